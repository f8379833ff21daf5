import { stepNames, type StepName } from "../../publisher/index.js";
import { amendTerms } from "./amend-terms.js";
import { buildApi } from "./build-api.js";
import { chooseLicence } from "./choose-licence.js";
import { conformanceCertificate } from "./conformance-certificate.js";
import { dataCatalogue } from "./data-catalogue.js";
import { datasetHomepage } from "./dataset-homepage.js";
import { issuesBoard } from "./issues-board.js";
import { openDataCertificate } from "./open-data-certificate.js";
import type { StepDefinition } from "./step.js";
import { validation } from "./validation.js";

export type { Evidence, EvidenceKind, Guidance, StepDefinition } from "./step.js";

/** Every step by name: the compiler demands one for each name that the publisher file may use. */
export const steps: { readonly [Name in StepName]: StepDefinition<Name> } = {
  buildApi,
  chooseLicence,
  amendTerms,
  datasetHomepage,
  openDataCertificate,
  issuesBoard,
  validation,
  dataCatalogue,
  conformanceCertificate,
};

/** The steps in the order of their pages, which is that of `stepNames`. */
export const stepList: readonly StepDefinition[] = stepNames.map((name) => steps[name]);
