import { stringify } from "yaml";
import { formatExcerpt } from "../../document/excerpt.js";
import { formatPath } from "../../document/index.js";
import { getValue, replaceValue } from "../../document/keys.js";
import type { publisherSchema } from "../schema/index.js";

type Path = readonly PropertyKey[];

/** A publisher that was converted from another description, unchecked. */
export interface Draft {
  readonly publisher: Readonly<Record<string, unknown>>;
  /** The names of what could not be converted. */
  readonly leftOut: readonly string[];
}

/** The text of a publisher file, and what it lacks. */
export interface WrittenPublisher {
  readonly yaml: string;
  /** Required keys without a value. */
  readonly missing: readonly string[];
  readonly leftOut: readonly string[];
}

/** Characters that a terminal or an editor could take for something else. */
const unprintablePattern = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu;

const maximumText = 5000;
const maximumList = 50;
const maximumFile = 20_000;

/**
 * Writes a draft as YAML, without the values that a publisher file does not allow. The values come
 * from somebody else's file, so they are limited in length and cannot be anything but values.
 *
 * @param schema the schema of the publisher file.
 */
export function writePublisher(draft: Draft, schema: typeof publisherSchema): WrittenPublisher {
  const leftOut = [...draft.leftOut];
  const missing = new Set<string>();
  let publisher: unknown = clean(draft.publisher, [], leftOut);
  // Each round removes or corrects a value, and a draft has no more values than this.
  for (let round = 0; round < 500; round += 1) {
    const issues = schema.safeParse(publisher).error?.issues ?? [];
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
  const yaml = stringify(sortKeys(publisher, Object.keys(schema.shape)), {
    lineWidth: 0,
  }).trimEnd();
  const isTooLong = yaml.length > maximumFile;
  return {
    yaml: isTooLong ? "(It is too long to be shown here.)" : yaml,
    missing: [...missing],
    leftOut: leftOut.map(formatExcerpt),
  };
}

/** Sorts the keys of a group in the given order. */
function sortKeys(group: unknown, order: readonly string[]): object {
  const entries = Object.entries(group as object);
  return Object.fromEntries(entries.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
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
function clean(value: unknown, path: Path, leftOut: string[]): unknown {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return cleanText(value, path, leftOut);
  if (Array.isArray(value)) {
    if (value.length > maximumList) {
      leftOut.push(`${formatPath(path)} after ${maximumList} entries`);
    }
    const list = value
      .slice(0, maximumList)
      .map((entry: unknown, index) => clean(entry, [...path, index], leftOut))
      .filter((entry) => entry !== undefined);
    return list.length === 0 ? undefined : list;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const group: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const cleaned = clean(inner, [...path, key], leftOut);
    if (cleaned !== undefined) group[key] = cleaned;
  }
  return Object.keys(group).length === 0 ? undefined : group;
}

function cleanText(value: string, path: Path, leftOut: string[]): string | undefined {
  if (value.length > maximumText) {
    leftOut.push(formatPath(path));
    return undefined;
  }
  const text = value.replace(/\r\n?/g, "\n").replace(unprintablePattern, " ");
  return text.trim() === "" ? undefined : text;
}
