import models from "@openactive/data-models";
import jsonld from "jsonld";
import { fail, formatCount, pass, reportUnavailable, type CheckResult } from "./check-result.js";
import { readPublicData, type ReadPublicData } from "./data.js";
import type { DatasetSite } from "./dataset-site.js";
import { parseJsonLd } from "./json-ld.js";
import { describeError, isObject, readObject, type JsonObject } from "./values.js";

/**
 * Checks that a JSON-LD processor with schema.org's own context loses nothing of a page's JSON-LD,
 * and that each key is in a context. (Expansion alone would not see a misspelt key: schema.org's
 * `@vocab` makes an address of any.) OpenActive's context is the one in its data models.
 */
export async function checkExpansion(
  site: DatasetSite,
  readData: ReadPublicData = readPublicData,
): Promise<CheckResult> {
  const found = parseJsonLd(site);
  if (!("data" in found)) return fail("no JSON-LD to expand", [found.why]);
  const { data } = found;
  if (typeof data !== "object" || data === null) return fail("the JSON-LD is not an object");
  const schemaOrg = await readData("schemaOrg");
  if ("missing" in schemaOrg) {
    return reportUnavailable("schema.org's context is not here", [schemaOrg.missing]);
  }

  const contexts: Contexts = {
    schemaOrg: readObject(JSON.parse(schemaOrg.value)),
    openActive: { "@context": models.getContext("2.x") },
  };
  const expansion = await expand(data, site.url, contexts);
  if (expansion.unknownContext !== undefined) {
    return reportUnavailable("uses a context that is not here", [expansion.unknownContext]);
  }
  if (expansion.error !== undefined) return fail("cannot be expanded", [expansion.error]);
  const keys = collectKeys(data);
  const faults = [...expansion.lost, ...listFaultyKeys(keys, contexts)];
  if (expansion.isEmpty) faults.push("nothing is left of it");
  if (faults.length === 0) return pass(`all ${keys.names.length} keys are known`);
  const count = formatCount(faults.length, "key or value", "keys or values");
  return fail(`${count} lost or unknown`, faults);
}

/** The documents of the contexts that a page may use. */
interface Contexts {
  readonly schemaOrg: JsonObject;
  readonly openActive: JsonObject;
}

interface Expansion {
  /** What the processor dropped. */
  readonly lost: readonly string[];
  readonly isEmpty: boolean;
  /** The context without which the page cannot be expanded. */
  readonly unknownContext?: string;
  /** Why it cannot be expanded otherwise. */
  readonly error?: string;
}

interface ExpansionEvent {
  readonly code: string;
  readonly details: JsonObject;
}

async function expand(data: object, base: string, contexts: Contexts): Promise<Expansion> {
  const lost: string[] = [];
  let unknownContext: string | undefined;
  const options = {
    base,
    documentLoader: async (url: string) => {
      const document = findContext(url, contexts);
      if (document !== undefined) return { documentUrl: url, document };
      // Nothing is fetched just because a page names it.
      unknownContext = url;
      throw new Error(`the context ${url} is not here`);
    },
    eventHandler: ({ event }: { readonly event: ExpansionEvent }) => {
      lost.push(describeEvent(event));
    },
  };
  try {
    const expanded = await jsonld.expand(data, options as unknown as jsonld.Options.Expand);
    return { lost, isEmpty: expanded.length === 0 };
  } catch (error) {
    if (unknownContext !== undefined) return { lost, isEmpty: true, unknownContext };
    return { lost, isEmpty: true, error: describeError(error) };
  }
}

function findContext(url: string, { schemaOrg, openActive }: Contexts): JsonObject | undefined {
  const { host, pathname } = new URL(url);
  if (host === "schema.org") return schemaOrg;
  const isOpenActive = /^(?:www\.)?openactive\.io$/.test(host) && pathname === "/";
  return isOpenActive ? openActive : undefined;
}

function describeEvent({ code, details }: ExpansionEvent): string {
  const about = details["property"] ?? details["type"] ?? details["value"] ?? details;
  return `${code}: ${typeof about === "string" ? about : JSON.stringify(about)}`;
}

interface Keys {
  readonly names: readonly string[];
  /** Those that hold `null`, which expansion drops without an event. */
  readonly empty: readonly string[];
}

/** Collects the keys of a value at every depth, each once. */
function collectKeys(value: unknown): Keys {
  const names = new Set<string>();
  const empty = new Set<string>();
  // A queue and no recursion, because a page can nest as deep as it likes.
  const queue: unknown[] = [value];
  for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
    if (Array.isArray(item)) queue.push(...(item as unknown[]));
    if (!isObject(item)) continue;
    for (const [key, inside] of Object.entries(item)) {
      names.add(key);
      if (inside === null || (Array.isArray(inside) && inside.includes(null))) empty.add(key);
      if (key !== "@context") queue.push(inside);
    }
  }
  return { names: [...names], empty: [...empty] };
}

function listFaultyKeys({ names, empty }: Keys, contexts: Contexts): string[] {
  const terms = new Set(
    Object.values(contexts).flatMap((document: JsonObject) => {
      return Object.keys(readObject(document["@context"]));
    }),
  );
  const isKnown = (key: string) => key.startsWith("@") || key.includes(":") || terms.has(key);
  const unknown = names.filter((key) => !isKnown(key));
  return [
    ...empty.map((key) => `empty: ${key} is null`),
    ...unknown.map((key) => `unknown: ${key} is in no context`),
  ];
}
