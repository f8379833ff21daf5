import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readPublisher } from "../../publisher/index.js";
import { UsageError } from "../exit.js";
import type { Answers } from "./answers.js";
import type { KnownAnswers } from "./complete-answers.js";

/** The name of the publisher file. */
export const publisherFile = "publisher.yaml";

/**
 * Reads the publisher file that a folder has already, such as one that was imported.
 *
 * @param given the answers that options give, which have no effect on such a file.
 * @returns `undefined` if the folder has no such file.
 * @throws {OpenActiveError} if it is invalid, or if options say something else.
 */
export function readExistingPublisher(folder: string, given: KnownAnswers): Answers | undefined {
  const file = path.join(folder, publisherFile);
  if (!existsSync(file)) return undefined;
  const hasAnswers = Object.values(given.texts).some((value) => value !== undefined);
  if (hasAnswers || given.feeds !== undefined) {
    throw new UsageError([
      `${file} exists already, and stays as it is. Nothing was written.`,
      "Leave out the options for what is in it, or add --force to replace it.",
    ]);
  }
  const { publisher } = readPublisher(readFileSync(file, "utf8"), file);
  const { name, legalName, url, logo, email, dataset } = publisher;
  const { url: datasetUrl, discussionUrl } = dataset;
  return { name, legalName, url, logo, email, datasetUrl, discussionUrl, feeds: undefined };
}
