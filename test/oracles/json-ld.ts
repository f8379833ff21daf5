import reader from "@openactive/dataset-utils";
import { load } from "cheerio";
import { memoizePerSite } from "./dataset-site.js";
import { describeError } from "./values.js";

/** The first JSON-LD of a page as the official reader finds it; `undefined` when it finds none, or fails. */
export const extractJsonLd = memoizePerSite(({ url, html }): unknown => {
  try {
    return reader.extractJSONLDfromHTML(url, html) ?? undefined;
  } catch {
    return undefined;
  }
});

/** The text of a page's first JSON-LD script, parsed; or why there is none. */
export const parseJsonLd = memoizePerSite(
  ({ html }): { readonly data: unknown } | { readonly why: string } => {
    const text = load(html)('script[type="application/ld+json"]').first().text();
    if (text === "") return { why: "there is no script of the type application/ld+json" };
    try {
      return { data: JSON.parse(text) as unknown };
    } catch (error) {
      return { why: `the JSON-LD cannot be parsed: ${describeError(error)}` };
    }
  },
);
