import { textOf, nodesOf, type HtmlNode } from "./html.js";
import { isObject, listed, type JsonObject } from "./values.js";

/** What a JSON-LD block holds, or why it cannot be read. */
export type Block = { readonly value: unknown } | { readonly problem: string };

/** The JSON-LD blocks of a page, wherever they stand, in its order; `type` may be in upper case or have parameters. */
export function jsonLdBlocks(page: HtmlNode): Block[] {
  const blocks: Block[] = [];
  for (const { name, attribs, ...node } of nodesOf(page)) {
    const type = attribs?.["type"]?.split(";")[0]?.trim().toLowerCase();
    if (name === "script" && type === "application/ld+json")
      blocks.push(parseJsonLd(textOf({ ...node, name })));
  }
  return blocks;
}

/** Reads the text of a block or file of JSON-LD: aliases are resolved and what nests too deeply is left out. */
export function parseJsonLd(text: string): Block {
  const json = unwrapped(text);
  if (json === "") return { problem: "is empty" };
  try {
    return { value: tidied(JSON.parse(json)) };
  } catch (error) {
    return { problem: `is not JSON: ${(error as Error).message}` };
  }
}

/** JSON without what some generators put around it: a byte order mark, a CDATA section, a comment. */
function unwrapped(text: string): string {
  const trimmed = text.trim();
  const opening = /^(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)(?:\s*\*\/)?/.exec(trimmed)?.[0];
  if (opening === undefined) return trimmed;
  const end = Math.max(trimmed.lastIndexOf("]]>"), trimmed.lastIndexOf("-->"));
  return trimmed
    .slice(opening.length, end < 0 ? undefined : end)
    .trimEnd()
    .replace(/\/[/*]$/, "")
    .trim();
}

/** No Dataset nests nearly as deeply; what does is not read, so that nobody runs out of stack with it. */
const deepest = 64;

/**
 * A copy under the names this program uses: `@id` and `@type` for OpenActive's aliases `id` and `type`, `name`
 * for `schema:name` and `http://schema.org/name`. Names that every JavaScript object has (`__proto__`,
 * `constructor`) are none of schema.org's and are left out.
 */
export function tidied(value: unknown, isContext = false, depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth >= deepest) return undefined;
  if (Array.isArray(value))
    return value
      .map((entry) => tidied(entry, isContext, depth + 1))
      .filter((entry) => entry !== undefined);
  const entries: [string, unknown][] = [];
  for (const [key, entry] of Object.entries(value)) {
    const name = isContext ? key : nameOf(key, entry);
    if (name in Object.prototype || (name !== key && Object.hasOwn(value, name))) continue;
    const tidy = tidied(entry, isContext || name === "@context", depth + 1);
    if (tidy !== undefined) entries.push([name, tidy]);
  }
  return Object.fromEntries(entries);
}

const schemaOrg = /^(?:schema:|https?:\/\/schema\.org\/)/;

function nameOf(key: string, value: unknown): string {
  if (key === "id" && typeof value === "string") return "@id";
  if (key === "type" && listed(value).every((entry) => typeof entry === "string")) return "@type";
  return key.replace(schemaOrg, "");
}

/** The types of a node, without the prefix or address of schema.org. */
export const typesOf = (node: JsonObject): string[] =>
  listed(node["@type"]).flatMap((type) =>
    typeof type === "string" ? [type.replace(schemaOrg, "")] : [],
  );

/** Where a Dataset may stand: in a graph, as what a page is about, or in a catalogue. Not where it is another's source. */
const leadsOn = ["@graph", "mainEntity", "mainEntityOfPage", "dataset", "hasPart"];

/** The nodes of a block where a Dataset may stand, what is outside before what is inside. What is in a Dataset is not searched. */
export function nodesIn(block: unknown): JsonObject[] {
  const nodes: JsonObject[] = [];
  const waiting: unknown[] = [block];
  // The list grows while it is walked.
  for (const value of waiting) {
    if (Array.isArray(value)) for (const entry of value) waiting.push(entry);
    if (!isObject(value)) continue;
    nodes.push(value);
    if (!typesOf(value).includes("Dataset")) for (const key of leadsOn) waiting.push(value[key]);
  }
  return nodes;
}

/** All nodes of some blocks that have more than an `@id`, by it: others may only refer to them. */
export function nodesById(blocks: readonly unknown[]): ReadonlyMap<string, JsonObject> {
  const nodes = new Map<string, JsonObject>();
  const waiting: unknown[] = [...blocks];
  for (const value of waiting) {
    if (typeof value !== "object" || value === null) continue;
    for (const entry of Object.values(value)) waiting.push(entry);
    const id = isObject(value) ? value["@id"] : undefined;
    if (typeof id === "string" && Object.keys(value).length > 1 && !nodes.has(id))
      nodes.set(id, value as JsonObject);
  }
  return nodes;
}
