import type { CompleteDataset } from "../dataset/index.js";

/**
 * Finds when a catalogue was first published: when the first of its datasets was, but no later than
 * `dateModified`.
 *
 * @returns a day or a moment; `undefined` if no date is known.
 */
export function findEarliest(
  datasets: readonly CompleteDataset[],
  dateModified: string | undefined,
): string | undefined {
  const dates = datasets.map(({ datePublished }) => datePublished);
  return sortByTime([...dates, dateModified])[0];
}

/**
 * Finds when a catalogue last changed: when one of its datasets last did, but no earlier than
 * `datePublished`.
 *
 * @returns a moment; `undefined` if no date is known.
 */
export function findLatest(
  datasets: readonly CompleteDataset[],
  datePublished: string | undefined,
): string | undefined {
  const dates = datasets.map(({ dateModified }) => dateModified);
  return sortByTime([...dates, datePublished && toMoment(datePublished)]).at(-1);
}

/** Returns the start of a day; a moment stays as it is. */
const toMoment = (date: string) => (date.includes("T") ? date : `${date}T00:00:00Z`);

const sortByTime = (dates: readonly (string | undefined)[]): string[] =>
  dates
    .filter((date) => date !== undefined)
    .sort((one, other) => Date.parse(one) - Date.parse(other));
