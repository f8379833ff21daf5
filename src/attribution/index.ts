export { attribute, attributionContext, creditOf, languageOf, rightsOf, type Credit, type CreditedDataset } from "./attribute.js";
export { readDatasetSite } from "./read-dataset-site.js";
