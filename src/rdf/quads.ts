import { DataFactory, type Quad, type Quad_Object } from "n3";
import { enGB } from "../messages/index.js";
import { completeDataset, type FoundDataset } from "../dataset/index.js";
import { toMailHref, toTelHref, toWebHref } from "../specification/safe-urls.js";
import { mapping, type ResourceMapping, type ValueKind } from "./mapping.js";
import { findDateType } from "./periods.js";
import { describeResources, type Resource } from "./resources.js";
import { expandName } from "./vocabulary.js";

const { literal, namedNode, quad } = DataFactory;

/**
 * Describes a dataset in DCAT 3 and ODRS as RDF statements, the same as in the RDFa of its page.
 *
 * @returns the statements resource by resource, the dataset's own first.
 */
export function toQuads(dataset: FoundDataset): Quad[] {
  const [lang = enGB.lang] = completeDataset(dataset).inLanguage;
  return describeResources(dataset).flatMap((resource) => toResourceQuads(resource, lang));
}

/** Describes a resource as RDF statements; `lang` is the language of its texts. */
export function toResourceQuads({ resourceKind, iri, values }: Resource, lang: string): Quad[] {
  const { types, properties }: ResourceMapping = mapping[resourceKind];
  const subject = namedNode(iri);
  const rdfType = namedNode(expandName("rdf:type"));
  const quads = types.map((type) => quad(subject, rdfType, namedNode(expandName(type))));
  for (const [key, { property, kind }] of Object.entries(properties)) {
    for (const value of toArray(values[key])) {
      const object = toRdfObject(value, kind, lang);
      if (object !== undefined) quads.push(quad(subject, namedNode(expandName(property)), object));
    }
  }
  return quads;
}

function toArray(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/**
 * Converts a value to the form that its mapping requires; `undefined` if that is impossible, as for
 * an invalid URL.
 */
function toRdfObject(value: unknown, kind: ValueKind, lang: string): Quad_Object | undefined {
  const text = String(value);
  if (text === "") return undefined;
  switch (kind) {
    case "text":
      return literal(text, lang);
    case "plain":
      return literal(text);
    case "date":
      return literal(text, namedNode(expandName(findDateType(text))));
    case "year":
      return literal(text, namedNode(expandName("xsd:gYear")));
    case "link":
      return toNamedNode(toWebHref(text));
    case "mail":
      return toNamedNode(toMailHref(text));
    case "tel":
      return toNamedNode(toTelHref(text));
    case "shape":
      return literal(text, namedNode(expandName("geo:wktLiteral")));
  }
}

const toNamedNode = (href: string) => (href === "" ? undefined : namedNode(href));
