import { catalogFile, type DataCatalog } from "../../catalog/index.js";
import type { EleventyConfig } from "../../eleventy.js";
import type { Settings } from "../../options.js";
import { openActiveLicence } from "../../specification/constants.js";
import { interpolate, type Words } from "../../messages/index.js";
import { describeFeedRows } from "../../page/feed-rows.js";
import { getCatalogPath, linkTo, getStylesheetPath } from "./links.js";
import type { CatalogSite } from "../load/load-catalog.js";
import { pageData, type SinglePage, type SiteState } from "./page.js";

/** The page that lists all publishers; there is none for a single one. */
export const createCatalogPage = (
  eleventyConfig: EleventyConfig,
  settings: Settings,
): SinglePage => ({
  template: "openactive/catalog.11ty.js",
  permalink: ({ catalog }) => (catalog?.hasPage ? catalog.address.permalink : undefined),
  render: (state) => renderCatalog(state.catalog!, state, eleventyConfig),
  data: pageData(settings.layout),
  computed: {
    title: ({ catalog }) => catalog!.catalog.name,
    description: ({ catalog, words }) => getCatalogDescription(catalog!.catalog, words),
    eleventyNavigation: ({ catalog }) => ({
      key: catalog!.address.url,
      title: catalog!.catalog.name,
    }),
  },
});

const getCatalogDescription = ({ description, publisher }: DataCatalog, words: Words) =>
  description ?? interpolate(words.catalog.description, { publisher: publisher.name });

/** What people read of the catalogue. */
export function renderCatalog(
  { catalog, address }: CatalogSite,
  { sites, words, render }: SiteState,
  eleventyConfig: EleventyConfig,
): string {
  const sitesByUrl = new Map(sites.map((site) => [site.dataset.url, site]));
  const collator = new Intl.Collator(words.lang, { numeric: true });
  const rows = sites
    .map(({ dataset, address: { url } }) => ({
      publisher: dataset.publisher.name,
      lang: dataset.inLanguage[0],
      name: dataset.name,
      url: linkTo(eleventyConfig, url),
      warning: dataset.disambiguatingDescription,
      feeds: describeFeedRows(dataset, words).map(({ label }) => label),
    }))
    .sort((a, b) => collator.compare(a.publisher, b.publisher));
  return render("catalog-page.njk", {
    words,
    catalog,
    rows,
    description: getCatalogDescription(catalog, words),
    others: (catalog.dataset ?? []).filter((url) => !sitesByUrl.has(url)),
    catalogs: catalog.hasPart ?? [],
    licence: openActiveLicence,
    jsonLdUrl: linkTo(eleventyConfig, address.folder + catalogFile),
  });
}

/** What belongs in the head of the catalogue's page, besides the title and what all pages have. */
export function renderCatalogHead(
  { catalog, address }: CatalogSite,
  { render }: SiteState,
  settings: Settings,
  eleventyConfig: EleventyConfig,
): string {
  return render("catalog-head.njk", {
    stylesheetUrl: settings.css
      ? linkTo(eleventyConfig, getStylesheetPath({ address }))
      : undefined,
    jsonLdUrl: linkTo(eleventyConfig, getCatalogPath({ address })),
    canonical:
      catalog["@id"].slice(0, -catalogFile.length) + address.url.slice(address.folder.length),
  });
}
