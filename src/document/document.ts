import type { z } from "zod";
import { OpenActiveError, type Place, type Problem } from "../error.js";
import { escapeUnprintable } from "../printable.js";
import { explainIssues, type GetSourceText } from "./explain.js";
import { formatDates } from "./format-dates.js";
import { formatMismatch, formatPath, type Issue } from "./issue.js";
import { collectKeys, isGroup, replaceValue } from "./keys.js";
import { noAliases, type DocumentKind } from "./kind.js";
import type { DeepPartial } from "./part.js";
import { readPastedJson } from "./pasted-json.js";
import { readTextFile } from "./read-text-file.js";
import { parseCorrectingKeys } from "./unknown-keys.js";
import { parseYaml } from "./yaml.js";

/** A document that was read, with its warnings. */
export interface ReadDocument<Value> {
  readonly value: Value;
  /** Problems with values that are valid but probably not intended, in the order of the file. */
  readonly warnings: readonly Problem[];
  /** Turns an issue found after reading into a problem at the position of its path. */
  problemAt(issue: Issue): Problem;
}

/** Finds errors that only the caller can detect, such as a missing picture, in the valid values. */
export type ExtraCheck<Value> = (part: DeepPartial<Value>) => readonly Issue[];

/**
 * Loads a YAML file from disk and checks it.
 *
 * @throws {OpenActiveError} when the file is missing or is not UTF-8 text, and as
 *   {@link readDocument}.
 */
export async function loadDocument<Value>(
  kind: DocumentKind<Value>,
  file: string,
  checkMore?: ExtraCheck<Value>,
): Promise<ReadDocument<Value>> {
  return readDocument(kind, await readTextFile(file, kind.subject), file, checkMore);
}

/** The longest text to read, hundreds of times as long as any such file. */
const maxLength = 500_000;

function rejectLength({ length }: string, file: string, subject: string): never {
  const found = `a file of ${length.toLocaleString("en")} characters`;
  const expected = `a ${subject} file of at most ${maxLength.toLocaleString("en")}`;
  const message = formatMismatch(found, expected);
  throw OpenActiveError.of([{ file, line: 1, column: 1, path: "", message }]);
}

/**
 * Reads and checks YAML 1.2 (JSON is YAML, too).
 *
 * @param file the name of the file, for messages.
 * @param checkMore a further check, whose issues are errors as well.
 * @throws {OpenActiveError} listing every problem in the file with its line and column.
 */
export function readDocument<Value>(
  kind: DocumentKind<Value>,
  text: string,
  file: string,
  checkMore?: ExtraCheck<Value>,
): ReadDocument<Value> {
  const { subject, mainKeys } = kind;
  if (text.length > maxLength) rejectLength(text, file, subject);
  const pasted = readPastedJson(text);
  if (pasted !== undefined) rejectForeign(kind, pasted, { file, line: 1, column: 1 });
  const keys = getKnownKeys(kind.schema);
  const yaml = parseYaml(text, { subject, isKnownKey: (word) => keys.has(word) });
  const toProblemAt = (offset: number, issue: Issue) =>
    createProblem({ file, ...yaml.toPosition(offset) }, issue);
  const toProblem = (issue: Issue) => toProblemAt(yaml.findOffset(issue), issue);
  const errors = yaml.syntaxErrors.map((error) => toProblemAt(error.offset, error));

  if (yaml.data === undefined && errors.length > 0) throw OpenActiveError.of(sortProblems(errors));
  if (yaml.data === null || yaml.data === undefined) {
    const message = `the file is empty; expected a ${subject}: ${mainKeys}`;
    throw OpenActiveError.of([{ file, line: 1, column: 1, path: "", message }]);
  }
  rejectForeign(kind, yaml.data, { file, line: 1, column: 1 });
  return validateData(kind, {
    data: yaml.data,
    errors,
    warnings: yaml.warnings.map(toProblem),
    getSourceText: yaml.getSourceText,
    toProblem,
    checkMore,
  });
}

