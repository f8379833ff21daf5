import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { OpenActiveError } from "../error.js";
import { createTemporaryPath } from "./work-folder.js";

/**
 * Writes a file of the output so that nobody sees half of it: it is written elsewhere, and moved
 * into place when it is complete.
 *
 * @throws {OpenActiveError} with the path and the reason, such as a full disk.
 */
export function writeOutput(file: string, content: string): void {
  replaceFile(file, (temporary) => writeFileSync(temporary, content));
}

/**
 * Copies a file to the output, as {@link writeOutput} does.
 *
 * @throws {OpenActiveError} with the path and the reason.
 */
export function copyToOutput(from: string, file: string): void {
  replaceFile(file, (temporary) => copyFileSync(from, temporary));
}

/** Whether the output is on another disk than the plugin's own files, so nothing can be moved. */
let isOnOtherDisk = false;

function replaceFile(file: string, write: (target: string) => void): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const temporary = isOnOtherDisk ? undefined : createTemporaryPath();
    if (temporary === undefined || !isMovedInto(file, temporary, write)) write(file);
  } catch (error) {
    throw explainFailure(file, error);
  }
}

/** Returns false if nothing can be moved to the output. */
function isMovedInto(file: string, temporary: string, write: (target: string) => void): boolean {
  try {
    write(temporary);
    renameSync(temporary, file);
    return true;
  } catch (error) {
    rmSync(temporary, { force: true });
    if (!isSystemError(error, "EXDEV")) throw error;
    isOnOtherDisk = true;
    return false;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is full",
  EROFS: "the disk is read-only",
  EACCES: "you are not allowed to write there",
  EPERM: "you are not allowed to write there",
  EISDIR: "there is a folder of that name",
  ENOTDIR: "a file is where a folder has to be",
  EEXIST: "a file is where a folder has to be",
  ENAMETOOLONG: "the name is too long for this disk",
};

function explainFailure(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const reason = reasons[String(error.code)] ?? error.message;
  return OpenActiveError.of([
    { file, path: "", message: `this file cannot be written: ${reason}` },
  ]);
}

const isSystemError = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
