import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { formatExcerpt } from "../document/excerpt.js";
import { formatMismatch, quote } from "../document/index.js";
import { OpenActiveError } from "../error.js";

/**
 * The dates on which a file was first and last changed: `YYYY-MM-DDTHH:mm:ss` with `Z` or `±HH:MM`.
 */
export interface FileDates extends CommitDates {
  /** Whether git has only part of the history, so that `published` may be too late. */
  readonly isShallow: boolean;
  /** Why git did not give the dates although there is a repository. */
  readonly gitProblem?: string | undefined;
}

interface CommitDates {
  readonly published: string;
  readonly modified: string;
}

/**
 * Reads dates that are the same for every build of the same input: from git, else from
 * `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/), else from the
 * file system. They are never the time of the build.
 *
 * @throws {Error} when the file does not exist.
 */
export async function readDates(file: string): Promise<FileDates> {
  const commits = await readCommitDates(file);
  const [modified] = commits;
  if (modified === undefined) {
    return readDatesWithoutGit(file, await findGitProblem(path.dirname(file)));
  }
  return {
    published: commits.at(-1)!,
    modified,
    isShallow: await isShallowClone(path.dirname(file)),
  };
}

/**
 * Finds out why git does not work in a repository: there is no git program, or it refuses, as in a
 * container that runs as another user than the owner of the files.
 *
 * @returns `undefined` if it works, or if there is no repository.
 */
async function findGitProblem(folder: string): Promise<string | undefined> {
  if (!isInRepository(folder)) return undefined;
  try {
    await execFileAsync("git", ["rev-parse", "--git-dir"], { cwd: path.resolve(folder) });
    return undefined;
  } catch (error) {
    const { code, stderr = "" } = error as { code?: unknown; stderr?: string };
    if (code === "ENOENT") return "there is no git program";
    return formatExcerpt(stderr.split("\n")[0]!) || "git fails";
  }
}

/** Whether a folder is in a git repository; of a file `.git`, a worktree has one. */
function isInRepository(folder: string): boolean {
  let current = path.resolve(folder);
  for (;;) {
    if (existsSync(path.join(current, ".git"))) return true;
    const parent = path.dirname(current);
    if (parent === current) return false;
    current = parent;
  }
}

async function isShallowClone(folder: string): Promise<boolean> {
  return (await runGit(folder, "rev-parse", "--is-shallow-repository")) === "true";
}

/**
 * Reads the dates of many files, with one call to git per folder rather than per file.
 *
 * @returns a function that returns the dates of one of these files, as {@link readDates} does.
 */
export async function readFileDates(
  files: readonly string[],
): Promise<(file: string) => Promise<FileDates>> {
  const folders = [...new Set(files.map((file) => path.dirname(file)))];
  const histories = await Promise.all(folders.map(readFolderHistory));
  const historyByFolder = new Map(folders.map((folder, index) => [folder, histories[index]!]));
  return async (file) => {
    const history = historyByFolder.get(path.dirname(file));
    const dates = history?.commits.get(path.basename(file));
    if (history === undefined || dates === undefined) {
      return readDatesWithoutGit(file, history?.gitProblem);
    }
    return { ...dates, isShallow: history.isShallow };
  };
}

interface FolderHistory {
  /** The dates of each file, by its name. */
  readonly commits: ReadonlyMap<string, CommitDates>;
  readonly isShallow: boolean;
  readonly gitProblem: string | undefined;
}

/** Reads the history of all files with the endings of publisher files, wherever they were before. */
async function readFolderHistory(folder: string): Promise<FolderHistory> {
  const place = await runGit(folder, "rev-parse", "--show-prefix");
  if (place === undefined) {
    return { commits: new Map(), isShallow: false, gitProblem: await findGitProblem(folder) };
  }
  const log = await readLog(folder);
  const commits = new Map<string, CommitDates>();
  for (const [file, dates] of parseLog(log)) {
    if (file.startsWith(place)) commits.set(file.slice(place.length), dates);
  }
  return { commits, isShallow: await isShallowClone(folder), gitProblem: undefined };
}

