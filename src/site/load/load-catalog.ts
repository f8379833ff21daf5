import {
  describeCatalog,
  emptyCatalog,
  findCatalogPublisher,
  findCommonFolder,
  loadCatalogAbout,
  type CatalogAbout,
  type DataCatalog,
} from "../../catalog/index.js";
import { getSiteFolder, type Dataset } from "../../dataset/index.js";
import { OpenActiveError, type Problem } from "../../error.js";
import type { Messages } from "../../messages/index.js";
import type { Issue } from "../../document/index.js";
import { hasFeeds } from "../has-feeds.js";
import type { LoadSettings } from "../settings.js";
import type { CatalogSite, DatasetSite, LocateUrl, SiteRoot } from "../state.js";
import { findPrefixIssues, resolveSiteAddress } from "./address.js";
import type { Hosting } from "./hosting.js";
import { lintAddress } from "./lint-address.js";

/** The valid part of the option `catalog` or its file. */
type CatalogPart = Parameters<Parameters<typeof loadCatalogAbout>[1]>[0];

/** Eleventy's path prefix, and what is known about where the site will be served. */
type CatalogLocation = Hosting & { readonly pathPrefix: string };

/** The catalogue of a site, with the warnings about it. */
export interface LoadedCatalog {
  readonly catalog?: CatalogSite;
  /** What it says of the guidance that all publishers share; `undefined` if each has its own. */
  readonly guidance?: NonNullable<CatalogAbout["guidance"]> | undefined;
  readonly warnings: readonly Problem[];
}

/**
 * Describes the data catalogue of this site, which lists all its Dataset Sites.
 *
 * @param location what is known about where the site will be.
 * @param messages the language of derived texts.
 * @returns no catalogue for a site that has neither Dataset Sites nor the option `catalog`.
 * @throws {OpenActiveError} with all problems of the option `catalog` or its file.
 */
export async function loadCatalog(
  sites: readonly DatasetSite[],
  settings: Pick<LoadSettings, "catalog" | "publishers" | "pages">,
  location: CatalogLocation,
  messages: Messages,
): Promise<LoadedCatalog> {
  const { catalog: option } = settings;
  if (sites.length === 0 && option === undefined) return { warnings: [] };
  // Without feeds, there is nothing to list; the option may still name other people's datasets.
  const listed = sites.filter(hasFeeds);
  if (listed.length === 0 && sites.length > 0 && option === undefined) return { warnings: [] };
  const { pathPrefix } = location;
  const findIssues = (part: CatalogPart) => findCatalogIssues(part, sites, location);
  const read = option === undefined ? emptyCatalog : await loadCatalogAbout(option, findIssues);
  const { value: about, problemAt } = read;

  const hasPage = sites.length !== 1 || about.dataset !== undefined;
  const url = about.url ?? deriveCatalogUrl(sites, hasPage, pathPrefix);
  if (url === undefined) {
    const message =
      "missing; expected the URL of the data catalogue, " +
      "because the Dataset Sites have no folder in common: " +
      'catalog: { url: "https://…" }; or no catalogue, with pages: { catalog: false }';
    throw OpenActiveError.of([problemAt({ path: ["url"], message })]);
  }
  const datasets = listed.map(({ dataset }) => dataset);
  if (datasets.length === 0 && about.dataset === undefined && about.hasPart === undefined) {
    return { warnings: read.warnings };
  }
  const catalog = describeCatalog(datasets, { ...about, url }, { messages });
  const isShared = hasPage && sharesGuidance(sites, settings);
  const issues = lintCatalog(catalog, datasets, about);
  if (!isShared && about.guidance !== undefined) issues.push(idleGuidance);
  if (about.url !== undefined) issues.push(...lintAddress(url, pathPrefix, ["url"], location));
  const locateUrl: LocateUrl = (message) => problemAt({ path: ["url"], message });
  return {
    guidance: isShared ? (about.guidance ?? {}) : undefined,
    catalog: {
      catalog,
      url,
      address: resolveSiteAddress(url, pathPrefix)!,
      hasPage,
      isSplit: false,
      locateUrl: about.url === undefined ? undefined : locateUrl,
    },
    warnings: [...read.warnings, ...issues.map(problemAt)],
  };
}

/** Whether the publishers of a booking system share a guidance. */
const sharesGuidance = (
  sites: readonly DatasetSite[],
  { publishers, pages }: Pick<LoadSettings, "publishers" | "pages">,
): boolean => publishers !== undefined && sites.length > 1 && pages?.["guidance"] !== false;

