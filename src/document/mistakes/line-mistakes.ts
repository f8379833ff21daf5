import { formatMismatch, quote } from "../issue.js";
import { quoteYaml, type MistakeContext, type YamlMistake } from "./mistake.js";

// Mistakes that a single line reveals, once the parser has reported an error in it.

/** Finds a backslash in double quotes, as in `"images\logo.svg"`. */
export function findBackslash({ error, line }: MistakeContext): YamlMistake | undefined {
  if (error.code !== "BAD_DQ_ESCAPE") return undefined;
  const { value, valueAt } = line;
  const at = Math.min(...error.pos);
  const content = /^"([^"']*)"$/.exec(value)?.[1];
  const found = "a backslash in double-quoted text, where it has a special meaning";
  if (content === undefined) return { at, message: formatMismatch(found, "single quotes") };
  const text = `'${content}'`;
  const message = formatMismatch(found, "single quotes", { asIs: text });
  return { at, message, edits: [{ at: valueAt, length: value.length, text }] };
}

/** Finds a value that its author intended as plain text and that YAML reads as something else. */
export function findUnquoted(context: MistakeContext): YamlMistake | undefined {
  const { error, at, line, expected } = context;
  const { key, dashes, value, valueAt } = line;
  if (at < valueAt || (key === undefined && dashes === "") || value === "") return undefined;
  const text = quoteYaml(value);
  const edits = [{ at: valueAt, length: value.length, text }];
  const suggestion = { asIs: text };

  if (/^["']/.test(value)) {
    if (error.code !== "UNEXPECTED_TOKEN") return undefined;
    const found = "text after a closing quote";
    return {
      at,
      message: formatMismatch(found, "quotes around the whole value", suggestion),
      edits,
    };
  }
  if (/^[@`%*&!|>[{]|^[-?](?= )/.test(value)) {
    const found = `a value that starts with ${value[0]}`;
    const message = formatMismatch(found, "quotes around it", suggestion);
    return { at: valueAt, message, edits };
  }
  if (error.code !== "BLOCK_AS_IMPLICIT_KEY" || !/:(?= |$)/.test(value)) return undefined;
  const secondKey = /^([\w-]+):/.exec(value)?.[1];
  if (key !== undefined && secondKey !== undefined && expected.isKnownKey(secondKey)) {
    const found = `the key "${secondKey}" on the same line as "${key}"`;
    const message = formatMismatch(found, `it on a separate line, indented below "${key}"`);
    return { at: valueAt, message };
  }
  const quotesExpected = 'quotes around text that contains ": "';
  const message = formatMismatch("a second colon on one line", quotesExpected, suggestion);
  return { at: valueAt, message, edits };
}

/** Finds a line without its colon; the parser reports it together with the line below. */
export function findMissingColon(context: MistakeContext): YamlMistake | undefined {
  const { error, at, line, source, expected } = context;
  const { key, keyAt, value } = line;
  if (error.code !== "MULTILINE_IMPLICIT_KEY" && error.code !== "MISSING_CHAR") return undefined;
  if (key !== undefined || at !== keyAt || value === "") return undefined;

  const [, name, gap, rest] = /^([\w-]+)(:| *(?:=>|->|→|=) *|[ \t]+)(\S.*)$/.exec(value) ?? [];
  const isKey = name !== undefined && (expected.isKnownKey(name) || /[=>→]/.test(gap!));
  if (!isKey) {
    const message = formatMismatch(
      `${quote(value)}, which is not a "key: value" line`,
      "a colon and a space after the key, or deeper indentation for text that continues",
    );
    const { length } = /^.*/.exec(source.slice(at))![0];
    return { at, message, edits: [{ at, length, text: "" }] };
  }
  const expectedSign =
    gap === ":" ? "a space after the colon" : "a colon and a space after the key";
  const corrected = `${name}: ${rest}`;
  const asIs = corrected.includes('"') ? corrected : `"${corrected}"`;
  const message = formatMismatch(quote(value), expectedSign, { asIs });
  return { at, message, edits: [{ at: at + name.length, length: gap!.length, text: ": " }] };
}

/** Finds a line that starts with a character that no key can start with. */
export function findInvalidStart({ at, line }: MistakeContext): YamlMistake | undefined {
  const { key, keyAt, value } = line;
  const character = key === undefined ? /^[@`%*&!|>?,:\]}]/.exec(value)?.[0] : undefined;
  if (character === undefined || at < keyAt) return undefined;
  const found = `a line that starts with ${character}`;
  const isBullet = value.startsWith("* ");
  const expectedLine = `a key, a colon and a value${isBullet ? ', or "- " before a list entry' : ""}`;
  return { at: keyAt, message: formatMismatch(found, expectedLine) };
}
