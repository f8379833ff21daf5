import { OpenActiveError } from "../error.js";
import { formatMismatch } from "../publisher/index.js";
import type { DatasetCandidate } from "./credited-dataset.js";
import { findNodes, getTypes, type JsonLdBlock } from "./json-ld.js";
import { formatExcerpt } from "./values.js";

/** A hostile page could fill a screen with what is wrong with it. */
const maxMentioned = 5;

/**
 * Says why nothing of a page or file can be credited: what was looked for, what there was, and what to do.
 *
 * @param where it is from: `on https://…`, `in site.html`.
 * @param rdfaCandidates what its RDFa gave; `undefined` for a file of JSON-LD, which has none.
 * @throws {OpenActiveError} always.
 */
export function throwNoDataset(
  where: string,
  blocks: readonly JsonLdBlock[],
  jsonLdCandidates: readonly DatasetCandidate[],
  rdfaCandidates?: readonly DatasetCandidate[],
): never {
  const incompleteDatasets = [
    ...jsonLdCandidates.map(describeMissing("a Dataset")),
    ...(rdfaCandidates ?? []).map(describeMissing("RDFa with a dcat:Dataset")),
  ];
  const found = [
    ...describeUnreadableBlocks(blocks),
    ...(jsonLdCandidates.length === 0 ? [describeBlocks(blocks)] : []),
    ...incompleteDatasets,
    ...(rdfaCandidates?.length === 0 ? ["no RDFa with a dcat:Dataset"] : []),
  ].filter((part) => part !== "");
  const isPage = rdfaCandidates !== undefined;
  const expected = `JSON-LD ${isPage ? '(<script type="application/ld+json">) ' : ""}with a Dataset that has publisher.name and an http(s) url${isPage ? ", or RDFa with a dcat:Dataset" : ""}`;
  const remedy =
    incompleteDatasets.length > 0
      ? "ask its publisher to add that, and until then give a Dataset of your own: { url, publisher: { name } }"
      : isPage
        ? "is this the HTML of the Dataset Site itself, as its server sends it, before any JavaScript?"
        : "is this the JSON-LD of a Dataset Site?";
  throw new OpenActiveError(
    `no Dataset to credit ${where}: ${formatMismatch(joinParts(found), expected)}; ${remedy}`,
  );
}

const describeMissing = (what: string) => (entry: DatasetCandidate) =>
  "lacks" in entry ? `${what} without ${entry.lacks.join(" and ")}` : "";

const describeUnreadableBlocks = (blocks: readonly JsonLdBlock[]) =>
  blocks.flatMap((block) =>
    "problem" in block ? [`a JSON-LD block that ${formatExcerpt(block.problem)}`] : [],
  );

/** The blocks that are JSON, by the types of what is in them. */
function describeBlocks(blocks: readonly JsonLdBlock[]): string {
  if (blocks.length === 0) return "no JSON-LD";
  const values = blocks.flatMap((block) => ("value" in block ? [block.value] : []));
  if (values.length === 0) return "";
  const types = removeDuplicates(
    values.flatMap((value) => findNodes(value).flatMap(getTypes)).map(formatExcerpt),
  );
  const count = values.length === 1 ? "1 JSON-LD block" : `${values.length} JSON-LD blocks`;
  return types.length === 0
    ? `${count} without a type`
    : `${count}: ${truncateList(types).join(", ")}`;
}

const joinParts = (parts: readonly string[]) => truncateList(removeDuplicates(parts)).join(" and ");
const removeDuplicates = (parts: readonly string[]) => [...new Set(parts)];
const truncateList = (parts: readonly string[]) =>
  parts.length > maxMentioned ? [...parts.slice(0, maxMentioned), "…"] : parts;
