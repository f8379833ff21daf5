import { DataFactory, type Quad, type Quad_Object } from "n3";

/*
 * Faults to put into descriptions, with which the tests show that SHACL shapes see them.
 */

const namespaces = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  spdx: "http://spdx.org/rdf/terms#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** A name as in `dct:title`. */
type ShortName = `${keyof typeof namespaces}:${string}`;

/** What is done to every value of a property. */
export type Change =
  | "left out"
  | "given twice"
  | "given as a text"
  | "given as an address"
  | "given as a malformed date"
  | "given without an address or a description"
  | "described as another class";

/** A property of everything in one class, and what is done to it. */
export interface Mutation {
  readonly of: ShortName;
  readonly property: ShortName;
  readonly change: Change;
}

/** Gives the URI that a short name stands for. */
export function expandName(name: ShortName): string {
  const [prefix, local] = name.split(":") as [keyof typeof namespaces, string];
  return namespaces[prefix] + local;
}

const isType = ({ predicate }: Quad) => predicate.value === expandName("rdf:type");

/** Makes one change to a description. */
export function mutate(graph: readonly Quad[], { of, property, change }: Mutation): Quad[] {
  const instances = graph.filter((quad) => isType(quad) && quad.object.value === expandName(of));
  const subjects = new Set(instances.map(({ subject }) => subject.value));
  return changeValues(graph, subjects, expandName(property), change);
}

/** Makes one change to all properties of everything in a description, except to its class. */
export function mutateEverything(graph: readonly Quad[], change: Change): Quad[] {
  const everySubject = new Set(graph.map(({ subject }) => subject.value));
  const properties = new Set(
    graph.filter((quad) => !isType(quad)).map(({ predicate }) => predicate.value),
  );
  return [...properties].reduce(
    (mutated, property) => changeValues(mutated, everySubject, property, change),
    [...graph],
  );
}

function changeValues(
  graph: readonly Quad[],
  subjects: ReadonlySet<string>,
  property: string,
  change: Change,
): Quad[] {
  const isChanged = (quad: Quad) =>
    subjects.has(quad.subject.value) && quad.predicate.value === property;
  if (change !== "described as another class") {
    return graph.flatMap((quad) => (isChanged(quad) ? replaceValue(quad, change) : [quad]));
  }
  const values = new Set(graph.filter(isChanged).map(({ object }) => object.value));
  const other = DataFactory.namedNode("http://example.org/OtherClass");
  return graph.map((quad) => {
    if (!isType(quad) || !values.has(quad.subject.value)) return quad;
    return DataFactory.quad(quad.subject, quad.predicate, other);
  });
}

function replaceValue(quad: Quad, change: Change): Quad[] {
  const withValue = (object: Quad_Object) => DataFactory.quad(quad.subject, quad.predicate, object);
  switch (change) {
    case "left out":
      return [];
    case "given twice":
      return [quad, withValue(createAnother(quad.object))];
    case "given as a text":
      return [withValue(DataFactory.literal("some text"))];
    case "given as an address":
      return [withValue(DataFactory.namedNode("https://example.org/elsewhere"))];
    case "given as a malformed date":
      return [
        withValue(DataFactory.literal("yesterday", DataFactory.namedNode(expandName("xsd:date")))),
      ];
    default:
      return [withValue(DataFactory.blankNode("nothing"))];
  }
}

/** Creates another value of the same form. */
function createAnother(value: Quad_Object): Quad_Object {
  if (value.termType !== "Literal") return DataFactory.namedNode(`${value.value}-2`);
  const text = /\d/.test(value.value)
    ? value.value.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))
    : `${value.value} 2`;
  return DataFactory.literal(text, value.language || value.datatype);
}

/**
 * Instances of classes and properties that are not in this plugin's descriptions and may be in other
 * people's: a catalogue, a relation, a checksum, and more about a feed, an area and a period.
 */
