import { catalogHead, renderCatalog } from "../pages/catalog-pages.js";
import { OpenActiveError } from "../../error.js";
import { toJsonLd } from "../../dataset/index.js";
import type { EleventyConfig } from "../../eleventy.js";
import type { Settings } from "../../options.js";
import { asHtml } from "../../templates/index.js";
import { renderStatementOf } from "../pages/accessibility-pages.js";
import { addAttributionShortcodes } from "./attribution-shortcodes.js";
import {
  logoOf,
  renderBody,
  renderFeeds,
  renderHead,
  renderPage,
  renderRights,
  type DatasetSiteOptions,
} from "../../page/dataset-site.js";
import { siteAround, siteFor, siteOfPage, wordsOfPage } from "./find.js";
import { addGuidanceShortcodes } from "./guidance-shortcodes.js";
import { hasPolicy, linksOf } from "../pages/links.js";
import type { DatasetSite } from "../load/load-site.js";
import type { SiteState } from "../pages/page.js";

/**
 * Adds the shortcodes. All are synchronous (asynchronous ones fail in Nunjucks macros, 11ty/eleventy#1613),
 * take positional arguments, and work in every template language.
 */
export function addShortcodes(
  eleventyConfig: EleventyConfig,
  settings: Settings,
  state: () => SiteState,
): void {
  addDatasetSiteShortcodes(eleventyConfig, settings, state);
  addAttributionShortcodes(eleventyConfig, state);
  addGuidanceShortcodes(eleventyConfig, state);
}

function addDatasetSiteShortcodes(
  eleventyConfig: EleventyConfig,
  settings: Settings,
  state: () => SiteState,
): void {
  const optionsFor = (site: DatasetSite): DatasetSiteOptions => ({
    ...linksOf(site, state(), settings, eleventyConfig),
    render: state().render,
  });

  /** What a layout's head needs: on the Dataset Site everything but the title, elsewhere the stylesheet and the script. */
  const head = (pageUrl: unknown): string => {
    const site = siteOfPage(state(), pageUrl);
    if (site !== undefined) return renderHead(site.dataset, optionsFor(site));
    const { catalog } = state();
    if (catalog?.hasPage && catalog.address.url === pageUrl)
      return catalogHead(catalog, state(), settings, eleventyConfig);
    const around = siteAround(state(), pageUrl);
    return around === undefined ? "" : state().render("assets.njk", optionsFor(around)).trim();
  };

  /** `{% openactiveHead %}`, for the head of a layout; in 11ty.js `this.openactiveHead(data.page.url)`. */
  eleventyConfig.addShortcode("openactiveHead", function (pageUrl) {
    return head(pageUrl || this.page?.url);
  });

  /** `openactivePage(content, title, description, pageUrl)`: the whole document, for the plugin's own layout. */
  eleventyConfig.addShortcode("openactivePage", (content, title, description, pageUrl) => {
    const around = siteAround(state(), pageUrl);
    const options =
      around === undefined
        ? { render: state().render, contentSecurityPolicy: hasPolicy(settings) }
        : optionsFor(around);
    const isDescribed = siteOfPage(state(), pageUrl) !== undefined;
    return renderPage(
      {
        title: String(title ?? ""),
        iconUrl: options.iconUrl,
        logoUrls: around && [logoOf(around.dataset, options), options.logoDarkUrl],
        // On the Dataset Site the head says what the page is about.
        description: isDescribed || !description ? undefined : String(description),
        head: head(pageUrl),
        content: String(content),
      },
      { ...options, words: wordsOfPage(state(), pageUrl) },
    );
  });

  const part = (name: string, render: (site: DatasetSite, options: DatasetSiteOptions) => string) =>
    eleventyConfig.addShortcode(name, (publisher) => {
      const site = siteFor(state(), publisher, name);
      return render(site, optionsFor(site));
    });

  /** `{% openactiveDatasetSite %}`: all that people read of the Dataset Site. */
  part("openactiveDatasetSite", (site, options) => renderBody(site.dataset, options));
  /** `{% openactiveFeeds %}`: the list of feeds. */
  part("openactiveFeeds", (site, options) => renderFeeds(site.dataset, options));
  /** `{% openactiveRights %}`: licence, rights statement and credit. */
  part("openactiveRights", (site, options) => renderRights(site.dataset, options));
  /** `{% openactiveAccessibilityStatement %}`: the accessibility statement of a public body. */
  part("openactiveAccessibilityStatement", (site) =>
    renderStatementOf(site, state(), eleventyConfig),
  );
  /** `{% openactiveCatalog %}`: the list of all datasets of the catalogue. */
  eleventyConfig.addShortcode("openactiveCatalog", () => {
    const { catalog } = state();
    if (catalog === undefined)
      throw new OpenActiveError(
        "openactiveCatalog: this site has no data catalogue; expected a publisher file, the option publishers or the option catalog",
      );
    return renderCatalog(catalog, state(), eleventyConfig);
  });
  /** `{% openactiveJsonLd %}`: the JSON-LD script alone. */
  part("openactiveJsonLd", (site, { keepScript }) =>
    state().render("json-ld.njk", { jsonLd: asHtml(toJsonLd(site.dataset, 0)), keepScript }),
  );
}
