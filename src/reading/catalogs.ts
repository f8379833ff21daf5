import { toArray } from "../dataset/index.js";
import { isObject } from "../document/is-object.js";
import { listCreditable, readCreditable } from "./choose-dataset.js";
import type { CatalogReading } from "./dataset-reading.js";
import { findNodes, isCatalog } from "./json-ld-nodes.js";
import { listRdfaCatalogEntries } from "./rdfa-datasets.js";
import type { SourceDocument } from "./source-document.js";
import { readUrlValue, toWebUrl } from "./values.js";

/**
 * Reads the catalogue in a document: from its JSON-LD, or otherwise from its RDFa.
 *
 * @returns `undefined` if it contains none, or only an empty one.
 */
export function readCatalog(document: SourceDocument): CatalogReading | undefined {
  const urls = listCatalogUrls(document);
  const listed = listCreditable(document.jsonLdCandidates)
    .map((candidate) => readCreditable(candidate))
    // A short description may lack what a credit has to say; the Dataset Site has it.
    .filter(({ dataset }) => dataset.license !== undefined);
  const described = new Set(listed.flatMap(({ dataset }) => [dataset.url, dataset["@id"]]));
  const others = urls.filter((url) => !described.has(url));
  if (listed.length + others.length === 0) return undefined;
  return { datasets: listed, urls: others };
}

/**
 * Lists the URLs of the Dataset Sites, and of the catalogues, that the catalogues in a document
 * list, in their order and each once. OpenActive's own catalogue lists others in `hasPart`.
 */
export function listCatalogUrls({ blocks, url: base, getGraph }: SourceDocument): string[] {
  const values = blocks.flatMap((block) => ("value" in block ? [block.value] : []));
  const catalogs = values.flatMap(findNodes).filter(({ node }) => isCatalog(node));
  const entries = catalogs.flatMap(({ node }) => [
    ...toArray(node["dataset"]),
    ...toArray(node["hasPart"]).filter((part) => !isDescribed(part)),
  ]);
  const urls = entries.map((entry) => readUrlValue(getOwnUrl(entry), base));
  const graph = catalogs.length === 0 ? getGraph() : undefined;
  if (graph !== undefined) {
    for (const entry of listRdfaCatalogEntries(graph)) urls.push(toWebUrl(entry));
  }
  return [...new Set(urls.filter((url) => url !== undefined))];
}

/** Prefers the `url` of an entry, because its `@id` may be that of a file. */
const getOwnUrl = (entry: unknown): unknown =>
  isObject(entry) ? (entry["url"] ?? entry["@id"]) : entry;

/** Whether a part of a catalogue comes with its own entries, so that it need not be read. */
const isDescribed = (part: unknown): boolean => isObject(part) && part["dataset"] !== undefined;
