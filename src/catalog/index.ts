export {
  catalogFile,
  catalogPublisher,
  commonFolder,
  describeCatalog,
  type DataCatalog,
} from "./describe.js";
export { toCatalogJsonLd } from "./json-ld.js";
export { loadCatalogAbout, nothingSaid } from "./load.js";
export type { CatalogAbout } from "./schema.js";
