import {
  attribute,
  attributeAll,
  attributionForms,
  creditOf,
  loadSources,
  readDatasetSite,
  renderAttributionPage,
} from "./attribution/index.js";
import { describeCatalog } from "./catalog/index.js";
import { describeDataset, toDataPackage, toJsonLd } from "./dataset/index.js";
import { OpenActiveError } from "./error.js";
import {
  certificateAnswers,
  plainText,
  publishingSteps,
  readyText,
  renderGuidance,
} from "./guidance/index.js";
import { renderAccessibilityStatement } from "./accessibility/index.js";
import openactive from "./plugin.js";
import {
  checkPublisher,
  loadPublisher,
  publisherJsonSchema,
  readPublisher,
} from "./publisher/index.js";
import { toTurtle } from "./rdf/index.js";
import { renderDatasetSite } from "./page/dataset-site.js";
import { missingWords, wordsFor } from "./messages/index.js";

// The plugin
export { openactive as default };
export type { EleventyConfig } from "./eleventy.js";
export type { OpenActiveOptions } from "./options.js";

// What a publisher wrote
export { checkPublisher, loadPublisher, publisherJsonSchema, readPublisher };
export type { Publisher, ReadPublisher } from "./publisher/index.js";
export { OpenActiveError };
export type { Place, Problem } from "./error.js";

// What it means
export { describeCatalog, describeDataset, toDataPackage, toJsonLd, toTurtle };
export type { CatalogAbout, DataCatalog } from "./catalog/index.js";
export type {
  BookingService,
  DataDownload,
  Dataset,
  ImageObject,
  Organization,
  WebAPI,
} from "./dataset/index.js";

// What is written
export { renderAccessibilityStatement, renderDatasetSite };
export type { AccessibilityStatementOptions } from "./accessibility/index.js";
export type { DatasetSiteOptions } from "./page/dataset-site.js";
export { missingWords, wordsFor };
export type { OwnWords, SomeWords, Words } from "./messages/index.js";

// How to publish it
export { certificateAnswers, plainText, publishingSteps, readyText, renderGuidance };
export type {
  CertificateAnswer,
  CertificateField,
  Estimate,
  Evidence,
  EvidenceKind,
  GuidanceOptions,
  GuidancePageName,
  GuidanceTarget,
  Paragraph,
  Part,
  ReadyText,
  ReadyTextName,
  Step,
  StepName,
  StepState,
} from "./guidance/index.js";

// How to credit it
export {
  attribute,
  attributeAll,
  attributionForms,
  creditOf,
  loadSources,
  readDatasetSite,
  renderAttributionPage,
};
export type {
  AttributionData,
  AttributionForm,
  AttributionOptions,
  AttributionPageOptions,
  Credit,
  CreditedDataset,
  CreditedSource,
  SeveralOptions,
  SourceOptions,
  Sources,
  WordsOfCredits,
} from "./attribution/index.js";

// `require("eleventy-plugin-openactive")` gives the plugin itself, with everything else as its properties.
const forRequire = Object.assign(openactive, {
  checkPublisher,
  loadPublisher,
  publisherJsonSchema,
  readPublisher,
  OpenActiveError,
  describeCatalog,
  describeDataset,
  toDataPackage,
  toJsonLd,
  toTurtle,
  renderAccessibilityStatement,
  renderDatasetSite,
  missingWords,
  wordsFor,
  certificateAnswers,
  plainText,
  publishingSteps,
  readyText,
  renderGuidance,
  attribute,
  attributeAll,
  attributionForms,
  creditOf,
  loadSources,
  readDatasetSite,
  renderAttributionPage,
});
export { forRequire as "module.exports" };
