import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { OpenActiveError, type Problem } from "../error.js";
import { readDates, readSourceDateEpoch, type FileDates } from "./git-dates.js";
import { readPublisher, type ExtraPublisherCheck, type ReadPublisher } from "./read.js";

/**
 * Reads a publisher file from disk and adds the dates it does not give.
 *
 * @param getDates when the file came to be and last changed; asked only where the file itself does not say it.
 * @throws {OpenActiveError} when the file is missing, is not UTF-8 text, or is wrong.
 */
export async function loadPublisher(
  file: string,
  checkMore?: ExtraPublisherCheck,
  getDates: (file: string) => Promise<FileDates> = readDates,
): Promise<ReadPublisher> {
  const result = readPublisher(await readTextFile(file), file, checkMore);
  const { datePublished, dateModified } = result.publisher.dataset;
  return datePublished !== undefined && dateModified !== undefined
    ? result
    : addDates(result, await getDates(file));
}

/**
 * Adds the dates that a publisher from a database or a script does not give: what `SOURCE_DATE_EPOCH` says. Without
 * it they stay away, with a warning, because the moment of the build would be untrue.
 */
export function addEpochDates(result: ReadPublisher): ReadPublisher {
  const { dataset } = result.publisher;
  const missing = (["datePublished", "dateModified"] as const).filter(
    (key) => dataset[key] === undefined,
  );
  if (missing.length === 0) return result;
  const moment = readSourceDateEpoch();
  if (moment !== undefined)
    return addDates(result, { published: moment, modified: moment, shallow: false });
  return {
    ...result,
    warnings: [
      ...result.warnings,
      ...missing.map((key) =>
        result.problemAt({
          path: ["dataset", key],
          message:
            "missing; expected a date, which the validator recommends, or the environment variable SOURCE_DATE_EPOCH",
        }),
      ),
    ],
  };
}

function addDates(result: ReadPublisher, dates: FileDates): ReadPublisher {
  const { dataset } = result.publisher;
  const warnings: Problem[] = [...result.warnings];
  let { datePublished, dateModified } = dataset;
  if (datePublished === undefined && dates.shallow) {
    warnings.push(
      result.problemAt({
        path: ["dataset", "datePublished"],
        message:
          "missing; expected the day of first publication, because git has only part of the history here (in GitHub Actions, check out with fetch-depth: 0)",
      }),
    );
  }
  // What is written wins; what is derived gives way, so that the two are never out of order.
  dateModified ??= pickLatest(dates.modified, datePublished);
  datePublished ??= pickEarliest(dates.published, dateModified);
  return {
    ...result,
    warnings,
    publisher: { ...result.publisher, dataset: { ...dataset, datePublished, dateModified } },
  };
}

const pickLatest = (moment: string, other: string | undefined) =>
  other !== undefined && Date.parse(other) > Date.parse(moment) ? addMidnight(other) : moment;
const pickEarliest = (moment: string, other: string) =>
  Date.parse(other) < Date.parse(moment) ? other : moment;
const addMidnight = (date: string) => (date.includes("T") ? date : `${date}T00:00:00Z`);

/**
 * The text of a file.
 *
 * @throws {OpenActiveError} when it is missing or is not UTF-8.
 */
export async function readTextFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch(({ code, message }: NodeJS.ErrnoException) => {
    const errorMessages: Readonly<Record<string, string>> = {
      ENOENT: "the file is missing; expected a publisher file there",
      EISDIR: "found a folder; expected a publisher file",
    };
    throw OpenActiveError.of([
      {
        file,
        path: "",
        message: errorMessages[code ?? ""] ?? `the file cannot be read: ${message}`,
      },
    ]);
  });
  // Text in UTF-16 may pass for UTF-8, with a zero behind each letter.
  if (isUtf8(bytes) && !bytes.includes(0)) return new TextDecoder().decode(bytes);
  const readableLines = bytes
    .toString("utf8")
    .split(/[\ufffd\0]/)[0]!
    .split("\n");
  throw OpenActiveError.of([
    {
      file,
      line: readableLines.length,
      column: readableLines.at(-1)!.length + 1,
      path: "",
      message: "found what is not UTF-8 text; expected a file that is saved as UTF-8",
    },
  ]);
}
