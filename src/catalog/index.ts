export {
  findCatalogPublisher,
  findCommonFolder,
  describeCatalog,
  type DataCatalog,
} from "./describe.js";
export { formatCatalogDescription } from "./description.js";
export { listInCatalog } from "./list-in-catalog.js";
export { listOtherDatasets } from "./others.js";
export { sortByName, splitByInitial, type InitialPart } from "./parts.js";
export { toCatalogJsonLd } from "./json-ld.js";
export { describeCatalogResources } from "./resources.js";
export { toCatalogTurtle, type CatalogPaging, type CatalogTurtleOptions } from "./turtle.js";
export { loadCatalogAbout, emptyCatalog } from "./load.js";
export type { CatalogAbout } from "./schema.js";
