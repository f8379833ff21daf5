import type { Messages } from "../../messages/index.js";
import type { DatasetSite, SiteState } from "../state.js";

/** The Dataset Sites by their URLs and by their folders. */
interface SiteIndex {
  readonly byUrl: ReadonlyMap<string, DatasetSite>;
  readonly byFolder: ReadonlyMap<string, DatasetSite>;
}

/**
 * Finds the Dataset Site that is at the URL of a page. In an 11ty.js layout, `this.page` is the
 * first page that used the layout rather than the current one, which is why shortcodes also take
 * the URL as an argument.
 */
export function findSiteAt({ sites }: SiteState, pageUrl: unknown): DatasetSite | undefined {
  return indexSites(sites).byUrl.get(String(pageUrl));
}

/**
 * Finds the Dataset Site whose style and links a page uses: the one whose folder contains the page,
 * otherwise the first of the site.
 */
export function findSiteForPage(state: SiteState, pageUrl: unknown): DatasetSite | undefined {
  return findEnclosingSite(state, pageUrl) ?? state.sites[0];
}

/**
 * Returns the messages for a page: those of the Dataset Site whose folder contains the page,
 * otherwise those of the whole site.
 */
export function getPageMessages(state: SiteState, pageUrl: unknown): Messages {
  return findEnclosingSite(state, pageUrl)?.messages ?? state.messages;
}

/** Finds the Dataset Site whose folder contains a page; the innermost if there are several. */
export function findEnclosingSite({ sites }: SiteState, pageUrl: unknown): DatasetSite | undefined {
  const { byFolder } = indexSites(sites);
  let folder = String(pageUrl);
  while (folder !== "") {
    const site = byFolder.get(folder);
    if (site !== undefined) return site;
    folder = removeLastPart(folder);
  }
  return undefined;
}

/** Removes the last part of a path: `/a/b/` → `/a/`, `/a/` → `/`, `/` → nothing. */
const removeLastPart = (folder: string) => folder.replace(/[^/]*\/?$/, "");

const indexes = new WeakMap<readonly DatasetSite[], SiteIndex>();

/** Indexes the sites once, because with thousands of publishers every page needs a fast lookup. */
function indexSites(sites: readonly DatasetSite[]): SiteIndex {
  const known = indexes.get(sites);
  if (known !== undefined) return known;
  const index = {
    byUrl: new Map(sites.map((site) => [site.address.url, site])),
    byFolder: new Map(sites.map((site) => [site.address.folder, site])),
  };
  indexes.set(sites, index);
  return index;
}
