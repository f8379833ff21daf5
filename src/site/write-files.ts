import { existsSync, readFileSync } from "node:fs";
import type { BuiltPage, EleventyConfig } from "../eleventy.js";
import type { BuildPages } from "./add-pages.js";
import type { BuildPaths } from "./build-paths.js";
import type { SiteContext } from "./context.js";
import type { PageEntry } from "./list-pages.js";
import { writeOutput } from "./output-files.js";
import { isCopied } from "./own-files.js";
import type { DatasetSite } from "./state.js";

/** A file that is no template. */
interface BuiltFile extends BuiltPage {
  readonly outputPath: string;
  readonly content: string;
}

/**
 * Lists the files for programs and browsers, such as JSON-LD and the stylesheet, that the site itself
 * neither writes nor copies. They are not Eleventy templates, because Eleventy has nothing to add:
 * they have no layout and belong in no collection.
 *
 * @param entries the pages and files of the plugin.
 * @param copies the site's passthrough copies.
 */
export function listFileEntries(
  entries: readonly PageEntry[],
  { content }: SiteContext,
  { input }: Pick<BuildPaths, "input">,
  copies: EleventyConfig["passthroughCopies"] = {},
): PageEntry[] {
  return entries.filter(({ page, url, permalink, isHtml }) => {
    if (isHtml || content.urls.has(url) || isCopied(permalink, input, copies)) return false;
    return page.isSuperseded?.(content) !== true;
  });
}

/**
 * Renders files one at a time, so that those of thousands of publishers need not be in memory
 * together.
 *
 * @yields the files in the form in which Eleventy lists what it has built.
 */
export function* renderFiles(
  entries: readonly PageEntry[],
  context: SiteContext,
  { output }: Pick<BuildPaths, "output">,
): Generator<BuiltFile> {
  for (const { url, permalink, subject, render, renderMore } of entries) {
    const text = context.timings.measure("render", () => render(context));
    yield { url, outputPath: output + permalink.slice(1), content: text };
    const { folder } = subject.address;
    for (const file of renderMore(context)) {
      const outputPath = output + folder.slice(1) + file.path;
      yield { url: folder + file.path, outputPath, content: file.text };
    }
  }
}

/** Writes a file, unless it has not changed since the last build. */
export function writeFile({ outputPath, content }: BuiltFile): void {
  if (!hasContent(outputPath, content)) writeOutput(outputPath, content);
}

function hasContent(file: string, content: string): boolean {
  try {
    return existsSync(file) && readFileSync(file, "utf8") === content;
  } catch {
    return false;
  }
}

/**
 * Lists all that a build writes into the output folder.
 *
 * @param files the paths of the files that are no templates, with the output folder.
 * @returns the paths below the output folder, with a leading slash.
 */
export function listWrittenFiles(
  sites: readonly DatasetSite[],
  { unlisted, listed }: BuildPages,
  files: readonly string[],
  output: string,
): Set<string> {
  const written = new Set([...unlisted, ...listed].map(({ permalink }) => permalink));
  for (const file of files) written.add(`/${file.slice(output.length)}`);
  for (const { address, pictures } of sites) {
    for (const { to } of pictures) written.add(address.folder + to);
  }
  return written;
}
