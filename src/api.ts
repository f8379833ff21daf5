/*
 * Everything the package exports by name. None of it needs Eleventy.
 */

// Reading publisher files
export {
  checkPublisher,
  createPublisherJsonSchema,
  loadPublisher,
  readPublisher,
  type Publisher,
  type ReadPublisher,
} from "./publisher/index.js";
export { OpenActiveError, type Place, type Problem } from "./error.js";

// Describing the dataset
export {
  completeDataset,
  describeCredit,
  describeDataset,
  toDataPackage,
  toJsonLd,
  type BookingService,
  type CompleteDataset,
  type Credit,
  type CreditedDataset,
  type DataDownload,
  type Dataset,
  type FoundDataset,
  type ImageObject,
  type Organization,
  type WebAPI,
} from "./dataset/index.js";
export { toTurtle } from "./rdf/index.js";
export {
  describeCatalog,
  toCatalogTurtle,
  type CatalogAbout,
  type CatalogPaging,
  type CatalogTurtleOptions,
  type DataCatalog,
} from "./catalog/index.js";

// Rendering the pages
export { renderDatasetSite, type DatasetSiteOptions } from "./page/dataset-site.js";
export { renderCatalog, type CatalogPageOptions } from "./page/catalog-page.js";
export {
  renderAccessibilityStatement,
  type AccessibilityStatementOptions,
} from "./accessibility/index.js";
export {
  getMessages,
  listMissingMessages,
  type CustomMessages,
  type Messages,
  type PartialMessages,
} from "./messages/index.js";

// Guidance on publishing
export {
  answerCertificate,
  describeSteps,
  renderGuidance,
  toPlainText,
  writeReadyText,
  type CertificateAnswer,
  type CertificateField,
  type Estimate,
  type Evidence,
  type EvidenceKind,
  type GuidanceOptions,
  type GuidancePageName,
  type GuidanceTarget,
  type Paragraph,
  type Part,
  type ReadyText,
  type ReadyTextName,
  type Step,
  type StepName,
  type StepState,
} from "./guidance/index.js";

// Crediting datasets
export {
  attribute,
  attributeAll,
  attributionForms,
  colophonFormats,
  findDatasetsOfFeed,
  loadSources,
  renderAttributionPage,
  renderColophon,
  type AttributionData,
  type AttributionForm,
  type AttributionOptions,
  type AttributionPageOptions,
  type ColophonFormat,
  type ColophonOptions,
  type Creditable,
  type CreditedSource,
  type CreditMessages,
  type MissingSource,
  type SeveralOptions,
  type SourceOptions,
  type Sources,
} from "./attribution/index.js";
export { readDatasetSite } from "./reading/index.js";

// Former names
export * from "./former-names.js";
