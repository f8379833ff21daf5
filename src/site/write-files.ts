import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { BuiltPage, EleventyConfig } from "../eleventy.js";
import type { BuildPaths } from "./build-paths.js";
import type { SiteContext } from "./context.js";
import type { PageEntry } from "./list-pages.js";
import { isCopied } from "./own-files.js";

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
    await mkdir(path.dirname(outputPath), { recursive: true });
    await writeFile(outputPath, content);
  }
}

const hasContent = async (file: string, content: string): Promise<boolean> =>
  (await readFile(file, "utf8").catch(() => undefined)) === content;
