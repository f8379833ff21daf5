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
export async function fileDates(file: string): Promise<FileDates> {
  const commits = await commitDates(file);
  const [modified] = commits;
  if (modified === undefined) return datesWithoutGit(file);
  return { published: commits.at(-1)!, modified, shallow: await isShallow(path.dirname(file)) };
}

const isShallow = async (folder: string) =>
  (await git(folder, "rev-parse", "--is-shallow-repository")) === "true";

/**
 * The same for many files: git is asked once for each folder, not for each file.
 *
 * @returns what gives the dates of one of these files.
 */
export async function datesOfFiles(
  files: readonly string[],
): Promise<(file: string) => Promise<FileDates>> {
  const folders = [...new Set(files.map((file) => path.dirname(file)))];
  const histories = new Map(
    await Promise.all(
      folders.map(async (folder) => [folder, await folderHistory(folder)] as const),
    ),
  );
  return async (file) => {
    const { commits, shallow } = histories.get(path.dirname(file)) ?? {
      commits: undefined,
      shallow: false,
    };
    const dates = commits?.get(path.basename(file));
    return dates === undefined ? datesWithoutGit(file) : { ...dates, shallow };
  };
}

interface FolderHistory {
  readonly commits: ReadonlyMap<string, { readonly published: string; readonly modified: string }>;
  readonly shallow: boolean;
}

/** Walks the history of a folder from the newest commit back, and follows files that were renamed in it. */
async function folderHistory(folder: string): Promise<FolderHistory> {
  const log =
    (await git(
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
  const todaysName = new Map<string, string>();
  for (const commit of log.split("\u0001").slice(1)) {
    const [date = "", ...entries] = commit
      .split("\0")
      .map((entry) => entry.trim())
      .filter(Boolean);
    while (entries.length > 0) {
      const renamed = entries.shift()!.startsWith("R");
      const before = entries.shift() ?? "";
      const after = renamed ? (entries.shift() ?? "") : before;
      const name = todaysName.get(after) ?? after;
      commits.set(name, { modified: asZulu(date), ...commits.get(name), published: asZulu(date) });
      if (renamed) todaysName.set(before, name);
    }
  }
  return { commits, shallow: await isShallow(folder) };
}

async function datesWithoutGit(file: string): Promise<FileDates> {
  const moment = sourceDateEpoch() ?? toMoment((await stat(file)).mtime);
  return { published: moment, modified: moment, shallow: false };
}

/** The moment `SOURCE_DATE_EPOCH` names; `undefined` without it. */
export function sourceDateEpoch(): string | undefined {
  const epoch = process.env["SOURCE_DATE_EPOCH"];
  return epoch !== undefined && /^\d+$/.test(epoch)
    ? toMoment(new Date(Number(epoch) * 1000))
    : undefined;
}

/** The one form the validator accepts: seconds, no fractions. */
const toMoment = (date: Date) => `${date.toISOString().slice(0, 19)}Z`;
const asZulu = (date: string) => date.replace(/\+00:00$/, "Z");

/** Newest first; empty where there is no git, no repository, or no commit of the file. */
async function commitDates(file: string): Promise<string[]> {
  const log = await git(
    path.dirname(file),
    "log",
    "--follow",
    "--format=%cI",
    "--",
    path.basename(file),
  );
  return log ? log.split("\n").map(asZulu) : [];
}

const run = promisify(execFile);
async function git(folder: string, ...args: string[]): Promise<string | undefined> {
  try {
    const { stdout } = await run("git", args, {
      cwd: path.resolve(folder),
      timeout: 20_000,
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout.trim();
  } catch {
    return undefined;
  }
}
