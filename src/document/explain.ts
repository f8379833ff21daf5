import { z } from "zod";
import { isOptional, keysAt, schemasAt, valueAt } from "./keys.js";
import { knownFeedTypes } from "../publisher/known-names.js";
import { nearest } from "./spelling.js";

/** A problem before its place in the file is known. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Whether the problem is the key itself and not what it holds. */
  readonly atKey?: boolean;
}

/** What was written at a path, as the author typed it; `undefined` when there is no text to look at. */
export type WrittenAt = (path: readonly PropertyKey[]) => string | undefined;

/** What was likely meant: a text, or something to be typed as it stands, without quotes. */
export type Suggestion = string | { readonly asIs: string };

/** `["feeds", 0, "type"]` → `feeds[0].type` */
export const dotted = (path: readonly PropertyKey[]) =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");

/** Text as messages show it, in quotes. */
export const quoted = (value: string) => JSON.stringify(value);

/** The sentence for a value that is not what is allowed. Given apart so that checks across keys speak alike. */
export function foundExpected(found: string, expected: string, suggestion?: Suggestion): string {
  const meant =
    suggestion === undefined
      ? ""
      : `; did you mean ${typeof suggestion === "string" ? quoted(suggestion) : suggestion.asIs}?`;
  return `found ${found}; expected ${expected}${meant}`;
}

/** Turns what Zod says about `data` into messages that name what was found, what is allowed and what was likely meant. */
export function explain(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  schema: z.ZodType,
  writtenAt: WrittenAt,
): Finding[] {
  return meantIssues(issues, data, schema).map((issue) => ({
    path: issue.path,
    message: wrongValue(issue, valueAt(data, issue.path), writtenAt(issue.path), schema),
  }));
}

/** A union fails in every branch; the reader only wants to hear of the branch that was meant. */
export function meantIssues(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  schema: z.ZodType,
): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "invalid_union") return [issue];
    const meant = issue.errors.filter(
      (branch) => !branch.some(({ code, path }) => code === "invalid_type" && path.length === 0),
    );
    const [branch] = meant;
    if (branch === undefined || meant.length > 1 || isEntryAlone(issue.path, data, schema))
      return [issue];
    return meantIssues(
      branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
      data,
      schema,
    );
  });
}

/** A group that has only keys of a list's entries: the list was meant, and its dash is missing. */
function isEntryAlone(path: readonly PropertyKey[], data: unknown, schema: z.ZodType): boolean {
  const value = valueAt(data, path);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const ofEntries = keysAt(schema, [...path, 0]);
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => ofEntries.includes(key));
}

function wrongValue(
  issue: z.core.$ZodIssue,
  value: unknown,
  written: string | undefined,
  schema: z.ZodType,
): string {
  const expected = issue.message;
  if (value === undefined) return `missing; expected ${expected}`;
  const orNone = isOptional(schema, issue.path) ? ", or no such line" : "";
  if (value === null) {
    const comment = written?.startsWith("#")
      ? ` (what follows a # is a comment: put the value in quotes, "${written}")`
      : "";
    return `found no value${comment}; expected ${expected}${orNone}`;
  }
  if (Array.isArray(value) && value.length === 0)
    return foundExpected("an empty list", `${expected}${orNone}`);
  if (
    issue.code === "invalid_type" &&
    issue.expected === "string" &&
    (typeof value === "number" || typeof value === "boolean")
  )
    return unquoted(issue, value, written ?? String(value), schema);
  const asText =
    issue.code === "invalid_type" && issue.expected === "string" ? ", as one text" : "";
  return foundExpected(shown(value, written), `${expected}${asText}`, suggestionFor(issue, value));
}

/** A number or a word that YAML takes for another kind of value: quotes help where the text in them would be right. */
function unquoted(
  { path, message: expected }: z.core.$ZodIssue,
  value: number | boolean,
  typed: string,
  schema: z.ZodType,
): string {
  const found = `the ${typeof value} ${typed}`.replace("boolean", "word");
  const results = schemasAt(schema, path).map((part) => z.safeParse(part, typed));
  const [issue] = results.flatMap(({ error }) => error?.issues ?? []);
  if (issue === undefined)
    return `${foundExpected(found, expected)}; write it in quotes: ${quoted(typed)}`;
  return foundExpected(found, issue.message, suggestionFor(issue, typed));
}

function suggestionFor(issue: z.core.$ZodIssue, value: unknown): Suggestion | undefined {
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
  const aliases = [...knownFeedTypes].filter(([, type]) => allowed.includes(type));
  // The kind of feed may be written as its class: https://openactive.io/SessionSeries.
  const found = nearest(value.replace(/^.*[/#:]/, ""), [
    ...allowed,
    ...aliases.map(([alias]) => alias),
  ]);
  return found === undefined ? undefined : (new Map(aliases).get(found) ?? found);
}

/** What the reader of a message sees of a value. */
function shown(value: unknown, written: string | undefined): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (value instanceof Date) return "a JavaScript Date";
  if (typeof value === "function") return "a function";
  if (typeof value === "object") return "a group of keys";
  if (typeof value !== "string") return written ?? String(value);
  return quoted(value.length > 80 ? `${value.slice(0, 77)}…` : value);
}
