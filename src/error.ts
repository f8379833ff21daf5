import { debuglog } from "node:util";
import { groupBy } from "./group-by.js";
import { escapeUnprintable } from "./printable.js";

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
  /** Text of several lines that belongs below the message, such as a publisher file to copy. */
  readonly details?: string;
  /** The name of the publisher whose file it is, if there are several. */
  readonly publisher?: string;
}

/**
 * Formats a problem as compilers do, so that editors and terminals can jump to it. The result is
 * safe to print, and is a single line unless the problem has details.
 */
export function formatProblem(problem: Problem): string {
  const { path, message, details, publisher } = problem;
  const place = formatPlace(problem) + (publisher === undefined ? "" : ` (${publisher})`);
  const text = path === "" ? `${place}  ${message}` : `${place}  ${path}: ${message}`;
  const line = escapeUnprintable(text);
  return details === undefined ? line : `${line}\n\n${escapeLines(details)}`;
}

/** Makes text of several lines safe to print; its line ends stay. */
const escapeLines = (text: string) => text.split("\n").map(escapeUnprintable).join("\n");

/** Formats a position as compilers do: `publisher.yaml:6:8`. The result is safe to print. */
export const formatPlace = ({ file, line, column }: Place) =>
  escapeUnprintable(line === undefined ? file : `${file}:${line}:${column}`);

/** The number of files above which problems of one kind share a line, and how many it names. */
const maxNamed = 3;

/**
 * Formats problems as lines, in the order given. Problems of one kind that occur in many files, such
 * as dates that all publishers lack, share one line: the first in full, then their number and where
 * the next few are. With `NODE_DEBUG=openactive`, each has its own line.
 */
export function formatProblems(problems: readonly Problem[]): string[] {
  if (debuglog("openactive").enabled) return problems.map(formatProblem);
  const problemsByKind = groupBy(problems, describeKind);
  const lines: string[] = [];
  const sharedKinds = new Set<readonly Problem[]>();
  for (const similar of problemsByKind.values()) {
    if (listFiles(similar).length > maxNamed) sharedKinds.add(similar);
  }
  for (const problem of problems) {
    const similar = problemsByKind.get(describeKind(problem))!;
    if (!sharedKinds.has(similar)) lines.push(formatProblem(problem));
    else if (similar[0] === problem) lines.push(formatSimilar(similar));
  }
  return lines;
}

/**
 * Two problems are of the same kind if they differ only in positions and quoted values. A problem of
 * a whole file quotes what is particular to that file, such as its right name, so there everything
 * has to be equal.
 */
function describeKind({ path, message, details = "" }: Problem): string {
  if (path === "") return `${message}\n${details}`;
  const key = path.replace(/\[\d+\]/g, "[]");
  return `${key}: ${message.replace(/"(?:[^"\\]|\\.)*"/g, '""')}`;
}

const listFiles = (problems: readonly Problem[]) => [...new Set(problems.map(({ file }) => file))];

function formatSimilar([first, ...others]: readonly Problem[]): string {
  const places = others.slice(0, maxNamed).map(formatPlace).join(", ");
  const rest = others.length > maxNamed ? ", …" : "";
  const count = `${others.length} more like it: ${places}${rest}`;
  return `${formatProblem(first!)} (and ${count}; NODE_DEBUG=openactive lists all)`;
}

/**
 * The error that this package throws on purpose.
 *
 * Eleventy prints the message and, because of `skipOriginalStack`, no stack trace: the reader is
 * the author of a YAML file, and the message says where in that file to look. Its `name` is that of
 * any `Error`, because Eleventy would add another to the message; recognise it by `instanceof`, or
 * by its `code` if it comes from another process.
 *
 * Its message is safe to print: whatever a terminal would not show is written as in `\u001b`.
 */
export class OpenActiveError extends Error {
  readonly code = "ERR_OPENACTIVE";
  readonly skipOriginalStack = true;
  /** All problems found, in the order of the file; empty if the error is not about a file. */
  readonly problems: readonly Problem[];

  /** @param message the line to print, or a list of lines. A line end in a line is not one. */
  constructor(message: string | readonly string[], problems: readonly Problem[] = []) {
    const lines = typeof message === "string" ? [message] : message;
    super(lines.map(escapeUnprintable).join("\n"));
    this.problems = problems;
  }

  /**
   * Creates one error for several problems: a headline with their number, and their lines.
   *
   * @param consequence what follows from them, for the start of the headline.
   */
  static of(problems: readonly Problem[], consequence = ""): OpenActiveError {
    const files = listFiles(problems);
    const named = files.slice(0, maxNamed).join(", ");
    const more = files.length > maxNamed ? ` and ${files.length - maxNamed} more` : "";
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    // The details of a problem are lines of their own.
    const lines = formatProblems(problems).flatMap((line) => `  ${line}`.split("\n"));
    return new OpenActiveError(
      [`${consequence}${count} in ${named}${more}`, "", ...lines],
      problems,
    );
  }
}
