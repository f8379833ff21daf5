/**
 * What a terminal, a log or an editor does not show as it is: control characters and line ends,
 * escape sequences, marks that change the direction of the text, and everything invisible. The two
 * selectors that make a character a picture or plain text only change how it looks.
 */
const unprintable =
  /(?![\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Line ends and tabs are known by these names; other characters are shown by their number. */
const shortNames: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * Makes text that other people wrote safe to print. What the reader could not see is written as in
 * JavaScript, such as `\u001b` or `\n`, so the result is always on one line, and text of a file or a
 * page can neither control the terminal nor pass for another line of the program.
 *
 * @returns the same text if everything in it is visible.
 */
export const escapeUnprintable = (text: string): string =>
  text.replace(unprintable, (character) => shortNames[character] ?? formatCode(character));

function formatCode(character: string): string {
  const code = character.codePointAt(0)!.toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}
