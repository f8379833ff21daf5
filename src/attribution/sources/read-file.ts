import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { OpenActiveError } from "../../error.js";
import { formatMismatch, suggestNearest } from "../../publisher/index.js";
import { readDatasetFromText, type DatasetReading } from "../../reading/read-dataset-site.js";
import { decodeText } from "../../fetching/decode.js";

/**
 * Reads a Dataset Site or its JSON-LD from a file.
 *
 * @param filePath the path, relative to `folder`.
 * @throws {OpenActiveError} when there is no such file, or no Dataset in it.
 */
export async function readSourceFile(filePath: string, folder: string): Promise<DatasetReading> {
  const file = path.resolve(folder, filePath);
  const displayPath = path.isAbsolute(filePath) ? filePath : path.join(folder, filePath);
  let bytes;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR")
      throw new OpenActiveError(
        formatMismatch(`a file that cannot be read (${message})`, "an HTML or JSON-LD file"),
      );
    throw new OpenActiveError(
      formatMismatch(
        `no file ${displayPath}`,
        "an HTML or JSON-LD file there",
        await suggestSource(filePath, path.dirname(file)),
      ),
    );
  }
  return readDatasetFromText(decodeText(bytes), undefined, `in ${displayPath}`);
}

/** A file of a similar name, or the address that the text is without its https://. */
async function suggestSource(filePath: string, folder: string): Promise<string | undefined> {
  const files = await readdir(folder).catch(() => []);
  const nearestName = suggestNearest(path.basename(filePath), files);
  if (nearestName !== undefined)
    return path.posix.join(path.dirname(filePath).replaceAll(path.sep, "/"), nearestName);
  return /^(?:[\w-]+\.)+(?!(?:x?html?|json(?:ld)?)\b)[a-z]{2,}(?:[/?#:].*)?$/i.test(filePath)
    ? `https://${filePath}`
    : undefined;
}
