import {
  completeCredit,
  deriveCopyrightNotice,
  describeCredit,
  type Credit,
  type CreditedDataset,
} from "../dataset/index.js";
import type { Messages } from "../messages/index.js";
import {
  describeContentLicence,
  describeLicence,
  findCopyrightStatement,
  type Licence,
} from "./licence.js";
import { describeSentence, type CreditSentence } from "./sentence.js";

/** Everything that a credit can state, from which each form takes what it has room for. */
export interface CreditParts {
  readonly dataset: CreditedDataset;
  readonly credit: Credit;
  readonly sentence: CreditSentence;
  readonly title: string | undefined;
  readonly author: string;
  /** Omitted if the sentence names it. */
  readonly licence: Licence | undefined;
  readonly contentLicence: Licence | undefined;
  readonly notice: string | undefined;
  /** The URL of the publisher's statement about its copyright. */
  readonly copyrightStatement: string | undefined;
}

/** Describes what a credit states. */
export function describeParts(given: CreditedDataset, messages: Messages): CreditParts {
  const dataset = completeCredit(given);
  const sentence = describeSentence(dataset, messages);
  return {
    dataset,
    credit: describeCredit(dataset),
    sentence,
    title: dataset.name,
    author: dataset.publisher.name,
    licence: sentence.licence === undefined ? describeLicence(dataset, messages) : undefined,
    contentLicence: describeContentLicence(dataset),
    notice: deriveCopyrightNotice(dataset, messages),
    copyrightStatement: findCopyrightStatement(dataset),
  };
}

/** Whether a text ends like a sentence, so that no full stop follows it. */
export const isSentence = (text: string) => /[.!?]$/.test(text);
