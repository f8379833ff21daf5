import type { StepDefinition } from "./step.js";

/** Validate the Dataset Site and the feeds. Source: developer.openactive.io. */
export const validation: StepDefinition<"validation"> = {
  name: "validation",
  folder: "validate/",
  isCore: false,
  estimate: { minutes: 15 },
  // Only a person can look up what a validator says about the published site.
  findEvidence: () => [],
};
