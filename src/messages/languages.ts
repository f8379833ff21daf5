import { cy } from "./cy.js";
import { listSentences, mergeMessages, type CustomMessages } from "./custom-messages.js";
import { enGB, type Messages } from "./en-GB.js";

/** The languages that come with the plugin, by tag. The first is the one to fall back to. */
export const bundledLanguages: Readonly<Record<string, Messages>> = { "en-GB": enGB, cy };

/**
 * Gets the first subtag. A tag can have any type, because other people's datasets are not checked.
 */
const getPrimaryLanguage = (tag: string) => String(tag).split("-")[0]!.toLowerCase();

/**
 * Finds the known tag nearest to another: the same tag, else one that is left after cutting subtags
 * off its end (RFC 4647, section 3.4), else another variety of the language, as `en-GB` for
 * `en-US`.
 */
function findNearestTag(tag: string, knownTags: readonly string[]): string | undefined {
  for (const range of listRanges(tag)) {
    const found = knownTags.find((knownTag) => knownTag.toLowerCase() === range);
    if (found !== undefined) return found;
  }
  const language = getPrimaryLanguage(tag);
  return knownTags.find((knownTag) => getPrimaryLanguage(knownTag) === language);
}

/**
 * Lists a tag in lower case, then without its last subtag, and so on: `cy-latn-gb`, `cy-latn`,
 * `cy`.
 */
function listRanges(tag: string): string[] {
  const ranges: string[] = [];
  let range = String(tag).toLowerCase();
  while (range !== "") {
    ranges.push(range);
    // A single letter, as in `cy-x-ours`, only introduces the subtags after it.
    range = range.slice(0, Math.max(0, range.lastIndexOf("-"))).replace(/-[^-]$/, "");
  }
  return ranges;
}

/** Gets the plugin's messages that a site's own builds on; British English as a last resort. */
function getBaseMessages(tag: string): Messages {
  const nearestTag = findNearestTag(tag, Object.keys(bundledLanguages));
  return bundledLanguages[nearestTag ?? enGB.lang]!;
}

/**
 * Gets the messages for the first of the languages that has them; British English if none has.
 *
 * @param tags BCP 47 tags, the preferred one first, such as `inLanguage` of a dataset.
 * @param customMessages the site's own messages, as in the option `messages`; not checked here.
 */
export function getMessages(
  tags: string | readonly string[] | undefined,
  customMessages: CustomMessages = {},
): Messages {
  const knownTags = [...Object.keys(bundledLanguages), ...Object.keys(customMessages)];
  const preferredTags = typeof tags === "string" ? [tags] : (tags ?? []);
  const foundTags = preferredTags.map((preferred) => findNearestTag(preferred, knownTags));
  const tag = foundTags.find((found) => found !== undefined) ?? enGB.lang;
  const messages = mergeMessages(getBaseMessages(tag), customMessages[tag]);
  return messages.lang === tag ? messages : { ...messages, lang: tag };
}

/**
 * Lists the messages that a language lacks, which pages in it show in British English. A language
 * without any messages lacks all of them; a variety of a bundled language lacks none.
 *
 * @param tag the language.
 * @param customMessages as for {@link getMessages}.
 * @returns paths, such as `rights.credit`.
 */
export function listMissingMessages(tag: string, customMessages: CustomMessages = {}): string[] {
  const base = getBaseMessages(tag);
  if (getPrimaryLanguage(base.lang) === getPrimaryLanguage(tag)) return [];
  const customTag = findNearestTag(tag, Object.keys(customMessages));
  const translated = customTag === undefined ? {} : (customMessages[customTag] ?? {});
  const translatedPaths = new Set(listSentences(translated).map(([path]) => path));
  const paths = listSentences(enGB).map(([path]) => path);
  return paths.filter((path) => !translatedPaths.has(path));
}

/**
 * Gets the messages for a page that uses a single group. If the language has no messages in this
 * group, the whole page is in English and is marked as such.
 */
export function getMessagesForPart(messages: Messages, part: "guidance" | "attribution"): Messages {
  const isUntranslated = messages.lang !== enGB.lang && messages[part] === enGB[part];
  return isUntranslated ? enGB : messages;
}

/** Whether two tags are of one language; to a reader, `en` and `en-GB` are the same. */
export const isSameLanguage = (a: string, b: string): boolean =>
  getPrimaryLanguage(a) === getPrimaryLanguage(b);

/** Whether a language is that of the messages. */
export const isInLanguage = (lang: string, messages: Messages): boolean =>
  isSameLanguage(lang, messages.lang);

/** Converts a tag to an Open Graph locale, with its most likely territory: `cy` → `cy_GB`. */
export function toLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}
