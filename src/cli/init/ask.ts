import { confirm, isCancel, multiselect, select, text } from "@clack/prompts";
import { feedTypeIdentifiers, type FeedTypeIdentifier } from "../../specification/feed-types.js";
import { escapeUnprintable } from "../../printable.js";
import { CancelledError } from "../exit.js";
import { commonFeedTypes, type Answers } from "./answers.js";
import { checkAnswers } from "./check-answers.js";
import { completeAnswers, type KnownAnswers } from "./complete-answers.js";
import { placeholderBase, questions, type Question, type TextAnswers } from "./questions.js";
import { parseRepository, type Repository } from "./repository.js";

/**
 * Asks for the repository on GitHub that the site will be in.
 *
 * @returns `undefined` if it will be in none.
 * @throws {CancelledError} on Ctrl-C, as every question does.
 */
export async function askForRepository(): Promise<Repository | undefined> {
  const answer = await ask(
    text({
      message: "Which repository on GitHub will the site be in? (Leave empty for another host.)",
      placeholder: "owner/name",
      validate: (value = "") =>
        value.trim() === "" || parseRepository(value) !== undefined
          ? undefined
          : "expected owner/name, or the address of a repository on GitHub",
    }),
  );
  return parseRepository(answer ?? "");
}

/** Asks for everything that is not known yet, and checks each answer. */
export async function askForAnswers(
  given: KnownAnswers,
  repository: Repository | undefined,
  folder: string,
): Promise<KnownAnswers> {
  let { texts } = given;
  for (const question of questions) {
    if (texts[question.key] !== undefined) continue;
    const known = { texts, feeds: given.feeds };
    const answer = await askForText(question, known, repository, folder);
    texts = { ...texts, [question.key]: answer };
  }
  const feeds = given.feeds ?? (await askForFeeds({ texts, feeds: undefined }, repository, folder));
  return { texts, feeds };
}

/**
 * Asks for what a publisher file that was imported still lacks.
 *
 * @param missing the keys of the publisher file without a value.
 * @param publisher what the file has so far.
 * @returns the kinds of feed in the order of the keys that lack one.
 */
export async function askForMissing(
  missing: readonly string[],
  publisher: object,
): Promise<{ readonly texts: TextAnswers; readonly feedTypes: readonly string[] | undefined }> {
  let texts: TextAnswers = {};
  for (const question of questions) {
    if (!missing.includes(question.path)) continue;
    const answer = await askForText(question, { texts, feeds: "none yet" }, undefined, ".");
    texts = { ...texts, [question.key]: answer };
  }
  if (missing.includes("feeds.types")) return { texts, feedTypes: await askForFeedTypes() };
  const { feeds } = publisher as { readonly feeds: readonly { readonly url?: string }[] };
  const feedTypes: string[] = [];
  for (const path of missing) {
    const [, index] = /^feeds\[(\d+)\]\.type$/.exec(path) ?? [];
    if (index !== undefined) feedTypes.push(await askForFeedType(feeds[Number(index)]?.url));
  }
  return { texts, feedTypes: feedTypes.length === 0 ? undefined : feedTypes };
}

const feedTypeOptions = feedTypeIdentifiers.map((value) => ({ value, label: value }));

const askForFeedType = (url = "") =>
  ask(
    select<FeedTypeIdentifier>({
      message: `Which kind of feed is ${escapeUnprintable(url)}?`,
      options: feedTypeOptions,
    }),
  );

const askForFeedTypes = () =>
  ask(
    multiselect<FeedTypeIdentifier>({
      message: "Which kinds of feed are there?",
      options: feedTypeOptions,
      initialValues: [...commonFeedTypes],
      required: true,
    }),
  );

async function askForText(
  { key, path, message, placeholder, derive }: Question,
  known: KnownAnswers,
  repository: Repository | undefined,
  folder: string,
): Promise<string | undefined> {
  const derived = derive?.(known.texts, repository);
  const check = (value: string) => {
    const texts = { ...known.texts, [key]: value };
    return findProblem(path, completeAnswers({ ...known, texts }, repository).answers, folder);
  };
  const answer = await ask(
    text({
      message,
      ...(derived === undefined ? { placeholder: placeholder ?? "" } : { initialValue: derived }),
      validate(value = "") {
        const given = value.trim();
        if (given !== "") return check(given);
        return placeholder === undefined ? undefined : "expected an answer";
      },
    }),
  );
  return (answer ?? "").trim() || undefined;
}

async function askForFeeds(
  known: KnownAnswers,
  repository: Repository | undefined,
  folder: string,
): Promise<Answers["feeds"] | "none yet"> {
  const hasFeeds = await ask(
    confirm({ message: "Does the publisher have OpenActive feeds already?", initialValue: false }),
  );
  if (!hasFeeds) return "none yet";
  const { answers } = completeAnswers(known, repository);
  const base = await ask(
    text({
      message: "Which address do they all start with?",
      placeholder: placeholderBase,
      validate: (value = "") =>
        findProblem(
          "feeds.base",
          { ...answers, feeds: { base: value.trim(), types: commonFeedTypes } },
          folder,
        ),
    }),
  );
  const types = await askForFeedTypes();
  return { base: base.trim(), types };
}

/** Finds what is wrong with the value at a path, while the rest is not known yet. */
function findProblem(path: string, answers: Answers, folder: string): string | undefined {
  return checkAnswers(answers, folder).find((problem) => problem.path === path)?.message;
}

/** Waits for the answer to a question. */
async function ask<T>(question: Promise<T>): Promise<Exclude<T, symbol>> {
  const answer = await question;
  if (isCancel(answer)) throw new CancelledError();
  return answer as Exclude<T, symbol>;
}
