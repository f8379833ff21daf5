import {
  renderHead,
  renderPage,
  resolveLogoUrl,
  type DatasetSiteOptions,
} from "../page/dataset-site.js";
import { renderCatalogFooter, renderFooter } from "../page/footer.js";
import { renderMetadata } from "../page/metadata.js";
import type { SiteContext } from "./context.js";
import { hasFeeds } from "./has-feeds.js";
import { describePage, findCatalogForPage } from "./describe-page.js";
import { buildCatalogOptions, renderCatalogHeadForSite } from "./pages/catalog-page.js";
import {
  findEnclosingSite,
  findSiteAt,
  findSiteForPage,
  getPageMessages,
} from "./shortcodes/find-site.js";
import type { CatalogSite, DatasetSite } from "./state.js";

/** What a document is made from: what the layout of a page gets. */
export interface DocumentArguments {
  readonly content: unknown;
  readonly title: unknown;
  readonly description: unknown;
  readonly pageUrl: unknown;
}

/** Renders a whole document in the plugin's own layout, and notes that the plugin has made it. */
export function renderDocument(parts: DocumentArguments, context: SiteContext): string {
  const html = context.timings.measure("layout", () => renderParts(parts, context));
  if (context.hasOwnTemplates) context.ownDocuments.set(String(parts.pageUrl), html);
  return html;
}

function renderParts(
  { content, title, description, pageUrl }: DocumentArguments,
  context: SiteContext,
): string {
  const { state } = context;
  const catalog = findCatalogForPage(pageUrl, context);
  const site = catalog === undefined ? findSiteForPage(state, pageUrl) : undefined;
  const options = findOptions(site, catalog, context);
  // The head of a page of the plugin already contains a description.
  const isDescribed = describePage(pageUrl, context) !== undefined;
  const parts = {
    title: String(title ?? ""),
    description: isDescribed || !description ? undefined : String(description),
    iconUrl: options.iconUrl,
    logoUrls: site && [resolveLogoUrl(site.dataset, options), options.logoDarkUrl],
    head: renderPageHead(pageUrl, context),
    content: String(content),
    footer: renderPageFooter(pageUrl, String(content), context),
  };
  return renderPage(parts, { ...options, messages: getPageMessages(state, pageUrl) });
}

function findOptions(
  site: DatasetSite | undefined,
  catalog: CatalogSite | undefined,
  context: SiteContext,
): DatasetSiteOptions {
  if (catalog !== undefined) return buildCatalogOptions(catalog, context);
  return site === undefined ? getGeneralOptions(context) : context.buildOptions(site);
}

/** Renders the footer of a page whose content may state the credit itself. */
function renderPageFooter(
  pageUrl: unknown,
  content: string,
  context: SiteContext,
): string | undefined {
  const isStated = /property=["']?odrs:attributionText/.test(content);
  return renderFooterAt(pageUrl, context, isStated) || undefined;
}

/**
 * Renders the footer for a URL: of the catalogue's page, of the Dataset Site whose folder contains
 * it, otherwise of the only Dataset Site. There is none if it could be any of several.
 */
export function renderFooterAt(pageUrl: unknown, context: SiteContext, isStated: boolean): string {
  const { state } = context;
  const { sites } = state;
  const catalog = findCatalogForPage(pageUrl, context);
  if (catalog !== undefined) return renderCatalogFooter(catalog.catalog, state).trim();
  const site = findEnclosingSite(state, pageUrl) ?? (sites.length === 1 ? sites[0] : undefined);
  return site === undefined ? "" : renderSiteFooter(site, context, isStated);
}

/** The footers of Dataset Sites, by their options, which are the same in a build. */
const footers = new WeakMap<DatasetSiteOptions, Map<boolean, string>>();

/** Renders a footer once for all pages of a Dataset Site. */
export function renderSiteFooter(
  site: DatasetSite,
  context: SiteContext,
  isStated: boolean,
): string {
  const options = context.buildOptions(site);
  const known = footers.get(options) ?? new Map<boolean, string>();
  footers.set(options, known);
  const footer =
    known.get(isStated) ??
    renderFooter(site.dataset, { ...options, isStated, hasData: hasFeeds(site) }).trim();
  known.set(isStated, footer);
  return footer;
}

/** Returns the options for a site without Dataset Sites: no stylesheet, no script and no links. */
const getGeneralOptions = ({ state, contentSecurityPolicy }: SiteContext): DatasetSiteOptions => ({
  render: state.render,
  contentSecurityPolicy,
});

/**
 * Renders the contents of a head: of a page of the plugin, everything except the title; of other
 * pages, the stylesheet and the script.
 */
export function renderPageHead(pageUrl: unknown, context: SiteContext): string {
  const { state, buildOptions } = context;
  const site = findSiteAt(state, pageUrl);
  if (site !== undefined && hasFeeds(site)) return renderHead(site.dataset, buildOptions(site));
  const { catalog } = state;
  if (catalog?.hasPage && catalog.address.url === pageUrl) {
    return renderCatalogHeadForSite(catalog, context);
  }
  const parts: string[] = [];
  const page = describePage(pageUrl, context);
  if (page !== undefined) parts.push(renderMetadata(page.metadata, state.render));
  const ownCatalog = findCatalogForPage(pageUrl, context);
  const similarSite = ownCatalog === undefined ? findSiteForPage(state, pageUrl) : undefined;
  const options = findOptions(similarSite, ownCatalog, context);
  if (similarSite !== undefined || ownCatalog !== undefined) {
    parts.push(state.render("assets.njk", options));
  }
  return parts.join("\n").trim();
}
