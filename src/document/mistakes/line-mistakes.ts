import type { YAMLError } from "yaml";
import { expectedIndent, indentStep, lineAt, lineBelow, type Line } from "./lines.js";
import { didYouMean, inQuotes, type Edit, type IsKey, type Slip } from "./mistake.js";

// Slips that a line shows, once it is known that something is wrong with it.

/** Spaces that look like spaces and are none to YAML; word processors and web pages have them. */
export function oddSpace(
  source: string,
  isKey: IsKey,
  isText: (at: number) => boolean,
): Slip | undefined {
  for (const match of source.matchAll(
    /^( *(?:- +)?)(?:([\u00a0\u2000-\u200b\u202f\u3000\ufeff][ \u00a0\u2000-\u200b\u202f\u3000\ufeff]*)(?:- +)?([\w-]+):|([\w-]+):([\u00a0\u2000-\u200b\u202f\u3000\ufeff]+))/gm,
  )) {
    const [, before = "", inFront, wordAfter, word, behind] = match;
    if (!isKey((wordAfter ?? word)!) || isText(match.index)) continue;
    const at = match.index + before.length + (inFront === undefined ? word!.length + 1 : 0);
    const { length } = (inFront ?? behind)!;
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
export function dashWithoutSpace(
  source: string,
  isKey: IsKey,
  isText: (at: number) => boolean,
): Slip | undefined {
  for (const { index, 0: found, 1: key } of source.matchAll(/(?<=^ *)-([\w-]+):(?=\s|$)/gm)) {
    if (isKey(key!) && !isText(index))
      return {
        at: index,
        message: `found "${found}"; expected a space after the dash${didYouMean(`"- ${found.slice(1)}"`)}`,
        edits: [{ at: index + 1, length: 0, text: " " }],
      };
  }
  return undefined;
}

/** Tabs in front of a line. */
export function tab(source: string, at: number): Slip {
  const { start } = lineAt(source, at);
  const indent = /^[ \t]*/.exec(source.slice(start))![0];
  const tabs = indent.split("\t").length - 1;
  return {
    at,
    message: "found a tab; expected spaces: YAML does not allow tabs for indentation",
    edits: [
      tabs > 0
        ? { at: start, length: indent.length, text: " ".repeat(tabs * indentStep(source)) }
        : { at, length: 1, text: " " },
    ],
  };
}

/** `"images\logo.svg"` */
export function backslash(
  { code, pos: [at, end] }: YAMLError,
  { value, valueAt }: Line,
): Slip | undefined {
  if (code !== "BAD_DQ_ESCAPE") return undefined;
  const quoted = /^"([^"']*)"$/.exec(value)?.[1];
  const message = `found a backslash in a text in double quotes, where it has a meaning of its own; expected single quotes${quoted === undefined ? "" : didYouMean(`'${quoted}'`)}`;
  return {
    at: Math.min(at, end),
    message,
    ...(quoted !== undefined && {
      edits: [{ at: valueAt, length: value.length, text: `'${quoted}'` }],
    }),
  };
}

/** A value that is plain text to its author and something else to YAML. */
export function unquoted(
  { code, pos: [at] }: YAMLError,
  { key, dashes, value, valueAt }: Line,
  isKey: IsKey,
): Slip | undefined {
  if (at < valueAt || (key === undefined && dashes === "") || value === "") return undefined;
  const edits = [{ at: valueAt, length: value.length, text: inQuotes(value) }];
  const mended = didYouMean(inQuotes(value));
  if (/^["']/.test(value))
    return code === "UNEXPECTED_TOKEN"
      ? {
          at,
          message: `found text after a closing quote; expected quotes around the whole value${mended}`,
          edits,
        }
      : undefined;
  if (/^[@`%*&!|>[{]|^[-?](?= )/.test(value))
    return {
      at: valueAt,
      message: `found a value that starts with ${value[0]}; expected quotes around it${mended}`,
      edits,
    };
  if (code !== "BLOCK_AS_IMPLICIT_KEY" || !/:(?= |$)/.test(value)) return undefined;
  const second = /^([\w-]+):/.exec(value)?.[1];
  if (second !== undefined && isKey(second) && key !== undefined)
    return {
      at: valueAt,
      message: `found the key "${second}" in the line of "${key}"; expected it on a line of its own, indented below "${key}"`,
    };
  return {
    at: valueAt,
    message: `found a second colon in one line; expected quotes around a text that has ": " in it${mended}`,
    edits,
  };
}

/** A line without its colon; the parser reports it together with what stands below it. */
export function notAKeyLine(
  { code, pos: [at] }: YAMLError,
  { key, keyAt, value }: Line,
  source: string,
  isKey: IsKey,
): Slip | undefined {
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
    message: `found ${JSON.stringify(value)}; expected ${expected}${didYouMean(`"${name}: ${rest}"`)}`,
    edits: [{ at: at + name.length, length: gap.length, text: ": " }],
  };
}

/** A line that starts with what only a value may hold. */
export function oddStart({ pos: [at] }: YAMLError, { keyAt, key, value }: Line): Slip | undefined {
  const sign = key === undefined ? /^[@`%*&!|>?,:\]}]/.exec(value)?.[0] : undefined;
  return sign === undefined || at < keyAt
    ? undefined
    : {
        at: keyAt,
        message: `found a line that starts with ${sign}; expected a key, a colon and a value`,
      };
}

const spaces = (count: number) => `${count} ${count === 1 ? "space" : "spaces"}`;

/** A line that starts in no column of the lines it belongs with. */
export function misaligned(
  { code, message, pos: [at] }: YAMLError,
  line: Line,
  source: string,
): Slip | undefined {
  if (
    code === "BAD_INDENT" ||
    message.startsWith("Sequence item without") ||
    message.startsWith("A block sequence")
  )
    return wrongIndent(source, line);
  if (code !== "MULTILINE_IMPLICIT_KEY" && code !== "BLOCK_AS_IMPLICIT_KEY") return undefined;
  // The parser takes the value above and the key below for one key of two lines.
  let below = lineBelow(source, lineAt(source, at));
  while (below !== undefined && below.key === undefined) below = lineBelow(source, below);
  return below && wrongIndent(source, below);
}

function wrongIndent(source: string, line: Line): Slip | undefined {
  const { start, indent, dashes, key } = line;
  if (dashes === "" && key === undefined) return undefined;
  const expected = expectedIndent(source, line);
  const found = dashes === "" ? JSON.stringify(key) : 'the "-" of a list entry';
  if (expected === undefined)
    return {
      at: start + indent,
      message: `found ${found} among ${dashes === "" ? "list entries" : "keys"}; expected either keys or list entries, not both`,
    };
  return {
    at: start + indent,
    message: `found ${spaces(indent)} in front of ${found}; expected ${expected}, as in front of what it belongs with`,
    edits: reindented(source, line, expected),
  };
}

/** Moves a line and what stands below it, further in than itself. */
function reindented(source: string, line: Line, indent: number): Edit[] {
  const edits: Edit[] = [];
  const isBelow = ({ indent: inner, dashes, key, value }: Line) =>
    inner > line.indent || (dashes === "" && key === undefined && value === "");
  for (
    let moved: Line | undefined = line;
    moved !== undefined && (moved === line || isBelow(moved));
    moved = lineBelow(source, moved)
  ) {
    edits.unshift({
      at: moved.start,
      length: moved.indent,
      text: " ".repeat(Math.max(0, moved.indent + indent - line.indent)),
    });
  }
  return edits;
}
