import type { Publisher } from "../publisher/index.js";
import {
  datasetContexts,
  defaults,
  openActiveLicence,
  rpdeMediaType,
} from "../specification/constants.js";
import { feedTypes, type FeedTypeIdentifier } from "../specification/feed-types.js";
import { interpolate, getMessages, type Words } from "../messages/index.js";
import { neutralBackground, getPictureUrl, getSiteFolder } from "./pictures.js";
import type { BookingService, DataDownload, Dataset, Organization, WebAPI } from "./dataset.js";
import { omitUndefined } from "./omit-undefined.js";
import {
  deriveHoldings,
  deriveKeywords,
  deriveCopyrightNotice,
  deriveTitle,
} from "./derived-texts.js";

/**
 * Says what a publisher file means: every default filled in the way the official libraries do, every
 * address absolute, nothing null or empty.
 *
 * @param publisher as `readPublisher` gives it; dates it does not have are left out.
 * @param options `words` for what it does not say itself. Default: those of its first language that has words, because
 *   all text of a dataset is taken to be in its first language.
 */
export function describeDataset(
  publisher: Publisher,
  {
    words = getMessages(publisher.dataset.inLanguage),
  }: { readonly words?: Words | undefined } = {},
): Dataset {
  const { dataset, rights = {} } = publisher;
  const distribution = describeFeeds(publisher.feeds);
  const types = listFeedTypes(publisher.feeds);
  const title = deriveTitle(types, words);
  const about = { publisher: publisher.name, holdings: deriveHoldings(types, words) };
  const organization = describeOrganization(publisher);

  return omitUndefined<Dataset>({
    "@context": datasetContexts,
    "@type": "Dataset",
    "@id": dataset.url,
    url: dataset.url,
    name:
      dataset.name ??
      interpolate(title === "" ? words.dataset.nameAlone : words.dataset.name, {
        publisher: publisher.name,
        holdings: title,
      }),
    alternateName: dataset.alternateName,
    description: dataset.description ?? interpolate(words.dataset.description, about),
    disambiguatingDescription: dataset.disambiguatingDescription,
    keywords: dataset.keywords ?? deriveKeywords(types, words),
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
    distribution,
    bookingService: describeBookingService(publisher.bookingService),
    accessService: describeAccessService(
      publisher.accessService,
      interpolate(words.dataset.apiDescription, about),
    ),
    backgroundImage: {
      "@type": "ImageObject",
      url:
        dataset.backgroundImage === undefined
          ? getSiteFolder(dataset.url) + neutralBackground
          : getPictureUrl(dataset.url, "background", dataset.backgroundImage),
    },
    spatialCoverage: dataset.spatialCoverage,
    temporalCoverage: dataset.temporalCoverage,
    variableMeasured: dataset.variableMeasured,
    identifier: dataset.identifier,
    version: dataset.version,
    sameAs: dataset.sameAs,
    includedInDataCatalog: dataset.includedInDataCatalog,
    creditText: rights.attributionText ?? publisher.name,
    mainEntityOfPage: rights.attributionURL === dataset.url ? undefined : rights.attributionURL,
    copyrightNotice: deriveCopyrightNotice(rights, words),
    copyrightYear: rights.copyrightYear,
    copyrightHolder: rights.copyrightHolder,
    usageInfo: rights.reuserGuidelines,
  });
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
    sameAs: publisher.sameAs,
  });
}

/** The kinds of feed a publisher declares, in order, however they are written. */
export function listFeedTypes(feeds: Publisher["feeds"]): FeedTypeIdentifier[] {
  return "types" in feeds ? feeds.types : feeds.map((feed) => feed.type);
}

function describeFeeds(feeds: Publisher["feeds"]): DataDownload[] {
  if (!("types" in feeds)) return feeds.map(describeFeed);
  const urls = buildFeedUrls(feeds);
  return feeds.types.map((type, index) => describeFeed({ type, url: urls[index]! }));
}

/** The addresses of feeds with a common base, each at the usual path of its kind. */
export function buildFeedUrls({
  base,
  types,
}: Extract<Publisher["feeds"], { base: string }>): string[] {
  return types.map((type) => base.replace(/\/*$/, "/") + feedTypes[type].path);
}

function describeFeed(feed: Extract<Publisher["feeds"], readonly unknown[]>[number]): DataDownload {
  const type = feedTypes[feed.type];
  return omitUndefined<DataDownload>({
    "@type": "DataDownload",
    name: feed.name ?? type.name,
    identifier: feed.identifier ?? type.identifier,
    additionalType: type.additionalType,
    encodingFormat: rpdeMediaType,
    contentUrl: feed.url,
    creativeWorkStatus:
      feed.status === undefined || feed.status === "active"
        ? undefined
        : feed.status[0]!.toUpperCase() + feed.status.slice(1),
    description: feed.note,
  });
}

function describeBookingService(service: Publisher["bookingService"]): BookingService | undefined {
  return (
    service &&
    omitUndefined<BookingService>({
      "@type": "BookingService",
      name: service.name,
      url: service.url,
      softwareVersion: service.softwareVersion,
      hasCredential: service.hasCredential,
    })
  );
}

function describeAccessService(
  service: Publisher["accessService"],
  description: string,
): WebAPI | undefined {
  return (
    service &&
    omitUndefined<WebAPI>({
      "@type": "WebAPI",
      name: service.name ?? defaults.accessService.name,
      description: service.description ?? description,
      endpointUrl: service.endpointUrl,
      authenticationAuthority: service.authenticationAuthority,
      conformsTo: service.conformsTo ?? defaults.accessService.conformsTo,
      documentation: service.documentation ?? defaults.accessService.documentation,
      endpointDescription:
        service.endpointDescription ?? defaults.accessService.endpointDescription,
      landingPage: service.landingPage,
      termsOfService: service.termsOfService,
    })
  );
}

const toList = <Item>(value: Item | Item[]): Item[] => (Array.isArray(value) ? value : [value]);
