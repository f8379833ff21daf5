/**
 * The part of `@11ty/eleventy-fetch` that this program uses; the package ships no types.
 *
 * Source: https://www.11ty.dev/docs/plugins/fetch/#manually-store-your-own-data-in-the-cache
 */
declare module "@11ty/eleventy-fetch" {
  export interface AssetCache {
    /** The file that records when the copy was saved; the contents are in a file beside it. */
    readonly cachePath: string;
    getCachedTimestamp(): unknown;
    getCachedValue(): unknown;
    isCacheValid(duration: string): boolean;
    save(contents: string, type: "text"): Promise<void>;
  }
  interface AssetCacheOptions {
    readonly type: "text";
    readonly duration: string;
  }
  const fetch: {
    readonly AssetCache: new (
      key: string,
      directory: string,
      options: AssetCacheOptions,
    ) => AssetCache;
  };
  export default fetch;
}
