import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Shard } from "./shard.js";
import { createTemporaryPath, resolveWorkFile } from "./work-folder.js";

/** What a record belongs to: an output folder and the shard that writes to it. */
export interface RecordKey {
  readonly output: string;
  readonly shard: Shard;
}

/**
 * Reads a record that an earlier build wrote.
 *
 * @param name the kind of record.
 * @returns `undefined` if nothing, or nothing readable, is known.
 */
export function readRecord(name: string, key: RecordKey): unknown {
  const record = findRecord(name, key);
  if (record === undefined || !existsSync(record)) return undefined;
  try {
    return JSON.parse(readFileSync(record, "utf8"));
  } catch {
    return undefined;
  }
}

/** Writes a record for the next build, which manages without if that fails. */
export function writeRecord(name: string, key: RecordKey, value: object): void {
  const record = findRecord(name, key);
  const temporary = createTemporaryPath();
  if (record === undefined || temporary === undefined) return;
  try {
    writeFileSync(temporary, JSON.stringify(value));
    renameSync(temporary, record);
  } catch {
    // For example, the disk is full. The next build then knows of no earlier one.
  }
}

/** Finds the file of a record; a project may be built into several folders, and in shards. */
function findRecord(name: string, { output, shard }: RecordKey): string | undefined {
  const key = JSON.stringify([path.resolve(output), shard.number, shard.count]);
  const hash = createHash("sha256").update(key).digest("hex");
  return resolveWorkFile(`${name}-${hash.slice(0, 16)}.json`);
}
