import { describeCredit } from "./attribution/index.js";
import type { EleventyConfig } from "./eleventy.js";
import { formatProblem, OpenActiveError, type Problem } from "./error.js";
import { guidancePages } from "./guidance/index.js";
import { readOptions, type OpenActiveOptions, type Settings } from "./options.js";
import type { DatasetSite } from "./site/load/load-site.js";
import { listCatalogFiles, loadSites, listSourceFiles } from "./site/load/load-sites.js";
import { createStepViews } from "./site/pages/guidance-pages.js";
import { getSiteMessages } from "./site/shortcodes/find.js";
import { getGuidanceUrl } from "./site/pages/links.js";
import type { SiteState } from "./site/pages/page.js";
import { addPages } from "./site/pages/pages.js";
import { copyPictures } from "./site/load/pictures.js";
import { listPublisherFiles } from "./site/load/publisher-sources.js";
import { addShortcodes } from "./site/shortcodes/shortcodes.js";
import { checkDerivedLanguage, checkTranslations } from "./site/load/check-languages.js";
import { createRender, renderOwn, getUserTemplatesFolder } from "./templates/index.js";
import { enGB } from "./messages/index.js";

/**
 * The Eleventy plugin: reads the publisher file before each build, and gives the site its data,
 * its shortcodes and its pages.
 *
 * @throws {OpenActiveError} for options that are unknown or wrong; while building, for what is wrong in the publisher file.
 */
export default function openactive(
  eleventyConfig: EleventyConfig,
  options?: OpenActiveOptions,
): void {
  eleventyConfig.versionCheck(">=3.1.0 <5");
  const settings = readOptions(options);
  let state: SiteState = { sites: [], sources: [], render: renderOwn, words: enGB };

  for (const file of [
    ...listPublisherFiles(settings, eleventyConfig),
    ...listCatalogFiles(settings),
    ...listSourceFiles(settings),
  ])
    eleventyConfig.addWatchTarget(file);
  for (const file of listSourceFiles(settings)) eleventyConfig.ignores.add(file);

  // Not in the data cascade: an error thrown there leaves --watch --incremental stuck until it is restarted.
  eleventyConfig.on("eleventy.before", async () => {
    const { warnings, ...loaded } = await loadSites(settings, eleventyConfig);
    const { sites } = loaded;
    report(
      [...warnings, ...checkTranslations(settings), ...sites.flatMap(checkDerivedLanguage)],
      settings,
      eleventyConfig,
    );
    state = {
      ...loaded,
      words: getSiteMessages(sites, settings.words),
      render: createRender(getUserTemplatesFolder(eleventyConfig.directories.includes)),
    };
  });

  eleventyConfig.addGlobalData("openactive", () => buildGlobalData(state));
  addShortcodes(eleventyConfig, settings, () => state);
  addPages(eleventyConfig, settings, () => state);

  eleventyConfig.on("eleventy.after", async ({ results, outputMode, incremental }) => {
    for (const site of state.sites) {
      if (outputMode === "fs")
        await copyPictures(site.pictures, eleventyConfig.directories.output + site.address.folder);
      if (incremental !== true)
        report(
          [...findMissingJsonLd(site, results), ...findMissingPages(site, settings, results)],
          settings,
          eleventyConfig,
        );
    }
  });
}

Object.defineProperties(openactive, {
  /** The name in Eleventy's messages. */
  eleventyPackage: { value: "eleventy-plugin-openactive" },
  /** Adding the plugin twice does no harm: the first time counts. */
  eleventyPluginOptions: { value: { unique: true } },
});

/** What templates see as `openactive`. Lists are arrays: Eleventy copies a large map for every page. */
function buildGlobalData({ sites, sources, catalog }: SiteState) {
  const datasetSites = sites.map((site) => ({
    publisher: site.publisher,
    dataset: site.dataset,
    attribution: site.attribution,
    steps: createStepViews(site),
    url: site.address.url,
  }));
  return {
    ...datasetSites[0],
    datasetSites,
    catalog: catalog?.catalog,
    sources: sources.map(({ name, dataset }) => ({
      name,
      dataset,
      attribution: describeCredit(dataset),
    })),
  };
}

function report(
  problems: readonly Problem[],
  { strict }: Settings,
  { logger }: EleventyConfig,
): void {
  if (problems.length === 0) return;
  if (strict) throw OpenActiveError.of(problems);
  for (const problem of problems)
    logger.logWithOptions({
      message: formatProblem(problem),
      type: "warn",
      prefix: "[openactive]",
      color: "yellow",
    });
}

/** A layout without `openactiveHead`, or a page of the site's own, can leave the Dataset Site unreadable for machines. */
function findMissingJsonLd(
  { address }: DatasetSite,
  results: readonly { url: string | false; content?: string }[],
): Problem[] {
  const page = results.find((result) => result.url === address.url);
  const head = page?.content?.split(/<\/head>/i)[0] ?? "";
  if (head.includes("application/ld+json")) return [];
  const message =
    page === undefined
      ? "no page is written here, so there is no Dataset Site"
      : "the head of this page has no JSON-LD, so machines find no Dataset Site; put {% openactiveHead %} in the <head> of its layout";
  return [{ file: address.url, path: "", message }];
}

/** A page of the guidance that is switched off is left to the site, because the others link to it. */
function findMissingPages(
  site: DatasetSite,
  { pages = {} }: Settings,
  results: readonly { url: string | false }[],
): Problem[] {
  if (pages.guidance === false) return [];
  const switchedOffUrls = guidancePages
    .filter((name) => pages[name] === false)
    .map((name) => getGuidanceUrl(site, name));
  return switchedOffUrls
    .filter((url) => !results.some((result) => result.url === url))
    .map((file) => ({
      file,
      path: "",
      message: "this page is switched off and no other is written here, but other pages link to it",
    }));
}
