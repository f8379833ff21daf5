import { copyFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { OpenActiveError } from "../error.js";
import { createTemporaryPath } from "./work-folder.js";

/**
 * Writes a file of the output so that nobody sees half of it: it is written elsewhere, and moved
 * into place when it is complete.
 *
 * @throws {OpenActiveError} with the path and the reason, such as a full disk.
 */
export async function writeOutput(file: string, content: string): Promise<void> {
  await replaceFile(file, (temporary) => writeFile(temporary, content));
}

/**
 * Copies a file to the output, as {@link writeOutput} does.
 *
 * @throws {OpenActiveError} with the path and the reason.
 */
export async function copyToOutput(from: string, file: string): Promise<void> {
  await replaceFile(file, (temporary) => copyFile(from, temporary));
}

/** Whether the output is on another disk than the plugin's own files, so nothing can be moved. */
let isOnOtherDisk = false;

async function replaceFile(file: string, write: (target: string) => Promise<void>): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const temporary = isOnOtherDisk ? undefined : createTemporaryPath();
    if (temporary === undefined || !(await isMovedInto(file, temporary, write))) await write(file);
  } catch (error) {
    throw explainFailure(file, error);
  }
}

/** Returns false if nothing can be moved to the output. */
async function isMovedInto(
  file: string,
  temporary: string,
  write: (target: string) => Promise<void>,
): Promise<boolean> {
  try {
    await write(temporary);
    await rename(temporary, file);
    return true;
  } catch (error) {
    await rm(temporary, { force: true });
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
