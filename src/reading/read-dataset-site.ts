import type { Dataset } from "../dataset/index.js";
import { OpenActiveError } from "../error.js";
import { formatMismatch } from "../publisher/index.js";
import { throwNoDataset } from "./no-dataset.js";
import { toCreditedDataset, type DatasetCandidate } from "./credited-dataset.js";
import { parseHtml } from "./html.js";
import {
  findJsonLdBlocks,
  indexNodesById,
  findNodes,
  parseJsonLd,
  getTypes,
  type JsonLdBlock,
} from "./json-ld.js";
import { readRdfa } from "./rdfa.js";
import { findRdfaDatasets } from "./rights-statement.js";
import { isObject, formatExcerpt, toWebUrl } from "./values.js";

/** What was read, and what else could have been. */
export interface DatasetReading {
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
  readDatasetFromText(html, url, url === undefined ? "on this page" : `on ${url}`).dataset;

/**
 * Reads the text of a page or of a JSON-LD file; which it is, its first character says.
 *
 * @param where it is from, for messages: `on https://…`, `in site.html`.
 */
export const readDatasetFromText = (
  text: string,
  url: string | undefined,
  where: string,
): DatasetReading =>
  /^\s*[[{]/.test(text)
    ? readDatasetFromBlocks([parseJsonLd(text)], url, where)
    : readDatasetFromHtml(text, url, where);

/** Reads an object that somebody wrote in a program; by way of its text, so that it is JSON and no more than that. */
export function readDatasetFromObject(value: object, where: string): DatasetReading {
  let text;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    throw new OpenActiveError(
      `no Dataset to credit ${where}: ${formatMismatch(`an object that cannot be written as JSON (${formatExcerpt((error as Error).message)})`, "the JSON-LD of a Dataset")}`,
    );
  }
  return readDatasetFromBlocks([parseJsonLd(text)], undefined, where);
}

function readDatasetFromHtml(
  html: string,
  pageUrl: string | undefined,
  where: string,
): DatasetReading {
  const page = parseHtml(html, where);
  const url = pageUrl === undefined ? undefined : toWebUrl(pageUrl);
  const blocks = findJsonLdBlocks(page);
  const candidates = findDatasets(blocks, url);
  const reading = chooseDataset(candidates, url);
  if (reading !== undefined) return reading;
  const rdfaCandidates = findRdfaDatasets(readRdfa(page, url), url);
  return (
    chooseDataset(rdfaCandidates, url) ?? throwNoDataset(where, blocks, candidates, rdfaCandidates)
  );
}

function readDatasetFromBlocks(
  blocks: readonly JsonLdBlock[],
  url: string | undefined,
  where: string,
): DatasetReading {
  const candidates = findDatasets(blocks, url);
  return chooseDataset(candidates, url) ?? throwNoDataset(where, blocks, candidates);
}

/** The Datasets of some blocks, in their order. */
function findDatasets(blocks: readonly JsonLdBlock[], url: string | undefined): DatasetCandidate[] {
  const values = blocks.flatMap((block) => ("value" in block ? [block.value] : []));
  const nodes = indexNodesById(values);
  return values.flatMap((value) => {
    const context = isObject(value) ? value["@context"] : undefined;
    const datasets = findNodes(value).filter((node) => getTypes(node).includes("Dataset"));
    return datasets.map((node) => toCreditedDataset(node, context, nodes, url));
  });
}

/** The Dataset that the page is about. The same one in two places counts once. */
function chooseDataset(
  candidates: readonly DatasetCandidate[],
  url: string | undefined,
): DatasetReading | undefined {
  const datasets = new Map<string, Dataset>();
  for (const entry of candidates)
    if ("dataset" in entry && !datasets.has(entry.dataset.url))
      datasets.set(entry.dataset.url, entry.dataset);
  const pageDataset = [...datasets.values()].find(
    (dataset) => url !== undefined && [dataset.url, dataset["@id"]].includes(url),
  );
  const dataset = pageDataset ?? [...datasets.values()][0];
  return dataset && { dataset, others: pageDataset === undefined ? datasets.size - 1 : 0 };
}
