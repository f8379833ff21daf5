import { cy } from "./cy.js";
import { enGB, type Words } from "./en-GB.js";
import { changed, sentencesOf, type OwnWords } from "./custom-messages.js";

/** The languages the plugin speaks, by tag; the first is that of everything there are no other words for. */
const spoken: Readonly<Record<string, Words>> = { "en-GB": enGB, cy };

/** The language alone. Datasets nobody checked may have anything for a tag. */
const primary = (tag: string) => String(tag).split("-")[0]!.toLowerCase();

/**
 * The tag among those known that is nearest to another: itself, what is left when subtags are cut off its end (RFC 4647,
 * section 3.4), or another kind of the same language, as `en-GB` for `en-US`.
 */
function nearestTag(tag: string, known: readonly string[]): string | undefined {
  for (
    let range = String(tag).toLowerCase();
    range !== "";
    range = range.replace(/-?[^-]*$/, "").replace(/-[^-]$/, "")
  ) {
    const found = known.find((each) => each.toLowerCase() === range);
    if (found !== undefined) return found;
  }
  return known.find((each) => primary(each) === primary(tag));
}

/** The words a language of a site's own starts from: those of its nearest relative, else British English. */
const baseOf = (tag: string): Words => spoken[nearestTag(tag, Object.keys(spoken)) ?? enGB.lang]!;

/**
 * The words for somebody's languages: of the first for which there are words, else in British English.
 *
 * @param tags BCP 47 tags, the one that matters most first, such as `inLanguage` of a dataset.
 * @param own words that a site changes or adds, as in the option `words`. They are not checked here.
 */
export function wordsFor(tags: string | readonly string[] | undefined, own: OwnWords = {}): Words {
  const known = [...new Set([...Object.keys(spoken), ...Object.keys(own)])];
  const wanted = typeof tags === "string" ? [tags] : (tags ?? []);
  const tag =
    wanted.map((each) => nearestTag(each, known)).find((found) => found !== undefined) ?? enGB.lang;
  const base = changed(baseOf(tag), own[tag]);
  return base.lang === tag ? base : { ...base, lang: tag };
}

/**
 * What is said in British English because a language has no word for it, as paths into the words, such as `rights.credit`:
 * everything for a language there are no words for at all, nothing for a kind of one the plugin speaks.
 *
 * @param tag the language. @param own as for {@link wordsFor}.
 */
export function missingWords(tag: string, own: OwnWords = {}): string[] {
  if (primary(baseOf(tag).lang) === primary(tag)) return [];
  const there = new Set(
    sentencesOf(own[nearestTag(tag, Object.keys(own)) ?? ""] ?? {}).map(([path]) => path),
  );
  return sentencesOf(enGB).flatMap(([path]) => (there.has(path) ? [] : [path]));
}

/** The words for a page that is all about one group of them: where a language has none of that group, the page is English as a whole, and says so. */
export const wordsOfPart = (words: Words, part: "guidance" | "attribution"): Words =>
  words.lang !== enGB.lang && words[part] === enGB[part] ? enGB : words;

/** Whether what is written in one language is, to a reader, in the language of some words: `en` and `en-GB` are one. */
export const isIn = (lang: string, words: Words): boolean => primary(lang) === primary(words.lang);

/** The language as Open Graph wants it, with the territory it is most likely spoken in: `cy` → `cy_GB`. */
export function localeOf(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}
