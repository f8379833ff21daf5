import { omitUndefined, type FoundDataset, readTextValue, toArray } from "../dataset/index.js";
import { isObject, type UncheckedObject } from "../document/is-object.js";
import type { NamedLicence } from "./rdfa-rights.js";
import { addLicences } from "./related-pages.js";
import { parseYear, readUrlValue } from "./values.js";

/** A Dataset that can be credited, or a list of the properties that it lacks for that. */
export type DatasetCandidate =
  | CreditableDataset
  | { readonly missing: readonly string[]; readonly isListed?: boolean };

/** A Dataset that can be credited. It is read only when chosen: a page can have very many. */
export interface CreditableDataset {
  readonly url: string;
  readonly id: string | undefined;
  /** Whether a catalogue on the page lists it. */
  readonly isListed?: boolean;
  read(): FoundDataset;
}

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
  const hasPublisher = findParty(node["publisher"], nodes) !== undefined;
  if (hasPublisher && url !== undefined) {
    return {
      url,
      id,
      read: () => readCreditedDataset(node, { id, url }, { context, nodes, pageUrl }),
    };
  }
  const missing: string[] = [];
  if (!hasPublisher) missing.push("publisher.name");
  if (url === undefined) missing.push("an http(s) url");
  return { missing };
}

function readCreditedDataset(
  node: UncheckedObject,
  { id, url }: { readonly id: string | undefined; readonly url: string },
  { context, nodes, pageUrl }: NodeContext,
): FoundDataset {
  const creditFields = {
    "@context": node["@context"] ?? context,
    "@type": "Dataset",
    "@id": id,
    url,
    name: readTextValue(node["name"]),
    license: readUrlValue(node["license"], pageUrl),
    inLanguage: readLanguages(node["inLanguage"]),
    publisher: readParty(node["publisher"], nodes),
    creditText: readTextValue(node["creditText"]),
    mainEntityOfPage: readUrlValue(node["mainEntityOfPage"], pageUrl),
    copyrightNotice: readTextValue(node["copyrightNotice"]),
    copyrightYear: parseYear(readTextValue(node["copyrightYear"])),
    copyrightHolder: readParty(node["copyrightHolder"], nodes)?.name,
    usageInfo: readUrlValue(node["usageInfo"], pageUrl),
  };
  // Spreading over the original keeps the order of its keys.
  const dataset = omitUndefined<object>({ ...node, ...creditFields }) as FoundDataset;
  const licence = readLicence(node["license"], nodes, pageUrl);
  return addLicences(dataset, { licence, contentLicence: undefined });
}

/** Reads the licence with its name, if it is an object that has one. */
function readLicence(
  value: unknown,
  nodes: NodeContext["nodes"],
  pageUrl: string | undefined,
): NamedLicence | undefined {
  const url = readUrlValue(value, pageUrl);
  const entry = toArray(value).find(
    (each) => isObject(each) && readUrlValue(each, pageUrl) === url,
  );
  if (url === undefined || !isObject(entry)) return undefined;
  return { url, name: readPartyName(entry, nodes) };
}

type Party = UncheckedObject & { readonly name: string };

/**
 * Reads the first person or organisation that has a name.
 *
 * @param value a name, an object, a reference to one of `nodes`, or a list of these.
 */
function readParty(value: unknown, nodes: NodeContext["nodes"]): Party | undefined {
  const found = findParty(value, nodes);
  if (found === undefined) return undefined;
  const { entry, name } = found;
  if (!isObject(entry)) return { "@type": "Organization", name };
  return { ...nodes.get(String(entry["@id"])), ...entry, name };
}

/** Finds the first party that has a name, without copying the node it refers to. */
function findParty(
  value: unknown,
  nodes: NodeContext["nodes"],
): { readonly entry: unknown; readonly name: string } | undefined {
  for (const entry of toArray(value)) {
    const name = isObject(entry) ? readPartyName(entry, nodes) : readTextValue(entry);
    if (name !== undefined) return { entry, name };
  }
  return undefined;
}

/** The names of nodes that others refer to, which may be many. */
const namesByNode = new WeakMap<object, string | undefined>();

function readPartyName(entry: UncheckedObject, nodes: NodeContext["nodes"]): string | undefined {
  if ("@value" in entry) return readTextValue(entry);
  if ("name" in entry) return readTextValue(entry["name"]);
  const node = nodes.get(String(entry["@id"]));
  if (node === undefined) return undefined;
  if (!namesByNode.has(node)) namesByNode.set(node, readTextValue(node["name"]));
  return namesByNode.get(node);
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
