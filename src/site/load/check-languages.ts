import { existsSync } from "node:fs";
import path from "node:path";
import { hasAccessibilityStatement } from "../../accessibility/index.js";
import type { Problem } from "../../error.js";
import { formatMismatch } from "../../document/index.js";
import {
  isInLanguage,
  isSameLanguage,
  listMissingMessages,
  type Messages,
} from "../../messages/index.js";
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
 * Finds languages of the option `messages` that never appear. Those of a site with one publisher
 * are all needed. A site with many may have messages for publishers to come, but no more than one
 * variety of a language: pages in `en-GB` take nothing from messages in `en`.
 *
 * @param siteMessages the messages of the pages that are not about a single publisher.
 */
export function checkUnusedLanguages(
  { messages = {}, publishers }: Pick<LoadSettings, "messages" | "publishers">,
  sites: readonly DatasetSite[],
  siteMessages: Messages,
): Problem[] {
  const problems: Problem[] = [];
  const used = new Set([...sites.map((site) => site.messages.lang), siteMessages.lang]);
  for (const tag of Object.keys(messages)) {
    if (used.has(tag)) continue;
    const variety = [...used].find((lang) => isSameLanguage(lang, tag));
    if (variety === undefined && publishers !== undefined) continue;
    const expected = [...used];
    if (sites.length > 0) expected.push(`inLanguage: ${tag} below dataset in the publisher file`);
    const found = "messages in a language that no page is in";
    const message = formatMismatch(found, expected.join(", or "), variety);
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
  const isWritten =
    hasAccessibilityStatement(publisher) && pages["accessibilityStatement"] !== false;
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
