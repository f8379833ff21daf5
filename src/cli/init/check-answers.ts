import { existsSync } from "node:fs";
import path from "node:path";
import { formatMismatch, quote } from "../../document/index.js";
import { isPictureFile } from "../../document/schema/index.js";
import { OpenActiveError, type Problem } from "../../error.js";
import { checkPublisher } from "../../publisher/index.js";
import { toPublisher, type Answers } from "./answers.js";

/** What is wrong with an answer. */
export interface AnswerProblem {
  /** The key in the publisher file, as in `feeds.types[0]`. */
  readonly path: string;
  readonly message: string;
}

/**
 * Checks answers as the publisher file is checked.
 *
 * @param folder the folder of the site, where pictures are.
 * @returns all problems, in the order of the publisher file.
 */
export function checkAnswers(answers: Answers, folder: string): AnswerProblem[] {
  return [...findProblems(answers), ...checkLogo(answers.logo, folder)];
}

function findProblems(answers: Answers): readonly Problem[] {
  try {
    checkPublisher(toPublisher(answers), "the answers");
    return [];
  } catch (error) {
    if (error instanceof OpenActiveError) return error.problems;
    throw error;
  }
}

function checkLogo(logo: string | undefined, folder: string): AnswerProblem[] {
  if (logo === undefined || !isPictureFile(logo)) return [];
  if (existsSync(path.join(folder, logo))) return [];
  const expected = `a picture in ${path.resolve(folder)}, or the URL of one`;
  return [{ path: "logo", message: formatMismatch(quote(logo), expected) }];
}
