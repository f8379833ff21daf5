import path from "node:path";
import type { BuildPaths } from "../build-paths.js";
import { listFiles } from "./file-names.js";

/**
 * Names that were meant to be `publisher.yaml`: Windows hides the last ending of
 * `publisher.yaml.txt`, and other programs keep such data as JSON.
 */
const similarName =
  /^[._-]?publishers?(?:[ -]copy| \(\d{1,3}\))?(?:\.(?:ya?ml|json|jsonld|txt|md|rtf|doc|docx)){0,3}$/i;

/**
 * Explains which file may have been meant, if there is no publisher file.
 *
 * @param expected the files that are looked for.
 * @returns the end of the message; empty if there is no similar file.
 */
export function suggestPublisherFile(
  expected: readonly string[],
  { input, output }: Pick<BuildPaths, "input" | "output">,
): string {
  const [first = ""] = expected;
  const folders = isBelow(first, ".") ? [path.dirname(first), ".", input] : [path.dirname(first)];
  const candidates = folders.map((folder) => findSimilar(first, folder, output));
  const similar = candidates.find((file) => file !== undefined);
  if (similar === undefined) return "";
  const found = JSON.stringify(similar);
  const folder = path.dirname(similar);
  const place = expected.find((file) => path.dirname(file) === folder);
  if (isSameFile(similar, place ?? first)) return `; found ${found}; upper and lower case matter`;
  if (place !== undefined) return `; found ${found}; rename it to ${path.basename(place)}`;
  const move = `move it to ${first}, or name it in the option file: ${found}`;
  return `; found ${found}; ${move}`;
}

const isBelow = (file: string, folder: string) =>
  !path.relative(path.resolve(folder), path.resolve(file)).startsWith("..");

/** Whether two paths are the same on macOS and Windows. */
const isSameFile = (a: string, b: string) =>
  path.normalize(a).toLowerCase() === path.normalize(b).toLowerCase();

/** Finds the nearest file with a similar name below a folder. */
function findSimilar(expected: string, folder: string, output: string): string | undefined {
  const { base, name } = path.parse(expected);
  const isSimilar = (file: string) => {
    const lower = path.posix.basename(file).toLowerCase();
    if (similarName.test(lower) || lower === base.toLowerCase()) return true;
    return lower.startsWith(`${name.toLowerCase()}.`) && /\.(?:ya?ml|json|txt)$/.test(lower);
  };
  const file = listFiles(folder, output, 2).find(isSimilar);
  return file === undefined ? undefined : path.join(folder, file);
}
