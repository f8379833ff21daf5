import { toEvidence, type StepDefinition } from "./step.js";

/** Get a conformance certificate for the Open Booking API. Source: developer.openactive.io. */
export const conformanceCertificate: StepDefinition<"conformanceCertificate"> = {
  name: "conformanceCertificate",
  folder: "get-a-conformance-certificate/",
  isCore: false,
  isPerPublisher: true,
  estimate: { developerDays: [1, 2] },
  findEvidence: ({ bookingService }) => toEvidence("credential", bookingService?.hasCredential),
  findReasonToSkip({ bookingService, accessService }) {
    const hasApi = accessService !== undefined || bookingService?.hasCredential !== undefined;
    return hasApi ? undefined : { kind: "api", value: "none" };
  },
};
