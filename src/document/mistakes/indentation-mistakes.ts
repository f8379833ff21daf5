import { formatMismatch, quote } from "../issue.js";
import { findExpectedIndent, findLine, findNextLine, type Line } from "./lines.js";
import type { Edit, MistakeContext, YamlMistake } from "./mistake.js";

/** Finds a line that does not align with the lines it belongs with. */
export function findMisalignment(context: MistakeContext): YamlMistake | undefined {
  const { error, at, line, source } = context;
  const { code, message } = error;
  const isEntryError = /^(?:Sequence item without|A block sequence)/.test(message);
  if (code === "BAD_INDENT" || isEntryError) return explainIndent(source, line);
  if (code !== "MULTILINE_IMPLICIT_KEY" && code !== "BLOCK_AS_IMPLICIT_KEY") return undefined;
  // The parser takes the value above and the key below for one key of two lines.
  let below = findNextLine(source, findLine(source, at));
  while (below !== undefined && below.key === undefined) below = findNextLine(source, below);
  return below && explainIndent(source, below);
}

function explainIndent(source: string, line: Line): YamlMistake | undefined {
  const { start, indent, dashes, key } = line;
  const isEntry = dashes !== "";
  if (!isEntry && key === undefined) return undefined;
  const at = start + indent;
  const found = isEntry ? 'the "-" of a list entry' : quote(key!);
  const expected = findExpectedIndent(source, line);
  if (expected === undefined) {
    const place = isEntry ? "keys" : "list entries";
    const bothExpected = "either keys or list entries, not both";
    return { at, message: formatMismatch(`${found} among ${place}`, bothExpected) };
  }
  const message = formatMismatch(
    `${indent} ${indent === 1 ? "space" : "spaces"} before ${found}`,
    `${expected}, as on the lines it belongs with`,
  );
  return { at, message, edits: reindent(source, line, expected) };
}

/** Moves a line, and the lines below that are indented further. */
function reindent(source: string, line: Line, indent: number): Edit[] {
  const edits: Edit[] = [];
  let moved: Line | undefined = line;
  while (moved !== undefined && (moved === line || isBelow(moved, line))) {
    const text = " ".repeat(Math.max(0, moved.indent + indent - line.indent));
    edits.push({ at: moved.start, length: moved.indent, text });
    moved = findNextLine(source, moved);
  }
  return edits.reverse();
}

/** Whether a line continues the block that an earlier line starts; blank lines do. */
function isBelow({ indent, dashes, key, value }: Line, outer: Line): boolean {
  const isBlank = dashes === "" && key === undefined && value === "";
  return indent > outer.indent || isBlank;
}
