/** The part of `@11ty/eleventy-fetch` this program uses; it ships no types. Source: https://www.11ty.dev/docs/plugins/fetch/#manually-store-your-own-data-in-the-cache */
declare module "@11ty/eleventy-fetch" {
  export interface AssetCache {
    /** The file that says when something was kept; what was kept is beside it. */
    readonly cachePath: string;
    getCachedTimestamp(): unknown;
    getCachedValue(): unknown;
    isCacheValid(duration: string): boolean;
    save(contents: string, type: "text"): Promise<void>;
  }
  const fetch: {
    readonly AssetCache: new (
      key: string,
      directory: string,
      options: { readonly type: "text"; readonly duration: string },
    ) => AssetCache;
  };
  export default fetch;
}
