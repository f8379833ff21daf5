import { load } from "cheerio";
import { Parser, type Quad } from "n3";
import type { Dataset } from "../../src/index.js";
import { toQuads } from "../../src/rdf/quads.js";
import { readPublicData, type ReadPublicData } from "./data.js";
import { once, type DatasetSite } from "./dataset-site.js";
import { canonical } from "./graph.js";
import { jsonLdText } from "./json-ld.js";
import { rdfaQuads } from "./rdfa.js";
import { counted, fault, none, notAvailable, ok, type Row } from "./row.js";
import {
  findMissingRecommendations,
  findViolations,
  formatResult,
  validateShapes,
  type ShaclResult,
} from "./shacl.js";
import { isThing, listIn, messageOf, textIn, thingIn } from "./values.js";

/** The statements of a page's RDFa. */
export const statementsOf = once(({ html, url }) => rdfaQuads(html, url));

/** rdfa-streaming-parser: what the page says in RDFa. */
export async function rdfa(site: DatasetSite): Promise<Row> {
  const lines = await canonical(await statementsOf(site));
  return lines.length === 0 ? none("no RDFa") : ok(counted(lines.length, "statement"));
}

/** That the Turtle a page links to says what its RDFa says. */
export async function turtle(site: DatasetSite): Promise<Row> {
  const href = load(site.html)('link[rel~="alternate"][type="text/turtle"]').attr("href");
  if (href === undefined) return none("links to no Turtle");
  const text = await site.read(href);
  if (text === undefined)
    return fault("the Turtle it links to cannot be read", [`nothing was found at ${href}`]);
  let quads: Quad[];
  try {
    quads = new Parser({ baseIRI: new URL(href, site.url).href }).parse(text);
  } catch (error) {
    return fault("the Turtle cannot be parsed", [messageOf(error)]);
  }
  const { differences, common } = await compare(await statementsOf(site), quads, "the Turtle");
  return differences.length === 0
    ? ok(`equal: ${counted(common, "statement")}`)
    : fault(
        summaryOf(differences),
        differences.flatMap(({ lines }) => lines),
      );
}

/**
 * That the page's JSON-LD, said in DCAT and ODRS by this plugin's mapping, is what its RDFa says. Another mapping may
 * be as right: a page that does not use this one's addresses for its parts gets the numbers and no verdict.
 */
export async function mapped(site: DatasetSite): Promise<Row> {
  const found = jsonLdText(site);
  if (!("data" in found)) return fault("no JSON-LD to compare with", [found.why]);
  const { data } = found;
  if (!isThing(data)) return fault("the JSON-LD is not one object");
  let quads: Quad[];
  try {
    quads = toQuads(complete(data));
  } catch (error) {
    return fault("the JSON-LD cannot be mapped", [messageOf(error)]);
  }
  const statements = await statementsOf(site);
  if (statements.length === 0) return none("no RDFa");
  const { differences, common } = await compare(statements, quads, "the mapped JSON-LD");
  if (differences.length === 0) return ok(`equal: ${counted(common, "statement")}`);
  const ours = statements.some(
    ({ subject }) =>
      subject.value === `${String(data["@id"])}#publisher` ||
      subject.value.startsWith(`${String(data["@id"])}#feed-`),
  );
  return (ours ? fault : none)(
    `${ours ? "" : "another mapping: "}${common} in both, ${summaryOf(differences)}`,
    differences.flatMap(({ lines }) => lines),
  );
}

/** DCAT-AP 3.0.1 as this repository states it, on the statements of the page: what it demands, and what it recommends. */
export async function dcatAp(site: DatasetSite): Promise<Row> {
  const statements = await statementsOf(site);
  if (statements.length === 0) return none("no RDFa");
  const violations = await findViolations(statements);
  if (violations.length > 0) return describeViolations(violations);
  const missing = await findMissingRecommendations(statements);
  if (missing.length === 0) return ok("0 violations");
  const names = new Set(
    missing.map(({ property }) => property?.replace(/^.*[/#]/, "") ?? "a dataset or service"),
  );
  return ok(
    `0 violations; recommends also ${[...names].sort().join(", ")}`,
    missing.map(formatResult),
  );
}

/** DCAT-AP's official shapes on the statements of the page. */
export async function officialShapes(
  site: DatasetSite,
  readData: ReadPublicData = readPublicData,
): Promise<Row> {
  const statements = await statementsOf(site);
  if (statements.length === 0) return none("no RDFa");
  const found = await readData("shapes");
  if ("missing" in found) return notAvailable("the shapes are not here", [found.missing]);
  return describeViolations(await validateShapes(statements, found.value));
}

function describeViolations(violations: readonly ShaclResult[]): Row {
  const summary = counted(violations.length, "violation");
  return violations.length === 0 ? ok(summary) : fault(summary, violations.map(formatResult));
}

interface Difference {
  readonly where: string;
  readonly lines: readonly string[];
}

async function compare(
  statements: readonly Quad[],
  others: readonly Quad[],
  where: string,
): Promise<{ readonly differences: readonly Difference[]; readonly common: number }> {
  const [one, other] = [await canonical(statements), await canonical(others)];
  const only = (these: readonly string[], those: readonly string[], place: string): Difference => ({
    where: place,
    lines: these.filter((each) => !those.includes(each)).map((each) => `only in ${place}: ${each}`),
  });
  const differences = [only(one, other, "the RDFa"), only(other, one, where)];
  return {
    differences: differences.filter(({ lines }) => lines.length > 0),
    common: one.length - differences[0]!.lines.length,
  };
}

const summaryOf = (differences: readonly Difference[]) =>
  differences.map(({ where, lines }) => `${lines.length} only in ${where}`).join(", ");

/** A description with what the mapping cannot do without. */
function complete(data: Readonly<Record<string, unknown>>): Dataset {
  const distribution = listIn(data["distribution"])
    .filter(isThing)
    .map((feed, index) => ({
      ...feed,
      identifier: textIn(feed["identifier"]) ?? textIn(feed["name"]) ?? `${index + 1}`,
    }));
  return {
    ...data,
    "@id": textIn(data["@id"]) ?? textIn(data["url"]) ?? "",
    inLanguage: listIn(data["inLanguage"]),
    distribution,
    publisher: thingIn(data["publisher"]),
  } as unknown as Dataset;
}
