import type { EleventyConfig } from "../eleventy.js";
import { removeMarks, removeUnusedAssets } from "../page/own-marks.js";
import { removeDuplicates } from "../page/remove-duplicates.js";
import type { SiteContext } from "./context.js";
import { describePage } from "./describe-page.js";
import { findSiteForPage } from "./shortcodes/find-site.js";

/**
 * Adds the transform that finishes pages, after their layouts and most other transforms: only then
 * is it known what a layout of the site prints, and whether a page uses anything of the plugin. It
 * only ever removes or changes what the plugin has written, and what a page of the plugin has twice.
 *
 * @param getContext returns the context of the current build.
 */
export function addPageTransform(
  eleventyConfig: EleventyConfig,
  getContext: () => SiteContext,
): void {
  eleventyConfig.addTransform("openactive", function (content) {
    const { url, outputPath } = this.page;
    const isHtml = typeof outputPath === "string" && /\.html?$/i.test(outputPath);
    if (!isHtml || typeof content !== "string") return content;
    return finishPage(content, url, getContext());
  });
}

/** Whether a page of the plugin is as the plugin's own layout made it, with nothing in it twice. */
function isOwnDocument(content: string, url: unknown, context: SiteContext): boolean {
  const key = String(url);
  const document = context.ownDocuments.get(key);
  context.ownDocuments.delete(key);
  return document === content && !context.content.urls.has(key);
}

function finishPage(content: string, url: unknown, context: SiteContext): string {
  if (isOwnDocument(content, url, context)) return removeMarks(content);
  const html = removeMarks(content);
  const page = describePage(url, context);
  if (page !== undefined) return removeDuplicates(html, page.metadata, page.titles);
  if (!context.conditionalAssets.has(String(url))) return html;
  const site = findSiteForPage(context.state, url);
  return site === undefined ? html : removeUnusedAssets(html, context.buildOptions(site));
}
