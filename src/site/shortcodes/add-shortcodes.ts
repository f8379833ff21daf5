import type { EleventyConfig } from "../../eleventy.js";
import type { SiteContext } from "../context.js";
import { addAttributionShortcodes } from "./attribution.js";
import { addCatalogShortcode } from "./catalog.js";
import { addDatasetSiteShortcodes } from "./dataset-site.js";
import { addGuidanceShortcodes } from "./guidance.js";
import { addLayoutShortcodes } from "./layout.js";

/**
 * Adds all shortcodes. They are synchronous, because async shortcodes fail in Nunjucks macros
 * (11ty/eleventy#1613), take positional arguments, and work in every template language.
 *
 * @param getContext returns the context of the current build.
 */
export function addShortcodes(eleventyConfig: EleventyConfig, getContext: () => SiteContext): void {
  addLayoutShortcodes(eleventyConfig, getContext);
  addDatasetSiteShortcodes(eleventyConfig, getContext);
  addCatalogShortcode(eleventyConfig, getContext);
  addAttributionShortcodes(eleventyConfig, getContext);
  addGuidanceShortcodes(eleventyConfig, getContext);
}
