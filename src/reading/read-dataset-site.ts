import type { Dataset } from "../dataset/index.js";
import { OpenActiveError } from "../error.js";
import { foundExpected } from "../publisher/index.js";
import { complain } from "./no-dataset.js";
import { credited, type Credited } from "./credited-dataset.js";
import { parseHtml } from "./html.js";
import { jsonLdBlocks, nodesById, nodesIn, parseJsonLd, typesOf, type Block } from "./json-ld.js";
import { readRdfa } from "./rdfa.js";
import { datasetsInRdfa } from "./rights-statement.js";
import { isObject, shown, webAddress } from "./values.js";

/** What was read, and what else could have been. */
export interface Reading {
  readonly dataset: Dataset;
  /** How many other Datasets there are. */
  readonly others: number;
}

/**
 * Reads the Dataset out of any Dataset Site, also of one that search engines and other readers stumble over:
 * from its JSON-LD, wherever and in whatever form it stands, or else from its RDFa.
 *
 * Of several Datasets it gives the one whose address is that of the page, else the first. Nothing of the page is
 * executed or fetched. What a credit is made of has the form this program uses; the rest is as it stands there.
 *
 * @param html the whole page; or the text of a JSON-LD file.
 * @param url the address of the page; the Dataset's own where it gives none.
 * @throws {OpenActiveError} when there is no Dataset with a publisher's name and an address; the message says what there is.
 */
export const readDatasetSite = (html: string, url?: string): Dataset =>
  readText(html, url, url === undefined ? "on this page" : `on ${url}`).dataset;

/**
 * Reads the text of a page or of a JSON-LD file; which it is, its first character says.
 *
 * @param where it is from, for messages: `on https://…`, `in site.html`.
 */
export const readText = (text: string, url: string | undefined, where: string): Reading =>
  /^\s*[[{]/.test(text) ? readBlocks([parseJsonLd(text)], url, where) : readPage(text, url, where);

/** Reads an object that somebody wrote in a program; by way of its text, so that it is JSON and no more than that. */
export function readJsonLd(value: object, where: string): Reading {
  let text;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    throw new OpenActiveError(
      `no Dataset to credit ${where}: ${foundExpected(`an object that cannot be written as JSON (${shown((error as Error).message)})`, "the JSON-LD of a Dataset")}`,
    );
  }
  return readBlocks([parseJsonLd(text)], undefined, where);
}

function readPage(html: string, pageUrl: string | undefined, where: string): Reading {
  const page = parseHtml(html, where);
  const url = pageUrl === undefined ? undefined : webAddress(pageUrl);
  const blocks = jsonLdBlocks(page);
  const found = datasetsOf(blocks, url);
  const reading = chosen(found, url);
  if (reading !== undefined) return reading;
  const inRdfa = datasetsInRdfa(readRdfa(page, url), url);
  return chosen(inRdfa, url) ?? complain(where, blocks, found, inRdfa);
}

function readBlocks(blocks: readonly Block[], url: string | undefined, where: string): Reading {
  const found = datasetsOf(blocks, url);
  return chosen(found, url) ?? complain(where, blocks, found);
}

/** The Datasets of some blocks, in their order. */
function datasetsOf(blocks: readonly Block[], url: string | undefined): Credited[] {
  const values = blocks.flatMap((block) => ("value" in block ? [block.value] : []));
  const nodes = nodesById(values);
  return values.flatMap((value) => {
    const context = isObject(value) ? value["@context"] : undefined;
    const datasets = nodesIn(value).filter((node) => typesOf(node).includes("Dataset"));
    return datasets.map((node) => credited(node, context, nodes, url));
  });
}

/** The Dataset that the page is about. The same one in two places counts once. */
function chosen(found: readonly Credited[], url: string | undefined): Reading | undefined {
  const datasets = new Map<string, Dataset>();
  for (const entry of found)
    if ("dataset" in entry && !datasets.has(entry.dataset.url))
      datasets.set(entry.dataset.url, entry.dataset);
  const own = [...datasets.values()].find(
    (dataset) => url !== undefined && [dataset.url, dataset["@id"]].includes(url),
  );
  const dataset = own ?? [...datasets.values()][0];
  return dataset && { dataset, others: own === undefined ? datasets.size - 1 : 0 };
}
