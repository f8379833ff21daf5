import { OpenActiveError } from "../../error.js";
import { formatMismatch } from "../../publisher/index.js";
import { resolveUrl, formatExcerpt } from "../../reading/values.js";

/** Where the Dataset of a source is to be had. */
export type SourceLocation =
  | { readonly address: string }
  | { readonly file: string }
  | { readonly jsonLd: object };

const expected =
  "the address of a Dataset Site (https://…), the path of an HTML or JSON-LD file, or the JSON-LD of a Dataset as an object";

/**
 * Tells what a source is.
 *
 * @throws {OpenActiveError} when it is nothing that can be read.
 */
export function parseSource(value: unknown): SourceLocation {
  if (typeof value === "string") return parseSourceText(value);
  if (isPlainObject(value)) return { jsonLd: value };
  throw new OpenActiveError(formatMismatch(describeSourceValue(value), expected));
}

/** A single letter before a colon is a drive of Windows. */
const hasUrlScheme = (text: string) => /^[a-z][a-z\d+.-]+:/i.test(text);

function parseSourceText(value: string): SourceLocation {
  const text = value.trim();
  if (text === "") throw new OpenActiveError(formatMismatch("an empty text", expected));
  if (!hasUrlScheme(text)) return { file: text };
  if (!/^https?:\/\/[^/]/i.test(text) || resolveUrl(text) === undefined)
    throw new OpenActiveError(formatMismatch(JSON.stringify(formatExcerpt(value)), expected));
  const { username, password } = new URL(text);
  if (username !== "" || password !== "")
    throw new OpenActiveError(
      formatMismatch("an address with a user name or password", "one without"),
    );
  return { address: text };
}

/** The path of a source that is a file; `undefined` for any other, also for one that is wrong. */
export function getSourceFile(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" || hasUrlScheme(text) ? undefined : text;
}

/** Whether a value is an object as people write one. */
export const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);

/** What a value is, in words. */
export function describeSourceValue(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return `a ${value.constructor?.name ?? "strange"} object`;
  if (typeof value === "function") return "a function";
  return `the ${typeof value} ${formatExcerpt(String(value))}`;
}
