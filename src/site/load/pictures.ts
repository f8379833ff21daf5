import { existsSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { getPictureFile, type PictureRole } from "../../dataset/index.js";
import type { Issue, PartialPublisher, Publisher } from "../../publisher/index.js";

/** A picture file of the project and where it goes, below the folder of the Dataset Site. */
export interface Picture {
  readonly role: PictureRole;
  readonly from: string;
  readonly to: string;
}

const pictureKeys: readonly {
  readonly role: PictureRole;
  readonly path: readonly string[];
  get(publisher: PartialPublisher): string | undefined;
}[] = [
  { role: "logo", path: ["logo"], get: (publisher) => publisher.logo },
  { role: "logo-dark", path: ["brand", "logoDark"], get: (publisher) => publisher.brand?.logoDark },
  { role: "favicon", path: ["brand", "favicon"], get: (publisher) => publisher.brand?.favicon },
  {
    role: "background",
    path: ["dataset", "backgroundImage"],
    get: (publisher) => publisher.dataset?.backgroundImage,
  },
];

/** The pictures a publisher gave as files. Those that do not exist are left out: see {@link findMissingPictures}. */
export function listPictures(publisher: Publisher, folders: readonly string[]): Picture[] {
  return pictureKeys.flatMap(({ role, get }) => {
    const image = get(publisher);
    const to = image === undefined ? undefined : getPictureFile(role, image);
    const from = to === undefined ? undefined : findFile(image!, folders);
    return from === undefined || to === undefined ? [] : [{ role, from, to }];
  });
}

/** The pictures a publisher names that are in none of the folders. */
export function findMissingPictures(
  publisher: PartialPublisher,
  folders: readonly string[],
): Issue[] {
  return pictureKeys.flatMap(({ role, path: key, get }) => {
    const image = get(publisher);
    if (
      image === undefined ||
      getPictureFile(role, image) === undefined ||
      findFile(image, folders) !== undefined
    )
      return [];
    return [
      {
        path: key,
        message: `found ${JSON.stringify(image)}, but there is no such file; expected a picture file in ${folders.join(" or ")}`,
      },
    ];
  });
}

const findFile = (name: string, folders: readonly string[]) =>
  folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));

/** Copies pictures into the built site. */
export async function copyPictures(pictures: readonly Picture[], folder: string): Promise<void> {
  for (const { from, to } of pictures) {
    const target = path.join(folder, to);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(from, target);
  }
}
