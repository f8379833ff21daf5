import { load } from "cheerio";
import { isObject, readList, readText, readObject, type JsonObject } from "../values.js";
import { readFields, createEmptyReading, type Consumer } from "./reading.js";

/** What is recommended for a dataset besides `creator`, which has to have a name and an address to be of use. */
const recommendedKeys = [
  "license",
  "keywords",
  "url",
  "isAccessibleForFree",
  "identifier",
  "sameAs",
  "spatialCoverage",
  "temporalCoverage",
  "includedInDataCatalog",
  "variableMeasured",
  "version",
];

/** Every Dataset in the JSON-LD of a page: alone, in a list, or in a graph. */
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

/** Google Dataset Search, as its documentation says (https://developers.google.com/search/docs/appearance/structured-data/dataset). */
export const googleDatasetSearch: Consumer = {
  name: "Google Dataset Search",
  read: async ({ html }) => {
    const [data] = findDatasets(html);
    if (data === undefined) return createEmptyReading("finds no Dataset");
    const { description, creator, distribution } = data;
    const downloads = [distribution ?? []].flat().map(readObject);
    const length = typeof description === "string" ? [...description].length : 0;
    const hasUsableCreator = [creator ?? []]
      .flat()
      .map(readObject)
      .some(({ name, url }) => readText(name) !== undefined && readText(url) !== undefined);
    return {
      ...readFields({ ...data, distribution: downloads }),
      faults: [
        ...(readText(data["name"]) === undefined ? ["refuses it: no name"] : []),
        ...(length === 0
          ? ["refuses it: no description"]
          : length < 50 || length > 5000
            ? [`refuses it: the description has ${length} characters, not 50 to 5000`]
            : []),
        ...(downloads.some(({ contentUrl }) => readText(contentUrl) === undefined)
          ? ["refuses a distribution: no contentUrl"]
          : []),
      ],
      remarks: listRecommendations([
        ...(hasUsableCreator ? [] : ["creator"]),
        ...recommendedKeys.filter(
          (key) =>
            data[key] === undefined ||
            data[key] === "" ||
            (Array.isArray(data[key]) && readList(data[key]).length === 0),
        ),
        ...(downloads.some(({ encodingFormat }) => readText(encodingFormat) === undefined)
          ? ["encodingFormat"]
          : []),
      ]),
    };
  },
};

const listRecommendations = (keys: readonly string[]) =>
  keys.length === 0 ? [] : [`recommends also ${keys.join(", ")}`];
