import { readdirSync } from "node:fs";
import { resolvePackageFile } from "../package-files.js";

/** The folder with the plugin's own templates. */
export const ownFolder = resolvePackageFile("templates/html/");

let ownTemplates: readonly string[] | undefined;

/** Lists the names of the plugin's own templates, as in `feeds.njk`. */
export function listOwnTemplates(): readonly string[] {
  ownTemplates ??= readdirSync(ownFolder).sort();
  return ownTemplates;
}
