import { fail, formatCount, pass, reportUnavailable, type CheckResult } from "./check-result.js";
import { readPublicData, type ReadPublicData } from "./data.js";
import type { DatasetSite } from "./dataset-site.js";
import { parseJsonLd } from "./json-ld.js";
import { isObject, readList, readObject, readText, type JsonObject } from "./values.js";

/*
 * Whether the values of a page's JSON-LD, and of its catalogue, are of the types that schema.org
 * expects of each property. Google's schemarama and schema-dts look at the same: in the shapes of
 * https://github.com/google/schemarama, `includedInDataCatalog` has to be a `DataCatalog`, say.
 */

/** Properties for which Google accepts a text, although schema.org expects something else. */
const textsForGoogle = ["spatialCoverage", "variableMeasured"];

/** Properties for which OpenActive demands a URL, although schema.org expects a description. */
const urlsForOpenActive = ["dataset", "hasPart", "hasCredential"];

/** What schema.org says of its types and properties. */
interface Vocabulary {
  readonly isType: (name: string) => boolean;
  /** The names of the types above a type, itself included. */
  readonly listTypes: (type: string) => readonly string[];
  /** The names of the types that the values of a property have; `undefined` for another's property. */
  readonly findRange: (property: string) => readonly string[] | undefined;
}

/**
 * Properties for which the official validator refuses an organisation that lacks what OpenActive
 * demands of a publisher, so that a name or a URL has to do.
 */
const textsForValidator = ["copyrightHolder", "funder"];

/** Checks the types of all values in the JSON-LD of a page and of its catalogue. */
export async function checkValueTypes(
  site: DatasetSite,
  readData: ReadPublicData = readPublicData,
): Promise<CheckResult> {
  const parsed = parseJsonLd(site);
  if (!("data" in parsed)) return fail("no JSON-LD", [parsed.why]);
  const found = await readData("vocabulary");
  if ("missing" in found) return reportUnavailable("the vocabulary is not here", [found.missing]);
  const vocabulary = readVocabulary(found.value);
  const catalogue = await site.catalogue();
  const results = [parsed.data, catalogue && JSON.parse(catalogue.text)].map((data) =>
    checkObject(data, vocabulary),
  );
  const faults = results.flatMap((result) => result.faults);
  const count = results.reduce((sum, result) => sum + result.count, 0);
  if (faults.length > 0) {
    return fail(
      formatCount(faults.length, "value of another type", "values of other types"),
      faults,
    );
  }
  return pass(`all ${count} values are of the right type`);
}

function readVocabulary(text: string): Vocabulary {
  const nodes = readList(readObject(JSON.parse(text))["@graph"]).filter(isObject);
  const byName = new Map(nodes.map((node) => [toName(node), node]));
  const listTypes = (type: string): readonly string[] => {
    const above = listReferences(byName.get(type), "rdfs:subClassOf");
    return [type, ...above.flatMap(listTypes)];
  };
  const findRange = (property: string) => {
    const node = byName.get(property);
    return node && listReferences(node, "schema:rangeIncludes");
  };
  return { isType: (name) => byName.has(name), listTypes, findRange };
}

const toName = (node: unknown) => (readText(readObject(node)["@id"]) ?? "").replace("schema:", "");

const listReferences = (node: JsonObject | undefined, key: string) =>
  [node?.[key] ?? []].flat().map(toName);

interface TypeCheck {
  /** The number of values of schema.org's properties. */
  readonly count: number;
  readonly faults: readonly string[];
}

function checkObject(data: unknown, vocabulary: Vocabulary): TypeCheck {
  let count = 0;
  const faults: string[] = [];
  // A queue and no recursion, because a page can nest as deep as it likes.
  const queue: unknown[] = [data];
  for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
    if (!isObject(item)) continue;
    for (const [property, value] of Object.entries(item)) {
      const range = vocabulary.findRange(property);
      const values = [value].flat() as unknown[];
      queue.push(...values);
      if (range === undefined) continue;
      count += values.length;
      faults.push(...listFaults(property, values, range, vocabulary));
    }
  }
  return { count, faults };
}

function listFaults(
  property: string,
  values: readonly unknown[],
  range: readonly string[],
  vocabulary: Vocabulary,
): string[] {
  const isRight = (value: unknown) => isInRange(property, value, range, vocabulary);
  // The URLs of further things, of which a publisher may know no more, can stand beside one.
  const hasDescribed = values.some((value) => isObject(value) && isRight(value));
  return values
    .filter((value) => !isRight(value) && (isObject(value) || !hasDescribed))
    .map((value) => `${property} is ${describe(value)}, and not ${range.join(" or ")}`);
}

function isInRange(
  property: string,
  value: unknown,
  range: readonly string[],
  { isType, listTypes }: Vocabulary,
): boolean {
  const exceptions = [...textsForGoogle, ...urlsForOpenActive, ...textsForValidator];
  if (!isObject(value)) return range.some(isDataType) || exceptions.includes(property);
  // What has only types of OpenActive's own is not for schema.org to judge.
  const types = [value["@type"] ?? []].flat().map(String).filter(isType).flatMap(listTypes);
  return types.length === 0 || types.some((type) => range.includes(type));
}

const isDataType = (type: string) =>
  ["Text", "URL", "Boolean", "Date", "DateTime", "Time", "Number", "Integer"].includes(type);

const describe = (value: unknown) =>
  isObject(value) ? `a ${String(value["@type"])}` : JSON.stringify(value);
