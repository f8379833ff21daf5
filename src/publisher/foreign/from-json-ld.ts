import { normalizeName } from "../../document/spelling.js";
import { isObject, type UncheckedObject } from "../../document/is-object.js";
import { openActiveLicence } from "../../specification/constants.js";
import { convertFeeds } from "./convert-feeds.js";
import { convertRelatedPages } from "./related-pages.js";
import type { Draft } from "./repair-draft.js";

/** Properties whose values follow from the others or are the same for every dataset. */
const derived = new Set([
  "@context",
  "@type",
  "@id",
  "type",
  "id",
  "url",
  "publisher",
  "creator",
  "distribution",
  "isAccessibleForFree",
  "bookingService",
  "accessService",
  "backgroundImage",
  "creditText",
  "mainEntityOfPage",
  "copyrightNotice",
  "copyrightYear",
  "copyrightHolder",
  "usageInfo",
  "license",
  "subjectOf",
]);

/** Properties with the same name and kind of value in a publisher file. */
const sameKeys = [
  "discussionUrl",
  "name",
  "alternateName",
  "description",
  "disambiguatingDescription",
  "keywords",
  "inLanguage",
  "datePublished",
  "dateModified",
  "documentation",
  "schemaVersion",
  "spatialCoverage",
  "temporalCoverage",
  "variableMeasured",
  "measurementTechnique",
  "identifier",
  "version",
  "sameAs",
  "isBasedOn",
  "isPartOf",
  "hasPart",
  "funder",
  "citation",
  "expires",
  "includedInDataCatalog",
] as const;
const listKeys: ReadonlySet<string> = new Set([
  "keywords",
  "variableMeasured",
  "measurementTechnique",
  "sameAs",
]);

/**
 * Converts the JSON-LD of a Dataset Site.
 *
 * @see https://openactive.io/modelling-opportunity-data/2.0/ and the template for Dataset Sites.
 */
export function convertJsonLd(node: UncheckedObject): Draft {
  const leftOut: string[] = [];
  const known: ReadonlySet<string> = new Set([...derived, ...sameKeys]);
  for (const key of Object.keys(node)) if (!known.has(key)) leftOut.push(key);
  const { license } = node;
  if (typeof license === "string" && !isOpenActiveLicence(license)) leftOut.push("license");

  const organization = getGroup(node, "publisher");
  const dataset = convertDataset(node, organization);
  const pages = convertRelatedPages(node["subjectOf"], leftOut);
  const publisher = {
    ...convertOrganization(organization),
    dataset: { ...dataset, ...pages.dataset },
    feeds: convertFeeds(node["distribution"], leftOut),
    bookingService: {
      ...pick(getGroup(node, "bookingService"), [
        "name",
        "url",
        "softwareVersion",
        "hasCredential",
      ]),
      termsOfService: getGroup(getGroup(node, "bookingService"), "termsOfService")["url"],
    },
    accessService: pick(getGroup(node, "accessService"), [
      "endpointUrl",
      "landingPage",
      "termsOfService",
      "documentation",
      "authenticationAuthority",
      "conformsTo",
      "endpointDescription",
      "name",
      "description",
    ]),
    rights: {
      attributionText: node["creditText"] === organization["name"] ? undefined : node["creditText"],
      attributionURL: getUrl(node["mainEntityOfPage"]),
      ...pick(node, ["copyrightNotice", "copyrightYear", "copyrightHolder"]),
      ...pages.rights,
      reuserGuidelines: node["usageInfo"],
    },
    guidance: pages.guidance,
  };
  return { publisher, leftOut };
}

function convertDataset(
  node: UncheckedObject,
  organization: UncheckedObject,
): Record<string, unknown> {
  const dataset: Record<string, unknown> = { url: getText(node, "url") ?? getText(node, "@id") };
  for (const key of sameKeys) {
    const value = node[key];
    dataset[key] = listKeys.has(key) && typeof value === "string" ? [value] : value;
  }
  dataset["spatialCoverage"] = convertEach(node["spatialCoverage"], convertArea);
  dataset["includedInDataCatalog"] = convertEach(node["includedInDataCatalog"], getUrl);
  dataset["contactPoint"] = pick(getGroup(organization, "contactPoint"), [
    "name",
    "email",
    "telephone",
    "url",
  ]);
  dataset["backgroundImage"] = getPicture(node["backgroundImage"]);
  return dataset;
}

const convertOrganization = (organization: UncheckedObject): UncheckedObject => ({
  ...pick(organization, ["name", "legalName", "url"]),
  logo: getPicture(organization["logo"]),
  ...pick(organization, ["email", "telephone", "description"]),
  organizationType: convertOrganizationType(organization["additionalType"]),
  ...pick(organization, ["identifier", "vatID"]),
  address: pick(getGroup(organization, "address"), addressKeys),
  sameAs: organization["sameAs"],
});

const addressKeys = [
  "streetAddress",
  "addressLocality",
  "addressRegion",
  "postalCode",
  "addressCountry",
];

/** Converts a value, or each of a list. */
const convertEach = (value: unknown, convert: (entry: unknown) => unknown): unknown =>
  Array.isArray(value) ? value.map(convert) : convert(value);

function convertArea(area: unknown): unknown {
  if (!isObject(area)) return area;
  const corners = String(getGroup(area, "geo")["box"] ?? "")
    .split(/[\s,]+/)
    .map(Number);
  const [south, west, north, east] = corners;
  const box = corners.length === 4 ? { south, west, north, east } : undefined;
  return { name: area["name"], url: area["@id"] ?? area["url"], box };
}

/** Converts an entry of ADMS's list of types of publisher: `LocalAuthority` to `local-authority`. */
function convertOrganizationType(type: unknown): string | undefined {
  const [, name] = /\/publishertype\/(\w+)$/.exec(String(type)) ?? [];
  return name?.replace(/\B[A-Z]/g, "-$&").toLowerCase();
}

/** Whether a licence is the licence of OpenActive, in one of its spellings. */
const isOpenActiveLicence = (licence: string) =>
  licence.length < 100 &&
  normalizeName(licence.replace(/^https?:/, "")) ===
    normalizeName(openActiveLicence.replace(/^https:/, ""));

const getText = (group: UncheckedObject, key: string) =>
  typeof group[key] === "string" ? group[key] : undefined;

function getGroup(group: UncheckedObject, key: string): UncheckedObject {
  const value = group[key];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(first) ? first : {};
}

/** Returns the URL of a page, which is an object or just the URL. */
const getUrl = (value: unknown) => (isObject(value) ? (value["@id"] ?? value["url"]) : value);

/** Returns the URL of a picture, which is an ImageObject or just the URL. */
const getPicture = (value: unknown) => (isObject(value) ? value["url"] : value);

const pick = (group: UncheckedObject, keys: readonly string[]): UncheckedObject =>
  Object.fromEntries(keys.map((key) => [key, group[key]]));
