import { OpenActiveError } from "../error.js";
import { foundExpected } from "../publisher/index.js";
import type { Credited } from "./credited-dataset.js";
import { nodesIn, typesOf, type Block } from "./json-ld.js";
import { shown } from "./values.js";

/** A hostile page could fill a screen with what is wrong with it. */
const mostMentioned = 5;

/**
 * Says why nothing of a page or file can be credited: what was looked for, what there was, and what to do.
 *
 * @param where it is from: `on https://…`, `in site.html`.
 * @param inRdfa what its RDFa gave; `undefined` for a file of JSON-LD, which has none.
 * @throws {OpenActiveError} always.
 */
export function complain(
  where: string,
  blocks: readonly Block[],
  inJsonLd: readonly Credited[],
  inRdfa?: readonly Credited[],
): never {
  const lacking = [
    ...inJsonLd.map(lacks("a Dataset")),
    ...(inRdfa ?? []).map(lacks("RDFa with a dcat:Dataset")),
  ];
  const found = [
    ...notRead(blocks),
    ...(inJsonLd.length === 0 ? [read(blocks)] : []),
    ...lacking,
    ...(inRdfa?.length === 0 ? ["no RDFa with a dcat:Dataset"] : []),
  ].filter((part) => part !== "");
  const isPage = inRdfa !== undefined;
  const expected = `JSON-LD ${isPage ? '(<script type="application/ld+json">) ' : ""}with a Dataset that has publisher.name and an http(s) url${isPage ? ", or RDFa with a dcat:Dataset" : ""}`;
  const remedy =
    lacking.length > 0
      ? "ask its publisher to add that, and until then give a Dataset of your own: { url, publisher: { name } }"
      : isPage
        ? "is this the HTML of the Dataset Site itself, as its server sends it, before any JavaScript?"
        : "is this the JSON-LD of a Dataset Site?";
  throw new OpenActiveError(
    `no Dataset to credit ${where}: ${foundExpected(listing(found), expected)}; ${remedy}`,
  );
}

const lacks = (what: string) => (entry: Credited) =>
  "lacks" in entry ? `${what} without ${entry.lacks.join(" and ")}` : "";

const notRead = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    "problem" in block ? [`a JSON-LD block that ${shown(block.problem)}`] : [],
  );

/** The blocks that are JSON, by the types of what is in them. */
function read(blocks: readonly Block[]): string {
  if (blocks.length === 0) return "no JSON-LD";
  const values = blocks.flatMap((block) => ("value" in block ? [block.value] : []));
  if (values.length === 0) return "";
  const types = unique(values.flatMap((value) => nodesIn(value).flatMap(typesOf)).map(shown));
  const count = values.length === 1 ? "1 JSON-LD block" : `${values.length} JSON-LD blocks`;
  return types.length === 0
    ? `${count} without a type`
    : `${count}: ${shortened(types).join(", ")}`;
}

const listing = (parts: readonly string[]) => shortened(unique(parts)).join(" and ");
const unique = (parts: readonly string[]) => [...new Set(parts)];
const shortened = (parts: readonly string[]) =>
  parts.length > mostMentioned ? [...parts.slice(0, mostMentioned), "…"] : parts;
