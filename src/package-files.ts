import { fileURLToPath } from "node:url";

/**
 * Returns the path of a file or folder that comes with this package, as in `guidance/content/`. It
 * starts at this folder, not at the calling file: the build bundles all code into one file here.
 */
export function resolvePackageFile(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
