import type { z } from "zod";
import { OpenActiveError, type Problem } from "../error.js";
import type { DeepPartial } from "../publisher/conflicts.js";
import { formatPath, explainIssues, type Issue, type GetSourceText } from "./explain.js";
import { collectKeys, replaceValue } from "./keys.js";
import { parseCorrectingKeys } from "./unknown-keys.js";
import { parseYaml } from "./yaml.js";

/** A kind of file people write, and what is right, wrong and odd in it. */
export interface DocumentKind<Value> {
  readonly schema: z.ZodType<Value>;
  /** What an empty file should have been, as in `a publisher: name, url, …`. */
  readonly expected: string;
  /** Values that contradict each other, in what is correct by itself. */
  findConflicts(part: DeepPartial<Value>): readonly Issue[];
  /** What is valid but odd. */
  lint(part: DeepPartial<Value>): readonly Issue[];
}

/** What a document holds, what is odd about it, and how to speak of a place in it later. */
export interface ReadDocument<Value> {
  readonly value: Value;
  /** Valid but odd; in the order of the file. */
  readonly warnings: readonly Problem[];
  /** Makes a problem of something found after reading, at the place of `issue.path`. */
  problemAt(issue: Issue): Problem;
}

/** Finds errors that only the caller can know of, such as a file that is not there, in what is correct so far. */
export type ExtraCheck<Value> = (part: DeepPartial<Value>) => readonly Issue[];

/**
 * Reads and checks YAML 1.2 (JSON is YAML, too).
 *
 * @param file the name to show in messages.
 * @throws {OpenActiveError} with every problem of the file, each with its line and column.
 */
export function readDocument<Value>(
  kind: DocumentKind<Value>,
  text: string,
  file: string,
  checkMore: ExtraCheck<Value> = () => [],
): ReadDocument<Value> {
  const keys = getKnownKeys(kind.schema);
  const yaml = parseYaml(text, (word) => keys.has(word));
  const toProblem = (issue: Issue): Problem => ({
    file,
    ...yaml.toPosition(yaml.findOffset(issue)),
    path: formatPath(issue.path),
    message: issue.message,
  });
  const syntaxProblems = yaml.syntaxErrors.map(({ offset, path, message }) => ({
    file,
    ...yaml.toPosition(offset),
    path: formatPath(path),
    message,
  }));

  if (yaml.data === undefined && syntaxProblems.length > 0)
    throw OpenActiveError.of(sortProblems(syntaxProblems));
  if (yaml.data === null || yaml.data === undefined) {
    throw OpenActiveError.of([
      {
        file,
        line: 1,
        column: 1,
        path: "",
        message: `the file is empty; expected ${kind.expected}`,
      },
    ]);
  }
  return examine(
    kind,
    yaml.data,
    yaml.getSourceText,
    toProblem,
    { errors: syntaxProblems, warnings: yaml.warnings.map(toProblem) },
    checkMore,
  );
}

/**
 * Checks what is already a plain object.
 *
 * @param source what to call it in messages, as in `publishers[3]`.
 * @throws {OpenActiveError} as {@link readDocument}, without lines and columns.
 */
export function checkDocument<Value>(
  kind: DocumentKind<Value>,
  data: unknown,
  source: string,
  checkMore: ExtraCheck<Value> = () => [],
): ReadDocument<Value> {
  return examine(
    kind,
    data,
    () => undefined,
    (issue) => ({ file: source, path: formatPath(issue.path), message: issue.message }),
    { errors: [], warnings: [] },
    checkMore,
  );
}

const keysBySchema = new WeakMap<z.ZodType, ReadonlySet<string>>();
function getKnownKeys(schema: z.ZodType): ReadonlySet<string> {
  let keys = keysBySchema.get(schema);
  if (keys === undefined) keysBySchema.set(schema, (keys = collectKeys(schema)));
  return keys;
}

interface ParseProblems {
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

function examine<Value>(
  { schema, findConflicts, lint }: DocumentKind<Value>,
  data: unknown,
  getSourceText: GetSourceText,
  toProblem: (issue: Issue) => Problem,
  parseProblems: ParseProblems,
  checkMore: ExtraCheck<Value>,
): ReadDocument<Value> {
  const {
    issues: keyIssues,
    data: corrected,
    result,
    toOriginalPath,
  } = parseCorrectingKeys(schema, data);
  const schemaIssues = result.success
    ? []
    : explainIssues(result.error.issues, corrected, schema, (path) =>
        getSourceText(toOriginalPath(path)),
      );
  const validPart = omitInvalid<Value>(corrected, schemaIssues);
  const toOriginalProblem = (issue: Issue) =>
    toProblem({ ...issue, path: toOriginalPath(issue.path) });
  const problems = [
    ...parseProblems.errors,
    ...keyIssues.map(toProblem),
    ...[...schemaIssues, ...findConflicts(validPart), ...checkMore(validPart)].map(
      toOriginalProblem,
    ),
  ];
  if (!result.success || problems.length > 0) throw OpenActiveError.of(sortProblems(problems));
  return {
    value: result.data,
    warnings: sortProblems([...parseProblems.warnings, ...lint(validPart).map(toOriginalProblem)]),
    problemAt: toProblem,
  };
}

/** The data without what is wrong in it, so that the checks across keys can run in the same go. */
function omitInvalid<Value>(data: unknown, issues: readonly Issue[]): DeepPartial<Value> {
  const validPart = issues.reduce((part, { path }) => replaceValue(part, path, undefined), data);
  return (
    typeof validPart === "object" && validPart !== null && !Array.isArray(validPart)
      ? validPart
      : {}
  ) as DeepPartial<Value>;
}

const sortProblems = (problems: readonly Problem[]) =>
  [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
