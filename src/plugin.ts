import type { EleventyConfig } from "./eleventy.js";
import { readOptions, type OpenActiveOptions } from "./options.js";
import { addPages } from "./site/add-pages.js";
import { createEmptyBuild, finishBuild, noteSiteContent, startBuild } from "./site/build.js";
import { readBuildPaths } from "./site/build-paths.js";
import { findNameConflicts } from "./site/find-name-conflicts.js";
import { addGlobalData } from "./site/global-data.js";
import { addLayout } from "./site/layout.js";
import { watchServerStart } from "./site/local-address.js";
import { addPageTransform } from "./site/add-transform.js";
import { isFirstBuild, printErrorsOnce } from "./site/print-once.js";
import { addShortcodes } from "./site/shortcodes/add-shortcodes.js";
import { watchTrigger } from "./site/watch-sites.js";
import { watchFiles } from "./site/watch-files.js";

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
  const host = { eleventyConfig, settings, paths, layout };
  let build = createEmptyBuild(host);
  let isFirst = false;
  const getContext = () => build.context;
  const getPages = () => build.pages;

  watchFiles(eleventyConfig, settings, paths);
  watchTrigger(eleventyConfig);
  watchServerStart(eleventyConfig);
  const hasOwnData = eleventyConfig.globalData?.["openactive"] !== undefined;
  addGlobalData(eleventyConfig, paths, () => build.context.state);
  const ownShortcodes = addShortcodes(eleventyConfig, getContext);
  addPageTransform(eleventyConfig, getContext);
  addPages(eleventyConfig, settings, {
    layout: layout.name,
    hasOwnLayout: layout.isOwn && settings.navigation === false,
    getContext,
    getPages,
  });

  // Not in the data cascade: after an error thrown there, --watch --incremental is stuck until
  // somebody restarts it.
  eleventyConfig.on("eleventy.before", (event) => {
    isFirst = isFirstBuild(event);
    const findConflicts = () => findNameConflicts(ownShortcodes, hasOwnData, paths);
    return printErrorsOnce(isFirst, async () => {
      build = await startBuild(host, event, findConflicts);
    });
  });
  eleventyConfig.on("eleventy.contentMap", ({ urlToInputPath }) =>
    noteSiteContent(host, build, urlToInputPath),
  );
  eleventyConfig.on("eleventy.after", (event) =>
    printErrorsOnce(isFirst, async () => finishBuild(host, build, event)),
  );
}

Object.defineProperties(openactive, {
  /** The name that Eleventy's messages show. */
  eleventyPackage: { value: "eleventy-plugin-openactive" },
  /** If the plugin is added twice, only the first call has an effect. */
  eleventyPluginOptions: { value: { unique: true } },
});
