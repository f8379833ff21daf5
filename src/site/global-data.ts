import { describeCredit } from "../dataset/index.js";
import { createStepViews } from "./guidance.js";
import type { DatasetSite, SiteState } from "./state.js";

/**
 * Builds the data that templates use as `openactive`. Lists are arrays, because Eleventy would copy
 * a large map for every page.
 */
export function buildGlobalData({ sites, sources, catalog }: SiteState): object {
  const datasetSites = sites.map(buildSiteData);
  return {
    ...datasetSites[0],
    datasetSites,
    catalog: catalog?.catalog,
    sources: sources.map(({ name, dataset }) => {
      return { name, dataset, attribution: describeCredit(dataset) };
    }),
  };
}

function buildSiteData(site: DatasetSite): object {
  const { publisher, dataset, attribution, address } = site;
  return { publisher, dataset, attribution, steps: createStepViews(site), url: address.url };
}
