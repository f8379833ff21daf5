import { toEvidence, type StepDefinition } from "./step.js";

/** Get into a data catalogue. Source: the contribution rules of openactive/data-catalogs. */
export const dataCatalogue: StepDefinition<"dataCatalogue"> = {
  name: "dataCatalogue",
  folder: "get-into-the-data-catalogue/",
  isCore: false,
  estimate: { minutes: 20 },
  findEvidence: ({ dataset }) => toEvidence("catalogue", [dataset.includedInDataCatalog].flat()[0]),
};
