import type { z } from "zod";
import { meantIssues, quoted, type Finding } from "./explain.js";
import { changedAt, keysAt, valueAt } from "./keys.js";
import { knownNames } from "../publisher/known-names.js";
import { nearest } from "./spelling.js";

type Path = readonly PropertyKey[];

/** What a schema says of data whose misspelt keys were read as the ones that were likely meant. */
export interface Respelt<Value> {
  /** A finding for each key that is not known where it stands. */
  readonly findings: readonly Finding[];
  readonly data: unknown;
  readonly result: z.ZodSafeParseResult<Value>;
  /** Where the author wrote what is now at a path. */
  asWritten(path: Path): Path;
}

/**
 * Reads data whose keys may be misspelt or in the wrong group: each is reported, and what it holds is
 * checked as if it were right, so that one misspelling hides nothing and makes nothing seem missing.
 */
export function parseRespelt<Value>(schema: z.ZodType<Value>, written: unknown): Respelt<Value> {
  const findings: Finding[] = [];
  const moves: { readonly from: Path; readonly to: Path }[] = [];
  const asWritten = (path: Path) =>
    moves.reduceRight(
      (current, { from, to }) =>
        startsWith(current, to) ? [...from, ...current.slice(to.length)] : current,
      path,
    );

  let data = written;
  for (;;) {
    const result = schema.safeParse(data);
    const unknown = result.success
      ? []
      : meantIssues(result.error.issues, data, schema).flatMap((issue) =>
          issue.code === "unrecognized_keys"
            ? issue.keys.map((key) => ({ group: issue.path, key }))
            : [],
        );
    if (unknown.length === 0) return { findings, data, result, asWritten };
    for (const { group, key } of unknown) {
      const { message, meant } = unknownKey(group, key, schema);
      const from = [...group, key];
      findings.push({ path: asWritten(from), atKey: true, message });
      const value = valueAt(data, from);
      data = changedAt(data, from, undefined);
      if (meant === undefined || !isFree(data, meant)) continue;
      data = changedAt(data, meant, value);
      moves.push({ from, to: meant });
    }
  }
}

const startsWith = (path: Path, start: Path) => start.every((key, index) => path[index] === key);

/** Whether a key can be put there: its group is there, and the key is not. */
function isFree(data: unknown, path: Path): boolean {
  const group = valueAt(data, path.slice(0, -1));
  return (
    typeof group === "object" &&
    group !== null &&
    !Array.isArray(group) &&
    !Object.hasOwn(group, path.at(-1)!)
  );
}

function unknownKey(
  group: Path,
  key: string,
  schema: z.ZodType,
): { readonly message: string; readonly meant: Path | undefined } {
  const allowed = keysAt(schema, group);
  const meant = meantKey(key, group, allowed, schema);
  const suggestion =
    meant === undefined
      ? ""
      : `; did you mean ${quoted(String(meant.at(-1)))}${elsewhere(meant, group)}?`;
  return { message: `unknown key; allowed here: ${allowed.join(", ")}${suggestion}`, meant };
}

/** Where a key is, for a reader who looks at a group. */
function elsewhere(path: Path, group: Path): string {
  if (path.length === group.length + 1 && startsWith(path, group)) return "";
  return path.length === 1 ? " at the top level" : ` below ${quoted(String(path[0]))}`;
}

/** A misspelling of a key allowed here, a key that belongs elsewhere, or a name from another library. */
function meantKey(
  key: string,
  group: Path,
  allowed: readonly string[],
  schema: z.ZodType,
): Path | undefined {
  const exists = (path: Path) => keysAt(schema, path.slice(0, -1)).includes(String(path.at(-1)));
  const here = nearest(key, allowed);
  if (here !== undefined && plainName(here) === plainName(key)) return [...group, here];
  const [first, second] = knownNames.get(plainName(key))?.split(".") ?? [];
  if (first !== undefined && second === undefined && allowed.includes(first))
    return [...group, first];
  if (second !== undefined && first === group[0]) return [...group, second];
  if (here !== undefined) return [...group, here];
  const known = [first, second].filter((name) => name !== undefined);
  if (known.length > 0 && exists(known)) return known;
  const others = [[], ...groups.filter((name) => name !== group[0]).map((name) => [name])];
  return others.flatMap((other) =>
    keysAt(schema, other)
      .filter((name) => plainName(name) === plainName(key))
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

const plainName = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");
