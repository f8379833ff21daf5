import { loadDocument } from "../document/index.js";
import { readDates, readSourceDateEpoch, type FileDates } from "./git-dates.js";
import {
  publisherDocument,
  toReadPublisher,
  type DateKey,
  type ExtraPublisherCheck,
  type ReadPublisher,
} from "./read.js";

const dateKeys: readonly DateKey[] = ["datePublished", "dateModified"];

/**
 * Loads a publisher file from disk and adds the dates that it lacks.
 *
 * @param checkMore further errors to report together with the rest; see {@link
 *   ExtraPublisherCheck}.
 * @param getDates returns the dates of the file; called only if the file itself lacks one of them.
 * @throws {OpenActiveError} when the file is missing, is not UTF-8 text, or is invalid.
 */
export async function loadPublisher(
  file: string,
  checkMore?: ExtraPublisherCheck,
  getDates: (file: string) => Promise<FileDates> = readDates,
): Promise<ReadPublisher> {
  const result = toReadPublisher(await loadDocument(publisherDocument, file, checkMore));
  const { datePublished, dateModified } = result.publisher.dataset;
  if (datePublished !== undefined && dateModified !== undefined) return result;
  return addDates(result, await getDates(file));
}

/**
 * Adds the dates that a publisher from a database or a script lacks, from `SOURCE_DATE_EPOCH`.
 * Without that variable, they stay absent, with a warning: the time of the build would be untrue.
 */
export function addEpochDates(result: ReadPublisher): ReadPublisher {
  const { dataset } = result.publisher;
  const missing = dateKeys.filter((key) => dataset[key] === undefined);
  if (missing.length === 0) return result;
  const moment = readSourceDateEpoch();
  if (moment !== undefined) {
    return addDates(result, { published: moment, modified: moment, isShallow: false });
  }
  const message =
    "missing; expected a date, which the validator recommends, " +
    "or the environment variable SOURCE_DATE_EPOCH";
  const warnings = missing.map((key) => result.problemAt({ path: ["dataset", key], message }));
  return { ...result, warnings: [...result.warnings, ...warnings] };
}

function addDates(result: ReadPublisher, dates: FileDates): ReadPublisher {
  const { dataset } = result.publisher;
  const warnings = [...result.warnings];
  let { datePublished, dateModified } = dataset;
  if (datePublished === undefined && dates.isShallow) {
    const message =
      "missing; expected the day of first publication, because git has only part of the history " +
      "(in GitHub Actions, check out with fetch-depth: 0)";
    warnings.push(result.problemAt({ path: ["dataset", "datePublished"], message }));
  }
  if (dates.gitProblem !== undefined) {
    const message =
      `missing; expected a date, because git does not give those of the file ` +
      `(${dates.gitProblem}), and that on the disk may be the time of the checkout`;
    const path = ["dataset", datePublished === undefined ? "datePublished" : "dateModified"];
    warnings.push(result.problemAt({ path, message }));
  }
  // Dates from the file take precedence; derived ones are adjusted to keep the two in order.
  dateModified ??= pickLatest(dates.modified, datePublished);
  datePublished ??= pickEarliest(dates.published, dateModified);
  const dated = { ...dataset, datePublished, dateModified };
  const derivedDates = dateKeys.filter((key) => dataset[key] === undefined);
  return { ...result, warnings, derivedDates, publisher: { ...result.publisher, dataset: dated } };
}

function pickLatest(moment: string, other: string | undefined): string {
  const isOtherLater = other !== undefined && Date.parse(other) > Date.parse(moment);
  return isOtherLater ? addMidnight(other) : moment;
}

const pickEarliest = (moment: string, other: string) =>
  Date.parse(other) < Date.parse(moment) ? other : moment;

const addMidnight = (date: string) => (date.includes("T") ? date : `${date}T00:00:00Z`);
