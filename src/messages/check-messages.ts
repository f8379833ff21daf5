import { formatMismatch, quote, suggestNearest } from "../document/index.js";
import { isBlank } from "../document/is-blank.js";
import { isObject } from "../document/is-object.js";
import { languageTag } from "../document/schema/index.js";
import { enGB, type Messages } from "./en-GB.js";
import { listPlaceholders } from "./interpolate.js";

/** A problem in a site's own messages. */
export interface MessageIssue {
  /** Its path below the option `messages`. */
  readonly path: readonly string[];
  readonly message: string;
}

const { lang: _, ...knownMessages } = enGB satisfies Messages;

/**
 * Checks a site's own messages against the English ones: language tags, keys, types, and the
 * placeholders of each sentence.
 *
 * @param customMessages the value of the option `messages`, which may be anything.
 * @returns all issues; an empty list if there are none.
 */
export function checkMessages(customMessages: unknown): MessageIssue[] {
  if (!isObject(customMessages)) {
    const expected =
      'a group of languages, each with its messages: { cy: { rights: { credit: "…" } } }';
    return [{ path: [], message: formatMismatch(describeValue(customMessages), expected) }];
  }
  return Object.entries(customMessages).flatMap(([tag, messages]) => [
    ...checkTag(tag),
    ...checkGroup(messages, knownMessages, [tag]),
  ]);
}

/** Describes a value of the wrong type, as in `found a list`. */
function describeValue(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (isObject(value)) return "a group";
  if (typeof value === "string") return quote(value);
  return `a ${typeof value}`;
}

function checkTag(tag: string): MessageIssue[] {
  const [issue] = languageTag("").safeParse(tag).error?.issues ?? [];
  if (issue === undefined) return [];
  const suggestion: unknown = issue.code === "custom" ? issue.params?.["suggestion"] : undefined;
  const message = formatMismatch(
    quote(tag),
    "a language tag, as in en-GB or cy",
    typeof suggestion === "string" ? suggestion : undefined,
  );
  return [{ path: [tag], message }];
}

function checkGroup(found: unknown, english: object, path: readonly string[]): MessageIssue[] {
  if (found === undefined) return [];
  if (!isObject(found)) {
    const expected = `a group of messages: some of ${Object.keys(english).join(", ")}`;
    return [{ path, message: formatMismatch(describeValue(found), expected) }];
  }
  return Object.entries(found).flatMap(([key, value]) => checkEntry(key, value, english, path));
}

function checkEntry(
  key: string,
  value: unknown,
  english: object,
  groupPath: readonly string[],
): MessageIssue[] {
  const path = [...groupPath, key];
  // Only the object's own keys count: every object also inherits a `constructor`.
  const expected = new Map<string, string | object>(Object.entries(english)).get(key);
  if (expected === undefined) {
    return [{ path, message: formatUnknownKey(key, Object.keys(english)) }];
  }
  if (typeof expected === "string") return checkSentence(value, expected, path);
  return checkGroup(value, expected, path);
}

function formatUnknownKey(key: string, allowed: readonly string[]): string {
  const message = `unknown key; allowed here: ${allowed.join(", ")}`;
  const suggestion = suggestNearest(key, allowed);
  return suggestion === undefined ? message : `${message}; did you mean ${quote(suggestion)}?`;
}

function checkSentence(found: unknown, english: string, path: readonly string[]): MessageIssue[] {
  if (found === undefined) return [];
  if (typeof found !== "string") {
    const expected = `a text like the English ${quote(english)}`;
    return [{ path, message: formatMismatch(describeValue(found), expected) }];
  }
  // Links, headings and buttons without a text exist for some people only, if at all.
  if (isBlank(found)) {
    const described = found === "" ? "an empty text" : `the blank text ${quote(found)}`;
    const expected = `a text like the English ${quote(english)}`;
    return [{ path, message: formatMismatch(described, expected) }];
  }
  return checkPlaceholders(found, english).map((message) => ({ path, message }));
}

/** Checks that a translated sentence has the placeholders of the English one, and no others. */
function checkPlaceholders(found: string, english: string): string[] {
  const placeholders = listPlaceholders(found);
  const required = listPlaceholders(english);
  const missing = required.filter((name) => !placeholders.includes(name));
  const unexpected = placeholders.filter((name) => !required.includes(name));

  const requiredText = formatPlaceholders(required);
  const messages: string[] = [];
  if (missing.length > 0) {
    messages.push(
      `found ${quote(found)} without ${formatPlaceholders(missing)}; ` +
        `expected a text with ${requiredText}, like the English ${quote(english)}`,
    );
  }
  const expected =
    required.length === 0 ? "a text without placeholders" : `no placeholder except ${requiredText}`;
  for (const name of unexpected) {
    const suggestion = suggestNearest(name, missing);
    messages.push(formatMismatch(`{${name}} in ${quote(found)}`, expected, suggestion));
  }
  return messages;
}

const formatPlaceholders = (names: readonly string[]) =>
  names.map((name) => `{${name}}`).join(" and ");
