import { formatPageTitle, renderBody } from "../../page/dataset-site.js";
import { definePage } from "../page.js";

/** The Dataset Site: the page that describes the dataset. */
export const datasetSite = definePage({
  about: "site",
  name: "datasetSite",
  template: "openactive/dataset-site.11ty.js",
  path: "",
  render: (site, context) => renderBody(site.dataset, context.buildOptions(site)),
  data: {
    title: ({ dataset, messages }) => formatPageTitle(dataset, messages),
    description: ({ dataset }) => dataset.description,
  },
});
