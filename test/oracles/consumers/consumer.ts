import { fail, formatCount, pass, reportUnavailable, type CheckResult } from "../check-result.js";
import type { DatasetSite } from "../dataset-site.js";
import { readList, readObject, readText, type JsonObject } from "../values.js";

/** A feed as a consumer understands it: the kind it takes it for, and its URL. */
export interface Feed {
  readonly type?: string | undefined;
  readonly url?: string | undefined;
}

/** What a consumer makes of a Dataset Site, without what it does not look at. */
export interface Reading {
  readonly name?: string | undefined;
  readonly publisher?: string | undefined;
  readonly license?: string | undefined;
  readonly feeds: readonly Feed[];
  /** What it cannot do with this page. */
  readonly faults: readonly string[];
  /** What else it would do with a better page. */
  readonly remarks?: readonly string[];
}

/** A program that reads Dataset Sites. */
export interface Consumer {
  readonly name: string;
  /** Reads a page as the program does. */
  read(site: DatasetSite): Promise<Reading>;
  /**
   * Says why something stands in for the program, such as a library that is missing from this
   * machine; `undefined` if nothing does.
   */
  readonly explainSubstitute?: () => string | undefined;
}

/** Creates the reading of a consumer that gets nothing. */
export function createEmptyReading(...faults: readonly string[]): Reading {
  return { feeds: [], faults };
}

/** Reads the fields as most consumers do. */
export function readFields(data: JsonObject): Omit<Reading, "faults"> {
  return {
    name: readText(data["name"]),
    publisher: readText(readObject(data["publisher"])["name"]),
    license: readText(data["license"]),
    feeds: readList(data["distribution"]).map(readFeed),
  };
}

function readFeed(feed: unknown): Feed {
  const { name, contentUrl } = readObject(feed);
  return { type: readText(name), url: readText(contentUrl) };
}

/**
 * Lists what a consumer does not find.
 *
 * @param reading what it found.
 * @param wanted the fields that it needs besides feeds.
 */
export function listMissing(
  reading: Omit<Reading, "faults">,
  wanted: readonly ("name" | "publisher" | "license")[],
): string[] {
  const missing = wanted.filter((key) => reading[key] === undefined);
  const faults = missing.map((key) => `finds no ${key}`);
  if (reading.feeds.length === 0) faults.push("finds no feeds");
  const lacksUrl = reading.feeds.some(({ url }) => url === undefined);
  if (lacksUrl) faults.push("finds a feed without contentUrl");
  return faults;
}

/** Checks what a consumer makes of a Dataset Site. */
export async function checkConsumer(consumer: Consumer, site: DatasetSite): Promise<CheckResult> {
  const { feeds, faults, remarks = [] } = await consumer.read(site);
  const substitute = consumer.explainSubstitute?.();
  const details = [...faults, ...remarks];
  if (substitute !== undefined) details.push(substitute);
  if (faults.length > 0) return fail(summarizeFaults(faults), details);
  const summary = [formatCount(feeds.length, "feed"), ...remarks].join("; ");
  if (substitute === undefined) return pass(summary, details);
  return reportUnavailable(`${substitute}; otherwise read: ${summary}`, details);
}

function summarizeFaults(faults: readonly string[]): string {
  const others = faults.length - 1;
  return others === 0 ? faults[0]! : `${faults[0]!}, and ${others} more`;
}
