import { toEvidence, type StepDefinition } from "./step.js";

/** Get an Open Data Certificate. */
export const openDataCertificate: StepDefinition<"openDataCertificate"> = {
  name: "openDataCertificate",
  folder: "create-an-open-data-certificate/",
  isCore: true,
  isPerPublisher: true,
  estimate: { minutes: 30 },
  findEvidence: (_, { certificate }) => toEvidence("certificate", certificate),
};
