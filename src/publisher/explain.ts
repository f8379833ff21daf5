import type { z } from "zod";
import { knownFeedTypes, knownNames } from "./known-names.js";
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

/** `["feeds", 0, "type"]` → `feeds[0].type` */
export const dotted = (path: readonly PropertyKey[]) =>
  path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("").replace(/^\./, "");

/** The sentence for a value that is not what is allowed. Given apart so that checks across keys speak alike. */
export function foundExpected(found: string, expected: string, suggestion?: string): string {
  return `found ${found}; expected ${expected}${suggestion === undefined ? "" : `; did you mean ${quoted(suggestion)}?`}`;
}

/** Turns what Zod says about `data` into messages that name what was found, what is allowed and what was likely meant. */
export function explain(issues: readonly z.core.$ZodIssue[], data: unknown, schema: z.ZodType, writtenAt: WrittenAt): Finding[] {
  return flatten(issues).flatMap((issue) => {
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(issue.path, key, schema));
    return [{ path: issue.path, message: wrongValue(issue, valueAt(data, issue.path), writtenAt(issue.path)) }];
  });
}

/** A union fails in every branch; the reader only wants to hear of the branch that was meant. */
function flatten(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "invalid_union") return [issue];
    const meant = issue.errors.filter((branch) => !branch.some(({ code, path }) => code === "invalid_type" && path.length === 0));
    const [branch] = meant;
    if (branch === undefined || meant.length > 1) return [issue];
    return flatten(branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

function wrongValue(issue: z.core.$ZodIssue, value: unknown, written: string | undefined): string {
  const expected = issue.message;
  if (value === undefined) return `missing; expected ${expected}`;
  if (value === null) {
    const comment = written?.startsWith("#") ? ` (what follows a # is a comment: put the value in quotes, "${written}")` : "";
    return `found no value${comment}; expected ${expected}, or no such line`;
  }
  if (issue.code === "invalid_type" && issue.expected === "string" && (typeof value === "number" || typeof value === "boolean")) {
    const typed = written ?? String(value);
    return `found the ${typeof value === "number" ? "number" : "word"} ${typed}; expected ${expected}; write it in quotes: ${quoted(typed)}`;
  }
  return foundExpected(shown(value, written), expected, suggestionFor(issue, value));
}

function suggestionFor(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  if (issue.code === "custom") return issue.params?.suggestion as string | undefined;
  if (issue.code !== "invalid_value") return undefined;
  const allowed = issue.values.map(String);
  if (allowed.length === 1) return allowed[0];
  if (typeof value !== "string") return undefined;
  const known = knownFeedTypes[plainName(value)];
  return known !== undefined && allowed.includes(known) ? known : nearest(value, allowed);
}

function unknownKey(path: readonly PropertyKey[], key: string, schema: z.ZodType): Finding {
  const allowed = keysAt(schema, path);
  const suggestion = suggestKey(key, path, allowed, schema);
  return {
    path: [...path, key],
    atKey: true,
    message: `unknown key; allowed here: ${allowed.join(", ")}${suggestion === undefined ? "" : `; did you mean ${suggestion}?`}`,
  };
}

/** A misspelling of a key allowed here, a key that belongs elsewhere, or a name from another library. */
function suggestKey(key: string, path: readonly PropertyKey[], allowed: readonly string[], schema: z.ZodType): string | undefined {
  const here = nearest(key, allowed);
  if (here !== undefined && plainName(here) === plainName(key)) return quoted(here);
  const known = knownNames[plainName(key)];
  if (known !== undefined && allowed.includes(known)) return quoted(known);
  const elsewhere = known ?? groups.map((name) => [name, key]).find(([name]) => name !== path[0] && keysAt(schema, [name!]).includes(key))?.join(".");
  if (here !== undefined) return quoted(here);
  if (elsewhere !== undefined) return `${quoted(elsewhere.split(".").at(-1)!)} ${elsewhere.includes(".") ? `below ${quoted(elsewhere.split(".")[0]!)}` : "at the top level"}`;
  return keysAt(schema, []).includes(key) ? `${quoted(key)} at the top level` : undefined;
}
const groups = ["dataset", "feeds", "bookingService", "accessService", "rights", "guidance", "brand"];

/** The keys the schema allows at a path, whichever branch of a union they come from. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const { def } = schema._zod as { def: z.core.$ZodTypes["_zod"]["def"] };
  switch (def.type) {
    case "optional":
      return keysAt(def.innerType, path);
    case "union":
      return [...new Set(def.options.flatMap((option) => keysAt(option, path)))];
    case "array":
      return typeof path[0] === "number" ? keysAt(def.element, path.slice(1)) : [];
    case "object": {
      const [key, ...rest] = path;
      if (key === undefined) return Object.keys(def.shape);
      const inner = def.shape[String(key)];
      return inner ? keysAt(inner, rest) : [];
    }
    default:
      return [];
  }
}

const plainName = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");
const quoted = (value: string) => JSON.stringify(value);

/** What the reader of a message sees of a value. */
function shown(value: unknown, written: string | undefined): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (value instanceof Date) return "a JavaScript Date";
  if (typeof value === "object") return "a group of keys";
  if (typeof value !== "string") return written ?? String(value);
  return quoted(value.length > 80 ? `${value.slice(0, 77)}…` : value);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value === null || value === undefined ? undefined : (value as Record<PropertyKey, unknown>)[key]), data);
}
