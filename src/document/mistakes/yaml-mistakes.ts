import { isScalar, type Document, type Node, type YAMLError } from "yaml";
import { findHashInList, findOpenBracket, findOpenQuote } from "./delimiter-mistakes.js";
import { findMisalignment } from "./indentation-mistakes.js";
import {
  findBackslash,
  findInvalidStart,
  findMissingColon,
  findUnquoted,
} from "./line-mistakes.js";
import { findLine } from "./lines.js";
import type { ExpectedDocument, MistakeFinder, YamlMistake } from "./mistake.js";
import { listNodes } from "./nodes.js";
import { findHtml, findPastedSigns } from "./pasted-lines.js";
import { explainTab, findDashWithoutSpace, findSpecialSpace } from "./spacing-mistakes.js";
import { findUnusedIndicator } from "./unused-indicators.js";
import { findMarkdownLink, findSeparatorAfterValue } from "./wrapped-values.js";

/**
 * Finds the first mistake in a text, and explains it to somebody who writes YAML twice a year.
 *
 * @returns `undefined` if the text has no mistake.
 */
export function findMistake(
  document: Document.Parsed,
  source: string,
  expected: ExpectedDocument,
): YamlMistake | undefined {
  const { isKnownKey } = expected;
  const isText = createTextCheck(document);
  const mistake =
    findHtml(source, expected.subject) ??
    findPastedSigns(source, expected, isText) ??
    findSpecialSpace(source, isKnownKey, isText) ??
    findDashWithoutSpace(source, isKnownKey, isText);
  if (mistake !== undefined) return mistake;

  const errors = [...document.errors, ...document.warnings];
  // A tab shifts everything after it, so the parser's other errors mean nothing.
  const tabs = errors.filter(({ code }) => code === "TAB_AS_INDENT");
  const relevantErrors = tabs.length > 0 ? tabs : errors;
  const firstErrors = relevantErrors.slice(0, maxExplained);
  const mistakes = firstErrors.map((error) => explainError(error, document, source, expected));
  // One mistake causes further errors below it, so only the first is certain.
  return mistakes.sort((a, b) => a.at - b.at)[0] ?? findUnusedIndicator(document, source);
}

/** The most errors to explain, of which only one is used: each may take a look at the whole text. */
const maxExplained = 20;

/** Creates a function that says whether an offset is inside quoted or multi-line text. */
function createTextCheck(document: Document.Parsed): (at: number) => boolean {
  let texts: readonly Node[] | undefined;
  return (at) => {
    texts ??= listNodes(document).filter((node) => isScalar(node) && node.type !== "PLAIN");
    // The texts are in order, so half of the rest is out of question each time.
    let [low, high] = [0, texts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (texts[middle]!.range![0] < at) low = middle + 1;
      else high = middle;
    }
    const text = texts[low - 1];
    return text !== undefined && at < text.range![1];
  };
}

/** The finders in order of precedence: the first that finds a mistake explains the error. */
const finders: readonly MistakeFinder[] = [
  findSeparatorAfterValue,
  findMarkdownLink,
  findOpenQuote,
  findOpenBracket,
  findHashInList,
  findBackslash,
  findUnquoted,
  findMissingColon,
  findMisalignment,
  findInvalidStart,
];

function explainError(
  error: YAMLError,
  document: Document.Parsed,
  source: string,
  expected: ExpectedDocument,
): YamlMistake {
  const [at, end] = error.pos;
  if (error.code === "TAB_AS_INDENT") return explainTab(source, at);
  if (error.code === "MULTIPLE_DOCS") return explainSecondDocument(source, at, expected.subject);
  if (error.code === "NON_STRING_KEY") {
    const found = JSON.stringify(source.slice(at, end));
    return { at, message: `found ${found} as a key; expected a word` };
  }
  const context = { error, at, line: findLine(source, at), source, document, expected };
  for (const find of finders) {
    const mistake = find(context);
    if (mistake !== undefined) return mistake;
  }
  return { at, message: `not readable as YAML: ${error.message}` };
}

function explainSecondDocument(source: string, at: number, subject: string): YamlMistake {
  const message = `found a second document (a line "---"); expected one ${subject} per file`;
  return { at, message, edits: [{ at, length: source.length - at, text: "" }] };
}
