import type { FeedStatus } from "./schema.js";

/** How old a check is: up to a week, up to a month, or older. */
export type StatusAge = "fresh" | "old" | "expired";

const day = 24 * 60 * 60 * 1000;

/** Works out how old a check is, because what it found does not stay true. */
export function assessAge({ checkedAt }: FeedStatus, now: Date): StatusAge {
  const age = now.valueOf() - Date.parse(checkedAt);
  if (age <= 7 * day) return "fresh";
  return age <= 31 * day ? "old" : "expired";
}

/** What a check found, and how old it is. */
export interface DatedStatus {
  readonly status: FeedStatus;
  readonly age: StatusAge;
}
