import { stripParameters } from "../../../src/specification/media-types.js";
import { fail, pass, reportNothing, type CheckResult } from "../check-result.js";
import type { DatasetSite } from "../dataset-site.js";
import { parseJsonLd } from "../json-ld.js";
import { readStatements } from "../statements.js";
import { isObject, readObject, readText, type JsonObject } from "../values.js";
import { createGraphReader, type GraphReader } from "./graph-reader.js";
import { readLinks, type SignpostingLink } from "./signposting.js";

/*
 * F-UJI, which measures how FAIR a dataset is: those tests of its metrics 0.8 that need neither a
 * network nor a register of persistent identifiers.
 *
 * Source: https://github.com/pangaea-data-publisher/fuji, fuji_server/yaml/metrics_v0.8.yaml, and
 * for what counts, fuji_server/evaluators/ and helper/metadata_mapper.py.
 */

/** What it knows of a dataset. */
interface Metadata {
  /** The Dataset in the JSON-LD of the page. */
  readonly data: JsonObject;
  /** The RDFa of the page. */
  readonly graph: GraphReader;
  /** The URI of the dataset in the RDFa. */
  readonly dataset: string | undefined;
  readonly links: readonly SignpostingLink[];
  /** The `distribution` of the JSON-LD. */
  readonly feeds: readonly JsonObject[];
  /** The namespaces of the properties in the RDFa. */
  readonly namespaces: readonly string[];
}

/** A test of F-UJI. */
interface FairTest {
  readonly id: string;
  /** What a failure means, in a few words. */
  readonly about: string;
  readonly passes: (metadata: Metadata) => boolean;
}

const has = (data: JsonObject, key: string) => data[key] !== undefined && data[key] !== "";

/** What it collects of a dataset: the key in JSON-LD, and the properties in RDFa. */
const elements = {
  creator: ["creator", "dct:creator"],
  title: ["name", "dct:title"],
  identifier: ["@id", "dct:identifier"],
  publicationDate: ["datePublished", "dct:issued"],
  publisher: ["publisher", "dct:publisher"],
  summary: ["description", "dct:description"],
  keywords: ["keywords", "dcat:keyword"],
  accessRights: ["isAccessibleForFree", "dct:accessRights", "dct:rights"],
  licence: ["license", "dct:license"],
} as const;

/** Says whether it finds an element, in one of the two. */
function knows({ data, graph, dataset }: Metadata, element: keyof typeof elements): boolean {
  const [key, ...properties] = elements[element];
  return has(data, key) || properties.some((property) => finds(graph, dataset, property));
}

/** What a citation needs. */
const citation = ["creator", "title", "identifier", "publicationDate", "publisher"] as const;
const isUrl = (value: unknown) => URL.canParse(readText(value) ?? "");
const isWebUrl = (value: unknown) => /^https?:\/\//.test(readText(value) ?? "");
const every = (feeds: readonly JsonObject[], holds: (feed: JsonObject) => boolean) =>
  feeds.length > 0 && feeds.every(holds);

/** Relations to other resources: what the page says of them has to be a URL. */
const relations = [
  "isPartOf",
  "sameAs",
  "includedInDataCatalog",
  "subjectOf",
  "isBasedOn",
  "citation",
];

function findRelated(data: JsonObject): string[] {
  const related = relations.flatMap((key) => [data[key] ?? []].flat());
  return related.flatMap((each) => {
    if (!isObject(each)) return readText(each) ?? [];
    return readText(each["@id"]) ?? readText(each["url"]) ?? [];
  });
}

/** Namespaces that are so common that they do not count as a vocabulary of the field. */
const common = /w3\.org\/(1999|2000|2001|2002|2004|2006|ns\/dcat)|purl\.org\/dc\/|schema\.org|foaf/;

/** Lists the media types of the feeds: those in the RDFa if it describes them, without parameters. */
function listFormats({ graph, dataset = "", feeds }: Metadata): string[] {
  const described = graph.listValues(dataset, "dcat:distribution");
  if (described.length === 0) return feeds.map((feed) => stripParameters(feed["encodingFormat"]));
  return described.map((feed) => graph.readFirst(feed, "dcat:mediaType") ?? "");
}

