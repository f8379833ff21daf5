import type { Dataset } from "../dataset/index.js";
import { renderOwn, type Render } from "../templates/index.js";
import { enGB, type Words } from "../words/index.js";

/** What a credit needs of a dataset; any Dataset Site's JSON-LD has it. */
export type CreditedDataset = Pick<Dataset, "url" | "publisher"> & Partial<Pick<Dataset, "@id" | "creditText" | "mainEntityOfPage" | "inLanguage">>;

/** The text of a credit and the page it links to. */
export interface Credit {
  readonly text: string;
  readonly url: string;
}

/**
 * Whom to credit: the publisher's name, linked to the Dataset Site, unless its rights statement says otherwise.
 * Source: https://developer.openactive.io/using-data/attribution and the ODRS guide for reusers.
 */
export function creditOf(dataset: CreditedDataset): Credit {
  return { text: dataset.creditText ?? dataset.publisher.name, url: dataset.mainEntityOfPage ?? dataset.url };
}

/** The address of the dataset's rights statement, which a credit is a part of. */
export const rightsOf = (dataset: CreditedDataset) => `${dataset["@id"] ?? dataset.url}#rights`;

/** The language of a publisher's own texts. */
export const languageOf = (dataset: CreditedDataset, words: Words) => dataset.inLanguage?.[0] ?? words.lang;

/**
 * The credit that has to stand wherever the data is shown, as HTML: OpenActive's recommended markup,
 * in a paragraph that says whose rights statement it belongs to, so that RDFa parsers read it correctly.
 *
 * @param dataset this site's dataset, or the JSON-LD of any other Dataset Site.
 */
export function attribute(dataset: CreditedDataset, { render = renderOwn, words = enGB }: { readonly render?: Render; readonly words?: Words } = {}): string {
  return render("attribution.njk", attributionContext(dataset, words));
}

/** What `attribution.njk` needs, also where another template includes it. */
export function attributionContext(dataset: CreditedDataset, words: Words) {
  return { ...creditOf(dataset), about: rightsOf(dataset), lang: languageOf(dataset, words), words };
}
