import { OpenActiveError, type Problem } from "../../error.js";
import { awaitAll } from "./await-all.js";
import type { ReadSite } from "./read-site.js";

/** The publishers that a build leaves out, because they are invalid. */
export interface Excluded {
  readonly count: number;
  /** The number of all publishers, valid or not. */
  readonly total: number;
  readonly problems: readonly Problem[];
}

/** What is left out if invalid publishers stop the build: nothing. */
export const noneExcluded: Excluded = { count: 0, total: 0, problems: [] };

/**
 * Leaves out the publishers that are invalid.
 *
 * @throws {OpenActiveError} with the problems of all if none is valid, and whatever is thrown that
 *   is not about the content of a publisher.
 */
export async function excludeInvalid(
  reading: readonly Promise<ReadSite>[],
): Promise<{ readonly sites: readonly ReadSite[]; readonly excluded: Excluded }> {
  const sites: ReadSite[] = [];
  const problems: Problem[] = [];
  for (const result of await Promise.allSettled(reading)) {
    if (result.status === "fulfilled") sites.push(result.value);
    else problems.push(...listProblems(result.reason));
  }
  if (sites.length === 0) await awaitAll(reading);
  const total = reading.length;
  return { sites, excluded: { count: total - sites.length, total, problems } };
}

function listProblems(error: unknown): readonly Problem[] {
  if (error instanceof OpenActiveError && error.problems.length > 0) return error.problems;
  throw error;
}

/**
 * Reports what a build has left out, once everything else is written.
 *
 * @throws {OpenActiveError} if it has left out anything.
 */
export function reportExcluded({ count, total, problems }: Excluded): void {
  if (count === 0) return;
  const publishers = total === 1 ? "publisher" : "publishers";
  const consequence = `${count} of ${total} ${publishers} left out, the others built: `;
  throw OpenActiveError.of(problems, consequence);
}
