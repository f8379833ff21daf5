import { formatMismatch, suggestNearest } from "../publisher/index.js";
import { languageTag } from "../document/schema/values.js";
import { enGB, type Words } from "./en-GB.js";
import { listPlaceholders } from "./interpolate.js";

/** Something wrong in a site's own words. */
export interface MessageIssue {
  /** Where it is, below the option. */
  readonly path: readonly string[];
  readonly message: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const describeValue = (value: unknown) =>
  value === null
    ? "null"
    : Array.isArray(value)
      ? "a list"
      : isObject(value)
        ? "a group"
        : typeof value === "string"
          ? JSON.stringify(value)
          : `${typeof value === "object" ? "an" : "a"} ${typeof value}`;

const { lang: _, ...knownMessages } = enGB satisfies Words;

/**
 * Everything that is wrong in a site's own words: no group, a tag of no language, a word nobody knows, a value that is not
 * a text, a sentence with other places to fill than the English one.
 */
export function checkMessages(customMessages: unknown): MessageIssue[] {
  if (!isObject(customMessages))
    return [
      {
        path: [],
        message: formatMismatch(
          describeValue(customMessages),
          'a group of languages, each with its words: { cy: { rights: { credit: "…" } } }',
        ),
      },
    ];
  return Object.entries(customMessages).flatMap(([tag, words]) => [
    ...checkTag(tag),
    ...checkGroup(words, knownMessages, [tag]),
  ]);
}

function checkTag(tag: string): MessageIssue[] {
  const [issue] = languageTag("").safeParse(tag).error?.issues ?? [];
  if (issue === undefined) return [];
  const suggestion =
    issue.code === "custom" ? (issue.params?.["suggestion"] as string | undefined) : undefined;
  return [
    {
      path: [tag],
      message: formatMismatch(JSON.stringify(tag), "a language tag, as in en-GB or cy", suggestion),
    },
  ];
}

function checkGroup(found: unknown, english: object, path: readonly string[]): MessageIssue[] {
  if (found === undefined) return [];
  if (!isObject(found))
    return [
      {
        path,
        message: formatMismatch(
          describeValue(found),
          `a group of words: some of ${Object.keys(english).join(", ")}`,
        ),
      },
    ];
  return Object.entries(found).flatMap(([key, value]) => {
    const keyPath = [...path, key];
    const expected: unknown = Object.hasOwn(english, key)
      ? (english as Readonly<Record<string, unknown>>)[key]
      : undefined;
    if (expected === undefined)
      return [{ path: keyPath, message: formatUnknownKey(key, Object.keys(english)) }];
    return typeof expected === "string"
      ? checkSentence(value, expected, keyPath)
      : checkGroup(value, expected as object, keyPath);
  });
}

function formatUnknownKey(key: string, allowed: readonly string[]): string {
  const suggestion = suggestNearest(key, allowed);
  return `unknown key; allowed here: ${allowed.join(", ")}${suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`}`;
}

function checkSentence(found: unknown, english: string, path: readonly string[]): MessageIssue[] {
  if (found === undefined) return [];
  if (typeof found !== "string")
    return [
      {
        path,
        message: formatMismatch(
          describeValue(found),
          `a text, in English ${JSON.stringify(english)}`,
        ),
      },
    ];
  const [placeholders, required] = [listPlaceholders(found), listPlaceholders(english)];
  const formatPlaceholders = (places: readonly string[]) =>
    places.map((place) => `{${place}}`).join(" and ");
  const missing = required.filter((place) => !placeholders.includes(place));
  const unexpected = placeholders.filter((place) => !required.includes(place));
  return [
    ...(missing.length === 0
      ? []
      : [
          {
            path,
            message: `found ${JSON.stringify(found)} without ${formatPlaceholders(missing)}; expected a text with ${formatPlaceholders(required)}, in English ${JSON.stringify(english)}`,
          },
        ]),
    ...unexpected.map((place) => ({
      path,
      message: formatMismatch(
        `{${place}} in ${JSON.stringify(found)}`,
        required.length === 0
          ? "a text without places to fill"
          : `no place but ${formatPlaceholders(required)}`,
        missing.length === 0 ? undefined : suggestNearest(place, missing),
      ),
    })),
  ];
}