/**
 * Reads the log of the whole repository, not only of the folder: a file may have been renamed from
 * another one. Folders of one repository share it.
 */
async function readLog(folder: string): Promise<string> {
  const format = ["--format=%x01%cI", "--name-status", "-M", "-z"];
  const pattern = ":(top,icase,glob)**/*.y*ml";
  return (await runGit(folder, "log", ...format, "--", pattern)) ?? "";
}

/** Parses the history of a folder from the newest commit back, and follows renamed files. */
function parseLog(log: string): Map<string, CommitDates> {
  const commits = new Map<string, CommitDates>();
  const currentNames = new Map<string, string>();
  for (const commit of log.split("\u0001").slice(1)) {
    const fields = commit.split("\0").map((field) => field.trim());
    const [date = "", ...entries] = fields.filter(Boolean);
    const moment = toZulu(date);
    while (entries.length > 0) {
      const isRename = entries.shift()!.startsWith("R");
      const oldName = entries.shift() ?? "";
      const newName = isRename ? (entries.shift() ?? "") : oldName;
      const name = currentNames.get(newName) ?? newName;
      const modified = commits.get(name)?.modified ?? moment;
      commits.set(name, { published: moment, modified });
      if (isRename) currentNames.set(oldName, name);
    }
  }
  return commits;
}

async function readDatesWithoutGit(
  file: string,
  gitProblem: string | undefined,
): Promise<FileDates> {
  const epoch = readSourceDateEpoch();
  if (epoch !== undefined) return { published: epoch, modified: epoch, isShallow: false };
  const moment = toMoment((await stat(file)).mtime);
  return { published: moment, modified: moment, isShallow: false, gitProblem };
}

/** The last second of the year 9999; later years have no ISO date of four digits. */
const lastEpoch = 253_402_300_799;

/**
 * Reads the date and time in `SOURCE_DATE_EPOCH`; `undefined` without that variable.
 *
 * @throws {OpenActiveError} when it is not a number of seconds in a year up to 9999.
 */
export function readSourceDateEpoch(): string | undefined {
  const epoch = process.env["SOURCE_DATE_EPOCH"] ?? "";
  if (epoch === "") return undefined;
  if (/^\d+$/.test(epoch) && Number(epoch) <= lastEpoch) {
    return toMoment(new Date(Number(epoch) * 1000));
  }
  const expected = "the seconds since 1970 of a date up to the year 9999, as in 1706659200";
  const mismatch = formatMismatch(quote(epoch), expected);
  throw new OpenActiveError(`the environment variable SOURCE_DATE_EPOCH: ${mismatch}`);
}

/** Formats a date in the only form that the validator accepts: seconds, no fractions. */
const toMoment = (date: Date) => `${date.toISOString().slice(0, 19)}Z`;
const toZulu = (date: string) => date.replace(/\+00:00$/, "Z");

/** Lists the commit dates of a file, newest first; empty without git, a repository or a commit. */
async function readCommitDates(file: string): Promise<string[]> {
  const name = path.basename(file);
  const log = await runGit(path.dirname(file), "log", "--follow", "--format=%cI", "--", name);
  return log ? log.split("\n").map(toZulu) : [];
}

const execFileAsync = promisify(execFile);
const gitLimits = { timeout: 20_000, maxBuffer: 64 * 1024 * 1024 };

/** Runs git in a folder; returns `undefined` if that fails. */
async function runGit(folder: string, ...args: string[]): Promise<string | undefined> {
  try {
    const options = { cwd: path.resolve(folder), ...gitLimits };
    const { stdout } = await execFileAsync("git", args, options);
    return stdout.trim();
  } catch {
    return undefined;
  }
}
