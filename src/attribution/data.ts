import {
  buildRightsUrl,
  completeCredit,
  deriveCopyrightNotice,
  describeCredit,
  omitUndefined,
  type CreditedDataset,
} from "../dataset/index.js";
import type { Messages } from "../messages/index.js";
import { describeLicence, type Licence } from "./licence.js";
import { toCreditText } from "./text.js";

/** Everything that a credit can state, for programs. */
export interface AttributionData {
  /** The whole credit as plain text. */
  readonly credit: string;
  /** The text of the link. */
  readonly text: string;
  /** The URL that the text links to. */
  readonly url: string;
  /** The URL of the dataset that is credited. */
  readonly dataset: string;
  /** The name of that dataset. */
  readonly title?: string;
  /** The name of its publisher. */
  readonly author: string;
  readonly license?: Licence;
  /** The URL of its rights statement. */
  readonly rights: string;
  readonly copyrightNotice?: string;
}

/** Describes a credit as data. */
export function toAttributionData(given: CreditedDataset, messages: Messages): AttributionData {
  const dataset = completeCredit(given);
  const credit = describeCredit(dataset);
  return omitUndefined<AttributionData>({
    credit: toCreditText(credit, messages),
    ...credit,
    dataset: dataset["@id"] ?? dataset.url,
    title: dataset.name,
    author: dataset.publisher.name,
    license: describeLicence(dataset, messages),
    rights: buildRightsUrl(dataset),
    copyrightNotice: deriveCopyrightNotice(dataset, messages),
  });
}
