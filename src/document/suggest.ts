import { z } from "zod";
import type { Suggestion } from "./issue.js";
import { isOtherWord, isTypeMismatch } from "./issues.js";
import { findSchemas } from "./keys.js";
import type { Aliases } from "./kind.js";
import { suggestNearest } from "./spelling.js";

type Path = readonly PropertyKey[];

/** What a suggestion is made from, besides the value. */
export interface SuggestContext {
  readonly schema: z.ZodType;
  readonly valueAliases: Aliases["values"];
}

/** What a rule for text adds to its issue; see `textThat`. */
interface RuleParams {
  readonly suggestion?: Suggestion | undefined;
  readonly found?: string;
  readonly offset?: number;
}

/** Returns what a rule for text adds to its issue; empty for other issues. */
export const getRuleParams = (issue: z.core.$ZodIssue): RuleParams =>
  (issue.code === "custom" && issue.params) || {};

/** Whether a value is allowed at a path. */
export const isValid = (value: unknown, path: Path, { schema }: SuggestContext) =>
  findSchemas(schema, path).some((part) => z.safeParse(part, value).success);

/** Suggests the value that was probably intended, and that is allowed in its place. */
export function suggestValue(
  issue: z.core.$ZodIssue,
  value: unknown,
  context: SuggestContext,
): Suggestion | undefined {
  if (issue.code === "custom") {
    const { suggestion } = getRuleParams(issue);
    return typeof suggestion === "string"
      ? findValidText(suggestion, issue.path, context)
      : suggestion;
  }
  if (typeof value !== "string") return undefined;
  if (issue.code === "invalid_value") {
    return suggestWord(value, issue.values.map(String), context.valueAliases);
  }
  const word = suggestBranchWord(issue, value);
  if (word !== undefined) return word;
  const types = listExpectedTypes(issue);
  if (types.includes("boolean") && /^(?:true|yes|on)$/i.test(value)) return { asIs: "true" };
  if (types.includes("boolean") && /^(?:false|no|off)$/i.test(value)) return { asIs: "false" };
  if (types.length !== 1 || types[0] !== "array") return undefined;
  return suggestList(value, issue.path, context);
}

/**
 * Follows the suggestions of the rules until the text is valid, because a rule knows nothing of
 * those after it. Nothing is suggested that would be refused in its turn.
 */
function findValidText(text: string, path: Path, context: SuggestContext): string | undefined {
  let candidate: unknown = text;
  for (let step = 0; step < 4 && typeof candidate === "string"; step += 1) {
    if (isValid(candidate, path, context)) return candidate;
    const current = candidate;
    const [issue] = findSchemas(context.schema, path).flatMap(
      (part) => z.safeParse(part, current).error?.issues ?? [],
    );
    candidate = issue && getRuleParams(issue).suggestion;
  }
  return undefined;
}

/** Suggests the word that can stand for a group or a list, as in `feeds: none yet`. */
function suggestBranchWord(issue: z.core.$ZodIssue, value: string): string | undefined {
  if (issue.code !== "invalid_union") return undefined;
  const words = issue.errors
    .flat()
    .flatMap((inner) =>
      isOtherWord(inner) && inner.code === "invalid_value" ? inner.values.map(String) : [],
    );
  const start = value.trim().toLowerCase();
  const begun = start.length < 2 ? undefined : words.find((word) => word.startsWith(start));
  return begun ?? suggestNearest(value, words);
}

/** Lists the types that would resolve an issue with the value itself. */
function listExpectedTypes(issue: z.core.$ZodIssue): string[] {
  if (issue.code === "invalid_type") return [issue.expected];
  if (issue.code !== "invalid_union") return [];
  const mismatches = issue.errors.flat().filter(isTypeMismatch);
  return mismatches.flatMap((inner) => (inner.code === "invalid_type" ? [inner.expected] : []));
}

function suggestWord(
  value: string,
  allowed: readonly string[],
  valueAliases: Aliases["values"],
): Suggestion | undefined {
  if (allowed.length === 1) return allowed[0];
  const words = value.split(/\s+/);
  if (words.length > 1 && words.every((word) => allowed.includes(word))) {
    return { asIs: words.join(", ") };
  }
  const aliases = new Map([...valueAliases].filter(([, meant]) => allowed.includes(meant)));
  // A value may have been written as its IRI: https://openactive.io/SessionSeries.
  const lastPart = value.replace(/^.*[/#:]/, "");
  const nearest = suggestNearest(lastPart, [...allowed, ...aliases.keys()]);
  return nearest === undefined ? undefined : (aliases.get(nearest) ?? nearest);
}

const bulletPattern = /(?:^| )(?:[•‣◦▪●*–—]|\d{1,2}[.)]) /;

/** Suggests `[swimming, football]` for `swimming, football`, if each entry is allowed. */
function suggestList(value: string, path: Path, context: SuggestContext): Suggestion | undefined {
  if (value.length > 1000) return undefined;
  // In • swimming • football, the signs are bullets; in "5. a side", the number is not one.
  const separator = /^(?:[•‣◦▪●*–—]|\d{1,2}[.)]) /.test(value) ? bulletPattern : /,/;
  const entries: string[] = [];
  for (const part of value.replace(/^\[|\],?$/g, "").split(separator)) {
    if (!/^[\w .:/[\]-]*$/.test(part)) return undefined;
    const entry = part.trim();
    if (entry === "") continue;
    const valid = findValidText(entry, [...path, 0], context);
    if (valid === undefined) return undefined;
    entries.push(valid);
  }
  return entries.length === 0 ? undefined : { asIs: `[${entries.join(", ")}]` };
}
