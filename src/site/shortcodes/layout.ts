import {
  renderHead,
  renderPage,
  resolveLogoUrl,
  type DatasetSiteOptions,
} from "../../page/dataset-site.js";
import { formatMismatch } from "../../document/index.js";
import { OpenActiveError } from "../../error.js";
import { renderCatalogFooter, renderFooter } from "../../page/footer.js";
import { renderMetadata } from "../../page/metadata.js";
import type { SiteContext } from "../context.js";
import { describePage, findCatalogForPage } from "../describe-page.js";
import { buildCatalogOptions, renderCatalogHeadForSite } from "../pages/catalog-page.js";
import { addShortcode } from "./add-shortcode.js";
import type { CatalogSite, DatasetSite } from "../state.js";
import { isGiven, parseName, selectSite } from "./arguments.js";
import { findEnclosingSite, findSiteAt, findSiteForPage, getPageMessages } from "./find-site.js";
import type { ShortcodeRegistrar } from "./registrar.js";

const shortcode = "openactiveHead";

/** Adds the shortcodes for layouts. */
export function addLayoutShortcodes(
  eleventyConfig: ShortcodeRegistrar,
  getContext: () => SiteContext,
): void {
  /**
   * `{% openactiveHead %}`, for the head of a layout; in 11ty.js
   * `this.openactiveHead(data.page.url)`. With `"assets"` as its second argument, every page loads
   * the stylesheet and the script, whether it uses them or not.
   */
  const head = { name: shortcode, parameters: ["the URL of the page", '"assets"'] };
  addShortcode(eleventyConfig, head, function (pageUrl, assets) {
    const context = getContext();
    const url = isGiven(pageUrl) ? parsePageUrl(pageUrl) : this.page?.url;
    if (isGiven(assets)) parseName(["assets"], assets, "nothing or a name", shortcode);
    else if (typeof url === "string") context.conditionalAssets.add(url);
    return renderPageHead(url, context);
  });

  /**
   * `{% openactiveFooter %}`, for the end of a layout's body; in 11ty.js
   * `this.openactiveFooter(data.page.url)`. It also takes the name of a publisher.
   */
  const footer = {
    name: "openactiveFooter",
    parameters: ["the URL of the page, or the publisher"],
  };
  addShortcode(eleventyConfig, footer, function (about) {
    const context = getContext();
    const page = isGiven(about) ? about : this.page?.url;
    if (typeof page !== "string" || page.startsWith("/")) {
      const isStated = findSiteAt(context.state, page) !== undefined;
      return renderFooterAt(page, context, isStated);
    }
    return renderSiteFooter(selectSite(context.state, page, footer.name), context, false);
  });

  /**
   * `openactivePage(content, title, description, pageUrl)`: a whole document, as the plugin's
   * layout.
   */
  const page = {
    name: "openactivePage",
    parameters: ["content", "title", "description", "the URL of the page"],
    example: "content, title, description, page.url",
  };
  addShortcode(eleventyConfig, page, (content, title, description, pageUrl) => {
    const context = getContext();
    const html = context.timings.measure("layout", () =>
      renderDocument({ content, title, description, pageUrl }, context),
    );
    if (context.hasOwnTemplates) context.ownDocuments.set(String(pageUrl), html);
    return html;
  });
}

/** The arguments of `openactivePage`. */
interface DocumentArguments {
  readonly content: unknown;
  readonly title: unknown;
  readonly description: unknown;
  readonly pageUrl: unknown;
}

function renderDocument(
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
function renderFooterAt(pageUrl: unknown, context: SiteContext, isStated: boolean): string {
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
function renderSiteFooter(site: DatasetSite, context: SiteContext, isStated: boolean): string {
  const options = context.buildOptions(site);
  const known = footers.get(options) ?? new Map<boolean, string>();
  footers.set(options, known);
  const footer = known.get(isStated) ?? renderFooter(site.dataset, { ...options, isStated }).trim();
  known.set(isStated, footer);
  return footer;
}

/** Returns the options for a site without Dataset Sites: no stylesheet, no script and no links. */
const getGeneralOptions = ({ state, contentSecurityPolicy }: SiteContext): DatasetSiteOptions => ({
  render: state.render,
  contentSecurityPolicy,
});

/** Checks the URL of a page, which `page.url` gives; `false` stands for a page without a URL. */
function parsePageUrl(pageUrl: unknown): string | false {
  if (pageUrl === false || (typeof pageUrl === "string" && pageUrl.startsWith("/"))) return pageUrl;
  const found =
    typeof pageUrl === "string" ? JSON.stringify(pageUrl) : `the type ${typeof pageUrl}`;
  const expected = 'the URL of the page, as in {% openactiveHead page.url, "assets" %}';
  throw new OpenActiveError(`${shortcode}: ${formatMismatch(found, expected)}`);
}

/**
 * Renders the contents of a head: of a page of the plugin, everything except the title; of other
 * pages, the stylesheet and the script.
 */
function renderPageHead(pageUrl: unknown, context: SiteContext): string {
  const { state, buildOptions } = context;
  const site = findSiteAt(state, pageUrl);
  if (site !== undefined) return renderHead(site.dataset, buildOptions(site));
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
