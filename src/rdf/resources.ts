import { encodeIri } from "../iris.js";
import {
  buildRightsUrl,
  completeDataset,
  describeCredit,
  omitUndefined,
  type Dataset,
} from "../dataset/index.js";
import { rpdeSpecification } from "../specification/constants.js";
import type { ResourceKind } from "./mapping.js";

/**
 * A resource in the description of a dataset, with its IRI and its values under the keys of the
 * mapping.
 */
export interface Resource {
  readonly resourceKind: ResourceKind;
  readonly iri: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The first and last day of a period; a missing one means that this end is open. */
interface Interval {
  readonly startDate?: string;
  readonly endDate?: string;
}

/**
 * The frequency with which the feeds change: continuously. It is an entry in the EU's authority
 * table of frequencies, which DCAT-AP requires for `dct:accrualPeriodicity`.
 */
export const continuousFrequency =
  "http://publications.europa.eu/resource/authority/frequency/UPDATE_CONT";

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
export function buildResourceIris(given: Dataset) {
  const dataset = completeDataset(given);
  const id = encodeIri(dataset["@id"]);
  return {
    dataset: id,
    publisher: `${id}#publisher`,
    contact: `${id}#contact`,
    rights: encodeIri(buildRightsUrl(dataset)),
    api: `${id}#open-booking-api`,
    area: `${id}#area`,
    period: `${id}#period`,
    feed: (identifier: string) => `${id}#${buildFeedFragment(identifier)}`,
  };
}

type ResourceIris = ReturnType<typeof buildResourceIris>;

/**
 * Reads an ISO 8601 interval of days such as `2024-01-01/2024-12-31`, in which `..` stands for an
 * open end.
 *
 * @returns an empty object for a period in any other notation.
 */
export function parseInterval(period: string): Interval {
  const match = /^(?:(\d{4}-\d\d-\d\d)|\.\.)\/(?:(\d{4}-\d\d-\d\d)|\.\.)$/.exec(period);
  return omitUndefined<Interval>({ startDate: match?.[1], endDate: match?.[2] });
}

/** Describes a dataset as a list of resources, the dataset itself first. */
export function describeResources(given: Dataset): Resource[] {
  const dataset = completeDataset(given);
  const iris = buildResourceIris(dataset);
  const optionalResources = [
    describeContact(dataset, iris),
    describeApi(dataset, iris),
    describeArea(dataset, iris),
    describePeriod(dataset, iris),
  ];
  return [
    describeDatasetResource(dataset, iris),
    ...describeFeeds(dataset, iris),
    { resourceKind: "Organization", iri: iris.publisher, values: { ...dataset.publisher } },
    describeRights(dataset, iris),
    ...optionalResources.filter((resource) => resource !== undefined),
  ];
}

function describeDatasetResource(dataset: Dataset, iris: ResourceIris): Resource {
  const { distribution, schemaVersion, spatialCoverage, temporalCoverage } = dataset;
  const values = {
    ...dataset,
    rights: iris.rights,
    publisher: iris.publisher,
    creator: iris.publisher,
    contactPoint: hasContact(dataset) ? iris.contact : undefined,
    frequency: continuousFrequency,
    frequencyInWords: "real-time",
    spatialCoverage: spatialCoverage && iris.area,
    temporalCoverage: temporalCoverage && iris.period,
    conformsTo: schemaVersion === "" ? [] : [rpdeSpecification, schemaVersion],
    distribution: distribution.map(({ identifier }) => iris.feed(identifier)),
  };
  return { resourceKind: "Dataset", iri: iris.dataset, values };
}

const describeFeeds = ({ distribution }: Dataset, iris: ResourceIris): Resource[] =>
  distribution.map((feed) => ({
    resourceKind: "DataDownload",
    iri: iris.feed(feed.identifier),
    values: { ...feed },
  }));

const hasContact = ({ discussionUrl, publisher }: Dataset): boolean =>
  discussionUrl !== "" || publisher.email !== undefined;

function describeContact(dataset: Dataset, iris: ResourceIris): Resource | undefined {
  if (!hasContact(dataset)) return undefined;
  const { discussionUrl, publisher } = dataset;
  const values = { url: discussionUrl, email: publisher.email };
  return { resourceKind: "ContactPoint", iri: iris.contact, values };
}

function describeRights(dataset: Dataset, iris: ResourceIris): Resource {
  const { text, url } = describeCredit(dataset);
  const values = { ...dataset, contentLicense: dataset.license, creditText: text, creditUrl: url };
  return { resourceKind: "Rights", iri: iris.rights, values };
}

function describeApi({ accessService }: Dataset, iris: ResourceIris): Resource | undefined {
  if (accessService === undefined) return undefined;
  const values = { ...accessService, servesDataset: iris.dataset };
  return { resourceKind: "WebAPI", iri: iris.api, values };
}

function describeArea({ spatialCoverage }: Dataset, iris: ResourceIris): Resource | undefined {
  if (spatialCoverage === undefined) return undefined;
  return { resourceKind: "Area", iri: iris.area, values: { name: spatialCoverage } };
}

function describePeriod({ temporalCoverage }: Dataset, iris: ResourceIris): Resource | undefined {
  if (temporalCoverage === undefined) return undefined;
  const values = { name: temporalCoverage, ...parseInterval(temporalCoverage) };
  return { resourceKind: "Period", iri: iris.period, values };
}
