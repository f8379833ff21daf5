import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { OpenActiveError, type Problem } from "../error.js";
import { fileDates, sourceDateEpoch, type FileDates } from "./git-dates.js";
import { readPublisher, type CheckMore, type ReadPublisher } from "./read.js";

/**
 * Reads a publisher file from disk and adds the dates it does not give.
 *
 * @param datesOf when the file came to be and last changed; asked only where the file itself does not say it.
 * @throws {OpenActiveError} when the file is missing, is not UTF-8 text, or is wrong.
 */
export async function loadPublisher(
  file: string,
  checkMore?: CheckMore,
  datesOf: (file: string) => Promise<FileDates> = fileDates,
): Promise<ReadPublisher> {
  const read = readPublisher(await readText(file), file, checkMore);
  const { datePublished, dateModified } = read.publisher.dataset;
  return datePublished !== undefined && dateModified !== undefined
    ? read
    : withDates(read, await datesOf(file));
}

/**
 * Adds the dates that a publisher from a database or a script does not give: what `SOURCE_DATE_EPOCH` says. Without
 * it they stay away, with a warning, because the moment of the build would be untrue.
 */
export function withEpoch(read: ReadPublisher): ReadPublisher {
  const { dataset } = read.publisher;
  const missing = (["datePublished", "dateModified"] as const).filter(
    (key) => dataset[key] === undefined,
  );
  if (missing.length === 0) return read;
  const moment = sourceDateEpoch();
  if (moment !== undefined)
    return withDates(read, { published: moment, modified: moment, shallow: false });
  return {
    ...read,
    warnings: [
      ...read.warnings,
      ...missing.map((key) =>
        read.problemAt({
          path: ["dataset", key],
          message:
            "missing; expected a date, which the validator recommends, or the environment variable SOURCE_DATE_EPOCH",
        }),
      ),
    ],
  };
}

function withDates(read: ReadPublisher, dates: FileDates): ReadPublisher {
  const { dataset } = read.publisher;
  const warnings: Problem[] = [...read.warnings];
  let { datePublished, dateModified } = dataset;
  if (datePublished === undefined && dates.shallow) {
    warnings.push(
      read.problemAt({
        path: ["dataset", "datePublished"],
        message:
          "missing; expected the day of first publication, because git has only part of the history here (in GitHub Actions, check out with fetch-depth: 0)",
      }),
    );
  }
  // What is written wins; what is derived gives way, so that the two are never out of order.
  dateModified ??= latest(dates.modified, datePublished);
  datePublished ??= earliest(dates.published, dateModified);
  return {
    ...read,
    warnings,
    publisher: { ...read.publisher, dataset: { ...dataset, datePublished, dateModified } },
  };
}

const latest = (moment: string, other: string | undefined) =>
  other !== undefined && Date.parse(other) > Date.parse(moment) ? asMoment(other) : moment;
const earliest = (moment: string, other: string) =>
  Date.parse(other) < Date.parse(moment) ? other : moment;
const asMoment = (date: string) => (date.includes("T") ? date : `${date}T00:00:00Z`);

/**
 * The text of a file.
 *
 * @throws {OpenActiveError} when it is missing or is not UTF-8.
 */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch(({ code, message }: NodeJS.ErrnoException) => {
    const messages: Readonly<Record<string, string>> = {
      ENOENT: "the file is missing; expected a publisher file there",
      EISDIR: "found a folder; expected a publisher file",
    };
    throw OpenActiveError.of([
      { file, path: "", message: messages[code ?? ""] ?? `the file cannot be read: ${message}` },
    ]);
  });
  // Text in UTF-16 may pass for UTF-8, with a zero behind each letter.
  if (isUtf8(bytes) && !bytes.includes(0)) return new TextDecoder().decode(bytes);
  const readable = bytes
    .toString("utf8")
    .split(/[\ufffd\0]/)[0]!
    .split("\n");
  throw OpenActiveError.of([
    {
      file,
      line: readable.length,
      column: readable.at(-1)!.length + 1,
      path: "",
      message: "found what is not UTF-8 text; expected a file that is saved as UTF-8",
    },
  ]);
}
