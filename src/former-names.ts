import type { CreditMessages } from "./attribution/index.js";
import { describeCredit } from "./dataset/index.js";
import { answerCertificate, describeSteps, toPlainText, writeReadyText } from "./guidance/index.js";
import {
  getMessages,
  listMissingMessages,
  type CustomMessages,
  type Messages,
  type PartialMessages,
} from "./messages/index.js";
import { createPublisherJsonSchema } from "./publisher/index.js";

/*
 * Exports under their former names, which still work.
 */

/** @deprecated Use `getMessages`. */
export const wordsFor = getMessages;

/** @deprecated Use `listMissingMessages`. */
export const missingWords = listMissingMessages;

/** @deprecated Use `describeCredit`. */
export const creditOf = describeCredit;

/** @deprecated Use `describeSteps`. */
export const publishingSteps = describeSteps;

/** @deprecated Use `answerCertificate`. */
export const certificateAnswers = answerCertificate;

/** @deprecated Use `writeReadyText`. */
export const readyText = writeReadyText;

/** @deprecated Use `toPlainText`. */
export const plainText = toPlainText;

/** @deprecated Use `createPublisherJsonSchema`. */
export const publisherJsonSchema = createPublisherJsonSchema;

/** @deprecated Use `Messages`. */
export type Words = Messages;

/** @deprecated Use `CustomMessages`. */
export type OwnWords = CustomMessages;

/** @deprecated Use `PartialMessages`. */
export type SomeWords = PartialMessages;

/** @deprecated Use `CreditMessages`. */
export type WordsOfCredits = CreditMessages;
