import { toJsonLd } from "../../dataset/index.js";
import { renderFeeds, renderRights } from "../../page/dataset-site.js";
import { markSafe } from "../../templates/index.js";
import type { SiteContext } from "../context.js";
import { renderSite } from "../pages/dataset-site.js";
import { renderStatementForSite } from "../pages/accessibility-statement.js";
import { addSiteShortcode, type RenderSite } from "./site-shortcode.js";
import type { ShortcodeRegistrar } from "./registrar.js";

/** Adds the shortcodes for a Dataset Site and its parts. */
export function addDatasetSiteShortcodes(
  eleventyConfig: ShortcodeRegistrar,
  getContext: () => SiteContext,
): void {
  const add = (name: string, render: RenderSite) =>
    addSiteShortcode(eleventyConfig, getContext, name, render);

  /** `{% openactiveDatasetSite %}`: the visible part of the Dataset Site. */
  add("openactiveDatasetSite", (site, context) => renderSite(site, context, false));
  /** `{% openactiveFeeds %}`: the list of feeds. */
  add("openactiveFeeds", (site, { buildOptions }) => renderFeeds(site.dataset, buildOptions(site)));
  /** `{% openactiveRights %}`: the licence, the rights statement and the credit. */
  add("openactiveRights", (site, { buildOptions }) =>
    renderRights(site.dataset, buildOptions(site)),
  );
  /** `{% openactiveAccessibilityStatement %}`: the accessibility statement. */
  add("openactiveAccessibilityStatement", renderStatementForSite);
  /** `{% openactiveJsonLd %}`: only the script with the JSON-LD. */
  add("openactiveJsonLd", (site, { state, buildOptions }) => {
    const jsonLd = markSafe(toJsonLd(site.dataset, 0));
    return state.render("json-ld.njk", { jsonLd, keepScript: buildOptions(site).keepScript });
  });
}
