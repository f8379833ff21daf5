import { readFileSync } from "node:fs";
import { readDocument, type DocumentKind } from "../document/index.js";
import { OpenActiveError, type Problem } from "../error.js";
import { feedStatusSchema, type FeedStatus } from "./schema.js";

/** How far the clocks of two computers may differ, in milliseconds. */
const clockTolerance = 60 * 60 * 1000;

const feedStatusDocument: DocumentKind<FeedStatus> = {
  schema: feedStatusSchema,
  subject: "status of the feeds",
  mainKeys: "dataset, checkedAt and feeds",
  findConflicts: () => [],
  lint: () => [],
};

/** A status file that was read, or why it cannot be used. */
export type FeedStatusReading =
  | { readonly status: FeedStatus }
  | { readonly warnings: readonly Problem[] };

/**
 * Reads the status file of a dataset, which `check --feeds` has written. One that is broken, of
 * another dataset or from the future is not used.
 *
 * @param dataset the `@id` of the dataset.
 * @param now the time of the build.
 * @returns `undefined` if there is no such file.
 */
export function readFeedStatus(
  file: string,
  dataset: string,
  now: Date,
): FeedStatusReading | undefined {
  const text = readIfPresent(file);
  return text === undefined ? undefined : parseFeedStatus(text, file, dataset, now);
}

/** Parses the text of a status file, as {@link readFeedStatus} does. */
export function parseFeedStatus(
  text: string,
  file: string,
  dataset: string,
  now: Date,
): FeedStatusReading {
  const status = parseQuickly(text);
  if (status !== undefined && isUsable(status, dataset, now)) return { status };
  return explain(text, file, dataset, now);
}

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new OpenActiveError(`cannot read ${file}: ${(error as Error).message}`);
  }
}

/** Reads a file without positions, which is much faster and enough for one without problems. */
function parseQuickly(text: string): FeedStatus | undefined {
  try {
    return feedStatusSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const isUsable = ({ dataset, checkedAt }: FeedStatus, expected: string, now: Date): boolean =>
  dataset === expected && Date.parse(checkedAt) <= now.valueOf() + clockTolerance;

function explain(text: string, file: string, dataset: string, now: Date): FeedStatusReading {
  const consequence = "the pages say nothing about the feeds";
  try {
    const { value, problemAt } = readDocument(feedStatusDocument, text, file);
    const message =
      value.dataset === dataset
        ? `found a time in the future; expected one before ${now.toISOString()}`
        : `found the status of ${value.dataset}; expected that of ${dataset}`;
    const path = value.dataset === dataset ? "checkedAt" : "dataset";
    return { warnings: [problemAt({ path: [path], message: `${message}; ${consequence}` })] };
  } catch (error) {
    if (!(error instanceof OpenActiveError)) throw error;
    const warnings = error.problems.map((problem) => ({
      ...problem,
      message: `${problem.message}; ${consequence}`,
    }));
    return { warnings };
  }
}
