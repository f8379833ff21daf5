import type { Dataset } from "../../dataset/index.js";
import {
  formatCatalogDescription,
  getCatalogFolder,
  renderCatalogHead,
  renderCatalog,
} from "../../page/catalog-page.js";
import type { SiteContext } from "../context.js";
import { definePage, getPageUrl, isWanted } from "../page.js";
import type { CatalogSite, DatasetSite } from "../state.js";
import { catalogJsonLd } from "./catalog-json-ld.js";
import { catalogStylesheet } from "./catalog-stylesheet.js";

/** The page that lists all publishers. A site with one publisher has no such page. */
export const catalogPage = definePage({
  about: "catalog",
  name: "catalog",
  path: "",
  link: "catalogPageUrl",
  isNeeded: ({ hasPage }) => hasPage,
  render: renderCatalogForSite,
  data: {
    title: ({ catalog }) => catalog.name,
    description: ({ catalog }, { state }) => formatCatalogDescription(catalog, state.messages),
  },
  findPosition: ({ catalog }) => ({ title: catalog.name }),
});

/** Renders the visible part of the catalogue's page; see {@link renderCatalog}. */
export function renderCatalogForSite(catalogSite: CatalogSite, context: SiteContext): string {
  const { sites, messages, render } = context.state;
  const datasets = sites.map(({ dataset }) => dataset);
  return renderCatalog(catalogSite.catalog, datasets, {
    href: createLinker(sites, context.linkTo),
    jsonLdUrl: context.linkTo(getPageUrl(catalogJsonLd, catalogSite)),
    messages,
    render,
  });
}

function createLinker(sites: readonly DatasetSite[], linkTo: SiteContext["linkTo"]) {
  const pathsByUrl = new Map(sites.map(({ dataset, address }) => [dataset.url, address.url]));
  return ({ url }: Dataset) => linkTo(pathsByUrl.get(url)!);
}

/** Renders the head of the catalogue's page; see {@link renderCatalogHead}. */
export function renderCatalogHeadForSite(catalogSite: CatalogSite, context: SiteContext): string {
  const { catalog, address } = catalogSite;
  const { state, settings, linkTo } = context;
  return renderCatalogHead({
    canonicalUrl: getCatalogFolder(catalog) + address.url.slice(address.folder.length),
    jsonLdUrl: linkTo(getPageUrl(catalogJsonLd, catalogSite)),
    stylesheetUrl: isWanted(catalogStylesheet, settings)
      ? linkTo(getPageUrl(catalogStylesheet, catalogSite))
      : undefined,
    render: state.render,
  });
}
