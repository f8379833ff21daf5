import type { Dataset } from "../dataset/index.js";
import { formatExcerpt } from "../document/excerpt.js";
import { isObject } from "../document/is-object.js";
import { OpenActiveError } from "../error.js";
import { formatMismatch } from "../document/index.js";
import {
  toCreditedDataset,
  type CreditableDataset,
  type DatasetCandidate,
} from "./credited-dataset.js";
import { parseHtml } from "./html.js";
import { findJsonLdBlocks, parseJsonLd, type JsonLdBlock } from "./json-ld-blocks.js";
import { findNodes, indexNodesById, isDataset } from "./json-ld-nodes.js";
import { throwNoDataset } from "./no-dataset.js";
import { findRdfaDatasets } from "./rdfa-datasets.js";
import { readRdfa } from "./rdfa.js";
import { toWebUrl } from "./values.js";

/** A Dataset, with the number of others beside it. */
export interface DatasetReading {
  readonly dataset: Dataset;
  /** The number of other Datasets; 0 if the Dataset is certainly the page's own. */
  readonly others: number;
}

/**
 * Reads the Dataset of any Dataset Site, even if search engines and other readers cannot: from its
 * JSON-LD, wherever and in whatever notation it is written, or otherwise from its RDFa.
 *
 * If there are several Datasets, it reads the one whose URL is that of the page, or otherwise the
 * first. Nothing in the page is executed or fetched. The values that a credit uses are converted to
 * the form of this program; all others are left unchanged.
 *
 * @param html the whole page, or the text of a JSON-LD file.
 * @param url the URL of the page, which is also the Dataset's if that has none.
 * @throws {OpenActiveError} when no Dataset has a publisher's name and a URL; the message says what
 *   was found.
 */
export function readDatasetSite(html: string, url?: string): Dataset {
  const where = url === undefined ? "on this page" : `on ${url}`;
  return readDatasetFromText(html, url, where).dataset;
}

/**
 * Reads the Dataset from the text of a page or of a JSON-LD file, told apart by the first
 * character.
 *
 * @param url the URL of the page, if it has one.
 * @param where the origin of the text, for messages: `on https://…`, `in site.html`.
 * @throws {OpenActiveError} when it contains no Dataset that can be credited.
 */
export function readDatasetFromText(
  text: string,
  url: string | undefined,
  where: string,
): DatasetReading {
  const isJson = /^\s*[[{]/.test(text);
  return isJson
    ? readDatasetFromJsonLd(parseJsonLd(text), url, where)
    : readDatasetFromHtml(text, url, where);
}

/**
 * Reads the Dataset from an object in a program. The object is converted to JSON first, so that it
 * cannot contain anything that JSON cannot.
 *
 * @param where the origin of the object, for messages.
 * @throws {OpenActiveError} when it cannot be converted or contains no Dataset that can be
 *   credited.
 */
export function readDatasetFromObject(value: object, where: string): DatasetReading {
  return readDatasetFromJsonLd(parseJsonLd(toJson(value, where)), undefined, where);
}

function toJson(value: object, where: string): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    const reason = formatExcerpt((error as Error).message);
    const found = `an object that cannot be written as JSON (${reason})`;
    const mismatch = formatMismatch(found, "the JSON-LD of a Dataset");
    throw new OpenActiveError(`no Dataset to credit ${where}: ${mismatch}`);
  }
}

function readDatasetFromJsonLd(
  block: JsonLdBlock,
  url: string | undefined,
  where: string,
): DatasetReading {
  const jsonLdCandidates = findDatasets([block], url);
  const reading = chooseDataset(jsonLdCandidates, url);
  return reading ?? throwNoDataset({ where, blocks: [block], jsonLdCandidates });
}

function readDatasetFromHtml(
  html: string,
  pageUrl: string | undefined,
  where: string,
): DatasetReading {
  const page = parseHtml(html, where);
  const url = pageUrl === undefined ? undefined : toWebUrl(pageUrl);
  const blocks = findJsonLdBlocks(page);
  const jsonLdCandidates = findDatasets(blocks, url);
  const reading = chooseDataset(jsonLdCandidates, url);
  if (reading !== undefined) return reading;

  const rdfaCandidates = findRdfaDatasets(readRdfa(page, url), url);
  const rdfaReading = chooseDataset(rdfaCandidates, url);
  return rdfaReading ?? throwNoDataset({ where, blocks, jsonLdCandidates, rdfaCandidates });
}

/** Finds the Datasets of some blocks, in their order. */
function findDatasets(
  blocks: readonly JsonLdBlock[],
  pageUrl: string | undefined,
): DatasetCandidate[] {
  const values = blocks.filter((block) => "value" in block).map(({ value }) => value);
  const nodes = indexNodesById(values);
  return values.flatMap((value) => {
    const context = isObject(value) ? value["@context"] : undefined;
    const datasets = findNodes(value).filter(isDataset);
    return datasets.map((node) => toCreditedDataset(node, { context, nodes, pageUrl }));
  });
}

/** Chooses the Dataset that the page is about. A Dataset that is described twice counts once. */
function chooseDataset(
  candidates: readonly DatasetCandidate[],
  pageUrl: string | undefined,
): DatasetReading | undefined {
  const datasets = new Map<string, CreditableDataset>();
  for (const candidate of candidates) {
    if ("missing" in candidate || datasets.has(candidate.url)) continue;
    datasets.set(candidate.url, candidate);
  }
  const [first] = datasets.values();
  if (first === undefined) return undefined;
  const pageDataset = [...datasets.values()].find(
    ({ url, id }) => pageUrl !== undefined && (url === pageUrl || id === pageUrl),
  );
  if (pageDataset !== undefined) return { dataset: pageDataset.read(), others: 0 };
  return { dataset: first.read(), others: datasets.size - 1 };
}
