import type { Messages } from "../messages/index.js";
import type { Step } from "./describe-steps.js";
import { describeDeveloperTime, describeOwnerTime, type Duration } from "./durations.js";
import { addEstimates } from "./estimates.js";

/** The time that one group of readers needs for several steps. */
export interface ReaderTime {
  readonly reader: keyof Messages["guidance"]["timeFor"];
  readonly time: Duration;
}

/** The progress of a publisher. Steps that do not apply are not counted. */
export interface Progress {
  readonly done: number;
  readonly all: number;
  /** The time for all steps. */
  readonly total: readonly ReaderTime[];
  /** The time for the steps still to do. */
  readonly left: readonly ReaderTime[];
  /**
   * The steps that the times leave out, because their estimates are in the publisher's own words.
   */
  readonly uncounted: readonly string[];
}

/** Counts the steps done, and adds up the time for all steps and for those still to do. */
export function measureProgress(steps: readonly Step[], messages: Messages): Progress {
  const applicable = steps.filter(({ state }) => state !== "does not apply");
  const remaining = applicable.filter(({ state }) => state === "to do");
  return {
    done: applicable.length - remaining.length,
    all: applicable.length,
    total: addReaderTimes(applicable, messages),
    left: addReaderTimes(remaining, messages),
    uncounted: listUncounted(applicable, messages),
  };
}

function listUncounted(steps: readonly Step[], { guidance }: Messages): string[] {
  const uncounted = steps.filter(({ estimate }) => estimate.text !== undefined);
  return uncounted.map(({ name, estimate }) => `${guidance.steps[name].title} (${estimate.text})`);
}

function addReaderTimes(steps: readonly Step[], messages: Messages): ReaderTime[] {
  const sum = addEstimates(steps.map(({ estimate }) => estimate));
  const developerTime = describeDeveloperTime(sum, messages);
  const ownerTime = describeOwnerTime(sum, messages);
  const times: ReaderTime[] = [];
  if (developerTime !== undefined) times.push({ reader: "developer", time: developerTime });
  if (ownerTime !== undefined) times.push({ reader: "owner", time: ownerTime });
  return times;
}
