import { isObject, type UncheckedObject } from "../document/is-object.js";
import {
  readApi,
  readArea,
  readBookingService,
  readCatalog,
  readFeed,
  readImage,
  readLanguages,
  readObjects,
  readOptionalLists,
  readOrganization,
  readReference,
  readRelatedPage,
  readTerm,
  readTextList,
  readTexts,
  readYear,
} from "./complete-parts.js";
import type {
  AdministrativeArea,
  CreditedDataset,
  Dataset,
  IncludedInDataCatalog,
  RelatedPage,
  FoundDataset,
} from "./dataset.js";
import { omitUndefined } from "./omit-undefined.js";
import { readTextValue, toArray } from "./text-values.js";

/** Values that are one or several in a dataset, and always a list in a complete one. */
interface Lists {
  readonly alternateName: readonly string[];
  readonly identifier: readonly string[];
  readonly spatialCoverage: readonly AdministrativeArea[];
  readonly includedInDataCatalog: readonly IncludedInDataCatalog[];
  readonly subjectOf: readonly RelatedPage[];
}

/** A dataset that is safe to work with. */
export interface CompleteDataset extends Omit<Dataset, keyof Lists>, Lists {}

/** Datasets that have been completed, by what they were made from, themselves included. */
const completed = new WeakMap<object, CompleteDataset>();

/**
 * Makes a dataset safe to work with, whoever made it: `readDatasetSite` returns what others publish,
 * which may lack anything but a URL and a publisher, and have values of any type.
 *
 * @returns a dataset in which a required text that is missing is empty and a missing list has no
 *   entries, while optional values of the wrong type are left out. `@id` falls back to `url`. A
 *   dataset that `describeDataset` returns keeps all its values.
 */
export function completeDataset(dataset: FoundDataset): CompleteDataset {
  const known = completed.get(dataset);
  if (known !== undefined) return known;
  const result = complete(dataset as unknown as UncheckedObject);
  completed.set(dataset, result);
  completed.set(result, result);
  return result;
}

const completedCredits = new WeakMap<object, CreditedDataset>();

/**
 * Makes safe what a credit states, as {@link completeDataset} does for a whole dataset; what is
 * missing stays missing.
 */
export function completeCredit(dataset: CreditedDataset): CreditedDataset {
  const known = completedCredits.get(dataset);
  if (known !== undefined) return known;
  const result = readCredit(dataset as unknown as UncheckedObject);
  completedCredits.set(dataset, result);
  completedCredits.set(result, result);
  return result;
}

function readCredit(given: UncheckedObject): CreditedDataset {
  const keys = [
    "@id",
    "name",
    "license",
    "creditText",
    "mainEntityOfPage",
    "copyrightNotice",
    "copyrightHolder",
  ] as const;
  const languages = readLanguages(given["inLanguage"]);
  const pages = readObjects(given["subjectOf"], readRelatedPage);
  return omitUndefined<object>({
    ...readTexts(given, keys),
    subjectOf: pages.length > 0 ? pages : undefined,
    url: readTextValue(given["url"]) ?? readTextValue(given["@id"]) ?? "",
    publisher: readOrganization(given["publisher"]),
    copyrightYear: readYear(given["copyrightYear"]),
    inLanguage: languages.length > 0 ? languages : undefined,
  }) as CreditedDataset;
}

const requiredTexts = [
  "name",
  "description",
  "license",
  "documentation",
  "discussionUrl",
  "schemaVersion",
] as const;

const optionalTexts = [
  "disambiguatingDescription",
  "datePublished",
  "dateModified",
  "temporalCoverage",
  "version",
  "expires",
  "creditText",
  "mainEntityOfPage",
  "copyrightNotice",
  "copyrightHolder",
  "usageInfo",
] as const;

const optionalTerms = ["variableMeasured", "measurementTechnique"] as const;

const optionalReferences = [
  "sameAs",
  "isBasedOn",
  "isPartOf",
  "hasPart",
  "funder",
  "citation",
] as const;

function complete(given: UncheckedObject): CompleteDataset {
  const id = readTextValue(given["@id"]);
  const url = readTextValue(given["url"]) ?? id ?? "";
  const publisher = readOrganization(given["publisher"]);
  const { backgroundImage, accessService, bookingService } = given;
  const values = {
    ...given,
    "@id": id ?? url,
    url,
    ...readTexts(given, requiredTexts, ""),
    ...readTexts(given, optionalTexts),
    ...readOptionalLists(given, optionalTerms, readTerm),
    ...readOptionalLists(given, optionalReferences, readReference),
    keywords: readObjects(given["keywords"], readTerm),
    alternateName: readTextList(given["alternateName"]),
    identifier: readObjects(given["identifier"], readReference),
    spatialCoverage: readObjects(given["spatialCoverage"], readArea),
    includedInDataCatalog: readObjects(given["includedInDataCatalog"], readCatalog),
    subjectOf: readObjects(given["subjectOf"], readRelatedPage),
    inLanguage: readLanguages(given["inLanguage"]),
    publisher,
    creator: isObject(given["creator"]) ? readOrganization(given["creator"]) : publisher,
    distribution: toArray(given["distribution"]).filter(isObject).map(readFeed),
    bookingService: isObject(bookingService) ? readBookingService(bookingService) : undefined,
    accessService: isObject(accessService) ? readApi(accessService) : undefined,
    backgroundImage: readImage(backgroundImage),
    copyrightYear: readYear(given["copyrightYear"]),
  };
  return omitUndefined<object>(values) as CompleteDataset;
}
