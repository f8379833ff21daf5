import { formatExcerpt } from "../../document/excerpt.js";
import { isPlainObject } from "../../document/is-object.js";
import { OpenActiveError } from "../../error.js";
import { formatMismatch } from "../../document/index.js";
import { toWebUrl } from "../../reading/index.js";

/** Where the Dataset of a source can be read: at a URL, in a file, or in the option itself. */
export type SourceLocation =
  | { readonly url: string }
  | { readonly file: string }
  | { readonly jsonLd: object };

const expected =
  "the URL of a Dataset Site (https://…), the path of an HTML or JSON-LD file, or the JSON-LD of a Dataset as an object";

/**
 * Parses a source: tells URLs, files and JSON-LD apart.
 *
 * @param value a value of the option `sources`, which may be anything.
 * @throws {OpenActiveError} when the value is not a source.
 */
export function parseSource(value: unknown): SourceLocation {
  if (typeof value === "string") return parseSourceText(value);
  if (isPlainObject(value)) return { jsonLd: value };
  throw new OpenActiveError(formatMismatch(describeSourceValue(value), expected));
}

function parseSourceText(value: string): SourceLocation {
  const text = value.trim();
  if (text === "") throw new OpenActiveError(formatMismatch("an empty text", expected));
  if (!hasUrlScheme(text)) return { file: text };
  const url = toWebUrl(text);
  if (url === undefined) {
    const found = JSON.stringify(formatExcerpt(value));
    throw new OpenActiveError(formatMismatch(found, expected));
  }
  const { username, password } = new URL(url);
  if (username !== "" || password !== "") {
    const found = "a URL with a user name or password";
    throw new OpenActiveError(formatMismatch(found, "one without"));
  }
  return { url };
}

/**
 * Whether text is a URL rather than the path of a file. A single letter before a colon is a Windows
 * drive.
 */
const hasUrlScheme = (text: string) => /^[a-z][a-z\d+.-]+:/i.test(text);

/**
 * Returns the path of a source that is a file; `undefined` for any other source, valid or not.
 */
export function getSourceFile(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" || hasUrlScheme(text) ? undefined : text;
}

/**
 * Describes a value that is not a source, for a message: `nothing`, `a list`, `a Map object`, `the
 * number 3`.
 */
export function describeSourceValue(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return `a ${value.constructor?.name ?? "strange"} object`;
  if (typeof value === "function") return "a function";
  return `the ${typeof value} ${formatExcerpt(String(value))}`;
}
