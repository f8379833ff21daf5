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

/** The characters that a key can start with. */
const keyStart = /[^\s"'#?:,[\]{}&*!|>%@`-]/;

/** Finds the line that contains an offset. */
export function findLine(source: string, offset: number): Line {
  const start = source.lastIndexOf("\n", offset - 1) + 1;
  const end = source.indexOf("\n", start);
  const text = source.slice(start, end === -1 ? undefined : end).replace(/\r$/, "");
  const [, indent = "", dashes = ""] = /^( *)((?:- +)*)/.exec(text)!;
  const content = text.slice(indent.length + dashes.length);
  const keyAt = start + indent.length + dashes.length;
  // Each part is searched for on its own: one pattern for all would take quadratic time.
  const { key, length } = readKey(content);
  const value = removeComment(content.slice(length));
  return { start, indent: indent.length, dashes, key, keyAt, value, valueAt: keyAt + length };
}

/** Reads the key at the start of a line. No key contains `: `, so the first one ends the key. */
function readKey(content: string): { readonly key: string | undefined; readonly length: number } {
  const noKey = { key: undefined, length: 0 };
  const colon = content.search(/:(?=\s|$)/);
  if (colon <= 0 || !keyStart.test(content[0]!)) return noKey;
  const before = content.slice(0, colon);
  if (before.includes("#")) return noKey;
  const spaces = /^ */.exec(content.slice(colon + 1))![0].length;
  return { key: trimSpaces(before), length: colon + 1 + spaces };
}

/** Removes the spaces at the end of a text; a pattern would take quadratic time. */
function trimSpaces(text: string): string {
  let end = text.length;
  while (text[end - 1] === " ") end -= 1;
  return text.slice(0, end);
}

function removeComment(text: string): string {
  const comment = text.search(/\s#/);
  return (comment === -1 ? text : text.slice(0, comment)).trimEnd();
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
  let step = Infinity;
  for (const [, spaces = ""] of source.matchAll(/^( +)\S/gm)) step = Math.min(step, spaces.length);
  return Number.isFinite(step) ? step : 2;
}
