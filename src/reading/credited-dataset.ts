import { omitUndefined, type Dataset, readTextValue, toArray } from "../dataset/index.js";
import { isObject, type UncheckedObject } from "../document/is-object.js";
import { parseYear, readUrlValue } from "./values.js";

/** A Dataset that can be credited, or a list of the properties that it lacks for that. */
export type DatasetCandidate =
  | { readonly dataset: Dataset }
  | { readonly missing: readonly string[] };

/** The surroundings of a node of JSON-LD. */
export interface NodeContext {
  /** The `@context` of its block, for a node without one. */
  readonly context: unknown;
  /** The nodes that it may refer to, by `@id`. */
  readonly nodes: ReadonlyMap<string, UncheckedObject>;
  /** The URL of the page: the base of relative URLs, and the Dataset's own URL if it has none. */
  readonly pageUrl: string | undefined;
}

/**
 * Converts the Dataset in somebody else's JSON-LD: the values that a credit uses are converted to
 * the form of this program, or left out if that is impossible. All other keys keep their values.
 */
export function toCreditedDataset(
  node: UncheckedObject,
  { context, nodes, pageUrl }: NodeContext,
): DatasetCandidate {
  const id = readUrlValue(node["@id"], pageUrl);
  const url = readUrlValue(node["url"], pageUrl) ?? id ?? pageUrl;
  const publisher = readParty(node["publisher"], nodes);

  const missing: string[] = [];
  if (publisher === undefined) missing.push("publisher.name");
  if (url === undefined) missing.push("an http(s) url");
  if (missing.length > 0) return { missing };

  const creditFields = {
    "@context": node["@context"] ?? context,
    "@type": "Dataset",
    "@id": id,
    url,
    name: readTextValue(node["name"]),
    license: readUrlValue(node["license"], pageUrl),
    inLanguage: readLanguages(node["inLanguage"]),
    publisher,
    creditText: readTextValue(node["creditText"]),
    mainEntityOfPage: readUrlValue(node["mainEntityOfPage"], pageUrl),
    copyrightNotice: readTextValue(node["copyrightNotice"]),
    copyrightYear: parseYear(readTextValue(node["copyrightYear"])),
    copyrightHolder: readParty(node["copyrightHolder"], nodes)?.name,
    usageInfo: readUrlValue(node["usageInfo"], pageUrl),
  };
  // Spreading over the original keeps the order of its keys.
  const dataset = omitUndefined<UncheckedObject>({ ...node, ...creditFields });
  return { dataset: dataset as unknown as Dataset };
}

type Party = UncheckedObject & { readonly name: string };

/**
 * Reads the first person or organisation that has a name.
 *
 * @param value a name, an object, a reference to one of `nodes`, or a list of these.
 */
function readParty(value: unknown, nodes: ReadonlyMap<string, UncheckedObject>): Party | undefined {
  for (const entry of toArray(value)) {
    const node = isObject(entry)
      ? { ...nodes.get(String(entry["@id"])), ...entry }
      : { "@type": "Organization", name: entry };
    const name = readTextValue("@value" in node ? node : node["name"]);
    if (name !== undefined) return { ...node, name };
  }
  return undefined;
}

/** Reads languages as a list of tags; some sites give a single tag, or schema.org's Language. */
function readLanguages(value: unknown): string[] | undefined {
  const tags: string[] = [];
  for (const entry of toArray(value)) {
    const isLanguage = isObject(entry);
    const tag = isLanguage ? (entry["alternateName"] ?? entry["identifier"] ?? entry) : entry;
    const text = readTextValue(tag);
    if (text !== undefined) tags.push(text);
  }
  return tags.length > 0 ? tags : undefined;
}
