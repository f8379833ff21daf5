import { listOtherDatasets, toCatalogTurtle, type CatalogPaging } from "../../catalog/index.js";
import type { FoundDataset } from "../../dataset/index.js";
import { toTurtle } from "../../rdf/index.js";
import type { SiteContext } from "../context.js";
import { definePage, getPermalink } from "../page.js";
import { hasFeeds } from "../has-feeds.js";
import type { CatalogSite, DatasetSite } from "../state.js";
import { getCatalogPageUrl } from "./catalog-url.js";
import { turtle } from "./turtle.js";

/** The most datasets that one file describes: some 3 MB, which every reader of Turtle can take. */
const maxDatasets = 500;

/**
 * The data catalogue as Turtle, with all its datasets. A long one continues in `catalog-2.ttl` and so
 * on, to which each file links.
 */
export const catalogTurtle = definePage({
  about: "catalog",
  name: "catalog",
  path: "catalog.ttl",
  link: "catalogTurtleUrl",
  render: (catalogSite, context) => renderFile(catalogSite, context, 1),
  *renderMore(catalogSite, context) {
    for (let file = 2; file <= countFiles(context); file += 1) {
      yield { path: getPath(file), text: renderFile(catalogSite, context, file) };
    }
  },
});

const listSites = ({ state }: SiteContext): readonly DatasetSite[] => state.sites.filter(hasFeeds);

const countFiles = (context: SiteContext): number =>
  Math.max(1, Math.ceil(listSites(context).length / maxDatasets));

const getPath = (file: number): string => (file === 1 ? "catalog.ttl" : `catalog-${file}.ttl`);

function renderFile(catalogSite: CatalogSite, context: SiteContext, file: number): string {
  const { messages } = context.state;
  const sites = listSites(context);
  const listed = sites.slice((file - 1) * maxDatasets, file * maxDatasets);
  const permalinks = new Map<FoundDataset, string>(
    listed.map((site) => [site.dataset, getPermalink(turtle, site)]),
  );
  return toCatalogTurtle(catalogSite.catalog, [...permalinks.keys()], {
    pageUrl: catalogSite.hasPage ? getCatalogPageUrl({ path: "" }, catalogSite) : undefined,
    messages,
    others:
      file === 1
        ? listOtherDatasets(
            catalogSite.catalog,
            sites.map(({ dataset }) => dataset),
          )
        : [],
    paging: describePaging(catalogSite, countFiles(context), file),
    // The file is there already, and reading it takes a fraction of the time.
    describe: (dataset: FoundDataset) =>
      context.readWritten(permalinks.get(dataset)!) ?? toTurtle(dataset),
  });
}

function describePaging(
  catalogSite: CatalogSite,
  count: number,
  file: number,
): CatalogPaging | undefined {
  if (count === 1) return undefined;
  const getUrl = (each: number) => getCatalogPageUrl({ path: getPath(each) }, catalogSite);
  return {
    url: getUrl(file),
    first: getUrl(1),
    last: getUrl(count),
    previous: file > 1 ? getUrl(file - 1) : undefined,
    next: file < count ? getUrl(file + 1) : undefined,
  };
}
