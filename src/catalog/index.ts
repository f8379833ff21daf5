export {
  catalogFile,
  findCatalogPublisher,
  findCommonFolder,
  describeCatalog,
  type DataCatalog,
} from "./describe.js";
export { toCatalogJsonLd } from "./json-ld.js";
export { loadCatalogAbout, emptyCatalog } from "./load.js";
export type { CatalogAbout } from "./schema.js";
