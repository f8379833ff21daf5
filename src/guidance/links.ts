import { listUrls, type ExternalLinks } from "../specification/external-links.js";

/**
 * Every URL outside the site that the guidance links to. `npm run links` requests them; the sources
 * for `lastChecked` are repositories of OpenActive and of its members.
 */
export const externalLinks = {
  openActive: { url: "https://openactive.io/", lastChecked: "2025-05-01" },
  publishingData: {
    url: "https://developer.openactive.io/publishing-data",
    lastChecked: "2025-05-01",
  },
  dataFeeds: {
    url: "https://developer.openactive.io/publishing-data/data-feeds",
    lastChecked: "2025-05-01",
  },
  typesOfFeed: {
    url: "https://developer.openactive.io/publishing-data/data-feeds/types-of-feed",
    lastChecked: "2025-05-01",
  },
  datasetSites: {
    url: "https://developer.openactive.io/publishing-data/dataset-sites",
    lastChecked: "2025-05-01",
  },
  rpde: { url: "https://openactive.io/realtime-paged-data-exchange/", lastChecked: "2025-05-01" },
  modelling: {
    url: "https://openactive.io/modelling-opportunity-data/",
    lastChecked: "2025-05-01",
  },
  activityListReferences: {
    url: "https://developer.openactive.io/publishing-data/activity-list-references",
    lastChecked: "2025-05-01",
  },
  dataQuality: {
    url: "https://developer.openactive.io/publishing-data/data-quality",
    lastChecked: "2025-05-01",
  },
  activityList: { url: "https://openactive.io/activity-list/", lastChecked: "2025-05-01" },
  facilityTypes: { url: "https://openactive.io/facility-types/", lastChecked: "2025-05-01" },
  validator: { url: "https://validator.openactive.io/", lastChecked: "2025-05-01" },
  rpdeValidator: { url: "https://validator.openactive.io/rpde", lastChecked: "2025-05-01" },
  visualiser: { url: "https://visualiser.openactive.io/", lastChecked: "2025-05-01" },
  attribution: {
    url: "https://developer.openactive.io/using-data/attribution",
    lastChecked: "2025-05-01",
  },
  licence: { url: "https://creativecommons.org/licenses/by/4.0/", lastChecked: "2026-09-01" },
  legalCode: {
    url: "https://creativecommons.org/licenses/by/4.0/legalcode",
    lastChecked: "2026-09-01",
  },
  openLicence: { url: "https://www.openactive.io/open-licence/", lastChecked: "2020-11-01" },
  certificates: { url: "https://certificates.theodi.org/en/", lastChecked: "2025-01-01" },
  conformanceCertificate: {
    url: "https://developer.openactive.io/open-booking-api/test-suite/generating-the-conformance-certificate",
    lastChecked: "2025-05-01",
  },
  testSuite: {
    url: "https://developer.openactive.io/open-booking-api/test-suite",
    lastChecked: "2025-05-01",
  },
  testFeeds: {
    url: "https://developer.openactive.io/publishing-data/data-feeds/testing-feeds#openactive-test-suite",
    lastChecked: "2025-05-01",
  },
  dataCatalogues: { url: "https://github.com/openactive/data-catalogs", lastChecked: "2025-05-01" },
  catalogueFile: {
    url: "https://github.com/openactive/data-catalogs/blob/HEAD/singular.jsonld",
    lastChecked: "2025-05-01",
  },
  catalogueCollection: {
    url: "https://github.com/openactive/data-catalogs/blob/HEAD/data-catalog-collection.jsonld",
    lastChecked: "2025-05-01",
  },
  newRepository: { url: "https://github.com/new", lastChecked: "2025-05-01" },
  community: { url: "https://w3c.openactive.io/", lastChecked: "2020-11-01" },
  slack: { url: "https://slack.openactive.io/", lastChecked: "2026-07-01" },
  status: { url: "https://status.openactive.io/", lastChecked: "2026-07-01" },
} as const satisfies ExternalLinks;

/** The same URLs by name, for the links of content files. */
export const externalLinkUrls = listUrls(externalLinks);

/** The email address of OpenActive. */
export const openActiveEmail = "hello@openactive.io";
