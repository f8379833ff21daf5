import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { OpenActiveError } from "../error.js";

/** The text of a file to write. */
export interface FileToWrite {
  /** Its path in the folder, with slashes. */
  readonly name: string;
  readonly content: string;
  /** Returns the text for a file that exists; absent: it is replaced. */
  completeExisting?(existing: string): string;
}

/** What a file on disk was before: its text, or `undefined` if there was none. */
interface Former {
  readonly file: string;
  readonly content: string | undefined;
}

/**
 * Writes files below a folder, which is created if it does not exist. If one of them cannot be
 * written, none is.
 *
 * @returns the names of the files that were written, without those that stay as they are.
 * @throws {OpenActiveError} that names the file and the reason.
 */
export function writeFiles(folder: string, files: readonly FileToWrite[]): string[] {
  const written: string[] = [];
  const formers: Former[] = [];
  const createdFolders: string[] = [];
  for (const file of files) {
    const target = path.resolve(folder, file.name);
    try {
      const content = readIfPresent(target);
      const next = content === undefined ? file.content : complete(file, content);
      if (next === content) continue;
      const created = mkdirSync(path.dirname(target), { recursive: true });
      if (created !== undefined) createdFolders.push(created);
      formers.push({ file: target, content });
      writeFileSync(target, next);
      written.push(file.name);
    } catch (error) {
      restore(formers, createdFolders);
      throw new OpenActiveError(
        `cannot write ${target}: ${explainFailure(error)}. Nothing was written.`,
      );
    }
  }
  return written;
}

const complete = (file: FileToWrite, existing: string): string =>
  file.completeExisting?.(existing) ?? file.content;

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Puts everything back as it was, as far as the disk allows. */
function restore(formers: readonly Former[], createdFolders: readonly string[]): void {
  for (const { file, content } of formers.toReversed()) {
    try {
      if (content === undefined) rmSync(file, { force: true });
      else writeFileSync(file, content);
    } catch {
      // The error that is reported is the first one.
    }
  }
  for (const folder of createdFolders.toReversed()) {
    rmSync(folder, { recursive: true, force: true });
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you have no permission to write there",
  EPERM: "you have no permission to write there",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  ENOTDIR: "part of the path is a file, not a folder",
  EEXIST: "part of the path is a file, not a folder",
  EISDIR: "a folder has that name",
};

/** Says in words why the file system refused something. */
function explainFailure(error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message;
}

/** Lists what is in a folder, sorted; empty if there is no such folder. */
export function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new OpenActiveError(`cannot use ${folder}: ${explainFailure(error)}.`);
  }
}
