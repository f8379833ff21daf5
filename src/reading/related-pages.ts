import type { RelatedPage, RelatedPageKind, FoundDataset } from "../dataset/index.js";
import { omitUndefined, toArray } from "../dataset/index.js";
import { isObject } from "../document/is-object.js";
import { findLicenceName, isSameLicence } from "../specification/licences.js";
import type { NamedLicence } from "./rdfa-rights.js";

/** Adds a page about a dataset, unless it has one of that kind or there is no URL. */
export function addRelatedPage(
  dataset: FoundDataset,
  identifier: RelatedPageKind,
  url: string | undefined,
  name?: string,
): FoundDataset {
  if (url === undefined) return dataset;
  const pages = listPages(dataset);
  if (pages.some((page) => isObject(page) && page["identifier"] === identifier)) return dataset;
  const page = omitUndefined<RelatedPage>({ "@type": "CreativeWork", identifier, url, name });
  return { ...dataset, subjectOf: [...(pages as readonly RelatedPage[]), page] };
}

const listPages = ({ subjectOf }: FoundDataset): readonly unknown[] =>
  subjectOf === undefined ? [] : toArray(subjectOf);

/** The licences that a page names. */
export interface NamedLicences {
  readonly licence: NamedLicence | undefined;
  readonly contentLicence: NamedLicence | undefined;
}

/**
 * Adds the name of the licence of a dataset, unless it is in wide use under another one, and the licence of its content if that is another one.
 * `license` itself stays a URL, as everywhere else.
 */
export function addLicences(
  dataset: FoundDataset,
  { licence, contentLicence }: NamedLicences,
): FoundDataset {
  const { license } = dataset;
  const isNamed =
    licence?.name !== undefined &&
    isSameLicence(licence.url, license) &&
    findLicenceName(licence.url) === undefined;
  const named = isNamed ? addRelatedPage(dataset, "licence", licence.url, licence.name) : dataset;
  if (contentLicence === undefined || isSameLicence(contentLicence.url, license)) return named;
  return addRelatedPage(named, "content-licence", contentLicence.url, contentLicence.name);
}
