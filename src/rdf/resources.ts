import { describeCredit, buildRightsUrl } from "../attribution/index.js";
import type { Dataset } from "../dataset/index.js";
import { rpdeSpecification } from "../specification/constants.js";
import type { ResourceKind } from "./mapping.js";

/** Something the description speaks of, with its address and its values by the keys of the mapping. */
export interface Resource {
  readonly resourceKind: ResourceKind;
  readonly iri: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The address of a feed as a thing of its own, on the page it is described on. */
export const buildFeedFragment = (identifier: string) =>
  `feed-${identifier.replace(/[^\w.-]+/g, "-")}`;

/** The addresses of what a dataset's description speaks of: parts of its page. */
export function buildResourceIris(dataset: Dataset) {
  const id = dataset["@id"];
  return {
    dataset: id,
    publisher: `${id}#publisher`,
    contact: `${id}#contact`,
    rights: buildRightsUrl(dataset),
    api: `${id}#open-booking-api`,
    area: `${id}#area`,
    period: `${id}#period`,
    feed: (identifier: string) => `${id}#${buildFeedFragment(identifier)}`,
  };
}

/** How often the feeds change: continuously. An entry of the EU's list of frequencies. */
export const continuousFrequency =
  "http://publications.europa.eu/resource/authority/frequency/UPDATE_CONT";

/** Start and end of an ISO 8601 interval of days, as in `2024-01-01/..`. */
export function parseInterval(period: string): {
  readonly startDate?: string;
  readonly endDate?: string;
} {
  const [, start, end] = /^(\d{4}-\d\d-\d\d|\.\.)\/(\d{4}-\d\d-\d\d|\.\.)$/.exec(period) ?? [];
  return {
    ...(start !== undefined && start !== ".." && { startDate: start }),
    ...(end !== undefined && end !== ".." && { endDate: end }),
  };
}

/** Everything a dataset's description speaks of, the dataset first. */
export function describeResources(dataset: Dataset): Resource[] {
  const iris = buildResourceIris(dataset);
  const { publisher, accessService, distribution, spatialCoverage, temporalCoverage } = dataset;
  return [
    {
      resourceKind: "Dataset",
      iri: iris.dataset,
      values: {
        ...dataset,
        rights: iris.rights,
        publisher: iris.publisher,
        creator: iris.publisher,
        contactPoint: iris.contact,
        frequency: continuousFrequency,
        frequencyInWords: "real-time",
        spatialCoverage: spatialCoverage && iris.area,
        temporalCoverage: temporalCoverage && iris.period,
        conformsTo: [rpdeSpecification, dataset.schemaVersion],
        distribution: distribution.map(({ identifier }) => iris.feed(identifier)),
      },
    },
    ...distribution.map((feed): Resource => ({
      resourceKind: "DataDownload",
      iri: iris.feed(feed.identifier),
      values: { ...feed },
    })),
    { resourceKind: "Organization", iri: iris.publisher, values: { ...publisher } },
    {
      resourceKind: "ContactPoint",
      iri: iris.contact,
      values: { url: dataset.discussionUrl, email: publisher.email },
    },
    {
      resourceKind: "Rights",
      iri: iris.rights,
      values: {
        ...dataset,
        contentLicense: dataset.license,
        creditText: describeCredit(dataset).text,
        creditUrl: describeCredit(dataset).url,
      },
    },
    ...(accessService === undefined
      ? []
      : [
          {
            resourceKind: "WebAPI" as const,
            iri: iris.api,
            values: { ...accessService, servesDataset: iris.dataset },
          },
        ]),
    ...(spatialCoverage === undefined
      ? []
      : [{ resourceKind: "Area" as const, iri: iris.area, values: { name: spatialCoverage } }]),
    ...(temporalCoverage === undefined
      ? []
      : [
          {
            resourceKind: "Period" as const,
            iri: iris.period,
            values: { name: temporalCoverage, ...parseInterval(temporalCoverage) },
          },
        ]),
  ];
}
