import path from "node:path";
import { fileURLToPath } from "node:url";
import type { EleventyConfig } from "../eleventy.js";
import type { BuildPaths } from "./build-paths.js";

/**
 * The alias of the layout for all pages. A site uses its own layout instead by calling
 * `addLayoutAlias("openactive", …)`.
 */
export const layoutAlias = "openactive";

/** Adds the plugin's own layout, unless the site already uses its alias. */
export function addLayout(eleventyConfig: EleventyConfig, { layouts }: BuildPaths): void {
  if (eleventyConfig.layoutAliases[layoutAlias] !== undefined) return;
  const file = fileURLToPath(new URL("./layout.11ty.js", import.meta.url));
  eleventyConfig.addLayoutAlias(layoutAlias, path.relative(layouts, file));
}
