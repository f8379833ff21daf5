import { baseUrl } from "./urls.js";
import type { Rule } from "./text.js";

/** The longest part of a path, and the longest path, that every file system can hold, in bytes. */
const maxSegmentBytes = 200;
const maxPathBytes = 1000;

/**
 * Rejects a URL whose path is not, part by part, the path of a file below the output folder: the page
 * would be somewhere else than browsers look for it.
 */
const requireFilePath: Rule = (value) => {
  const path = /^\w+:\/\/[^/]*(.*)$/.exec(value)?.[1] ?? "";
  const segments = path.split("/").slice(1);
  if (segments.slice(0, -1).includes("")) {
    const suggestion = value.slice(0, -path.length) + path.replace(/\/{2,}/g, "/");
    return { expected: "a URL with one slash at a time in its path", suggestion };
  }
  const names = segments.map((segment) => decodeURIComponent(segment));
  return explainCharacter(names) ?? explainLength(names);
};

/** Explains a character that no name of a file can contain. */
function explainCharacter(names: readonly string[]): string | undefined {
  const character = /[/\\\p{Cc}]/u.exec(names.join(""))?.[0];
  if (character === undefined) return undefined;
  const encoded = encodeURIComponent(character);
  const isSlash = character === "/" || character === "\\";
  const reason = isSlash ? `which servers read as ${character}` : "which is a control character";
  return `a URL without ${encoded}, ${reason}`;
}

function explainLength(names: readonly string[]): string | undefined {
  const lengths = names.map((name) => Buffer.byteLength(name));
  const longest = Math.max(0, ...lengths);
  if (longest > maxSegmentBytes) {
    return `at most ${maxSegmentBytes} bytes between two slashes of the path, not ${longest}`;
  }
  const total = lengths.reduce((sum, length) => sum + length + 1, 0);
  if (total > maxPathBytes) return `a path of at most ${maxPathBytes} bytes, not ${total}`;
  return undefined;
}

/**
 * Creates a schema for the URL of a page that a build writes. Its path becomes the path of a file.
 */
export const pageUrl = (label: string) => baseUrl(label, requireFilePath);
