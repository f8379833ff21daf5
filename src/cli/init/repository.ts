import { execFileSync } from "node:child_process";

/** A repository on GitHub. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
}

/** The start of the address of a repository on GitHub, in each of the spellings that git takes. */
const startPattern = /^(?:(?:https?|ssh|git):\/\/(?:[\w.-]+@)?github\.com\/|git@github\.com:)/i;

/**
 * Parses the address of a repository, as git writes it, or `owner/name`.
 *
 * @returns `undefined` if it is neither, or is not on GitHub.
 */
export function parseRepository(text: string): Repository | undefined {
  const path = text
    .trim()
    .replace(startPattern, "")
    .replace(/\/$/, "")
    .replace(/\.git$/, "");
  const [owner = "", name = "", ...rest] = path.split("/");
  const isName = (part: string) =>
    part.length < 101 && /^[\w.-]+$/.test(part) && !/^\.+$/.test(part);
  return rest.length === 0 && isName(owner) && isName(name) ? { owner, name } : undefined;
}

/**
 * Finds the repository on GitHub that a folder will be pushed to: the remote `origin`, if the folder
 * is the top folder of a git repository.
 */
export function findRepository(folder: string): Repository | undefined {
  try {
    if (runGit(folder, "rev-parse", "--show-prefix") !== "") return undefined;
    const remote = runGit(folder, "remote", "get-url", "origin");
    return remote.includes("github.com") ? parseRepository(remote) : undefined;
  } catch {
    // There is no git program, no repository or no remote: the user is asked instead.
    return undefined;
  }
}

const runGit = (folder: string, ...args: readonly string[]): string =>
  execFileSync("git", args, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();

/**
 * Returns the address at which GitHub Pages serves a repository: a repository named
 * `owner.github.io` is served at the root, every other below its name.
 *
 * @see https://docs.github.com/pages
 */
export function buildPagesUrl({ owner, name }: Repository): string {
  const host = `${owner}.github.io`.toLowerCase();
  return name.toLowerCase() === host ? `https://${host}/` : `https://${host}/${name}/`;
}

/** Returns the address of the issues of a repository. */
export const buildIssuesUrl = ({ owner, name }: Repository): string =>
  `https://github.com/${owner}/${name}/issues`;
