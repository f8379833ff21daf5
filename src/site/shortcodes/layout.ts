import {
  renderHead,
  renderPage,
  resolveLogoUrl,
  type DatasetSiteOptions,
} from "../../page/dataset-site.js";
import type { SiteContext } from "../context.js";
import { renderCatalogHeadForSite } from "../pages/catalog-page.js";
import { findSiteAt, findSiteForPage, getPageMessages } from "./find-site.js";
import type { ShortcodeRegistrar } from "./registrar.js";

/** Adds the shortcodes for layouts. */
export function addLayoutShortcodes(
  eleventyConfig: ShortcodeRegistrar,
  getContext: () => SiteContext,
): void {
  /**
   * `{% openactiveHead %}`, for the head of a layout; in 11ty.js
   * `this.openactiveHead(data.page.url)`.
   */
  eleventyConfig.addShortcode("openactiveHead", function (pageUrl) {
    return renderPageHead(pageUrl || this.page?.url, getContext());
  });

  /**
   * `openactivePage(content, title, description, pageUrl)`: a whole document, as the plugin's
   * layout.
   */
  eleventyConfig.addShortcode("openactivePage", (content, title, description, pageUrl) => {
    const context = getContext();
    return context.timings.measure("layout", () =>
      renderDocument({ content, title, description, pageUrl }, context),
    );
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
  const site = findSiteForPage(state, pageUrl);
  const options = site === undefined ? getGeneralOptions(context) : context.buildOptions(site);
  // The head of a Dataset Site already contains a description.
  const isDescribed = findSiteAt(state, pageUrl) !== undefined;
  const parts = {
    title: String(title ?? ""),
    description: isDescribed || !description ? undefined : String(description),
    iconUrl: options.iconUrl,
    logoUrls: site && [resolveLogoUrl(site.dataset, options), options.logoDarkUrl],
    head: renderPageHead(pageUrl, context),
    content: String(content),
  };
  return renderPage(parts, { ...options, messages: getPageMessages(state, pageUrl) });
}

/** Returns the options for a site without Dataset Sites: no stylesheet, no script and no links. */
const getGeneralOptions = ({ state, contentSecurityPolicy }: SiteContext): DatasetSiteOptions => ({
  render: state.render,
  contentSecurityPolicy,
});

/**
 * Renders the contents of a head: of a Dataset Site, everything except the title; of the
 * catalogue's page, its links; of other pages, the stylesheet and the script.
 */
function renderPageHead(pageUrl: unknown, context: SiteContext): string {
  const { state, buildOptions } = context;
  const site = findSiteAt(state, pageUrl);
  if (site !== undefined) return renderHead(site.dataset, buildOptions(site));
  const { catalog } = state;
  if (catalog?.hasPage && catalog.address.url === pageUrl) {
    return renderCatalogHeadForSite(catalog, context);
  }
  const similarSite = findSiteForPage(state, pageUrl);
  if (similarSite === undefined) return "";
  return state.render("assets.njk", buildOptions(similarSite)).trim();
}
