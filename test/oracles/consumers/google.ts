import { load } from "cheerio";
import { isObject, readList, readObject, readText, type JsonObject } from "../values.js";
import { createEmptyReading, readFields, type Consumer } from "./consumer.js";

/*
 * Google Dataset Search, as its documentation describes it:
 * https://developers.google.com/search/docs/appearance/structured-data/dataset
 */

/**
 * The keys it recommends for a dataset, besides `creator`, which must have a name and a URL;
 * `hasPart` and `isPartOf` are for collections only.
 */
const recommendedKeys = [
  "license",
  "keywords",
  "url",
  "isAccessibleForFree",
  "alternateName",
  "citation",
  "funder",
  "identifier",
  "measurementTechnique",
  "sameAs",
  "spatialCoverage",
  "temporalCoverage",
  "includedInDataCatalog",
  "variableMeasured",
  "version",
];

/** Google Dataset Search. */
export const googleDatasetSearch: Consumer = {
  name: "Google Dataset Search",
  read: async ({ html }) => {
    const [data] = findDatasets(html);
    if (data === undefined) return createEmptyReading("finds no Dataset");
    const distribution = readObjects(data["distribution"]);
    return {
      ...readFields({ ...data, distribution }),
      faults: listFaults(data, distribution),
      remarks: listRemarks(data, distribution),
    };
  },
};

/** Finds every Dataset in the JSON-LD of a page: alone, in a list, or in a graph. */
function findDatasets(html: string): JsonObject[] {
  const $ = load(html);
  const found: JsonObject[] = [];
  const visit = (item: unknown): void => {
    if (Array.isArray(item)) item.forEach(visit);
    if (!isObject(item)) return;
    if ([item["@type"]].flat().includes("Dataset")) found.push(item);
    visit(item["@graph"]);
  };
  for (const element of $('script[type="application/ld+json"]').toArray()) {
    try {
      visit(JSON.parse($(element).text()));
    } catch {
      // What cannot be parsed is passed over.
    }
  }
  return found;
}

/** Reads one object or a list of them. */
function readObjects(value: unknown): JsonObject[] {
  return [value ?? []].flat().map(readObject);
}

function listFaults(data: JsonObject, distribution: readonly JsonObject[]): string[] {
  const faults: string[] = [];
  if (readText(data["name"]) === undefined) faults.push("refuses it: no name");
  const { description } = data;
  const length = typeof description === "string" ? [...description].length : 0;
  if (length === 0) faults.push("refuses it: no description");
  else if (length < 50 || length > 5000) {
    faults.push(`refuses it: the description has ${length} characters, not 50 to 5000`);
  }
  const lacksUrl = distribution.some(({ contentUrl }) => readText(contentUrl) === undefined);
  if (lacksUrl) faults.push("refuses a distribution: no contentUrl");
  return faults;
}

function listRemarks(data: JsonObject, distribution: readonly JsonObject[]): string[] {
  const keys = recommendedKeys.filter((key) => isEmpty(data[key]));
  if (!readObjects(data["creator"]).some(hasNameAndUrl)) keys.unshift("creator");
  const lacksFormat = distribution.some((each) => readText(each["encodingFormat"]) === undefined);
  if (lacksFormat) keys.push("encodingFormat");
  return keys.length === 0 ? [] : [`recommends also ${keys.join(", ")}`];
}

function hasNameAndUrl({ name, url }: JsonObject): boolean {
  return readText(name) !== undefined && readText(url) !== undefined;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === "") return true;
  return Array.isArray(value) && readList(value).length === 0;
}
