/**
 * The parts of a line of YAML, judged by that line alone; offsets are from the start of the text.
 */
export interface Line {
  readonly start: number;
  /** The number of spaces before it. */
  readonly indent: number;
  /** `"- "` for a list entry; otherwise empty. */
  readonly dashes: string;
  readonly key: string | undefined;
  readonly keyAt: number;
  /** The text after the key, or the whole line if it has no key; without any comment. */
  readonly value: string;
  readonly valueAt: number;
}

const dashesPattern = "(?:- +)*";
const keyPattern = "[^\\s\"'#?:,[\\]{}&*!|>%@`-][^#\\r\\n]*?";
const linePattern = new RegExp(
  `^( *)(${dashesPattern})(?:(${keyPattern}) *:(?=\\s|$) *)?(.*?)(?:\\s+#.*|\\s*)$`,
);

/** Finds the line that contains an offset. */
export function findLine(source: string, offset: number): Line {
  const start = source.lastIndexOf("\n", offset - 1) + 1;
  const end = source.indexOf("\n", start);
  const text = source.slice(start, end === -1 ? undefined : end).replace(/\r$/, "");
  const [, indent = "", dashes = "", key, value = ""] = linePattern.exec(text) ?? [];
  const keyAt = start + indent.length + dashes.length;
  const valueAt = keyAt + (key === undefined ? 0 : measureKey(key, text.slice(keyAt - start)));
  return { start, indent: indent.length, dashes, key, keyAt, value, valueAt };
}

/** Measures a key with its colon. No key contains `: `, so the first one ends the key. */
function measureKey(key: string, text: string): number {
  const [colon] = /^ *: */.exec(text.slice(key.length))!;
  return key.length + colon.length;
}

/** Finds the line below; `undefined` after the last. */
export function findNextLine(source: string, line: Line): Line | undefined {
  const end = source.indexOf("\n", line.start);
  return end === -1 || end + 1 >= source.length ? undefined : findLine(source, end + 1);
}

/**
 * Finds the number of spaces that should precede a line: as many as in the nearest of the groups
 * (or lists, for a line that starts with a dash) that are still open above it; `undefined` without
 * any.
 */
export function findExpectedIndent(source: string, line: Line): number | undefined {
  const { indent } = line;
  const isEntry = line.dashes !== "";
  const columns: number[] = [];
  for (const block of listOpenBlocks(source, line.start)) {
    if (block.isList === isEntry && block.column !== indent) columns.push(block.column);
  }
  columns.sort((a, b) => Math.abs(a - indent) - Math.abs(b - indent) || b - a);
  return columns[0];
}

/** A list or group of keys, and the column in which its lines start. */
interface Block {
  readonly column: number;
  readonly isList: boolean;
}

function listOpenBlocks(source: string, end: number): Block[] {
  let blocks: Block[] = [];
  let line: Line | undefined = findLine(source, 0);
  for (; line !== undefined && line.start < end; line = findNextLine(source, line)) {
    const { indent, dashes, key, start, keyAt } = line;
    if (key === undefined && dashes === "") continue;
    blocks = blocks.filter(({ column }) => column < indent);
    if (dashes !== "") blocks.push({ column: indent, isList: true });
    if (key !== undefined) blocks.push({ column: keyAt - start, isList: false });
  }
  return blocks;
}

/** Detects the number of spaces in one level of indentation. */
export function detectIndentStep(source: string): number {
  const indents = [...source.matchAll(/^( +)\S/gm)].map((match) => match[1]!.length);
  return indents.length === 0 ? 2 : Math.min(...indents);
}
