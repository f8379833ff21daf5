import { formatExcerpt } from "../document/excerpt.js";
import { OpenActiveError } from "../error.js";
import { formatMismatch } from "../document/index.js";
import type { DatasetCandidate } from "./credited-dataset.js";
import type { JsonLdBlock } from "./json-ld-blocks.js";
import { findNodes, getTypes } from "./json-ld-nodes.js";

/** The most findings to mention: a hostile page could fill a screen with them. */
const maxMentioned = 5;

const jsonLdExpected = "with a Dataset that has publisher.name and an http(s) url";
const pageExpected = `JSON-LD (<script type="application/ld+json">) ${jsonLdExpected}, or RDFa with a dcat:Dataset`;
const fileExpected = `JSON-LD ${jsonLdExpected}`;

/** The content of a page or file without a Dataset that can be credited. */
export interface FailedReading {
  /** The origin of the page or file: `on https://…`, `in site.html`. */
  readonly where: string;
  readonly blocks: readonly JsonLdBlock[];
  readonly jsonLdCandidates: readonly DatasetCandidate[];
  /** The datasets described in RDFa; omitted for a JSON-LD file, which cannot have any. */
  readonly rdfaCandidates?: readonly DatasetCandidate[];
}

/**
 * Explains why nothing on a page or in a file can be credited: what was found, what was expected,
 * and what to do about it.
 *
 * @throws {OpenActiveError} always.
 */
export function throwNoDataset({ where, ...reading }: FailedReading): never {
  const { blocks, jsonLdCandidates, rdfaCandidates } = reading;
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
  const types = removeDuplicates(nodes.flatMap(getTypes).map(formatExcerpt));
  const count = readable.length === 1 ? "1 JSON-LD block" : `${readable.length} JSON-LD blocks`;
  return [
    types.length === 0 ? `${count} without a type` : `${count}: ${truncateList(types).join(", ")}`,
  ];
}

const joinParts = (parts: readonly string[]) => truncateList(removeDuplicates(parts)).join(" and ");
const removeDuplicates = (parts: readonly string[]) => [...new Set(parts)];
const truncateList = (parts: readonly string[]) =>
  parts.length > maxMentioned ? [...parts.slice(0, maxMentioned), "…"] : parts;
