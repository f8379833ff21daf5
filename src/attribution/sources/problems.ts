import { OpenActiveError, type Problem } from "../../error.js";
import { escapeUnprintable } from "../../printable.js";

/** Takes the place of a file name: problems in an option have neither file nor line. */
const sourcesOption = "the option sources";

/**
 * Creates the problem of one source, whose texts are safe to print.
 *
 * @param name the source's name; empty for the option as a whole.
 */
export const createProblem = (name: string, message: string): Problem => ({
  file: sourcesOption,
  path: escapeUnprintable(formatSourcePath(name)),
  message: escapeUnprintable(message),
});

function formatSourcePath(name: string): string {
  if (name === "") return "sources";
  return /^[\w$-]+$/.test(name) ? `sources.${name}` : `sources[${JSON.stringify(name)}]`;
}

/** Creates one error for several problems: a headline with their number, and a line for each. */
export function createSourcesError(problems: readonly Problem[]): OpenActiveError {
  const noun = problems.length === 1 ? "problem" : "problems";
  const headline = `${problems.length} ${noun} in ${sourcesOption}`;
  const lines = problems.map(({ path, message }) => `  ${path}: ${message}`);
  return new OpenActiveError([headline, "", ...lines], problems);
}
