export {
  attribute,
  attributeAll,
  createAttributionContext,
  attributionForms,
  type AttributionForm,
  type AttributionOptions,
  type SeveralOptions,
  type CreditMessages,
} from "./attribute.js";
export { renderColophon } from "./colophon.js";
export {
  describeCredit,
  getDatasetLanguage,
  buildRightsUrl,
  type Credit,
  type CreditedDataset,
} from "../dataset/credit.js";
export { toAttributionData, type AttributionData } from "./data.js";
export { renderAttributionPage, type AttributionPageOptions } from "./page.js";
export { readDatasetSite } from "../reading/read-dataset-site.js";
export { getSourceFile } from "./sources/kinds.js";
export {
  loadSources,
  type CreditedSource,
  type SourceOptions,
  type Sources,
} from "./sources/load-sources.js";
