import { z } from "zod";
import { isOptional, listKeys, findSchemas, getValue } from "./keys.js";
import { feedTypeAliases } from "../publisher/known-names.js";
import { suggestNearest } from "./spelling.js";

/** A problem before its place in the file is known. */
export interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Whether the problem is the key itself and not what it holds. */
  readonly atKey?: boolean;
}

/** What was written at a path, as the author typed it; `undefined` when there is no text to look at. */
export type GetSourceText = (path: readonly PropertyKey[]) => string | undefined;

/** What was likely meant: a text, or something to be typed as it stands, without quotes. */
export type Suggestion = string | { readonly asIs: string };

/** `["feeds", 0, "type"]` → `feeds[0].type` */
export const formatPath = (path: readonly PropertyKey[]) =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");

/** Text as messages show it, in quotes. */
export const quote = (value: string) => JSON.stringify(value);

/** The sentence for a value that is not what is allowed. Given apart so that checks across keys speak alike. */
export function formatMismatch(found: string, expected: string, suggestion?: Suggestion): string {
  const suggestionText =
    suggestion === undefined
      ? ""
      : `; did you mean ${typeof suggestion === "string" ? quote(suggestion) : suggestion.asIs}?`;
  return `found ${found}; expected ${expected}${suggestionText}`;
}

/** Turns what Zod says about `data` into messages that name what was found, what is allowed and what was likely meant. */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  schema: z.ZodType,
  getSourceText: GetSourceText,
): Issue[] {
  return findRelevantIssues(issues, data, schema).map((issue) => ({
    path: issue.path,
    message: explainIssue(issue, getValue(data, issue.path), getSourceText(issue.path), schema),
  }));
}

/** A union fails in every branch; the reader only wants to hear of the branch that was meant. */
export function findRelevantIssues(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  schema: z.ZodType,
): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "invalid_union") return [issue];
    const plausibleBranches = issue.errors.filter(
      (branch) => !branch.some(({ code, path }) => code === "invalid_type" && path.length === 0),
    );
    const [branch] = plausibleBranches;
    if (
      branch === undefined ||
      plausibleBranches.length > 1 ||
      isEntryAlone(issue.path, data, schema)
    )
      return [issue];
    return findRelevantIssues(
      branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
      data,
      schema,
    );
  });
}

/** A group that has only keys of a list's entries: the list was meant, and its dash is missing. */
function isEntryAlone(path: readonly PropertyKey[], data: unknown, schema: z.ZodType): boolean {
  const value = getValue(data, path);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const entryKeys = listKeys(schema, [...path, 0]);
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => entryKeys.includes(key));
}

function explainIssue(
  issue: z.core.$ZodIssue,
  value: unknown,
  sourceText: string | undefined,
  schema: z.ZodType,
): string {
  const expected = issue.message;
  if (value === undefined) return `missing; expected ${expected}`;
  const orNone = isOptional(schema, issue.path) ? ", or no such line" : "";
  if (value === null) {
    const comment = sourceText?.startsWith("#")
      ? ` (what follows a # is a comment: put the value in quotes, "${sourceText}")`
      : "";
    return `found no value${comment}; expected ${expected}${orNone}`;
  }
  if (Array.isArray(value) && value.length === 0)
    return formatMismatch("an empty list", `${expected}${orNone}`);
  if (
    issue.code === "invalid_type" &&
    issue.expected === "string" &&
    (typeof value === "number" || typeof value === "boolean")
  )
    return explainUnquoted(issue, value, sourceText ?? String(value), schema);
  const asText =
    issue.code === "invalid_type" && issue.expected === "string" ? ", as one text" : "";
  return formatMismatch(
    describeValue(value, sourceText),
    `${expected}${asText}`,
    suggestValue(issue, value),
  );
}

/** A number or a word that YAML takes for another kind of value: quotes help where the text in them would be right. */
function explainUnquoted(
  { path, message: expected }: z.core.$ZodIssue,
  value: number | boolean,
  typed: string,
  schema: z.ZodType,
): string {
  const found = `the ${typeof value} ${typed}`.replace("boolean", "word");
  const results = findSchemas(schema, path).map((part) => z.safeParse(part, typed));
  const [issue] = results.flatMap(({ error }) => error?.issues ?? []);
  if (issue === undefined)
    return `${formatMismatch(found, expected)}; write it in quotes: ${quote(typed)}`;
  return formatMismatch(found, issue.message, suggestValue(issue, typed));
}

function suggestValue(issue: z.core.$ZodIssue, value: unknown): Suggestion | undefined {
  if (issue.code === "custom") return issue.params?.suggestion as Suggestion | undefined;
  if (typeof value !== "string") return undefined;
  if (issue.code === "invalid_value") return suggestWord(value, issue.values.map(String));
  const expected =
    issue.code === "invalid_type"
      ? [issue.expected]
      : issue.code === "invalid_union"
        ? issue.errors
            .flat()
            .flatMap((inner) =>
              inner.code === "invalid_type" && inner.path.length === 0 ? [inner.expected] : [],
            )
        : [];
  if (expected.includes("boolean") && /^(?:true|yes|on)$/i.test(value)) return { asIs: "true" };
  if (expected.includes("boolean") && /^(?:false|no|off)$/i.test(value)) return { asIs: "false" };
  const entries = value
    .replace(/^\[|\]$/g, "")
    .split(/\s*,\s*/)
    .filter(Boolean);
  return expected.length === 1 && expected[0] === "array" && /^[\w .,:/[\]-]+$/.test(value)
    ? { asIs: `[${entries.join(", ")}]` }
    : undefined;
}

function suggestWord(value: string, allowed: readonly string[]): Suggestion | undefined {
  if (allowed.length === 1) return allowed[0];
  const words = value.split(/\s+/);
  if (words.length > 1 && words.every((word) => allowed.includes(word)))
    return { asIs: words.join(", ") };
  const aliases = [...feedTypeAliases].filter(([, type]) => allowed.includes(type));
  // The kind of feed may be written as its class: https://openactive.io/SessionSeries.
  const found = suggestNearest(value.replace(/^.*[/#:]/, ""), [
    ...allowed,
    ...aliases.map(([alias]) => alias),
  ]);
  return found === undefined ? undefined : (new Map(aliases).get(found) ?? found);
}

/** What the reader of a message sees of a value. */
function describeValue(value: unknown, sourceText: string | undefined): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (value instanceof Date) return "a JavaScript Date";
  if (typeof value === "function") return "a function";
  if (typeof value === "object") return "a group of keys";
  if (typeof value !== "string") return sourceText ?? String(value);
  return quote(value.length > 80 ? `${value.slice(0, 77)}…` : value);
}
