export {
  attribute,
  attributeAll,
  attributionForms,
  type AttributionForm,
  type AttributionOptions,
  type CreditMessages,
  type SeveralOptions,
} from "./attribute.js";
export { renderColophon } from "./colophon.js";
export { createAttributionContext } from "./context.js";
export { toAttributionData, type AttributionData } from "./data.js";
export { renderAttributionPage, type AttributionPageOptions } from "./page.js";
export {
  loadSources,
  type CreditedSource,
  type SourceOptions,
  type Sources,
} from "./sources/load-sources.js";
export { getSourceFile } from "./sources/parse-source.js";
