import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { OpenActiveError } from "../../error.js";
import { decodeText } from "../../fetching/index.js";
import { formatMismatch, suggestNearest } from "../../document/index.js";
import { readSourceText, type CatalogReading, type DatasetReading } from "../../reading/index.js";

/**
 * Reads a Dataset Site, a catalogue or the JSON-LD of either from a file.
 *
 * @param filePath the path, relative to `folder`.
 * @throws {OpenActiveError} when the file cannot be read or contains neither a usable Dataset nor
 *   a catalogue.
 */
export async function readSourceFile(
  filePath: string,
  folder: string,
): Promise<DatasetReading | CatalogReading> {
  const { text, displayPath } = await readTextFile(filePath, folder);
  return readSourceText(text, undefined, `in ${displayPath}`);
}

/**
 * Reads the text of a file, and how messages call it.
 *
 * @param filePath the path, relative to `folder`.
 * @throws {OpenActiveError} when the file cannot be read.
 */
export async function readTextFile(
  filePath: string,
  folder: string,
): Promise<{ readonly text: string; readonly displayPath: string }> {
  const displayPath = path.isAbsolute(filePath) ? filePath : path.join(folder, filePath);
  const bytes = await readBytes(filePath, folder, displayPath);
  return { text: decodeText(bytes), displayPath };
}

async function readBytes(filePath: string, folder: string, displayPath: string): Promise<Buffer> {
  const file = path.resolve(folder, filePath);
  try {
    return await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR") {
      const found = `a file that cannot be read (${message})`;
      throw new OpenActiveError(formatMismatch(found, "an HTML or JSON-LD file"));
    }
    const expected = "an HTML or JSON-LD file there";
    const suggestion = await suggestSource(filePath, path.dirname(file));
    throw new OpenActiveError(formatMismatch(`no file ${displayPath}`, expected, suggestion));
  }
}

/**
 * Matches a host name, with or without a path, that does not end like an HTML or JSON file name.
 */
const urlWithoutScheme = /^(?:[\w-]+\.)+(?!(?:x?html?|json(?:ld)?)\b)[a-z]{2,}(?:[/?#:].*)?$/i;

/**
 * Suggests a file with a similar name, or the URL that results from adding `https://` to a host
 * name.
 */
async function suggestSource(filePath: string, folder: string): Promise<string | undefined> {
  const files = await readdir(folder).catch(() => []);
  const nearestName = suggestNearest(path.basename(filePath), files);
  if (nearestName !== undefined) {
    const parent = path.dirname(filePath).replaceAll(path.sep, "/");
    return path.posix.join(parent, nearestName);
  }
  return urlWithoutScheme.test(filePath) ? `https://${filePath}` : undefined;
}
