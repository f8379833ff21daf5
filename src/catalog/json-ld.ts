import type { DataCatalog } from "./describe.js";

/** The catalogue as the text of a JSON-LD file. */
export const toCatalogJsonLd = (catalog: DataCatalog): string =>
  `${JSON.stringify(catalog, undefined, 2)}\n`;
