import type { StepName } from "./steps.js";

/** How long a step takes. Ranges have two numbers, least first. */
export interface Estimate {
  /** The estimate in the publisher's own words, instead of the figures. */
  readonly text?: string;
  /** Days of a developer. */
  readonly developerDays?: readonly [least: number, most: number];
  /** Minutes of the person who is responsible for the data. */
  readonly minutes?: number;
}

/** The estimates of OpenActive's "Publish Data" guidance for its five steps; for the others, ours. */
export const estimates: Readonly<Record<StepName, Estimate>> = {
  buildApi: { developerDays: [2, 3] },
  chooseLicence: { minutes: 5 },
  amendTerms: { minutes: 30, developerDays: [1, 1] },
  datasetHomepage: { minutes: 90 },
  openDataCertificate: { minutes: 30 },
  issuesBoard: { minutes: 10 },
  validation: { minutes: 15 },
  dataCatalogue: { minutes: 20 },
  conformanceCertificate: { developerDays: [1, 2] },
};

/** What steps take together. Estimates in a publisher's own words cannot be added, and are left out. */
export function addEstimates(stepEstimates: readonly Estimate[]): Estimate {
  const days = stepEstimates.flatMap(({ developerDays, text }) =>
    developerDays && text === undefined ? [developerDays] : [],
  );
  const minutes = stepEstimates.reduce(
    (sum, { minutes: more = 0, text }) => (text === undefined ? sum + more : sum),
    0,
  );
  return {
    ...(days.length > 0 && {
      developerDays: [
        days.reduce((sum, [least]) => sum + least, 0),
        days.reduce((sum, [, most]) => sum + most, 0),
      ] as const,
    }),
    ...(minutes > 0 && { minutes }),
  };
}
