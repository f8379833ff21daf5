export {
  readDatasetFromObject,
  readDatasetFromText,
  readDatasetSite,
  type DatasetReading,
} from "./read-dataset-site.js";
export { toWebUrl } from "./values.js";
