import type { PrefixedName } from "../../../src/rdf/vocabulary.js";
import { fail, pass, reportNothing, type CheckResult } from "../check-result.js";
import type { DatasetSite } from "../dataset-site.js";
import { readTurtle } from "../statements.js";
import { createGraphReader, type GraphReader } from "./graph-reader.js";

/*
 * CKAN: which fields of its own ckanext-dcat fills in from the Turtle of a Dataset Site, by the
 * profile for DCAT-AP 2, `euro_dcat_ap_2`. It does not read RDFa.
 *
 * Source: https://github.com/ckan/ckanext-dcat, ckanext/dcat/profiles/ at commit 02099725.
 */

/** A field of CKAN, and the steps from the dataset or the feed to its value. */
type Field = readonly [name: string, ...path: readonly PrefixedName[]];

/** The fields that the page of a dataset shows in a portal, or that its filters need. */
const datasetFields: readonly Field[] = [
  ["title", "dct:title"],
  ["notes", "dct:description"],
  ["url", "dcat:landingPage"],
  ["tags", "dcat:keyword"],
  ["identifier", "dct:identifier"],
  ["issued", "dct:issued"],
  ["modified", "dct:modified"],
  ["frequency", "dct:accrualPeriodicity"],
  ["language", "dct:language"],
  ["theme", "dcat:theme"],
  ["conforms_to", "dct:conformsTo"],
  ["documentation", "foaf:page"],
  ["access_rights", "dct:accessRights"],
  ["publisher_name", "dct:publisher", "foaf:name"],
  ["publisher_url", "dct:publisher", "foaf:homepage"],
  ["contact_name", "dcat:contactPoint", "vcard:fn"],
];

/** The fields of a resource, which is a feed. */
const resourceFields: readonly Field[] = [
  ["name", "dct:title"],
  ["description", "dct:description"],
  ["url", "dcat:accessURL"],
  ["format", "dct:format"],
  ["mimetype", "dcat:mediaType"],
  ["license", "dct:license"],
  ["conforms_to", "dct:conformsTo"],
];

/** Fields that depend on what a publisher has. */
const furtherFields: readonly Field[] = [
  ["version", "dcat:version"],
  ["contact_email", "dcat:contactPoint", "vcard:hasEmail"],
  ["contact_url", "dcat:contactPoint", "vcard:hasURL"],
  ["spatial_text", "dct:spatial", "rdfs:label"],
  ["temporal_start", "dct:temporal", "dcat:startDate"],
];

/**
 * What its register of licences has for CC BY, the licence of all OpenActive data. It looks for the
 * URL first and then for the title, of the licence of a feed.
 */
const ccBy = {
  url: "http://www.opendefinition.org/licenses/cc-by",
  title: "Creative Commons Attribution",
};

/** Checks that CKAN fills in all its fields from the Turtle that a page links to. */
export async function checkCkan(site: DatasetSite): Promise<CheckResult> {
  const turtle = await readTurtle(site);
  if (turtle === undefined) return reportNothing("links to no Turtle");
  if ("why" in turtle) return fail("the Turtle cannot be read", [turtle.why]);
  const graph = createGraphReader(turtle.quads);
  const datasets = graph.listOfClass("dcat:Dataset");
  if (datasets.length !== 1) return fail(`finds ${datasets.length} datasets`);
  return checkFields(graph, datasets[0]!);
}

function checkFields(graph: GraphReader, dataset: string): CheckResult {
  const feeds = graph.listValues(dataset, "dcat:distribution");
  const missing = listMissing(graph, dataset, datasetFields);
  if (!feeds.some((feed) => hasKnownLicence(graph, feed))) missing.push("license_id");
  if (feeds.length === 0) missing.push("resources");
  for (const feed of feeds) {
    const fields = listMissing(graph, feed, resourceFields);
    missing.push(...fields.map((field) => `${field} of ${graph.readFirst(feed, "dct:title")}`));
  }
  if (missing.length > 0) return fail(`fills in no ${missing.join(", no ")}`);
  const further = listMissing(graph, dataset, furtherFields);
  const count = datasetFields.length + 1 + furtherFields.length - further.length;
  const without = further.length === 0 ? "" : `; without ${further.join(", ")}`;
  return pass(`fills in ${count} fields, and ${resourceFields.length} of each feed${without}`);
}

const listMissing = (graph: GraphReader, subject: string, fields: readonly Field[]) =>
  fields.filter(([, ...path]) => !follow(graph, subject, path)).map(([name]) => name);

/** Finds whether there is a value at the end of a path. */
function follow(graph: GraphReader, subject: string, path: readonly PrefixedName[]): boolean {
  const value = path.reduce<string | undefined>(
    (from, property) => (from === undefined ? undefined : graph.readFirst(from, property)),
    subject,
  );
  return value !== undefined && value !== "";
}

function hasKnownLicence(graph: GraphReader, feed: string): boolean {
  const licence = graph.readFirst(feed, "dct:license");
  if (licence === undefined) return false;
  return licence === ccBy.url || graph.listValues(licence, "dct:title").includes(ccBy.title);
}
