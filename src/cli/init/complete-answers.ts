import { commonFeedTypes, type Answers } from "./answers.js";
import { placeholderBase, questions, type TextAnswers } from "./questions.js";
import type { Repository } from "./repository.js";

/** Answers as far as they are known; `feeds: "none yet"` is an answer, an absent one is not. */
export interface KnownAnswers {
  readonly texts: TextAnswers;
  readonly feeds: Answers["feeds"] | "none yet";
}

/** Answers in full, and which of them nobody gave. */
export interface CompleteAnswers {
  readonly answers: Answers;
  /** The keys in the publisher file that have placeholders, in the order of the file. */
  readonly placeholders: readonly string[];
}

/**
 * Fills in the answers that are not known: from the repository, or else with placeholders.
 *
 * @param repository the repository on GitHub that the site will be in.
 */
export function completeAnswers(
  known: KnownAnswers,
  repository: Repository | undefined,
): CompleteAnswers {
  const texts: Record<string, string | undefined> = { ...known.texts };
  const placeholders: string[] = [];
  for (const { key, path, placeholder, derive } of questions) {
    texts[key] ??= derive?.(texts, repository);
    if (texts[key] !== undefined || placeholder === undefined) continue;
    texts[key] = placeholder;
    placeholders.push(path);
  }
  if (known.feeds === undefined) placeholders.push("feeds");
  const feeds = known.feeds ?? { base: placeholderBase, types: commonFeedTypes };
  // Every text without a placeholder is optional in the type, too.
  const answers = { ...texts, feeds: feeds === "none yet" ? undefined : feeds } as Answers;
  return { answers, placeholders };
}
