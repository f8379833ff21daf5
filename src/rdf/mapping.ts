import type { Name } from "./vocabulary.js";

/**
 * What a value becomes in RDF:
 * `text`, a literal in the publisher's language; `plain`, one in no language (codes, names of classes);
 * `date`, an `xsd:date` or `xsd:dateTime`, as it was written; `year`, an `xsd:gYear`; `link`, an http(s) address;
 * `mail`, a `mailto:` address; `language`, a BCP 47 tag as the Library of Congress's address of that language.
 */
export type Kind = "text" | "plain" | "date" | "year" | "link" | "mail" | "language";

/** One row of the table: the property a value is given with, and the form it takes. */
export interface Row {
  readonly property: Name;
  readonly kind: Kind;
}

const row = (property: Name, kind: Kind): Row => ({ property, kind });

/**
 * How the description of a dataset, in schema.org's terms, is said in DCAT 3 and ODRS: for each kind of thing, its
 * class and the property for each key. The attributes of the RDFa and the Turtle both come from here.
 *
 * Sources: https://www.w3.org/TR/vocab-dcat-3/ (with its mapping to schema.org), DCAT-AP 3.0.1, the ODRS schema, and
 * what the Open Data Certificate reads from a page (theodi/data_kitten), of which `dcat:accrualPeriodicity`, a
 * literal, is a mistake that has to be met.
 */
export const mapping = {
  Dataset: {
    type: "dcat:Dataset",
    rows: {
      name: row("dct:title", "text"),
      alternateName: row("dct:alternative", "text"),
      description: row("dct:description", "text"),
      keywords: row("dcat:keyword", "text"),
      url: row("dcat:landingPage", "link"),
      identifier: row("dct:identifier", "plain"),
      version: row("dcat:version", "plain"),
      license: row("dct:license", "link"),
      rights: row("dct:rights", "link"),
      publisher: row("dct:publisher", "link"),
      creator: row("dct:creator", "link"),
      contactPoint: row("dcat:contactPoint", "link"),
      datePublished: row("dct:issued", "date"),
      dateModified: row("dct:modified", "date"),
      frequency: row("dct:accrualPeriodicity", "link"),
      frequencyInWords: row("dcat:accrualPeriodicity", "plain"),
      inLanguage: row("dct:language", "language"),
      spatialCoverage: row("dct:spatial", "link"),
      temporalCoverage: row("dct:temporal", "link"),
      documentation: row("foaf:page", "link"),
      conformsTo: row("dct:conformsTo", "link"),
      includedInDataCatalog: row("dct:isPartOf", "link"),
      sameAs: row("rdfs:seeAlso", "link"),
      distribution: row("dcat:distribution", "link"),
    },
  },
  /** A feed. */
  DataDownload: {
    type: "dcat:Distribution",
    rows: {
      name: row("dct:title", "plain"),
      description: row("dct:description", "text"),
      contentUrl: row("dcat:accessURL", "link"),
      additionalType: row("dct:conformsTo", "link"),
    },
  },
  Organization: {
    type: "foaf:Agent",
    rows: {
      name: row("foaf:name", "text"),
      url: row("foaf:homepage", "link"),
      email: row("foaf:mbox", "mail"),
    },
  },
  /** Whom to ask about the data. */
  ContactPoint: {
    type: "vcard:Kind",
    rows: {
      url: row("vcard:hasURL", "link"),
      email: row("vcard:hasEmail", "mail"),
    },
  },
  Rights: {
    type: "odrs:RightsStatement",
    rows: {
      license: row("odrs:dataLicense", "link"),
      contentLicense: row("odrs:contentLicense", "link"),
      creditText: row("odrs:attributionText", "text"),
      creditUrl: row("odrs:attributionURL", "link"),
      copyrightNotice: row("odrs:copyrightNotice", "text"),
      copyrightYear: row("odrs:copyrightYear", "year"),
      copyrightHolder: row("odrs:copyrightHolder", "text"),
      usageInfo: row("odrs:reuserGuidelines", "link"),
    },
  },
  /** The Open Booking API. */
  WebAPI: {
    type: "dcat:DataService",
    rows: {
      name: row("dct:title", "text"),
      description: row("dct:description", "text"),
      endpointUrl: row("dcat:endpointURL", "link"),
      endpointDescription: row("dcat:endpointDescription", "link"),
      conformsTo: row("dct:conformsTo", "link"),
      landingPage: row("dcat:landingPage", "link"),
      documentation: row("foaf:page", "link"),
      termsOfService: row("dct:accessRights", "link"),
      servesDataset: row("dcat:servesDataset", "link"),
    },
  },
  Area: { type: "dct:Location", rows: { name: row("rdfs:label", "text") } },
  Period: {
    type: "dct:PeriodOfTime",
    rows: {
      name: row("rdfs:label", "plain"),
      startDate: row("dcat:startDate", "date"),
      endDate: row("dcat:endDate", "date"),
    },
  },
} as const satisfies Readonly<
  Record<string, { readonly type: Name; readonly rows: Readonly<Record<string, Row>> }>
>;

/** A kind of thing the description speaks of. */
export type Thing = keyof typeof mapping;

/** The names for the attributes of RDFa: for each thing its `type`, and for each key the property. */
export const rdfaNames = Object.fromEntries(
  Object.entries(mapping).map(([thing, { type, rows }]) => [
    thing,
    {
      type,
      ...Object.fromEntries(
        Object.entries(rows as Readonly<Record<string, Row>>).map(([key, { property }]) => [
          key,
          property,
        ]),
      ),
    },
  ]),
);
