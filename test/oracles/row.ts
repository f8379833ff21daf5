/**
 * What an oracle says: `ok` or `fault`; `not available` where what it needs is not on this machine;
 * `none` where the site has nothing for it to judge.
 */
export type CheckStatus = "ok" | "fault" | "not available" | "none";

/** One row of the table: the answer of one oracle about one Dataset Site. */
export interface CheckResult {
  readonly status: CheckStatus;
  /** The answer in a few words, free of anything that changes with time or machine. */
  readonly summary: string;
  /** What a person who wants to mend it needs to know, a line each. */
  readonly details: readonly string[];
}

export const pass = (summary: string, details: readonly string[] = []): CheckResult => ({
  status: "ok",
  summary,
  details,
});
export const fail = (summary: string, details: readonly string[] = []): CheckResult => ({
  status: "fault",
  summary,
  details,
});
export const reportUnavailable = (
  summary: string,
  details: readonly string[] = [],
): CheckResult => ({ status: "not available", summary, details });
export const reportNothing = (summary: string, details: readonly string[] = []): CheckResult => ({
  status: "none",
  summary,
  details,
});

/** `1 feed`, `2 feeds`; a plural of its own may be given. */
export const formatCount = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;
