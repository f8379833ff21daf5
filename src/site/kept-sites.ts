import { statSync } from "node:fs";
import { isObject } from "../document/is-object.js";
import { groupBy } from "../group-by.js";
import type { SiteContext } from "./context.js";
import { hashCommon, hashSite } from "./fingerprint.js";
import type { PageEntry } from "./list-pages.js";
import { readRecord, writeRecord, type RecordKey } from "./records.js";
import type { LoadSettings, OutputSettings } from "./settings.js";
import type { DatasetSite } from "./state.js";

/** The size of a file in bytes, and when it was last changed, in milliseconds. */
type FileState = readonly [size: number, changed: number];

/** The record of a Dataset Site in an earlier build: a hash of its input, and its files. */
interface BuiltSite {
  readonly hash: string;
  readonly files: Readonly<Record<string, FileState>>;
}

/** The Dataset Sites of an earlier build by URL, and a hash of what they had in common. */
interface BuiltSites {
  readonly common: string;
  readonly sites: Readonly<Record<string, BuiltSite>>;
}

const recordName = "built";

/** The pages and files that the plugin itself writes for Dataset Sites, and where. */
export interface OwnOutput {
  /** The pages and files about Dataset Sites. */
  readonly entries: readonly PageEntry[];
  readonly context: SiteContext;
  readonly settings: LoadSettings & OutputSettings;
  readonly record: RecordKey;
}

/**
 * Finds the Dataset Sites that this build would write exactly as an earlier one did: those whose
 * data, options and version of the plugin are the same, and whose files nobody has changed since.
 *
 * @returns the sites, each with the earlier build's record of it.
 */
export function findKeptSites(own: OwnOutput): ReadonlyMap<unknown, BuiltSite> {
  const { context, record, settings } = own;
  const built = readRecord(recordName, record);
  const kept = new Map<DatasetSite, BuiltSite>();
  if (!isBuiltSites(built) || built.common !== hashCommon(context, settings)) return kept;
  for (const [site, entries] of groupBySite(own)) {
    const before = built.sites[site.address.url];
    if (before?.hash !== hashSite(site, context)) continue;
    if (isAsWritten(before, entries, record)) kept.set(site, before);
  }
  return kept;
}

/**
 * Records the Dataset Sites of this build for the next one.
 *
 * @param kept the sites that were not written again.
 */
export function noteBuiltSites(own: OwnOutput, kept: ReturnType<typeof findKeptSites>): void {
  const { context, record, settings } = own;
  const sites: Record<string, BuiltSite> = {};
  for (const [site, entries] of groupBySite(own)) {
    sites[site.address.url] = kept.get(site) ?? describeBuiltSite(site, entries, context, record);
  }
  writeRecord(recordName, record, { common: hashCommon(context, settings), sites });
}

function describeBuiltSite(
  site: DatasetSite,
  entries: readonly PageEntry[],
  context: SiteContext,
  record: RecordKey,
): BuiltSite {
  const files: Record<string, FileState> = {};
  for (const { permalink } of entries) files[permalink] = readState(permalink, record);
  return { hash: hashSite(site, context), files };
}

const groupBySite = ({ entries }: OwnOutput): Map<DatasetSite, PageEntry[]> =>
  groupBy(entries, ({ subject }) => subject as DatasetSite);

function isAsWritten(
  { files }: BuiltSite,
  entries: readonly PageEntry[],
  record: RecordKey,
): boolean {
  if (Object.keys(files).length !== entries.length) return false;
  return entries.every(({ permalink }) => {
    const before = files[permalink];
    if (before === undefined) return false;
    const [size, changed] = readState(permalink, record);
    return size === before[0] && changed === before[1];
  });
}

function readState(permalink: string, { output }: RecordKey): FileState {
  const { size = -1, mtimeMs = -1 } =
    statSync(output + permalink.slice(1), { throwIfNoEntry: false }) ?? {};
  return [size, mtimeMs];
}

function isBuiltSites(value: unknown): value is BuiltSites {
  if (!isObject(value)) return false;
  const { common, sites } = value as Record<string, unknown>;
  return typeof common === "string" && isObject(sites) && Object.values(sites).every(isBuiltSite);
}

function isBuiltSite(value: unknown): value is BuiltSite {
  if (!isObject(value)) return false;
  const { hash, files } = value as Record<string, unknown>;
  return typeof hash === "string" && isObject(files) && Object.values(files).every(Array.isArray);
}
