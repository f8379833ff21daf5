import { catalogFile, toCatalogJsonLd } from "../../catalog/index.js";
import { definePage } from "../page.js";

/** The data catalogue as JSON-LD. */
export const catalogJsonLd = definePage({
  about: "catalog",
  name: "catalog",
  template: "openactive/catalog.jsonld.11ty.js",
  path: catalogFile,
  link: "catalogUrl",
  render: ({ catalog }) => toCatalogJsonLd(catalog),
});
