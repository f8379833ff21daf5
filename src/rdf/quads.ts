import { DataFactory, type Quad, type Quad_Object } from "n3";
import type { Dataset } from "../dataset/index.js";
import { filters } from "../templates/index.js";
import { mapping, type Kind, type Row } from "./mapping.js";
import { thingsOf } from "./resources.js";
import { iriOf } from "./vocabulary.js";

const { literal, namedNode, quad } = DataFactory;

/** What a dataset's description says in DCAT 3 and ODRS, as RDF statements: what its page says in RDFa. */
export function toQuads(dataset: Dataset): Quad[] {
  const [lang = "en"] = dataset.inLanguage;
  return thingsOf(dataset).flatMap(({ thing, iri, values }) => {
    const subject = namedNode(iri);
    const { type, rows } = mapping[thing] as {
      readonly type: (typeof mapping)[typeof thing]["type"];
      readonly rows: Readonly<Record<string, Row>>;
    };
    const said = Object.entries(rows).flatMap(([key, { property, kind }]) => {
      const value = values[key];
      const list = value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value];
      return list
        .flatMap((each) => objectOf(each, kind, lang) ?? [])
        .map((object) => quad(subject, namedNode(iriOf(property)), object));
    });
    return [quad(subject, namedNode(iriOf("rdf:type")), namedNode(iriOf(type))), ...said];
  });
}

/** A value in the form its row asks for; `undefined` for one that cannot take it, such as an address that is none. */
function objectOf(value: unknown, kind: Kind, lang: string): Quad_Object | undefined {
  const text = String(value);
  switch (kind) {
    case "text":
      return literal(text, lang);
    case "plain":
      return literal(text);
    case "date":
      return literal(text, namedNode(iriOf(text.includes("T") ? "xsd:dateTime" : "xsd:date")));
    case "year":
      return literal(text, namedNode(iriOf("xsd:gYear")));
    case "link":
      return filters.web(text) === "" ? undefined : namedNode(filters.web(text));
    case "mail":
      return filters.mailto(text) === "" ? undefined : namedNode(filters.mailto(text));
    case "language":
      return namedNode(filters.languageIri(text));
  }
}
