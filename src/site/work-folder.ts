import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * The folder for what the plugin keeps between builds, and for files that are being written. It is
 * in the folder of eleventy-fetch's cache, and no part of the site.
 */
export const workFolder = ".cache/eleventy-plugin-openactive";

/** The folder once it exists; `undefined` if it cannot be created, as in a read-only project. */
let folder: string | undefined;
let count = 0;

/**
 * Returns the path of a file for the plugin's own work, in a folder that exists afterwards.
 *
 * @returns `undefined` if there can be no such folder.
 */
export function resolveWorkFile(name: string): string | undefined {
  folder ??= createWorkFolder();
  return folder && path.join(folder, name);
}

/** Returns a path that no other file of this or another build has. */
export function createTemporaryPath(): string | undefined {
  count += 1;
  return resolveWorkFile(`${process.pid}-${count}.tmp`);
}

/** Creates the folder, and keeps it out of the site's repository. */
function createWorkFolder(): string | undefined {
  try {
    mkdirSync(workFolder, { recursive: true });
    writeFileSync(path.join(workFolder, ".gitignore"), "*\n");
    return workFolder;
  } catch {
    return undefined;
  }
}
