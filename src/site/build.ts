import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { enGB } from "../messages/index.js";
import type { BuildEvent, BuiltEvent, EleventyConfig } from "../eleventy.js";
import { OpenActiveError, type Problem } from "../error.js";
import { createRender, getUserTemplatesFolder, renderOwn } from "../templates/index.js";
import { noPages, sortPages, type BuildPages } from "./add-pages.js";
import type { BuildPaths } from "./build-paths.js";
import { checkBuild } from "./check-build.js";
import type { SiteContext } from "./context.js";
import { copyPictures } from "./copy-pictures.js";
import { createContext } from "./create-context.js";
import { canWriteDirectly } from "./direct-pages.js";
import { isDryRun } from "./dry-run.js";
import { findOutputConflicts } from "./find-output-conflicts.js";
import { describeOwnSitemap, describeOwnThings } from "./find-name-conflicts.js";
import type { PageLayout } from "./layout.js";
import { lintOptions } from "./lint-options.js";
import { listPages, type PageEntry } from "./list-pages.js";
import { noneExcluded, reportExcluded, type Excluded } from "./load/exclude-invalid.js";
import { loadSites } from "./load/load-sites.js";
import { printLocalAddresses } from "./local-address.js";
import { isCopied } from "./own-files.js";
import { reportNotes, reportProblems } from "./report.js";
import type { LoadSettings, OutputSettings, PageSettings } from "./settings.js";
import { hasShared, hasSite, readShard, wholeBuild, type Shard } from "./shard.js";
import { listSiteUrls } from "./site-content.js";
import {
  describeRemoval,
  describeStaleFiles,
  findStaleFiles,
  noteFiles,
  removeFiles,
} from "./stale-files.js";
import type { DatasetSite } from "./state.js";
import { createTimings } from "./timings.js";
import { watchSites } from "./watch-sites.js";
import { listWrittenFiles } from "./write-files.js";
import { renderSite, writeSite, type WrittenOutput } from "./write-site.js";

/** What stays the same in all builds of a site. */
export interface BuildHost {
  readonly eleventyConfig: EleventyConfig;
  readonly settings: LoadSettings & PageSettings & OutputSettings;
  readonly paths: BuildPaths;
  readonly layout: PageLayout;
}

/** A build: what is to be written, and what it is rendered with. */
export interface Build {
  readonly context: SiteContext;
  /** The Dataset Sites that this build writes. */
  readonly sites: readonly DatasetSite[];
  /** The pages and files that this build writes. */
  readonly entries: readonly PageEntry[];
  readonly pages: BuildPages;
  /** The publishers that are left out. */
  readonly excluded: Excluded;
  readonly shard: Shard;
  readonly stopWriting: () => void;
}

/** Creates a build that has nothing to write, for the time before the first one. */
export function createEmptyBuild({ eleventyConfig, settings }: BuildHost): Build {
  const state = {
    sites: [],
    sources: [],
    catalogParts: [],
    roots: [],
    hosts: new Map(),
    render: renderOwn,
    messages: enGB,
  };
  return {
    context: createContext(eleventyConfig, settings, state),
    sites: [],
    entries: [],
    shard: wholeBuild,
    pages: noPages,
    excluded: noneExcluded,
    stopWriting: () => {},
  };
}

/**
 * Starts a build: reads the publishers, and decides what to write.
 *
 * @param event Eleventy's event `eleventy.before`.
 * @param findConflicts finds problems of the configuration, which are reported with the others.
 * @throws {OpenActiveError} with the problems of all publishers and sources.
 */
export async function startBuild(
  { eleventyConfig, settings, paths, layout }: BuildHost,
  event: BuildEvent,
  findConflicts: () => readonly Problem[],
): Promise<Build> {
  const timings = createTimings();
  const { warnings, excluded, ...loaded } = await loadSites(settings, paths, timings);
  const state = { ...loaded, render: createRender(getUserTemplatesFolder(paths.includes)) };
  const shard = readShard(settings);
  const allEntries = listPages(state, settings);
  watchSites(state.sites);
  const idleOptions = lintOptions(settings, state, allEntries);
  reportProblems(eleventyConfig, [...findConflicts(), ...idleOptions, ...warnings], settings);
  const conflicts = findOutputConflicts(allEntries, state);
  if (conflicts.length > 0) throw OpenActiveError.of(conflicts);
  const created = createContext(eleventyConfig, settings, state, allEntries, timings);
  const context = { ...created, ...describeLayout(layout, created) };
  const entries = allEntries.filter((entry) => isWrittenBy(shard, entry));
  const sites = state.sites.filter((site) => hasSite(shard, site));
  const isDirect = canWriteDirectly(eleventyConfig, context, event);
  const pages = sortPages(entries, context, paths, eleventyConfig, isDirect);
  reportNotes(eleventyConfig, describeOwnThings(eleventyConfig, context, paths));
  return { context, sites, entries, pages, shard, excluded, stopWriting: timings.start("write") };
}

