import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type YAMLError } from "yaml";
import type { Finding } from "./explain.js";

/** A YAML text that knows where each of its values stands. */
export interface YamlSource {
  /** The plain JavaScript value; `undefined` when the text is not YAML. */
  readonly data: unknown;
  readonly syntaxErrors: readonly { readonly offset: number; readonly message: string }[];
  /** Where a finding is to be shown: the value, the key, or the nearest thing around what is missing. */
  offsetOf(finding: Finding): number;
  /** What the author typed at a path; for an empty value, the comment that may have swallowed it. */
  writtenAt(path: readonly PropertyKey[]): string | undefined;
  /** Line and column of an offset, both from 1. */
  place(offset: number): { readonly line: number; readonly column: number };
}

/** Parses YAML 1.2, core schema: dates stay text, `no` is text, keys are unique. */
export function parseYaml(source: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const syntaxErrors = oneForEachPlace([...document.errors, ...document.warnings]).map((error) => ({ offset: error.pos[0], message: plainWords(error, source) }));
  const onlyDuplicates = document.warnings.length === 0 && document.errors.every((error) => error.code === "DUPLICATE_KEY");
  let data: unknown;
  if (onlyDuplicates) {
    try {
      data = document.toJS();
    } catch (error) {
      const alias = /: (\S+)$/.exec((error as Error).message)?.[1];
      const offset = alias === undefined ? 0 : Math.max(0, source.indexOf(`*${alias}`));
      syntaxErrors.push({ offset, message: alias === undefined ? `not usable as YAML: ${(error as Error).message}` : `found *${alias}, which YAML takes for a reference; expected quotes around a text that starts with *` });
    }
  }
  return {
    data,
    syntaxErrors,
    offsetOf: ({ path, atKey = false }) => offsetOf(document, path, atKey),
    writtenAt: (path) => {
      const node = document.getIn(path, true);
      if (!isScalar(node)) return undefined;
      if (node.value !== null) return node.source;
      const [start] = node.range ?? [0];
      return /^[ \t]*(#\S*)/.exec(source.slice(start))?.[1];
    },
    place: (offset) => {
      const { line, col } = lines.linePos(offset);
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    },
  };
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], atKey: boolean): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const key of path) {
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    node = pair ? pair.value : isSeq(node) ? node.items[Number(key)] : undefined;
    const target = (isScalar(node) && node.value !== null && !atKey ? node : (pair?.key ?? node)) as { range?: readonly number[] } | undefined;
    const start = target?.range?.[0];
    if (start === undefined) return offset;
    offset = start;
  }
  return offset;
}

/** One slip often breaks several rules of YAML at once; the last says most about what it was. */
function oneForEachPlace(errors: readonly YAMLError[]): YAMLError[] {
  return [...new Map(errors.map((error) => [error.pos[0], error])).values()];
}

/** What the commonest slips look like to the parser, said to somebody who writes YAML twice a year. */
function plainWords({ code, message, pos: [start, end] }: YAMLError, source: string): string {
  const found = source.slice(start, end).split("\n")[0]!.slice(0, 40);
  switch (code) {
    case "TAB_AS_INDENT":
      return "found a tab; expected spaces: YAML does not allow tabs for indentation";
    case "DUPLICATE_KEY":
      return `found the key ${JSON.stringify(source.slice(start).match(/^[^:\s]*/)![0])} a second time; expected each key once`;
    case "BAD_INDENT": {
      const bracket = /end with a ([\]}])/.exec(message)?.[1];
      if (bracket !== undefined) return `found a list or group whose end is missing; expected a closing ${bracket}`;
      return "found a line that is not aligned with the lines it belongs to; expected the same number of spaces in front of each key of a group";
    }
    case "MULTILINE_IMPLICIT_KEY":
      return "found a key below a value that is already complete; expected the same number of spaces in front of each key of a group";
    case "MISSING_CHAR": {
      const quote = /missing (closing )?(["'])/i.exec(message)?.[2];
      if (quote !== undefined) return `found a text whose closing quote is missing; expected ${quote} at its end`;
      return `found ${JSON.stringify(found)}, which is not a "key: value" line; expected a colon and a space after the key, and the same indentation as the lines around it`;
    }
    case "BAD_SCALAR_START":
      return `found a value that starts with ${found[0] ?? "a reserved character"}; expected quotes around it`;
    case "NON_STRING_KEY":
      return `found ${JSON.stringify(found)} as a key; expected a word`;
    case "BLOCK_AS_IMPLICIT_KEY":
      return `found a second colon in one line; expected quotes around a text that has ": " in it`;
    case "MULTIPLE_DOCS":
      return 'found a second document (a line "---"); expected one publisher in one file';
    case "TAG_RESOLVE_FAILED":
      return `found the tag ${found}; expected plain values without tags`;
    default:
      return `not readable as YAML: ${message}`;
  }
}
