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
  if (modified !== undefined) {
    const shallow = (await git(file, "rev-parse", "--is-shallow-repository")) === "true";
    return { published: commits.at(-1)!, modified, shallow };
  }
  const epoch = process.env["SOURCE_DATE_EPOCH"];
  const date = epoch !== undefined && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : (await stat(file)).mtime;
  const moment = toMoment(date);
  return { published: moment, modified: moment, shallow: false };
}

/** The one form the validator accepts: seconds, no fractions. */
const toMoment = (date: Date) => `${date.toISOString().slice(0, 19)}Z`;

/** Newest first; empty where there is no git, no repository, or no commit of the file. */
async function commitDates(file: string): Promise<string[]> {
  const log = await git(file, "log", "--follow", "--format=%cI", "--", path.basename(file));
  return log ? log.split("\n").map((date) => date.replace(/\+00:00$/, "Z")) : [];
}

const run = promisify(execFile);
async function git(file: string, ...args: string[]): Promise<string | undefined> {
  try {
    const { stdout } = await run("git", args, { cwd: path.dirname(path.resolve(file)), timeout: 20_000, maxBuffer: 64 * 1024 * 1024 });
    return stdout.trim();
  } catch {
    return undefined;
  }
}
