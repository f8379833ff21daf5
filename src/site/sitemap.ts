import type { PluginPage } from "./context.js";
import type { SiteContent } from "./site-content.js";
import type { DatasetSite, SiteRoot } from "./state.js";
import { encodePath } from "../iris.js";

/**
 * Renders a sitemap for search engines (https://www.sitemaps.org/protocol.html), which lists the
 * pages in the folder of the Dataset Sites: those of the plugin and those of the site that are in
 * `collections.all`, except those with `sitemap: false` in their data and `404.html`. With several
 * publishers it leaves out their other pages, such as the guidance, which are nearly the same for
 * each publisher.
 *
 * A sitemap has at most 50,000 addresses. With more, it becomes an index of several files.
 *
 * @param pages the pages and files of the plugin.
 * @param content what the site itself builds.
 * @param maxUrls the most addresses in a file.
 * @returns the XML files: the sitemap, or the index and the files that it lists.
 */
export function renderSitemap(
  root: SiteRoot,
  pages: readonly PluginPage[],
  content: SiteContent,
  sites: readonly DatasetSite[],
  maxUrls: number = urlLimit,
): RootFile[] {
  const datesByUrl = new Map(
    sites.map(({ address, dataset }) => [address.url, dataset.dateModified]),
  );
  const { folder } = root.address;
  const urls = [
    ...listSiteUrlsForSitemap(content),
    ...listPluginUrls(pages, content, sites.length > 1),
  ];
  const below = urls.filter((url) => url.startsWith(folder) && isPage(url));
  const entries = [...new Set(below)].sort().map((url) => {
    const publicUrl = new URL(encodePath(url.slice(folder.length)), root.url).href;
    return `  <url><loc>${escapeXml(publicUrl)}</loc>${renderDate(datesByUrl.get(url))}</url>\n`;
  });
  if (entries.length <= maxUrls) return [{ path: sitemapPath, text: wrap("urlset", entries) }];
  const parts: RootFile[] = [];
  for (let start = 0; start < entries.length; start += maxUrls) {
    const path = sitemapPath.replace(".xml", `-${parts.length + 1}.xml`);
    parts.push({ path, text: wrap("urlset", entries.slice(start, start + maxUrls)) });
  }
  const links = parts.map(
    ({ path }) => `  <sitemap><loc>${escapeXml(new URL(path, root.url).href)}</loc></sitemap>\n`,
  );
  return [{ path: sitemapPath, text: wrap("sitemapindex", links) }, ...parts];
}

/** A file below the root, and its path there. */
export interface RootFile {
  readonly path: string;
  readonly text: string;
}

/** The path of the sitemap below the root. */
export const sitemapPath = "sitemap.xml";

/** The most addresses of a sitemap. */
const urlLimit = 50_000;

const wrap = (element: "urlset" | "sitemapindex", entries: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`,
    ...entries,
    `</${element}>\n`,
  ].join("");

const listSiteUrlsForSitemap = ({ pages }: SiteContent): string[] =>
  pages.filter(({ inSitemap }) => inSitemap).map(({ url }) => url);

/** Lists the plugin's pages that the site does not replace with its own. */
function listPluginUrls(
  pages: readonly PluginPage[],
  { urls }: SiteContent,
  hasSeveralSites: boolean,
): string[] {
  const listed = pages.filter(({ url, isHtml, isCompanion }) => {
    if (!isHtml || urls.has(url)) return false;
    return !hasSeveralSites || !isCompanion;
  });
  return listed.map(({ url }) => url);
}

/**
 * Finds the sitemap of the site's own: an XML file whose name contains "sitemap", wherever it is.
 *
 * @returns its URL, without the path prefix.
 */
export function findOwnSitemap({ urls }: SiteContent): string | undefined {
  return [...urls].find((url) => /sitemap[^/]*\.xml$/i.test(url));
}

const isPage = (url: string) => /(?:\/|\.html?|\/[^./]+)$/.test(url) && !url.endsWith("/404.html");

const renderDate = (date: string | undefined) =>
  date === undefined ? "" : `<lastmod>${escapeXml(date)}</lastmod>`;

const escapeXml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
