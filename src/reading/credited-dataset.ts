import type { Dataset } from "../dataset/index.js";
import { readUrlValue, isObject, toArray, readTextValue, type JsonObject } from "./values.js";

/** A Dataset that can be credited, or what it lacks for that. */
export type DatasetCandidate =
  | { readonly dataset: Dataset }
  | { readonly lacks: readonly string[] };

/**
 * Makes a Dataset of somebody else's JSON-LD usable: everything that a credit is made of gets the form it
 * has in this program, and is left out where it has no usable one. The rest stays as it stands.
 *
 * @param context the `@context` of the block, where the Dataset has none of its own.
 * @param nodes what the Dataset may refer to by `@id`.
 * @param url the address of the page: the Dataset's own if it gives none, and the base of relative ones.
 */
export function toCreditedDataset(
  node: JsonObject,
  context: unknown,
  nodes: ReadonlyMap<string, JsonObject>,
  url?: string,
): DatasetCandidate {
  const id = readUrlValue(node["@id"], url);
  const address = readUrlValue(node["url"], url) ?? id ?? url;
  const publisher = readParty(node["publisher"], nodes);
  const creditFields = {
    "@context": node["@context"] ?? context,
    "@type": "Dataset",
    "@id": id,
    url: address,
    name: readTextValue(node["name"]),
    license: readUrlValue(node["license"], url),
    inLanguage: readLanguages(node["inLanguage"]),
    publisher,
    creditText: readTextValue(node["creditText"]),
    mainEntityOfPage: readUrlValue(node["mainEntityOfPage"], url),
    copyrightNotice: readTextValue(node["copyrightNotice"]),
    copyrightYear: parseYear(readTextValue(node["copyrightYear"])),
    copyrightHolder: readParty(node["copyrightHolder"], nodes)?.name,
    usageInfo: readUrlValue(node["usageInfo"], url),
  };
  const missing = [
    ...(publisher === undefined ? ["publisher.name"] : []),
    ...(address === undefined ? ["an http(s) url"] : []),
  ];
  if (missing.length > 0) return { lacks: missing };
  // Spread over the original, so that the order stays the publisher's own.
  return { dataset: omitUndefined({ ...node, ...creditFields }) as unknown as Dataset };
}

/** An object without what is `undefined` in it: nothing in a Dataset is empty. */
export const omitUndefined = (object: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** A year that is written as one. */
export const parseYear = (text: string | undefined) =>
  text !== undefined && /^\s*\d{4}\s*$/.test(text) ? Number(text) : undefined;

/** The first person or organisation of a value that has a name: an object, a reference to one, or just the name. */
function readParty(
  value: unknown,
  nodes: ReadonlyMap<string, JsonObject>,
): (JsonObject & { readonly name: string }) | undefined {
  for (const entry of toArray(value)) {
    const node = isObject(entry)
      ? { ...nodes.get(String(entry["@id"])), ...entry }
      : { "@type": "Organization", name: entry };
    const name = readTextValue("@value" in node ? node : node["name"]);
    if (name !== undefined) return { ...node, name };
  }
  return undefined;
}

/** Languages as a list of tags; some write a single tag, or schema.org's Language. */
function readLanguages(value: unknown): string[] | undefined {
  const tags = toArray(value).flatMap(
    (entry) =>
      readTextValue(
        isObject(entry) ? (entry["alternateName"] ?? entry["identifier"] ?? entry) : entry,
      ) ?? [],
  );
  return tags.length > 0 ? tags : undefined;
}
