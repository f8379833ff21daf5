import { catalogScript as javascript } from "../../templates/static-files.js";
import { minSearchableRows } from "../../page/catalog-page.js";
import { definePage } from "../page.js";

/**
 * The script of the catalogue's pages: the search field of a long catalogue, and the copy buttons of
 * the guidance that all publishers share.
 */
export const catalogScript = definePage({
  about: "catalog",
  option: "script",
  path: "openactive/openactive.js",
  isNeeded: ({ hasPage, guidance, catalog: { dataset = [] } }) =>
    hasPage && (guidance !== undefined || dataset.length > minSearchableRows),
  render: () => javascript,
});
