import type { Words } from "./en-GB.js";

/** Some of the words, at any depth. */
type PartialGroup<Part> = Part extends string
  ? string
  : { readonly [Key in keyof Part]?: PartialGroup<Part[Key]> | undefined };

/** Words of one language, as many as somebody wants to add or change. */
export type PartialMessages = PartialGroup<Omit<Words, "lang">>;

/** A site's own words by language tag: changes to a language there is, or a language there is not yet. */
export type CustomMessages = Readonly<Record<string, PartialMessages>>;

/** Words, or a group of words. */
interface MessageGroup {
  readonly [key: string]: string | MessageGroup;
}

/** The groups and sentences that some words name, seen without their names. */
const listEntries = (words: object | undefined): [key: string, value: string | MessageGroup][] =>
  Object.entries((words ?? {}) as MessageGroup).filter(([, value]) => value !== undefined);

/** The words with some of them changed. A group in which nothing changes stays the very same object. */
export function mergeMessages<Part extends object>(words: Part, changes: object | undefined): Part {
  const entries = listEntries(changes);
  if (entries.length === 0) return words;
  const before = words as unknown as MessageGroup;
  return {
    ...words,
    ...Object.fromEntries(
      entries.map(([key, value]) => [
        key,
        typeof value === "string" ? value : mergeMessages(before[key] as MessageGroup, value),
      ]),
    ),
  };
}

/** Every sentence of some words, by its path, as in `rights.credit`. The tag of the language is none. */
export function listSentences(words: object, prefix = ""): [path: string, sentence: string][] {
  return listEntries(words).flatMap(([key, value]) =>
    prefix === "" && key === "lang"
      ? []
      : typeof value === "string"
        ? [[prefix + key, value]]
        : listSentences(value, `${prefix}${key}.`),
  );
}
