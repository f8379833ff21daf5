import {
  findCatalogPublisher,
  findCommonFolder,
  describeCatalog,
  loadCatalogAbout,
  emptyCatalog,
  type DataCatalog,
} from "../../catalog/index.js";
import { getSiteFolder } from "../../dataset/index.js";
import type { EleventyConfig } from "../../eleventy.js";
import { OpenActiveError, type Problem } from "../../error.js";
import type { Settings } from "../../options.js";
import type { Issue } from "../../publisher/index.js";
import { getSiteMessages } from "../shortcodes/find.js";
import { resolveSiteAddress, type SiteAddress } from "./address.js";
import type { SiteRoot } from "../pages/page.js";
import { createPrefixIssue, readPathPrefix, type DatasetSite } from "./load-site.js";

/** The data catalogue of the site that Eleventy builds. */
export interface CatalogSite {
  readonly catalog: DataCatalog;
  /** Its own address: of the page that lists what it holds, where it has one, and the folder of its file. */
  readonly address: SiteAddress;
  /** Whether it has a page: where there is more than one dataset, or none. */
  readonly hasPage: boolean;
}

/**
 * Describes the catalogue of all Dataset Sites of this site.
 *
 * @returns no catalogue for a site that has neither Dataset Sites nor the option `catalog`.
 * @throws {OpenActiveError} with every problem of the option `catalog` or its file.
 */
export async function loadCatalog(
  sites: readonly DatasetSite[],
  settings: Settings,
  eleventyConfig: EleventyConfig,
): Promise<{ readonly catalog?: CatalogSite; readonly warnings: readonly Problem[] }> {
  if (sites.length === 0 && settings.catalog === undefined) return { warnings: [] };
  const pathPrefix = readPathPrefix(eleventyConfig);
  const datasets = sites.map(({ dataset }) => dataset);

  const {
    value: about,
    warnings,
    problemAt,
  } = settings.catalog === undefined
    ? emptyCatalog
    : await loadCatalogAbout(settings.catalog, (part) => [
        ...(part.hasPart !== undefined && part.dataset === undefined && sites.length > 0
          ? [
              {
                path: ["hasPart"],
                atKey: true,
                message:
                  "found hasPart in a site that has Dataset Sites; expected no hasPart, or a site without publishers: a catalogue lists either datasets or other catalogues",
              },
            ]
          : []),
        ...(part.hasPart === undefined && part.dataset === undefined && sites.length === 0
          ? [
              {
                path: [],
                message:
                  "found no publisher and nothing to list; expected publishers, or dataset or hasPart",
              },
            ]
          : []),
        ...(part.url !== undefined && resolveSiteAddress(part.url, pathPrefix) === undefined
          ? [createPrefixIssue(part.url, pathPrefix, ["url"])]
          : []),
        ...(part.url === undefined && sites.length === 0
          ? [
              {
                path: ["url"],
                message:
                  "missing; expected the address of the catalogue, because this site has no Dataset Site to take it from",
              },
            ]
          : []),
        ...(part.url !== undefined && sites.length > 1
          ? findAddressConflicts(part.url, sites)
          : []),
      ]);
  const hasPage = sites.length !== 1 || about.dataset !== undefined;
  const url = about.url ?? deriveCatalogUrl(sites, hasPage, pathPrefix);
  if (url === undefined)
    throw OpenActiveError.of([
      problemAt({
        path: ["url"],
        message:
          'missing; expected the address of the data catalogue, because the Dataset Sites have no folder in common: catalog: { url: "https://…" }; or no catalogue, with pages: { catalog: false }',
      }),
    ]);
  const catalog = describeCatalog(
    datasets,
    { ...about, url },
    { words: getSiteMessages(sites, settings.words) },
  );
  return {
    catalog: { catalog, address: resolveSiteAddress(url, pathPrefix)!, hasPage },
    warnings: [
      ...warnings,
      ...(findCatalogPublisher(datasets, about) === undefined
        ? [
            problemAt({
              path: ["publisher"],
              message: `missing; expected name and url of who publishes the data catalogue, in the option catalog: { publisher: { name: "…", url: "…" } }; until then it is called ${JSON.stringify(catalog.publisher.name)}`,
            }),
          ]
        : []),
      ...(catalog.datePublished === undefined
        ? [
            problemAt({
              path: ["datePublished"],
              message:
                "missing; expected the day the data catalogue was first published, which the validator recommends",
            }),
          ]
        : []),
    ],
  };
}

const findAddressConflicts = (url: string, sites: readonly DatasetSite[]): Issue[] =>
  sites
    .filter(({ dataset }) => dataset.url === url)
    .map(({ dataset }) => ({
      path: ["url"],
      message: `found ${JSON.stringify(url)}, which is the Dataset Site of ${JSON.stringify(dataset.publisher.name)}; expected an address of the catalogue's own, as in ${JSON.stringify(`${getSiteFolder(url)}catalogue/`)}`,
    }));

/** The address derived for a catalogue: the folder its datasets have in common, or one in it where a Dataset Site stands there already. */
function deriveCatalogUrl(
  sites: readonly DatasetSite[],
  hasPage: boolean,
  pathPrefix: string,
): string | undefined {
  const root = findSiteRoot(sites, pathPrefix)?.url;
  return root !== undefined &&
    hasPage &&
    sites.some(({ dataset }) => getSiteFolder(dataset.url) === root)
    ? `${root}catalogue/`
    : root;
}

/** The folder that all Dataset Sites have in common. */
export function findSiteRoot(
  sites: readonly DatasetSite[],
  pathPrefix: string,
): SiteRoot | undefined {
  const sharedFolder = findCommonFolder(sites.map(({ dataset }) => dataset.url));
  if (sharedFolder === undefined) return undefined;
  // It can lie above the path prefix: the site starts at the prefix.
  const url =
    resolveSiteAddress(sharedFolder, pathPrefix) === undefined
      ? new URL(pathPrefix, sharedFolder).href
      : sharedFolder;
  return { url, folder: resolveSiteAddress(url, pathPrefix)!.folder };
}
