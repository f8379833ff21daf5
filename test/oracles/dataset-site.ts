/** A Dataset Site as the conformance checks are given it. */
export interface DatasetSite {
  /** What headings call it: its file, or its URL. */
  readonly name: string;
  /** The URL at which a Data Catalogue lists it. */
  readonly url: string;
  /** The page as it is served. */
  readonly html: string;
  /** Why `url` may be wrong, if the page does not state its own URL. */
  readonly remark?: string;
  /** Reads what the page links to; `undefined` if there is nothing that can be read. */
  read(url: string): Promise<string | undefined>;
  /** Reads the Data Catalogue of the same publisher, if there is one. */
  catalogue(): Promise<CatalogueFile | undefined>;
}

/** The file of a Data Catalogue. */
export interface CatalogueFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Makes a function that works something out once for each Dataset Site, however many checks need
 * it.
 */
export function memoizePerSite<T>(work: (site: DatasetSite) => T): (site: DatasetSite) => T {
  const results = new WeakMap<DatasetSite, T>();
  return (site) => {
    if (!results.has(site)) results.set(site, work(site));
    return results.get(site)!;
  };
}
