import { load } from "cheerio";
import { isObject } from "../document/is-object.js";

/** A page with a Dataset, as a program reads it. */
export interface DatasetPage {
  /** The file or URL, for messages. */
  readonly place: string;
  readonly html: string;
  /** The URL under which the page is, or will be, public, if that is known. */
  readonly url: string | undefined;
  /** The JSON-LD of the page. */
  readonly dataset: Readonly<Record<string, unknown>>;
}

/** Finds the first Dataset in the JSON-LD of a page; `undefined` for a page without one. */
export function findPageDataset(html: string): DatasetPage["dataset"] | undefined {
  // Parsing thousands of pages that cannot have a Dataset would take minutes.
  if (!html.includes("application/ld+json")) return undefined;
  const $ = load(html);
  for (const element of $('script[type="application/ld+json"]').toArray()) {
    const data = parseJson($(element).text());
    if (isObject(data) && data["@type"] === "Dataset") return data;
  }
  return undefined;
}

/** Parses JSON; `undefined` if the text is not valid JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
