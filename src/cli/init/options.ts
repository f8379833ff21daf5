import { UsageError } from "../exit.js";
import { commonFeedTypes, type Answers } from "./answers.js";
import { checkAnswers } from "./check-answers.js";
import type { KnownAnswers } from "./complete-answers.js";
import { questions, type TextAnswers } from "./questions.js";
import { parseRepository, type Repository } from "./repository.js";

/** The options of `init`, as Commander gives them. */
export interface InitOptions extends TextAnswers {
  readonly repository?: string;
  readonly feedsBase?: string;
  readonly feedTypes?: string;
  /** False for `--no-feeds`. */
  readonly feeds: boolean;
  readonly yes?: boolean;
  readonly force?: boolean;
}

/** Reads the repository that an option names. */
export function readRepository(text: string | undefined): Repository | undefined {
  if (text === undefined) return undefined;
  const repository = parseRepository(text);
  if (repository !== undefined) return repository;
  const found = JSON.stringify(text);
  throw new UsageError(
    `--repository: found ${found}; expected owner/name, or the address of a repository on GitHub`,
  );
}

/** Reads the answers that options give. */
export function readOptions({
  feedsBase,
  feedTypes,
  feeds,
  ...options
}: InitOptions): KnownAnswers {
  if (!feeds && (feedsBase ?? feedTypes) !== undefined) {
    throw new UsageError("--no-feeds: expected no --feeds-base and no --feed-types beside it");
  }
  if (feedTypes !== undefined && feedsBase === undefined) {
    throw new UsageError("--feed-types: expected --feeds-base beside it");
  }
  const texts = readTexts(options);
  if (!feeds) return { texts, feeds: "none yet" };
  if (feedsBase === undefined) return { texts, feeds: undefined };
  const types = readFeedTypes(feedTypes) ?? commonFeedTypes;
  return { texts, feeds: { base: feedsBase.trim(), types } };
}

/** Reads the answers that are a text. */
export const readTexts = (options: TextAnswers): TextAnswers =>
  Object.fromEntries(questions.map(({ key }) => [key, options[key]?.trim()]));

/** Reads a list of kinds of feed; they are checked with the other answers. */
export const readFeedTypes = (list: string | undefined): string[] | undefined =>
  list?.split(",").map((type) => type.trim());

/** The options for the values of a publisher file that no question has. */
const feedOptions = new Map([
  ["feeds.base", "--feeds-base"],
  ["feeds.types", "--feed-types"],
]);

/** Reports all wrong options together. */
export function reportProblems(answers: Answers, folder: string): void {
  const problems = checkAnswers(answers, folder);
  if (problems.length === 0) return;
  const lines = problems.map(({ path: key, message }) => {
    const place = key.replace(/\[\d+\]$/, "");
    const question = questions.find((each) => each.path === place);
    return `  ${question?.option ?? feedOptions.get(place) ?? key}: ${message}`;
  });
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  throw new UsageError([`${count} in the options. Nothing was written.`, "", ...lines]);
}

/** Lists the options for what is neither given nor follows from the repository. */
export function listUnanswered(given: KnownAnswers, repository: Repository | undefined): string[] {
  const unanswered = questions
    .filter(({ key, placeholder }) => placeholder !== undefined && given.texts[key] === undefined)
    .filter(({ derive }) => derive?.(given.texts, repository) === undefined)
    .map(({ option }) => option);
  return given.feeds === undefined ? [...unanswered, "--feeds-base or --no-feeds"] : unanswered;
}
