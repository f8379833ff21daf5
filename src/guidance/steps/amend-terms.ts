import { toEvidence, type StepDefinition } from "./step.js";

/** Amend the terms and build an opt-out: for booking systems, which publish data of customers. */
export const amendTerms: StepDefinition<"amendTerms"> = {
  name: "amendTerms",
  folder: "amend-terms-and-build-opt-out/",
  isCore: true,
  estimate: { minutes: 30, developerDays: [1, 1] },
  countEvidenceNeeded: () => 2,
  findEvidence: (_, { terms, optOut }) => [
    ...toEvidence("terms", terms),
    ...toEvidence("optOut", optOut),
  ],
  findReasonToSkip(_, { role = "activity-provider" }) {
    return role === "booking-system" ? undefined : { kind: "role", value: role };
  },
};
