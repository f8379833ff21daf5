import path from "node:path";
import { OpenActiveError } from "../../error.js";
import { listFolder } from "../write-files.js";

/** What a folder may have and still be empty for the purpose: what GitHub or an import puts there. */
const harmless =
  /^(?:\.git|\.github|\.gitattributes|\.gitignore|\.editorconfig|\.vscode|\.idea|\.DS_Store|CNAME|images|publisher\.yaml|(?:LICEN[CS]E|README)(?:\.\w+)?)$/i;

/** @throws {OpenActiveError} if a folder has files that a new site would be mixed up with. */
export function requireEmpty(folder: string): void {
  const others = listFolder(folder).filter((name) => !harmless.test(name));
  if (others.length === 0) return;
  const shown = others.slice(0, 5).join(", ") + (others.length > 5 ? ", …" : "");
  const count = others.length === 1 ? "1 other file" : `${others.length} other files`;
  const lines = [
    `${path.resolve(folder)} is not empty: it has ${count} (${shown}). Nothing was written.`,
    "Name another folder, or add --force to write into this one and replace what has the same name.",
  ];
  if (others.includes("package.json")) {
    lines.push('To add the plugin to a site that you have, see "Start" in its README.');
  }
  throw new OpenActiveError(lines);
}
