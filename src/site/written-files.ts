import path from "node:path";
import { isObject } from "../document/is-object.js";
import { readRecord, writeRecord, type RecordKey } from "./records.js";

/** What earlier builds have written into an output folder. */
export interface WrittenFiles {
  /** When the last of these builds ended, in milliseconds. */
  readonly finished: number;
  /** The files below the output folder, with a leading slash. */
  readonly files: readonly string[];
}

const recordName = "written";

/**
 * Reads which files earlier builds have written.
 *
 * @returns no files if nothing, or nothing readable, is known.
 */
export function readWrittenFiles(key: RecordKey): WrittenFiles {
  const written = readRecord(recordName, key);
  return isWrittenFiles(written) ? written : { finished: 0, files: [] };
}

function isWrittenFiles(value: unknown): value is WrittenFiles {
  if (!isObject(value)) return false;
  const { finished, files } = value as Record<string, unknown>;
  return typeof finished === "number" && Array.isArray(files) && files.every(isBelowOutput);
}

/** Whether a path stays below the output folder, from which files may be removed. */
const isBelowOutput = (file: unknown): file is string =>
  typeof file === "string" && file.startsWith("/") && path.posix.normalize(file) === file;

/** Notes which files have been written. */
export function noteWrittenFiles(key: RecordKey, written: WrittenFiles): void {
  writeRecord(recordName, key, written);
}
