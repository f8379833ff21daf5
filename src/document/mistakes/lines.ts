/** What one line of a YAML text consists of, as far as the line alone can tell. Offsets count from the start of the text. */
export interface Line {
  readonly start: number;
  /** The spaces in front of it. */
  readonly indent: number;
  /** `"- "` for an entry of a list. */
  readonly dashes: string;
  readonly key: string | undefined;
  readonly keyAt: number;
  /** What stands behind the key, or the whole line if there is none; without a comment. */
  readonly value: string;
  readonly valueAt: number;
}

const linePattern =
  /^( *)((?:- +)*)(?:([^\s"'#?:,[\]{}&*!|>%@`-][^#\r\n]*?) *:(?=\s|$) *)?(.*?)(?:\s+#.*|\s*)$/;

/** The line an offset lies in. */
export function findLine(source: string, offset: number): Line {
  const start = source.lastIndexOf("\n", offset - 1) + 1;
  const end = source.indexOf("\n", start);
  const text = source.slice(start, end === -1 ? undefined : end).replace(/\r$/, "");
  const [, indent = "", dashes = "", key, value = ""] = linePattern.exec(text) ?? [];
  const keyAt = start + indent.length + dashes.length;
  // A key holds no colon that is followed by a space, so its own colon is the first of that kind.
  const afterKey =
    key === undefined
      ? 0
      : /^ *: */.exec(text.slice(keyAt - start + key.length))![0].length + key.length;
  return { start, indent: indent.length, dashes, key, keyAt, value, valueAt: keyAt + afterKey };
}

/** The line below; `undefined` below the last. */
export function findNextLine(source: string, line: Line): Line | undefined {
  const end = source.indexOf("\n", line.start);
  return end === -1 || end + 1 >= source.length ? undefined : findLine(source, end + 1);
}

/**
 * How many spaces a line should have in front: as many as the nearest of the groups (or lists, for a line
 * that starts with a dash) that are still open above it.
 */
export function findExpectedIndent(
  source: string,
  { start, indent, dashes }: Line,
): number | undefined {
  const isEntry = dashes !== "";
  let openGroups: { readonly column: number; readonly isEntry: boolean }[] = [];
  for (
    let line: Line | undefined = findLine(source, 0);
    line !== undefined && line.start < start;
    line = findNextLine(source, line)
  ) {
    const { indent: outer, dashes: mark, key, start: from, keyAt } = line;
    if (key === undefined && mark === "") continue;
    openGroups = openGroups.filter(({ column }) => column < outer);
    if (mark !== "") openGroups.push({ column: outer, isEntry: true });
    if (key !== undefined) openGroups.push({ column: keyAt - from, isEntry: false });
  }
  const columns = openGroups
    .filter((group) => group.isEntry === isEntry && group.column !== indent)
    .map(({ column }) => column);
  return columns.sort((a, b) => Math.abs(a - indent) - Math.abs(b - indent) || b - a)[0];
}

/** The step in which the lines of a text are indented. */
export function detectIndentStep(source: string): number {
  const indents = [...source.matchAll(/^( +)\S/gm)].map((match) => match[1]!.length);
  return indents.length === 0 ? 2 : Math.min(...indents);
}
