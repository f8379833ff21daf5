import type { Collections, SiteState } from "./page.js";

/**
 * The addresses of a site's pages for search engines (https://www.sitemaps.org/protocol.html): all below the Dataset
 * Site. Of many publishers it lists the Dataset Sites, and not their guidance, which is nearly the same for each.
 */
export function renderSitemap({ sites, root }: SiteState, { all = [] }: Collections): string {
  const datesByUrl = new Map(
    sites.map(({ address, dataset }) => [address.url, dataset.dateModified]),
  );
  const pages =
    root === undefined
      ? []
      : all.flatMap(({ url, data = {} }) =>
          typeof url === "string" &&
          url.startsWith(root.folder) &&
          isPage(url) &&
          data["sitemap"] !== false &&
          (sites.length < 2 || datesByUrl.has(url) || !isOfDatasetSite(data))
            ? [url]
            : [],
        );
  const entries = [...new Set(pages)]
    .sort()
    .map(
      (url) =>
        `  <url><loc>${escapeXml(new URL(encodeURI(url.slice(root!.folder.length)), root!.url).href)}</loc>${renderLastmod(datesByUrl.get(url))}</url>\n`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("")}</urlset>\n`;
}

const isPage = (url: string) => /(?:\/|\.html?|\/[^./]+)$/.test(url) && !url.endsWith("/404.html");
const isOfDatasetSite = ({ openactiveSite }: Readonly<Record<string, unknown>>) =>
  openactiveSite !== undefined;
const renderLastmod = (date: string | undefined) =>
  date === undefined ? "" : `<lastmod>${escapeXml(date)}</lastmod>`;
const escapeXml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** What crawlers may read: everything; and where the sitemap is. */
export const renderRobots = (sitemapUrl: string | undefined): string =>
  `User-agent: *\nAllow: /\n${sitemapUrl === undefined ? "" : `\nSitemap: ${sitemapUrl}\n`}`;
