/**
 * The vocabularies used in RDFa and Turtle, by prefix: ADMS, DCAT 3, Dublin Core, FOAF,
 * GeoSPARQL, ODRS, schema.org, vCard and those of RDF itself.
 */
export const vocabularies = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  geo: "http://www.opengis.net/ont/geosparql#",
  odrs: "http://schema.theodi.org/odrs#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "http://schema.org/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** All vocabularies, including one that is so rare that files do without its prefix: Hydra's. */
const namespaces = { ...vocabularies, hydra: "http://www.w3.org/ns/hydra/core#" } as const;

/** A name in one of the vocabularies, such as `dct:title`. */
export type PrefixedName = `${keyof typeof namespaces}:${string}`;

/** Expands a name to its IRI: `dct:title` becomes `http://purl.org/dc/terms/title`. */
export function expandName(name: PrefixedName): string {
  const [prefix, local] = name.split(":") as [keyof typeof namespaces, string];
  return namespaces[prefix] + local;
}

/**
 * The value of the RDFa attribute `prefix` on a Dataset Site. `rdf:` and `xsd:` are left out,
 * because RDFa defines them itself: https://www.w3.org/2011/rdfa-context/rdfa-1.1.
 */
export const rdfaPrefixes = Object.entries(vocabularies)
  .filter(([prefix]) => !["rdf", "xsd"].includes(prefix))
  .map(([prefix, namespace]) => `${prefix}: ${namespace}`)
  .join(" ");
