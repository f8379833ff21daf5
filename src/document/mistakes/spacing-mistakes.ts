import { formatMismatch } from "../issue.js";
import { detectIndentStep, findLine } from "./lines.js";
import type { ExpectedDocument, YamlMistake } from "./mistake.js";

type IsKnownKey = ExpectedDocument["isKnownKey"];

/**
 * Unicode spaces that YAML does not treat as white space, as pasted from web pages and documents.
 */
const specialSpaces = "\\u00a0\\u2000-\\u200b\\u202f\\u3000\\ufeff";
const indentWithSpecialSpace = `([${specialSpaces}][ ${specialSpaces}]*)(?:- +)?([\\w-]+):`;
const specialSpaceAfterColon = `([\\w-]+):([${specialSpaces}]+)`;
const specialSpacePattern = new RegExp(
  `^( *(?:- +)?)(?:${indentWithSpecialSpace}|${specialSpaceAfterColon})`,
  "gm",
);

/**
 * Finds a special space before a key or after its colon.
 *
 * @param isText whether an offset is inside quoted or multi-line text, where such spaces are fine.
 */
export function findSpecialSpace(
  source: string,
  isKnownKey: IsKnownKey,
  isText: (at: number) => boolean,
): YamlMistake | undefined {
  for (const match of source.matchAll(specialSpacePattern)) {
    const [, prefix = "", spaceBefore, keyAfter, key = "", spaceAfter] = match;
    if (!isKnownKey(keyAfter ?? key) || isText(match.index)) continue;
    const { length } = (spaceBefore ?? spaceAfter)!;
    const at = match.index + prefix.length + (spaceBefore === undefined ? key.length + 1 : 0);
    const found = "a special space (such as a non-breaking one)";
    const message = formatMismatch(found, "an ordinary space");
    // Characters without a width take no place in the indentation.
    const text = (spaceBefore ?? spaceAfter)!.replace(/[\u200b\ufeff]/g, "").replace(/./g, " ");
    const isSpaceNeeded = spaceBefore === undefined && text === "";
    return { at, message, edits: [{ at, length, text: isSpaceNeeded ? " " : text }] };
  }
  return undefined;
}

/** Finds a list entry such as `-type: …`, which YAML reads as a key. */
export function findDashWithoutSpace(
  source: string,
  isKnownKey: IsKnownKey,
  isText: (at: number) => boolean,
): YamlMistake | undefined {
  for (const match of source.matchAll(/^( *)(-([\w-]+):)(?=\s|$)/gm)) {
    const [, indent = "", found = "", key = ""] = match;
    const at = match.index + indent.length;
    if (!isKnownKey(key) || isText(at)) continue;
    const suggestion = `- ${found.slice(1)}`;
    const message = formatMismatch(`"${found}"`, "a space after the dash", suggestion);
    return { at, message, edits: [{ at: at + 1, length: 0, text: " " }] };
  }
  return undefined;
}

/** Explains a tab in the indentation of a line. */
export function explainTab(source: string, at: number): YamlMistake {
  const { start } = findLine(source, at);
  const { length } = /^[ \t]*/.exec(source.slice(start))![0];
  const tabCount = source.slice(start, start + length).split("\t").length - 1;
  const message = formatMismatch("a tab", "spaces: YAML does not allow tabs for indentation");
  if (tabCount === 0) return { at, message, edits: [{ at, length: 1, text: " " }] };
  const text = " ".repeat(tabCount * detectIndentStep(source));
  return { at, message, edits: [{ at: start, length, text }] };
}
