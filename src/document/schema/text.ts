import { decodeHTML, decodeHTMLStrict } from "entities";
import { z } from "zod";
import { isBlank } from "../is-blank.js";
import type { Suggestion } from "../issue.js";
import { findSeparatorAtEnd, type StrayEnd } from "../stray-end.js";

/*
 * Text and the rules for it. Every message completes the sentence "found …; expected …", so that
 * all read alike. Only the first rule that a value breaks is reported.
 */

/** The value that a rule expects instead; `undefined` if the value follows the rule. */
export type RuleResult = string | Expectation | undefined;

interface Expectation {
  readonly expected: string;
  readonly suggestion: Suggestion | undefined;
  /** What was found, if that is not the whole value. */
  readonly found?: string;
  /** The number of characters of the value before the problem. */
  readonly offset?: number;
}

/** Checks whether text follows a rule. */
export type Rule = (value: string) => RuleResult;

/** Creates a schema for text that follows some rules; the first broken one is reported. */
export function textThat(label: string, ...rules: readonly Rule[]) {
  const allRules = [forbidBlank(label), limitLength(maxLength), ...rules];
  return z.string({ error: label }).superRefine((value, context) => {
    for (const rule of allRules) {
      const result = rule(value);
      if (result === undefined) continue;
      const { expected, ...params } =
        typeof result === "string" ? { expected: result, suggestion: undefined } : result;
      context.addIssue({ code: "custom", message: expected, params });
      return;
    }
  });
}

/** The longest text: rules may look at one several times. */
const maxLength = 10_000;

/** Rejects a text that is longer than any such value is. */
export const limitLength =
  (max: number): Rule =>
  ({ length }) =>
    length > max
      ? `at most ${max.toLocaleString("en")} characters, not ${length.toLocaleString("en")}`
      : undefined;

const forbidBlank =
  (label: string): Rule =>
  (value) =>
    isBlank(value) ? label : undefined;

/** Characters that no page can contain, because browsers read them as something else. */
const controlCharacterPattern = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/**
 * The validator's NoHtmlRule strips tags and decodes entities, with or without their semicolon, and
 * fails on any difference. It takes a `<` that is not followed by a space for the start of a tag.
 */
export const requirePlainText: Rule = (value) => {
  const printable = value.replace(controlCharacterPattern, "");
  if (printable !== value) {
    return { expected: "plain text without control characters", suggestion: printable };
  }
  const tag = /<(?! )[^>]{0,20}>?/.exec(value)?.[0];
  if (tag !== undefined) {
    return `plain text: the validator takes "${tag}" for an HTML tag (a "<" needs a space after it)`;
  }
  const found = findEntity(value);
  if (found === undefined) return undefined;
  const expected = `plain text: the validator takes "${found.entity}" for an HTML entity`;
  return { expected, suggestion: replaceEntity(value, found) };
};

interface Entity {
  readonly index: number;
  readonly entity: string;
  readonly character: string;
}

/**
 * Finds text that the validator takes for an HTML entity: a number, or a whole name (`&sect`, but
 * not the `&sect` of `&section`).
 */
export function findEntity(text: string): Entity | undefined {
  for (const { 0: entity, index } of text.matchAll(/&#?\w+;?/g)) {
    const whole = entity.endsWith(";") ? entity : `${entity};`;
    const character = entity.startsWith("&#") ? decodeHTML(whole) : decodeHTMLStrict(whole);
    if (!character.startsWith("&") || character === "&") return { entity, character, index };
  }
  return undefined;
}

/**
 * Replaces an entity by its character, or adds the spaces whose absence makes one, as in `Up&in`.
 */
function replaceEntity(text: string, { entity, character, index }: Entity): string {
  const start = text.slice(0, index);
  const end = text.slice(index + entity.length);
  if (entity.endsWith(";")) return start + character + end;
  return `${start.trimEnd()} & ${entity.slice(1)}${end}`;
}

/** Creates a schema for text of one or more lines, without markup. */
export const text = (label: string) => textThat(label, requirePlainText);

const forbidSeparatorAtEnd: Rule = (value) => explainStrayEnd(findSeparatorAtEnd(value));

/** Explains punctuation at the end of a value; `undefined` if there is none. */
export function explainStrayEnd(stray: StrayEnd | undefined): RuleResult {
  if (stray === undefined) return undefined;
  const { found, at: offset, kept: suggestion } = stray;
  return { found, expected: "the value without it", suggestion, offset };
}

/** Creates a schema for a name or another short text, without markup; it is not a sentence. */
export const nameText = (label: string) => textThat(label, requirePlainText, forbidSeparatorAtEnd);

const requireDescriptionLength: Rule = (value) => {
  const { length } = [...value.trim()];
  if (length >= 50 && length <= 5000) return undefined;
  return `50 to 5000 characters (as Google Dataset Search requires), not ${length}`;
};

/** Creates a schema for text of a length that Google Dataset Search accepts for a description. */
export const description = (label: string) =>
  textThat(label, requirePlainText, requireDescriptionLength);
