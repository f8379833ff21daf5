import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

/** When a publisher file came to be and when it last changed, as `YYYY-MM-DDTHH:mm:ssZ` or `±HH:MM`. */
export interface FileDates {
  readonly published: string;
  readonly modified: string;
  /** Git has not the whole history here, so `published` may be too late. */
  readonly shallow: boolean;
}

/**
 * Dates that are the same on every build of the same input: from git, else `SOURCE_DATE_EPOCH`
 * (https://reproducible-builds.org/specs/source-date-epoch/), else from the file system; never "now".
 *
 * @throws {Error} when the file does not exist.
 */
export async function readDates(file: string): Promise<FileDates> {
  const commits = await readCommitDates(file);
  const [modified] = commits;
  if (modified === undefined) return readDatesWithoutGit(file);
  return { published: commits.at(-1)!, modified, shallow: await isShallow(path.dirname(file)) };
}

const isShallow = async (folder: string) =>
  (await runGit(folder, "rev-parse", "--is-shallow-repository")) === "true";

/**
 * The same for many files: git is asked once for each folder, not for each file.
 *
 * @returns what gives the dates of one of these files.
 */
export async function readFileDates(
  files: readonly string[],
): Promise<(file: string) => Promise<FileDates>> {
  const folders = [...new Set(files.map((file) => path.dirname(file)))];
  const histories = new Map(
    await Promise.all(
      folders.map(async (folder) => [folder, await readFolderHistory(folder)] as const),
    ),
  );
  return async (file) => {
    const { commits, shallow } = histories.get(path.dirname(file)) ?? {
      commits: undefined,
      shallow: false,
    };
    const dates = commits?.get(path.basename(file));
    return dates === undefined ? readDatesWithoutGit(file) : { ...dates, shallow };
  };
}

interface FolderHistory {
  readonly commits: ReadonlyMap<string, { readonly published: string; readonly modified: string }>;
  readonly shallow: boolean;
}

/** Walks the history of a folder from the newest commit back, and follows files that were renamed in it. */
async function readFolderHistory(folder: string): Promise<FolderHistory> {
  const log =
    (await runGit(
      folder,
      "log",
      "--format=%x01%cI",
      "--name-status",
      "-M",
      "-z",
      "--relative",
      "--",
      ".",
    )) ?? "";
  const commits = new Map<string, { published: string; modified: string }>();
  const currentNames = new Map<string, string>();
  for (const commit of log.split("\u0001").slice(1)) {
    const [date = "", ...entries] = commit
      .split("\0")
      .map((entry) => entry.trim())
      .filter(Boolean);
    while (entries.length > 0) {
      const isRename = entries.shift()!.startsWith("R");
      const oldName = entries.shift() ?? "";
      const newName = isRename ? (entries.shift() ?? "") : oldName;
      const name = currentNames.get(newName) ?? newName;
      commits.set(name, { modified: toZulu(date), ...commits.get(name), published: toZulu(date) });
      if (isRename) currentNames.set(oldName, name);
    }
  }
  return { commits, shallow: await isShallow(folder) };
}

async function readDatesWithoutGit(file: string): Promise<FileDates> {
  const moment = readSourceDateEpoch() ?? toMoment((await stat(file)).mtime);
  return { published: moment, modified: moment, shallow: false };
}

/** The moment `SOURCE_DATE_EPOCH` names; `undefined` without it. */
export function readSourceDateEpoch(): string | undefined {
  const epoch = process.env["SOURCE_DATE_EPOCH"];
  return epoch !== undefined && /^\d+$/.test(epoch)
    ? toMoment(new Date(Number(epoch) * 1000))
    : undefined;
}

/** The one form the validator accepts: seconds, no fractions. */
const toMoment = (date: Date) => `${date.toISOString().slice(0, 19)}Z`;
const toZulu = (date: string) => date.replace(/\+00:00$/, "Z");

/** Newest first; empty where there is no git, no repository, or no commit of the file. */
async function readCommitDates(file: string): Promise<string[]> {
  const log = await runGit(
    path.dirname(file),
    "log",
    "--follow",
    "--format=%cI",
    "--",
    path.basename(file),
  );
  return log ? log.split("\n").map(toZulu) : [];
}

const execFileAsync = promisify(execFile);
async function runGit(folder: string, ...args: string[]): Promise<string | undefined> {
  try {
    const { stdout } = await execFileAsync("git", args, {
      cwd: path.resolve(folder),
      timeout: 20_000,
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout.trim();
  } catch {
    return undefined;
  }
}
