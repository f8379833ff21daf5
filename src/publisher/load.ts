import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { OpenActiveError, type Problem } from "../error.js";
import { fileDates } from "./dates.js";
import { readPublisher, type CheckMore, type ReadPublisher } from "./read.js";

/**
 * Reads a publisher file from disk and adds the dates it does not give.
 *
 * @throws {OpenActiveError} when the file is missing, is not UTF-8 text, or is wrong.
 */
export async function loadPublisher(file: string, checkMore?: CheckMore): Promise<ReadPublisher> {
  const read = readPublisher(await readText(file), file, checkMore);
  const { dataset } = read.publisher;
  if (dataset.datePublished !== undefined && dataset.dateModified !== undefined) return read;

  const dates = await fileDates(file);
  const warnings: Problem[] = [...read.warnings];
  let { datePublished, dateModified } = dataset;
  if (datePublished === undefined && dates.shallow) {
    warnings.push(read.problemAt({ path: ["dataset", "datePublished"], message: "missing; expected the day of first publication, because git has only part of the history here (in GitHub Actions, check out with fetch-depth: 0)" }));
  }
  // What is written wins; what is derived gives way, so that the two are never out of order.
  dateModified ??= latest(dates.modified, datePublished);
  datePublished ??= earliest(dates.published, dateModified);
  return { ...read, warnings, publisher: { ...read.publisher, dataset: { ...dataset, datePublished, dateModified } } };
}

const latest = (moment: string, other: string | undefined) => (other !== undefined && Date.parse(other) > Date.parse(moment) ? asMoment(other) : moment);
const earliest = (moment: string, other: string) => (Date.parse(other) < Date.parse(moment) ? other : moment);
const asMoment = (date: string) => (date.includes("T") ? date : `${date}T00:00:00Z`);

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch(({ code, message }: NodeJS.ErrnoException) => {
    const messages: Readonly<Record<string, string>> = { ENOENT: "the file is missing; expected a publisher file there", EISDIR: "found a folder; expected a publisher file" };
    throw OpenActiveError.of([{ file, path: "", message: messages[code ?? ""] ?? `the file cannot be read: ${message}` }]);
  });
  // Text in UTF-16 may pass for UTF-8, with a zero behind each letter.
  if (isUtf8(bytes) && !bytes.includes(0)) return new TextDecoder().decode(bytes);
  const readable = bytes.toString("utf8").split(/[\ufffd\0]/)[0]!.split("\n");
  throw OpenActiveError.of([{ file, line: readable.length, column: readable.at(-1)!.length + 1, path: "", message: "found what is not UTF-8 text; expected a file that is saved as UTF-8" }]);
}
