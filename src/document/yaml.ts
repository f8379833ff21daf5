import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Pair,
  type Scalar,
} from "yaml";
import { formatMismatch, quote, type Issue } from "./issue.js";
import { findDeepNesting } from "./nesting.js";
import type { ExpectedDocument, YamlMistake } from "./mistakes/mistake.js";
import { applyEdits, createRepair, undoRepairs, type Repair } from "./repair.js";
import { findMistake } from "./mistakes/yaml-mistakes.js";

type Path = readonly PropertyKey[];

/** A parsed YAML text that can locate each of its values. */
export interface YamlSource {
  /** The plain JavaScript value; `undefined` if the text is not YAML. */
  readonly data: unknown;
  /** Syntax errors and repeated keys. `data` is that of the text after all possible repairs. */
  readonly syntaxErrors: readonly SyntaxIssue[];
  /** Warnings about valid YAML that silently drops text. */
  readonly warnings: readonly Issue[];
  /** Finds the offset of an issue: that of its value or key, or of the group that lacks it. */
  findOffset(issue: Issue): number;
  /**
   * Returns the text typed at a path; for an empty value, the comment that may have swallowed it.
   */
  getSourceText(path: Path): string | undefined;
  /** Converts an offset to its line and column, both counted from 1. */
  toPosition(offset: number): Position;
}

