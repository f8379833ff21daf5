export {
  attribute,
  attributeAll,
  type AttributionOptions,
  type CreditMessages,
  type SeveralOptions,
} from "./attribute.js";
export {
  colophonFormats,
  renderColophon,
  type ColophonFormat,
  type ColophonOptions,
} from "./colophon.js";
export { createAttributionContext } from "./context.js";
export { toAttributionData, type AttributionData } from "./data.js";
export { findDatasetsOfFeed } from "./find-feed.js";
export { attributionForms, type AttributionForm } from "./forms.js";
export type { Creditable } from "./missing.js";
export { renderAttributionPage, type AttributionPageOptions } from "./page.js";
export {
  loadSources,
  type CreditedSource,
  type MissingSource,
  type SourceOptions,
  type Sources,
} from "./sources/load-sources.js";
export { getSourceFile, parseSourceText, type SourceLocation } from "./sources/parse-source.js";
export { readTextFile } from "./sources/read-file.js";
export { readSource, type SourceResult } from "./sources/read-source.js";
