import { inspect } from "node:util";
import { formatExcerpt } from "../../document/excerpt.js";
import { OpenActiveError } from "../../error.js";
import type { GivePublishers } from "../settings.js";

/** A function that gives more publishers than this is assumed never to end. */
const maxPublishers = 50_000;

/**
 * Calls the function of the option `publishers` and yields its entries as they arrive.
 *
 * @throws {OpenActiveError} if it throws, returns no list, or gives no publisher or too many.
 */
export async function* givePublishers(give: GivePublishers): AsyncGenerator<unknown> {
  let count = 0;
  try {
    const entries: unknown = await give();
    if (!isIterable(entries)) throw createNoListError();
    for await (const entry of entries) {
      count++;
      if (count > maxPublishers) throw createTooManyError();
      yield entry;
    }
  } catch (error) {
    throw describeError(error, count);
  }
  // Perhaps the source of the data is out of order; the site would be published without any page.
  if (count === 0) {
    throw new OpenActiveError(
      "the option publishers: found a function that returns no publishers; expected at least one",
    );
  }
}

function isIterable(value: unknown): value is Iterable<unknown> | AsyncIterable<unknown> {
  if (typeof value !== "object" || value === null) return false;
  return Symbol.asyncIterator in value || Symbol.iterator in value;
}

const createNoListError = () =>
  new OpenActiveError(
    "the option publishers: found a function that does not return a list; " +
      "expected publishers as plain objects, in a list or one at a time",
  );

const createTooManyError = () =>
  new OpenActiveError(
    `the option publishers: found a function that gives more than ${maxPublishers} publishers; ` +
      "expected it to end before that (split so many publishers over several sites)",
  );

/** Adds where the error comes from and how far the function got; the cause keeps the stack trace. */
function describeError(error: unknown, count: number): Error {
  if (error instanceof OpenActiveError) return error;
  const message = error instanceof Error ? error.message || error.name : inspect(error);
  const when = count === 0 ? "" : ` after ${count} ${count === 1 ? "publisher" : "publishers"}`;
  const described = new OpenActiveError(
    `the option publishers: the function threw an error${when}: ${formatExcerpt(message)}`,
  );
  described.cause = error;
  return described;
}
