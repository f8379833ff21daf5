import { toCatalogJsonLd } from "../../catalog/index.js";
import { catalogFile } from "../../dataset/index.js";
import { definePage } from "../page.js";

/** The data catalogue as JSON-LD. */
export const catalogJsonLd = definePage({
  about: "catalog",
  name: "catalog",
  path: catalogFile,
  link: "catalogUrl",
  render: ({ catalog }) => toCatalogJsonLd(catalog),
});
