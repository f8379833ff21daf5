import type { Collections } from "./page.js";
import type { DatasetSite, SiteRoot } from "./state.js";

/**
 * Renders a sitemap for search engines (https://www.sitemaps.org/protocol.html), which lists the
 * pages in the folder of the Dataset Sites. With several publishers it leaves out their other
 * pages, such as the guidance, which are nearly the same for each publisher.
 *
 * @param collections Eleventy's collections; pages with `sitemap: false` in their data are left
 *   out.
 * @returns the text of the XML file.
 */
export function renderSitemap(
  root: SiteRoot,
  sites: readonly DatasetSite[],
  { all = [] }: Collections,
): string {
  const datesByUrl = new Map(
    sites.map(({ address, dataset }) => [address.url, dataset.dateModified]),
  );
  const { folder } = root.address;

  const isListed = (url: string, data: Readonly<Record<string, unknown>>): boolean => {
    if (!url.startsWith(folder) || !isPage(url) || data["sitemap"] === false) return false;
    return sites.length < 2 || datesByUrl.has(url) || !isOfDatasetSite(data);
  };
  const urls = new Set<string>();
  for (const { url, data = {} } of all) {
    if (typeof url === "string" && isListed(url, data)) urls.add(url);
  }
  const entries = [...urls].sort().map((url) => {
    const publicUrl = new URL(encodeURI(url.slice(folder.length)), root.url).href;
    return `  <url><loc>${escapeXml(publicUrl)}</loc>${renderDate(datesByUrl.get(url))}</url>\n`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
    ...entries,
    "</urlset>\n",
  ].join("");
}

const isPage = (url: string) => /(?:\/|\.html?|\/[^./]+)$/.test(url) && !url.endsWith("/404.html");

const isOfDatasetSite = ({ openactiveSite }: Readonly<Record<string, unknown>>) =>
  openactiveSite !== undefined;

const renderDate = (date: string | undefined) =>
  date === undefined ? "" : `<lastmod>${escapeXml(date)}</lastmod>`;

const escapeXml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
