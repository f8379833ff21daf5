import { z } from "zod";
import { formatMismatch, quote, type Issue } from "./issue.js";
import { findRelevantIssues } from "./issues.js";
import { findSchemas, getValue, isOptional } from "./keys.js";
import { findSeparatorAtEnd } from "./stray-end.js";
import { getRuleParams, isValid, suggestValue, type SuggestContext } from "./suggest.js";

type Path = readonly PropertyKey[];

/** Returns the text that the author typed at a path; `undefined` if the data is not from a text. */
export type GetSourceText = (path: Path) => string | undefined;

/** The data and schema behind an issue, and further help for explaining it. */
export interface ExplainContext extends SuggestContext {
  /** The data the schema was applied to. */
  readonly data: unknown;
  readonly getSourceText: GetSourceText;
}

/** Turns Zod's issues into messages that say what was found, expected and probably intended. */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  context: ExplainContext,
): Issue[] {
  const relevantIssues = findRelevantIssues(issues, context.data, context.schema);
  return relevantIssues.map((issue) => {
    const stray = explainStrayEnd(issue, context);
    if (stray !== undefined) return stray;
    const { offset = 0 } = getRuleParams(issue);
    return { path: issue.path, message: explainIssue(issue, context), offset };
  });
}

/**
 * Explains a comma or semicolon at the end of a value, if the value is valid without it. This
 * covers words, numbers and dates; texts that may end in any way have their own rules.
 */
function explainStrayEnd(issue: z.core.$ZodIssue, context: ExplainContext): Issue | undefined {
  const { path } = issue;
  const value = getValue(context.data, path);
  const stray = typeof value === "string" ? findSeparatorAtEnd(value) : undefined;
  if (stray === undefined) return undefined;
  const { found, at: offset, kept } = stray;
  const plain = readPlainScalar(kept);
  const suggestion = isValid(kept, path, context) ? kept : { asIs: kept };
  if (typeof suggestion !== "string" && !isValid(plain, path, context)) return undefined;
  return { path, message: formatMismatch(found, "the value without it", suggestion), offset };
}

/** Reads a number, `true` or `false` as YAML does. */
function readPlainScalar(text: string): unknown {
  if (/^(?:true|false)$/.test(text)) return text === "true";
  return /^\d{1,15}$/.test(text) ? Number(text) : text;
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

  const suggestion = suggestValue(issue, value, context);
  const { found = describeValue(value, sourceText) } = getRuleParams(issue);
  if (issue.code !== "invalid_type" || issue.expected !== "string") {
    return formatMismatch(found, expected, suggestion);
  }
  if (typeof value === "number" || typeof value === "boolean") {
    return explainUnquoted(issue, value, sourceText ?? String(value), context);
  }
  return formatMismatch(found, `${expected}, as a single text`, suggestion);
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
  context: ExplainContext,
): string {
  const found = typeof value === "boolean" ? `the word ${typed}` : `the number ${typed}`;
  const results = findSchemas(context.schema, path).map((part) => z.safeParse(part, typed));
  const [issue] = results.flatMap(({ error }) => error?.issues ?? []);
  if (issue === undefined) {
    return `${formatMismatch(found, expected)}; write it in quotes: ${quote(typed)}`;
  }
  return formatMismatch(found, issue.message, suggestValue({ ...issue, path }, typed, context));
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
