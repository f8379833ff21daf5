import { renderCatalogHead, renderCatalog } from "../pages/catalog-pages.js";
import { OpenActiveError } from "../../error.js";
import { toJsonLd } from "../../dataset/index.js";
import type { EleventyConfig } from "../../eleventy.js";
import type { Settings } from "../../options.js";
import { markSafe } from "../../templates/index.js";
import { renderStatementForSite } from "../pages/accessibility-pages.js";
import { addAttributionShortcodes } from "./attribution-shortcodes.js";
import {
  resolveLogoUrl,
  renderBody,
  renderFeeds,
  renderHead,
  renderPage,
  renderRights,
  type DatasetSiteOptions,
} from "../../page/dataset-site.js";
import { findSiteForPage, selectSite, findSiteAt, getPageMessages } from "./find.js";
import { addGuidanceShortcodes } from "./guidance-shortcodes.js";
import { hasPolicy, buildLinks } from "../pages/links.js";
import type { DatasetSite } from "../load/load-site.js";
import type { SiteState } from "../pages/page.js";

/**
 * Adds the shortcodes. All are synchronous (asynchronous ones fail in Nunjucks macros, 11ty/eleventy#1613),
 * take positional arguments, and work in every template language.
 */
export function addShortcodes(
  eleventyConfig: EleventyConfig,
  settings: Settings,
  getState: () => SiteState,
): void {
  addDatasetSiteShortcodes(eleventyConfig, settings, getState);
  addAttributionShortcodes(eleventyConfig, getState);
  addGuidanceShortcodes(eleventyConfig, getState);
}

function addDatasetSiteShortcodes(
  eleventyConfig: EleventyConfig,
  settings: Settings,
  getState: () => SiteState,
): void {
  const buildOptions = (site: DatasetSite): DatasetSiteOptions => ({
    ...buildLinks(site, getState(), settings, eleventyConfig),
    render: getState().render,
  });

  /** What a layout's head needs: on the Dataset Site everything but the title, elsewhere the stylesheet and the script. */
  const renderPageHead = (pageUrl: unknown): string => {
    const site = findSiteAt(getState(), pageUrl);
    if (site !== undefined) return renderHead(site.dataset, buildOptions(site));
    const { catalog } = getState();
    if (catalog?.hasPage && catalog.address.url === pageUrl)
      return renderCatalogHead(catalog, getState(), settings, eleventyConfig);
    const pageSite = findSiteForPage(getState(), pageUrl);
    return pageSite === undefined
      ? ""
      : getState().render("assets.njk", buildOptions(pageSite)).trim();
  };

  /** `{% openactiveHead %}`, for the head of a layout; in 11ty.js `this.openactiveHead(data.page.url)`. */
  eleventyConfig.addShortcode("openactiveHead", function (pageUrl) {
    return renderPageHead(pageUrl || this.page?.url);
  });

  /** `openactivePage(content, title, description, pageUrl)`: the whole document, for the plugin's own layout. */
  eleventyConfig.addShortcode("openactivePage", (content, title, description, pageUrl) => {
    const pageSite = findSiteForPage(getState(), pageUrl);
    const options =
      pageSite === undefined
        ? { render: getState().render, contentSecurityPolicy: hasPolicy(settings) }
        : buildOptions(pageSite);
    const isDescribed = findSiteAt(getState(), pageUrl) !== undefined;
    return renderPage(
      {
        title: String(title ?? ""),
        iconUrl: options.iconUrl,
        logoUrls: pageSite && [resolveLogoUrl(pageSite.dataset, options), options.logoDarkUrl],
        // On the Dataset Site the head says what the page is about.
        description: isDescribed || !description ? undefined : String(description),
        head: renderPageHead(pageUrl),
        content: String(content),
      },
      { ...options, words: getPageMessages(getState(), pageUrl) },
    );
  });

  const addSiteShortcode = (
    name: string,
    render: (site: DatasetSite, options: DatasetSiteOptions) => string,
  ) =>
    eleventyConfig.addShortcode(name, (publisher) => {
      const site = selectSite(getState(), publisher, name);
      return render(site, buildOptions(site));
    });

  /** `{% openactiveDatasetSite %}`: all that people read of the Dataset Site. */
  addSiteShortcode("openactiveDatasetSite", (site, options) => renderBody(site.dataset, options));
  /** `{% openactiveFeeds %}`: the list of feeds. */
  addSiteShortcode("openactiveFeeds", (site, options) => renderFeeds(site.dataset, options));
  /** `{% openactiveRights %}`: licence, rights statement and credit. */
  addSiteShortcode("openactiveRights", (site, options) => renderRights(site.dataset, options));
  /** `{% openactiveAccessibilityStatement %}`: the accessibility statement of a public body. */
  addSiteShortcode("openactiveAccessibilityStatement", (site) =>
    renderStatementForSite(site, getState(), eleventyConfig),
  );
  /** `{% openactiveCatalog %}`: the list of all datasets of the catalogue. */
  eleventyConfig.addShortcode("openactiveCatalog", () => {
    const { catalog } = getState();
    if (catalog === undefined)
      throw new OpenActiveError(
        "openactiveCatalog: this site has no data catalogue; expected a publisher file, the option publishers or the option catalog",
      );
    return renderCatalog(catalog, getState(), eleventyConfig);
  });
  /** `{% openactiveJsonLd %}`: the JSON-LD script alone. */
  addSiteShortcode("openactiveJsonLd", (site, { keepScript }) =>
    getState().render("json-ld.njk", { jsonLd: markSafe(toJsonLd(site.dataset, 0)), keepScript }),
  );
}
