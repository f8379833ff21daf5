import type { FoundDataset } from "../dataset/index.js";
import { formatExcerpt } from "../document/excerpt.js";
import { OpenActiveError } from "../error.js";
import { formatMismatch } from "../document/index.js";
import { readCatalog } from "./catalogs.js";
import { chooseDataset, listCreditable, readCreditable } from "./choose-dataset.js";
import type { CatalogReading, DatasetReading } from "./dataset-reading.js";
import { parseJsonLd } from "./json-ld-blocks.js";
import { mergeRights } from "./merge-rights.js";
import { throwNoDataset } from "./no-dataset.js";
import { findRdfaDatasets } from "./rdfa-datasets.js";
import { createJsonDocument, parseDocument, type SourceDocument } from "./source-document.js";

/**
 * Reads the Dataset of any Dataset Site, even if search engines and other readers cannot: from its
 * JSON-LD, wherever and in whatever notation it is written, or otherwise from its RDFa. The rights
 * that only the RDFa states, such as whom to credit, are added to those of the JSON-LD.
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
export function readDatasetSite(html: string, url?: string): FoundDataset {
  const where = url === undefined ? "on this page" : `on ${url}`;
  const document = parseDocument(html, url, where);
  const reading = readDataset(document) ?? readListedDataset(document);
  return (reading ?? throwNoDataset(document)).dataset;
}

/**
 * Reads the Dataset, or the catalogue, of a page or of a JSON-LD file, told apart by the first
 * character.
 *
 * @param url the URL of the page, if it has one.
 * @param where the origin of the text, for messages: `on https://…`, `in site.html`.
 * @throws {OpenActiveError} when it contains no Dataset that can be credited, and no catalogue.
 */
export function readSourceText(
  text: string,
  url: string | undefined,
  where: string,
): DatasetReading | CatalogReading {
  return readSource(parseDocument(text, url, where));
}

/**
 * Reads the Dataset, or the catalogue, of an object in a program. The object is converted to JSON
 * first, so that it cannot contain anything that JSON cannot.
 *
 * @param where the origin of the object, for messages.
 * @throws {OpenActiveError} when it cannot be converted or contains no Dataset that can be
 *   credited, and no catalogue.
 */
export function readSourceObject(value: object, where: string): DatasetReading | CatalogReading {
  return readSource(createJsonDocument(parseJsonLd(toJson(value, where)), undefined, where));
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

const readSource = (document: SourceDocument): DatasetReading | CatalogReading =>
  readDataset(document) ?? readCatalog(document) ?? throwNoDataset(document);

/** Reads the Dataset that a document is about. */
function readDataset({ jsonLdCandidates, url, getGraph }: SourceDocument) {
  const graph = getGraph();
  const reading = chooseDataset(jsonLdCandidates, url);
  if (graph === undefined) return reading;
  if (reading !== undefined) return mergeRights(reading, graph, url);
  return chooseDataset(findRdfaDatasets(graph, url), url);
}

/** Reads the first Dataset that a catalogue describes. */
function readListedDataset({ jsonLdCandidates }: SourceDocument): DatasetReading | undefined {
  const [first, ...others] = listCreditable(jsonLdCandidates);
  return first === undefined ? undefined : readCreditable(first, others.length);
}
