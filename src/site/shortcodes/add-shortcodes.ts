import type { EleventyConfig } from "../../eleventy.js";
import type { SiteContext } from "../context.js";
import { addAttributionShortcodes } from "./attribution.js";
import { addCatalogShortcode } from "./catalog.js";
import { addDatasetSiteShortcodes } from "./dataset-site.js";
import { addGuidanceShortcodes } from "./guidance.js";
import { addLayoutShortcodes } from "./layout.js";
import { createRegistrar } from "./registrar.js";

/**
 * Adds all shortcodes. They are synchronous, because async shortcodes fail in Nunjucks macros
 * (11ty/eleventy#1613), take positional arguments, and work in every template language.
 *
 * @param getContext returns the context of the current build.
 * @returns the names of shortcodes that the site itself has, and which are left alone.
 */
export function addShortcodes(
  eleventyConfig: EleventyConfig,
  getContext: () => SiteContext,
): readonly string[] {
  const registrar = createRegistrar(eleventyConfig);
  addLayoutShortcodes(registrar, getContext);
  addDatasetSiteShortcodes(registrar, getContext);
  addCatalogShortcode(registrar, getContext);
  addAttributionShortcodes(registrar, getContext);
  addGuidanceShortcodes(registrar, getContext);
  return registrar.own;
}
