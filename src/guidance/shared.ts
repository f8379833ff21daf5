import { describeDataset, listFeedTypes, type Dataset } from "../dataset/index.js";
import type { Messages } from "../messages/index.js";
import type { Publisher } from "../publisher/index.js";
import { describeSharedSteps, type Step } from "./describe-steps.js";

/** A booking system that publishes the data of others, with what its guidance says of itself. */
export interface Vendor {
  readonly name: string;
  readonly url: string;
  readonly legalName?: string | undefined;
  readonly email?: string | undefined;
  /** The URL of the page that lists all Dataset Sites. */
  readonly catalogUrl: string;
  /** The URL of the data catalogue as a file, under which it is submitted to OpenActive. */
  readonly catalogFile: string;
  /** As in a publisher file. The role is a booking system unless it says otherwise. */
  readonly guidance?: Publisher["guidance"] | undefined;
}

/** Guidance that a booking system writes once, for all publishers whose data it publishes. */
export interface SharedGuidance {
  /** The booking system, in the form of a publisher. */
  readonly publisher: Publisher;
  readonly dataset: Dataset;
  readonly steps: readonly Step[];
  /** The number of Dataset Sites. */
  readonly siteCount: number;
}

/**
 * Describes the guidance of a booking system.
 *
 * @param publishers those whose data it publishes; not empty.
 * @param messages the language of derived texts.
 */
export function describeSharedGuidance(
  vendor: Vendor,
  publishers: readonly Publisher[],
  messages: Messages,
): SharedGuidance {
  const publisher = describeVendor(vendor, publishers);
  return {
    publisher,
    dataset: { ...describeDataset(publisher, { messages }), "@id": vendor.catalogFile },
    steps: describeSharedSteps(publisher, publishers),
    siteCount: publishers.length,
  };
}

/** Feeds and boards have no URL here, because each publisher has its own. */
function describeVendor(vendor: Vendor, publishers: readonly Publisher[]): Publisher {
  const { name, url, legalName = name, email, catalogUrl, guidance } = vendor;
  const types = new Set(publishers.flatMap(({ feeds }) => listFeedTypes(feeds)));
  const boards = new Set(publishers.map(({ dataset }) => dataset.discussionUrl));
  const [board] = boards;
  return {
    name,
    legalName,
    url,
    email,
    logo: "",
    dataset: {
      url: catalogUrl,
      discussionUrl: boards.size === 1 && board !== undefined ? board : "",
    },
    feeds: [...types].map((type) => ({ type, url: "" })),
    guidance: { role: "booking-system", ...guidance },
  };
}
