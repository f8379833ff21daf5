import { existsSync, rmdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../error.js";
import type { RecordKey } from "./records.js";
import { noteWrittenFiles, readWrittenFiles } from "./written-files.js";

/** The files of an output folder that an earlier build has written and this one has not. */
export interface StaleFiles {
  /** Those that are as the plugin has written them. */
  readonly unchanged: readonly string[];
  /** Those that somebody has changed since. */
  readonly changed: readonly string[];
}

/**
 * Finds what earlier builds have written to the output folder and this one has not, such as the
 * pages of a publisher whose file has been deleted. Eleventy leaves such files alone.
 *
 * @param record the output folder, and the shard that is built.
 * @param current the files that this build writes, below the output folder.
 * @param isOwn whether the site itself writes a file.
 */
export function findStaleFiles(
  record: RecordKey,
  current: ReadonlySet<string>,
  isOwn: (file: string) => boolean,
): StaleFiles {
  const { files, finished } = readWrittenFiles(record);
  const unchanged: string[] = [];
  const changed: string[] = [];
  for (const file of files) {
    const location = record.output + file.slice(1);
    if (current.has(file) || isOwn(file) || !existsSync(location)) continue;
    if (statSync(location).mtimeMs <= finished) unchanged.push(file);
    else changed.push(file);
  }
  return { unchanged, changed };
}

/**
 * Notes which files the next build has to know of.
 *
 * @param stale the files of earlier builds that are still there.
 */
export function noteFiles(
  record: RecordKey,
  current: ReadonlySet<string>,
  stale: readonly string[],
): void {
  noteWrittenFiles(record, { finished: Date.now(), files: [...current, ...stale] });
}

/** Deletes files, and the folders that are empty afterwards; never the output folder itself. */
export function removeFiles(output: string, files: readonly string[]): void {
  for (const file of files) {
    rmSync(output + file.slice(1), { force: true });
    removeEmptyFolders(output, path.posix.dirname(file));
  }
}

function removeEmptyFolders(output: string, folder: string): void {
  for (let current = folder; current !== "/"; current = path.posix.dirname(current)) {
    try {
      rmdirSync(output + current.slice(1));
    } catch {
      return;
    }
  }
}

/** Describes which files have been removed, in a line; no line if there are none. */
export function describeRemoval(output: string, files: readonly string[]): string[] {
  const [first] = files;
  if (first === undefined) return [];
  const more = files.length === 1 ? "" : ` and ${files.length - 1} more`;
  const name = path.normalize(output + first.slice(1));
  return [`removed ${name}${more}, written by an earlier build and no longer by anything`];
}

/** Describes stale files as problems of their folders. */
export function describeStaleFiles(
  output: string,
  { unchanged, changed }: StaleFiles,
  current: ReadonlySet<string>,
): Problem[] {
  const isLeft =
    "written by an earlier build, and no longer by anything; " +
    "delete it, or set the option removeStaleFiles";
  const isChanged =
    "written by an earlier build, changed since, and no longer written by anything; " +
    "delete it if nobody needs it";
  return [
    ...describeGroups(output, unchanged, current, isLeft),
    ...describeGroups(output, changed, current, isChanged),
  ];
}

function describeGroups(
  output: string,
  files: readonly string[],
  current: ReadonlySet<string>,
  message: string,
): Problem[] {
  return [...groupByFolder(files, current)].map(([folder, [first = folder, ...others]]) => {
    const number = others.length + 1;
    const name = number === 1 ? first : `${folder} (${number} files)`;
    return { file: path.normalize(output + name.slice(1)), path: "", message };
  });
}

/**
 * Groups files by the topmost folder that contains none of the current files. A file in a folder
 * that does is by itself.
 */
function groupByFolder(
  files: readonly string[],
  current: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const used = listFolders(current);
  const groups = new Map<string, string[]>();
  for (const file of files) {
    let end = file.indexOf("/", 1);
    while (end !== -1 && used.has(file.slice(0, end + 1))) end = file.indexOf("/", end + 1);
    const folder = end === -1 ? file : file.slice(0, end + 1);
    const group = groups.get(folder);
    if (group === undefined) groups.set(folder, [file]);
    else group.push(file);
  }
  return groups;
}

/** Lists the folders of files and those above them, each with a trailing slash. */
function listFolders(files: ReadonlySet<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    let end = file.lastIndexOf("/");
    while (end > 0 && !folders.has(file.slice(0, end + 1))) {
      folders.add(file.slice(0, end + 1));
      end = file.lastIndexOf("/", end - 1);
    }
  }
  return folders;
}
