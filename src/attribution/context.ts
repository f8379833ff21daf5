import { buildRightsUrl, getDatasetLanguage, type CreditedDataset } from "../dataset/index.js";
import { isInLanguage, type Messages } from "../messages/index.js";
import { describeParts, isSentence } from "./parts.js";

/**
 * Creates the template context of `attribution.njk` and `attribution-full.njk`, which templates
 * that include them need as well.
 *
 * @param changed whether the data shown differs from the data published.
 */
export function createAttributionContext(
  given: CreditedDataset,
  messages: Messages,
  changed = false,
) {
  const { dataset, credit, ...parts } = describeParts(given, messages);
  const lang = getDatasetLanguage(dataset, messages);
  return {
    ...parts,
    ...credit,
    about: buildRightsUrl(dataset),
    lang,
    isOneLanguage: isInLanguage(lang, messages),
    // A notice that was derived from holder and year is in the language of the page.
    noticeLang: dataset.copyrightNotice === undefined ? messages.lang : lang,
    textIsSentence: isSentence(credit.text),
    noticeIsSentence: isSentence(parts.notice ?? ""),
    changed,
    messages,
  };
}
