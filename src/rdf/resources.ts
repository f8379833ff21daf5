import { encodeIri } from "../iris.js";
import {
  buildRightsUrl,
  completeDataset,
  describeCredit,
  findContact,
  type CompleteDataset,
  type RelatedPage,
  type RelatedPageKind,
  type FoundDataset,
} from "../dataset/index.js";
import { rpdeMediaType, rpdeSpecification } from "../specification/constants.js";
import { toWebHref } from "../specification/safe-urls.js";
import { describeAreas } from "./areas.js";
import {
  buildLanguageIris,
  continuousFrequency,
  describeFormat,
  findLicenceDetails,
  findStatus,
  publicAccess,
  sportTheme,
} from "./codes.js";
import type { ResourceKind } from "./mapping.js";
import { parseInterval } from "./periods.js";

/**
 * A resource in the description of a dataset, with its IRI and its values under the keys of the
 * mapping.
 */
export interface Resource {
  readonly resourceKind: ResourceKind;
  readonly iri: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Builds the fragment that identifies a feed on the page of its dataset, such as
 * `feed-SessionSeries`.
 */
export const buildFeedFragment = (identifier: string) =>
  `feed-${identifier.replace(/[^\w.-]+/g, "-")}`;

/**
 * Builds the IRIs of the resources that describe a dataset. All except its own are fragments of its
 * page.
 */
export function buildResourceIris(given: FoundDataset) {
  const dataset = completeDataset(given);
  const id = encodeIri(dataset["@id"]);
  return {
    dataset: id,
    publisher: `${id}#publisher`,
    contact: `${id}#contact`,
    address: `${id}#address`,
    rights: encodeIri(buildRightsUrl(dataset)),
    copyrightHolder: `${id}#copyright-holder`,
    databaseRightHolder: `${id}#database-right-holder`,
    api: `${id}#open-booking-api`,
    period: `${id}#period`,
    feed: (identifier: string) => `${id}#${buildFeedFragment(identifier)}`,
  };
}

type ResourceIris = ReturnType<typeof buildResourceIris>;

/** Describes a dataset as a list of resources, the dataset itself first. */
export function describeResources(given: FoundDataset): Resource[] {
  const dataset = completeDataset(given);
  const iris = buildResourceIris(dataset);
  const optionalResources = [
    describeLicence(dataset),
    describeContact(dataset, iris),
    describeAddress(dataset, iris),
    describeApi(dataset, iris),
    describePeriod(dataset, iris),
    describeHolder(dataset.copyrightHolder, iris.copyrightHolder),
    describeHolder(findDatabaseRight(dataset)?.copyrightHolder, iris.databaseRightHolder),
  ];
  return [
    describeDatasetResource(dataset, iris),
    ...describeFeeds(dataset, iris),
    { resourceKind: "Organization", iri: iris.publisher, values: { ...dataset.publisher } },
    describeRights(dataset, iris),
    ...optionalResources.filter((resource) => resource !== undefined),
    ...describeAreas(dataset).map(({ iri, ...values }): Resource => ({
      resourceKind: "Area",
      iri,
      values,
    })),
  ];
}

function describeDatasetResource(dataset: CompleteDataset, iris: ResourceIris): Resource {
  const { distribution, includedInDataCatalog, inLanguage, schemaVersion } = dataset;
  const values = {
    ...dataset,
    ...(isOpenActive(dataset) ? openActiveFacts : undefined),
    identifiers: listIdentifiers(dataset),
    rights: iris.rights,
    publisher: iris.publisher,
    creator: iris.publisher,
    contactPoint: findContact(dataset) && iris.contact,
    languages: inLanguage
      .map(buildLanguageIris)
      .flatMap(({ libraryOfCongress, eu }) => [libraryOfCongress, eu ?? []]),
    spatialCoverage: describeAreas(dataset).map(({ iri }) => iri),
    temporalCoverage: dataset.temporalCoverage && iris.period,
    conformsTo: schemaVersion,
    includedInDataCatalog: includedInDataCatalog.map((catalog) => catalog["@id"]),
    distribution: distribution.map(({ identifier }) => iris.feed(identifier)),
    citedPages: dataset.citation?.filter(isLink),
    citedTexts: dataset.citation?.filter((citation) => !isLink(citation)),
    relatedPages: findPages(dataset, ["changelog", "mailing-list", "open-data-certificate"]),
    movedTo: findPages(dataset, ["moved-to"]),
  };
  return { resourceKind: "Dataset", iri: iris.dataset, values };
}

/** What is true of all OpenActive data. */
const openActiveFacts = {
  theme: sportTheme,
  accessRights: publicAccess,
  frequency: continuousFrequency,
  frequencyInWords: "real-time",
};

/** Whether a dataset is OpenActive's, which what others publish under this type may not be. */
const isOpenActive = ({ schemaVersion, distribution }: CompleteDataset): boolean =>
  /^https?:\/\/(?:www\.)?openactive\.io\//.test(schemaVersion) ||
  distribution.some(({ encodingFormat }) =>
    encodingFormat.startsWith("application/vnd.openactive."),
  );

const isLink = (text: string): boolean => toWebHref(text) !== "";

/** Lists the identifiers of a dataset: its IRI, and those that its publisher states. */
const listIdentifiers = ({ "@id": id, identifier }: CompleteDataset): string[] => [
  ...new Set([id, ...identifier]),
];

/** Finds the addresses of the pages about a dataset that are of certain kinds. */
function findPages({ subjectOf }: CompleteDataset, kinds: readonly RelatedPageKind[]): string[] {
  const pages = subjectOf.filter(({ identifier }) => kinds.includes(identifier));
  return pages.flatMap(({ url }) => url ?? []);
}

function describeFeeds(dataset: CompleteDataset, iris: ResourceIris): Resource[] {
  return dataset.distribution.map((feed) => ({
    resourceKind: "DataDownload",
    iri: iris.feed(feed.identifier),
    values: {
      ...feed,
      ...describeFormat(feed.encodingFormat),
      license: dataset.license,
      accessService: dataset.accessService && iris.api,
      conformsTo: isRpde(feed.encodingFormat) ? rpdeSpecification : undefined,
      status: findStatus(feed.creativeWorkStatus),
    },
  }));
}

/** Whether an `encodingFormat` is that of RPDE 1.0; older versions have another number. */
const isRpde = (encodingFormat: string): boolean =>
  encodingFormat.replace(/\s/g, "") === rpdeMediaType.replace(/\s/g, "");

function describeLicence({ license }: CompleteDataset): Resource | undefined {
  const iri = toWebHref(license);
  if (iri === "") return undefined;
  return { resourceKind: "Licence", iri, values: { ...findLicenceDetails(license) } };
}

function describeContact(dataset: CompleteDataset, iris: ResourceIris): Resource | undefined {
  const contact = findContact(dataset);
  if (contact === undefined) return undefined;
  const address = dataset.publisher.address && iris.address;
  return { resourceKind: "ContactPoint", iri: iris.contact, values: { ...contact, address } };
}

function describeAddress(dataset: CompleteDataset, iris: ResourceIris): Resource | undefined {
  const { address } = dataset.publisher;
  if (address === undefined || findContact(dataset) === undefined) return undefined;
  return { resourceKind: "PostalAddress", iri: iris.address, values: { ...address } };
}

/** Finds what a dataset states about rights in its database. */
const findDatabaseRight = ({ subjectOf }: CompleteDataset): RelatedPage | undefined =>
  subjectOf.find(({ identifier }) => identifier === "database-right-statement");

function describeRights(dataset: CompleteDataset, iris: ResourceIris): Resource {
  const { text, url } = describeCredit(dataset);
  const databaseRight = findDatabaseRight(dataset);
  const values = {
    ...dataset,
    contentLicense: dataset.license,
    creditText: text,
    creditUrl: url,
    copyrightHolder: dataset.copyrightHolder && iris.copyrightHolder,
    copyrightStatement: findPages(dataset, ["copyright-statement"]),
    databaseRightHolder: databaseRight?.copyrightHolder && iris.databaseRightHolder,
    databaseRightYear: databaseRight?.copyrightYear,
    databaseRightStatement: databaseRight?.url,
  };
  return { resourceKind: "Rights", iri: iris.rights, values };
}

const describeHolder = (name: string | undefined, iri: string): Resource | undefined =>
  name === undefined ? undefined : { resourceKind: "RightsHolder", iri, values: { name } };

function describeApi(dataset: CompleteDataset, iris: ResourceIris): Resource | undefined {
  const { accessService, keywords } = dataset;
  if (accessService === undefined) return undefined;
  const values = {
    ...accessService,
    keywords,
    theme: isOpenActive(dataset) ? sportTheme : undefined,
    publisher: iris.publisher,
    contactPoint: findContact(dataset) && iris.contact,
    servesDataset: iris.dataset,
  };
  return { resourceKind: "WebAPI", iri: iris.api, values };
}

function describePeriod(
  { temporalCoverage }: CompleteDataset,
  iris: ResourceIris,
): Resource | undefined {
  if (temporalCoverage === undefined) return undefined;
  const values = { name: temporalCoverage, ...parseInterval(temporalCoverage) };
  return { resourceKind: "Period", iri: iris.period, values };
}
