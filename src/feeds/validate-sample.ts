import { isObject } from "../document/is-object.js";
import type { FeedCheck } from "../feed-status/index.js";
import type { Finding, OfficialValidators } from "./official-validators.js";
import type { FeedItem } from "./page.js";

/** The number of messages to keep. */
const maxFailures = 5;

/** Has OpenActive's model validator look at some items; `undefined` if there is nothing to look at. */
export async function validateSample(
  items: readonly FeedItem[],
  { validateModel }: OfficialValidators,
): Promise<FeedCheck["model"]> {
  if (validateModel === undefined || items.length === 0) return undefined;
  let failed = 0;
  const failures = new Set<string>();
  for (const item of items) {
    const findings = await validateModel(keepKnownUrls(item["data"]), "RPDEFeed");
    const found = listFailures(findings);
    if (found.length > 0) failed += 1;
    for (const { path, message } of found) failures.add(formatFailure(path, message));
  }
  return { validated: items.length, failed, failures: [...failures].slice(0, maxFailures) };
}

/**
 * Lists the failures of an item, without those that only say that the validator could not fetch
 * OpenActive's activity list or a context, and what follows from that.
 */
function listFailures(findings: readonly Finding[]): Finding[] {
  const unknown = new Set(
    findings.filter(({ type }) => type === "file_not_found").map(({ path }) => path),
  );
  return findings.filter(({ severity, path }) => severity === "failure" && !unknown.has(path));
}

const formatFailure = (path: string, message: string): string =>
  `${path.replace(/^\$\.?/, "")}: ${message}`.replace(/^: /, "").slice(0, 300);

/**
 * Removes the contexts and lists that are not OpenActive's or schema.org's: the validator fetches them,
 * so an item could make it ask any server.
 */
function keepKnownUrls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keepKnownUrls);
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, keepKnownUrls(inner)]),
  );
  for (const key of ["@context", "inScheme"]) {
    if (value[key] === undefined) continue;
    const known = [value[key]].flat().filter(isKnownUrl);
    copy[key] = known.length === 1 ? known[0] : known;
  }
  return copy;
}

const isKnownUrl = (url: unknown): boolean =>
  typeof url === "string" && /^https:\/\/(?:openactive\.io|schema\.org)\//.test(url);
