import { readFile } from "node:fs/promises";
import type { BuiltPage, EleventyConfig } from "../eleventy.js";
import type { BuildPages } from "./add-pages.js";
import type { BuildPaths } from "./build-paths.js";
import type { SiteContext } from "./context.js";
import type { PageEntry } from "./list-pages.js";
import { writeOutput } from "./output-files.js";
import { isCopied } from "./own-files.js";
import type { SiteState } from "./state.js";

/**
 * Renders the files for programs and browsers, such as JSON-LD and the stylesheet. They are no
 * templates of Eleventy, which has nothing to add to them: they have no layout and belong in no
 * collection. Files that the site itself writes or copies are left to it.
 *
 * @param entries the pages and files of the plugin.
 * @param copies the site's passthrough copies.
 * @returns the files in the form in which Eleventy lists what it has built.
 */
export function renderFiles(
  entries: readonly PageEntry[],
  context: SiteContext,
  { input, output }: Pick<BuildPaths, "input" | "output">,
  copies: EleventyConfig["passthroughCopies"] = {},
): BuiltPage[] {
  const { content, timings } = context;
  const rendered: BuiltPage[] = [];
  for (const { page, url, permalink, isHtml, render } of entries) {
    if (isHtml || content.urls.has(url) || isCopied(permalink, input, copies)) continue;
    if (page.isSuperseded?.(content) === true) continue;
    const text = timings.measure("render", () => render(context));
    rendered.push({ url, outputPath: output + permalink.slice(1), content: text });
  }
  return rendered;
}

/** Writes files, except for those that have not changed since the last build. */
export async function writeFiles(files: readonly BuiltPage[]): Promise<void> {
  for (const { outputPath, content } of files) {
    if (outputPath === false || content === undefined) continue;
    if (await hasContent(outputPath, content)) continue;
    await writeOutput(outputPath, content);
  }
}

const hasContent = async (file: string, content: string): Promise<boolean> =>
  (await readFile(file, "utf8").catch(() => undefined)) === content;

/**
 * Lists all that a build writes into the output folder.
 *
 * @param files the files that are no templates.
 * @returns the paths below the output folder, with a leading slash.
 */
export function listWrittenFiles(
  { sites }: SiteState,
  { unlisted, listed }: BuildPages,
  files: readonly BuiltPage[],
  output: string,
): Set<string> {
  const written = new Set([...unlisted, ...listed].map(({ permalink }) => permalink));
  for (const { outputPath } of files) {
    if (outputPath !== false) written.add(`/${outputPath.slice(output.length)}`);
  }
  for (const { address, pictures } of sites) {
    for (const { to } of pictures) written.add(address.folder + to);
  }
  return written;
}
