import type { z } from "zod";
import { findRelevantIssues, quote, type Issue } from "./explain.js";
import { replaceValue, listKeys, getValue } from "./keys.js";
import { keyAliases } from "../publisher/known-names.js";
import { suggestNearest } from "./spelling.js";

type Path = readonly PropertyKey[];

/** What a schema says of data whose misspelt keys were read as the ones that were likely meant. */
export interface CorrectedParse<Value> {
  /** An issue for each key that is not known where it stands. */
  readonly issues: readonly Issue[];
  readonly data: unknown;
  readonly result: z.ZodSafeParseResult<Value>;
  /** Where the author wrote what is now at a path. */
  toOriginalPath(path: Path): Path;
}

/**
 * Reads data whose keys may be misspelt or in the wrong group: each is reported, and what it holds is
 * checked as if it were right, so that one misspelling hides nothing and makes nothing seem missing.
 */
export function parseCorrectingKeys<Value>(
  schema: z.ZodType<Value>,
  original: unknown,
): CorrectedParse<Value> {
  const issues: Issue[] = [];
  const moves: { readonly from: Path; readonly to: Path }[] = [];
  const toOriginalPath = (path: Path) =>
    moves.reduceRight(
      (current, { from, to }) =>
        hasPrefix(current, to) ? [...from, ...current.slice(to.length)] : current,
      path,
    );

  let data = original;
  for (;;) {
    const result = schema.safeParse(data);
    const unknownKeys = result.success
      ? []
      : findRelevantIssues(result.error.issues, data, schema).flatMap((issue) =>
          issue.code === "unrecognized_keys"
            ? issue.keys.map((key) => ({ group: issue.path, key }))
            : [],
        );
    if (unknownKeys.length === 0) return { issues, data, result, toOriginalPath };
    for (const { group, key } of unknownKeys) {
      const { message, meant } = describeUnknownKey(group, key, schema);
      const from = [...group, key];
      issues.push({ path: toOriginalPath(from), atKey: true, message });
      const value = getValue(data, from);
      data = replaceValue(data, from, undefined);
      if (meant === undefined || !isFree(data, meant)) continue;
      data = replaceValue(data, meant, value);
      moves.push({ from, to: meant });
    }
  }
}

const hasPrefix = (path: Path, start: Path) => start.every((key, index) => path[index] === key);

/** Whether a key can be put there: its group is there, and the key is not. */
function isFree(data: unknown, path: Path): boolean {
  const group = getValue(data, path.slice(0, -1));
  return (
    typeof group === "object" &&
    group !== null &&
    !Array.isArray(group) &&
    !Object.hasOwn(group, path.at(-1)!)
  );
}

function describeUnknownKey(
  group: Path,
  key: string,
  schema: z.ZodType,
): { readonly message: string; readonly meant: Path | undefined } {
  const allowed = listKeys(schema, group);
  const meant = suggestKey(key, group, allowed, schema);
  const suggestion =
    meant === undefined
      ? ""
      : `; did you mean ${quote(String(meant.at(-1)))}${describeLocation(meant, group)}?`;
  return { message: `unknown key; allowed here: ${allowed.join(", ")}${suggestion}`, meant };
}

/** Where a key is, for a reader who looks at a group. */
function describeLocation(path: Path, group: Path): string {
  if (path.length === group.length + 1 && hasPrefix(path, group)) return "";
  return path.length === 1 ? " at the top level" : ` below ${quote(String(path[0]))}`;
}

/** A misspelling of a key allowed here, a key that belongs elsewhere, or a name from another library. */
function suggestKey(
  key: string,
  group: Path,
  allowed: readonly string[],
  schema: z.ZodType,
): Path | undefined {
  const hasKey = (path: Path) => listKeys(schema, path.slice(0, -1)).includes(String(path.at(-1)));
  const similarKey = suggestNearest(key, allowed);
  if (similarKey !== undefined && normalizeName(similarKey) === normalizeName(key))
    return [...group, similarKey];
  const [first, second] = keyAliases.get(normalizeName(key))?.split(".") ?? [];
  if (first !== undefined && second === undefined && allowed.includes(first))
    return [...group, first];
  if (second !== undefined && first === group[0]) return [...group, second];
  if (similarKey !== undefined) return [...group, similarKey];
  const aliasPath = [first, second].filter((name) => name !== undefined);
  if (aliasPath.length > 0 && hasKey(aliasPath)) return aliasPath;
  const otherGroups = [[], ...groups.filter((name) => name !== group[0]).map((name) => [name])];
  return otherGroups.flatMap((other) =>
    listKeys(schema, other)
      .filter((name) => normalizeName(name) === normalizeName(key))
      .map((name) => [...other, name]),
  )[0];
}
const groups = [
  "dataset",
  "feeds",
  "bookingService",
  "accessService",
  "rights",
  "guidance",
  "brand",
];

const normalizeName = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");
