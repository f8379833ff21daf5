import { createHash } from "node:crypto";
import { formatMismatch } from "../document/index.js";
import { OpenActiveError } from "../error.js";
import type { OutputSettings, PageSettings } from "./settings.js";
import type { DatasetSite } from "./state.js";

/** One of several builds that share the work; numbers count from 1. */
export interface Shard {
  readonly number: number;
  readonly count: number;
}

/** A build that does all the work itself. */
export const wholeBuild: Shard = { number: 1, count: 1 };

/** The environment variable that stands for the option `shard`. */
const variable = "OPENACTIVE_SHARD";

/** The most shards there can be; more would each spend their time on reading all publishers. */
const maxCount = 999;

/** The options that a shard depends on. */
type ShardSettings = Pick<OutputSettings, "shard"> &
  Pick<PageSettings, "collections" | "navigation">;

/**
 * Reads which shard a build is: from the option `shard`, as in `2/8`, or from the environment
 * variable `OPENACTIVE_SHARD`.
 *
 * @throws {OpenActiveError} if either is not the number of a shard and that of all, or if options
 *   need the pages of all shards.
 */
export function readShard({ shard: option, collections, navigation }: ShardSettings): Shard {
  const text = option ?? process.env[variable];
  if (text === undefined || text === "") return wholeBuild;
  const name = option === undefined ? `the environment variable ${variable}` : "the option shard";
  const shard = parseShard(text, name);
  if (shard.count === 1 || (!collections && navigation === false)) return shard;
  const found = `${JSON.stringify(text)} together with ${collections ? "collections" : "navigation"}`;
  const expected = "one of them, because a shard lacks the pages of the others";
  throw new OpenActiveError(`${name}: ${formatMismatch(found, expected)}`);
}

function parseShard(text: string, name: string): Shard {
  const [, number, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { number: Number(number), count: Number(count) };
  if (shard.number >= 1 && shard.number <= shard.count && shard.count <= maxCount) return shard;
  const expected = `the number of the shard and of all shards, as in 2/8, at most ${maxCount}`;
  throw new OpenActiveError(`${name}: ${formatMismatch(JSON.stringify(text), expected)}`);
}

/**
 * Whether a shard writes a Dataset Site. That depends on nothing but its URL, so a publisher stays
 * in its shard when others come or go.
 */
export function hasSite(
  { number, count }: Shard,
  { dataset }: Pick<DatasetSite, "dataset">,
): boolean {
  if (count === 1) return true;
  const hash = createHash("sha256").update(dataset.url).digest().readUInt32BE(0);
  return hash % count === number - 1;
}

/** Whether a shard writes what is not about a single publisher, such as the catalogue. */
export const hasShared = ({ number }: Shard): boolean => number === 1;
