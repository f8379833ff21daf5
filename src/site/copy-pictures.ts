import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import type { DatasetSite } from "./state.js";

/**
 * Copies the pictures of all publishers to the folders of their Dataset Sites.
 *
 * @param output the output folder.
 */
export async function copyPictures(sites: readonly DatasetSite[], output: string): Promise<void> {
  for (const { pictures, address } of sites) {
    for (const { from, to } of pictures) {
      const target = path.join(output + address.folder, to);
      await mkdir(path.dirname(target), { recursive: true });
      await copyFile(from, target);
    }
  }
}
