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
import type { Finding } from "./explain.js";
import type { Edit, IsKey, Slip } from "./mistakes/mistake.js";
import { findSlip } from "./mistakes/yaml-mistakes.js";

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
  readonly oddities: readonly Finding[];
  /** Where a finding is to be shown: the value, the key, or the nearest thing around what is missing. */
  offsetOf(finding: Finding): number;
  /** What the author typed at a path; for an empty value, the comment that may have swallowed it. */
  writtenAt(path: readonly PropertyKey[]): string | undefined;
  /** Line and column of an offset, both from 1. */
  place(offset: number): { readonly line: number; readonly column: number };
}

/** Parses YAML 1.2, core schema: dates stay text, `no` is text, keys are unique. */
export function parseYaml(text: string, isKey: IsKey): YamlSource {
  // A byte order mark is no text, and old Macs ended lines with a carriage return alone.
  const written = text.replace(/^\uFEFF/, "").replace(/\r(?!\n)/g, "\n");
  const { document, source, slips, edits, isReadable } = readMending(written, isKey);
  const originally = (offset: number) => edits.reduceRight(before, offset);

  const repeated = repeatedKeys(document);
  let lines: LineCounter | undefined;
  const place = (offset: number) => {
    lines ??= linesOf(written);
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const twice = repeated.map(({ key, path, at, firstAt }) => ({
    offset: originally(at),
    path,
    message: `found the key ${JSON.stringify(key)} a second time (first in line ${place(originally(firstAt)).line}); expected each key once`,
  }));
  const { data, error } = isReadable ? valueOf(document) : {};
  return {
    data,
    syntaxErrors: [
      ...slips.map(({ at, message }) => ({ offset: at, path: [], message })),
      ...(isReadable ? twice : []),
      ...(error === undefined ? [] : [{ offset: 0, path: [], message: error }]),
    ],
    oddities: swallowed(document, source),
    offsetOf: ({ path, atKey = false }) => originally(offsetOf(document, path, atKey)),
    writtenAt: (path) => {
      const node = document.getIn(path, true);
      if (!isScalar(node)) return undefined;
      if (node.value !== null) return node.source;
      const [start] = node.range ?? [0];
      return /^[ \t]*(#\S*)/.exec(source.slice(start))?.[1];
    },
    place,
  };
}

interface Mended {
  readonly document: Document.Parsed;
  readonly source: string;
  readonly slips: readonly Slip[];
  readonly edits: readonly Edit[];
  readonly isReadable: boolean;
}

/** Mends what is plain to mend and reads on, so that one slip of YAML does not hide the other problems of the file. */
function readMending(written: string, isKey: IsKey): Mended {
  const slips: Slip[] = [];
  const edits: Edit[] = [];
  let source = written;
  for (;;) {
    const document = parseDocument(source, {
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
    });
    const slip = findSlip(document, source, isKey);
    if (slip === undefined) return { document, source, slips, edits, isReadable: true };

    const at = edits.reduceRight(before, slip.at);
    // What was mended in vain is reported once, and mended once: a text has only so many places.
    const isNew = !slips.some((earlier) => earlier.at === at);
    if (isNew) slips.push({ ...slip, at });
    if (slip.edits === undefined || !isNew)
      return { document, source, slips, edits, isReadable: false };
    edits.push(...slip.edits);
    for (const edit of slip.edits)
      source = source.slice(0, edit.at) + edit.text + source.slice(edit.at + edit.length);
  }
}

/** Where an offset in a mended text was before it was mended. */
function before(offset: number, { at, length, text }: Edit): number {
  if (offset < at) return offset;
  return offset < at + text.length ? at : offset - text.length + length;
}

function linesOf(source: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of source.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return lines;
}

/** The plain value, or what makes it none: only references that multiply without end. */
function valueOf(document: Document.Parsed): { readonly data?: unknown; readonly error?: string } {
  try {
    return { data: document.toJS() };
  } catch (error) {
    return { error: `not usable as YAML: ${(error as Error).message}` };
  }
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], atKey: boolean): number {
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
function repeatedKeys(document: Document.Parsed): RepeatedKey[] {
  const repeated: RepeatedKey[] = [];
  const walk = (node: unknown, path: readonly PropertyKey[]): void => {
    if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    if (!isMap(node)) return;
    const first = new Map<unknown, Pair>();
    for (const pair of node.items.slice()) {
      const earlier = isScalar(pair.key) ? first.get(pair.key.value) : undefined;
      if (earlier === undefined) {
        if (isScalar(pair.key)) first.set(pair.key.value, pair);
        continue;
      }
      repeated.push({
        key: keyOf(pair),
        path: [...path, keyOf(pair)],
        at: startOf(pair.key),
        firstAt: startOf(earlier.key),
      });
      (node as YAMLMap).items.splice(node.items.indexOf(pair), 1);
      if (isMap(earlier.value) && isMap(pair.value)) earlier.value.items.push(...pair.value.items);
    }
    for (const pair of node.items) walk(pair.value, [...path, keyOf(pair)]);
  };
  walk(document.contents, []);
  return repeated;
}

const keyOf = (pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : "");
const startOf = (node: unknown) => (node as { range?: readonly number[] } | null)?.range?.[0] ?? 0;

/**
 * `Acme #1 Leisure`: the rest is a comment, and whoever wrote it may not know. A comment meant as one has a
 * space after its #. And `"Acme\Leisure"` has a line separator in it, and no L.
 */
function swallowed(document: Document.Parsed, source: string): Finding[] {
  const findings: Finding[] = [];
  if (!/[#\\]/.test(source)) return findings;
  const walk = (node: unknown, path: readonly PropertyKey[]): void => {
    if (isMap(node)) node.items.forEach((pair) => walk(pair.value, [...path, keyOf(pair)]));
    else if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    if (!isScalar(node) || node.value === null) return;
    const escape =
      node.type === "QUOTE_DOUBLE"
        ? /(?<!\\)(?:\\\\)*(\\[LPN_eabvf0])/.exec(source.slice(...node.range!.slice(0, 2)))?.[1]
        : undefined;
    if (escape !== undefined)
      findings.push({
        path,
        message: `found ${escape} in a text in double quotes, where a backslash has a meaning of its own; expected single quotes`,
      });
    if (node.type !== "PLAIN") return;
    const comment = /^[ \t]+(#[^\s#].*)/.exec(source.slice(node.range![1]))?.[1]?.trimEnd();
    if (comment === undefined) return;
    findings.push({
      path,
      message: `found ${JSON.stringify(comment)} after the value, which YAML takes for a comment and drops; expected quotes around the whole text, or a space after the # of a comment`,
    });
  };
  walk(document.contents, []);
  return findings;
}
