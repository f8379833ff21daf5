import { coversFeeds, type StepDefinition } from "./step.js";

/** Validate the Dataset Site and the feeds. Source: developer.openactive.io. */
export const validation: StepDefinition<"validation"> = {
  name: "validation",
  folder: "validate/",
  isCore: false,
  estimate: { minutes: 15 },
  // What the validators say is a matter of a check, or of a person who looked.
  findEvidence: () => [],
  isConfirmedBy(status, publisher) {
    const { site, feeds } = status;
    const isAsked = feeds.every(({ rpdeValidator, model }) => rpdeValidator && model !== undefined);
    if (site?.valid === undefined || !isAsked) return undefined;
    const isClean = feeds.every(({ faults, model }) => faults.length === 0 && model?.failed === 0);
    if (!site.valid || !isClean) return false;
    return coversFeeds(status, publisher) ? true : undefined;
  },
};