const isWrittenBy = (shard: Shard, { page, subject }: PageEntry): boolean =>
  page.about === "site" ? hasSite(shard, subject as DatasetSite) : hasShared(shard);

/** Works out what the plugin knows of the layout, whose template and stylesheet a site can replace. */
function describeLayout(
  { isOwn }: PageLayout,
  { contentFolder }: SiteContext,
): Pick<SiteContext, "hasOwnTemplates" | "hasFooter"> {
  const hasOwnTemplates = isOwn && !existsSync(contentFolder);
  const template = path.join(contentFolder, "page.njk");
  if (!existsSync(template)) return { hasOwnTemplates, hasFooter: isOwn };
  const mentionsFooter = /\bfooter\b/.test(readFileSync(template, "utf8"));
  return { hasOwnTemplates, hasFooter: isOwn && mentionsFooter };
}

/**
 * Notes what the site itself builds, which is known before Eleventy renders anything.
 *
 * @param urlToInputPath the map of Eleventy's event `eleventy.contentMap`.
 */
export function noteSiteContent(
  { eleventyConfig, paths }: BuildHost,
  { context }: Build,
  urlToInputPath: Parameters<typeof listSiteUrls>[0],
): void {
  const urls = listSiteUrls(urlToInputPath);
  const copies = eleventyConfig.passthroughCopies ?? {};
  if (isCopied("/sitemap.xml", paths.input, copies)) urls.add("/sitemap.xml");
  context.content.urls = urls;
}

/**
 * Finishes a build: writes the files that are no templates, and checks what has been written.
 *
 * @throws {OpenActiveError} if a file cannot be written, or with the problems found, if the option
 *   `strict` is set.
 */
export function finishBuild(host: BuildHost, build: Build, event: BuiltEvent): void {
  const { eleventyConfig, settings, paths } = host;
  const { context, sites, excluded, stopWriting } = build;
  const { state, timings } = context;
  const { results, outputMode, runMode, incremental } = event;
  const isDry = isDryRun(event);
  const isWritten = outputMode === "fs" && !isDry;
  const pageCount = results.length;
  const copies = eleventyConfig.passthroughCopies;
  const output = { ...build, settings, paths, copies };
  if (isWritten) copyPictures(sites, paths.output);
  const { files, direct } = isWritten ? writeSite(output) : nothing;
  if (!isWritten) {
    for (const file of renderSite(output)) if (outputMode === "json") results.push(file);
  }
  stopWriting();
  timings.log("render", { "pages and files": timings.count("render") });
  timings.log("layout", { pages: timings.count("layout") });
  timings.log("write", { files: pageCount + files.length });
  reportNotes(eleventyConfig, describeOwnSitemap(context));
  if (runMode === "serve") printLocalAddresses(eleventyConfig, state, paths.pathPrefix);
  const stale = isWritten ? clearOutput(host, build, files) : [];
  const faults = incremental === true || isDry ? [] : checkBuild(context, sites, direct, results);
  reportProblems(eleventyConfig, [...stale, ...faults], settings);
  reportExcluded(excluded);
}

/** The output of a build that writes no files, such as a dry run. */
const nothing: WrittenOutput = { files: [], direct: [] };

/**
 * Removes what earlier builds have left in the output folder, if the options ask for it, and notes
 * what this build leaves there.
 *
 * @returns a problem for each folder or file that stays.
 */
function clearOutput(
  { eleventyConfig, settings, paths: { input, output } }: BuildHost,
  { context, sites, pages, shard }: Build,
  files: readonly string[],
): Problem[] {
  const current = listWrittenFiles(sites, pages, files, output);
  const copies = eleventyConfig.passthroughCopies ?? {};
  const record = { output, shard };
  const stale = findStaleFiles(record, current, (file) => {
    const isPage = context.content.urls.has(file.replace(/\/index\.html$/, "/"));
    return isPage || isCopied(file, input, copies);
  });
  const { unchanged, changed } = stale;
  if (!settings.removeStaleFiles) {
    noteFiles(record, current, unchanged);
    return describeStaleFiles(output, stale, current);
  }
  removeFiles(output, unchanged);
  noteFiles(record, current, []);
  reportNotes(eleventyConfig, describeRemoval(output, unchanged));
  return describeStaleFiles(output, { unchanged: [], changed }, current);
}
