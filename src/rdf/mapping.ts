import type { PrefixedName } from "./vocabulary.js";

/**
 * What a value becomes in RDF:
 * `text`, a literal in the publisher's language; `plain`, one in no language (codes, names of classes);
 * `date`, an `xsd:date` or `xsd:dateTime`, as it was written; `year`, an `xsd:gYear`; `link`, an http(s) address;
 * `mail`, a `mailto:` address; `language`, a BCP 47 tag as the Library of Congress's address of that language.
 */
export type ValueKind = "text" | "plain" | "date" | "year" | "link" | "mail" | "language";

/** One row of the table: the property a value is given with, and the form it takes. */
export interface PropertyMapping {
  readonly property: PrefixedName;
  readonly kind: ValueKind;
}

const mapProperty = (property: PrefixedName, kind: ValueKind): PropertyMapping => ({
  property,
  kind,
});

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
    properties: {
      name: mapProperty("dct:title", "text"),
      alternateName: mapProperty("dct:alternative", "text"),
      description: mapProperty("dct:description", "text"),
      keywords: mapProperty("dcat:keyword", "text"),
      url: mapProperty("dcat:landingPage", "link"),
      identifier: mapProperty("dct:identifier", "plain"),
      version: mapProperty("dcat:version", "plain"),
      license: mapProperty("dct:license", "link"),
      rights: mapProperty("dct:rights", "link"),
      publisher: mapProperty("dct:publisher", "link"),
      creator: mapProperty("dct:creator", "link"),
      contactPoint: mapProperty("dcat:contactPoint", "link"),
      datePublished: mapProperty("dct:issued", "date"),
      dateModified: mapProperty("dct:modified", "date"),
      frequency: mapProperty("dct:accrualPeriodicity", "link"),
      frequencyInWords: mapProperty("dcat:accrualPeriodicity", "plain"),
      inLanguage: mapProperty("dct:language", "language"),
      spatialCoverage: mapProperty("dct:spatial", "link"),
      temporalCoverage: mapProperty("dct:temporal", "link"),
      documentation: mapProperty("foaf:page", "link"),
      conformsTo: mapProperty("dct:conformsTo", "link"),
      includedInDataCatalog: mapProperty("dct:isPartOf", "link"),
      sameAs: mapProperty("rdfs:seeAlso", "link"),
      distribution: mapProperty("dcat:distribution", "link"),
    },
  },
  /** A feed. */
  DataDownload: {
    type: "dcat:Distribution",
    properties: {
      name: mapProperty("dct:title", "plain"),
      description: mapProperty("dct:description", "text"),
      contentUrl: mapProperty("dcat:accessURL", "link"),
      additionalType: mapProperty("dct:conformsTo", "link"),
    },
  },
  Organization: {
    type: "foaf:Agent",
    properties: {
      name: mapProperty("foaf:name", "text"),
      url: mapProperty("foaf:homepage", "link"),
      email: mapProperty("foaf:mbox", "mail"),
    },
  },
  /** Whom to ask about the data. */
  ContactPoint: {
    type: "vcard:Kind",
    properties: {
      url: mapProperty("vcard:hasURL", "link"),
      email: mapProperty("vcard:hasEmail", "mail"),
    },
  },
  Rights: {
    type: "odrs:RightsStatement",
    properties: {
      license: mapProperty("odrs:dataLicense", "link"),
      contentLicense: mapProperty("odrs:contentLicense", "link"),
      creditText: mapProperty("odrs:attributionText", "text"),
      creditUrl: mapProperty("odrs:attributionURL", "link"),
      copyrightNotice: mapProperty("odrs:copyrightNotice", "text"),
      copyrightYear: mapProperty("odrs:copyrightYear", "year"),
      copyrightHolder: mapProperty("odrs:copyrightHolder", "text"),
      usageInfo: mapProperty("odrs:reuserGuidelines", "link"),
    },
  },
  /** The Open Booking API. */
  WebAPI: {
    type: "dcat:DataService",
    properties: {
      name: mapProperty("dct:title", "text"),
      description: mapProperty("dct:description", "text"),
      endpointUrl: mapProperty("dcat:endpointURL", "link"),
      endpointDescription: mapProperty("dcat:endpointDescription", "link"),
      conformsTo: mapProperty("dct:conformsTo", "link"),
      landingPage: mapProperty("dcat:landingPage", "link"),
      documentation: mapProperty("foaf:page", "link"),
      termsOfService: mapProperty("dct:accessRights", "link"),
      servesDataset: mapProperty("dcat:servesDataset", "link"),
    },
  },
  Area: { type: "dct:Location", properties: { name: mapProperty("rdfs:label", "text") } },
  Period: {
    type: "dct:PeriodOfTime",
    properties: {
      name: mapProperty("rdfs:label", "plain"),
      startDate: mapProperty("dcat:startDate", "date"),
      endDate: mapProperty("dcat:endDate", "date"),
    },
  },
} as const satisfies Readonly<
  Record<
    string,
    { readonly type: PrefixedName; readonly properties: Readonly<Record<string, PropertyMapping>> }
  >
>;

/** A kind of thing the description speaks of. */
export type ResourceKind = keyof typeof mapping;

/** The names for the attributes of RDFa: for each thing its `type`, and for each key the property. */
export const rdfaNames = Object.fromEntries(
  Object.entries(mapping).map(([kind, { type, properties }]) => [
    kind,
    {
      type,
      ...Object.fromEntries(
        Object.entries(properties as Readonly<Record<string, PropertyMapping>>).map(
          ([key, { property }]) => [key, property],
        ),
      ),
    },
  ]),
);
