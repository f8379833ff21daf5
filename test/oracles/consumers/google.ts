import { load } from "cheerio";
import { isThing, listIn, textIn, thingIn, type Thing } from "../values.js";
import { fieldsIn, unread, type Consumer } from "./reading.js";

/** What is recommended for a dataset besides `creator`, which has to have a name and an address to be of use. */
const recommended = [
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
function datasetsIn(html: string): Thing[] {
  const $ = load(html);
  const found: Thing[] = [];
  const visit = (item: unknown): void => {
    if (Array.isArray(item)) item.forEach(visit);
    if (!isThing(item)) return;
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
    const [data] = datasetsIn(html);
    if (data === undefined) return unread("finds no Dataset");
    const { description, creator, distribution } = data;
    const downloads = [distribution ?? []].flat().map(thingIn);
    const length = typeof description === "string" ? [...description].length : 0;
    const credited = [creator ?? []]
      .flat()
      .map(thingIn)
      .some(({ name, url }) => textIn(name) !== undefined && textIn(url) !== undefined);
    return {
      ...fieldsIn({ ...data, distribution: downloads }),
      faults: [
        ...(textIn(data["name"]) === undefined ? ["refuses it: no name"] : []),
        ...(length === 0
          ? ["refuses it: no description"]
          : length < 50 || length > 5000
            ? [`refuses it: the description has ${length} characters, not 50 to 5000`]
            : []),
        ...(downloads.some(({ contentUrl }) => textIn(contentUrl) === undefined)
          ? ["refuses a distribution: no contentUrl"]
          : []),
      ],
      remarks: wanting([
        ...(credited ? [] : ["creator"]),
        ...recommended.filter(
          (key) =>
            data[key] === undefined ||
            data[key] === "" ||
            (Array.isArray(data[key]) && listIn(data[key]).length === 0),
        ),
        ...(downloads.some(({ encodingFormat }) => textIn(encodingFormat) === undefined)
          ? ["encodingFormat"]
          : []),
      ]),
    };
  },
};

const wanting = (keys: readonly string[]) =>
  keys.length === 0 ? [] : [`recommends also ${keys.join(", ")}`];
