export {
  certificateAnswers,
  type CertificateAnswer,
  type CertificateField,
} from "./certificate.js";
export { renderReadyText, renderStep, renderSteps, renderWorksheet } from "./blocks.js";
export type { Estimate } from "./estimates.js";
export { externalLinks } from "./links.js";
export {
  guidanceDescription,
  guidanceDocumentTitle,
  guidanceTitle,
  renderGuidance,
  type GuidanceOptions,
} from "./pages.js";
export {
  guidancePages,
  guidancePath,
  readyTextPath,
  type GuidancePageName,
  type GuidanceTarget,
} from "./paths.js";
export {
  fiveSteps,
  furtherSteps,
  publishingSteps,
  type Evidence,
  type EvidenceKind,
  type Step,
  type StepName,
  type StepState,
} from "./steps.js";
export {
  plainText,
  readyTextNames,
  readyText,
  type Paragraph,
  type Part,
  type ReadyText,
  type ReadyTextName,
} from "./texts.js";
export { viewOfStep, type StepView } from "./step-view.js";
