import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { AssetCache } from "@11ty/eleventy-fetch";

/** A copy of a page, kept from an earlier build. */
export interface CachedPage {
  readonly text: string;
  readonly fetchedAt: Date;
  /** Whether it is recent enough to use without fetching the page again. */
  readonly isFresh: boolean;
}

/** The cache of one page. */
export interface PageCache {
  /** The file of the cache, for messages. */
  readonly file: string;
  readonly cachedPage?: CachedPage;
  /** The reason why the copy cannot be used, if it cannot. */
  readonly damage?: string;
  /** Replaces the copy. */
  save(text: string): Promise<void>;
}

/**
 * Opens eleventy-fetch's cache of a page. Its fetching is not used, because it silently falls back
 * to an old copy.
 *
 * @param directory the cache folder.
 * @param duration how long a copy is fresh, in eleventy-fetch's notation: `1d`, `2h`, `*`.
 */
export async function openCache(
  url: string,
  directory: string,
  duration: string,
): Promise<PageCache> {
  // Imported here, because a site without URLs to fetch does not need it.
  const { default: eleventyFetch } = await import("@11ty/eleventy-fetch");
  const key = `eleventy-plugin-openactive: ${url}`;
  const openAsset = () => new eleventyFetch.AssetCache(key, directory, { type: "text", duration });
  const asset = openAsset();
  return {
    ...readCopy(asset, duration),
    file: path.join(directory, path.basename(asset.cachePath)),
    save: async (text) => {
      await mkdir(path.dirname(asset.cachePath), { recursive: true });
      // A second instance, because the first remembers that there was no copy.
      await openAsset().save(text, "text");
    },
  };
}

function readCopy(asset: AssetCache, duration: string): Pick<PageCache, "cachedPage" | "damage"> {
  // eleventy-fetch would remember that the file was missing for as long as the process runs.
  if (!existsSync(asset.cachePath)) return {};
  try {
    const timestamp = asset.getCachedTimestamp();
    if (!isTimestamp(timestamp)) return { damage: "it is incomplete" };
    const text = asset.getCachedValue();
    if (typeof text !== "string" || text === "") return { damage: "it is incomplete" };
    const fetchedAt = new Date(timestamp);
    if (timestamp > Date.now() + clockTolerance) return { damage: "it is dated in the future" };
    return { cachedPage: { text, fetchedAt, isFresh: asset.isCacheValid(duration) } };
  } catch (error) {
    return { damage: (error as Error).message };
  }
}

/** How far the clocks of two computers may differ, in milliseconds. */
const clockTolerance = 5 * 60 * 1000;

const isTimestamp = (value: unknown): value is number =>
  typeof value === "number" && !Number.isNaN(new Date(value).valueOf());
