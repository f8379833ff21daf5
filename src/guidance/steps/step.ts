import type { Publisher, StepName } from "../../publisher/index.js";
import { buildFeedUrls } from "../../dataset/index.js";
import type { FeedStatus } from "../../feed-status/index.js";
import type { Estimate } from "../estimates.js";
import { parseUrl } from "../../specification/safe-urls.js";

/** A piece of evidence in the publisher file for the state of a step. */
export interface Evidence {
  /** The kind of evidence; its label is in `messages.guidance.evidence`. */
  readonly kind: EvidenceKind;
  readonly value: string;
  /** The same as `value` if that is a URL. */
  readonly url?: string;
}

/**
 * A kind of evidence. `role`, `api` and `file` show that a step does not apply, the others what
 * the publisher declares; `datasetSites` counts those that do, in the guidance of a booking system, and
 * `check` is what a check found.
 */
export type EvidenceKind =
  | "feed"
  | "licence"
  | "terms"
  | "optOut"
  | "datasetSite"
  | "datasetSites"
  | "certificate"
  | "board"
  | "catalogue"
  | "credential"
  | "page"
  | "role"
  | "api"
  | "check"
  | "file";

/** The `guidance` group of a publisher file. */
export type Guidance = NonNullable<Publisher["guidance"]>;

/**
 * Everything about a step of publishing open data except its texts: its title, summary and audience
 * are in `messages.guidance.steps`, and the text of its page is in the folder `content`.
 */
export interface StepDefinition<Name extends StepName = StepName> {
  /** The name of the step in `guidance.steps` of the publisher file, and of its content file. */
  readonly name: Name;
  /** The folder of its page. URLs are in English in every language, so that they never change. */
  readonly folder: `${string}/`;
  /** Whether it is one of the five steps of OpenActive's own "Publish Data" guidance. */
  readonly isCore: boolean;
  /** The time that the step takes; for a core step, as in OpenActive's guidance. */
  readonly estimate: Estimate;
  /** How many pieces of evidence the step needs to be `declared`. Default: 1. */
  countEvidenceNeeded?(publisher: Publisher): number;
  /**
   * Whether a check has found the step done; `undefined` if the check says nothing about it.
   */
  isConfirmedBy?(status: FeedStatus, publisher: Publisher): boolean | undefined;
  /**
   * Whether each publisher of a booking system has to have done it, so that the evidence is in their
   * files and not in what the booking system says of itself.
   */
  readonly isPerPublisher?: boolean;
  /** Lists what the publisher file declares about the step. */
  findEvidence(publisher: Publisher, guidance: Guidance): readonly Evidence[];
  /** Finds out why the step does not apply to this publisher; `undefined` if it applies. */
  findReasonToSkip?(publisher: Publisher, guidance: Guidance): Evidence | undefined;
}

/** Turns a URL from the publisher file into a list of evidence, which is empty without a URL. */
export function toEvidence(kind: EvidenceKind, url: string | undefined): Evidence[] {
  return url === undefined ? [] : [{ kind, value: url, url }];
}

/** Lists the URLs of the feeds that a publisher declares, in either notation. */
export const listFeedUrls = ({ feeds }: Publisher): string[] =>
  "types" in feeds ? buildFeedUrls(feeds) : feeds.map(({ url }) => url);

/** Whether a check has looked at every feed that the publisher file has now. */
export const coversFeeds = (status: FeedStatus, publisher: Publisher): boolean =>
  listFeedUrls(publisher).every((url) => status.feeds.some((feed) => feed.url === url));

const reservedHost =
  /(?:^|\.)(?:example|test|invalid|localhost)$|^127\.|(?:^|\.)example\.(?:com|net|org)$/;

/**
 * Whether a URL can be public: hosts reserved for examples and tests (RFC 2606, RFC 6761) cannot.
 */
export function isPublicUrl(url: string): boolean {
  const { hostname } = parseUrl(url) ?? {};
  return hostname !== undefined && !reservedHost.test(hostname);
}
