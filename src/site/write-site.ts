import { readFileSync } from "node:fs";
import type { BuiltPage, EleventyConfig } from "../eleventy.js";
import type { BuildPages } from "./add-pages.js";
import type { BuildPaths } from "./build-paths.js";
import type { SiteContext } from "./context.js";
import { renderDirectly } from "./direct-pages.js";
import { findKeptSites, noteBuiltSites, type OwnOutput } from "./kept-sites.js";
import type { PageEntry } from "./list-pages.js";
import type { LoadSettings, OutputSettings } from "./settings.js";
import type { Shard } from "./shard.js";
import { listFileEntries, renderFiles, writeFile } from "./write-files.js";

/** The plugin's pages and files, and where they go. */
export interface SiteOutput {
  readonly entries: readonly PageEntry[];
  readonly pages: Pick<BuildPages, "direct">;
  readonly context: SiteContext;
  readonly settings: LoadSettings & OutputSettings;
  readonly paths: BuildPaths;
  readonly copies: EleventyConfig["passthroughCopies"];
  readonly shard: Shard;
}

/** The files that are now in the output folder. */
export interface WrittenOutput {
  /** The paths of the files, with the output folder. */
  readonly files: readonly string[];
  /** The pages among them, which Eleventy did not write. */
  readonly direct: readonly PageEntry[];
}

/**
 * Writes the files and the pages to which Eleventy adds nothing, except those of Dataset Sites that
 * are the same as in an earlier build.
 *
 * @throws {OpenActiveError} if a file cannot be written.
 */
export function writeSite(site: SiteOutput): WrittenOutput {
  const { entries, context, paths, copies } = site;
  const files = listFileEntries(entries, context, paths, copies);
  const direct = site.pages.direct.filter(({ url }) => !context.content.urls.has(url));
  const own = listOwnOutput(site, [...files, ...direct]);
  const kept = own === undefined ? none : findKeptSites(own);
  const isNew = ({ subject }: PageEntry) => !kept.has(subject);

  const written = [...kept.values()].flatMap((before) =>
    Object.keys(before.files).map((permalink) => paths.output + permalink.slice(1)),
  );
  const readWritten = createReader(written, paths);
  for (const file of renderFiles(files.filter(isNew), { ...context, readWritten }, paths)) {
    writeFile(file);
    written.push(file.outputPath);
  }
  for (const entry of direct.filter(isNew)) {
    const outputPath = paths.output + entry.permalink.slice(1);
    writeFile({ url: entry.url, outputPath, content: renderDirectly(entry, context) });
    written.push(outputPath);
  }
  if (own !== undefined) noteBuiltSites(own, kept);
  return { files: written, direct };
}

const none: ReturnType<typeof findKeptSites> = new Map();

/**
 * Lists what the next build may be able to keep. As long as Eleventy writes the pages, that is
 * nothing, because the plugin cannot tell what else changes or uses them.
 */
function listOwnOutput(
  { pages, context, settings, paths, shard }: SiteOutput,
  entries: readonly PageEntry[],
): OwnOutput | undefined {
  if (pages.direct.length === 0) return undefined;
  const record = { output: paths.output, shard };
  return {
    entries: entries.filter(({ page }) => page.about === "site"),
    context,
    settings,
    record,
  };
}

/** Renders the files without writing them, for a build that returns JSON or for a dry run. */
export function renderSite({ entries, context, paths, copies }: SiteOutput): Iterable<BuiltPage> {
  return renderFiles(listFileEntries(entries, context, paths, copies), context, paths);
}

/**
 * Creates a function that reads what is in the output folder already.
 *
 * @param written the paths of the files, to which the build adds.
 */
function createReader(
  written: readonly string[],
  { output }: BuildPaths,
): SiteContext["readWritten"] {
  const known = new Set<string>();
  let count = 0;
  return (permalink) => {
    for (; count < written.length; count += 1) known.add(written[count]!);
    const file = output + permalink.slice(1);
    return known.has(file) ? readFileSync(file, "utf8") : undefined;
  };
}
