import { DataFactory, type Quad, type Quad_Object } from "n3";
import type { Dataset } from "../dataset/index.js";
import { filters } from "../templates/index.js";
import { mapping, type ValueKind, type PropertyMapping } from "./mapping.js";
import { describeResources } from "./resources.js";
import { expandName } from "./vocabulary.js";

const { literal, namedNode, quad } = DataFactory;

/** What a dataset's description says in DCAT 3 and ODRS, as RDF statements: what its page says in RDFa. */
export function toQuads(dataset: Dataset): Quad[] {
  const [lang = "en"] = dataset.inLanguage;
  return describeResources(dataset).flatMap(({ resourceKind, iri, values }) => {
    const subject = namedNode(iri);
    const { type, properties } = mapping[resourceKind] as {
      readonly type: (typeof mapping)[typeof resourceKind]["type"];
      readonly properties: Readonly<Record<string, PropertyMapping>>;
    };
    const propertyQuads = Object.entries(properties).flatMap(([key, { property, kind }]) => {
      const value = values[key];
      const list = value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value];
      return list
        .flatMap((each) => toRdfObject(each, kind, lang) ?? [])
        .map((object) => quad(subject, namedNode(expandName(property)), object));
    });
    return [
      quad(subject, namedNode(expandName("rdf:type")), namedNode(expandName(type))),
      ...propertyQuads,
    ];
  });
}

/** A value in the form its row asks for; `undefined` for one that cannot take it, such as an address that is none. */
function toRdfObject(value: unknown, kind: ValueKind, lang: string): Quad_Object | undefined {
  const text = String(value);
  switch (kind) {
    case "text":
      return literal(text, lang);
    case "plain":
      return literal(text);
    case "date":
      return literal(text, namedNode(expandName(text.includes("T") ? "xsd:dateTime" : "xsd:date")));
    case "year":
      return literal(text, namedNode(expandName("xsd:gYear")));
    case "link":
      return filters.web(text) === "" ? undefined : namedNode(filters.web(text));
    case "mail":
      return filters.mailto(text) === "" ? undefined : namedNode(filters.mailto(text));
    case "language":
      return namedNode(filters.languageIri(text));
  }
}