export const otherClasses = `
  @prefix adms: <${namespaces.adms}> .
  @prefix dcat: <${namespaces.dcat}> .
  @prefix dcatap: <http://data.europa.eu/r5r/> .
  @prefix dct: <${namespaces.dct}> .
  @prefix foaf: <${namespaces.foaf}> .
  @prefix spdx: <${namespaces.spdx}> .
  @prefix xsd: <${namespaces.xsd}> .

  <https://example.org/catalogue> a dcat:Catalog ;
    dct:title "Catalogue" ;
    dct:description "All data of example.org" ;
    dct:publisher <https://example.org/#publisher> ;
    dct:creator <https://example.org/#publisher> ;
    dct:issued "2024-01-01"^^xsd:date ;
    dct:modified "2024-02"^^xsd:gYearMonth ;
    dct:license <https://creativecommons.org/licenses/by/4.0/> ;
    dct:rights <https://example.org/#rights> ;
    dct:language <http://publications.europa.eu/resource/authority/language/ENG> ;
    dct:spatial <https://example.org/#area> ;
    foaf:homepage <https://example.org/> ;
    dcat:themeTaxonomy <http://publications.europa.eu/resource/authority/data-theme> ;
    dcat:catalog <https://example.org/other-catalogue> ;
    dct:hasPart <https://example.org/other-catalogue> ;
    dcat:record <https://example.org/record> ;
    dcat:service <https://example.org/#api> ;
    dcat:dataset <https://example.org/dataset> .

  <https://example.org/dataset> a dcat:Dataset ;
    dct:title "Dataset" ;
    dct:description "Sessions" ;
    dct:accessRights <http://publications.europa.eu/resource/authority/access-right/PUBLIC> ;
    dct:type <https://example.org/types/feed> ;
    dct:source <https://example.org/source> ;
    dct:relation <https://example.org/related> ;
    dct:isReferencedBy <https://example.org/article> ;
    dct:provenance <https://example.org/#provenance> ;
    dcat:theme <http://publications.europa.eu/resource/authority/data-theme/EDUC> ;
    dcat:inSeries <https://example.org/series> ;
    dcat:spatialResolutionInMeters 10.5 ;
    dcat:temporalResolution "PT1H"^^xsd:duration ;
    dcatap:applicableLegislation <https://example.org/law> ;
    adms:versionNotes "The first" ;
    adms:sample <https://example.org/#feed> ;
    adms:identifier <https://example.org/#identifier> ;
    dcat:qualifiedRelation <https://example.org/#relation> ;
    dcat:distribution <https://example.org/#feed> .

  <https://example.org/#relation> a dcat:Relationship ;
    dct:relation <https://example.org/related> ;
    dcat:hadRole <http://www.iana.org/assignments/relation/related> .

  <https://example.org/#feed> a dcat:Distribution ;
    dct:title "Feed" ;
    dct:description "A feed" ;
    dct:issued "2024"^^xsd:gYear ;
    dct:modified "2024-01-31T09:30:00Z"^^xsd:dateTime ;
    dct:license <https://creativecommons.org/licenses/by/4.0/> ;
    dct:rights <https://example.org/#rights> ;
    dct:format <http://publications.europa.eu/resource/authority/file-type/JSON> ;
    dct:language <http://publications.europa.eu/resource/authority/language/ENG> ;
    foaf:page <https://example.org/documentation> ;
    dcat:accessURL <https://example.org/feed> ;
    dcat:downloadURL <https://example.org/feed.json> ;
    dcat:mediaType <https://www.iana.org/assignments/media-types/application/json> ;
    dcat:compressFormat <https://www.iana.org/assignments/media-types/application/gzip> ;
    dcat:packageFormat <https://www.iana.org/assignments/media-types/application/zip> ;
    dcat:byteSize "5120"^^xsd:nonNegativeInteger ;
    dcat:spatialResolutionInMeters 10.5 ;
    dcat:temporalResolution "PT1H"^^xsd:duration ;
    dcat:accessService <https://example.org/#api> ;
    dcatap:availability <http://publications.europa.eu/resource/authority/planned-availability/STABLE> ;
    adms:status <http://publications.europa.eu/resource/authority/dataset-status/COMPLETED> ;
    spdx:checksum <https://example.org/#checksum> .

  <https://example.org/#checksum> a spdx:Checksum ;
    spdx:algorithm spdx:checksumAlgorithm_sha256 ;
    spdx:checksumValue "0a1b"^^xsd:hexBinary .

  <https://example.org/#api> a dcat:DataService ;
    dct:title "API" ;
    dct:license <https://creativecommons.org/licenses/by/4.0/> ;
    dct:publisher <https://example.org/#publisher> ;
    dct:format <http://publications.europa.eu/resource/authority/file-type/JSON> ;
    dcat:contactPoint <https://example.org/#contact> ;
    dcat:keyword "Booking" ;
    dcat:theme <http://publications.europa.eu/resource/authority/data-theme/EDUC> ;
    dcat:endpointURL <https://example.org/api> .

  <https://example.org/#publisher> a foaf:Organization, foaf:Agent ;
    foaf:name "Example" ;
    dct:type <http://purl.org/adms/publishertype/LocalAuthority> .

  <https://example.org/#rights> a <http://schema.theodi.org/odrs#RightsStatement> .

  <https://example.org/#area> a dct:Location ;
    dcat:bbox "POLYGON((0 0, 0 1, 1 1, 0 0))" ;
    dcat:centroid "POINT(0 0)" .
`;
