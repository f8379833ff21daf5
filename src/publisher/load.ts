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
  let bytes;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw OpenActiveError.of([{ file, path: "", message: code === "ENOENT" ? "the file is missing; expected a publisher file there" : `the file cannot be read: ${message}` }]);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw OpenActiveError.of([{ file, path: "", message: "the file is not UTF-8 text; expected YAML saved as UTF-8" }]);
  }
}
