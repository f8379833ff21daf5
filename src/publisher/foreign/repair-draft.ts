import { formatPath } from "../../document/index.js";
import { findRelevantIssues } from "../../document/issues.js";
import { getValue, listKeys, replaceValue } from "../../document/keys.js";
import type { publisherSchema } from "../schema/index.js";

type Path = readonly PropertyKey[];

/** A publisher that was converted from another description, unchecked. */
export interface Draft {
  readonly publisher: Readonly<Record<string, unknown>>;
  /** The names of what could not be converted. */
  readonly leftOut: readonly string[];
}

/** A draft without the values that a publisher file does not allow. */
export interface RepairedDraft {
  readonly publisher: object;
  /** Required keys without a value. */
  readonly missing: readonly string[];
  /** The names of what could not be converted, and of the values that were removed. */
  readonly leftOut: readonly string[];
}

/** The most that is taken over: the values come from somebody else's file. */
export interface Limits {
  /** The number of characters of a text. */
  readonly text: number;
  /** The number of entries of a list. */
  readonly list: number;
}

/** Characters that a terminal or an editor could take for something else. */
const unprintablePattern = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu;

/**
 * Removes or corrects the values that a publisher file does not allow, and sorts the keys as the
 * schema does. The values come from somebody else's file, so they are limited in length and cannot
 * be anything but values.
 *
 * @param schema the schema of the publisher file.
 */
export function repairDraft(
  draft: Draft,
  schema: typeof publisherSchema,
  limits: Limits,
): RepairedDraft {
  const leftOut = [...draft.leftOut];
  const missing = new Set<string>();
  let publisher: unknown = clean(draft.publisher, [], leftOut, limits) ?? {};
  // Each round removes or corrects a value, and a draft has no more values than this.
  for (let round = 0; round < 500; round += 1) {
    const issues = findRelevantIssues(
      schema.safeParse(publisher).error?.issues ?? [],
      publisher,
      schema,
    );
    const [issue] = issues.filter(({ path }) => getValue(publisher, path) !== undefined);
    if (issue === undefined) {
      for (const { path } of issues) missing.add(formatPath(path));
      break;
    }
    const path = findRemovable(issue.path);
    const correct: unknown = issue.code === "custom" ? issue.params?.["suggestion"] : undefined;
    const isNew = typeof correct === "string" && correct !== getValue(publisher, issue.path);
    if (isNew) publisher = replaceValue(publisher, issue.path, correct);
    else {
      leftOut.push(formatPath(path));
      publisher = removeValue(publisher, path);
    }
  }
  return { publisher: sortKeys(publisher, schema) as object, missing: [...missing], leftOut };
}

/** Sorts the keys of all groups in the order of the schema. */
function sortKeys(value: unknown, schema: typeof publisherSchema, path: Path = []): unknown {
  if (Array.isArray(value)) {
    return value.map((entry, index) => sortKeys(entry, schema, [...path, index]));
  }
  if (typeof value !== "object" || value === null) return value;
  const order = listKeys(schema, path);
  const entries = Object.entries(value).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return Object.fromEntries(
    entries.map(([key, inner]) => [key, sortKeys(inner, schema, [...path, key])]),
  );
}

/** A list entry with an invalid value goes as a whole: a feed without its URL is no feed. */
function findRemovable(path: Path): Path {
  const index = path.findIndex((key) => typeof key === "number");
  return index === -1 ? path : path.slice(0, index + 1);
}

function removeValue(data: unknown, path: Path): unknown {
  const list = getValue(data, path.slice(0, -1));
  if (!Array.isArray(list)) return replaceValue(data, path, undefined);
  const rest = list.filter((_, index) => index !== path.at(-1));
  return replaceValue(data, path.slice(0, -1), rest.length === 0 ? undefined : rest);
}

/** Copies a draft without empty values, control characters and anything of excessive length. */
function clean(value: unknown, path: Path, leftOut: string[], limits: Limits): unknown {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return cleanText(value, path, leftOut, limits.text);
  if (Array.isArray(value)) {
    if (value.length > limits.list) {
      leftOut.push(`${formatPath(path)} after ${limits.list} entries`);
    }
    const list = value
      .slice(0, limits.list)
      .map((entry: unknown, index) => clean(entry, [...path, index], leftOut, limits))
      .filter((entry) => entry !== undefined);
    return list.length === 0 ? undefined : list;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const group: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const cleaned = clean(inner, [...path, key], leftOut, limits);
    if (cleaned !== undefined) group[key] = cleaned;
  }
  return Object.keys(group).length === 0 ? undefined : group;
}

function cleanText(
  value: string,
  path: Path,
  leftOut: string[],
  maxLength: number,
): string | undefined {
  if (value.length > maxLength) {
    leftOut.push(formatPath(path));
    return undefined;
  }
  const text = value.replace(/\r\n?/g, "\n").replace(unprintablePattern, " ");
  return text.trim() === "" ? undefined : text;
}
