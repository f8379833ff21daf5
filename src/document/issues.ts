import type { z } from "zod";
import { getValue, isGroup, listKeys } from "./keys.js";

/**
 * Selects the issues of a Zod error that help the author. A union fails in every branch, but only
 * the issues of the intended branch are of interest.
 */
export function findRelevantIssues(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  schema: z.ZodType,
): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "invalid_union") return [issue];
    const branch = findIntendedBranch(issue.errors);
    if (branch === undefined || isEntryWithoutDash(issue.path, data, schema)) return [issue];
    const branchIssues = branch.map((inner) => ({
      ...inner,
      path: [...issue.path, ...inner.path],
    }));
    return findRelevantIssues(branchIssues, data, schema);
  });
}

/** Finds the only branch that accepts the type of the value; `undefined` if none or several do. */
function findIntendedBranch(
  branches: readonly z.core.$ZodIssue[][],
): z.core.$ZodIssue[] | undefined {
  const plausible = branches.filter(
    (branch) => !branch.some((issue) => isTypeMismatch(issue) || isOtherWord(issue)),
  );
  return plausible.length === 1 ? plausible[0] : undefined;
}

/** Whether the value itself, rather than something in it, is of the wrong type. */
export const isTypeMismatch = ({ code, path }: z.core.$ZodIssue) =>
  code === "invalid_type" && path.length === 0;

/** Whether the value is not the only word, or one of the words, that a branch consists of. */
export const isOtherWord = ({ code, path }: z.core.$ZodIssue) =>
  code === "invalid_value" && path.length === 0;

/** Whether all keys of a group belong to a list entry, so that the dash of the entry is missing. */
function isEntryWithoutDash(
  path: readonly PropertyKey[],
  data: unknown,
  schema: z.ZodType,
): boolean {
  const value = getValue(data, path);
  if (!isGroup(value)) return false;
  const entryKeys = listKeys(schema, [...path, 0]);
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => entryKeys.includes(key));
}
