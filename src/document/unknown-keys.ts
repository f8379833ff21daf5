import type { z } from "zod";
import { formatPath, quote, type Issue } from "./issue.js";
import { findRelevantIssues } from "./issues.js";
import { getValue, isGroup, listGroups, listKeys, replaceValue } from "./keys.js";
import type { Aliases } from "./kind.js";
import { normalizeName, suggestNearest } from "./spelling.js";

type Path = readonly PropertyKey[];

/** The result of applying a schema to data whose misspelt keys have been corrected. */
export interface CorrectedParse<Value> {
  /** An issue for each key that its group does not allow. */
  readonly issues: readonly Issue[];
  /** The corrected data. */
  readonly data: unknown;
  readonly result: z.ZodSafeParseResult<Value>;
  /** Converts a path in the corrected data to the path at which the author wrote the value. */
  toOriginalPath(path: Path): Path;
}

/**
 * Reads data whose keys may be misspelt or in the wrong group. Each of them is reported, and its
 * value is checked as if the key were right, so that a misspelling neither hides other problems nor
 * makes a value seem to be missing.
 */
export function parseCorrectingKeys<Value>(
  schema: z.ZodType<Value>,
  original: unknown,
  aliases: Aliases,
): CorrectedParse<Value> {
  const issues: Issue[] = [];
  const moves: Move[] = [];
  const copies = new WeakSet<object>();
  const toOriginalPath = (path: Path) => moves.reduceRight(undoMove, path);

  let data = original;
  for (;;) {
    const result = schema.safeParse(data);
    const unknownKeys = findUnknownKeys(result, data, schema);
    if (unknownKeys.length === 0) return { issues, data, result, toOriginalPath };
    for (const { group, key } of unknownKeys) {
      const meant = suggestKey({ group, key, schema, aliases });
      const from = [...group, key];
      const message = explainUnknownKey({ group, key, schema, aliases }, meant, data);
      issues.push({ path: toOriginalPath(from), atKey: true, message });
      const value = getValue(data, from);
      data = replaceValue(data, from, undefined, copies);
      if (meant === undefined || !isFree(data, meant)) continue;
      data = replaceValue(data, meant, value, copies);
      moves.push({ from, to: meant });
    }
  }
}

interface Move {
  readonly from: Path;
  readonly to: Path;
}

function undoMove(path: Path, { from, to }: Move): Path {
  return hasPrefix(path, to) ? [...from, ...path.slice(to.length)] : path;
}

const hasPrefix = (path: Path, start: Path) => start.every((key, index) => path[index] === key);

interface UnknownKey {
  readonly group: Path;
  readonly key: string;
}

function findUnknownKeys(
  { error }: z.ZodSafeParseResult<unknown>,
  data: unknown,
  schema: z.ZodType,
): UnknownKey[] {
  const unknownKeys: UnknownKey[] = [];
  for (const issue of findRelevantIssues(error?.issues ?? [], data, schema)) {
    if (issue.code !== "unrecognized_keys") continue;
    for (const key of issue.keys) unknownKeys.push({ group: issue.path, key });
  }
  return unknownKeys;
}

/** Whether a key can be moved to a path: its group exists and does not have the key yet. */
function isFree(data: unknown, path: Path): boolean {
  const group = getValue(data, path.slice(0, -1));
  const key = path.at(-1)!;
  return isGroup(group) && (!Object.hasOwn(group, key) || group[key] === undefined);
}

function explainUnknownKey(
  { group, schema, aliases }: UnknownKeyContext,
  meant: Path | undefined,
  data: unknown,
): string {
  const message = `unknown key; allowed here: ${listKeys(schema, group).join(", ")}`;
  if (meant === undefined) return message;
  const suggestion = describeKey(meant, group);
  if (getValue(data, meant) === undefined) return `${message}; did you mean ${suggestion}?`;
  const taken = `${message}; ${suggestion} is there already`;
  const alternative = aliases.alternatives.get(formatPath(meant))?.split(".");
  if (alternative === undefined || !isFree(data, alternative)) return taken;
  return `${taken}; did you mean that one to be ${describeKey(alternative, group)}?`;
}

/** Describes a key, and its group if that is not the one the reader is looking at. */
const describeKey = (path: Path, currentGroup: Path) =>
  quote(String(path.at(-1))) + describeLocation(path.slice(0, -1), currentGroup);

/** Describes the location of a group to a reader who is looking at another one. */
function describeLocation(group: Path, currentGroup: Path): string {
  if (group.length === currentGroup.length && hasPrefix(group, currentGroup)) return "";
  return group.length === 0 ? " at the top level" : ` below ${quote(formatPath(group))}`;
}

interface UnknownKeyContext extends UnknownKey {
  readonly schema: z.ZodType;
  readonly aliases: Aliases;
}

/** Suggests a similar key of the group, a key of another group, or the key of an alias. */
function suggestKey(context: UnknownKeyContext): Path | undefined {
  const { group, key, schema, aliases } = context;
  const allowed = listKeys(schema, group);
  const nearest = suggestNearest(key, allowed);
  if (nearest !== undefined && normalizeName(nearest) === normalizeName(key)) {
    return [...group, nearest];
  }

  const aliasPath = aliases.keys.get(normalizeName(key))?.split(".") ?? [];
  const [first, second] = aliasPath;
  if (aliasPath.length === 1 && allowed.includes(first!)) return [...group, first!];
  if (aliasPath.length === 2 && first === group[0]) return [...group, second!];
  // The very name of a key elsewhere says more than a similar one here.
  const elsewhere = findKeyElsewhere(context);
  if (elsewhere !== undefined) return elsewhere;
  if (nearest !== undefined) return [...group, nearest];
  const isAllowed = listKeys(schema, aliasPath.slice(0, -1)).includes(aliasPath.at(-1) ?? "");
  return isAllowed ? aliasPath : undefined;
}

/**
 * Finds a key in another group. Several nested groups, such as the steps of the guidance, may have
 * the same key; there is no telling which of them was intended, so none is suggested.
 */
function findKeyElsewhere({ group, key, schema }: UnknownKeyContext): Path | undefined {
  const paths: Path[] = [];
  for (const other of listGroups(schema)) {
    const name = listKeys(schema, other).find(
      (known) => normalizeName(known) === normalizeName(key),
    );
    if (name !== undefined && formatPath(other) !== formatPath(group)) paths.push([...other, name]);
  }
  const [first, second] = paths;
  const isAmbiguous = first !== undefined && first.length > 2 && second !== undefined;
  return isAmbiguous ? undefined : first;
}
