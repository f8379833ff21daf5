import { load } from "cheerio";
import { Parser, type Quad } from "n3";
import type { Dataset } from "../../src/index.js";
import { toQuads } from "../../src/rdf/quads.js";
import {
  fail,
  formatCount,
  pass,
  reportNothing,
  reportUnavailable,
  type CheckResult,
} from "./check-result.js";
import { readPublicData, type ReadPublicData } from "./data.js";
import { memoizePerSite, type DatasetSite } from "./dataset-site.js";
import { canonicalize } from "./graph.js";
import { parseJsonLd } from "./json-ld.js";
import { parseRdfa } from "./rdfa.js";
import {
  findDcatUsViolations,
  findMissingRecommendations,
  findViolations,
  formatResult,
  validateShapes,
  type ShaclResult,
} from "./shacl.js";
import {
  describeError,
  isObject,
  readList,
  readObject,
  readText,
  type JsonObject,
} from "./values.js";

/** Reads the statements of a page's RDFa. */
export const readStatements = memoizePerSite(({ html, url }) => parseRdfa(html, url));

/** Checks that a page has RDFa, as rdfa-streaming-parser reads it. */
export async function checkRdfa(site: DatasetSite): Promise<CheckResult> {
  const lines = await canonicalize(await readStatements(site));
  if (lines.length === 0) return reportNothing("no RDFa");
  return pass(formatCount(lines.length, "statement"));
}

/** The statements of a Turtle file, or why there are none. */
export type ReadTurtle = { readonly quads: readonly Quad[] } | { readonly why: string };

/** Reads the Turtle that a page links to; `undefined` if it links to none. */
export const readTurtle = memoizePerSite(async (site): Promise<ReadTurtle | undefined> => {
  const href = load(site.html)('link[rel~="alternate"][type="text/turtle"]').attr("href");
  if (href === undefined) return undefined;
  const text = await site.read(href);
  if (text === undefined) return { why: `nothing was found at ${href}` };
  return parseTurtle(text, new URL(href, site.url).href);
});

/** Parses Turtle. */
export function parseTurtle(text: string, baseIRI: string): ReadTurtle {
  try {
    return { quads: new Parser({ baseIRI }).parse(text) };
  } catch (error) {
    return { why: `it cannot be parsed: ${describeError(error)}` };
  }
}

/** Checks that the Turtle a page links to says what its RDFa says. */
export async function checkTurtle(site: DatasetSite): Promise<CheckResult> {
  const turtle = await readTurtle(site);
  if (turtle === undefined) return reportNothing("links to no Turtle");
  if ("why" in turtle) return fail("the Turtle it links to cannot be read", [turtle.why]);
  const { quads } = turtle;
  const comparison = await compareGraphs(await readStatements(site), quads, "the Turtle");
  if (comparison.differences.length === 0) return passAsEqual(comparison);
  return fail(summarizeDifferences(comparison), listDifferences(comparison));
}

/**
 * Checks that a page's JSON-LD, mapped to DCAT and ODRS by this plugin, is what its RDFa says.
 * Other mappings may be just as right, so a page that does not use this plugin's URLs for its
 * parts gets the numbers without being found at fault.
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
  const comparison = await compareGraphs(statements, quads, "the mapped JSON-LD");
  if (comparison.differences.length === 0) return passAsEqual(comparison);
  const summary = `${comparison.common} in both, ${summarizeDifferences(comparison)}`;
  const details = listDifferences(comparison);
  if (usesOurUrls(statements, String(data["@id"]))) return fail(summary, details);
  return reportNothing(`another mapping: ${summary}`, details);
}

/** Says whether the parts of a dataset have the URLs that this plugin gives them. */
function usesOurUrls(statements: readonly Quad[], dataset: string): boolean {
  return statements.some(({ subject: { value } }) => {
    return value === `${dataset}#publisher` || value.startsWith(`${dataset}#feed-`);
  });
}

/**
 * Checks the RDFa of a page against DCAT-AP 3.0.1 as this repository states it, and lists what
 * DCAT-AP recommends in addition.
 */
export async function checkOurShapes(site: DatasetSite): Promise<CheckResult> {
  const statements = await readStatements(site);
  if (statements.length === 0) return reportNothing("no RDFa");
  const violations = await findViolations(statements);
  if (violations.length > 0) return describeViolations(violations);
  const missing = await findMissingRecommendations(statements);
  if (missing.length === 0) return pass("0 violations");
  const names = new Set(missing.map(getRecommendedName));
  const summary = `0 violations; recommends also ${[...names].sort().join(", ")}`;
  return pass(summary, missing.map(formatResult));
}

const getRecommendedName = ({ property }: ShaclResult): string =>
  property?.replace(/^.*[/#]/, "") ?? "a dataset or service";

/**
 * Checks the RDFa of a page against DCAT-US 3.0 as this repository states it. What depends on
 * whether the publisher has an email address is a remark.
 */
export async function checkDcatUs(site: DatasetSite): Promise<CheckResult> {
  const statements = await readStatements(site);
  if (statements.length === 0) return reportNothing("no RDFa");
  const results = await findDcatUsViolations(statements);
  const violations = results.filter(({ isWarning }) => !isWarning);
  if (violations.length > 0 || results.length === 0) return describeViolations(violations);
  const names = new Set(results.map(getRecommendedName));
  return pass(`0 violations; asks also for ${[...names].join(", ")}`, results.map(formatResult));
}

/** Checks the RDFa of a page against DCAT-AP's official shapes. */
export async function checkOfficialShapes(
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
  if (violations.length === 0) return pass(summary);
  return fail(summary, violations.map(formatResult));
}

/** The statements that only one of two graphs has. */
interface Difference {
  readonly where: string;
  readonly lines: readonly string[];
}

interface Comparison {
  readonly differences: readonly Difference[];
  /** The number of statements in both graphs. */
  readonly common: number;
}

async function compareGraphs(
  statements: readonly Quad[],
  others: readonly Quad[],
  where: string,
): Promise<Comparison> {
  const lines = await canonicalize(statements);
  const otherLines = await canonicalize(others);
  const differences = [
    findUniqueLines(lines, otherLines, "the RDFa"),
    findUniqueLines(otherLines, lines, where),
  ];
  return {
    differences: differences.filter((difference) => difference.lines.length > 0),
    common: lines.length - differences[0]!.lines.length,
  };
}

function findUniqueLines(
  lines: readonly string[],
  others: readonly string[],
  where: string,
): Difference {
  const unique = lines.filter((line) => !others.includes(line));
  return { where, lines: unique.map((line) => `only in ${where}: ${line}`) };
}

function passAsEqual({ common }: Comparison): CheckResult {
  return pass(`equal: ${formatCount(common, "statement")}`);
}

function summarizeDifferences({ differences }: Comparison): string {
  return differences.map(({ where, lines }) => `${lines.length} only in ${where}`).join(", ");
}

function listDifferences({ differences }: Comparison): string[] {
  return differences.flatMap(({ lines }) => lines);
}

/** Adds to a description what the mapping cannot do without. */
function completeDataset(data: JsonObject): Dataset {
  const feeds = readList(data["distribution"]).filter(isObject);
  const distribution = feeds.map((feed, index) => {
    const identifier = readText(feed["identifier"]) ?? readText(feed["name"]) ?? `${index + 1}`;
    return { ...feed, identifier };
  });
  return {
    ...data,
    "@id": readText(data["@id"]) ?? readText(data["url"]) ?? "",
    inLanguage: readList(data["inLanguage"]),
    distribution,
    publisher: readObject(data["publisher"]),
  } as unknown as Dataset;
}
