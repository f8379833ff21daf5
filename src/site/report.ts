import type { EleventyConfig } from "../eleventy.js";
import { formatProblem, OpenActiveError, type Problem } from "../error.js";

/**
 * Prints problems as warnings with Eleventy's logger.
 *
 * @throws {OpenActiveError} with all problems, if there are any and `strict` is set.
 */
export function reportProblems(
  { logger }: EleventyConfig,
  problems: readonly Problem[],
  { strict }: { readonly strict: boolean },
): void {
  if (problems.length === 0) return;
  if (strict) throw OpenActiveError.of(problems);
  for (const problem of problems) {
    const message = formatProblem(problem);
    logger.logWithOptions({ message, type: "warn", prefix: "[openactive]", color: "yellow" });
  }
}

/** Prints notes with Eleventy's logger: what somebody may want to know, but need not act on. */
export function reportNotes({ logger }: EleventyConfig, notes: readonly string[]): void {
  for (const note of notes) {
    logger.logWithOptions({ message: `note: ${note}`, type: "log", prefix: "[openactive]" });
  }
}
