import { isUtf8 } from "node:buffer";
import { readFile, stat } from "node:fs/promises";
import { OpenActiveError } from "../error.js";

/**
 * Reads the text of a file.
 *
 * @param subject the thing that the file should describe, as in `publisher`; for messages.
 * @throws {OpenActiveError} when the file is missing, cannot be read, or is not UTF-8.
 */
export async function readTextFile(file: string, subject: string): Promise<string> {
  let bytes;
  try {
    // Reading from a pipe would never end.
    const stats = await stat(file);
    if (!stats.isFile() && !stats.isDirectory()) throw new Error("it is a pipe or a device");
    bytes = await readFile(file);
  } catch (error) {
    const message = explainReadError(error as NodeJS.ErrnoException, subject);
    throw OpenActiveError.of([{ file, path: "", message }]);
  }
  // UTF-16 text can pass as UTF-8 with a zero byte after each letter.
  if (isUtf8(bytes) && !bytes.includes(0)) return new TextDecoder().decode(bytes);
  const readableLines = bytes
    .toString("utf8")
    .split(/[\ufffd\0]/)[0]!
    .replace(/^\ufeff/, "")
    .split(/\r\n?|\n/);
  const found = bytes.includes(0) ? "text in UTF-16" : "text that is not UTF-8";
  const message =
    `found ${found}; expected a file saved as UTF-8: ` +
    "in Notepad, choose File, Save as, and UTF-8 as the encoding";
  const position = { line: readableLines.length, column: readableLines.at(-1)!.length + 1 };
  throw OpenActiveError.of([{ file, ...position, path: "", message }]);
}

function explainReadError({ code, message }: NodeJS.ErrnoException, subject: string): string {
  if (code === "ENOENT") return `the file is missing; expected a ${subject} file there`;
  if (code === "EISDIR") return `found a folder; expected a ${subject} file`;
  return `the file cannot be read: ${message}; expected a ${subject} file`;
}
