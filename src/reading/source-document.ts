import { isObject } from "../document/is-object.js";
import { toCreditedDataset, type DatasetCandidate } from "./credited-dataset.js";
import { parseHtml } from "./html.js";
import { findJsonLdBlocks, parseJsonLd, type JsonLdBlock } from "./json-ld-blocks.js";
import { findNodes, indexNodesById, isDataset } from "./json-ld-nodes.js";
import type { RdfaGraph } from "./rdfa-graph.js";
import { readRdfa } from "./rdfa.js";
import { toWebUrl } from "./values.js";

/** A page or JSON-LD file in which a Dataset is looked for. */
export interface SourceDocument {
  /** Its origin, for messages: `on https://…`, `in site.html`. */
  readonly where: string;
  /** Its URL, if it has one. */
  readonly url: string | undefined;
  readonly blocks: readonly JsonLdBlock[];
  readonly jsonLdCandidates: readonly DatasetCandidate[];
  /** The statements in the RDFa of a page, read when first asked for; none in a JSON-LD file. */
  readonly getGraph: () => RdfaGraph | undefined;
}

/**
 * Parses the text of a page or of a JSON-LD file, told apart by the first character.
 *
 * @throws {OpenActiveError} when a page has far more tags than any Dataset Site.
 */
export function parseDocument(
  text: string,
  pageUrl: string | undefined,
  where: string,
): SourceDocument {
  const isJson = /^\s*[[{]/.test(text);
  if (isJson) return createJsonDocument(parseJsonLd(text), pageUrl, where);
  const page = parseHtml(text, where);
  const url = pageUrl === undefined ? undefined : toWebUrl(pageUrl);
  const blocks = findJsonLdBlocks(page);
  let graph: RdfaGraph | undefined;
  const getGraph = () => (graph ??= readRdfa(page, url));
  return { where, url, blocks, jsonLdCandidates: findDatasets(blocks, url), getGraph };
}

/** Creates the document of a JSON-LD file or object. */
export function createJsonDocument(
  block: JsonLdBlock,
  url: string | undefined,
  where: string,
): SourceDocument {
  const blocks = [block];
  const jsonLdCandidates = findDatasets(blocks, url);
  return { where, url, blocks, jsonLdCandidates, getGraph: () => undefined };
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
    const datasets = findNodes(value).filter(({ node }) => isDataset(node));
    return datasets.map(({ node, isListed }) => ({
      ...toCreditedDataset(node, { context, nodes, pageUrl }),
      isListed,
    }));
  });
}
