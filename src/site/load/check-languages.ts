import { existsSync } from "node:fs";
import path from "node:path";
import { isPublicSectorBody } from "../../accessibility/index.js";
import { formatMismatch } from "../../document/index.js";
import type { Problem } from "../../error.js";
import { isInLanguage, listMissingMessages } from "../../messages/index.js";
import type { LoadSettings } from "../settings.js";
import type { DatasetSite } from "../state.js";

/** The maximum number of missing messages that a warning names. */
const maxNamed = 5;

/** Finds languages of the option `messages` that lack messages, which will be in English. */
export function checkTranslations({ messages = {} }: Pick<LoadSettings, "messages">): Problem[] {
  const problems: Problem[] = [];
  for (const tag of Object.keys(messages)) {
    const missing = listMissingMessages(tag, messages);
    if (missing.length === 0) continue;
    const count = missing.length === 1 ? "1 text is" : `${missing.length} texts are`;
    const named = missing.slice(0, maxNamed).join(", ");
    const more =
      missing.length > maxNamed
        ? `, … (listMissingMessages(${JSON.stringify(tag)}, messages) lists all)`
        : "";
    const message = `${count} missing and will be in English: ${named}${more}`;
    problems.push({ file: "the option messages", path: tag, message });
  }
  return problems;
}

/**
 * Finds languages of the option `messages` that no page is in, although pages are in a variety of
 * the same language: `en`, where pages are in `en-GB`.
 *
 * @param used the tags of the languages that pages are in.
 */
export function checkUnusedLanguages(
  { messages = {} }: Pick<LoadSettings, "messages">,
  used: readonly string[],
): Problem[] {
  const getPrimary = (tag: string) => tag.split("-", 1)[0]!.toLowerCase();
  const problems: Problem[] = [];
  for (const tag of Object.keys(messages)) {
    const variety = used.find((each) => getPrimary(each) === getPrimary(tag));
    if (variety === undefined || used.includes(tag)) continue;
    const found = `messages for ${JSON.stringify(tag)}, which no page is in`;
    const message = formatMismatch(found, "a language that pages are in", variety);
    problems.push({ file: "the option messages", path: tag, message });
  }
  return problems;
}

/**
 * Finds texts of a dataset that are derived in another language than its own, because there are no
 * messages in its language. People and programs assume that all text of a dataset is in its first
 * language, so such texts would be taken for that.
 *
 * @returns at most one warning, which names the keys.
 */
export function checkDerivedLanguage(site: DatasetSite): Problem[] {
  const { dataset, messages, address } = site;
  const [lang = messages.lang] = dataset.inLanguage;
  const derived = listDerivedTexts(site);
  if (isInLanguage(lang, messages) || derived.length === 0) return [];
  const message =
    `there are no messages in ${lang}, so the pages are in ${messages.lang}, ` +
    `and so are texts that the publisher file leaves out, which will be marked as ${lang}: ` +
    `${derived.join(", ")}`;
  const remedy = "add them to the file, or add the language with the option messages";
  return [{ file: address.url, path: "", message: `${message}; ${remedy}` }];
}

/**
 * Finds accessibility statements that would be in English below headings in another language. Public
 * bodies in Wales need theirs in Welsh.
 *
 * @param contentFolder the folder with the site's own texts, one of which may replace the statement.
 */
export function checkStatementLanguage(
  { publisher, messages, address }: DatasetSite,
  { pages = {} }: Pick<LoadSettings, "pages">,
  contentFolder: string,
): Problem[] {
  const file = path.join(contentFolder, "accessibilityStatement.md");
  const isWritten = isPublicSectorBody(publisher) && pages["accessibilityStatement"] !== false;
  if (!isWritten || isInLanguage("en", messages) || existsSync(file)) return [];
  const message =
    `the text of the accessibility statement exists in English only, but the page is in ` +
    `${messages.lang}; expected your own text in ${messages.lang}, in ${file}`;
  return [{ file: `${address.folder}accessibility-statement/`, path: "", message }];
}

/** Lists the paths of the texts that the publisher file leaves out. */
function listDerivedTexts({ publisher: { dataset, accessService } }: DatasetSite): string[] {
  const keys = (["name", "description", "keywords"] as const).filter(
    (key) => dataset[key] === undefined,
  );
  const paths = keys.map((key) => `dataset.${key}`);
  if (accessService !== undefined && accessService.description === undefined) {
    paths.push("accessService.description");
  }
  return paths;
}