const idleGuidance: Issue = {
  path: ["guidance"],
  atKey: true,
  message:
    "found although no publishers share a guidance; " +
    "expected several publishers in the option publishers, or guidance in the publisher file",
};

/** Finds problems of a catalogue that depend on the rest of the site. */
function findCatalogIssues(
  { url, dataset, hasPart }: CatalogPart,
  sites: readonly DatasetSite[],
  location: CatalogLocation,
): Issue[] {
  const issues: Issue[] = [];
  if (hasPart !== undefined && dataset === undefined && sites.length > 0) {
    const message =
      "found hasPart in a site that has Dataset Sites; " +
      "expected no hasPart, or a site without publishers: " +
      "a catalogue lists either datasets or other catalogues";
    issues.push({ path: ["hasPart"], atKey: true, message });
  }
  if (hasPart === undefined && dataset === undefined && sites.length === 0) {
    const message =
      "found no publisher and nothing to list; expected publishers, dataset or hasPart";
    issues.push({ path: [], message });
  }
  if (url !== undefined) {
    issues.push(...findPrefixIssues(url, location.pathPrefix, ["url"], location));
  }
  if (url === undefined && sites.length === 0) {
    const message =
      "missing; expected the URL of the catalogue, " +
      "because this site has no Dataset Site to derive it from";
    issues.push({ path: ["url"], message });
  }
  if (url !== undefined && sites.length > 1) issues.push(...findAddressConflicts(url, sites));
  return issues;
}

/** A catalogue that lists several datasets cannot be at the URL of one of them. */
function findAddressConflicts(url: string, sites: readonly DatasetSite[]): Issue[] {
  const conflicting = sites.filter(({ dataset }) => dataset.url === url);
  return conflicting.map(({ dataset: { publisher } }) => {
    const owner = JSON.stringify(publisher.name);
    const found = `found ${JSON.stringify(url)}, which is the Dataset Site of ${owner}`;
    const example = JSON.stringify(`${getSiteFolder(url)}catalogue/`);
    const message = `${found}; expected a URL of the catalogue's own, as in ${example}`;
    return { path: ["url"], message };
  });
}

/** Finds recommended details that a catalogue lacks. */
function lintCatalog(
  catalog: DataCatalog,
  datasets: readonly Dataset[],
  about: CatalogAbout,
): Issue[] {
  const issues: Issue[] = [];
  if (findCatalogPublisher(datasets, about) === undefined) {
    const message =
      "missing; expected the name and url of the publisher of the data catalogue, " +
      'in the option catalog: { publisher: { name: "…", url: "…" } }; ' +
      `until then, ${JSON.stringify(catalog.publisher.name)} is used`;
    issues.push({ path: ["publisher"], message });
  }
  if (catalog.datePublished === undefined) {
    const message =
      "missing; expected the date on which the data catalogue was first published, " +
      "which the validator recommends";
    issues.push({ path: ["datePublished"], message });
  }
  return issues;
}

/**
 * Derives the URL of a catalogue: the folder that its datasets have in common, or a folder below
 * that if there is a Dataset Site in it.
 */
function deriveCatalogUrl(
  sites: readonly DatasetSite[],
  hasPage: boolean,
  pathPrefix: string,
): string | undefined {
  const root = findSiteRoot(sites, pathPrefix)?.url;
  if (root === undefined || !hasPage) return root;
  const isTaken = sites.some(({ dataset }) => getSiteFolder(dataset.url) === root);
  return isTaken ? `${root}catalogue/` : root;
}

/**
 * Finds the folder that all Dataset Sites have in common.
 *
 * @param pathPrefix Eleventy's path prefix; the folder is never above it.
 * @returns `undefined` if the sites are on different hosts, or if there are none.
 */
export function findSiteRoot(
  sites: readonly DatasetSite[],
  pathPrefix: string,
): SiteRoot | undefined {
  const urls = sites.map(({ dataset }) => dataset.url);
  return findRoot(urls, pathPrefix);
}

/** Finds the folder that pages have in common, as {@link findSiteRoot} does. */
export function findRoot(urls: readonly string[], pathPrefix: string): SiteRoot | undefined {
  const folder = findCommonFolder(urls);
  if (folder === undefined) return undefined;
  const address = resolveSiteAddress(folder, pathPrefix);
  if (address !== undefined) return { url: folder, address };
  // The folder is above the path prefix, but the site starts at the prefix.
  const url = new URL(pathPrefix, folder).href;
  return { url, address: resolveSiteAddress(url, pathPrefix)! };
}
