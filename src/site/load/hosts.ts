import { groupBy } from "../../group-by.js";
import type { CatalogSite, DatasetSite, SiteAddress, SiteRoot } from "../state.js";
import { findRoot, findSiteRoot } from "./load-catalog.js";

/** The Dataset Sites, the catalogue and the roots of a build, each at its final address. */
export interface PlacedSites {
  readonly sites: readonly DatasetSite[];
  readonly catalog: CatalogSite | undefined;
  readonly roots: readonly SiteRoot[];
  /** The origins of several hosts, by the folder that each is written to; empty for one host. */
  readonly hosts: ReadonlyMap<string, string>;
}

/**
 * Gives each host a folder of its own below the output folder, as in `/data.acme.example/`, if the
 * pages of a build are on several. All pages of one host stay where they are.
 */
export function placeOnHosts(
  sites: readonly DatasetSite[],
  catalog: CatalogSite | undefined,
  pathPrefix: string,
): PlacedSites {
  const pageUrls = sites.map(({ dataset }) => dataset.url);
  if (catalog !== undefined && sites.length > 1) pageUrls.push(catalog.url);
  const urlsByHost = groupBy(pageUrls, (url) => new URL(url).host);
  if (urlsByHost.size < 2) {
    const root = findSiteRoot(sites, pathPrefix);
    return { sites, catalog, roots: root === undefined ? [] : [root], hosts: new Map() };
  }
  const hosts = new Map<string, string>();
  for (const [url] of urlsByHost.values()) hosts.set(nameFolder(url!), new URL(url!).origin);
  return {
    sites: sites.map((site) => {
      const address = addHost(site.address, site.dataset.url);
      return { ...site, address, guidanceFolder: address.folder };
    }),
    catalog: catalog && { ...catalog, address: addHost(catalog.address, catalog.url) },
    roots: [...urlsByHost.values()].map((urls) => placeRoot(urls, pathPrefix)),
    hosts,
  };
}

/** Names the folder of a host. Windows allows no colon in a name. */
const nameFolder = (url: string): string => `/${new URL(url).host.replace(":", "_")}`;

function addHost({ url, permalink, folder }: SiteAddress, publicUrl: string): SiteAddress {
  const host = nameFolder(publicUrl);
  return { url: host + url, permalink: host + permalink, folder: host + folder };
}

function placeRoot(urls: readonly string[], pathPrefix: string): SiteRoot {
  const { url, address } = findRoot(urls, pathPrefix)!;
  return { url, address: addHost(address, url) };
}
