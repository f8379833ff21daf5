import { vocabularies } from "../rdf/vocabulary.js";
import { resolveUrl } from "./values.js";

/** The prefixes and the vocabulary in force at an element. */
export interface Namespaces {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly vocabulary?: string | undefined;
}

/** The vocabularies a Dataset Site is read by. */
export const { dcat, dct, foaf, odrs } = vocabularies;

/** Prefixes that Dataset Sites use, also where they forget to declare them, as the old generator did with `odrs`. */
const defaultPrefixes: ReadonlyMap<string, string> = new Map([
  ["dcat", dcat],
  ["dct", dct],
  ["dcterms", dct],
  ["dc", dct],
  ["foaf", foaf],
  ["odrs", odrs],
]);

/** What is in force where a page declares nothing. */
export const defaultNamespaces: Namespaces = { prefixes: defaultPrefixes };

/** More prefixes than any page needs; each element that declares some copies those around it. */
const maxPrefixes = 100;

/** The names in force inside an element: those around it and its own. */
export function readNamespaces(
  attribs: Readonly<Record<string, string>>,
  outer: Namespaces,
): Namespaces {
  const declared = [...(attribs["prefix"] ?? "").matchAll(/([^\s:]+):\s+(\S+)/g)].map(
    ([, prefix, iri]) => [prefix!.toLowerCase(), iri!] as const,
  );
  for (const [name, iri] of Object.entries(attribs))
    if (name.startsWith("xmlns:")) declared.push([name.slice("xmlns:".length).toLowerCase(), iri]);
  const vocabulary = attribs["vocab"] ?? outer.vocabulary;
  if (declared.length === 0 && vocabulary === outer.vocabulary) return outer;
  return { vocabulary, prefixes: new Map([...outer.prefixes, ...declared].slice(-maxPrefixes)) };
}

/** The full names of the terms in an attribute such as `property`; what is no name is left out. */
export function expandTerms(attribute: string | undefined, namespaces: Namespaces): string[] {
  return (attribute ?? "").split(/\s+/).flatMap((term) => {
    if (term === "") return [];
    const iri = term.includes(":")
      ? expandTerm(term, namespaces)
      : namespaces.vocabulary
        ? namespaces.vocabulary + term
        : undefined;
    // The vocabularies' names start with http://; some write https://.
    return iri?.replace(/^https:/i, "http:") ?? [];
  });
}

/** A name with its prefix written out: `odrs:attributionText`. */
function expandTerm(term: string, { prefixes }: Namespaces): string {
  const [prefix, reference] = [term.slice(0, term.indexOf(":")), term.slice(term.indexOf(":") + 1)];
  const start = reference.startsWith("//") ? undefined : prefixes.get(prefix.toLowerCase());
  return start === undefined ? term : start + reference;
}

/** The resource an attribute such as `about` names: an address, or a name with a prefix, perhaps in brackets. */
export const resolveResource = (attribute: string, namespaces: Namespaces, base: string) =>
  resolveIri(
    /:/.test(attribute)
      ? expandTerm(attribute.trim().replace(/^\[(.*)\]$/, "$1"), namespaces)
      : attribute,
    base,
  );

/** An address as it was written, or completed by that of the page. */
export function resolveIri(attribute: string, base: string): string | undefined {
  const iri = attribute.trim();
  return /^(?:[a-z][a-z\d+.-]*|_):/i.test(iri) ? iri : resolveUrl(iri, base);
}
