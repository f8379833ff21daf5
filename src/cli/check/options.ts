import { formatMismatch } from "../../document/index.js";
import { UsageError } from "../exit.js";

/** The options of `check`, as Commander reads them. */
export interface GivenOptions {
  readonly file?: readonly string[];
  readonly output?: string;
  readonly deployed?: boolean;
  readonly feeds?: boolean;
  readonly full?: boolean;
  readonly pages?: string;
  readonly samples?: boolean;
  readonly status?: string;
  readonly summary?: string;
  readonly contact?: string;
  readonly timeout?: string;
  readonly delay?: string;
  readonly maxSize?: string;
  readonly allowPrivate?: boolean | readonly string[];
  readonly json?: boolean;
}

/** The options of `check`, with defaults. */
export interface CheckOptions {
  readonly files: readonly string[];
  /** The folder of the built site; `undefined` for the usual one. */
  readonly output: string | undefined;
  readonly checksDeployed: boolean;
  readonly checksFeeds: boolean;
  readonly isFull: boolean;
  readonly maxPages: number;
  readonly keepsSamples: boolean;
  /** The folder of the status files; `undefined` to write them beside the publisher files. */
  readonly statusFolder: string | undefined;
  /** The HTML file for the summary of many publishers. */
  readonly summaryFile: string | undefined;
  readonly contact: string | undefined;
  /** In milliseconds. */
  readonly timeout: number;
  /** In milliseconds. */
  readonly delay: number;
  readonly maxBytes: number;
  /** Whether a host on a private network may be asked. */
  readonly allowsPrivate: (hostname: string) => boolean;
  readonly isJson: boolean;
}

const defaultPages = 10;

/** The number of pages at which even a full check ends: a feed may have no end. */
const maxPages = 50_000;

/**
 * Checks the options of `check`.
 *
 * @throws {UsageError} that names the option, what was found and what is allowed.
 */
export function readCheckOptions(given: GivenOptions): CheckOptions {
  const { deployed = false, feeds = false, full = false, samples = false } = given;
  const needsFeeds = { full, samples, pages: given.pages, status: given.status };
  for (const [name, value] of Object.entries(needsFeeds)) {
    if (feeds || value === undefined || value === false) continue;
    throw new UsageError(`--${name}: add --feeds, which this option belongs to`);
  }
  if (full && given.pages !== undefined) {
    throw new UsageError(`--pages: ${formatMismatch("it together with --full", "one of them")}`);
  }
  const pages = readNumber("pages", given.pages, 1, maxPages) ?? defaultPages;
  return {
    files: given.file ?? [],
    output: given.output,
    checksDeployed: deployed,
    checksFeeds: feeds,
    isFull: full,
    maxPages: full ? maxPages : pages,
    keepsSamples: samples,
    statusFolder: given.status,
    summaryFile: given.summary,
    contact: given.contact,
    timeout: (readNumber("timeout", given.timeout, 0.1, 600) ?? 10) * 1000,
    delay: (readNumber("delay", given.delay, 0, 600) ?? 1) * 1000,
    maxBytes: (readNumber("max-size", given.maxSize, 0.01, 1000) ?? 20) * 1024 * 1024,
    allowsPrivate: createHostFilter(given.allowPrivate),
    isJson: given.json ?? false,
  };
}

function createHostFilter(hosts: GivenOptions["allowPrivate"]): CheckOptions["allowsPrivate"] {
  if (typeof hosts === "object") return (hostname) => hosts.includes(hostname);
  return () => hosts === true;
}

function readNumber(
  name: string,
  value: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  const expected = `a number from ${least} to ${most}`;
  throw new UsageError(`--${name}: ${formatMismatch(JSON.stringify(value), expected)}`);
}
