import reader from "@openactive/dataset-utils";
import { load } from "cheerio";
import { memoizePerSite } from "./dataset-site.js";
import { describeError } from "./values.js";

/** Extracts the first JSON-LD of a page with the official reader; `undefined` if it gets none. */
export const extractJsonLd = memoizePerSite(({ url, html }): unknown => {
  try {
    return reader.extractJSONLDfromHTML(url, html) ?? undefined;
  } catch {
    return undefined;
  }
});

/** The content of a JSON-LD script, or why there is none. */
export type ParsedJsonLd = { readonly data: unknown } | { readonly why: string };

/** Parses the first JSON-LD script of a page. */
export const parseJsonLd = memoizePerSite(({ html }): ParsedJsonLd => {
  const text = load(html)('script[type="application/ld+json"]').first().text();
  if (text === "") return { why: "there is no script of the type application/ld+json" };
  try {
    return { data: JSON.parse(text) as unknown };
  } catch (error) {
    return { why: `the JSON-LD cannot be parsed: ${describeError(error)}` };
  }
});
