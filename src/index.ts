import {
  attribute,
  attributeAll,
  attributionForms,
  describeCredit,
  loadSources,
  readDatasetSite,
  renderAttributionPage,
} from "./attribution/index.js";
import { describeCatalog } from "./catalog/index.js";
import { describeDataset, toDataPackage, toJsonLd } from "./dataset/index.js";
import { OpenActiveError } from "./error.js";
import {
  answerCertificate,
  toPlainText,
  describeSteps,
  writeReadyText,
  renderGuidance,
} from "./guidance/index.js";
import { renderAccessibilityStatement } from "./accessibility/index.js";
import openactive from "./plugin.js";
import {
  checkPublisher,
  loadPublisher,
  createPublisherJsonSchema,
  readPublisher,
} from "./publisher/index.js";
import { toTurtle } from "./rdf/index.js";
import { renderDatasetSite } from "./page/dataset-site.js";
import { listMissingMessages, getMessages } from "./messages/index.js";

// The plugin
export { openactive as default };
export type { EleventyConfig } from "./eleventy.js";
export type { OpenActiveOptions } from "./options.js";

// What a publisher wrote
export { checkPublisher, loadPublisher, createPublisherJsonSchema, readPublisher };
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
export { listMissingMessages, getMessages };
export type { CustomMessages, PartialMessages, Words } from "./messages/index.js";

// How to publish it
export { answerCertificate, toPlainText, describeSteps, writeReadyText, renderGuidance };
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
  describeCredit,
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
  CreditMessages,
} from "./attribution/index.js";

// `require("eleventy-plugin-openactive")` gives the plugin itself, with everything else as its properties.
const forRequire = Object.assign(openactive, {
  checkPublisher,
  loadPublisher,
  createPublisherJsonSchema,
  readPublisher,
  OpenActiveError,
  describeCatalog,
  describeDataset,
  toDataPackage,
  toJsonLd,
  toTurtle,
  renderAccessibilityStatement,
  renderDatasetSite,
  listMissingMessages,
  getMessages,
  answerCertificate,
  toPlainText,
  describeSteps,
  writeReadyText,
  renderGuidance,
  attribute,
  attributeAll,
  attributionForms,
  describeCredit,
  loadSources,
  readDatasetSite,
  renderAttributionPage,
});
export { forRequire as "module.exports" };
