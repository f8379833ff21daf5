export { answerCertificate, type CertificateAnswer, type CertificateField } from "./certificate.js";
export { renderReadyText, renderStep, renderSteps, renderWorksheet } from "./blocks.js";
export type { Estimate } from "./estimates.js";
export { externalLinks } from "./links.js";
export {
  formatGuidanceDescription,
  formatGuidanceDocumentTitle,
  getGuidanceTitle,
  renderGuidance,
  type GuidanceOptions,
} from "./pages.js";
export {
  guidancePages,
  getGuidancePath,
  getReadyTextPath,
  type GuidancePageName,
  type GuidanceTarget,
} from "./paths.js";
export {
  selectCoreSteps,
  selectFurtherSteps,
  describeSteps,
  type Evidence,
  type EvidenceKind,
  type Step,
  type StepName,
  type StepState,
} from "./steps.js";
export {
  toPlainText,
  readyTextNames,
  writeReadyText,
  type Paragraph,
  type Part,
  type ReadyText,
  type ReadyTextName,
} from "./texts.js";
export { createStepView, type StepView } from "./step-view.js";
