import { z } from "zod";
import { formatMismatch, quote, type Issue, type Suggestion } from "./issue.js";
import { findRelevantIssues, isTypeMismatch } from "./issues.js";
import { findSchemas, getValue, isOptional } from "./keys.js";
import type { Aliases } from "./kind.js";
import { suggestNearest } from "./spelling.js";

/** Returns the text that the author typed at a path; `undefined` if the data is not from a text. */
export type GetSourceText = (path: readonly PropertyKey[]) => string | undefined;

/** The data and schema behind an issue, and further help for explaining it. */
export interface ExplainContext {
  /** The data the schema was applied to. */
  readonly data: unknown;
  readonly schema: z.ZodType;
  readonly valueAliases: Aliases["values"];
  readonly getSourceText: GetSourceText;
}

/** Turns Zod's issues into messages that say what was found, expected and probably intended. */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  context: ExplainContext,
): Issue[] {
  const relevantIssues = findRelevantIssues(issues, context.data, context.schema);
  return relevantIssues.map((issue) => ({
    path: issue.path,
    message: explainIssue(issue, context),
  }));
}

function explainIssue(issue: z.core.$ZodIssue, context: ExplainContext): string {
  const { path, message: expected } = issue;
  const value = getValue(context.data, path);
  const sourceText = context.getSourceText(path);

  if (value === undefined) return `missing; expected ${expected}`;
  const orNothing = isOptional(context.schema, path) ? ", or no such line" : "";
  if (value === null) return formatMismatch(describeNull(sourceText), `${expected}${orNothing}`);
  if (Array.isArray(value) && value.length === 0) {
    return formatMismatch("an empty list", `${expected}${orNothing}`);
  }

  const suggestion = suggestValue(issue, value, context.valueAliases);
  if (issue.code !== "invalid_type" || issue.expected !== "string") {
    return formatMismatch(describeValue(value, sourceText), expected, suggestion);
  }
  if (typeof value === "number" || typeof value === "boolean") {
    return explainUnquoted(issue, value, sourceText ?? String(value), context);
  }
  return formatMismatch(
    describeValue(value, sourceText),
    `${expected}, as a single text`,
    suggestion,
  );
}

function describeNull(sourceText: string | undefined): string {
  if (!sourceText?.startsWith("#")) return "no value";
  return `no value (anything after a # is a comment: put the value in quotes, "${sourceText}")`;
}

/** Explains a number or word that YAML does not read as text; in quotes, it may be valid. */
function explainUnquoted(
  { path, message: expected }: z.core.$ZodIssue,
  value: number | boolean,
  typed: string,
  { schema, valueAliases }: ExplainContext,
): string {
  const found = typeof value === "boolean" ? `the word ${typed}` : `the number ${typed}`;
  const results = findSchemas(schema, path).map((part) => z.safeParse(part, typed));
  const [issue] = results.flatMap(({ error }) => error?.issues ?? []);
  if (issue === undefined) {
    return `${formatMismatch(found, expected)}; write it in quotes: ${quote(typed)}`;
  }
  return formatMismatch(found, issue.message, suggestValue(issue, typed, valueAliases));
}

function suggestValue(
  issue: z.core.$ZodIssue,
  value: unknown,
  valueAliases: Aliases["values"],
): Suggestion | undefined {
  if (issue.code === "custom") return issue.params?.suggestion as Suggestion | undefined;
  if (typeof value !== "string") return undefined;
  if (issue.code === "invalid_value") {
    return suggestWord(value, issue.values.map(String), valueAliases);
  }
  const types = listExpectedTypes(issue);
  if (types.includes("boolean") && /^(?:true|yes|on)$/i.test(value)) return { asIs: "true" };
  if (types.includes("boolean") && /^(?:false|no|off)$/i.test(value)) return { asIs: "false" };
  return types.length === 1 && types[0] === "array" ? suggestList(value) : undefined;
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

/** Suggests `[swimming, football]` for `swimming, football`. */
function suggestList(value: string): Suggestion | undefined {
  if (!/^[\w .,:/[\]-]+$/.test(value)) return undefined;
  const entries = value.replace(/^\[|\]$/g, "").split(/\s*,\s*/);
  return { asIs: `[${entries.filter(Boolean).join(", ")}]` };
}

/** Describes a value in the terms of the people who write the file. */
function describeValue(value: unknown, sourceText: string | undefined): string {
  if (Array.isArray(value)) return "a list";
  if (value instanceof Date) return "a JavaScript Date";
  if (typeof value === "function") return "a function";
  if (typeof value === "object") return "a group of keys";
  if (typeof value !== "string") return sourceText ?? String(value);
  return quote(value.length > 80 ? `${value.slice(0, 77)}…` : value);
}
