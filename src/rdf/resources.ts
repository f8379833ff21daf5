import { creditOf, rightsOf } from "../attribution/index.js";
import type { Dataset } from "../dataset/index.js";
import { rpdeSpecification } from "../specification/constants.js";
import type { Thing } from "./mapping.js";

/** Something the description speaks of, with its address and its values by the keys of the mapping. */
export interface Node {
  readonly thing: Thing;
  readonly iri: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The address of a feed as a thing of its own, on the page it is described on. */
export const feedFragment = (identifier: string) => `feed-${identifier.replace(/[^\w.-]+/g, "-")}`;

/** The addresses of what a dataset's description speaks of: parts of its page. */
export function addressesOf(dataset: Dataset) {
  const id = dataset["@id"];
  return {
    dataset: id,
    publisher: `${id}#publisher`,
    contact: `${id}#contact`,
    rights: rightsOf(dataset),
    api: `${id}#open-booking-api`,
    area: `${id}#area`,
    period: `${id}#period`,
    feed: (identifier: string) => `${id}#${feedFragment(identifier)}`,
  };
}

/** How often the feeds change: continuously. An entry of the EU's list of frequencies. */
export const continuously =
  "http://publications.europa.eu/resource/authority/frequency/UPDATE_CONT";

/** Start and end of an ISO 8601 interval of days, as in `2024-01-01/..`. */
export function intervalOf(period: string): {
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
export function thingsOf(dataset: Dataset): Node[] {
  const at = addressesOf(dataset);
  const { publisher, accessService, distribution, spatialCoverage, temporalCoverage } = dataset;
  return [
    {
      thing: "Dataset",
      iri: at.dataset,
      values: {
        ...dataset,
        rights: at.rights,
        publisher: at.publisher,
        creator: at.publisher,
        contactPoint: at.contact,
        frequency: continuously,
        frequencyInWords: "real-time",
        spatialCoverage: spatialCoverage && at.area,
        temporalCoverage: temporalCoverage && at.period,
        conformsTo: [rpdeSpecification, dataset.schemaVersion],
        distribution: distribution.map(({ identifier }) => at.feed(identifier)),
      },
    },
    ...distribution.map((feed): Node => ({
      thing: "DataDownload",
      iri: at.feed(feed.identifier),
      values: { ...feed },
    })),
    { thing: "Organization", iri: at.publisher, values: { ...publisher } },
    {
      thing: "ContactPoint",
      iri: at.contact,
      values: { url: dataset.discussionUrl, email: publisher.email },
    },
    {
      thing: "Rights",
      iri: at.rights,
      values: {
        ...dataset,
        contentLicense: dataset.license,
        creditText: creditOf(dataset).text,
        creditUrl: creditOf(dataset).url,
      },
    },
    ...(accessService === undefined
      ? []
      : [
          {
            thing: "WebAPI" as const,
            iri: at.api,
            values: { ...accessService, servesDataset: at.dataset },
          },
        ]),
    ...(spatialCoverage === undefined
      ? []
      : [{ thing: "Area" as const, iri: at.area, values: { name: spatialCoverage } }]),
    ...(temporalCoverage === undefined
      ? []
      : [
          {
            thing: "Period" as const,
            iri: at.period,
            values: { name: temporalCoverage, ...intervalOf(temporalCoverage) },
          },
        ]),
  ];
}
