import type { YAMLError } from "yaml";
import {
  findExpectedIndent,
  detectIndentStep,
  findLine,
  findNextLine,
  type Line,
} from "./lines.js";
import {
  formatSuggestion,
  quoteYaml,
  type Edit,
  type IsKnownKey,
  type YamlMistake,
} from "./mistake.js";

// Mistakes that a line shows, once it is known that something is wrong with it.

/** Spaces that look like spaces and are none to YAML; word processors and web pages have them. */
export function findSpecialSpace(
  source: string,
  isKey: IsKnownKey,
  isText: (at: number) => boolean,
): YamlMistake | undefined {
  for (const match of source.matchAll(
    /^( *(?:- +)?)(?:([\u00a0\u2000-\u200b\u202f\u3000\ufeff][ \u00a0\u2000-\u200b\u202f\u3000\ufeff]*)(?:- +)?([\w-]+):|([\w-]+):([\u00a0\u2000-\u200b\u202f\u3000\ufeff]+))/gm,
  )) {
    const [, prefix = "", spaceBefore, wordAfter, word, spaceAfter] = match;
    if (!isKey((wordAfter ?? word)!) || isText(match.index)) continue;
    const at = match.index + prefix.length + (spaceBefore === undefined ? word!.length + 1 : 0);
    const { length } = (spaceBefore ?? spaceAfter)!;
    return {
      at,
      message:
        "found a space of a special kind (such as a non-breaking one); expected an ordinary space",
      edits: [{ at, length, text: " ".repeat(length) }],
    };
  }
  return undefined;
}

/** `-type: …`, which is a key to YAML. */
export function findDashWithoutSpace(
  source: string,
  isKey: IsKnownKey,
  isText: (at: number) => boolean,
): YamlMistake | undefined {
  for (const { index, 0: found, 1: key } of source.matchAll(/(?<=^ *)-([\w-]+):(?=\s|$)/gm)) {
    if (isKey(key!) && !isText(index))
      return {
        at: index,
        message: `found "${found}"; expected a space after the dash${formatSuggestion(`"- ${found.slice(1)}"`)}`,
        edits: [{ at: index + 1, length: 0, text: " " }],
      };
  }
  return undefined;
}

/** Tabs in front of a line. */
export function describeTab(source: string, at: number): YamlMistake {
  const { start } = findLine(source, at);
  const indent = /^[ \t]*/.exec(source.slice(start))![0];
  const tabs = indent.split("\t").length - 1;
  return {
    at,
    message: "found a tab; expected spaces: YAML does not allow tabs for indentation",
    edits: [
      tabs > 0
        ? { at: start, length: indent.length, text: " ".repeat(tabs * detectIndentStep(source)) }
        : { at, length: 1, text: " " },
    ],
  };
}

/** `"images\logo.svg"` */
export function findBackslash(
  { code, pos: [at, end] }: YAMLError,
  { value, valueAt }: Line,
): YamlMistake | undefined {
  if (code !== "BAD_DQ_ESCAPE") return undefined;
  const content = /^"([^"']*)"$/.exec(value)?.[1];
  const message = `found a backslash in a text in double quotes, where it has a meaning of its own; expected single quotes${content === undefined ? "" : formatSuggestion(`'${content}'`)}`;
  return {
    at: Math.min(at, end),
    message,
    ...(content !== undefined && {
      edits: [{ at: valueAt, length: value.length, text: `'${content}'` }],
    }),
  };
}

