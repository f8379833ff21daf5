import { load } from "cheerio";
import type { Dataset } from "../dataset/index.js";
import { OpenActiveError } from "../error.js";

/**
 * Reads the Dataset out of a Dataset Site: the first JSON-LD block of the page that is one.
 *
 * @param html the whole page.
 * @returns the JSON-LD as it stands there. It comes from somebody else: nothing but its type is checked.
 * @throws {OpenActiveError} when no JSON-LD block holds a Dataset.
 */
export function readDatasetSite(html: string): Dataset {
  const $ = load(html);
  const blocks = $('script[type="application/ld+json"]').toArray().map((script) => $(script).text());
  for (const block of blocks) {
    const value = parsed(block);
    if (typeof value === "object" && value !== null && (value as Partial<Dataset>)["@type"] === "Dataset") return value as Dataset;
  }
  throw new OpenActiveError(`no Dataset on this page: looked for <script type="application/ld+json"> with "@type": "Dataset", found ${blocks.length === 0 ? "no JSON-LD" : `${blocks.length} other JSON-LD block(s)`}`);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
