import { cy } from "./cy.js";
import { enGB, type Words } from "./en-GB.js";
import { mergeMessages, listSentences, type CustomMessages } from "./custom-messages.js";

/** The languages the plugin speaks, by tag; the first is that of everything there are no other words for. */
const bundledLanguages: Readonly<Record<string, Words>> = { "en-GB": enGB, cy };

/** The language alone. Datasets nobody checked may have anything for a tag. */
const getPrimaryLanguage = (tag: string) => String(tag).split("-")[0]!.toLowerCase();

/**
 * The tag among those known that is nearest to another: itself, what is left when subtags are cut off its end (RFC 4647,
 * section 3.4), or another kind of the same language, as `en-GB` for `en-US`.
 */
function findNearestTag(tag: string, knownTags: readonly string[]): string | undefined {
  for (
    let range = String(tag).toLowerCase();
    range !== "";
    range = range.replace(/-?[^-]*$/, "").replace(/-[^-]$/, "")
  ) {
    const found = knownTags.find((each) => each.toLowerCase() === range);
    if (found !== undefined) return found;
  }
  return knownTags.find((each) => getPrimaryLanguage(each) === getPrimaryLanguage(tag));
}

/** The words a language of a site's own starts from: those of its nearest relative, else British English. */
const getBaseMessages = (tag: string): Words =>
  bundledLanguages[findNearestTag(tag, Object.keys(bundledLanguages)) ?? enGB.lang]!;

/**
 * The words for somebody's languages: of the first for which there are words, else in British English.
 *
 * @param tags BCP 47 tags, the one that matters most first, such as `inLanguage` of a dataset.
 * @param customMessages words that a site changes or adds, as in the option `words`. They are not checked here.
 */
export function getMessages(
  tags: string | readonly string[] | undefined,
  customMessages: CustomMessages = {},
): Words {
  const knownTags = [
    ...new Set([...Object.keys(bundledLanguages), ...Object.keys(customMessages)]),
  ];
  const preferredTags = typeof tags === "string" ? [tags] : (tags ?? []);
  const tag =
    preferredTags
      .map((each) => findNearestTag(each, knownTags))
      .find((found) => found !== undefined) ?? enGB.lang;
  const base = mergeMessages(getBaseMessages(tag), customMessages[tag]);
  return base.lang === tag ? base : { ...base, lang: tag };
}

/**
 * What is said in British English because a language has no word for it, as paths into the words, such as `rights.credit`:
 * everything for a language there are no words for at all, nothing for a kind of one the plugin speaks.
 *
 * @param tag the language. @param customMessages as for {@link getMessages}.
 */
export function listMissingMessages(tag: string, customMessages: CustomMessages = {}): string[] {
  if (getPrimaryLanguage(getBaseMessages(tag).lang) === getPrimaryLanguage(tag)) return [];
  const translatedPaths = new Set(
    listSentences(customMessages[findNearestTag(tag, Object.keys(customMessages)) ?? ""] ?? {}).map(
      ([path]) => path,
    ),
  );
  return listSentences(enGB).flatMap(([path]) => (translatedPaths.has(path) ? [] : [path]));
}

/** The words for a page that is all about one group of them: where a language has none of that group, the page is English as a whole, and says so. */
export const getMessagesForPart = (words: Words, part: "guidance" | "attribution"): Words =>
  words.lang !== enGB.lang && words[part] === enGB[part] ? enGB : words;

/** Whether what is written in one language is, to a reader, in the language of some words: `en` and `en-GB` are one. */
export const isInLanguage = (lang: string, words: Words): boolean =>
  getPrimaryLanguage(lang) === getPrimaryLanguage(words.lang);

/** The language as Open Graph wants it, with the territory it is most likely spoken in: `cy` → `cy_GB`. */
export function toLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}
