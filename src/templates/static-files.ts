import { readFileSync } from "node:fs";
import { resolvePackageFile } from "../package-files.js";

/** The stylesheet of all pages. */
export const stylesheet = readAsset("openactive.css");

/** The script of all pages, which adds copy buttons. */
export const script = readAsset("openactive.js");

/** The script of the catalogue's pages, with a search field besides the copy buttons. */
export const catalogScript = script + readAsset("catalog.js");

/** The default background, which other sites may show behind the dataset. */
export const backgroundSvg = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900">',
  '<path fill="#e8edf1" d="M0 0h1600v900H0z"/>',
  '<path fill="#dbe3e9" d="M0 620 1600 380v520H0z"/>',
  "</svg>\n",
].join("");

function readAsset(name: string): string {
  return readFileSync(resolvePackageFile(`templates/${name}`), "utf8");
}
