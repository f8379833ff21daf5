/**
 * What an oracle says: `ok` or `fault`; `not available` where what it needs is not on this machine;
 * `none` where the site has nothing for it to judge.
 */
export type Verdict = "ok" | "fault" | "not available" | "none";

/** One row of the table: the answer of one oracle about one Dataset Site. */
export interface Row {
  readonly verdict: Verdict;
  /** The answer in a few words, free of anything that changes with time or machine. */
  readonly summary: string;
  /** What a person who wants to mend it needs to know, a line each. */
  readonly details: readonly string[];
}

export const ok = (summary: string, details: readonly string[] = []): Row => ({
  verdict: "ok",
  summary,
  details,
});
export const fault = (summary: string, details: readonly string[] = []): Row => ({
  verdict: "fault",
  summary,
  details,
});
export const notAvailable = (summary: string, details: readonly string[] = []): Row => ({
  verdict: "not available",
  summary,
  details,
});
export const none = (summary: string, details: readonly string[] = []): Row => ({
  verdict: "none",
  summary,
  details,
});

/** `1 feed`, `2 feeds`; a plural of its own may be given. */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;