/**
 * Checks a document that is already a plain object.
 *
 * @param source the name of the object in messages, as in `publishers[3]`.
 * @throws {OpenActiveError} as {@link readDocument}, without lines and columns.
 */
export function checkDocument<Value>(
  kind: DocumentKind<Value>,
  data: unknown,
  source: string,
  checkMore?: ExtraCheck<Value>,
): ReadDocument<Value> {
  rejectForeign(kind, data, { file: source });
  return validateData(kind, {
    data: formatDates(data),
    errors: [],
    warnings: [],
    getSourceText: () => undefined,
    toProblem: (issue) => createProblem({ file: source }, issue),
    checkMore,
  });
}

/** Creates a problem whose texts are safe to print one by one, as users of warnings may do. */
const createProblem = (place: Place, { path, message }: Issue): Problem => ({
  ...place,
  path: escapeUnprintable(formatPath(path)),
  message: escapeUnprintable(message),
});

/** Throws one error if the data is in another format, whatever else is wrong with it. */
function rejectForeign<Value>(kind: DocumentKind<Value>, data: unknown, place: Place): void {
  const explanation = kind.explainForeign?.(data);
  if (explanation === undefined) return;
  throw OpenActiveError.of([{ ...place, path: "", ...explanation }]);
}

const keysBySchema = new WeakMap<z.ZodType, ReadonlySet<string>>();

function getKnownKeys(schema: z.ZodType): ReadonlySet<string> {
  const known = keysBySchema.get(schema) ?? collectKeys(schema);
  keysBySchema.set(schema, known);
  return known;
}

/** Parsed data to validate, the problems found so far, and the functions that locate an issue. */
interface ParsedData<Value> {
  readonly data: unknown;
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly getSourceText: GetSourceText;
  readonly toProblem: (issue: Issue) => Problem;
  readonly checkMore: ExtraCheck<Value> | undefined;
}

function validateData<Value>(
  { schema, aliases = noAliases, findConflicts, lint }: DocumentKind<Value>,
  { data, errors, warnings, getSourceText, toProblem, checkMore }: ParsedData<Value>,
): ReadDocument<Value> {
  const corrected = parseCorrectingKeys(schema, data, aliases);
  const { issues: keyIssues, result, toOriginalPath } = corrected;
  const toOriginalProblem = (issue: Issue) =>
    toProblem({ ...issue, path: toOriginalPath(issue.path) });

  const schemaIssues = explainIssues(result.error?.issues ?? [], {
    data: corrected.data,
    schema,
    valueAliases: aliases.values,
    getSourceText: (path) => getSourceText(toOriginalPath(path)),
  });
  const validPart = omitInvalid<Value>(corrected.data, schemaIssues);
  const valueIssues = [...schemaIssues, ...findConflicts(validPart)];
  if (checkMore !== undefined) valueIssues.push(...checkMore(validPart));

  const problems = [...errors, ...keyIssues.map(toProblem), ...valueIssues.map(toOriginalProblem)];
  if (!result.success || problems.length > 0) throw OpenActiveError.of(sortProblems(problems));
  const allWarnings = [...warnings, ...lint(validPart).map(toOriginalProblem)];
  return { value: result.data, warnings: sortProblems(allWarnings), problemAt: toProblem };
}

/** Copies data without its invalid values, so that checks across several keys can still run. */
function omitInvalid<Value>(data: unknown, issues: readonly Issue[]): DeepPartial<Value> {
  let validPart = data;
  const copies = new WeakSet<object>();
  for (const { path } of issues) validPart = replaceValue(validPart, path, undefined, copies);
  return (isGroup(validPart) ? validPart : {}) as DeepPartial<Value>;
}

function sortProblems(problems: readonly Problem[]): Problem[] {
  const compare = (a: Problem, b: Problem) =>
    (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  return [...problems].sort(compare);
}
