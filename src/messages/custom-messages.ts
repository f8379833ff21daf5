import type { Words } from "./en-GB.js";

/** Some of the words, at any depth. */
type Some<Part> = Part extends string
  ? string
  : { readonly [Key in keyof Part]?: Some<Part[Key]> | undefined };

/** Words of one language, as many as somebody wants to add or change. */
export type SomeWords = Some<Omit<Words, "lang">>;

/** A site's own words by language tag: changes to a language there is, or a language there is not yet. */
export type OwnWords = Readonly<Record<string, SomeWords>>;

/** Words, or a group of words. */
interface Group {
  readonly [key: string]: string | Group;
}

/** The groups and sentences that some words name, seen without their names. */
const entriesOf = (words: object | undefined): [key: string, value: string | Group][] =>
  Object.entries((words ?? {}) as Group).filter(([, value]) => value !== undefined);

/** The words with some of them changed. A group in which nothing changes stays the very same object. */
export function changed<Part extends object>(words: Part, changes: object | undefined): Part {
  const entries = entriesOf(changes);
  if (entries.length === 0) return words;
  const before = words as unknown as Group;
  return {
    ...words,
    ...Object.fromEntries(
      entries.map(([key, value]) => [
        key,
        typeof value === "string" ? value : changed(before[key] as Group, value),
      ]),
    ),
  };
}

/** Every sentence of some words, by its path, as in `rights.credit`. The tag of the language is none. */
export function sentencesOf(words: object, above = ""): [path: string, sentence: string][] {
  return entriesOf(words).flatMap(([key, value]) =>
    above === "" && key === "lang"
      ? []
      : typeof value === "string"
        ? [[above + key, value]]
        : sentencesOf(value, `${above}${key}.`),
  );
}
