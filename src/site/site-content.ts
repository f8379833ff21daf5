import { isPluginTemplate, type CollectionItem } from "./virtual-templates.js";

/** A page of the site's own that is in `collections.all`. */
export interface SitePage {
  readonly url: string;
  /** Whether the site leaves it in sitemaps, which `sitemap: false` in its data denies. */
  readonly inSitemap: boolean;
}

/** What the site itself builds. It is found while Eleventy builds, and complete before rendering. */
export interface SiteContent {
  /** The pages in `collections.all`. */
  pages: readonly SitePage[];
  /** The URLs of all its templates, in collections or not. */
  urls: ReadonlySet<string>;
}

/** Creates the record for a build that has not begun. */
export const createSiteContent = (): SiteContent => ({ pages: [], urls: new Set() });

/** Lists the pages of the site's own among the items of `collections.all`. */
export function listSitePages(all: readonly CollectionItem[]): SitePage[] {
  const pages: SitePage[] = [];
  for (const { inputPath, url, data = {} } of all) {
    if (typeof url !== "string" || isPluginTemplate(inputPath)) continue;
    pages.push({ url, inSitemap: data["sitemap"] !== false });
  }
  return pages;
}

/**
 * Lists the URLs of the site's own templates.
 *
 * @param urlToInputPath the map of Eleventy's event `eleventy.contentMap`.
 */
export function listSiteUrls(
  urlToInputPath: Readonly<Record<string, { readonly inputPath: string }>>,
): Set<string> {
  const urls = new Set<string>();
  for (const [url, { inputPath }] of Object.entries(urlToInputPath)) {
    if (!isPluginTemplate(inputPath)) urls.add(url);
  }
  return urls;
}
