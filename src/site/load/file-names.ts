import { existsSync, readdirSync, statSync, type Dirent } from "node:fs";
import path from "node:path";

/*
 * File names as they really are. macOS and Windows find `logo.png` as `Logo.png`; the server on
 * which the site is built does not.
 */

/** The most entries that a search looks at. */
const maximumEntries = 2000;

/** Lists the entries of a folder; none if it cannot be read. */
export function listEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/**
 * Whether a folder has a file or folder of exactly this name, capital letters included.
 *
 * @param name a path below the folder, with slashes.
 */
export function hasExactName(folder: string, name: string): boolean {
  const file = path.join(folder, name);
  if (!existsSync(file)) return false;
  // Where upper and lower case matter, a file that exists has exactly this name.
  const isCaseSensitive = !existsSync(path.join(folder, swapCase(name)));
  return isCaseSensitive || isListed(folder, name);
}

const swapCase = (name: string) =>
  name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase();

function isListed(folder: string, name: string): boolean {
  let current = folder;
  for (const part of splitPath(name)) {
    if (!listNames(current).has(part)) return false;
    current = path.join(current, part);
  }
  return true;
}

interface Listing {
  readonly changed: number;
  readonly names: ReadonlySet<string>;
}

const listings = new Map<string, Listing>();

/** Lists the names in a folder; the listing is kept, because thousands of publishers may share it. */
function listNames(folder: string): ReadonlySet<string> {
  const key = path.resolve(folder);
  const changed = statSync(key).mtimeMs;
  const known = listings.get(key);
  if (known?.changed === changed) return known.names;
  const names = new Set(listEntries(key).map(({ name }) => name));
  listings.set(key, { changed, names });
  return names;
}

const splitPath = (name: string) =>
  name.split(/[\\/]/).filter((part) => part !== "" && part !== ".");

/**
 * Finds the file that a name was most likely meant to be: one whose letters differ only in case or
 * whose ending differs, at the same place or, failing that, elsewhere below the folder.
 *
 * @param name a path below the folder, with slashes.
 * @param endings the endings that may stand for each other, without dots.
 * @param ignoredFolder a folder that is not searched, such as the output.
 * @returns its path below the folder, with slashes.
 */
export function findSimilarFile(
  folder: string,
  name: string,
  endings: readonly string[],
  ignoredFolder: string,
): string | undefined {
  const parts = splitPath(name);
  const wanted = parts.join("/").toLowerCase();
  const wantedName = parts.at(-1)?.toLowerCase() ?? "";
  const ranked = listFiles(folder, ignoredFolder).map((file) => {
    const lower = file.toLowerCase();
    const lowerName = path.posix.basename(lower);
    if (lower === wanted) return { file, rank: 0 };
    if (isOtherEnding(lower, wanted, endings)) return { file, rank: 1 };
    if (lowerName === wantedName) return { file, rank: 2 };
    if (isOtherEnding(lowerName, wantedName, endings)) return { file, rank: 3 };
    return { file, rank: Infinity };
  });
  const best = Math.min(...ranked.map(({ rank }) => rank));
  return best === Infinity ? undefined : ranked.find(({ rank }) => rank === best)!.file;
}

/** Whether two names differ only in their endings, both of which are in the list. */
function isOtherEnding(file: string, wanted: string, endings: readonly string[]): boolean {
  const [first, second] = [path.posix.parse(file), path.posix.parse(wanted)];
  const isSame = first.dir === second.dir && first.name === second.name;
  return isSame && [first, second].every(({ ext }) => endings.includes(ext.slice(1)));
}

/**
 * Lists the files below a folder, nearest first, without hidden folders and installed packages.
 *
 * @param ignoredFolder a folder that is left out, such as the output.
 * @returns paths below the folder, with slashes.
 */
export function listFiles(folder: string, ignoredFolder: string, maximumDepth = 4): string[] {
  const files: string[] = [];
  const folders = [{ name: "", depth: 0 }];
  let seen = 0;
  // The loop also visits the folders that it appends.
  for (const { name, depth } of folders) {
    for (const entry of listEntries(path.join(folder, name))) {
      seen += 1;
      if (seen > maximumEntries) return files;
      const inner = path.posix.join(name, entry.name);
      if (!entry.isDirectory()) files.push(inner);
      else if (depth < maximumDepth && !isIgnored(folder, inner, ignoredFolder)) {
        folders.push({ name: inner, depth: depth + 1 });
      }
    }
  }
  return files;
}

function isIgnored(folder: string, name: string, ignoredFolder: string): boolean {
  const last = path.posix.basename(name);
  if (last === "node_modules" || last.startsWith(".")) return true;
  return path.resolve(folder, name) === path.resolve(ignoredFolder);
}