/** An issue with its offset in the text. */
export interface SyntaxIssue extends Issue {
  readonly offset: number;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** Parses YAML 1.2 with the core schema: dates and `no` are text, and keys must be unique. */
export function parseYaml(text: string, expected: ExpectedDocument): YamlSource {
  const tooDeep = findDeepNesting(text);
  if (tooDeep !== undefined) return createUnreadable(text, tooDeep);
  try {
    return parseText(text, expected);
  } catch (error) {
    // The parser calls itself for each level, until there is no room on the stack.
    if (!(error instanceof RangeError)) throw error;
    const message = "found too many levels of values inside values; expected a few";
    return createUnreadable(text, { offset: 0, path: [], message });
  }
}

/** Creates the result for a text that is not parsed. */
function createUnreadable(text: string, issue: SyntaxIssue): YamlSource {
  return {
    data: undefined,
    syntaxErrors: [issue],
    warnings: [],
    findOffset: () => 0,
    getSourceText: () => undefined,
    toPosition: createPositionFinder(text),
  };
}

function parseText(text: string, expected: ExpectedDocument): YamlSource {
  // A byte order mark is not text, and old Macs ended lines with just a carriage return.
  const original = text.replace(/^\uFEFF/, "").replace(/\r(?!\n)/g, "\n");
  const repaired = parseWithRepairs(original, expected);
  const { document, source, mistakes, repairs, isReadable } = repaired;
  const toOriginalOffset = (offset: number) => undoRepairs(offset, repairs);
  const toPosition = createPositionFinder(original);

  const syntaxErrors: SyntaxIssue[] = [];
  for (const { at, message } of mistakes) syntaxErrors.push({ offset: at, path: [], message });
  const repeatedKeys = removeRepeatedKeys(document);
  let data: unknown;
  if (isReadable) {
    for (const { key, path, at, firstAt } of repeatedKeys) {
      const { line } = toPosition(toOriginalOffset(firstAt));
      const found = `the key ${quote(key)} a second time (first on line ${line})`;
      const message = formatMismatch(found, "each key once");
      syntaxErrors.push({ offset: toOriginalOffset(at), path, message });
    }
    const result = toPlainValue(document);
    data = result.data;
    if (result.error !== undefined) {
      syntaxErrors.push({ offset: 0, path: [], message: result.error });
    }
  }
  return {
    data,
    syntaxErrors,
    warnings: findSwallowedText(document, source),
    findOffset: ({ path, atKey = false, offset = 0 }) => {
      const start = findNodeOffset(document, path, atKey);
      return toOriginalOffset(start + measureInSource(document, path, offset));
    },
    getSourceText: (path) => getSourceText(document, source, path),
    toPosition,
  };
}

interface RepairedYaml {
  readonly document: Document.Parsed;
  /** The text that the document was parsed from. */
  readonly source: string;
  readonly mistakes: readonly YamlMistake[];
  /** The repairs that turned the original text into `source`, in order. */
  readonly repairs: readonly Repair[];
  readonly isReadable: boolean;
}

/** Parses text and repairs obvious mistakes, so that one mistake does not hide other problems. */
function parseWithRepairs(original: string, expected: ExpectedDocument): RepairedYaml {
  const mistakes: YamlMistake[] = [];
  const repairs: Repair[] = [];
  let source = original;
  const maxRepairs = Math.max(5, Math.min(50, Math.floor(200_000 / original.length)));
  for (;;) {
    const document = parseDocument(source, {
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
    });
    const mistake = findMistake(document, source, expected);
    if (mistake === undefined) return { document, source, mistakes, repairs, isReadable: true };

    const at = undoRepairs(mistake.at, repairs);
    // A repair that does not help is only reported and tried once, so the loop always ends.
    const isNew = !mistakes.some((earlier) => earlier.at === at);
    if (isNew) mistakes.push({ ...mistake, at });
    const isLast = mistakes.length >= maxRepairs || document.errors.length > maxErrors;
    if (isLast) mistakes.push({ at, message: explainLimit(mistakes.length) });
    if (mistake.edits === undefined || !isNew || isLast) {
      return { document, source, mistakes, repairs, isReadable: false };
    }
    repairs.push(createRepair(mistake.edits));
    source = applyEdits(source, mistake.edits);
  }
}

/** A text with more errors is not worth repairing. */
const maxErrors = 5000;

/** After each repair the whole text is read again, so a long text is not repaired as often. */
const explainLimit = (count: number) =>
  `found ${count} mistakes up to here; expected these to be corrected before the rest is read`;

function createPositionFinder(source: string): (offset: number) => Position {
  let lines: LineCounter | undefined;
  return (offset) => {
    lines ??= countLines(source);
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
}

function countLines(source: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of source.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return lines;
}

/** Converts a document to a plain value. This fails only if aliases multiply without end. */
function toPlainValue(document: Document.Parsed): { data?: unknown; error?: string } {
  try {
    return { data: document.toJS() };
  } catch (error) {
    return { error: `not usable as YAML: ${(error as Error).message}` };
  }
}

function getSourceText(document: Document.Parsed, source: string, path: Path): string | undefined {
  const node = document.getIn(path, true);
  if (!isScalar(node)) return undefined;
  if (node.value !== null) return node.source;
  const [start] = node.range ?? [0];
  return /^[ \t]*(#\S*)/.exec(source.slice(start))?.[1];
}

/** Converts a number of characters of a value to one in the text, if it is written as it is. */
function measureInSource(document: Document.Parsed, path: Path, offset: number): number {
  if (offset === 0) return 0;
  const node = document.getIn(path, true);
  if (!isScalar(node) || node.source !== node.value || node.source?.includes("\n")) return 0;
  return node.type === "PLAIN" ? offset : offset + 1;
}

function findNodeOffset(document: Document.Parsed, path: Path, atKey: boolean): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const key of path) {
    const pair = findPair(node, key);
    if (pair !== undefined) node = pair.value;
    else node = isSeq(node) ? node.items[Number(key)] : undefined;
    const hasValue = isScalar(node) && node.value !== null;
    const target = hasValue && !atKey ? node : (pair?.key ?? node);
    const start = (target as Ranged | null | undefined)?.range?.[0];
    if (start === undefined) return offset;
    offset = start;
  }
  return offset;
}

interface Ranged {
  readonly range?: readonly number[] | null;
}

const pairsByGroup = new WeakMap<object, ReadonlyMap<unknown, Pair>>();

function findPair(node: unknown, key: PropertyKey): Pair | undefined {
  if (!isMap(node)) return undefined;
  const pairs = pairsByGroup.get(node) ?? indexPairs(node.items);
  pairsByGroup.set(node, pairs);
  return pairs.get(key);
}

/** Indexes pairs by their keys; of several with one key, the first counts. */
function indexPairs(items: readonly Pair[]): ReadonlyMap<unknown, Pair> {
  const pairs = new Map<unknown, Pair>();
  for (const item of items) {
    if (isScalar(item.key) && !pairs.has(item.key.value)) pairs.set(item.key.value, item);
  }
  return pairs;
}

interface RepeatedKey {
  readonly key: string;
  readonly path: Path;
  readonly at: number;
  readonly firstAt: number;
}

/**
 * Removes repeated keys from a document. The content of a repeated group is added to the first
 * group, so that it is checked as well.
 */
function removeRepeatedKeys(document: Document.Parsed): RepeatedKey[] {
  const repeatedKeys: RepeatedKey[] = [];
  const walk = (node: unknown, path: Path): void => {
    if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    if (!isMap(node)) return;
    const pairsByKey = new Map<unknown, Pair>();
    const kept: Pair[] = [];
    for (const pair of node.items) {
      const earlier = isScalar(pair.key) ? pairsByKey.get(pair.key.value) : undefined;
      if (earlier === undefined) {
        if (isScalar(pair.key)) pairsByKey.set(pair.key.value, pair);
        kept.push(pair);
        continue;
      }
      const key = getKey(pair);
      const [at, firstAt] = [getStart(pair.key), getStart(earlier.key)];
      repeatedKeys.push({ key, path: [...path, key], at, firstAt });
      if (isMap(earlier.value) && isMap(pair.value)) {
        for (const inner of pair.value.items) earlier.value.items.push(inner);
      }
    }
    node.items = kept as typeof node.items;
    for (const pair of node.items) walk(pair.value, [...path, getKey(pair)]);
  };
  walk(document.contents, []);
  return repeatedKeys;
}

const getKey = (pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : "");
const getStart = (node: unknown) => (node as Ranged | null)?.range?.[0] ?? 0;

/** Finds text that YAML silently drops, perhaps unbeknown to the author. */
function findSwallowedText(document: Document.Parsed, source: string): Issue[] {
  const warnings: Issue[] = [];
  if (!/[#\\]/.test(source)) return warnings;
  const walk = (node: unknown, path: Path): void => {
    if (isMap(node)) node.items.forEach((pair) => walk(pair.value, [...path, getKey(pair)]));
    if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    const message = isScalar(node) ? explainSwallowedText(node, source) : undefined;
    if (message !== undefined) warnings.push({ path, message });
  };
  walk(document.contents, []);
  return warnings;
}

function explainSwallowedText(node: Scalar, source: string): string | undefined {
  if (node.value === null) return undefined;
  const [start, end] = node.range!;
  if (node.type === "QUOTE_DOUBLE") {
    // In "Acme\Leisure", \L is a line separator, so the L is lost.
    const escape = /(?<!\\)(?:\\\\)*(\\[LPN_eabvf0])/.exec(source.slice(start, end))?.[1];
    if (escape === undefined) return undefined;
    const found = `${escape} in double-quoted text, where a backslash has a special meaning`;
    return formatMismatch(found, "single quotes");
  }
  if (node.type !== "PLAIN") return undefined;
  // In Acme #1 Leisure, the end is a comment; an intended comment has a space after its #.
  const comment = /^[ \t]+(#[^\s#].*)/.exec(source.slice(end))?.[1]?.trimEnd();
  if (comment === undefined) return undefined;
  return formatMismatch(
    `${quote(comment)} after the value, which YAML treats as a comment and drops`,
    "quotes around the whole text, or a space after the # of a comment",
  );
}
