import { toEvidence, type StepDefinition } from "./step.js";

/** Choose a licence. */
export const chooseLicence: StepDefinition<"chooseLicence"> = {
  name: "chooseLicence",
  folder: "choose-a-licence/",
  isCore: true,
  isPerPublisher: true,
  estimate: { minutes: 5 },
  // The site always names the licence; only the publisher file shows that the publisher agreed to
  // it.
  findEvidence: ({ dataset }) => toEvidence("licence", dataset.license),
};
