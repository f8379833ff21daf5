import type { Quad } from "n3";
import { fail, formatCount, pass, reportNothing, type CheckResult } from "./check-result.js";
import type { DatasetSite } from "./dataset-site.js";
import { canonicalize } from "./graph.js";
import { createGraphReader } from "./harvesters/graph-reader.js";
import { parseJsonLd } from "./json-ld.js";
import { findViolations, formatResult } from "./shacl.js";
import { parseTurtle, readStatements } from "./statements.js";
import { readObject, readText } from "./values.js";

/**
 * Checks the catalogue as Turtle, which is beside the one in JSON-LD: that it is valid DCAT-AP, and
 * makes every statement about the dataset that the page's RDFa makes, so that a harvester need not
 * visit the page. A catalogue of several files is followed as harvesters follow it, by `hydra:next`.
 */
export async function checkCatalogueGraph(site: DatasetSite): Promise<CheckResult> {
  const start = findCatalogueTurtle(site);
  if (start === undefined || (await site.read(start)) === undefined) {
    return reportNothing("no catalogue as Turtle");
  }
  const found = await readAllFiles(site, start);
  if ("why" in found) return fail("the catalogue cannot be read", [found.why]);
  const violations = await findViolations(found.quads);
  const lines = await canonicalize(found.quads);
  const ofPage = await canonicalize(await readStatements(site));
  const missing = ofPage.filter((line) => !lines.includes(line));
  const faults = [
    ...violations.map(formatResult),
    ...listFaults(found.quads),
    ...missing.map((line) => `lacks ${line}`),
  ];
  if (faults.length > 0) return fail(formatCount(faults.length, "fault"), faults);
  const datasets = createGraphReader(found.quads).listOfClass("dcat:Dataset");
  return pass(`${formatCount(datasets.length, "dataset")}, ${lines.length} statements`);
}

/** Finds the URL of the Turtle: that of the JSON-LD, which the page names, with another ending. */
function findCatalogueTurtle(site: DatasetSite): string | undefined {
  const parsed = parseJsonLd(site);
  const data = readObject("data" in parsed ? parsed.data : undefined);
  const catalogues = [data["includedInDataCatalog"] ?? []].flat();
  const urls = catalogues.flatMap((each) => readText(readObject(each)["@id"]) ?? []);
  return urls.find((url) => url.endsWith(".jsonld"))?.replace(/jsonld$/, "ttl");
}

type ReadFiles = { readonly quads: readonly Quad[] } | { readonly why: string };

async function readAllFiles(site: DatasetSite, start: string): Promise<ReadFiles> {
  const quads: Quad[] = [];
  const seen = new Set<string>();
  for (let url: string | undefined = start; url !== undefined && !seen.has(url);) {
    seen.add(url);
    const text = await site.read(url);
    if (text === undefined) return { why: `nothing was found at ${url}` };
    const turtle = parseTurtle(text, url);
    if ("why" in turtle) return turtle;
    quads.push(...turtle.quads);
    const { readFirst } = createGraphReader(turtle.quads);
    url = readFirst(url, "hydra:next");
  }
  return { quads };
}

function listFaults(quads: readonly Quad[]): string[] {
  const { listOfClass, listValues } = createGraphReader(quads);
  const listed = listOfClass("dcat:Catalog").flatMap((each) => listValues(each, "dcat:dataset"));
  return listOfClass("dcat:Dataset")
    .filter((dataset) => !listed.includes(dataset))
    .map((dataset) => `does not list ${dataset}`);
}
