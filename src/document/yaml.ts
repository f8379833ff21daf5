import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Pair,
  type YAMLMap,
} from "yaml";
import type { Issue } from "./explain.js";
import type { Edit, IsKnownKey, YamlMistake } from "./mistakes/mistake.js";
import { findMistake } from "./mistakes/yaml-mistakes.js";

/** A YAML text that knows where each of its values stands. */
export interface YamlSource {
  /** The plain JavaScript value; `undefined` when the text is not YAML. */
  readonly data: unknown;
  /** What is not YAML, or says something twice. What could be mended is read on, as if it were mended. */
  readonly syntaxErrors: readonly {
    readonly offset: number;
    readonly path: readonly PropertyKey[];
    readonly message: string;
  }[];
  /** What is YAML but drops a part of what was written. */
  readonly warnings: readonly Issue[];
  /** Where an issue is to be shown: the value, the key, or the nearest thing around what is missing. */
  findOffset(issue: Issue): number;
  /** What the author typed at a path; for an empty value, the comment that may have swallowed it. */
  getSourceText(path: readonly PropertyKey[]): string | undefined;
  /** Line and column of an offset, both from 1. */
  toPosition(offset: number): { readonly line: number; readonly column: number };
}

/** Parses YAML 1.2, core schema: dates stay text, `no` is text, keys are unique. */
export function parseYaml(text: string, isKey: IsKnownKey): YamlSource {
  // A byte order mark is no text, and old Macs ended lines with a carriage return alone.
  const original = text.replace(/^\uFEFF/, "").replace(/\r(?!\n)/g, "\n");
  const { document, source, mistakes, edits, isReadable } = parseWithRepairs(original, isKey);
  const toOriginalOffset = (offset: number) => edits.reduceRight(undoEdit, offset);

  const repeatedKeys = removeRepeatedKeys(document);
  let lines: LineCounter | undefined;
  const toPosition = (offset: number) => {
    lines ??= createLineCounter(original);
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const repeatedKeyErrors = repeatedKeys.map(({ key, path, at, firstAt }) => ({
    offset: toOriginalOffset(at),
    path,
    message: `found the key ${JSON.stringify(key)} a second time (first in line ${toPosition(toOriginalOffset(firstAt)).line}); expected each key once`,
  }));
  const { data, error } = isReadable ? toPlainValue(document) : {};
  return {
    data,
    syntaxErrors: [
      ...mistakes.map(({ at, message }) => ({ offset: at, path: [], message })),
      ...(isReadable ? repeatedKeyErrors : []),
      ...(error === undefined ? [] : [{ offset: 0, path: [], message: error }]),
    ],
    warnings: findSwallowedText(document, source),
    findOffset: ({ path, atKey = false }) =>
      toOriginalOffset(findNodeOffset(document, path, atKey)),
    getSourceText: (path) => {
      const node = document.getIn(path, true);
      if (!isScalar(node)) return undefined;
      if (node.value !== null) return node.source;
      const [start] = node.range ?? [0];
      return /^[ \t]*(#\S*)/.exec(source.slice(start))?.[1];
    },
    toPosition,
  };
}

interface RepairedYaml {
  readonly document: Document.Parsed;
  readonly source: string;
  readonly mistakes: readonly YamlMistake[];
  readonly edits: readonly Edit[];
  readonly isReadable: boolean;
}

/** Mends what is plain to mend and reads on, so that one mistake in the YAML does not hide the other problems of the file. */
function parseWithRepairs(original: string, isKey: IsKnownKey): RepairedYaml {
  const mistakes: YamlMistake[] = [];
  const edits: Edit[] = [];
  let source = original;
  for (;;) {
    const document = parseDocument(source, {
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
    });
    const mistake = findMistake(document, source, isKey);
    if (mistake === undefined) return { document, source, mistakes, edits, isReadable: true };

    const at = edits.reduceRight(undoEdit, mistake.at);
    // What was mended in vain is reported once, and mended once: a text has only so many places.
    const isNew = !mistakes.some((earlier) => earlier.at === at);
    if (isNew) mistakes.push({ ...mistake, at });
    if (mistake.edits === undefined || !isNew)
      return { document, source, mistakes, edits, isReadable: false };
    edits.push(...mistake.edits);
    for (const edit of mistake.edits)
      source = source.slice(0, edit.at) + edit.text + source.slice(edit.at + edit.length);
  }
}

/** Where an offset in a mended text was before it was mended. */
function undoEdit(offset: number, { at, length, text }: Edit): number {
  if (offset < at) return offset;
  return offset < at + text.length ? at : offset - text.length + length;
}

function createLineCounter(source: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of source.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return lines;
}

/** The plain value, or what makes it none: only references that multiply without end. */
function toPlainValue(document: Document.Parsed): {
  readonly data?: unknown;
  readonly error?: string;
} {
  try {
    return { data: document.toJS() };
  } catch (error) {
    return { error: `not usable as YAML: ${(error as Error).message}` };
  }
}

function findNodeOffset(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  atKey: boolean,
): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const key of path) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    node = pair ? pair.value : isSeq(node) ? node.items[Number(key)] : undefined;
    const target = (
      isScalar(node) && node.value !== null && !atKey ? node : (pair?.key ?? node)
    ) as { range?: readonly number[] } | undefined;
    const start = target?.range?.[0];
    if (start === undefined) return offset;
    offset = start;
  }
  return offset;
}

