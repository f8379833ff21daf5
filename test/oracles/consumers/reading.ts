import type { DatasetSite } from "../dataset-site.js";
import { formatCount, fail, reportUnavailable, pass, type CheckResult } from "../row.js";
import { readList, readText, readObject, type JsonObject } from "../values.js";

/** A feed as a consumer understands it: the kind it takes it for, and its address. */
export interface Feed {
  readonly type?: string | undefined;
  readonly url?: string | undefined;
}

/** What a consumer makes of a Dataset Site; what it does not look at is not there. */
export interface Reading {
  readonly name?: string | undefined;
  readonly publisher?: string | undefined;
  readonly license?: string | undefined;
  readonly feeds: readonly Feed[];
  /** What it cannot do with this page. */
  readonly faults: readonly string[];
  /** What it would do more with another page. */
  readonly remarks?: readonly string[];
}

/** One of those who read Dataset Sites. */
export interface Consumer {
  readonly name: string;
  /** What its program makes of a page. */
  read(site: DatasetSite): Promise<Reading>;
  /** Why the reading is not the program's own, if it is not: a library that is not on this machine. */
  readonly instead?: (() => Promise<string | undefined>) | undefined;
}

/** Nothing was read. */
export const createEmptyReading = (...faults: readonly string[]): Reading => ({
  feeds: [],
  faults,
});

/** The fields as most consumers take them. */
export const readFields = (data: JsonObject) => ({
  name: readText(data["name"]),
  publisher: readText(readObject(data["publisher"])["name"]),
  license: readText(data["license"]),
  feeds: readList(data["distribution"]).map((feed): Feed => ({
    type: readText(readObject(feed)["name"]),
    url: readText(readObject(feed)["contentUrl"]),
  })),
});

/** A line for each of the fields that was looked for in vain. */
export function listMissing(
  reading: Omit<Reading, "faults">,
  wanted: readonly ("name" | "publisher" | "license")[],
): string[] {
  return [
    ...wanted.filter((key) => reading[key] === undefined).map((key) => `finds no ${key}`),
    ...(reading.feeds.length === 0 ? ["finds no feeds"] : []),
    ...(reading.feeds.some(({ url }) => url === undefined)
      ? ["finds a feed without contentUrl"]
      : []),
  ];
}

/** The row of a consumer. */
export async function checkConsumer(
  { read, instead }: Consumer,
  site: DatasetSite,
): Promise<CheckResult> {
  const { feeds, faults, remarks = [] } = await read(site);
  const substitute = await instead?.();
  const details = [...faults, ...remarks, ...(substitute === undefined ? [] : [substitute])];
  if (faults.length > 0)
    return fail(
      faults.length === 1 ? faults[0]! : `${faults[0]!}, and ${faults.length - 1} more`,
      details,
    );
  const summary = [formatCount(feeds.length, "feed"), ...remarks].join("; ");
  return substitute === undefined
    ? pass(summary, details)
    : reportUnavailable(`${substitute}; otherwise read: ${summary}`, details);
}
