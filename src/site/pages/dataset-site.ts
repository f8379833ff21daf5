import { formatPageTitle, renderBody } from "../../page/dataset-site.js";
import { describeWithoutFeeds, renderWithoutFeeds } from "../../page/without-feeds.js";
import type { SiteContext } from "../context.js";
import { hasFeeds } from "../has-feeds.js";
import { definePage } from "../page.js";
import type { DatasetSite } from "../state.js";

/** Describes a Dataset Site in a sentence; one without feeds does not describe what it lacks. */
export const describeSite = (site: DatasetSite): string =>
  hasFeeds(site) ? site.dataset.description : describeWithoutFeeds(site.dataset, site.messages);

/** Renders the visible part of a Dataset Site. */
export function renderSite(
  site: DatasetSite,
  { buildOptions }: SiteContext,
  isCreditBelow: boolean,
): string {
  const options = { ...buildOptions(site), isCreditBelow };
  if (!hasFeeds(site)) return renderWithoutFeeds(site.dataset, options);
  return renderBody(site.dataset, options);
}

/** The Dataset Site: the page that describes the dataset. */
export const datasetSite = definePage({
  about: "site",
  name: "datasetSite",
  path: "",
  // The plugin's own layout ends with the credit; nobody knows what another layout has.
  render: (site, context) => renderSite(site, context, context.hasFooter),
  data: {
    title: ({ dataset, messages }) => formatPageTitle(dataset, messages),
    description: describeSite,
  },
  findPosition: ({ dataset, messages }, { catalog }) => ({
    title: formatPageTitle(dataset, messages),
    parent: catalog?.hasPage === true ? catalog.address.url : undefined,
  }),
});
