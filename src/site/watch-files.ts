import { getSourceFile } from "../attribution/index.js";
import type { EleventyConfig } from "../eleventy.js";
import { findStatusFile } from "../feed-status/index.js";
import type { BuildPaths } from "./build-paths.js";
import { listPublisherFiles } from "./load/publisher-sources.js";
import type { LoadSettings } from "./settings.js";
import { workFolder } from "./work-folder.js";

/**
 * Makes Eleventy rebuild the site when a file named in the options changes, and ignore source files
 * as templates.
 */
export function watchFiles(
  eleventyConfig: EleventyConfig,
  settings: LoadSettings,
  paths: BuildPaths,
): void {
  const sourceFiles = listSourceFiles(settings);
  const publisherFiles = listPublisherFiles(settings, paths);
  const files = [
    ...publisherFiles,
    ...listStatusFiles(publisherFiles, settings),
    ...listCatalogFiles(settings),
    ...sourceFiles,
  ];
  for (const file of files) eleventyConfig.addWatchTarget(file);
  // A source may be HTML or Markdown, which Eleventy would take for a template.
  for (const file of sourceFiles) eleventyConfig.ignores.add(file);
  // Each build updates the plugin's records; if they were watched, that would start another build.
  eleventyConfig.watchIgnores.add(`${workFolder}/*.json`);
  eleventyConfig.watchIgnores.add(`${workFolder}/*.tmp`);
}

/** Lists the status files of the feeds, or patterns of them. */
const listStatusFiles = (files: readonly string[], { feedStatus }: LoadSettings): string[] =>
  feedStatus === undefined ? files.map(findStatusFile) : [feedStatus];

const listCatalogFiles = ({ catalog }: LoadSettings): string[] =>
  typeof catalog === "string" ? [catalog] : [];

const listSourceFiles = ({ sources = {} }: LoadSettings): string[] =>
  Object.values(sources)
    .map(getSourceFile)
    .filter((file) => file !== undefined);
