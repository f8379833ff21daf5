import models from "@openactive/data-models";
import jsonld from "jsonld";
import { readPublicData, type ReadPublicData } from "./data.js";
import type { DatasetSite } from "./dataset-site.js";
import { parseJsonLd } from "./json-ld.js";
import { formatCount, fail, reportUnavailable, pass, type CheckResult } from "./row.js";
import { isObject, describeError, readObject } from "./values.js";

/**
 * The JSON-LD of a page, expanded by a JSON-LD processor with schema.org's own context: every key has to come out as
 * an address, and be known to one of the contexts. `@vocab` alone would make an address of any misspelt key. The
 * OpenActive context is the one in OpenActive's data models.
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
  if ("missing" in schemaOrg)
    return reportUnavailable("schema.org's context is not here", [schemaOrg.missing]);

  const schemaOrgContext = readObject(JSON.parse(schemaOrg.value));
  const openActive = models.getContext("2.x");
  const lost: string[] = [];
  let unknownContext: string | undefined;
  const options = {
    base: site.url,
    documentLoader: (url: string) => {
      const { host } = new URL(url);
      const document =
        host === "schema.org"
          ? schemaOrgContext
          : /^(?:www\.)?openactive\.io$/.test(host) && new URL(url).pathname === "/"
            ? { "@context": openActive }
            : undefined;
      // Any other address is the page's word: nothing is fetched on it.
      if (document === undefined)
        throw new Error(`the context ${(unknownContext = url)} is not here`);
      return Promise.resolve({ documentUrl: url, document });
    },
    eventHandler: ({
      event,
    }: {
      event: { readonly code: string; readonly details: Readonly<Record<string, unknown>> };
    }) => {
      const about =
        event.details["property"] ??
        event.details["type"] ??
        event.details["value"] ??
        event.details;
      lost.push(`${event.code}: ${typeof about === "string" ? about : JSON.stringify(about)}`);
    },
  };
  let expanded: unknown[];
  try {
    expanded = (await jsonld.expand(
      data,
      options as unknown as jsonld.Options.Expand,
    )) as unknown[];
  } catch (error) {
    return unknownContext === undefined
      ? fail("cannot be expanded", [describeError(error)])
      : reportUnavailable("uses a context that is not here", [unknownContext]);
  }
  const keys = collectKeys(data);
  const terms = new Set([
    ...Object.keys(readObject(schemaOrgContext["@context"])),
    ...Object.keys(openActive),
  ]);
  const unknown = keys.names.filter(
    (key) => !key.startsWith("@") && !key.includes(":") && !terms.has(key),
  );
  const faults = [
    ...lost,
    ...keys.empty.map((key) => `empty: ${key} is null`),
    ...unknown.map((key) => `unknown: ${key} is in no context`),
  ];
  if (expanded.length === 0) faults.push("nothing is left of it");
  return faults.length === 0
    ? pass(`all ${keys.names.length} keys are known`)
    : fail(
        `${formatCount(faults.length, "key or value", "keys or values")} lost or unknown`,
        faults,
      );
}

/** The keys of a value at every depth, each once; and those that hold `null`, which expansion drops without a word. */
function collectKeys(value: unknown): {
  readonly names: readonly string[];
  readonly empty: readonly string[];
} {
  const names = new Set<string>();
  const empty = new Set<string>();
  // A queue and no recursion: a page can nest as deep as it likes.
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
