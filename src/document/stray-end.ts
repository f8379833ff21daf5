import { formatExcerpt } from "./excerpt.js";
import { quote } from "./issue.js";

/** Punctuation at the end of a value, where it is a habit from JSON or left over from quotes. */
export interface StrayEnd {
  /** The number of characters before it. */
  readonly at: number;
  /** What was found, for messages. */
  readonly found: string;
  /** The value without it. */
  readonly kept: string;
}

const separators = ",;";
const delimiters = '"“”„‟«»‹›<>`';

const names: Readonly<Record<string, string>> = {
  ",": "a comma",
  ";": "a semicolon",
  "<": "<",
  ">": ">",
};

/** Finds a comma or semicolon at the end of a value. No name, date or URL ends with one. */
export const findSeparatorAtEnd = (value: string) => findStrayEnd(value, separators);

/** Finds a comma, semicolon, quotation mark or angle bracket at the end of a URL. */
export const findDelimiterAtEnd = (value: string) => findStrayEnd(value, separators + delimiters);

function findStrayEnd(value: string, strayCharacters: string): StrayEnd | undefined {
  const { length: end } = value.trimEnd();
  // A loop, because a pattern such as /,+$/ takes quadratic time for a text of many commas.
  let at = end;
  while (at > 0 && strayCharacters.includes(value[at - 1]!)) at -= 1;
  const kept = value.slice(0, at).trimEnd();
  if (at === end || kept === "") return undefined;
  const found = names[value[at]!] ?? "a quotation mark";
  return { at, kept, found: `${found} at the end of ${quote(formatExcerpt(value))}` };
}
