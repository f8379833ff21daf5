import { decodeHTML, decodeHTMLStrict } from "entities";
import { z } from "zod";
import type { Suggestion } from "../explain.js";

/**
 * Text and the rules for it.
 *
 * Every message completes the sentence "found …; expected …", so that one formatter can report all of
 * them alike. A value is reported once: the first rule it breaks.
 */

/** What a rule says of a value: `undefined` when it holds, else what is expected instead. */
export type RuleResult =
  | string
  | { readonly expected: string; readonly suggestion: Suggestion | undefined }
  | undefined;
/** A rule for text. */
export type Rule = (value: string) => RuleResult;

/** Text that keeps these rules; `label` is what is expected where there is none. */
export function textThat(label: string, ...rules: readonly Rule[]) {
  return z.string({ error: label }).superRefine((value, context) => {
    for (const rule of [forbidBlank(label), ...rules]) {
      const ruleResult = rule(value);
      if (ruleResult === undefined) continue;
      const { expected, suggestion } =
        typeof ruleResult === "string"
          ? { expected: ruleResult, suggestion: undefined }
          : ruleResult;
      context.addIssue({ code: "custom", message: expected, params: { suggestion } });
      return;
    }
  });
}

const forbidBlank =
  (label: string): Rule =>
  (value) =>
    value.trim() === "" ? label : undefined;

/**
 * The validator's NoHtmlRule strips tags and decodes entities, with or without their semicolon, and
 * fails on any difference. It takes a `<` that is not followed by a space for the start of a tag.
 */
export const requirePlainText: Rule = (value) => {
  // A page cannot hold them: browsers read them as something else.
  if (controlCharacterPattern.test(value))
    return {
      expected: "plain text without control characters",
      suggestion: value.replace(new RegExp(controlCharacterPattern, "gu"), ""),
    };
  const tag = /<(?! )[^>]{0,20}>?/.exec(value)?.[0];
  if (tag !== undefined)
    return `plain text: the validator takes "${tag}" for an HTML tag (a "<" needs a space after it)`;
  const found = findEntity(value);
  return (
    found && {
      expected: `plain text: the validator takes "${found.entity}" for an HTML entity`,
      suggestion: replaceEntity(value, found),
    }
  );
};
const controlCharacterPattern = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/u;

interface Entity {
  readonly index: number;
  readonly entity: string;
  readonly character: string;
}

/** What the validator takes for an entity: a number, or a whole name (`&sect`, but not the `&sect` of `&section`). */
export function findEntity(text: string): Entity | undefined {
  for (const { 0: entity, index } of text.matchAll(/&#?\w+;?/g)) {
    const whole = entity.endsWith(";") ? entity : `${entity};`;
    const character = entity.startsWith("&#") ? decodeHTML(whole) : decodeHTMLStrict(whole);
    if (!character.startsWith("&") || character === "&") return { entity, character, index };
  }
  return undefined;
}

/** `&amp;` was meant as `&`; in `Up&in` only the missing spaces make an entity of it. */
function replaceEntity(text: string, { entity, character, index }: Entity): string {
  const [start, end] = [text.slice(0, index), text.slice(index + entity.length)];
  return entity.endsWith(";")
    ? start + character + end
    : `${start.trimEnd()} & ${entity.slice(1)}${end}`;
}

/** Text of one line or more, without markup. `label` says what it is, as in "the legal name, as text". */
export const text = (label: string) => textThat(label, requirePlainText);

/** Text of a length Google Dataset Search accepts for a description. */
export const description = (label: string) =>
  textThat(label, requirePlainText, (value) => {
    const length = [...value.trim()].length;
    return length < 50 || length > 5000
      ? `50 to 5000 characters (Google Dataset Search shows no other), not ${length}`
      : undefined;
  });
