import { getCatalogFolder } from "../../page/catalog-page.js";
import type { AnyPage } from "../page.js";
import type { CatalogSite } from "../state.js";

/**
 * Returns the public URL of the catalogue's page or of a file that accompanies it.
 */
export function getCatalogPageUrl(
  { path }: Pick<AnyPage, "path">,
  { catalog, address }: CatalogSite,
): string {
  const folder = getCatalogFolder(catalog);
  return folder + (path === "" ? address.url.slice(address.folder.length) : path);
}
