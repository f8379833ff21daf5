import { omitUndefined } from "../dataset/index.js";

/** An estimate of how long a step takes. */
export interface Estimate {
  /** The estimate in the publisher's own words, instead of the figures. */
  readonly text?: string;
  /** Developer days: the least and the most, which may be the same. */
  readonly developerDays?: readonly [least: number, most: number];
  /** Minutes of the person responsible for the data. */
  readonly minutes?: number;
}

/** Adds up estimates. Those in a publisher's own words cannot be added and are left out. */
export function addEstimates(estimates: readonly Estimate[]): Estimate {
  let days: Estimate["developerDays"];
  let minutes: number | undefined;
  for (const estimate of estimates) {
    if (estimate.text !== undefined) continue;
    if (estimate.developerDays !== undefined) {
      days = addRanges(days ?? [0, 0], estimate.developerDays);
    }
    if (estimate.minutes !== undefined) minutes = (minutes ?? 0) + estimate.minutes;
  }
  return omitUndefined<Estimate>({ developerDays: days, minutes });
}

type Range = readonly [least: number, most: number];

const addRanges = (one: Range, other: Range): Range => [one[0] + other[0], one[1] + other[1]];
