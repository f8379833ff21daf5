/**
 * The outcome of a check: `ok` or `fault`; `not available` if something it needs is missing from
 * this machine; `none` if the site has nothing for it to check.
 */
export type CheckStatus = "ok" | "fault" | "not available" | "none";

/** What one conformance check finds on one Dataset Site: a row of the table. */
export interface CheckResult {
  readonly status: CheckStatus;
  /** The outcome in a few words, without anything that changes with time or machine. */
  readonly summary: string;
  /** What someone who wants to fix it needs to know, one line each. */
  readonly details: readonly string[];
}

/** Creates the result of a check that found no fault. */
export function pass(summary: string, details: readonly string[] = []): CheckResult {
  return { status: "ok", summary, details };
}

/** Creates the result of a check that found a fault. */
export function fail(summary: string, details: readonly string[] = []): CheckResult {
  return { status: "fault", summary, details };
}

/** Creates the result of a check that cannot run on this machine. */
export function reportUnavailable(summary: string, details: readonly string[] = []): CheckResult {
  return { status: "not available", summary, details };
}

/** Creates the result of a check that has nothing to look at on this site. */
export function reportNothing(summary: string, details: readonly string[] = []): CheckResult {
  return { status: "none", summary, details };
}

/** Formats a number of things: `1 feed`, `2 feeds`. An irregular plural can be given. */
export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
