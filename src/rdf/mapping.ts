import type { PrefixedName } from "./vocabulary.js";

/**
 * The form that a value takes in RDF:
 *
 * - `text`: a literal in the publisher's language
 * - `plain`: a literal in no language, such as a code or the name of a class
 * - `date`: an `xsd:date`, `xsd:dateTime`, `xsd:gYearMonth` or `xsd:gYear`, as it was written
 * - `year`: an `xsd:gYear`
 * - `link`: an http(s) URL
 * - `mail`: a `mailto:` URL
 * - `tel`: a `tel:` URL
 * - `shape`: a shape in Well-Known Text, as a `geo:wktLiteral`
 */
export type ValueKind = "text" | "plain" | "date" | "year" | "link" | "mail" | "tel" | "shape";

/** The RDF property that a key becomes, and the form its value takes. */
export interface PropertyMapping {
  readonly property: PrefixedName;
  readonly kind: ValueKind;
}

/** The RDF classes that a kind of resource becomes, and the property for each of its keys. */
export interface ResourceMapping {
  readonly types: readonly PrefixedName[];
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
    types: ["dcat:Dataset"],
    properties: {
      name: mapProperty("dct:title", "text"),
      alternateName: mapProperty("dct:alternative", "text"),
      description: mapProperty("dct:description", "text"),
      keywords: mapProperty("dcat:keyword", "text"),
      url: mapProperty("dcat:landingPage", "link"),
      identifiers: mapProperty("dct:identifier", "plain"),
      theme: mapProperty("dcat:theme", "link"),
      version: mapProperty("dcat:version", "plain"),
      license: mapProperty("dct:license", "link"),
      rights: mapProperty("dct:rights", "link"),
      accessRights: mapProperty("dct:accessRights", "link"),
      publisher: mapProperty("dct:publisher", "link"),
      creator: mapProperty("dct:creator", "link"),
      contactPoint: mapProperty("dcat:contactPoint", "link"),
      datePublished: mapProperty("dct:issued", "date"),
      dateModified: mapProperty("dct:modified", "date"),
      frequency: mapProperty("dct:accrualPeriodicity", "link"),
      frequencyInWords: mapProperty("dcat:accrualPeriodicity", "plain"),
      languages: mapProperty("dct:language", "link"),
      spatialCoverage: mapProperty("dct:spatial", "link"),
      temporalCoverage: mapProperty("dct:temporal", "link"),
      documentation: mapProperty("foaf:page", "link"),
      conformsTo: mapProperty("dct:conformsTo", "link"),
      includedInDataCatalog: mapProperty("dct:isPartOf", "link"),
      sameAs: mapProperty("rdfs:seeAlso", "link"),
      variableMeasured: mapProperty("schema:variableMeasured", "text"),
      measurementTechnique: mapProperty("schema:measurementTechnique", "text"),
      isBasedOn: mapProperty("dct:source", "link"),
      isPartOf: mapProperty("dct:isPartOf", "link"),
      hasPart: mapProperty("dct:hasPart", "link"),
      funder: mapProperty("schema:funder", "link"),
      citedPages: mapProperty("schema:citation", "link"),
      citedTexts: mapProperty("schema:citation", "text"),
      expires: mapProperty("schema:expires", "date"),
      relatedPages: mapProperty("dct:relation", "link"),
      movedTo: mapProperty("dct:isReplacedBy", "link"),
      distribution: mapProperty("dcat:distribution", "link"),
    },
  },
  /** A feed of the dataset. */
  DataDownload: {
    types: ["dcat:Distribution"],
    properties: {
      name: mapProperty("dct:title", "plain"),
      description: mapProperty("dct:description", "text"),
      contentUrl: mapProperty("dcat:accessURL", "link"),
      accessService: mapProperty("dcat:accessService", "link"),
      additionalType: mapProperty("dct:type", "link"),
      conformsTo: mapProperty("dct:conformsTo", "link"),
      format: mapProperty("dct:format", "link"),
      mediaType: mapProperty("dcat:mediaType", "link"),
      license: mapProperty("dct:license", "link"),
      status: mapProperty("adms:status", "link"),
    },
  },
  Licence: {
    types: ["dct:LicenseDocument"],
    properties: {
      name: mapProperty("dct:title", "plain"),
      type: mapProperty("dct:type", "link"),
    },
  },
  Organization: {
    types: ["foaf:Agent", "foaf:Organization"],
    properties: {
      name: mapProperty("foaf:name", "plain"),
      url: mapProperty("foaf:homepage", "link"),
      email: mapProperty("foaf:mbox", "mail"),
      additionalType: mapProperty("dct:type", "link"),
      identifier: mapProperty("dct:identifier", "plain"),
      vatID: mapProperty("schema:vatID", "plain"),
    },
  },
  /** Whoever holds the copyright, or the right in the database. */
  RightsHolder: {
    types: ["foaf:Organization"],
    properties: { name: mapProperty("foaf:name", "plain") },
  },
  /** The contact for questions about the data. */
  ContactPoint: {
    types: ["vcard:Kind"],
    properties: {
      name: mapProperty("vcard:fn", "plain"),
      url: mapProperty("vcard:hasURL", "link"),
      email: mapProperty("vcard:hasEmail", "mail"),
      telephone: mapProperty("vcard:hasTelephone", "tel"),
      address: mapProperty("vcard:hasAddress", "link"),
    },
  },
  PostalAddress: {
    types: ["vcard:Address"],
    properties: {
      streetAddress: mapProperty("vcard:street-address", "plain"),
      addressLocality: mapProperty("vcard:locality", "plain"),
      addressRegion: mapProperty("vcard:region", "plain"),
      postalCode: mapProperty("vcard:postal-code", "plain"),
      addressCountry: mapProperty("vcard:country-name", "plain"),
    },
  },
  Rights: {
    types: ["odrs:RightsStatement"],
    properties: {
      license: mapProperty("odrs:dataLicense", "link"),
      contentLicense: mapProperty("odrs:contentLicense", "link"),
      creditText: mapProperty("odrs:attributionText", "text"),
      creditUrl: mapProperty("odrs:attributionURL", "link"),
      copyrightNotice: mapProperty("odrs:copyrightNotice", "text"),
      copyrightYear: mapProperty("odrs:copyrightYear", "year"),
      copyrightHolder: mapProperty("odrs:copyrightHolder", "link"),
      copyrightStatement: mapProperty("odrs:copyrightStatement", "link"),
      databaseRightHolder: mapProperty("odrs:databaseRightHolder", "link"),
      databaseRightYear: mapProperty("odrs:databaseRightYear", "year"),
      databaseRightStatement: mapProperty("odrs:databaseRightStatement", "link"),
      usageInfo: mapProperty("odrs:reuserGuidelines", "link"),
    },
  },
  /** The Open Booking API. */
  WebAPI: {
    types: ["dcat:DataService"],
    properties: {
      name: mapProperty("dct:title", "text"),
      description: mapProperty("dct:description", "text"),
      endpointUrl: mapProperty("dcat:endpointURL", "link"),
      endpointDescription: mapProperty("dcat:endpointDescription", "link"),
      conformsTo: mapProperty("dct:conformsTo", "link"),
      landingPage: mapProperty("dcat:landingPage", "link"),
      documentation: mapProperty("foaf:page", "link"),
      termsOfService: mapProperty("dct:rights", "link"),
      keywords: mapProperty("dcat:keyword", "text"),
      theme: mapProperty("dcat:theme", "link"),
      publisher: mapProperty("dct:publisher", "link"),
      contactPoint: mapProperty("dcat:contactPoint", "link"),
      servesDataset: mapProperty("dcat:servesDataset", "link"),
    },
  },
  Area: {
    types: ["dct:Location"],
    properties: {
      name: mapProperty("rdfs:label", "text"),
      box: mapProperty("dcat:bbox", "shape"),
      centre: mapProperty("dcat:centroid", "shape"),
    },
  },
  /** A data catalogue, which lists either datasets or other catalogues. */
  Catalog: {
    types: ["dcat:Catalog"],
    properties: {
      name: mapProperty("dct:title", "text"),
      description: mapProperty("dct:description", "text"),
      url: mapProperty("foaf:homepage", "link"),
      license: mapProperty("dct:license", "link"),
      publisher: mapProperty("dct:publisher", "link"),
      datePublished: mapProperty("dct:issued", "date"),
      dateModified: mapProperty("dct:modified", "date"),
      languages: mapProperty("dct:language", "link"),
      themes: mapProperty("dcat:themeTaxonomy", "link"),
      dataset: mapProperty("dcat:dataset", "link"),
      hasPart: mapProperty("dcat:catalog", "link"),
    },
  },
  /** One of the files of a long catalogue. */
  CatalogFile: {
    types: ["hydra:PartialCollectionView"],
    properties: {
      first: mapProperty("hydra:first", "link"),
      previous: mapProperty("hydra:previous", "link"),
      next: mapProperty("hydra:next", "link"),
      last: mapProperty("hydra:last", "link"),
    },
  },
  Period: {
    types: ["dct:PeriodOfTime"],
    properties: {
      name: mapProperty("rdfs:label", "plain"),
      startDate: mapProperty("dcat:startDate", "date"),
      endDate: mapProperty("dcat:endDate", "date"),
    },
  },
} as const satisfies Readonly<Record<string, ResourceMapping>>;

/** A kind of resource in the description of a dataset. */
export type ResourceKind = keyof typeof mapping;

/** The names for RDFa attributes, as templates use them: `rdf.Dataset.types`, `rdf.Dataset.name`. */
export const rdfaNames: Readonly<Record<string, Readonly<Record<string, string>>>> =
  Object.fromEntries(
    Object.entries(mapping).map(([kind, resource]) => [kind, listRdfaNames(resource)]),
  );

function listRdfaNames({ types, properties }: ResourceMapping): Readonly<Record<string, string>> {
  const names: Record<string, string> = { types: types.join(" ") };
  for (const [key, { property }] of Object.entries(properties)) names[key] = property;
  return names;
}
