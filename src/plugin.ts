import type { BuiltEvent, EleventyConfig } from "./eleventy.js";
import { enGB } from "./messages/index.js";
import { readOptions, type OpenActiveOptions } from "./options.js";
import { addPages, noPages, sortPages } from "./site/add-pages.js";
import { addPageTransform } from "./site/add-transform.js";
import { readBuildPaths } from "./site/build-paths.js";
import { checkBuild } from "./site/check-build.js";
import { createContext } from "./site/create-context.js";
import {
  describeOwnSitemap,
  describeOwnThings,
  findNameConflicts,
} from "./site/find-name-conflicts.js";
import { addGlobalData } from "./site/global-data.js";
import { addLayout } from "./site/layout.js";
import { listPages, type PageEntry } from "./site/list-pages.js";
import { isDryRun } from "./site/dry-run.js";
import { loadSites } from "./site/load/load-sites.js";
import { printLocalAddresses, watchServerStart } from "./site/local-address.js";
import { copyPictures } from "./site/copy-pictures.js";
import { isFirstBuild, printErrorsOnce } from "./site/print-once.js";
import { isCopied } from "./site/own-files.js";
import { reportNotes, reportProblems } from "./site/report.js";
import { addShortcodes } from "./site/shortcodes/add-shortcodes.js";
import { listSiteUrls } from "./site/site-content.js";
import type { SiteState } from "./site/state.js";
import { createTimings } from "./site/timings.js";
import { watchFiles } from "./site/watch-files.js";
import { renderFiles, writeFiles } from "./site/write-files.js";
import { createRender, getUserTemplatesFolder, renderOwn } from "./templates/index.js";

const emptyState: SiteState = { sites: [], sources: [], render: renderOwn, messages: enGB };

/**
 * The Eleventy plugin: reads the publisher file before each build, and adds data, shortcodes and
 * pages to the site.
 *
 * @param options what to build, and how; see `OpenActiveOptions`.
 * @throws {OpenActiveError} if options are unknown or invalid. Mistakes in the publisher file are
 *   thrown later, when the build starts.
 */
export default function openactive(
  eleventyConfig: EleventyConfig,
  options?: OpenActiveOptions,
): void {
  eleventyConfig.versionCheck(">=3.1.0 <5");
  const settings = readOptions(options);
  const paths = readBuildPaths(eleventyConfig);
  const layout = addLayout(eleventyConfig, settings, paths);
  let context = createContext(eleventyConfig, settings, emptyState);
  let entries: readonly PageEntry[] = [];
  let pages = noPages;
  const getContext = () => context;
  let stopWriting = () => {};
  let isFirst = false;

  watchFiles(eleventyConfig, settings, paths);
  watchServerStart(eleventyConfig);
  const hasOwnData = eleventyConfig.globalData?.["openactive"] !== undefined;
  addGlobalData(eleventyConfig, paths, () => context.state);
  const ownShortcodes = addShortcodes(eleventyConfig, getContext);
  addPageTransform(eleventyConfig, getContext);
  addPages(eleventyConfig, settings, { layout: layout.name, getContext, getPages: () => pages });

  // Not in the data cascade: after an error thrown there, --watch --incremental is stuck until
  // somebody restarts it.
  const startBuild = async () => {
    const timings = createTimings();
    const { warnings, ...loaded } = await loadSites(settings, paths, timings);
    const conflicts = findNameConflicts(ownShortcodes, hasOwnData, paths);
    reportProblems(eleventyConfig, [...conflicts, ...warnings], settings);
    const state = { ...loaded, render: createRender(getUserTemplatesFolder(paths.includes)) };
    entries = listPages(state, settings);
    context = createContext(eleventyConfig, settings, state, entries, timings);
    pages = sortPages(entries, context, paths, eleventyConfig.passthroughCopies);
    reportNotes(eleventyConfig, describeOwnThings(eleventyConfig, context, paths));
    stopWriting = timings.start("write");
  };
  eleventyConfig.on("eleventy.before", (event) => {
    isFirst = isFirstBuild(event);
    return printErrorsOnce(isFirst, startBuild);
  });

  eleventyConfig.on("eleventy.contentMap", ({ urlToInputPath }) => {
    const copies = eleventyConfig.passthroughCopies ?? {};
    const urls = listSiteUrls(urlToInputPath);
    if (isCopied("/sitemap.xml", paths.input, copies)) urls.add("/sitemap.xml");
    context.content.urls = urls;
  });

  const finishBuild = async (event: BuiltEvent) => {
    const { state, timings } = context;
    const { results, outputMode, runMode, incremental } = event;
    const isDry = isDryRun(event);
    const files = renderFiles(entries, context, paths, eleventyConfig.passthroughCopies);
    if (outputMode === "fs" && !isDry) {
      await copyPictures(state.sites, paths.output);
      await writeFiles(files);
    }
    const count = results.length + files.length;
    if (outputMode === "json") results.push(...files);
    stopWriting();
    timings.log("render", { "pages and files": timings.count("render") });
    timings.log("layout", { pages: timings.count("layout") });
    timings.log("write", { files: count });
    reportNotes(eleventyConfig, describeOwnSitemap(context));
    if (runMode === "serve") printLocalAddresses(eleventyConfig, state, paths.pathPrefix);
    if (incremental === true || isDry) return;
    reportProblems(eleventyConfig, checkBuild(state, settings, results), settings);
  };
  eleventyConfig.on("eleventy.after", (event) =>
    printErrorsOnce(isFirst, () => finishBuild(event)),
  );
}

Object.defineProperties(openactive, {
  /** The name that Eleventy's messages show. */
  eleventyPackage: { value: "eleventy-plugin-openactive" },
  /** If the plugin is added twice, only the first call has an effect. */
  eleventyPluginOptions: { value: { unique: true } },
});
