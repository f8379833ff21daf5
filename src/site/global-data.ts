import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describeCredit } from "../dataset/index.js";
import { isObject } from "../document/is-object.js";
import type { EleventyConfig } from "../eleventy.js";
import type { BuildPaths } from "./build-paths.js";
import { createStepViews } from "./guidance.js";
import type { DatasetSite, SiteState } from "./state.js";

/** The name of the plugin's data in templates. */
const dataName = "openactive";

/**
 * Adds the data that templates use as `openactive`. If the site has data of that name, templates
 * see both: the keys of the plugin as the plugin states them, and all other keys of the site.
 *
 * @param getState returns the state of the current build.
 */
export function addGlobalData(
  eleventyConfig: EleventyConfig,
  paths: BuildPaths,
  getState: () => SiteState,
): void {
  const own: unknown = eleventyConfig.globalData?.[dataName];
  eleventyConfig.addGlobalData(dataName, async () => {
    const data = { ...(await resolveData(own)), ...buildGlobalData(getState()) };
    return listOwnDataFiles(paths).length === 0 ? data : markAsFinal(data);
  });
}

/** Lists the data files and folders of the site that are called like the plugin's data. */
export function listOwnDataFiles({ data }: Pick<BuildPaths, "data">): string[] {
  if (!existsSync(data)) return [];
  return readdirSync(data)
    .filter((file) => file === dataName || file.startsWith(`${dataName}.`))
    .map((file) => path.join(data, file));
}

/** Finds the value that the site gave to `addGlobalData`, which may be a function. */
async function resolveData(value: unknown): Promise<object> {
  const data: unknown = typeof value === "function" ? await value() : value;
  return isObject(data) ? data : {};
}

/**
 * Marks every key so that Eleventy does not merge its value with a data file, where it would join
 * lists. The plain keys stay for a file that is no object, which Eleventy does not merge.
 */
function markAsFinal(data: Readonly<Record<string, unknown>>): object {
  const marked = Object.entries(data).map(([key, value]) => [`override:${key}`, value]);
  return { ...data, ...Object.fromEntries(marked) };
}

/**
 * Builds the plugin's data. Lists are arrays, because Eleventy would copy
 * a large map for every page.
 */
function buildGlobalData({ sites, sources, catalog }: SiteState): Record<string, unknown> {
  const datasetSites = sites.map(buildSiteData);
  return {
    ...datasetSites[0],
    datasetSites,
    catalog: catalog?.catalog,
    sources: sources.map(({ name, dataset, url }) =>
      dataset === undefined
        ? { name, url, isMissing: true }
        : { name, dataset, attribution: describeCredit(dataset) },
    ),
  };
}

function buildSiteData(site: DatasetSite): object {
  const { publisher, dataset, attribution, address } = site;
  let steps: object[] | undefined;
  return {
    publisher,
    dataset,
    attribution,
    // Few templates use them, and with thousands of publishers they take seconds.
    get steps() {
      steps ??= createStepViews(site);
      return steps;
    },
    url: address.url,
  };
}
