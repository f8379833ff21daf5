import { load } from "cheerio";
import { Parser, type Quad } from "n3";
import type { Dataset } from "../../src/index.js";
import { toQuads } from "../../src/rdf/quads.js";
import { readPublicData, type ReadPublicData } from "./data.js";
import { memoizePerSite, type DatasetSite } from "./dataset-site.js";
import { canonicalize } from "./graph.js";
import { parseJsonLd } from "./json-ld.js";
import { parseRdfa } from "./rdfa.js";
import {
  formatCount,
  fail,
  reportNothing,
  reportUnavailable,
  pass,
  type CheckResult,
} from "./row.js";
import {
  findMissingRecommendations,
  findViolations,
  formatResult,
  validateShapes,
  type ShaclResult,
} from "./shacl.js";
import { isObject, readList, describeError, readText, readObject } from "./values.js";

/** The statements of a page's RDFa. */
export const readStatements = memoizePerSite(({ html, url }) => parseRdfa(html, url));

/** rdfa-streaming-parser: what the page says in RDFa. */
export async function checkRdfa(site: DatasetSite): Promise<CheckResult> {
  const lines = await canonicalize(await readStatements(site));
  return lines.length === 0
    ? reportNothing("no RDFa")
    : pass(formatCount(lines.length, "statement"));
}

/** That the Turtle a page links to says what its RDFa says. */
export async function checkTurtle(site: DatasetSite): Promise<CheckResult> {
  const href = load(site.html)('link[rel~="alternate"][type="text/turtle"]').attr("href");
  if (href === undefined) return reportNothing("links to no Turtle");
  const text = await site.read(href);
  if (text === undefined)
    return fail("the Turtle it links to cannot be read", [`nothing was found at ${href}`]);
  let quads: Quad[];
  try {
    quads = new Parser({ baseIRI: new URL(href, site.url).href }).parse(text);
  } catch (error) {
    return fail("the Turtle cannot be parsed", [describeError(error)]);
  }
  const { differences, common } = await compareGraphs(
    await readStatements(site),
    quads,
    "the Turtle",
  );
  return differences.length === 0
    ? pass(`equal: ${formatCount(common, "statement")}`)
    : fail(
        summarizeDifferences(differences),
        differences.flatMap(({ lines }) => lines),
      );
}

/**
 * That the page's JSON-LD, said in DCAT and ODRS by this plugin's mapping, is what its RDFa says. Another mapping may
 * be as right: a page that does not use this one's addresses for its parts gets the numbers and no verdict.
 */
export async function checkMapping(site: DatasetSite): Promise<CheckResult> {
  const found = parseJsonLd(site);
  if (!("data" in found)) return fail("no JSON-LD to compare with", [found.why]);
  const { data } = found;
  if (!isObject(data)) return fail("the JSON-LD is not one object");
  let quads: Quad[];
  try {
    quads = toQuads(completeDataset(data));
  } catch (error) {
    return fail("the JSON-LD cannot be mapped", [describeError(error)]);
  }
  const statements = await readStatements(site);
  if (statements.length === 0) return reportNothing("no RDFa");
  const { differences, common } = await compareGraphs(statements, quads, "the mapped JSON-LD");
  if (differences.length === 0) return pass(`equal: ${formatCount(common, "statement")}`);
  const usesOurUrls = statements.some(
    ({ subject }) =>
      subject.value === `${String(data["@id"])}#publisher` ||
      subject.value.startsWith(`${String(data["@id"])}#feed-`),
  );
  return (usesOurUrls ? fail : reportNothing)(
    `${usesOurUrls ? "" : "another mapping: "}${common} in both, ${summarizeDifferences(differences)}`,
    differences.flatMap(({ lines }) => lines),
  );
}

/** DCAT-AP 3.0.1 as this repository states it, on the statements of the page: what it demands, and what it recommends. */
export async function dcatAp(site: DatasetSite): Promise<CheckResult> {
  const statements = await readStatements(site);
  if (statements.length === 0) return reportNothing("no RDFa");
  const violations = await findViolations(statements);
  if (violations.length > 0) return describeViolations(violations);
  const missing = await findMissingRecommendations(statements);
  if (missing.length === 0) return pass("0 violations");
  const names = new Set(
    missing.map(({ property }) => property?.replace(/^.*[/#]/, "") ?? "a dataset or service"),
  );
  return pass(
    `0 violations; recommends also ${[...names].sort().join(", ")}`,
    missing.map(formatResult),
  );
}

/** DCAT-AP's official shapes on the statements of the page. */
export async function officialShapes(
  site: DatasetSite,
  readData: ReadPublicData = readPublicData,
): Promise<CheckResult> {
  const statements = await readStatements(site);
  if (statements.length === 0) return reportNothing("no RDFa");
  const found = await readData("shapes");
  if ("missing" in found) return reportUnavailable("the shapes are not here", [found.missing]);
  return describeViolations(await validateShapes(statements, found.value));
}

function describeViolations(violations: readonly ShaclResult[]): CheckResult {
  const summary = formatCount(violations.length, "violation");
  return violations.length === 0 ? pass(summary) : fail(summary, violations.map(formatResult));
}

interface Difference {
  readonly where: string;
  readonly lines: readonly string[];
}

async function compareGraphs(
  statements: readonly Quad[],
  others: readonly Quad[],
  where: string,
): Promise<{ readonly differences: readonly Difference[]; readonly common: number }> {
  const [one, other] = [await canonicalize(statements), await canonicalize(others)];
  const listUnique = (
    these: readonly string[],
    those: readonly string[],
    place: string,
  ): Difference => ({
    where: place,
    lines: these.filter((each) => !those.includes(each)).map((each) => `only in ${place}: ${each}`),
  });
  const differences = [listUnique(one, other, "the RDFa"), listUnique(other, one, where)];
  return {
    differences: differences.filter(({ lines }) => lines.length > 0),
    common: one.length - differences[0]!.lines.length,
  };
}

const summarizeDifferences = (differences: readonly Difference[]) =>
  differences.map(({ where, lines }) => `${lines.length} only in ${where}`).join(", ");

/** A description with what the mapping cannot do without. */
function completeDataset(data: Readonly<Record<string, unknown>>): Dataset {
  const distribution = readList(data["distribution"])
    .filter(isObject)
    .map((feed, index) => ({
      ...feed,
      identifier: readText(feed["identifier"]) ?? readText(feed["name"]) ?? `${index + 1}`,
    }));
  return {
    ...data,
    "@id": readText(data["@id"]) ?? readText(data["url"]) ?? "",
    inLanguage: readList(data["inLanguage"]),
    distribution,
    publisher: readObject(data["publisher"]),
  } as unknown as Dataset;
}
