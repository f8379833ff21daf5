import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { OpenActiveError } from "../../error.js";
import { foundExpected, nearest } from "../../publisher/index.js";
import { readText, type Reading } from "../../reading/read-dataset-site.js";
import { decoded } from "../../fetching/decode.js";

/**
 * Reads a Dataset Site or its JSON-LD from a file.
 *
 * @param written the path, relative to `folder`.
 * @throws {OpenActiveError} when there is no such file, or no Dataset in it.
 */
export async function readFileOf(written: string, folder: string): Promise<Reading> {
  const file = path.resolve(folder, written);
  const shownFile = path.isAbsolute(written) ? written : path.join(folder, written);
  let bytes;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR")
      throw new OpenActiveError(
        foundExpected(`a file that cannot be read (${message})`, "an HTML or JSON-LD file"),
      );
    throw new OpenActiveError(
      foundExpected(
        `no file ${shownFile}`,
        "an HTML or JSON-LD file there",
        await likelyMeant(written, path.dirname(file)),
      ),
    );
  }
  return readText(decoded(bytes), undefined, `in ${shownFile}`);
}

/** A file of a similar name, or the address that the text is without its https://. */
async function likelyMeant(written: string, folder: string): Promise<string | undefined> {
  const files = await readdir(folder).catch(() => []);
  const near = nearest(path.basename(written), files);
  if (near !== undefined)
    return path.posix.join(path.dirname(written).replaceAll(path.sep, "/"), near);
  return /^(?:[\w-]+\.)+(?!(?:x?html?|json(?:ld)?)\b)[a-z]{2,}(?:[/?#:].*)?$/i.test(written)
    ? `https://${written}`
    : undefined;
}
