/** The licence of all OpenActive data: CC BY 4.0, byte for byte as the validator demands it. */
export const openActiveLicence = "https://creativecommons.org/licenses/by/4.0/";

/** A licence by its address in the SPDX list, which FAIR Signposting asks for; another one as it is. */
export const toSpdxUrl = (license: string) =>
  license === openActiveLicence ? "https://spdx.org/licenses/CC-BY-4.0" : license;

/** The media type of an RPDE page, as Modelling Opportunity Data requires it. */
export const rpdeMediaType = "application/vnd.openactive.rpde+json; version=1";

/** The JSON-LD contexts of a Dataset Site, in the order the validator demands. */
export const datasetContexts = ["https://schema.org/", "https://openactive.io/"] as const;

/** The JSON-LD context of a Data Catalog: the string alone, as the validator demands it. */
export const catalogContext = "https://schema.org/";

/** What a publisher file need not say: the same defaults as in the official Dataset Site libraries. */
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

/** The specification of the feeds themselves. */
export const rpdeSpecification = "https://openactive.io/realtime-paged-data-exchange/1.0/";

/** The official validator, opened with the address of a Dataset Site. */
export const buildValidatorUrl = (datasetUrl: string) =>
  `https://validator.openactive.io/?url=${encodeURIComponent(datasetUrl)}&version=2.x&validationMode=DatasetSite`;

/** The official validator for feeds, opened with the address of a feed: its page reads `url` (`src/client/components/Rpde.jsx` of openactive/data-model-validator-site). */
export const buildRpdeValidatorUrl = (feedUrl: string) =>
  `https://validator.openactive.io/rpde?${new URLSearchParams({ url: feedUrl }).toString()}`;

/** The official visualiser, opened with the address of a feed of the data catalogue: its page reads `endpoint` (`public/apisearch.js` of openactive/rpde-visualiser), and shows its start for others. */
export const buildVisualiserUrl = (feedUrl: string) =>
  `https://visualiser.openactive.io/?${new URLSearchParams({ endpoint: feedUrl }).toString()}`;
