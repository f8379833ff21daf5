export { renderReadyText, renderStep, renderSteps, renderWorksheet } from "./blocks.js";
export { answerCertificate, type CertificateAnswer, type CertificateField } from "./certificate.js";
export {
  describeSteps,
  selectCoreSteps,
  selectFurtherSteps,
  type Step,
  type StepState,
} from "./describe-steps.js";
export type { Estimate } from "./estimates.js";
export { externalLinks } from "./links.js";
export {
  formatGuidanceDescription,
  formatGuidanceDocumentTitle,
  getGuidanceTitle,
} from "./page-texts.js";
export { renderGuidance, type GuidanceOptions, type PageLink } from "./pages.js";
export {
  getGuidancePath,
  getReadyTextPath,
  guidancePages,
  type GuidancePageName,
  type GuidanceTarget,
} from "./paths.js";
export {
  readyTextNames,
  toPlainText,
  writeReadyText,
  type Paragraph,
  type Part,
  type ReadyText,
  type ReadyTextName,
} from "./ready-texts/index.js";
export { describeSharedGuidance, type SharedGuidance, type Vendor } from "./shared.js";
export { createStepView, type StepView } from "./step-view.js";
export type { Evidence, EvidenceKind } from "./steps/index.js";
export type { StepName } from "../publisher/index.js";
