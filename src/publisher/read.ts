import {
  checkDocument,
  readDocument,
  type DocumentKind,
  type Issue,
  type ReadDocument,
} from "../document/index.js";
import type { Problem } from "../error.js";
import { findConflicts } from "./conflicts.js";
import { explainForeign } from "./foreign/index.js";
import { publisherAliases } from "./known-names.js";
import { lintPublisher } from "./lint/index.js";
import { publisherSchema, type PartialPublisher, type Publisher } from "./schema/index.js";

/** A date of the dataset that may be derived. */
export type DateKey = "datePublished" | "dateModified";

/** A publisher that was read, with its warnings. */
export interface ReadPublisher {
  readonly publisher: Publisher;
  /** Problems with values that are valid but probably not intended, in the order of the file. */
  readonly warnings: readonly Problem[];
  /** The dates that the file does not state: those of its own history. */
  readonly derivedDates?: readonly DateKey[] | undefined;
  /** Turns an issue found after reading into a problem at the position of its path. */
  problemAt(issue: Issue): Problem;
}

/** Finds errors that only the caller can detect, such as a missing picture, in the valid values. */
export type ExtraPublisherCheck = (publisher: PartialPublisher) => readonly Issue[];

/** The publisher file, as a kind of document. */
export const publisherDocument: DocumentKind<Publisher> = {
  schema: publisherSchema,
  subject: "publisher",
  mainKeys: "name, legalName, url, logo, dataset and feeds",
  aliases: publisherAliases,
  explainForeign,
  findConflicts,
  lint: lintPublisher,
};

/**
 * Reads and checks a publisher file.
 *
 * @param text YAML 1.2 (JSON is YAML, too).
 * @param file the name of the file, for messages.
 * @param checkMore further errors to report together with the rest; see {@link
 *   ExtraPublisherCheck}.
 * @throws {OpenActiveError} with every problem of the file: its line and column, what was found,
 *   what is allowed and the nearest correct spelling.
 */
export function readPublisher(
  text: string,
  file: string,
  checkMore?: ExtraPublisherCheck,
): ReadPublisher {
  return toReadPublisher(readDocument(publisherDocument, text, file, checkMore));
}

/**
 * Checks a publisher that is already a plain object, such as one from a database or a script.
 *
 * @param data an object with the keys of a publisher file.
 * @param source the name of the object in messages, as in `publishers[3]`.
 * @throws {OpenActiveError} as {@link readPublisher}, without lines and columns.
 */
export function checkPublisher(
  data: unknown,
  source: string,
  checkMore?: ExtraPublisherCheck,
): ReadPublisher {
  return toReadPublisher(checkDocument(publisherDocument, data, source, checkMore));
}

/** Renames the value of a document to `publisher`. */
export function toReadPublisher({ value, ...rest }: ReadDocument<Publisher>): ReadPublisher {
  return { publisher: value, ...rest };
}
