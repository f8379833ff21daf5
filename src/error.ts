/** A place in a publisher file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  /** Absent when the publisher did not come from a text file. */
  readonly line?: number;
  readonly column?: number;
}

/** One thing that is wrong (an error) or odd (a warning), and where it stands. */
export interface Problem extends Place {
  /** The key it is about, written as in `dataset.url` or `feeds[1].type`; empty for the whole file. */
  readonly path: string;
  /** What was found, what is allowed and, where there is one, the nearest correct spelling. */
  readonly message: string;
}

/** Writes a problem the way compilers do, so that editors and terminals can jump to it. */
export function formatProblem({ file, line, column, path, message }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  return `${place}  ${path ? `${path}: ` : ""}${message}`;
}

/**
 * Everything this package throws on purpose.
 *
 * Eleventy prints the message and, because of `skipOriginalStack`, no stack trace: the reader is the
 * author of a YAML file, and the message says where in that file to look.
 */
export class OpenActiveError extends Error {
  override readonly name = "OpenActiveError";
  readonly skipOriginalStack = true;
  /** All problems that were found, in the order of the file; empty when the error is not about a file. */
  readonly problems: readonly Problem[];

  constructor(message: string, problems: readonly Problem[] = []) {
    super(message);
    this.problems = problems;
  }

  /** One error for all problems: a headline with their number, then a line for each. */
  static of(problems: readonly Problem[]): OpenActiveError {
    const files = [...new Set(problems.map((problem) => problem.file))].join(", ");
    const headline = `${problems.length} ${problems.length === 1 ? "problem" : "problems"} in ${files}`;
    return new OpenActiveError(
      [headline, "", ...problems.map((problem) => `  ${formatProblem(problem)}`)].join("\n"),
      problems,
    );
  }
}