/** The tests that any open dataset can pass. */
const tests: readonly FairTest[] = [
  { id: "F1-01MD-1", about: "identifier", passes: ({ data }) => isUrl(data["@id"]) },
  {
    id: "F1-01MD-2",
    about: "identifiers of the data",
    passes: ({ feeds }) => every(feeds, ({ contentUrl }) => isUrl(contentUrl)),
  },
  {
    id: "F2-01M-2",
    about: "citation",
    passes: (metadata) => citation.every((element) => knows(metadata, element)),
  },
  {
    id: "F2-01M-3",
    about: "core description",
    passes: (metadata) =>
      [...citation, "summary" as const, "keywords" as const].every((each) => knows(metadata, each)),
  },
  {
    id: "F3-01M-2",
    about: "links to the data",
    passes: ({ feeds, links }) =>
      every(feeds, (feed) => has(feed, "contentUrl")) || links.some(({ rel }) => rel === "item"),
  },
  {
    id: "F4-01M-1",
    about: "embedded for search engines",
    passes: ({ data }) => has(data, "@type"),
  },
  {
    id: "A1-01M-1",
    about: "access rights",
    passes: (metadata) => knows(metadata, "accessRights"),
  },
  { id: "A1.1-01MD-1", about: "protocol of the page", passes: ({ data }) => isWebUrl(data["@id"]) },
  {
    id: "A1.1-01MD-2",
    about: "protocol of the data",
    passes: ({ feeds }) => every(feeds, ({ contentUrl }) => isWebUrl(contentUrl)),
  },
  {
    id: "I1-01M-1",
    about: "embedded RDF",
    passes: ({ data, dataset }) => has(data, "@context") || dataset !== undefined,
  },
  {
    id: "I1-01M-2",
    about: "typed links to RDF",
    passes: ({ links }) =>
      links.some(
        ({ rel, type = "" }) =>
          /^(alternate|describedby)$/.test(rel) &&
          /^(text\/turtle|application\/ld\+json)$/.test(type),
      ),
  },
  {
    id: "I2-01M-2",
    about: "vocabularies",
    passes: ({ namespaces }) => namespaces.some((namespace) => !common.test(namespace)),
  },
  {
    id: "I3-01M-2",
    about: "related resources",
    passes: ({ data }) => findRelated(data).some(isUrl),
  },
  { id: "R1-01M-1", about: "type", passes: ({ data }) => /Dataset/.test(String(data["@type"])) },
  {
    id: "R1.1-01M-1",
    about: "licence",
    passes: (metadata) =>
      knows(metadata, "licence") || metadata.links.some(({ rel }) => rel === "license"),
  },
  {
    id: "R1.2-01M-1",
    about: "provenance",
    passes: (metadata) =>
      (["creator", "publisher", "publicationDate"] as const).some((each) => knows(metadata, each)),
  },
  { id: "R1.3-01M-3", about: "DCAT", passes: ({ dataset }) => dataset !== undefined },
  {
    id: "R1.3-02D-1",
    about: "open format",
    passes: (metadata) => {
      const types = listFormats(metadata);
      return types.length > 0 && types.every((type) => /[/+]json$/.test(type));
    },
  },
];

/** The tests that depend on what a publisher says of the data. */
const furtherTests: readonly FairTest[] = [
  {
    id: "R1-01M-2",
    about: "size, or the service",
    passes: ({ graph, feeds, dataset = "" }) =>
      every(feeds, (feed) => has(feed, "encodingFormat") && has(feed, "contentSize")) ||
      graph
        .listValues(dataset, "dcat:distribution")
        .some((feed) => finds(graph, feed, "dcat:accessService")),
  },
  {
    id: "R1-01M-3",
    about: "measured variables",
    passes: ({ data }) => has(data, "variableMeasured"),
  },
  {
    id: "R1.2-01M-2",
    about: "PROV or PAV",
    passes: ({ namespaces }) =>
      namespaces.some((each) => /w3\.org\/ns\/prov|purl\.org\/pav/.test(each)),
  },
];

const finds = (
  graph: GraphReader,
  subject: string | undefined,
  property: Parameters<GraphReader["readFirst"]>[1],
) => subject !== undefined && graph.readFirst(subject, property) !== undefined;

/** Checks which of the tests a page passes. */
export async function checkFuji(site: DatasetSite): Promise<CheckResult> {
  const metadata = await readMetadata(site);
  if (Object.keys(metadata.data).length === 0) return reportNothing("no JSON-LD");
  const failed = tests.filter(({ passes }) => !passes(metadata));
  const further = furtherTests.filter(({ passes }) => !passes(metadata));
  const count = tests.length + furtherTests.length;
  const passed = count - failed.length - further.length;
  const without = [...failed, ...further].map(({ id, about }) => `${id} (${about})`);
  const summary = `${passed} of ${count} tests`;
  const full = without.length === 0 ? summary : `${summary}; not ${without.join(", ")}`;
  return failed.length === 0 ? pass(full) : fail(full);
}

async function readMetadata(site: DatasetSite): Promise<Metadata> {
  const parsed = parseJsonLd(site);
  const data = readObject("data" in parsed ? parsed.data : undefined);
  const quads = await readStatements(site);
  const graph = createGraphReader(quads);
  return {
    data,
    graph,
    dataset: graph.listOfClass("dcat:Dataset")[0],
    links: readLinks(site),
    feeds: [data["distribution"] ?? []].flat().filter(isObject),
    namespaces: quads.map(({ predicate }) => predicate.value),
  };
}