/** A value that is plain text to its author and something else to YAML. */
export function findUnquoted(
  { code, pos: [at] }: YAMLError,
  { key, dashes, value, valueAt }: Line,
  isKey: IsKnownKey,
): YamlMistake | undefined {
  if (at < valueAt || (key === undefined && dashes === "") || value === "") return undefined;
  const edits = [{ at: valueAt, length: value.length, text: quoteYaml(value) }];
  const suggestion = formatSuggestion(quoteYaml(value));
  if (/^["']/.test(value))
    return code === "UNEXPECTED_TOKEN"
      ? {
          at,
          message: `found text after a closing quote; expected quotes around the whole value${suggestion}`,
          edits,
        }
      : undefined;
  if (/^[@`%*&!|>[{]|^[-?](?= )/.test(value))
    return {
      at: valueAt,
      message: `found a value that starts with ${value[0]}; expected quotes around it${suggestion}`,
      edits,
    };
  if (code !== "BLOCK_AS_IMPLICIT_KEY" || !/:(?= |$)/.test(value)) return undefined;
  const secondKey = /^([\w-]+):/.exec(value)?.[1];
  if (secondKey !== undefined && isKey(secondKey) && key !== undefined)
    return {
      at: valueAt,
      message: `found the key "${secondKey}" in the line of "${key}"; expected it on a line of its own, indented below "${key}"`,
    };
  return {
    at: valueAt,
    message: `found a second colon in one line; expected quotes around a text that has ": " in it${suggestion}`,
    edits,
  };
}

/** A line without its colon; the parser reports it together with what stands below it. */
export function findMissingColon(
  { code, pos: [at] }: YAMLError,
  { key, keyAt, value }: Line,
  source: string,
  isKey: IsKnownKey,
): YamlMistake | undefined {
  if (
    (code !== "MULTILINE_IMPLICIT_KEY" && code !== "MISSING_CHAR") ||
    key !== undefined ||
    at !== keyAt ||
    value === ""
  )
    return undefined;
  const { name, gap, rest } =
    /^(?<name>[\w-]+)(?<gap>:| *= *| +)(?<rest>\S.*)$/.exec(value)?.groups ?? {};
  if (name === undefined || gap === undefined || (!isKey(name) && !gap.includes("="))) {
    const message = `found ${JSON.stringify(value)}, which is not a "key: value" line; expected a colon and a space after the key, or more spaces in front of a text that goes on`;
    return {
      at,
      message,
      edits: [{ at, length: source.slice(at).match(/^.*/)![0].length, text: "" }],
    };
  }
  const expected = gap === ":" ? "a space after the colon" : "a colon and a space after the key";
  return {
    at,
    message: `found ${JSON.stringify(value)}; expected ${expected}${formatSuggestion(`"${name}: ${rest}"`)}`,
    edits: [{ at: at + name.length, length: gap.length, text: ": " }],
  };
}

/** A line that starts with what only a value may hold. */
export function findInvalidStart(
  { pos: [at] }: YAMLError,
  { keyAt, key, value }: Line,
): YamlMistake | undefined {
  const sign = key === undefined ? /^[@`%*&!|>?,:\]}]/.exec(value)?.[0] : undefined;
  return sign === undefined || at < keyAt
    ? undefined
    : {
        at: keyAt,
        message: `found a line that starts with ${sign}; expected a key, a colon and a value`,
      };
}

const formatSpaces = (count: number) => `${count} ${count === 1 ? "space" : "spaces"}`;

/** A line that starts in no column of the lines it belongs with. */
export function findMisalignment(
  { code, message, pos: [at] }: YAMLError,
  line: Line,
  source: string,
): YamlMistake | undefined {
  if (
    code === "BAD_INDENT" ||
    message.startsWith("Sequence item without") ||
    message.startsWith("A block sequence")
  )
    return findWrongIndent(source, line);
  if (code !== "MULTILINE_IMPLICIT_KEY" && code !== "BLOCK_AS_IMPLICIT_KEY") return undefined;
  // The parser takes the value above and the key below for one key of two lines.
  let below = findNextLine(source, findLine(source, at));
  while (below !== undefined && below.key === undefined) below = findNextLine(source, below);
  return below && findWrongIndent(source, below);
}

function findWrongIndent(source: string, line: Line): YamlMistake | undefined {
  const { start, indent, dashes, key } = line;
  if (dashes === "" && key === undefined) return undefined;
  const expected = findExpectedIndent(source, line);
  const found = dashes === "" ? JSON.stringify(key) : 'the "-" of a list entry';
  if (expected === undefined)
    return {
      at: start + indent,
      message: `found ${found} among ${dashes === "" ? "list entries" : "keys"}; expected either keys or list entries, not both`,
    };
  return {
    at: start + indent,
    message: `found ${formatSpaces(indent)} in front of ${found}; expected ${expected}, as in front of what it belongs with`,
    edits: reindent(source, line, expected),
  };
}

/** Moves a line and what stands below it, further in than itself. */
function reindent(source: string, line: Line, indent: number): Edit[] {
  const edits: Edit[] = [];
  const isBelow = ({ indent: inner, dashes, key, value }: Line) =>
    inner > line.indent || (dashes === "" && key === undefined && value === "");
  for (
    let moved: Line | undefined = line;
    moved !== undefined && (moved === line || isBelow(moved));
    moved = findNextLine(source, moved)
  ) {
    edits.unshift({
      at: moved.start,
      length: moved.indent,
      text: " ".repeat(Math.max(0, moved.indent + indent - line.indent)),
    });
  }
  return edits;
}
