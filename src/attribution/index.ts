export {
  attribute,
  attributeAll,
  attributionContext,
  attributionForms,
  type AttributionForm,
  type AttributionOptions,
  type SeveralOptions,
  type WordsOfCredits,
} from "./attribute.js";
export { renderColophon } from "./colophon.js";
export {
  creditOf,
  languageOf,
  rightsOf,
  type Credit,
  type CreditedDataset,
} from "../dataset/credit.js";
export { asData, type AttributionData } from "./data.js";
export { renderAttributionPage, type AttributionPageOptions } from "./page.js";
export { readDatasetSite } from "../reading/read-dataset-site.js";
export { fileOf } from "./sources/kinds.js";
export {
  loadSources,
  type CreditedSource,
  type SourceOptions,
  type Sources,
} from "./sources/load-sources.js";
