import type { Dataset, Organization } from "./index.js";
import type { Words } from "../messages/index.js";

/** What a credit needs of a dataset; any Dataset Site's JSON-LD has it. */
export type CreditedDataset = Pick<Dataset, "url"> & {
  readonly publisher: Pick<Organization, "name">;
} & Partial<
    Pick<
      Dataset,
      | "@id"
      | "name"
      | "license"
      | "creditText"
      | "mainEntityOfPage"
      | "copyrightNotice"
      | "copyrightHolder"
      | "copyrightYear"
      | "inLanguage"
    >
  >;

/** The text of a credit and the page it links to. */
export interface Credit {
  readonly text: string;
  readonly url: string;
}

/**
 * Whom to credit: the publisher's name, linked to the Dataset Site, unless its rights statement says otherwise.
 * Source: https://developer.openactive.io/using-data/attribution and the ODRS guide for reusers.
 */
export function describeCredit(dataset: CreditedDataset): Credit {
  // Without a credit of its own, a main page is about the dataset and not where credits lead.
  const { creditText, mainEntityOfPage = dataset.url, publisher } = dataset;
  return creditText === undefined
    ? { text: publisher.name, url: dataset.url }
    : { text: creditText, url: mainEntityOfPage };
}

/** The address of the dataset's rights statement, which a credit is a part of. */
export const buildRightsUrl = (dataset: CreditedDataset) =>
  `${(dataset["@id"] ?? dataset.url).replace(/#.*/s, "")}#rights`;

/** The language of a publisher's own texts. */
export const getDatasetLanguage = (dataset: CreditedDataset, words: Words) =>
  dataset.inLanguage?.[0] ?? words.lang;
