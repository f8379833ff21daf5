/**
 * The licence of all OpenActive data: CC BY 4.0, byte for byte as the official validator requires
 * it. https://openactive.io/modelling-opportunity-data/2.0/
 */
export const openActiveLicence = "https://creativecommons.org/licenses/by/4.0/";

/**
 * Returns the URL of a licence in the SPDX list, which FAIR Signposting asks for in
 * `rel="license"`: https://signposting.org/FAIR/. A licence other than OpenActive's is returned
 * unchanged.
 */
export function toSpdxUrl(license: string): string {
  return license === openActiveLicence ? "https://spdx.org/licenses/CC-BY-4.0" : license;
}

/** The specification of the feeds: Realtime Paged Data Exchange (RPDE) 1.0. */
export const rpdeSpecification = "https://openactive.io/realtime-paged-data-exchange/1.0/";

/**
 * The media type of an RPDE page, which Modelling Opportunity Data requires as the `encodingFormat`
 * of a feed: https://openactive.io/modelling-opportunity-data/2.0/
 */
export const rpdeMediaType = "application/vnd.openactive.rpde+json; version=1";

/** The JSON-LD contexts of a Dataset Site, in the order that the official validator requires. */
export const datasetContexts = ["https://schema.org/", "https://openactive.io/"] as const;

/**
 * The JSON-LD context of a data catalogue: this string alone, as the official validator requires.
 */
export const catalogContext = "https://schema.org/";

/**
 * The defaults for values that a publisher file leaves out, as in the official Dataset Site
 * libraries: https://github.com/openactive/dataset-site-template
 */
export const defaults = {
  documentation: "https://permalink.openactive.io/dataset-site/open-data-documentation",
  schemaVersion: "https://openactive.io/modelling-opportunity-data/2.0/",
  inLanguage: "en-GB",
  accessService: {
    name: "Open Booking API",
    documentation: "https://permalink.openactive.io/dataset-site/open-booking-api-documentation",
    conformsTo: ["https://openactive.io/open-booking-api/EditorsDraft/"],
    endpointDescription: "https://www.openactive.io/open-booking-api/EditorsDraft/swagger.json",
  },
} as const;

/** Builds the URL that opens the official validator with a Dataset Site. */
export function buildValidatorUrl(datasetUrl: string): string {
  const url = encodeURIComponent(datasetUrl);
  return `https://validator.openactive.io/?url=${url}&version=2.x&validationMode=DatasetSite`;
}

/**
 * Builds the URL that opens the official validator for feeds. Its page reads `url`: see
 * `src/client/components/Rpde.jsx` of https://github.com/openactive/data-model-validator-site
 */
export function buildRpdeValidatorUrl(feedUrl: string): string {
  const query = new URLSearchParams({ url: feedUrl });
  return `https://validator.openactive.io/rpde?${query.toString()}`;
}

/**
 * Builds the URL that opens the official visualiser with a feed from the data catalogue; for any
 * other feed, the visualiser shows its start page. Its page reads `endpoint`: see
 * `public/apisearch.js` of https://github.com/openactive/rpde-visualiser
 */
export function buildVisualiserUrl(feedUrl: string): string {
  const query = new URLSearchParams({ endpoint: feedUrl });
  return `https://visualiser.openactive.io/?${query.toString()}`;
}
