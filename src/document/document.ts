import type { z } from "zod";
import { OpenActiveError, type Problem } from "../error.js";
import type { Part } from "../publisher/conflicts.js";
import { dotted, explain, type Finding, type WrittenAt } from "./explain.js";
import { allKeys, changedAt } from "./keys.js";
import { parseRespelt } from "./unknown-keys.js";
import { parseYaml } from "./yaml.js";

/** A kind of file people write, and what is right, wrong and odd in it. */
export interface DocumentKind<Value> {
  readonly schema: z.ZodType<Value>;
  /** What an empty file should have been, as in `a publisher: name, url, …`. */
  readonly expected: string;
  /** Values that contradict each other, in what is correct by itself. */
  contradictions(part: Part<Value>): readonly Finding[];
  /** What is valid but odd. */
  oddities(part: Part<Value>): readonly Finding[];
}

/** What a document holds, what is odd about it, and how to speak of a place in it later. */
export interface ReadDocument<Value> {
  readonly value: Value;
  /** Valid but odd; in the order of the file. */
  readonly warnings: readonly Problem[];
  /** Makes a problem of something found after reading, at the place of `finding.path`. */
  problemAt(finding: Finding): Problem;
}

/** Finds errors that only the caller can know of, such as a file that is not there, in what is correct so far. */
export type CheckMoreOf<Value> = (part: Part<Value>) => readonly Finding[];

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
  checkMore: CheckMoreOf<Value> = () => [],
): ReadDocument<Value> {
  const keys = keysOf(kind.schema);
  const yaml = parseYaml(text, (word) => keys.has(word));
  const problemAt = (finding: Finding): Problem => ({
    file,
    ...yaml.place(yaml.offsetOf(finding)),
    path: dotted(finding.path),
    message: finding.message,
  });
  const syntaxProblems = yaml.syntaxErrors.map(({ offset, path, message }) => ({
    file,
    ...yaml.place(offset),
    path: dotted(path),
    message,
  }));

  if (yaml.data === undefined && syntaxProblems.length > 0)
    throw OpenActiveError.of(inOrder(syntaxProblems));
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
    yaml.writtenAt,
    problemAt,
    { errors: syntaxProblems, warnings: yaml.oddities.map(problemAt) },
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
  checkMore: CheckMoreOf<Value> = () => [],
): ReadDocument<Value> {
  return examine(
    kind,
    data,
    () => undefined,
    (finding) => ({ file: source, path: dotted(finding.path), message: finding.message }),
    { errors: [], warnings: [] },
    checkMore,
  );
}

const keysBySchema = new WeakMap<z.ZodType, ReadonlySet<string>>();
function keysOf(schema: z.ZodType): ReadonlySet<string> {
  let keys = keysBySchema.get(schema);
  if (keys === undefined) keysBySchema.set(schema, (keys = allKeys(schema)));
  return keys;
}

interface Earlier {
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

function examine<Value>(
  { schema, contradictions, oddities }: DocumentKind<Value>,
  data: unknown,
  writtenAt: WrittenAt,
  problemAt: (finding: Finding) => Problem,
  earlier: Earlier,
  checkMore: CheckMoreOf<Value>,
): ReadDocument<Value> {
  const { findings: misspelt, data: respelt, result, asWritten } = parseRespelt(schema, data);
  const wrong = result.success
    ? []
    : explain(result.error.issues, respelt, schema, (path) => writtenAt(asWritten(path)));
  const correct = without<Value>(respelt, wrong);
  const place = (finding: Finding) => problemAt({ ...finding, path: asWritten(finding.path) });
  const problems = [
    ...earlier.errors,
    ...misspelt.map(problemAt),
    ...[...wrong, ...contradictions(correct), ...checkMore(correct)].map(place),
  ];
  if (!result.success || problems.length > 0) throw OpenActiveError.of(inOrder(problems));
  return {
    value: result.data,
    warnings: inOrder([...earlier.warnings, ...oddities(correct).map(place)]),
    problemAt,
  };
}

/** The data without what is wrong in it, so that the checks across keys can run in the same go. */
function without<Value>(data: unknown, findings: readonly Finding[]): Part<Value> {
  const correct = findings.reduce((part, { path }) => changedAt(part, path, undefined), data);
  return (
    typeof correct === "object" && correct !== null && !Array.isArray(correct) ? correct : {}
  ) as Part<Value>;
}

const inOrder = (problems: readonly Problem[]) =>
  [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
