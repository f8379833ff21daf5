import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";

/** A page as it was fetched before. */
export interface CachedPage {
  readonly text: string;
  readonly fetchedAt: Date;
  /** Whether it is new enough not to ask again. */
  readonly isFresh: boolean;
}

/** Where the page of one address is kept. */
export interface PageCache {
  /** The file, for messages. */
  readonly file: string;
  readonly cachedPage?: CachedPage;
  /** Why what is kept cannot be used. */
  readonly damage?: string;
  save(text: string): Promise<void>;
}

/**
 * Opens what eleventy-fetch keeps of an address. Its own fetching is not used: it falls back to an old copy
 * without a word, and this program has to say that it does.
 *
 * @param directory the folder of the cache; eleventy-fetch's own is `.cache`.
 * @param duration how long a copy is fresh, as eleventy-fetch writes it: `1d`, `2h`, `*`.
 */
export async function openCache(
  url: string,
  directory: string,
  duration: string,
): Promise<PageCache> {
  // Loaded only here: a site without addresses to fetch has no need of it.
  const { default: eleventyFetch } = await import("@11ty/eleventy-fetch");
  const openAsset = () =>
    new eleventyFetch.AssetCache(`eleventy-plugin-openactive: ${url}`, directory, {
      type: "text",
      duration,
    });
  const asset = openAsset();
  const cache = {
    file: path.join(directory, path.basename(asset.cachePath)),
    save: async (text: string) => {
      await mkdir(path.dirname(asset.cachePath), { recursive: true });
      await openAsset().save(text, "text");
    },
  };
  // Asked here, because eleventy-fetch remembers for as long as it runs that a file was not there.
  if (!existsSync(asset.cachePath)) return cache;
  try {
    const fetchedAt = asset.getCachedTimestamp();
    const isDate = typeof fetchedAt === "number" && !Number.isNaN(new Date(fetchedAt).valueOf());
    const text = isDate ? asset.getCachedValue() : undefined;
    if (!isDate || typeof text !== "string" || text === "")
      return { ...cache, damage: "it is not complete" };
    return {
      ...cache,
      cachedPage: { text, fetchedAt: new Date(fetchedAt), isFresh: asset.isCacheValid(duration) },
    };
  } catch (error) {
    return { ...cache, damage: (error as Error).message };
  }
}
