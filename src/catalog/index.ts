export {
  findCatalogPublisher,
  findCommonFolder,
  describeCatalog,
  type DataCatalog,
} from "./describe.js";
export { listInCatalog } from "./list-in-catalog.js";
export { sortByName, splitByInitial, type InitialPart } from "./parts.js";
export { toCatalogJsonLd } from "./json-ld.js";
export { loadCatalogAbout, emptyCatalog } from "./load.js";
export type { CatalogAbout } from "./schema.js";
