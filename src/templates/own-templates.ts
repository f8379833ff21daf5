import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder with the plugin's own templates. */
export const ownFolder = fileURLToPath(new URL("./html/", import.meta.url));

let ownTemplates: readonly string[] | undefined;

/** Lists the names of the plugin's own templates, as in `feeds.njk`. */
export function listOwnTemplates(): readonly string[] {
  ownTemplates ??= readdirSync(ownFolder).sort();
  return ownTemplates;
}
