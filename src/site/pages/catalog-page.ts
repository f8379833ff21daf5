import { formatCatalogDescription } from "../../catalog/index.js";
import { renderCatalogHead, renderCatalog } from "../../page/catalog-page.js";
import { writeSafeJson } from "../../dataset/index.js";
import type { Messages } from "../../messages/index.js";
import type { PageMetadata } from "../../page/metadata.js";
import type { SiteContext } from "../context.js";
import type { DatasetSiteOptions } from "../../page/dataset-site.js";
import { definePage, getPageUrl, isWanted } from "../page.js";
import { hasFeeds } from "../has-feeds.js";
import type { CatalogSite } from "../state.js";
import { catalogJsonLd } from "./catalog-json-ld.js";
import { listLetters } from "./catalog-part.js";
import { createLinker } from "./link-datasets.js";
import { catalogScript } from "./catalog-script.js";
import { getCatalogPageUrl } from "./catalog-url.js";
import { catalogTurtle } from "./catalog-turtle.js";
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
  const { messages, render } = context.state;
  const sites = context.state.sites.filter(hasFeeds);
  const datasets = sites.map(({ dataset }) => dataset);
  return renderCatalog(catalogSite.catalog, datasets, {
    ...listLetters(context),
    href: createLinker(sites, context.linkTo),
    pageUrl: catalogSite.hasPage ? getCatalogPageUrl(catalogPage, catalogSite) : undefined,
    jsonLdUrl: context.linkTo(getPageUrl(catalogJsonLd, catalogSite)),
    turtleUrl: context.linkTo(getPageUrl(catalogTurtle, catalogSite)),
    messages,
    render,
  });
}

/** Describes the catalogue's page, for search engines and link previews. */
export function describeCatalogPage(catalogSite: CatalogSite, messages: Messages): PageMetadata {
  const { catalog } = catalogSite;
  return {
    title: catalog.name,
    description: formatCatalogDescription(catalog, messages),
    canonicalUrl: getCatalogPageUrl(catalogPage, catalogSite),
    lang: messages.lang,
  };
}

/** Renders the head of the catalogue's page; see {@link renderCatalogHead}. */
export function renderCatalogHeadForSite(catalogSite: CatalogSite, context: SiteContext): string {
  const { state, linkTo, keepScript } = context;
  const { stylesheetUrl, scriptUrl } = buildCatalogOptions(catalogSite, context);
  return renderCatalogHead({
    metadata: describeCatalogPage(catalogSite, state.messages),
    jsonLd: renderJsonLd(catalogSite),
    keepScript,
    jsonLdUrl: linkTo(getPageUrl(catalogJsonLd, catalogSite)),
    turtleUrl: linkTo(getPageUrl(catalogTurtle, catalogSite)),
    stylesheetUrl,
    scriptUrl,
    render: state.render,
  });
}

/** Returns the JSON-LD of the page: a long catalogue does not list its datasets there, either. */
const renderJsonLd = ({ catalog, isSplit }: CatalogSite): string =>
  writeSafeJson(isSplit ? { ...catalog, dataset: undefined } : catalog, 0);

/** Returns the options for rendering the page of a catalogue and others that are not one publisher's. */
export function buildCatalogOptions(
  catalogSite: CatalogSite,
  { state, settings, linkTo, contentSecurityPolicy }: SiteContext,
): DatasetSiteOptions {
  const link = <Page extends typeof catalogStylesheet | typeof catalogScript>(page: Page) =>
    isWanted(page, settings) && page.isNeeded?.(catalogSite) !== false
      ? linkTo(getPageUrl(page, catalogSite))
      : undefined;
  return {
    stylesheetUrl: link(catalogStylesheet),
    scriptUrl: link(catalogScript),
    messages: state.messages,
    render: state.render,
    contentSecurityPolicy,
  };
}
