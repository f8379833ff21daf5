import { deriveCopyrightNotice } from "../dataset/index.js";
import type { Words } from "../messages/index.js";
import { describeCredit, buildRightsUrl, type CreditedDataset } from "../dataset/credit.js";
import { describeLicence } from "./licence.js";
import { toCreditText } from "./text.js";

/** Everything that a credit can say, for programs. */
export interface AttributionData {
  /** The whole credit as plain text. */
  readonly credit: string;
  /** What is linked, and where it links to. */
  readonly text: string;
  readonly url: string;
  /** The dataset that is credited: its address and, if known, its name. */
  readonly dataset: string;
  readonly title?: string;
  readonly author: string;
  readonly license?: { readonly name: string; readonly url: string };
  /** The address of the rights statement. */
  readonly rights: string;
  readonly copyrightNotice?: string;
}

/** A credit as data. */
export function toAttributionData(dataset: CreditedDataset, words: Words): AttributionData {
  const credit = describeCredit(dataset);
  const licence = describeLicence(dataset, words);
  const copyrightNotice = deriveCopyrightNotice(dataset, words);
  return {
    credit: toCreditText(credit, words),
    ...credit,
    dataset: dataset["@id"] ?? dataset.url,
    ...(dataset.name !== undefined && { title: dataset.name }),
    author: dataset.publisher.name,
    ...(licence !== undefined && { license: licence }),
    rights: buildRightsUrl(dataset),
    ...(copyrightNotice !== undefined && { copyrightNotice }),
  };
}
