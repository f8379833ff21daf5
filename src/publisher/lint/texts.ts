import { formatMismatch, formatPath, quote, type Issue } from "../../document/index.js";
import { isObject } from "../../document/is-object.js";
import type { PartialPublisher } from "../schema/index.js";

/** The texts that appear as they are in credits and derived texts. */
const creditedTexts = new Set(["name", "legalName", "dataset.name", "rights.attributionText"]);

/** Texts of one or more sentences; they may start or end with a quotation. */
const prose = new Set([
  "description",
  "disambiguatingDescription",
  "note",
  "estimate",
  "testedBy",
  "copyrightNotice",
  "nonAccessibleContent",
]);

/**
 * Warns of spaces around a name and of quotes around any text, which show up on pages. They are
 * kept, because the author may have intended them.
 */
export function lintWhitespaceAndQuotes(publisher: PartialPublisher): Issue[] {
  const warnings: Issue[] = [];
  for (const [path, text] of listTexts(publisher, [])) {
    const message = explainEnds(path, text);
    if (message !== undefined) warnings.push({ path, message });
  }
  return warnings;
}

type Path = readonly PropertyKey[];

function listTexts(value: unknown, path: Path): [path: Path, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown, index) => listTexts(entry, [...path, index]));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => listTexts(inner, [...path, key]));
}

function explainEnds(path: Path, text: string): string | undefined {
  const trimmed = text.trim();
  if (text !== trimmed && creditedTexts.has(formatPath(path))) {
    return formatMismatch(quote(text), "text without leading or trailing spaces", trimmed);
  }
  const expected = 'straight quotes (") or none: these are read as part of the text';
  const inner = removeOuterQuotes(trimmed);
  if (inner !== undefined) return formatMismatch(quote(text), expected, inner);
  if (path.some((key) => prose.has(String(key)))) return undefined;
  const unbalanced = removeUnbalancedQuote(trimmed);
  if (unbalanced === undefined) return undefined;
  return formatMismatch(quote(text), "a quotation mark at both ends or none", unbalanced);
}

// ’ is missing, because it is also the apostrophe of ’Til.
const openingQuotes = "“”„‟«»‘‚";
const closingQuotes = "“”»«‘’";

/** Removes the typographic quotes around a whole text; `undefined` if there are none. */
function removeOuterQuotes(text: string): string | undefined {
  if (text.length < 3) return undefined;
  if (!openingQuotes.includes(text[0]!) || !closingQuotes.includes(text.at(-1)!)) return undefined;
  const inner = text.slice(1, -1);
  // In “Play” and “Move”, the outer ones do not belong together.
  return /[“”„«»]/.test(inner) ? undefined : inner.trim();
}

/**
 * Removes a double quote from the start or end of a text that has no other. Single ones stay,
 * because they may be apostrophes: ’Til Late, Players’.
 */
function removeUnbalancedQuote(text: string): string | undefined {
  const [first, ...others] = text.matchAll(/["“”„‟«»]/g);
  if (first === undefined || others.length > 0) return undefined;
  if (first.index === 0) return text.slice(1).trim();
  // 12" is a length.
  const isAtEnd = first.index === text.length - 1 && !/\d.$/.test(text);
  return isAtEnd ? text.slice(0, -1).trim() : undefined;
}
