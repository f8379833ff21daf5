import { noticeOf } from "../dataset/index.js";
import type { Words } from "../messages/index.js";
import { creditOf, rightsOf, type CreditedDataset } from "../dataset/credit.js";
import { licenceOf } from "./licence.js";
import { asText } from "./text.js";

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
export function asData(dataset: CreditedDataset, words: Words): AttributionData {
  const credit = creditOf(dataset);
  const licence = licenceOf(dataset, words);
  const copyrightNotice = noticeOf(dataset, words);
  return {
    credit: asText(credit, words),
    ...credit,
    dataset: dataset["@id"] ?? dataset.url,
    ...(dataset.name !== undefined && { title: dataset.name }),
    author: dataset.publisher.name,
    ...(licence !== undefined && { license: licence }),
    rights: rightsOf(dataset),
    ...(copyrightNotice !== undefined && { copyrightNotice }),
  };
}
