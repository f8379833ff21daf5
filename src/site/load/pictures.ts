import { accessSync, constants, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { getPictureFile, type PictureRole } from "../../dataset/index.js";
import { formatMismatch, type Issue } from "../../document/index.js";
import { isPictureFile, pictureEndings } from "../../document/schema/index.js";
import type { PartialPublisher, Publisher } from "../../publisher/index.js";
import type { Picture } from "../state.js";
import { findSimilarFile, hasExactName } from "./file-names.js";

/** A key of the publisher file that names a picture. */
interface PictureKey {
  readonly role: PictureRole;
  readonly path: readonly string[];
  get(publisher: PartialPublisher): string | undefined;
}

const pictureKeys: readonly PictureKey[] = [
  { role: "logo", path: ["logo"], get: ({ logo }) => logo },
  { role: "logo-dark", path: ["brand", "logoDark"], get: ({ brand }) => brand?.logoDark },
  { role: "favicon", path: ["brand", "favicon"], get: ({ brand }) => brand?.favicon },
  {
    role: "background",
    path: ["dataset", "backgroundImage"],
    get: ({ dataset }) => dataset?.backgroundImage,
  },
];

/**
 * Lists the pictures that a publisher file gives as files. Files that do not exist are left out;
 * see {@link findMissingPictures}.
 *
 * @param folders the folders to look in, in this order.
 */
export function listPictures(publisher: Publisher, folders: readonly string[]): Picture[] {
  const pictures: Picture[] = [];
  for (const { role, get } of pictureKeys) {
    const image = get(publisher);
    const to = image === undefined ? undefined : getPictureFile(role, image);
    const from = to === undefined ? undefined : findFile(image!, folders);
    if (from !== undefined && to !== undefined) pictures.push({ role, from, to });
  }
  return pictures;
}

/**
 * Finds the pictures that a publisher file names but that are in none of the folders.
 *
 * @param output the output folder, whose copies of pictures are not suggested.
 */
export function findMissingPictures(
  publisher: PartialPublisher,
  folders: readonly string[],
  output: string,
): Issue[] {
  const issues: Issue[] = [];
  for (const { role, path: key, get } of pictureKeys) {
    const image = get(publisher);
    if (image === undefined || getPictureFile(role, image) === undefined) continue;
    const file = findFile(image, folders);
    if (file !== undefined) {
      const problem = explainUnusablePicture(file);
      if (problem === undefined) continue;
      const found = `${JSON.stringify(image)}, ${problem}`;
      issues.push({ path: key, message: formatMismatch(found, "a picture file") });
      continue;
    }
    const similar = findSimilarPicture(image, folders, output);
    const isOtherCase = similar?.toLowerCase() === image.toLowerCase();
    const why = isOtherCase ? " (upper and lower case matter)" : "";
    const found = `${JSON.stringify(image)}, but there is no such file${why}`;
    const expected = `a picture file in ${folders.join(" or ")}`;
    issues.push({ path: key, message: formatMismatch(found, expected, similar) });
  }
  return issues;
}

/** Says why a picture that is there cannot be copied; `undefined` if it can. */
function explainUnusablePicture(file: string): string | undefined {
  try {
    const target = realpathSync(file);
    const roots = [path.dirname(file), "."].map((root) => realpathSync(root) + path.sep);
    if (!roots.some((root) => target.startsWith(root))) {
      return "which is a link to a file outside this project";
    }
    if (!statSync(target).isFile()) return "which is not a file";
    accessSync(target, constants.R_OK);
    return undefined;
  } catch (error) {
    return `which cannot be read (${(error as NodeJS.ErrnoException).code})`;
  }
}

function findFile(name: string, folders: readonly string[]): string | undefined {
  const folder = folders.find((each) => hasExactName(each, name));
  return folder === undefined ? undefined : path.join(folder, name);
}

/** Finds the picture that was most likely meant, in the first folder that has one. */
function findSimilarPicture(
  name: string,
  folders: readonly string[],
  output: string,
): string | undefined {
  for (const folder of folders) {
    const similar = findSimilarFile(folder, name, pictureEndings, output);
    if (similar !== undefined && isPictureFile(similar)) return similar;
  }
  return undefined;
}
