import { expandName, vocabularies } from "../rdf/index.js";
import { resolveUrl } from "../specification/safe-urls.js";
import type { Relation } from "./rdfa-graph.js";

/** The prefixes and the default vocabulary that apply to an element. */
export interface Namespaces {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly vocabulary?: string | undefined;
}

/** The namespaces of the vocabularies that Dataset Sites use. */
export const { dcat, dct, foaf, odrs } = vocabularies;

/** The property that states the class of a resource. */
export const rdfType = expandName("rdf:type");

/**
 * Prefixes that apply without a declaration. Some Dataset Sites forget to declare them, as
 * OpenActive's former dataset-site-generator did with `odrs`.
 */
const defaultPrefixes: ReadonlyMap<string, string> = new Map([
  ["dcat", dcat],
  ["dct", dct],
  ["dcterms", dct],
  ["dc", dct],
  ["foaf", foaf],
  ["odrs", odrs],
]);

/** The namespaces that apply if a page declares none. */
export const defaultNamespaces: Namespaces = { prefixes: defaultPrefixes };

/** The most prefixes to keep, because every element that declares one copies all it inherits. */
const maxPrefixes = 100;

/** Reads the namespaces that apply to an element: those it inherits, and those it declares. */
export function readNamespaces(
  attribs: Readonly<Record<string, string>>,
  inherited: Namespaces,
): Namespaces {
  const declared = listDeclaredPrefixes(attribs);
  const vocabulary = attribs["vocab"] ?? inherited.vocabulary;
  if (declared.length === 0 && vocabulary === inherited.vocabulary) return inherited;
  const prefixes = [...inherited.prefixes, ...declared].slice(-maxPrefixes);
  return { vocabulary, prefixes: new Map(prefixes) };
}

/** Lists the prefixes of the attribute `prefix`, and those of RDFa 1.0: `xmlns:dct="…"`. */
function listDeclaredPrefixes(
  attribs: Readonly<Record<string, string>>,
): (readonly [prefix: string, iri: string])[] {
  const declared: [string, string][] = [];
  const words = splitWords(attribs["prefix"], 2 * maxPrefixes);
  for (const [index, word] of words.entries()) {
    const iri = words[index + 1];
    if (iri !== undefined && /^[^:]+:$/.test(word)) {
      declared.push([word.slice(0, -1).toLowerCase(), iri]);
    }
  }
  for (const [name, iri] of Object.entries(attribs)) {
    if (name.startsWith("xmlns:")) declared.push([name.slice("xmlns:".length).toLowerCase(), iri]);
  }
  return declared;
}

/** The most terms that an attribute can have; a hostile page's further ones are dropped. */
const maxTerms = 50;

/** Splits an attribute at its spaces, into no more than so many words. */
const splitWords = (attribute: string | undefined, limit: number): string[] =>
  (attribute ?? "").trim().split(/\s+/, limit);

/**
 * Expands the terms in an attribute such as `property` to IRIs; those that cannot be expanded are
 * skipped.
 */
export function expandTerms(attribute: string | undefined, namespaces: Namespaces): string[] {
  const iris: string[] = [];
  for (const term of splitWords(attribute, maxTerms)) {
    const iri = expandTerm(term, namespaces);
    // The vocabularies' IRIs start with http:, but some pages write https:.
    if (iri !== undefined) iris.push(iri.replace(/^https:/i, "http:"));
  }
  return iris;
}

function expandTerm(term: string, namespaces: Namespaces): string | undefined {
  if (term === "") return undefined;
  if (term.includes(":")) return expandCurie(term, namespaces);
  return namespaces.vocabulary ? namespaces.vocabulary + term : undefined;
}

/**
 * Expands a name with a prefix, such as `odrs:attributionText`; with an unknown prefix it is taken
 * for an IRI.
 */
function expandCurie(curie: string, { prefixes }: Namespaces): string {
  const colon = curie.indexOf(":");
  const prefix = curie.slice(0, colon);
  const reference = curie.slice(colon + 1);
  const namespace = reference.startsWith("//") ? undefined : prefixes.get(prefix.toLowerCase());
  return namespace === undefined ? curie : namespace + reference;
}

/**
 * Reads the relations in `rel` or `rev`. Terms without a prefix are link types such as
 * `stylesheet`, and skipped.
 */
export function readRelations(
  attribute: string | undefined,
  namespaces: Namespaces,
  isReversed: boolean,
): Relation[] {
  const names = splitWords(attribute, maxTerms).filter((name) => name.includes(":"));
  const properties = expandTerms(names.join(" "), namespaces);
  return properties.map((property) => ({ property, isReversed }));
}

/**
 * Resolves an attribute such as `about`: a URL, or a name with a prefix, perhaps in square
 * brackets.
 */
export function resolveResource(
  attribute: string,
  namespaces: Namespaces,
  base: string,
): string | undefined {
  if (!attribute.includes(":")) return resolveIri(attribute, base);
  const curie = attribute.trim().replace(/^\[(.*)\]$/, "$1");
  return resolveIri(expandCurie(curie, namespaces), base);
}

/**
 * Returns an absolute IRI or a blank node as it was written, and resolves a relative IRI against
 * the page's.
 */
export function resolveIri(attribute: string, base: string): string | undefined {
  const iri = attribute.trim();
  return /^(?:[a-z][a-z\d+.-]*|_):/i.test(iri) ? iri : resolveUrl(iri, base);
}
