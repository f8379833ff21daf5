import { OpenActiveError } from "../../error.js";
import { readText, type Reading } from "../../reading/read-dataset-site.js";
import { openCache, type KeptPage } from "../../fetching/cache.js";
import { fetchPage } from "../../fetching/fetch-page.js";

/** What was read of a source, and what its user should know about it. */
export interface ReadSource extends Reading {
  readonly warnings: readonly string[];
}

/** How a page is fetched and kept: see `SourceOptions`. */
export interface AddressOptions {
  readonly directory: string;
  readonly duration: string;
  readonly timeout: number;
}

/**
 * Reads a Dataset Site at an address, or the copy of it that is kept: as long as it is fresh, and after that when
 * the site cannot be had or read any more.
 *
 * @throws {OpenActiveError} when neither is to be had.
 */
export async function readAddress(
  url: string,
  { directory, duration, timeout }: AddressOptions,
): Promise<ReadSource> {
  const cache = await openCache(url, directory, duration);
  const { reading: old, damage = cache.damage } =
    cache.kept === undefined ? {} : reread(cache.kept, url);
  if (old !== undefined && cache.kept?.isFresh) return { ...old, warnings: [] };
  const damaged =
    damage === undefined
      ? []
      : [`the copy kept in ${cache.file} is damaged and was not used: ${damage}`];
  try {
    const text = await fetchPage(url, timeout);
    // Only what can be read is kept, so that a page out of order does not replace a good copy.
    const reading = readText(text, url, `on ${url}`);
    return {
      ...reading,
      warnings: [...damaged, ...(await notKept(() => cache.keep(text), cache.file))],
    };
  } catch (error) {
    if (!(error instanceof OpenActiveError)) throw error;
    if (old === undefined)
      throw new OpenActiveError([error.message, ...damaged, remedy].join("; "));
    return { ...old, warnings: [`${error.message}; used the copy ${ageOf(cache.kept!)}`] };
  }
}

const remedy = "or save the page as a file and give the path of that instead";

/** Only what could be read was kept; a copy that cannot be is not what it was. */
function reread(
  { text }: KeptPage,
  url: string,
): { readonly reading?: Reading; readonly damage?: string } {
  try {
    return { reading: readText(text, url, `on ${url}`) };
  } catch {
    return { damage: "there is no Dataset in it" };
  }
}

/** A copy that cannot be kept is no reason to do without the page. */
async function notKept(keep: () => Promise<void>, file: string): Promise<string[]> {
  try {
    await keep();
    return [];
  } catch (error) {
    return [
      `no copy could be kept in ${file}, so each build asks again: ${(error as Error).message}`,
    ];
  }
}

/** `fetched on 2024-01-31 at 10:00 UTC, 3 days ago` */
function ageOf({ fetchedAt }: KeptPage): string {
  const [day, time] = fetchedAt.toISOString().split("T");
  const hours = Math.floor((Date.now() - fetchedAt.valueOf()) / 3_600_000);
  const age =
    hours < 1
      ? "less than an hour"
      : hours < 48
        ? count(hours, "hour")
        : count(Math.floor(hours / 24), "day");
  return `fetched on ${day} at ${time!.slice(0, 5)} UTC, ${age} ago`;
}

const count = (number: number, unit: string) => `${number} ${unit}${number === 1 ? "" : "s"}`;
