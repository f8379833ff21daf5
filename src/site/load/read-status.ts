import path from "node:path";
import type { Problem } from "../../error.js";
import {
  assessAge,
  findStatusFile,
  nameStatusFile,
  readFeedStatus,
  type DatedStatus,
} from "../../feed-status/index.js";
import { readSourceDateEpoch } from "../../publisher/index.js";

/** The status of the feeds of a publisher, if there is one, and what is wrong with its file. */
export interface StatusReading {
  readonly feedStatus?: DatedStatus | undefined;
  readonly warnings: readonly Problem[];
}

/**
 * Finds the status file of a publisher: in the folder of the option `feedStatus`, or beside the
 * publisher file.
 *
 * @param file the publisher file; `undefined` if the publisher does not come from one.
 * @param datasetUrl the URL of the Dataset Site in the file.
 */
export function findStatusPath(
  file: string | undefined,
  datasetUrl: string,
  folder: string | undefined,
): string | undefined {
  if (folder !== undefined) return path.join(folder, nameStatusFile(datasetUrl));
  return file === undefined ? undefined : findStatusFile(file);
}

/** Reads the status of the feeds of a publisher, which is measured against the time of the build. */
export function readStatus(file: string | undefined, datasetUrl: string): StatusReading {
  const now = new Date();
  const reading = file === undefined ? undefined : readFeedStatus(file, datasetUrl, now);
  if (reading === undefined) return { warnings: [] };
  if ("warnings" in reading) return reading;
  const { status } = reading;
  const epoch = readSourceDateEpoch();
  const age = assessAge(status, epoch === undefined ? now : new Date(epoch));
  return { feedStatus: { status, age }, warnings: [] };
}
