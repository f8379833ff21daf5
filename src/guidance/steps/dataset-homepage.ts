import { listFeedTypes } from "../../dataset/index.js";
import { isPublicUrl, toEvidence, type StepDefinition } from "./step.js";

/** Create the dataset homepage: the Dataset Site. */
export const datasetHomepage: StepDefinition<"datasetHomepage"> = {
  name: "datasetHomepage",
  folder: "create-a-dataset-homepage/",
  isCore: true,
  isPerPublisher: true,
  estimate: { minutes: 90 },
  isConfirmedBy: ({ site }) => site && site.answered && site.matches,
  findEvidence({ dataset, feeds }) {
    const isDescribed = listFeedTypes(feeds).length > 0;
    return isDescribed && isPublicUrl(dataset.url) ? toEvidence("datasetSite", dataset.url) : [];
  },
};
