import type { CreditedDataset, RelatedPageKind } from "../dataset/index.js";
import type { Messages } from "../messages/index.js";
import { findLicenceName } from "../specification/licences.js";

/** A licence, as a credit links to it. */
export interface Licence {
  /** A short name for a licence in wide use, otherwise the name that the source gives, or the URL. */
  readonly name: string;
  readonly url: string;
}

/** Describes the licence of a dataset; `undefined` if it has none. */
export function describeLicence(dataset: CreditedDataset, messages: Messages): Licence | undefined {
  const { license: url } = dataset;
  if (url === undefined) return undefined;
  if (isOpenActiveLicence(url)) return { name: messages.attribution.licenceName, url };
  return { name: findLicenceName(url) ?? findPage(dataset, "licence")?.name ?? url, url };
}

/** Describes the licence of a dataset's content, if it is another one than that of its data. */
export function describeContentLicence(dataset: CreditedDataset): Licence | undefined {
  const { url, name } = findPage(dataset, "content-licence") ?? {};
  return url === undefined ? undefined : { name: findLicenceName(url) ?? name ?? url, url };
}

/** Finds the publisher's statement about its copyright. */
export const findCopyrightStatement = (dataset: CreditedDataset): string | undefined =>
  findPage(dataset, "copyright-statement")?.url;

const findPage = ({ subjectOf }: CreditedDataset, kind: RelatedPageKind) =>
  subjectOf?.find(({ identifier }) => identifier === kind);

/** Whether a URL is that of CC BY 4.0, in any of the forms that Dataset Sites use. */
export const isOpenActiveLicence = (url: string) =>
  /^https?:\/\/(?:www\.)?creativecommons\.org\/licenses\/by\/4\.0(?:\/(?:(?:legalcode|deed)(?:\.\w+)?)?)?$/i.test(
    url,
  );
