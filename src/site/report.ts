import type { EleventyConfig } from "../eleventy.js";
import { formatProblems, OpenActiveError, type Problem } from "../error.js";
import { escapeUnprintable } from "../printable.js";

const prefix = "[openactive]";

/**
 * Prints problems as warnings with Eleventy's logger, even with `--quiet`.
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
  for (const line of formatProblems(problems)) {
    const message = `warning: ${line}`;
    // Forced, because --quiet is meant to hide the list of written files. A warning goes to standard
    // error, so it never ends up in the output of --to=json.
    logger.logWithOptions({ message, type: "warn", prefix, color: "yellow", force: true });
  }
}

/** Prints notes with Eleventy's logger: what somebody may want to know, but need not act on. */
export function reportNotes({ logger }: EleventyConfig, notes: readonly string[]): void {
  for (const note of notes) {
    const message = `note: ${escapeUnprintable(note)}`;
    logger.logWithOptions({ message, type: "log", prefix, force: false });
  }
}

/** Prints lines for the person who runs the build, in the way of Eleventy's own lines. */
export function printLines({ logger }: EleventyConfig, lines: readonly string[]): void {
  const message = lines.map(escapeUnprintable).join("\n");
  logger.logWithOptions({ message, type: "log", prefix, force: true });
}
