import type { SiteContext } from "../context.js";
import { definePage } from "../page.js";
import type { CatalogSite } from "../state.js";
import { createLinker } from "./link-datasets.js";

/** The publishers of a long catalogue and their Dataset Sites, for the script to search. */
export const catalogIndex = definePage({
  about: "catalog",
  name: "catalog",
  option: "script",
  path: "a-z/publishers.json",
  isNeeded: ({ isSplit }) => isSplit,
  render: renderIndex,
});

function renderIndex(_: CatalogSite, { state, linkTo }: SiteContext): string {
  const sites = state.catalogParts.flatMap((part) => part.sites);
  const href = createLinker(sites, linkTo);
  const rows = sites.map(({ dataset }) =>
    JSON.stringify([dataset.publisher.name, dataset.name, href(dataset)]),
  );
  return `[\n${rows.join(",\n")}\n]\n`;
}
