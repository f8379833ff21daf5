import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { EleventyConfig } from "../eleventy.js";
import { resolvePackageFile } from "../package-files.js";
import type { BuildPaths } from "./build-paths.js";
import type { PageSettings } from "./settings.js";

/** The alias with which a site uses the plugin's layout for its own pages, or replaces it. */
const publicAlias = "openactive";

/** The alias of the plugin's layout that no site has. */
const ownAlias = "eleventy-plugin-openactive";

/** The alias of the layout for pages that are whole documents already. */
export const bareAlias = `${ownAlias}-bare`;

/** The layout of the plugin's pages. */
export interface PageLayout {
  /** The name of the layout, as in a page's front matter. */
  readonly name: string;
  /** Whether it is the plugin's own, about which the plugin can make claims. */
  readonly isOwn: boolean;
}

/**
 * Adds the plugin's layout, and chooses the layout of its pages: the one that the option `layout`
 * names, the one to which the site gave the alias `openactive`, otherwise the plugin's own.
 */
export function addLayout(
  eleventyConfig: EleventyConfig,
  { layout }: Pick<PageSettings, "layout">,
  paths: BuildPaths,
): PageLayout {
  const isTaken = eleventyConfig.layoutAliases[publicAlias] !== undefined;
  const file = resolvePackageFile("site/layout.11ty.js");
  const target = path.relative(paths.layouts, file);
  eleventyConfig.addLayoutAlias(ownAlias, target);
  const bareFile = resolvePackageFile("site/bare-layout.11ty.js");
  eleventyConfig.addLayoutAlias(bareAlias, path.relative(paths.layouts, bareFile));
  if (!isTaken && findOwnLayout(paths) === undefined) {
    eleventyConfig.addLayoutAlias(publicAlias, target);
  }
  if (layout !== undefined) return { name: layout, isOwn: layout === ownAlias };
  return isTaken ? { name: publicAlias, isOwn: false } : { name: ownAlias, isOwn: true };
}

/**
 * Finds a layout file of the site's own that is called `openactive`, which an alias of that name
 * would hide.
 *
 * @returns its path.
 */
export function findOwnLayout({ layouts }: Pick<BuildPaths, "layouts">): string | undefined {
  if (!existsSync(layouts)) return undefined;
  const entries = readdirSync(layouts, { withFileTypes: true });
  const own = entries.find((entry) => entry.isFile() && entry.name.startsWith(`${publicAlias}.`));
  return own && path.join(layouts, own.name);
}
