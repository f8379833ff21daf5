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
  /** The number of steps still to do. */
  readonly open: number;
  readonly all: number;
  /** The time for the steps still to do. */
  readonly left: readonly ReaderTime[];
  /**
   * The steps that the times leave out, because their estimates are in the publisher's own words.
   */
  readonly uncounted: readonly string[];
}

/** Counts the steps still to do, and adds up the time for them. */
export function measureProgress(steps: readonly Step[], messages: Messages): Progress {
  const applicable = steps.filter(({ state }) => state !== "does not apply");
  const open = applicable.filter(({ state }) => state === "to do");
  return {
    open: open.length,
    all: applicable.length,
    left: addReaderTimes(open, messages),
    uncounted: listUncounted(open, messages),
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
