import { load } from "cheerio";
import { isObject, readList } from "./values.js";

/** `"@type": "Dataset"`, also in a list or with schema.org's prefix or address. */
const namesDataset = /"@?type"\s*:\s*(?:\[[^\]]*)?"(?:schema:|https?:\/\/schema\.org\/)?Dataset"/;

/**
 * Says whether a page is meant to be a Dataset Site: it has JSON-LD that names a Dataset, even if
 * the JSON is broken, or a dataset with distributions in RDFa. A credit for a dataset, which has
 * no distributions, does not count.
 */
export function isDatasetSite(html: string): boolean {
  const $ = load(html);
  for (const element of $("script").toArray()) {
    const isJsonLd = /ld\+json/i.test($(element).attr("type") ?? "");
    if (isJsonLd && namesDataset.test($(element).text())) return true;
  }
  const datasets = $('[typeof~="dcat:Dataset"], [typeof~="http://www.w3.org/ns/dcat#Dataset"]');
  const distributions = $('[property~="dcat:distribution"], [rel~="dcat:distribution"]');
  return datasets.length > 0 && distributions.length > 0;
}

/** Finds the URL that a page states as its own: its canonical link, or else Open Graph's URL. */
export function findPageUrl(html: string): string | undefined {
  const $ = load(html);
  const canonical = $('link[rel~="canonical"]').attr("href");
  const stated = canonical ?? $('meta[property="og:url"]').attr("content");
  if (stated === undefined || !URL.canParse(stated)) return undefined;
  return /^https?:$/.test(new URL(stated).protocol) ? stated : undefined;
}

/** Says whether a file is a Data Catalogue in JSON-LD. */
export function isCatalogue(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text);
    if (!isObject(data)) return false;
    return data["@type"] === "DataCatalog" || readList(data["@type"]).includes("DataCatalog");
  } catch {
    return false;
  }
}
