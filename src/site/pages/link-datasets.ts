import type { Dataset } from "../../dataset/index.js";
import type { SiteContext } from "../context.js";
import type { DatasetSite } from "../state.js";

/** Creates a function that returns the link to a dataset of these sites. */
export function createLinker(
  sites: readonly DatasetSite[],
  linkTo: SiteContext["linkTo"],
): (dataset: Pick<Dataset, "url">) => string {
  const pathsByUrl = new Map(sites.map(({ dataset, address }) => [dataset.url, address.url]));
  return ({ url }) => linkTo(pathsByUrl.get(url)!);
}
