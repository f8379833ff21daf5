import { toArray } from "../dataset/index.js";
import { isObject, type UncheckedObject } from "../document/is-object.js";
import { stripSchemaPrefix } from "./normalize-json-ld.js";

/** Returns the types of a node, without schema.org's prefix or namespace. */
export function getTypes(node: UncheckedObject): string[] {
  const types = toArray(node["@type"]).filter((type) => typeof type === "string");
  return types.map(stripSchemaPrefix);
}

/** Whether a node is a Dataset, perhaps among other things. */
export const isDataset = (node: UncheckedObject) => getTypes(node).includes("Dataset");

/**
 * The keys that lead to a Dataset: in a graph, as the subject of a page, in a catalogue. Keys such
 * as `isBasedOn` are missing, because they lead to other people's datasets.
 */
const containerKeys = ["@graph", "mainEntity", "mainEntityOfPage", "dataset", "hasPart"];

/** Whether a node is a catalogue, which OpenActive's collections are as well. */
export const isCatalog = (node: UncheckedObject) => getTypes(node).includes("DataCatalog");

/** A node of a block. */
export interface FoundNode {
  readonly node: UncheckedObject;
  /** Whether it is inside a catalogue. */
  readonly isListed: boolean;
}

/**
 * Finds the nodes of a block that can be Datasets.
 *
 * @returns outer nodes before inner ones. Nodes inside a Dataset are left out.
 */
export function findNodes(block: unknown): FoundNode[] {
  const nodes: FoundNode[] = [];
  const queue: { readonly value: unknown; readonly isListed: boolean }[] = [
    { value: block, isListed: false },
  ];
  // The loop also visits what it appends.
  for (const { value, isListed } of queue) {
    if (Array.isArray(value)) for (const entry of value) queue.push({ value: entry, isListed });
    if (!isObject(value)) continue;
    nodes.push({ node: value, isListed });
    if (isDataset(value)) continue;
    const isInside = isListed || isCatalog(value);
    for (const key of containerKeys) queue.push({ value: value[key], isListed: isInside });
  }
  return nodes;
}

/**
 * Indexes all nodes of some blocks by their `@id`, except those that are only a reference to
 * another.
 */
export function indexNodesById(blocks: readonly unknown[]): ReadonlyMap<string, UncheckedObject> {
  const nodes = new Map<string, UncheckedObject>();
  const queue: unknown[] = [...blocks];
  // The loop also visits what it appends.
  for (const value of queue) {
    if (typeof value !== "object" || value === null) continue;
    for (const entry of Object.values(value)) queue.push(entry);
    if (!isObject(value)) continue;
    const id = value["@id"];
    const isReference = Object.keys(value).length === 1;
    if (typeof id === "string" && !isReference && !nodes.has(id)) nodes.set(id, value);
  }
  return nodes;
}