interface RepeatedKey {
  readonly key: string;
  readonly path: readonly PropertyKey[];
  readonly at: number;
  readonly firstAt: number;
}

/** Takes the repetitions of keys out of a document. What a repeated group holds besides is added to the first, to be checked as well. */
function removeRepeatedKeys(document: Document.Parsed): RepeatedKey[] {
  const repeatedKeys: RepeatedKey[] = [];
  const walk = (node: unknown, path: readonly PropertyKey[]): void => {
    if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    if (!isMap(node)) return;
    const pairsByKey = new Map<unknown, Pair>();
    for (const pair of node.items.slice()) {
      const earlier = isScalar(pair.key) ? pairsByKey.get(pair.key.value) : undefined;
      if (earlier === undefined) {
        if (isScalar(pair.key)) pairsByKey.set(pair.key.value, pair);
        continue;
      }
      repeatedKeys.push({
        key: getKey(pair),
        path: [...path, getKey(pair)],
        at: getStart(pair.key),
        firstAt: getStart(earlier.key),
      });
      (node as YAMLMap).items.splice(node.items.indexOf(pair), 1);
      if (isMap(earlier.value) && isMap(pair.value)) earlier.value.items.push(...pair.value.items);
    }
    for (const pair of node.items) walk(pair.value, [...path, getKey(pair)]);
  };
  walk(document.contents, []);
  return repeatedKeys;
}

const getKey = (pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : "");
const getStart = (node: unknown) => (node as { range?: readonly number[] } | null)?.range?.[0] ?? 0;

/**
 * `Acme #1 Leisure`: the rest is a comment, and whoever wrote it may not know. A comment meant as one has a
 * space after its #. And `"Acme\Leisure"` has a line separator in it, and no L.
 */
function findSwallowedText(document: Document.Parsed, source: string): Issue[] {
  const warnings: Issue[] = [];
  if (!/[#\\]/.test(source)) return warnings;
  const walk = (node: unknown, path: readonly PropertyKey[]): void => {
    if (isMap(node)) node.items.forEach((pair) => walk(pair.value, [...path, getKey(pair)]));
    else if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    if (!isScalar(node) || node.value === null) return;
    const escape =
      node.type === "QUOTE_DOUBLE"
        ? /(?<!\\)(?:\\\\)*(\\[LPN_eabvf0])/.exec(source.slice(...node.range!.slice(0, 2)))?.[1]
        : undefined;
    if (escape !== undefined)
      warnings.push({
        path,
        message: `found ${escape} in a text in double quotes, where a backslash has a meaning of its own; expected single quotes`,
      });
    if (node.type !== "PLAIN") return;
    const comment = /^[ \t]+(#[^\s#].*)/.exec(source.slice(node.range![1]))?.[1]?.trimEnd();
    if (comment === undefined) return;
    warnings.push({
      path,
      message: `found ${JSON.stringify(comment)} after the value, which YAML takes for a comment and drops; expected quotes around the whole text, or a space after the # of a comment`,
    });
  };
  walk(document.contents, []);
  return warnings;
}
