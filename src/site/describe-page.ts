import { describeDatasetSitePage, formatPageTitle } from "../page/dataset-site.js";
import type { PageMetadata } from "../page/metadata.js";
import type { PluginPage, SiteContext } from "./context.js";
import type { CatalogSite } from "./state.js";
import { describeCatalogPage } from "./pages/catalog-page.js";
import { describeSite } from "./pages/dataset-site.js";
import { findSiteAt, findSiteForPage, getPageMessages } from "./shortcodes/find-site.js";

/** What is known about the page at a URL of the plugin. */
export interface DescribedPage {
  readonly metadata: PageMetadata;
  /** The titles that a layout may print as its heading. */
  readonly titles: readonly string[];
}

/**
 * Describes a page of the plugin: a Dataset Site or the page of the catalogue, even if the site
 * writes these itself, or another page that the plugin writes.
 *
 * @param pageUrl the URL as in Eleventy's `page.url`.
 * @returns `undefined` for all other pages.
 */
export function describePage(pageUrl: unknown, context: SiteContext): DescribedPage | undefined {
  const { state } = context;
  const site = findSiteAt(state, pageUrl);
  if (site !== undefined) {
    const { dataset, messages } = site;
    const metadata = {
      ...describeDatasetSitePage(dataset, messages),
      description: describeSite(site),
    };
    return { metadata, titles: [dataset.name, formatPageTitle(dataset, messages)] };
  }
  const { catalog } = state;
  if (catalog?.hasPage && catalog.address.url === pageUrl) {
    return { metadata: describeCatalogPage(catalog, state.messages), titles: [] };
  }
  const page = findPage(pageUrl, context);
  return page && describeCompanion(page, context);
}

/** Finds the catalogue if a page is about it: its own page, or that of the guidance that all share. */
export function findCatalogForPage(
  pageUrl: unknown,
  context: SiteContext,
): CatalogSite | undefined {
  const { catalog } = context.state;
  if (catalog?.hasPage !== true) return undefined;
  const isIts = catalog.address.url === pageUrl || findPage(pageUrl, context)?.isAboutCatalog;
  return isIts === true ? catalog : undefined;
}

function describeCompanion(page: PluginPage, context: SiteContext): DescribedPage {
  const { state } = context;
  const computeText = (key: string) => toText(page.compute(key, context));
  const title = computeText("title") ?? "";
  const metadata = {
    title: computeText("documentTitle") ?? title,
    description: computeText("description"),
    canonicalUrl: page.canonicalUrl,
    lang: getPageMessages(state, page.url).lang,
    imageUrl: page.isAboutCatalog
      ? undefined
      : findSiteForPage(state, page.url)?.dataset.publisher.logo?.url,
  };
  return { metadata, titles: [title] };
}

const toText = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

const indexes = new WeakMap<readonly PluginPage[], ReadonlyMap<string, PluginPage>>();

/** Finds a page that the plugin writes; the site may have one of its own at the same URL. */
function findPage(url: unknown, { pages, content }: SiteContext): PluginPage | undefined {
  if (typeof url !== "string" || content.urls.has(url)) return undefined;
  const index = indexes.get(pages) ?? indexPages(pages);
  return index.get(url);
}

function indexPages(pages: readonly PluginPage[]): ReadonlyMap<string, PluginPage> {
  const htmlPages = pages.filter(({ isHtml }) => isHtml);
  const index = new Map(htmlPages.map((page) => [page.url, page]));
  indexes.set(pages, index);
  return index;
}
