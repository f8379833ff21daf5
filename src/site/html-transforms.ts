import type { EleventyConfig } from "../eleventy.js";

/**
 * Whether plugins of the site may change the HTML of pages, as @11ty/eleventy-img and HtmlBasePlugin
 * do.
 */
export function hasHtmlTransforms({ htmlTransformer }: EleventyConfig): boolean {
  if (htmlTransformer?.plugins === undefined) return true;
  const { plugins, callbacks = {} } = htmlTransformer;
  return [plugins, callbacks].some((group) => Object.values(group).flat().some(isEnabled));
}

/** Whether plugins of the site may change images. Which do so is not visible. */
export function hasImageTransform({ htmlTransformer }: EleventyConfig): boolean {
  if (htmlTransformer?.plugins === undefined) return true;
  return Object.values(htmlTransformer.plugins).flat().some(isEnabled);
}

/** Eleventy's own bundle plugin is always there, and enabled only where there are bundles. */
function isEnabled({ enabled }: { enabled?: unknown }): boolean {
  return typeof enabled !== "function" || enabled() !== false;
}
