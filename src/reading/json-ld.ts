import { getTextContent, walkNodes, type HtmlNode } from "./html.js";
import { isObject, toArray, type JsonObject } from "./values.js";

/** What a JSON-LD block holds, or why it cannot be read. */
export type JsonLdBlock = { readonly value: unknown } | { readonly problem: string };

/** The JSON-LD blocks of a page, wherever they stand, in its order; `type` may be in upper case or have parameters. */
export function findJsonLdBlocks(page: HtmlNode): JsonLdBlock[] {
  const blocks: JsonLdBlock[] = [];
  for (const { name, attribs, ...node } of walkNodes(page)) {
    const type = attribs?.["type"]?.split(";")[0]?.trim().toLowerCase();
    if (name === "script" && type === "application/ld+json")
      blocks.push(parseJsonLd(getTextContent({ ...node, name })));
  }
  return blocks;
}

/** Reads the text of a block or file of JSON-LD: aliases are resolved and what nests too deeply is left out. */
export function parseJsonLd(text: string): JsonLdBlock {
  const json = stripWrapper(text);
  if (json === "") return { problem: "is empty" };
  try {
    return { value: normalizeJsonLd(JSON.parse(json)) };
  } catch (error) {
    return { problem: `is not JSON: ${(error as Error).message}` };
  }
}

/** JSON without what some generators put around it: a byte order mark, a CDATA section, a comment. */
function stripWrapper(text: string): string {
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
const maxDepth = 64;

/**
 * A copy under the names this program uses: `@id` and `@type` for OpenActive's aliases `id` and `type`, `name`
 * for `schema:name` and `http://schema.org/name`. Names that every JavaScript object has (`__proto__`,
 * `constructor`) are none of schema.org's and are left out.
 */
export function normalizeJsonLd(value: unknown, isContext = false, depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth >= maxDepth) return undefined;
  if (Array.isArray(value))
    return value
      .map((entry) => normalizeJsonLd(entry, isContext, depth + 1))
      .filter((entry) => entry !== undefined);
  const entries: [string, unknown][] = [];
  for (const [key, entry] of Object.entries(value)) {
    const name = isContext ? key : normalizeKey(key, entry);
    if (name in Object.prototype || (name !== key && Object.hasOwn(value, name))) continue;
    const normalized = normalizeJsonLd(entry, isContext || name === "@context", depth + 1);
    if (normalized !== undefined) entries.push([name, normalized]);
  }
  return Object.fromEntries(entries);
}

const schemaOrg = /^(?:schema:|https?:\/\/schema\.org\/)/;

function normalizeKey(key: string, value: unknown): string {
  if (key === "id" && typeof value === "string") return "@id";
  if (key === "type" && toArray(value).every((entry) => typeof entry === "string")) return "@type";
  return key.replace(schemaOrg, "");
}

/** The types of a node, without the prefix or address of schema.org. */
export const getTypes = (node: JsonObject): string[] =>
  toArray(node["@type"]).flatMap((type) =>
    typeof type === "string" ? [type.replace(schemaOrg, "")] : [],
  );

/** Where a Dataset may stand: in a graph, as what a page is about, or in a catalogue. Not where it is another's source. */
const containerKeys = ["@graph", "mainEntity", "mainEntityOfPage", "dataset", "hasPart"];

/** The nodes of a block where a Dataset may stand, what is outside before what is inside. What is in a Dataset is not searched. */
export function findNodes(block: unknown): JsonObject[] {
  const nodes: JsonObject[] = [];
  const queue: unknown[] = [block];
  // The list grows while it is walked.
  for (const value of queue) {
    if (Array.isArray(value)) for (const entry of value) queue.push(entry);
    if (!isObject(value)) continue;
    nodes.push(value);
    if (!getTypes(value).includes("Dataset"))
      for (const key of containerKeys) queue.push(value[key]);
  }
  return nodes;
}

/** All nodes of some blocks that have more than an `@id`, by it: others may only refer to them. */
export function indexNodesById(blocks: readonly unknown[]): ReadonlyMap<string, JsonObject> {
  const nodes = new Map<string, JsonObject>();
  const queue: unknown[] = [...blocks];
  for (const value of queue) {
    if (typeof value !== "object" || value === null) continue;
    for (const entry of Object.values(value)) queue.push(entry);
    const id = isObject(value) ? value["@id"] : undefined;
    if (typeof id === "string" && Object.keys(value).length > 1 && !nodes.has(id))
      nodes.set(id, value as JsonObject);
  }
  return nodes;
}
