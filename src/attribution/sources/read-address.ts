import { OpenActiveError } from "../../error.js";
import { readDatasetFromText, type DatasetReading } from "../../reading/read-dataset-site.js";
import { openCache, type CachedPage } from "../../fetching/cache.js";
import { fetchPage } from "../../fetching/fetch-page.js";

/** What was read of a source, and what its user should know about it. */
export interface ReadSource extends DatasetReading {
  readonly warnings: readonly string[];
}

/** How a page is fetched and kept: see `SourceOptions`. */
export interface FetchOptions {
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
export async function readSourceUrl(
  url: string,
  { directory, duration, timeout }: FetchOptions,
): Promise<ReadSource> {
  const cache = await openCache(url, directory, duration);
  const { reading: cachedReading, damage = cache.damage } =
    cache.cachedPage === undefined ? {} : readCachedPage(cache.cachedPage, url);
  if (cachedReading !== undefined && cache.cachedPage?.isFresh)
    return { ...cachedReading, warnings: [] };
  const damageWarnings =
    damage === undefined
      ? []
      : [`the copy kept in ${cache.file} is damaged and was not used: ${damage}`];
  try {
    const text = await fetchPage(url, timeout);
    // Only what can be read is kept, so that a page out of order does not replace a good copy.
    const reading = readDatasetFromText(text, url, `on ${url}`);
    return {
      ...reading,
      warnings: [...damageWarnings, ...(await saveCopy(() => cache.save(text), cache.file))],
    };
  } catch (error) {
    if (!(error instanceof OpenActiveError)) throw error;
    if (cachedReading === undefined)
      throw new OpenActiveError([error.message, ...damageWarnings, remedy].join("; "));
    return {
      ...cachedReading,
      warnings: [`${error.message}; used the copy ${formatAge(cache.cachedPage!)}`],
    };
  }
}

const remedy = "or save the page as a file and give the path of that instead";

/** Only what could be read was kept; a copy that cannot be is not what it was. */
function readCachedPage(
  { text }: CachedPage,
  url: string,
): { readonly reading?: DatasetReading; readonly damage?: string } {
  try {
    return { reading: readDatasetFromText(text, url, `on ${url}`) };
  } catch {
    return { damage: "there is no Dataset in it" };
  }
}

/** A copy that cannot be kept is no reason to do without the page. */
async function saveCopy(save: () => Promise<void>, file: string): Promise<string[]> {
  try {
    await save();
    return [];
  } catch (error) {
    return [
      `no copy could be kept in ${file}, so each build asks again: ${(error as Error).message}`,
    ];
  }
}

/** `fetched on 2024-01-31 at 10:00 UTC, 3 days ago` */
function formatAge({ fetchedAt }: CachedPage): string {
  const [day, time] = fetchedAt.toISOString().split("T");
  const hours = Math.floor((Date.now() - fetchedAt.valueOf()) / 3_600_000);
  const age =
    hours < 1
      ? "less than an hour"
      : hours < 48
        ? formatCount(hours, "hour")
        : formatCount(Math.floor(hours / 24), "day");
  return `fetched on ${day} at ${time!.slice(0, 5)} UTC, ${age} ago`;
}

const formatCount = (number: number, unit: string) => `${number} ${unit}${number === 1 ? "" : "s"}`;
