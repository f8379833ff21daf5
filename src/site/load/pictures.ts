import { existsSync } from "node:fs";
import path from "node:path";
import { getPictureFile, type PictureRole } from "../../dataset/index.js";
import type { Issue } from "../../document/index.js";
import type { PartialPublisher, Publisher } from "../../publisher/index.js";
import type { Picture } from "../state.js";

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

/** Finds the pictures that a publisher file names but that are in none of the folders. */
export function findMissingPictures(
  publisher: PartialPublisher,
  folders: readonly string[],
): Issue[] {
  const issues: Issue[] = [];
  for (const { role, path: key, get } of pictureKeys) {
    const image = get(publisher);
    if (image === undefined || getPictureFile(role, image) === undefined) continue;
    if (findFile(image, folders) !== undefined) continue;
    const found = `found ${JSON.stringify(image)}, but there is no such file`;
    issues.push({
      path: key,
      message: `${found}; expected a picture file in ${folders.join(" or ")}`,
    });
  }
  return issues;
}

const findFile = (name: string, folders: readonly string[]) =>
  folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
