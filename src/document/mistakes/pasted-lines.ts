import { formatMismatch, quote } from "../issue.js";
import type { Edit, ExpectedDocument, YamlMistake } from "./mistake.js";

/*
 * What comes along when lines are copied from a word processor, a web page, a chat or a program:
 * bullets, numbers, code fences, typographic signs and comments of other languages.
 */

/** A sign that does not belong where it stands. */
interface Sign {
  /** What was found, and what is expected instead. */
  readonly found: string;
  readonly expected: string;
  readonly edits: readonly Edit[];
}

/** A kind of sign: whether a text may have it, and how to find it in a line. */
interface SignKind {
  readonly pattern: RegExp;
  /** @returns `undefined` if the match has another meaning. */
  explain(match: RegExpExecArray, at: number, expected: ExpectedDocument): Sign | undefined;
}

const bullets: SignKind = {
  pattern: /^( *)([•‣◦▪▫●○∙·➢✓*–—−>]|\d{1,4}[.):]?)([ \t\u00a0]{1,20})(?=( *)([\w-]{1,60}) *:)/,
  explain(match, at, { isKnownKey }) {
    const [, indent = "", bullet = "", , , key = ""] = match;
    if (!isKnownKey(key)) return undefined;
    const kind = describeBullet(bullet);
    return {
      found: `${kind} (${bullet}) before the key "${key}"`,
      expected: "the key on its own",
      // The first space separates the bullet from the text; further ones are indentation.
      edits: [{ at: at + indent.length, length: bullet.length + 1, text: "" }],
    };
  },
};

function describeBullet(bullet: string): string {
  if (bullet === ">") return "a quote marker";
  return /\d/.test(bullet) ? "a number" : "a bullet";
}

const fences: SignKind = {
  pattern: /^ {0,3}(?:`{3,9}|~{3,9})[\w-]{0,20} *$/,
  explain: ([line], at) => ({
    found: `${quote(line.trim())}, the start or end of a code block`,
    expected: "only the lines between",
    edits: [{ at, length: line.length, text: "" }],
  }),
};

const markedKeys: SignKind = {
  pattern:
    /^( *(?:- +)?)(?:[“”„‟‘’‚«»`]|[*_]{1,3})([\w-]{1,60}?)(?::[*_]{1,3}|(?:[“”„‟‘’‚«»`]|[*_]{1,3}) *:)/,
  explain([match, indent = "", key = ""], at, { isKnownKey }) {
    if (!isKnownKey(key)) return undefined;
    const start = at + indent.length;
    const marked = match.slice(indent.length);
    return {
      found: `${marked} with formatting characters around the key`,
      expected: `"${key}:" without them`,
      edits: [{ at: start, length: marked.length, text: `${key}:` }],
    };
  },
};

const wideColons: SignKind = {
  pattern: /^( *(?:- +)?)([\w-]{1,60})( *[：﹕︓ː] *)/,
  explain([, indent = "", key = "", colon = ""], at, { isKnownKey }) {
    if (!isKnownKey(key)) return undefined;
    const start = at + indent.length + key.length;
    return {
      found: `a special colon (${colon.trim()}) after the key "${key}"`,
      expected: "an ordinary colon and a space",
      edits: [{ at: start, length: colon.length, text: ": " }],
    };
  },
};

const slashComments: SignKind = {
  pattern: /^( *)\/\/(?!\S*:\/\/)/,
  explain: ([, indent = ""], at) => ({
    found: "// at the start of a line",
    expected: "# before a comment",
    edits: [{ at: at + indent.length, length: 2, text: "#" }],
  }),
};

const kinds: readonly SignKind[] = [fences, bullets, markedKeys, wideColons, slashComments];

/** Whether a text may contain any of the signs; most have none, which saves the search. */
const maybePattern = /[^\x20-\x7e\s]|^ *(?:- +)?(?:[`*_>\d]|~{3}|\/\/)/m;

/**
 * Finds the lines with a sign that came along with copied text. All lines with the same kind of
 * sign make one mistake, because they have one cause.
 *
 * @param isText whether an offset is inside quoted or multi-line text, where any sign is fine.
 */
export function findPastedSigns(
  source: string,
  expected: ExpectedDocument,
  isText: (at: number) => boolean,
): YamlMistake | undefined {
  if (!maybePattern.test(source)) return undefined;
  for (const kind of kinds) {
    const signs = listSigns(kind, source, expected, isText);
    const [first] = signs;
    if (first === undefined) continue;
    const others = signs.length - 1;
    const lines = others === 1 ? "1 other line" : `${others} other lines`;
    const found = others === 0 ? first.found : `${first.found}, as on ${lines}`;
    return {
      at: first.edits[0]!.at,
      message: formatMismatch(found, first.expected),
      edits: signs.flatMap(({ edits }) => edits).reverse(),
    };
  }
  return undefined;
}

function listSigns(
  { pattern, explain }: SignKind,
  source: string,
  expected: ExpectedDocument,
  isText: (at: number) => boolean,
): Sign[] {
  const signs: Sign[] = [];
  let at = 0;
  for (const line of source.split("\n")) {
    const match = pattern.exec(line.endsWith("\r") ? line.slice(0, -1) : line);
    const sign = match === null ? undefined : explain(match, at, expected);
    // YAML takes the first > for the start of a text, and so the lines below for that text.
    const isInQuotation = source[signs[0]?.edits[0]!.at ?? source.length] === ">";
    if (sign !== undefined && (isInQuotation || !isText(at))) signs.push(sign);
    at += line.length + 1;
  }
  return signs;
}

/** Finds a page of HTML, or lines with HTML tags, in place of YAML. */
export function findHtml(source: string, subject: string): YamlMistake | undefined {
  const start = /^\s{0,200}<(?:!doctype|!--|\/?[a-z][a-z0-9]{0,20})\b/i.exec(source);
  if (start === null) return undefined;
  const at = source.indexOf("<");
  const expected = `a ${subject} file: lines of the form "key: value", without tags`;
  return { at, message: formatMismatch("HTML", expected) };
}
