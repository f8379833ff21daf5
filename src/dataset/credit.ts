import { completeCredit } from "./complete.js";
import type { Messages } from "../messages/index.js";
import type { CreditedDataset } from "./dataset.js";

/** The text of a credit and the page it links to. */
export interface Credit {
  readonly text: string;
  readonly url: string;
}

/**
 * Describes whom to credit for a dataset: the publisher by name, with a link to the Dataset Site,
 * unless the publisher asks for something else.
 *
 * The defaults are those of https://developer.openactive.io/using-data/attribution. `creditText`
 * and `mainEntityOfPage` hold `attributionText` and `attributionURL` of the publisher's rights
 * statement (ODRS, http://schema.theodi.org/odrs); the ODI's guide for reusers explains them:
 * https://github.com/theodi/open-data-licensing/blob/master/guides/reusers-guide.md
 */
export function describeCredit(dataset: CreditedDataset): Credit {
  const { creditText, mainEntityOfPage, publisher, url } = completeCredit(dataset);
  // Without a credit text, the main page is a page about the dataset, not the target of credits.
  if (creditText === undefined) return { text: publisher.name, url };
  return { text: creditText, url: mainEntityOfPage ?? url };
}

/** Builds the IRI of the dataset's rights statement, which a credit is a part of. */
export function buildRightsUrl(dataset: CreditedDataset): string {
  const { "@id": id, url } = completeCredit(dataset);
  const iri = id ?? url;
  return `${iri.replace(/#.*/s, "")}#rights`;
}

/** Returns the language of a publisher's own texts; that of the messages if none is stated. */
export function getDatasetLanguage(dataset: CreditedDataset, messages: Messages): string {
  return completeCredit(dataset).inLanguage?.[0] ?? messages.lang;
}
