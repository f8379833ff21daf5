import { existsSync } from "node:fs";
import path from "node:path";
import type { EleventyConfig } from "../eleventy.js";
import type { Problem } from "../error.js";
import type { BuildPaths } from "./build-paths.js";
import type { SiteContext } from "./context.js";
import { listOwnDataFiles } from "./global-data.js";
import { findOwnLayout } from "./layout.js";
import { findOwnSitemap } from "./sitemap.js";

/**
 * Finds things of the site that have a name of the plugin's, so that templates may not get what
 * they expect.
 *
 * @param ownShortcodes the shortcodes that the site itself has.
 * @param hasOwnData whether the site's configuration adds data of the plugin's name.
 */
export function findNameConflicts(
  ownShortcodes: readonly string[],
  hasOwnData: boolean,
  paths: BuildPaths,
): Problem[] {
  const problems = ownShortcodes.map((name) => ({
    file: "the site's configuration",
    path: "",
    message:
      `found the site's own shortcode ${name}, which overrides the plugin's; ` +
      "expected another name for it",
  }));
  const data = listOwnDataFiles(paths);
  if (hasOwnData) data.push("the site's configuration");
  for (const file of data) {
    const message =
      "found the site's own data called openactive; " +
      "expected another name, because the plugin's data overwrites keys of the same name";
    problems.push({ file, path: "", message });
  }
  return problems;
}

/**
 * Describes what the plugin leaves alone because the site has something of its own there. None of
 * it is a problem.
 */
export function describeOwnThings(
  eleventyConfig: EleventyConfig,
  { state, settings }: SiteContext,
  paths: BuildPaths,
): string[] {
  const notes: string[] = [];
  const layout = findOwnLayout(paths);
  if (layout !== undefined) {
    notes.push(
      `${layout} is the site's own: "layout: openactive" means this file, ` +
        "and the plugin's pages do not use it unless the option layout names it",
    );
  }
  const folder = path.join(paths.input, "openactive");
  const isSiteFolder = state.sites.some(({ address }) => address.folder === "/openactive/");
  if (existsSync(folder) && !isSiteFolder) {
    notes.push(
      `${folder}${path.sep} is the site's own: any of the plugin's files that it also contains are not written`,
    );
  }
  if (settings.collections && eleventyConfig.getCollections?.()["openactive"] !== undefined) {
    notes.push(
      "the collection openactive is the site's own, so the plugin's pages are only in collections.all",
    );
  }
  return notes;
}

/** Says how to list the plugin's pages in a sitemap of the site's own, which replaces the plugin's. */
export function describeOwnSitemap({ content, settings }: SiteContext): string[] {
  const own = findOwnSitemap(content);
  if (own === undefined || settings.collections || settings.pages?.["sitemap"] === false) return [];
  return [
    `sitemap.xml is left to the site, which writes ${own}; to list the plugin's pages there, ` +
      "set the option collections: true, which puts them into collections.all; " +
      "to leave them out, set pages: { sitemap: false }",
  ];
}
