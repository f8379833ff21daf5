import { formatMismatch } from "../issue.js";
import type { MistakeContext, YamlMistake } from "./mistake.js";
import { listNodes } from "./nodes.js";

// Values that are right in themselves, with something around or after them from another notation.

/** Finds a comma or semicolon after a value in quotes or brackets, as in JSON. */
export function findSeparatorAfterValue(context: MistakeContext): YamlMistake | undefined {
  const { at, source, document } = context;
  const separator = /^[,;]{1,10}(?=[ \t]*(?:\r?\n|$|#))/.exec(source.slice(at, at + 200))?.[0];
  if (separator === undefined) return undefined;
  const node = listNodes(document).findLast(({ range }) => range?.[1] === at);
  if (node === undefined || !/["'\]}]/.test(source[at - 1] ?? "")) return undefined;
  const value = source.slice(node.range![0], at);
  const found = `${separator[0] === "," ? "a comma" : "a semicolon"} after the value`;
  const suggestion = value.length > 80 || value.includes("\n") ? undefined : { asIs: value };
  return {
    at,
    message: formatMismatch(found, "the value without it", suggestion),
    edits: [{ at, length: separator.length, text: "" }],
  };
}

/** Finds a Markdown link in place of its URL, as in `[Acme](https://www.acme.example/)`. */
export function findMarkdownLink({ at, line }: MistakeContext): YamlMistake | undefined {
  const { value, valueAt } = line;
  const url = /^\[[^\]]{0,200}\]\(\s{0,9}<?(https?:\/\/[^\s<>()]{1,2000})>?[^)]{0,200}\)$/i.exec(
    value,
  )?.[1];
  if (url === undefined || at < valueAt) return undefined;
  return {
    at: valueAt,
    message: formatMismatch("a Markdown link", "its URL alone", { asIs: url }),
    edits: [{ at: valueAt, length: value.length, text: url }],
  };
}
