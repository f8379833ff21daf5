import type { DatasetSite } from "./state.js";

/**
 * Whether a publisher has feeds. One that has none yet gets the guidance and a page that says so, but
 * no description of a dataset, which programs would take for data.
 */
export const hasFeeds = ({ dataset }: Pick<DatasetSite, "dataset">): boolean =>
  dataset.distribution.length > 0;
