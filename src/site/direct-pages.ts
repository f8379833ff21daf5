import type { BuildEvent, EleventyConfig } from "../eleventy.js";
import { removeMarks } from "../page/own-marks.js";
import type { SiteContext } from "./context.js";
import { renderDocument } from "./document.js";
import { hasHtmlTransforms } from "./html-transforms.js";
import type { PageEntry } from "./list-pages.js";

/** The transforms that leave the plugin's pages alone: Eleventy's own and the plugin's. */
const harmlessTransforms: ReadonlySet<string> = new Set([
  "@11ty/eleventy-bundle",
  "@11ty/eleventy/html-transformer",
  "@11ty/eleventy-bundle/delayed",
  "openactive",
]);

/** The number of Dataset Sites from which pages are written directly, where that is possible. */
const minSites = 20;

/**
 * Whether the pages of publishers can be written without Eleventy, which has nothing to add to them
 * and would keep each in memory until the end: pages in the plugin's own layout that nothing
 * else in the site could change or use.
 */
export function canWriteDirectly(
  eleventyConfig: EleventyConfig,
  { state, hasOwnTemplates }: SiteContext,
  { runMode, outputMode }: BuildEvent,
): boolean {
  if (!hasOwnTemplates || state.sites.length < minSites) return false;
  // A server reloads the pages that Eleventy says it has built, and JSON holds them all.
  if (runMode === "serve" || outputMode !== "fs") return false;
  return !isChanged(eleventyConfig) && !isUsed(eleventyConfig);
}

function isChanged(eleventyConfig: EleventyConfig): boolean {
  const transforms = Object.keys(eleventyConfig.transforms ?? {});
  return (
    transforms.some((name) => !harmlessTransforms.has(name)) || hasHtmlTransforms(eleventyConfig)
  );
}

/** Whether anything else, such as a search index, asks Eleventy for the pages it has built. */
function isUsed({ events, linters = {} }: EleventyConfig): boolean {
  const listeners = events?.listenerCount("eleventy.after") ?? Infinity;
  return listeners > 1 || Object.keys(linters).length > 0;
}

/** Renders a page as it is written, in the plugin's own layout. */
export function renderDirectly(entry: PageEntry, context: SiteContext): string {
  const compute = (key: string) => entry.compute(key, context);
  const content = context.timings.measure("render", () => entry.render(context));
  const title = compute("documentTitle") ?? compute("title");
  const parts = { content, title, description: compute("description"), pageUrl: entry.url };
  const html = renderDocument(parts, context);
  context.ownDocuments.delete(entry.url);
  return removeMarks(html);
}
