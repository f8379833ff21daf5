import { buildRightsUrl, omitUndefined, type CreditedDataset } from "../dataset/index.js";
import type { Messages } from "../messages/index.js";
import { describeLicence, type Licence } from "./licence.js";
import { describeParts } from "./parts.js";
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
  /** The licence of its content, if it is another one. */
  readonly contentLicense?: Licence;
  /** The URL of its rights statement. */
  readonly rights: string;
  readonly copyrightNotice?: string;
  /** The URL of its publisher's statement about the copyright. */
  readonly copyrightStatement?: string;
  /** Present if the data shown differs from the data published. */
  readonly changed?: true;
}

/**
 * Describes a credit as data.
 *
 * @param changed whether the data shown differs from the data published.
 */
export function toAttributionData(
  given: CreditedDataset,
  messages: Messages,
  changed = false,
): AttributionData {
  const { dataset, credit, title, author, ...parts } = describeParts(given, messages);
  return omitUndefined<AttributionData>({
    credit: toCreditText(dataset, messages, { changed }),
    ...credit,
    dataset: dataset["@id"] ?? dataset.url,
    title,
    author,
    license: describeLicence(dataset, messages),
    contentLicense: parts.contentLicence,
    rights: buildRightsUrl(dataset),
    copyrightNotice: parts.notice,
    copyrightStatement: parts.copyrightStatement,
    changed: changed ? true : undefined,
  });
}
