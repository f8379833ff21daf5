/**
 * Characters that a terminal obeys instead of showing, that hide or reorder what stands beside them,
 * or that end a line: control characters, line separators, and invisible ones except those that join
 * letters and emoji.
 */
const hiddenCharacter = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Makes text printable that other people wrote or that quotes them: what a terminal would not show
 * is written as a JavaScript escape, such as `\u001b`. Line ends stay.
 */
export const toPrintable = (text: string): string => text.replace(hiddenCharacter, escapeCharacter);

/** Makes text printable on one line, such as a key, or the name of a file. */
export const toPrintableLine = (text: string): string =>
  toPrintable(text).replace(/[\n\t]/g, escapeCharacter);

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0)!.toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}
