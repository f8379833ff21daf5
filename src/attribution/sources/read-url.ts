import { OpenActiveError } from "../../error.js";
import {
  fetchPage,
  openCache,
  WrongKindError,
  type CachedPage,
  type PageCache,
} from "../../fetching/index.js";
import { readSourceText, type CatalogReading, type DatasetReading } from "../../reading/index.js";

/** What a page contains, with warnings about how it was obtained. */
export interface PageReading {
  readonly reading: DatasetReading | CatalogReading;
  readonly warnings: readonly string[];
}

/** How a page is fetched and cached; see `SourceOptions`. */
export interface FetchOptions {
  readonly directory: string;
  readonly duration: string;
  readonly timeout: number;
  readonly retries: number;
  readonly site?: string | undefined;
}

const saveRemedy = "or save the page as a file and give its path instead";

/**
 * Reads a Dataset Site or a catalogue at a URL. A cached copy is used while it is fresh, and afterwards
 * whenever the site cannot be fetched or read.
 *
 * @param remedy how the message of a problem ends.
 * @throws {OpenActiveError} when there is neither a readable site nor a readable copy.
 */
export async function readSourceUrl(
  url: string,
  { directory, duration, timeout, retries, site }: FetchOptions,
  remedy = saveRemedy,
): Promise<PageReading> {
  const cache = await openCache(url, directory, duration);
  const { copy, damage } = readCachedPage(cache, url);
  if (copy?.page.isFresh) return { reading: copy.reading, warnings: [] };

  const warnings: string[] = [];
  if (damage !== undefined) {
    warnings.push(`the cached copy in ${cache.file} is damaged and was not used: ${damage}`);
  }
  try {
    const text = await fetchPage(url, { timeout, retries, site });
    // Only a page that can be read is cached, so that a broken one does not replace a good copy.
    const reading = readSourceText(text, url, `on ${url}`);
    const saveWarning = await saveCopy(cache, text);
    if (saveWarning !== undefined) warnings.push(saveWarning);
    return { reading, warnings };
  } catch (error) {
    if (!(error instanceof OpenActiveError)) throw error;
    if (copy === undefined) {
      if (error instanceof WrongKindError) throw error;
      throw new OpenActiveError([error.message, ...warnings, remedy].join("; "));
    }
    const copyWarning = `${error.message}; used the copy ${describeAge(copy.page)}`;
    return { reading: copy.reading, warnings: [copyWarning] };
  }
}

/** A readable cached copy, or the reason it cannot be read; empty if nothing is cached. */
interface CachedReading {
  readonly copy?: {
    readonly page: CachedPage;
    readonly reading: DatasetReading | CatalogReading;
  };
  readonly damage?: string | undefined;
}

function readCachedPage({ cachedPage: page, damage }: PageCache, url: string): CachedReading {
  if (page === undefined) return { damage };
  try {
    return { copy: { page, reading: readSourceText(page.text, url, `on ${url}`) } };
  } catch {
    return { damage: "there is no Dataset in it" };
  }
}

/**
 * Caches a page.
 *
 * @returns a warning if that fails; the page can be used all the same.
 */
async function saveCopy({ file, save }: PageCache, text: string): Promise<string | undefined> {
  try {
    await save(text);
    return undefined;
  } catch (error) {
    const { message } = error as Error;
    return `no copy could be saved in ${file}, so each build fetches the page again: ${message}`;
  }
}

/** Describes the age of a copy, as in `fetched on 2024-01-31 at 10:00 UTC, 3 days ago`. */
function describeAge({ fetchedAt }: CachedPage): string {
  const [day, time] = fetchedAt.toISOString().split("T");
  const hours = Math.floor((Date.now() - fetchedAt.valueOf()) / 3_600_000);
  return `fetched on ${day} at ${time!.slice(0, 5)} UTC, ${formatHours(hours)} ago`;
}

function formatHours(hours: number): string {
  if (hours < 1) return "less than an hour";
  if (hours < 48) return formatCount(hours, "hour");
  return formatCount(Math.floor(hours / 24), "day");
}

const formatCount = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;
