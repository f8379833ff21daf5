import type { PrefixedName } from "./vocabulary.js";

/**
 * The form that a value takes in RDF:
 *
 * - `text`: a literal in the publisher's language
 * - `plain`: a literal in no language, such as a code or the name of a class
 * - `date`: an `xsd:date` or `xsd:dateTime`, as it was written
 * - `year`: an `xsd:gYear`
 * - `link`: an http(s) URL
 * - `mail`: a `mailto:` URL
 * - `language`: a BCP 47 tag, as the Library of Congress's IRI of that language
 */
export type ValueKind = "text" | "plain" | "date" | "year" | "link" | "mail" | "language";

/** The RDF property that a key becomes, and the form its value takes. */
export interface PropertyMapping {
  readonly property: PrefixedName;
  readonly kind: ValueKind;
}

/** The RDF class that a kind of resource becomes, and the property for each of its keys. */
export interface ResourceMapping {
  readonly type: PrefixedName;
  readonly properties: Readonly<Record<string, PropertyMapping>>;
}

const mapProperty = (property: PrefixedName, kind: ValueKind): PropertyMapping => ({
  property,
  kind,
});

/**
 * Translates the description of a dataset from schema.org's terms to DCAT 3 and ODRS. The RDFa
 * attributes of the page and the Turtle file are both derived from it.
 *
 * `dcat:accrualPeriodicity` is a mistake in the Open Data Certificate, which reads this literal
 * from the page (theodi/data_kitten); the right property is `dct:accrualPeriodicity`.
 *
 * Sources: https://www.w3.org/TR/vocab-dcat-3/ (which includes a mapping to schema.org), DCAT-AP
 * 3.0.1 and the ODRS schema.
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
  /** A feed of the dataset. */
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
  /** The contact for questions about the data. */
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
  Area: {
    type: "dct:Location",
    properties: { name: mapProperty("rdfs:label", "text") },
  },
  Period: {
    type: "dct:PeriodOfTime",
    properties: {
      name: mapProperty("rdfs:label", "plain"),
      startDate: mapProperty("dcat:startDate", "date"),
      endDate: mapProperty("dcat:endDate", "date"),
    },
  },
} as const satisfies Readonly<Record<string, ResourceMapping>>;

/** A kind of resource in the description of a dataset. */
export type ResourceKind = keyof typeof mapping;

/** The names for RDFa attributes, as templates use them: `rdf.Dataset.type`, `rdf.Dataset.name`. */
export const rdfaNames: Readonly<Record<string, Readonly<Record<string, string>>>> =
  Object.fromEntries(
    Object.entries(mapping).map(([kind, resource]) => [kind, listRdfaNames(resource)]),
  );

function listRdfaNames({ type, properties }: ResourceMapping): Readonly<Record<string, string>> {
  const names: Record<string, string> = { type };
  for (const [key, { property }] of Object.entries(properties)) names[key] = property;
  return names;
}
