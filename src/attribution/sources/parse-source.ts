import { formatExcerpt } from "../../document/excerpt.js";
import { isPlainObject, type UncheckedObject } from "../../document/is-object.js";
import { OpenActiveError } from "../../error.js";
import { formatMismatch, suggestNearest } from "../../document/index.js";
import { toWebUrl } from "../../reading/index.js";

/** Where the Dataset of a source can be read: at a URL, in a file, or in the option itself. */
export type SourceLocation =
  | { readonly url: string }
  | { readonly file: string }
  | { readonly jsonLd: object };

/** A source of the option `sources`. */
export interface ParsedSource {
  readonly location: SourceLocation;
  /** Whether the site is built without it if it cannot be read. */
  readonly isOptional: boolean;
}

const expected =
  "the URL of a Dataset Site (https://…), the path of an HTML or JSON-LD file, or the JSON-LD of a Dataset as an object";

/**
 * Parses a source: tells URLs, files and JSON-LD apart.
 *
 * @param value a value of the option `sources`, which may be anything.
 * @throws {OpenActiveError} when the value is not a source.
 */
export function parseSource(value: unknown): ParsedSource {
  if (typeof value === "string") return { location: parseSourceText(value), isOptional: false };
  if (!isPlainObject(value)) {
    throw new OpenActiveError(formatMismatch(describeSourceValue(value), expected));
  }
  return isSettings(value)
    ? parseSettings(value)
    : { location: { jsonLd: value }, isOptional: false };
}

const settingKeys = ["url", "file", "optional"];

/** Whether an object says where a source is, rather than being its JSON-LD. */
function isSettings(value: object): boolean {
  const keys = Object.keys(value);
  if ("optional" in value || "file" in value) return true;
  return keys.length === 1 && keys[0] === "url";
}

function parseSettings(value: UncheckedObject): ParsedSource {
  const unknown = Object.keys(value).find((key) => !settingKeys.includes(key));
  if (unknown !== undefined) {
    const suggestion = suggestNearest(unknown, settingKeys);
    const mismatch = formatMismatch(
      `the key ${JSON.stringify(formatExcerpt(unknown))} beside ${Object.keys(value).find((key) => settingKeys.includes(key))}`,
      `url or file, and optional; JSON-LD in the options is never missing`,
      suggestion,
    );
    throw new OpenActiveError(mismatch);
  }
  const { url, file, optional = false } = value;
  if (typeof optional !== "boolean") {
    const found = `optional: ${formatExcerpt(JSON.stringify(optional) ?? typeof optional)}`;
    throw new OpenActiveError(formatMismatch(found, "true or false"));
  }
  const text = url ?? file;
  if (typeof text !== "string" || (url !== undefined && file !== undefined)) {
    const found = url !== undefined && file !== undefined ? "both url and file" : "no text";
    throw new OpenActiveError(formatMismatch(found, "one of them: url or file"));
  }
  return { location: parseSourceText(text), isOptional: optional };
}

/** Tells the URL of a source and the path of a file apart. */
export function parseSourceText(value: string): Exclude<SourceLocation, { jsonLd: object }> {
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
  const file = isPlainObject(value) && isSettings(value) ? (value["file"] ?? value["url"]) : value;
  const text = typeof file === "string" ? file.trim() : "";
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
