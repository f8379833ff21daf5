import type { Problem } from "../error.js";
import { findConflicts, type PartialPublisher } from "./conflicts.js";
import {
  checkDocument,
  readDocument,
  type DocumentKind,
  type ReadDocument,
} from "../document/document.js";
import type { Issue } from "../document/explain.js";
import { lintPublisher } from "./lint.js";
import { publisherSchema, type Publisher } from "./schema/index.js";

/** A publisher, what is odd about it, and how to speak of a place in it later. */
export interface ReadPublisher {
  readonly publisher: Publisher;
  /** Valid but odd; in the order of the file. */
  readonly warnings: readonly Problem[];
  /** Makes a problem of something found after reading, at the place of `issue.path`. */
  problemAt(issue: Issue): Problem;
}

/** Finds errors that only the caller can know of, such as a file that is not there, in what is correct so far. */
export type ExtraPublisherCheck = (publisher: PartialPublisher) => readonly Issue[];

const publisherDocument: DocumentKind<Publisher> = {
  schema: publisherSchema,
  expected: "a publisher: name, legalName, url, logo, dataset and feeds",
  findConflicts,
  lint: lintPublisher,
};

const toReadPublisher = ({ value, ...rest }: ReadDocument<Publisher>): ReadPublisher => ({
  publisher: value,
  ...rest,
});

/**
 * Reads and checks a publisher file.
 *
 * @param text YAML 1.2 (JSON is YAML, too).
 * @param file the name to show in messages.
 * @param checkMore further errors to report together with the rest; see {@link ExtraPublisherCheck}.
 * @throws {OpenActiveError} with every problem of the file: file, line, column, what was found, what is
 *   allowed and the nearest correct spelling.
 */
export function readPublisher(
  text: string,
  file: string,
  checkMore?: ExtraPublisherCheck,
): ReadPublisher {
  return toReadPublisher(readDocument(publisherDocument, text, file, checkMore));
}

/**
 * Checks a publisher that is already a plain object, as a database or a script gives it.
 *
 * @param data the same keys as in a publisher file.
 * @param source what to call it in messages, as in `publishers[3]`.
 * @throws {OpenActiveError} as {@link readPublisher}, without lines and columns.
 */
export function checkPublisher(
  data: unknown,
  source: string,
  checkMore?: ExtraPublisherCheck,
): ReadPublisher {
  return toReadPublisher(checkDocument(publisherDocument, data, source, checkMore));
}
