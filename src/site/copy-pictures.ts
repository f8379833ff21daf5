import path from "node:path";
import { copyToOutput } from "./output-files.js";
import type { DatasetSite } from "./state.js";

/**
 * Copies the pictures of all publishers to the folders of their Dataset Sites.
 *
 * @param output the output folder.
 */
export function copyPictures(sites: readonly DatasetSite[], output: string): void {
  for (const { pictures, address } of sites) {
    for (const { from, to } of pictures) {
      copyToOutput(from, path.join(output + address.folder, to));
    }
  }
}
