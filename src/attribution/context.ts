import {
  buildRightsUrl,
  completeCredit,
  deriveCopyrightNotice,
  describeCredit,
  getDatasetLanguage,
  type CreditedDataset,
} from "../dataset/index.js";
import { isInLanguage, type Messages } from "../messages/index.js";
import { describeLicence } from "./licence.js";

/**
 * Creates the template context of `attribution.njk` and `attribution-full.njk`, which templates
 * that include them need as well.
 */
export function createAttributionContext(given: CreditedDataset, messages: Messages) {
  const dataset = completeCredit(given);
  const { text, url } = describeCredit(dataset);
  const lang = getDatasetLanguage(dataset, messages);
  const notice = deriveCopyrightNotice(dataset, messages);
  return {
    text,
    url,
    about: buildRightsUrl(dataset),
    lang,
    isOneLanguage: isInLanguage(lang, messages),
    title: dataset.name,
    author: dataset.publisher.name,
    notice,
    // A notice that was derived from holder and year is in the language of the page.
    noticeLang: dataset.copyrightNotice === undefined ? messages.lang : lang,
    noticeIsSentence: /[.!?]$/.test(notice ?? ""),
    licence: describeLicence(dataset, messages),
    messages,
  };
}
