/** A position in a file; lines and columns are counted from 1. */
export interface Place {
  readonly file: string;
  /** Absent if the data did not come from a text file. */
  readonly line?: number;
  readonly column?: number;
}

/** Something that is wrong (an error) or odd (a warning), and where it is. */
export interface Problem extends Place {
  /** The key it is about, as in `dataset.url` or `feeds[1].type`; empty for the whole file. */
  readonly path: string;
  /** What was found, what is allowed and, if there is one, the nearest correct spelling. */
  readonly message: string;
}

/** Formats a problem as compilers do, so that editors and terminals can jump to it. */
export function formatProblem({ file, line, column, path, message }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  return path === "" ? `${place}  ${message}` : `${place}  ${path}: ${message}`;
}

/**
 * The error that this package throws on purpose.
 *
 * Eleventy prints the message and, because of `skipOriginalStack`, no stack trace: the reader is
 * the author of a YAML file, and the message says where in that file to look.
 */
export class OpenActiveError extends Error {
  override readonly name = "OpenActiveError";
  readonly skipOriginalStack = true;
  /** All problems found, in the order of the file; empty if the error is not about a file. */
  readonly problems: readonly Problem[];

  constructor(message: string, problems: readonly Problem[] = []) {
    super(message);
    this.problems = problems;
  }

  /** Creates one error for several problems: a headline with their number, and a line for each. */
  static of(problems: readonly Problem[]): OpenActiveError {
    const files = [...new Set(problems.map((problem) => problem.file))].join(", ");
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    const lines = problems.map((problem) => `  ${formatProblem(problem)}`);
    return new OpenActiveError([`${count} in ${files}`, "", ...lines].join("\n"), problems);
  }
}
