import { formatPageTitle, renderBody } from "../../page/dataset-site.js";
import { definePage } from "../page.js";

/** The Dataset Site: the page that describes the dataset. */
export const datasetSite = definePage({
  about: "site",
  name: "datasetSite",
  path: "",
  render: (site, context) =>
    renderBody(site.dataset, {
      ...context.buildOptions(site),
      // The plugin's own layout ends with the credit; nobody knows what another layout has.
      isCreditBelow: context.hasFooter,
    }),
  data: {
    title: ({ dataset, messages }) => formatPageTitle(dataset, messages),
    description: ({ dataset }) => dataset.description,
  },
  findPosition: ({ dataset, messages }, { catalog }) => ({
    title: formatPageTitle(dataset, messages),
    parent: catalog?.hasPage === true ? catalog.address.url : undefined,
  }),
});
