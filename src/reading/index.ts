export type { CatalogReading, DatasetReading } from "./dataset-reading.js";
export { readDatasetSite, readSourceObject, readSourceText } from "./read-dataset-site.js";
export { toWebUrl } from "./values.js";
