import type { Dataset } from "../dataset/index.js";
import { addressIn, isObject, listed, textIn, type JsonObject } from "./values.js";

/** A Dataset that can be credited, or what it lacks for that. */
export type Credited = { readonly dataset: Dataset } | { readonly lacks: readonly string[] };

/**
 * Makes a Dataset of somebody else's JSON-LD usable: everything that a credit is made of gets the form it
 * has in this program, and is left out where it has no usable one. The rest stays as it stands.
 *
 * @param context the `@context` of the block, where the Dataset has none of its own.
 * @param nodes what the Dataset may refer to by `@id`.
 * @param url the address of the page: the Dataset's own if it gives none, and the base of relative ones.
 */
export function credited(
  node: JsonObject,
  context: unknown,
  nodes: ReadonlyMap<string, JsonObject>,
  url?: string,
): Credited {
  const id = addressIn(node["@id"], url);
  const address = addressIn(node["url"], url) ?? id ?? url;
  const publisher = party(node["publisher"], nodes);
  const known = {
    "@context": node["@context"] ?? context,
    "@type": "Dataset",
    "@id": id,
    url: address,
    name: textIn(node["name"]),
    license: addressIn(node["license"], url),
    inLanguage: languages(node["inLanguage"]),
    publisher,
    creditText: textIn(node["creditText"]),
    mainEntityOfPage: addressIn(node["mainEntityOfPage"], url),
    copyrightNotice: textIn(node["copyrightNotice"]),
    copyrightYear: yearIn(textIn(node["copyrightYear"])),
    copyrightHolder: party(node["copyrightHolder"], nodes)?.name,
    usageInfo: addressIn(node["usageInfo"], url),
  };
  const lacks = [
    ...(publisher === undefined ? ["publisher.name"] : []),
    ...(address === undefined ? ["an http(s) url"] : []),
  ];
  if (lacks.length > 0) return { lacks };
  // Spread over the original, so that the order stays the publisher's own.
  return { dataset: withoutGaps({ ...node, ...known }) as unknown as Dataset };
}

/** An object without what is `undefined` in it: nothing in a Dataset is empty. */
export const withoutGaps = (object: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** A year that is written as one. */
export const yearIn = (text: string | undefined) =>
  text !== undefined && /^\s*\d{4}\s*$/.test(text) ? Number(text) : undefined;

/** The first person or organisation of a value that has a name: an object, a reference to one, or just the name. */
function party(
  value: unknown,
  nodes: ReadonlyMap<string, JsonObject>,
): (JsonObject & { readonly name: string }) | undefined {
  for (const entry of listed(value)) {
    const node = isObject(entry)
      ? { ...nodes.get(String(entry["@id"])), ...entry }
      : { "@type": "Organization", name: entry };
    const name = textIn("@value" in node ? node : node["name"]);
    if (name !== undefined) return { ...node, name };
  }
  return undefined;
}

/** Languages as a list of tags; some write a single tag, or schema.org's Language. */
function languages(value: unknown): string[] | undefined {
  const tags = listed(value).flatMap(
    (entry) =>
      textIn(isObject(entry) ? (entry["alternateName"] ?? entry["identifier"] ?? entry) : entry) ??
      [],
  );
  return tags.length > 0 ? tags : undefined;
}
