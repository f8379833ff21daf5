import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isObject } from "../document/is-object.js";
import type { Shard } from "./shard.js";
import { createTemporaryPath, resolveWorkFile } from "./work-folder.js";

/** What earlier builds have written into an output folder. */
export interface WrittenFiles {
  /** When the last of these builds ended, in milliseconds. */
  readonly finished: number;
  /** The files below the output folder, with a leading slash. */
  readonly files: readonly string[];
}

/** What a record of files is about: an output folder, and the shard that writes to it. */
export interface RecordKey {
  readonly output: string;
  readonly shard: Shard;
}

/**
 * Reads which files earlier builds have written.
 *
 * @returns no files if nothing, or nothing readable, is known.
 */
export function readWrittenFiles(key: RecordKey): WrittenFiles {
  const record = findRecord(key);
  if (record === undefined || !existsSync(record)) return nothing;
  try {
    const written: unknown = JSON.parse(readFileSync(record, "utf8"));
    return isWrittenFiles(written) ? written : nothing;
  } catch {
    return nothing;
  }
}

const nothing: WrittenFiles = { finished: 0, files: [] };

function isWrittenFiles(value: unknown): value is WrittenFiles {
  if (!isObject(value)) return false;
  const { finished, files } = value as Record<string, unknown>;
  return typeof finished === "number" && Array.isArray(files) && files.every(isBelowOutput);
}

/** Whether a path stays below the output folder, from which files may be removed. */
const isBelowOutput = (file: unknown): file is string =>
  typeof file === "string" && file.startsWith("/") && path.posix.normalize(file) === file;

/** Notes which files have been written. A record that cannot be kept is done without. */
export function noteWrittenFiles(key: RecordKey, written: WrittenFiles): void {
  const record = findRecord(key);
  const temporary = createTemporaryPath();
  if (record === undefined || temporary === undefined) return;
  try {
    writeFileSync(temporary, JSON.stringify(written));
    renameSync(temporary, record);
  } catch {
    // For example, the disk is full. The next build then knows of no earlier one.
  }
}

/** Finds the record; a project may be built into several folders, and in shards. */
function findRecord({ output, shard }: RecordKey): string | undefined {
  const key = JSON.stringify([path.resolve(output), shard.number, shard.count]);
  const hash = createHash("sha256").update(key).digest("hex");
  return resolveWorkFile(`written-${hash.slice(0, 16)}.json`);
}
