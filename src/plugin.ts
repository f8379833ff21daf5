import type { EleventyConfig } from "./eleventy.js";
import { enGB } from "./messages/index.js";
import { readOptions, type OpenActiveOptions } from "./options.js";
import { addPages } from "./site/add-pages.js";
import { readBuildPaths } from "./site/build-paths.js";
import { checkBuild } from "./site/check-build.js";
import { createContext } from "./site/create-context.js";
import { buildGlobalData } from "./site/global-data.js";
import { loadSites } from "./site/load/load-sites.js";
import { copyPictures } from "./site/copy-pictures.js";
import { reportProblems } from "./site/report.js";
import { addShortcodes } from "./site/shortcodes/add-shortcodes.js";
import type { SiteState } from "./site/state.js";
import { createTimings } from "./site/timings.js";
import { watchFiles } from "./site/watch-files.js";
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
  let context = createContext(eleventyConfig, settings, emptyState, createTimings());
  const getContext = () => context;
  let stopWriting = () => {};

  watchFiles(eleventyConfig, settings, paths);

  // Not in the data cascade: after an error thrown there, --watch --incremental is stuck until
  // somebody restarts it.
  eleventyConfig.on("eleventy.before", async () => {
    const timings = createTimings();
    const { warnings, ...loaded } = await loadSites(settings, paths, timings);
    reportProblems(eleventyConfig, warnings, settings);
    const render = createRender(getUserTemplatesFolder(paths.includes));
    context = createContext(eleventyConfig, settings, { ...loaded, render }, timings);
    stopWriting = timings.start("write");
  });

  eleventyConfig.addGlobalData("openactive", () => buildGlobalData(context.state));
  addShortcodes(eleventyConfig, getContext);
  addPages(eleventyConfig, settings, paths, getContext);

  eleventyConfig.on("eleventy.after", async ({ results, outputMode, incremental }) => {
    const { state, timings } = context;
    if (outputMode === "fs") await copyPictures(state.sites, paths.output);
    stopWriting();
    timings.log("render", { "pages and files": timings.count("render") });
    timings.log("layout", { pages: timings.count("layout") });
    timings.log("write", { files: results.length });
    if (incremental === true) return;
    reportProblems(eleventyConfig, checkBuild(state, settings, results), settings);
  });
}

Object.defineProperties(openactive, {
  /** The name that Eleventy's messages show. */
  eleventyPackage: { value: "eleventy-plugin-openactive" },
  /** If the plugin is added twice, only the first call has an effect. */
  eleventyPluginOptions: { value: { unique: true } },
});
