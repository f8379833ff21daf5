import { formatExcerpt } from "../document/excerpt.js";
import { OpenActiveError } from "../error.js";
import { formatMismatch } from "../document/index.js";
import { isObject } from "../document/is-object.js";
import { describeFeed, WrongKindError } from "../fetching/index.js";
import { listCatalogUrls } from "./catalogs.js";
import type { DatasetCandidate } from "./credited-dataset.js";
import type { JsonLdBlock } from "./json-ld-blocks.js";
import { findNodes, getTypes } from "./json-ld-nodes.js";
import { findRdfaDatasets } from "./rdfa-datasets.js";
import type { SourceDocument } from "./source-document.js";

/** The most findings to mention: a hostile page could fill a screen with them. */
const maxMentioned = 5;

const jsonLdExpected = "with a Dataset that has publisher.name and an http(s) url";
const pageExpected = `JSON-LD (<script type="application/ld+json">) ${jsonLdExpected}, or RDFa with a dcat:Dataset`;
const fileExpected = `JSON-LD ${jsonLdExpected}`;

/**
 * Explains why nothing on a page or in a file can be credited: what was found, what was expected,
 * and what to do about it.
 *
 * @throws {OpenActiveError} always.
 */
export function throwNoDataset(document: SourceDocument): never {
  const { where, blocks, jsonLdCandidates, url } = document;
  const otherKind = describeOtherKind(document);
  if (otherKind !== undefined) {
    throw new WrongKindError(`no Dataset to credit ${where}: ${otherKind}`);
  }
  const graph = document.getGraph();
  const rdfaCandidates = graph === undefined ? undefined : findRdfaDatasets(graph, url);
  const incompleteDatasets = [
    ...describeIncomplete("a Dataset", jsonLdCandidates),
    ...describeIncomplete("RDFa with a dcat:Dataset", rdfaCandidates ?? []),
  ];
  const found = describeUnreadableBlocks(blocks);
  if (jsonLdCandidates.length === 0) found.push(...describeReadableBlocks(blocks));
  found.push(...incompleteDatasets);
  if (rdfaCandidates?.length === 0) found.push("no RDFa with a dcat:Dataset");

  const isPage = rdfaCandidates !== undefined;
  const mismatch = formatMismatch(joinParts(found), isPage ? pageExpected : fileExpected);
  const remedy = suggestRemedy(incompleteDatasets.length > 0, isPage);
  throw new OpenActiveError(`no Dataset to credit ${where}: ${mismatch}; ${remedy}`);
}

/** Describes a document that is a feed or a catalogue; `undefined` for any other. */
function describeOtherKind(document: SourceDocument): string | undefined {
  if (document.blocks.some(isFeed)) return describeFeed();
  const urls = listCatalogUrls(document);
  if (urls.length === 0) return undefined;
  const noun = urls.length === 1 ? "Dataset Site" : "Dataset Sites";
  const examples = truncateList(urls.map((each) => formatExcerpt(each))).join(", ");
  const found = `a catalogue of ${urls.length} ${noun}`;
  return formatMismatch(found, `one Dataset Site, such as those it lists: ${examples}`);
}

/** Whether a block is a page of a feed, which has `next` and `items`. */
const isFeed = (block: JsonLdBlock): boolean =>
  "value" in block &&
  isObject(block.value) &&
  typeof block.value["next"] === "string" &&
  Array.isArray(block.value["items"]);

function suggestRemedy(isIncomplete: boolean, isPage: boolean): string {
  if (isIncomplete) {
    return "ask its publisher to add that; until then, give your own Dataset: { url, publisher: { name } }";
  }
  if (isPage) {
    return "is this the HTML of the Dataset Site itself, as its server sends it, before any JavaScript runs?";
  }
  return "is this the JSON-LD of a Dataset Site?";
}

function describeIncomplete(what: string, candidates: readonly DatasetCandidate[]): string[] {
  const incomplete = candidates.filter((candidate) => "missing" in candidate);
  return incomplete.map(({ missing }) => `${what} without ${missing.join(" and ")}`);
}

function describeUnreadableBlocks(blocks: readonly JsonLdBlock[]): string[] {
  const unreadable = blocks.filter((block) => "problem" in block);
  return unreadable.map(({ problem }) => `a JSON-LD block that ${formatExcerpt(problem)}`);
}

/** Describes the blocks that are valid JSON by the types in them; empty if there are none. */
function describeReadableBlocks(blocks: readonly JsonLdBlock[]): string[] {
  if (blocks.length === 0) return ["no JSON-LD"];
  const readable = blocks.filter((block) => "value" in block);
  if (readable.length === 0) return [];
  const nodes = readable.flatMap(({ value }) => findNodes(value));
  const types = removeDuplicates(nodes.flatMap(({ node }) => getTypes(node)).map(formatExcerpt));
  const count = readable.length === 1 ? "1 JSON-LD block" : `${readable.length} JSON-LD blocks`;
  return [
    types.length === 0 ? `${count} without a type` : `${count}: ${truncateList(types).join(", ")}`,
  ];
}

const joinParts = (parts: readonly string[]) => truncateList(removeDuplicates(parts)).join(" and ");
const removeDuplicates = (parts: readonly string[]) => [...new Set(parts)];
const truncateList = (parts: readonly string[]) =>
  parts.length > maxMentioned ? [...parts.slice(0, maxMentioned), "…"] : parts;
