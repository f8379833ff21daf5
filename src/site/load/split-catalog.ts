import { splitByInitial } from "../../catalog/index.js";
import type { Messages } from "../../messages/index.js";
import { getCatalogPageUrl } from "../pages/catalog-url.js";
import { hasFeeds } from "../has-feeds.js";
import type { CatalogPart, CatalogSite } from "../state.js";
import type { PlacedSites } from "./hosts.js";

/** The largest number of publishers on one page of the catalogue. */
const maxRows = 200;

/**
 * Splits a catalogue that is too long for one page into pages by the initial of the publisher's
 * name.
 *
 * @returns the catalogue, and its pages by letter in order: none if one page is enough.
 */
export function splitCatalog(
  { sites: all, catalog }: Pick<PlacedSites, "sites" | "catalog">,
  { lang }: Messages,
): { catalog: CatalogSite | undefined; catalogParts: readonly CatalogPart[] } {
  const sites = all.filter(hasFeeds);
  if (catalog === undefined || !catalog.hasPage || sites.length <= maxRows) {
    return { catalog, catalogParts: [] };
  }
  const parts = splitByInitial(sites, ({ publisher }) => publisher.name, lang, maxRows);
  const catalogParts = parts.map(({ items, ...part }) => {
    const path = `a-z/${nameFolder(part.initial)}/${part.page === 1 ? "" : `${part.page}/`}`;
    const url = catalog.address.folder + path;
    const address = { url, permalink: `${url}index.html`, folder: url };
    return { ...part, sites: items, address, url: getCatalogPageUrl({ path }, catalog) };
  });
  return { catalog: { ...catalog, isSplit: true }, catalogParts };
}

const nameFolder = (initial: string): string =>
  initial === "" ? "other" : initial.toLowerCase().replace("–", "-");
