import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";

/**
 * Eleventy's passthrough copies: a file, a folder or a pattern, and where it is copied to; `true`
 * keeps its path.
 */
type PassthroughCopies = Readonly<Record<string, { readonly outputPath: string | true }>>;

/**
 * Whether the site has its own template for a permalink (`index.md` for `/index.html`) or copies a
 * file to it. The site's own files take precedence over the plugin's pages.
 *
 * @param permalink the path of a file, as in `/openactive/index.html`.
 * @param input the input folder.
 * @param copies the site's passthrough copies.
 */
export function hasOwnFile(permalink: string, input: string, copies: PassthroughCopies): boolean {
  return hasTemplate(input, permalink) || isCopied(permalink, input, copies);
}

function hasTemplate(input: string, permalink: string): boolean {
  const { dir, name } = path.posix.parse(permalink);
  if (hasTemplateNamed(name, path.join(input, dir))) return true;
  // `/about.md` is written to `/about/index.html`.
  const folder = path.posix.basename(dir);
  return (
    name === "index" &&
    folder !== "" &&
    hasTemplateNamed(folder, path.join(input, path.posix.dirname(dir)))
  );
}

const templateEnding =
  /\.(?:njk|liquid|md|html|webc|11ty\.(?:js|cjs|mjs|ts|jsx|tsx)|hbs|pug|ejs|mdx|jsx|tsx|mustache|haml)$/;

function hasTemplateNamed(name: string, folder: string): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { withFileTypes: true }).some(
    (entry) =>
      entry.isFile() && entry.name.startsWith(`${name}.`) && templateEnding.test(entry.name),
  );
}

/**
 * Whether the site copies a file to a permalink.
 *
 * @param input the input folder.
 * @param copies the site's passthrough copies.
 */
export function isCopied(permalink: string, input: string, copies: PassthroughCopies): boolean {
  const target = permalink.replace(/^\/+/, "");
  return Object.entries(copies).some(([from, { outputPath }]) => {
    if (outputPath === true) return isKept(from, input, target);
    return isMoved(from, path.posix.join(".", outputPath.replace(/^\/+/, "")), target);
  });
}

/** Whether a copy that keeps its path below the input folder has this target. */
function isKept(from: string, input: string, target: string): boolean {
  const isThere = (file: string) => keepPath(file, input) === target;
  if (!existsSync(from)) return expandPattern(from).some(isThere);
  return isFolder(from) ? hasFileFor(from, keepPath(from, input), target) : isThere(from);
}

/** Whether a copy to another path has this target. */
function isMoved(from: string, destination: string, target: string): boolean {
  const isBelow = (file: string) =>
    path.posix.join(destination, path.posix.basename(file)) === target;
  if (!existsSync(from)) return expandPattern(from).some(isBelow);
  if (isFolder(from)) return hasFileFor(from, destination, target);
  return destination === target || isBelow(from);
}

const expandPattern = (pattern: string) => globSync(pattern, { expandDirectories: false });
const isFolder = (file: string) => statSync(file).isDirectory();

function keepPath(file: string, input: string): string {
  const folder = path.posix.normalize(input);
  const normalized = path.posix.normalize(file);
  const kept = normalized.startsWith(folder) ? normalized.slice(folder.length) : normalized;
  return path.posix.relative("", kept);
}

/** Whether a folder that is copied to `destination` contains the file for `target`. */
function hasFileFor(folder: string, destination: string, target: string): boolean {
  const file = path.posix.relative(destination, target);
  return file !== "" && !file.startsWith("..") && existsSync(path.join(folder, file));
}
