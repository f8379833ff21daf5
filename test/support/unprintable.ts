import * as assert from "uvu/assert";

/**
 * What a terminal obeys or does not show, with what is printed instead: control characters, escape
 * sequences, line ends, marks that change the direction of the text, and invisible characters.
 */
export const unprintables: readonly (readonly [text: string, printed: string])[] = [
  ["\u001b[31mred\u001b[0m", "\\u001b[31mred\\u001b[0m"],
  ["\u001b]8;;https://x.example/\u0007link", "\\u001b]8;;https://x.example/\\u0007link"],
  ["\u009b2J", "\\u009b2J"],
  ["a\u0008b\u007fc", "a\\u0008b\\u007fc"],
  ["a\n  other.yaml:1:1  forged: found", "a\\n  other.yaml:1:1  forged: found"],
  ["a\r\nb\tc\u0085d", "a\\r\\nb\\tc\\u0085d"],
  ["a\u2028b\u2029c", "a\\u2028b\\u2029c"],
  ["a\u202eb\u202cc\u2066d\u2069e", "a\\u202eb\\u202cc\\u2066d\\u2069e"],
  ["a\u200bb\u00adc\ufeffd\u3164e", "a\\u200bb\\u00adc\\ufeffd\\u3164e"],
  ["a\u{e0041}b", "a\\u{e0041}b"],
];

/** Everything in one text that a file name, too, can have. */
export const unprintableName = unprintables.map(([text]) => text.replaceAll("/", "")).join(" ");

const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u3164]/u;

/** Checks that text is safe to print; its own line ends are allowed. */
export function assertPrintable(text: string): void {
  const found = unprintable.exec(text.replaceAll("\n", ""));
  assert.is(found, null, `found ${JSON.stringify(found?.[0])} in ${JSON.stringify(text)}`);
}
