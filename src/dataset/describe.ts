import { getMessages, interpolate, type Messages } from "../messages/index.js";
import type { Publisher } from "../publisher/index.js";
import { datasetContexts, defaults, openActiveLicence } from "../specification/constants.js";
import type { FeedTypeIdentifier } from "../specification/feed-types.js";
import { describeAreas } from "./areas.js";
import type { ContactPoint, Dataset, ImageObject, Organization } from "./dataset.js";
import {
  deriveCopyrightNotice,
  deriveHoldings,
  deriveKeywords,
  deriveTitle,
} from "./derived-texts.js";
import { describeFeeds, listFeedTypes } from "./feeds.js";
import { omitUndefined } from "./omit-undefined.js";
import { getPictureUrl, getSiteFolder, neutralBackground } from "./pictures.js";
import { describeRelatedPages } from "./related-pages.js";
import { describeAccessService, describeBookingService } from "./services.js";

/** Options for describing a dataset. */
export interface DescribeOptions {
  /**
   * The texts for what the publisher leaves out. Default: those in the dataset's first language,
   * because all text of a dataset is assumed to be in that language; English if there are none.
   */
  readonly messages?: Messages | undefined;
}

/**
 * Describes the dataset of a publisher: defaults are filled in as the official libraries do, all
 * URLs are absolute, and nothing is null or empty.
 *
 * @param publisher as `readPublisher` returns it; dates that it lacks are left out.
 */
export function describeDataset(publisher: Publisher, options: DescribeOptions = {}): Dataset {
  const { dataset, rights = {} } = publisher;
  const { messages = getMessages(dataset.inLanguage) } = options;
  const types = listFeedTypes(publisher.feeds);
  const about = { publisher: publisher.name, holdings: deriveHoldings(types, messages) };
  const organization = describeOrganization(publisher);

  return omitUndefined<Dataset>({
    "@context": datasetContexts,
    "@type": "Dataset",
    "@id": dataset.url,
    url: dataset.url,
    name: dataset.name ?? deriveName(publisher.name, types, messages),
    alternateName: dataset.alternateName,
    description: dataset.description ?? interpolate(messages.dataset.description, about),
    disambiguatingDescription: dataset.disambiguatingDescription,
    keywords: dataset.keywords ?? deriveKeywords(types, messages),
    license: openActiveLicence,
    inLanguage: toList(dataset.inLanguage ?? defaults.inLanguage),
    datePublished: dataset.datePublished,
    dateModified: dataset.dateModified,
    documentation: dataset.documentation ?? defaults.documentation,
    discussionUrl: dataset.discussionUrl,
    schemaVersion: dataset.schemaVersion ?? defaults.schemaVersion,
    publisher: organization,
    creator: organization,
    isAccessibleForFree: true,
    distribution: describeFeeds(publisher.feeds, messages),
    bookingService: describeBookingService(publisher.bookingService),
    accessService: describeAccessService(
      publisher.accessService,
      interpolate(messages.dataset.apiDescription, about),
    ),
    backgroundImage: describeBackground(dataset),
    spatialCoverage: describeAreas(dataset.spatialCoverage),
    temporalCoverage: dataset.temporalCoverage,
    variableMeasured: dataset.variableMeasured,
    measurementTechnique: dataset.measurementTechnique,
    identifier: dataset.identifier,
    version: dataset.version,
    sameAs: dataset.sameAs,
    isBasedOn: toOptionalList(dataset.isBasedOn),
    isPartOf: toOptionalList(dataset.isPartOf),
    hasPart: toOptionalList(dataset.hasPart),
    funder: toOptionalList(dataset.funder),
    citation: toOptionalList(dataset.citation),
    expires: dataset.expires,
    includedInDataCatalog: dataset.includedInDataCatalog,
    subjectOf: describeRelatedPages(publisher),
    creditText: rights.attributionText ?? publisher.name,
    mainEntityOfPage: rights.attributionURL === dataset.url ? undefined : rights.attributionURL,
    copyrightNotice: deriveCopyrightNotice(rights, messages),
    copyrightYear: rights.copyrightYear,
    copyrightHolder: rights.copyrightHolder,
    usageInfo: rights.reuserGuidelines,
  });
}

function deriveName(
  publisher: string,
  types: readonly FeedTypeIdentifier[],
  messages: Messages,
): string {
  const holdings = deriveTitle(types, messages);
  if (holdings === "") return interpolate(messages.dataset.nameAlone, { publisher });
  return interpolate(messages.dataset.name, { publisher, holdings });
}

function describeOrganization(publisher: Publisher): Organization {
  return omitUndefined<Organization>({
    "@type": "Organization",
    name: publisher.name,
    legalName: publisher.legalName,
    description: publisher.description,
    url: publisher.url,
    logo: {
      "@type": "ImageObject",
      url: getPictureUrl(publisher.dataset.url, "logo", publisher.logo),
    },
    email: publisher.email,
    telephone: publisher.telephone,
    identifier: publisher.identifier,
    vatID: publisher.vatID,
    additionalType: publisher.organizationType && buildTypeIri(publisher.organizationType),
    address: publisher.address && { "@type": "PostalAddress", ...publisher.address },
    contactPoint: describeContact(publisher.dataset.contactPoint),
    sameAs: publisher.sameAs,
  });
}

/** Builds the entry in ADMS's list of types of publisher: `LocalAuthority` for `local-authority`. */
function buildTypeIri(type: string): string {
  const name = type.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return `http://purl.org/adms/publishertype/${name}`;
}

function describeContact(contact: Publisher["dataset"]["contactPoint"]): ContactPoint | undefined {
  if (contact === undefined) return undefined;
  return omitUndefined<ContactPoint>({
    "@type": "ContactPoint",
    name: contact.name,
    email: contact.email,
    telephone: contact.telephone,
    url: contact.url,
  });
}

function describeBackground({ url, backgroundImage }: Publisher["dataset"]): ImageObject {
  if (backgroundImage === undefined) {
    return { "@type": "ImageObject", url: getSiteFolder(url) + neutralBackground };
  }
  return { "@type": "ImageObject", url: getPictureUrl(url, "background", backgroundImage) };
}

function toList<Item>(value: Item | Item[]): Item[] {
  return Array.isArray(value) ? value : [value];
}

const toOptionalList = <Item>(value: Item | Item[] | undefined): Item[] | undefined =>
  value === undefined ? undefined : toList(value);
