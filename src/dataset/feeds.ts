import type { Messages } from "../messages/index.js";
import type { Publisher } from "../publisher/index.js";
import { rpdeMediaType } from "../specification/constants.js";
import {
  feedTypes,
  joinFeedUrl,
  type FeedType,
  type FeedTypeIdentifier,
} from "../specification/feed-types.js";
import type { DataDownload } from "./dataset.js";
import { omitUndefined } from "./omit-undefined.js";

type Feeds = Publisher["feeds"];
type FeedsBelowBase = Extract<Feeds, { base: string }>;
type DeclaredFeed = Extract<Feeds, readonly unknown[]>[number];

/** Lists the kinds of feed that a publisher declares, in order, in either notation. */
export function listFeedTypes(feeds: Feeds): FeedTypeIdentifier[] {
  return "types" in feeds ? feeds.types : feeds.map((feed) => feed.type);
}

/** Builds the URLs of feeds that share a base, each at the usual path of its kind. */
export function buildFeedUrls({ base, types }: FeedsBelowBase): string[] {
  return types.map((type) => joinFeedUrl(base, type));
}

/** Describes a publisher's feeds as the `distribution` of its dataset, in the order of the file. */
export function describeFeeds(feeds: Feeds, messages: Messages): DataDownload[] {
  if (!("types" in feeds)) return feeds.map((feed) => describeFeed(feed, messages));
  const urls = buildFeedUrls(feeds);
  return feeds.types.map((type, index) => describeFeed({ type, url: urls[index]! }, messages));
}

function describeFeed(feed: DeclaredFeed, messages: Messages): DataDownload {
  const type = feedTypes[feed.type];
  return omitUndefined<DataDownload>({
    "@type": "DataDownload",
    name: feed.name ?? type.name,
    identifier: feed.identifier ?? type.identifier,
    additionalType: type.additionalType,
    encodingFormat: rpdeMediaType,
    contentUrl: feed.url,
    creativeWorkStatus: describeStatus(feed.status),
    description: describeContent(feed, messages),
  });
}

/** Says what a feed contains, followed by the publisher's note unless that says so already. */
function describeContent({ type, note }: DeclaredFeed, { feedTypes: texts }: Messages): string {
  const { about } = texts[type];
  if (note === undefined) return about;
  return note.startsWith(about) ? note : `${about} ${note}`;
}

/** Statuses start with a capital, as schema.org's do. */
function describeStatus(status: DeclaredFeed["status"]): string | undefined {
  if (status === undefined) return undefined;
  return status[0]!.toUpperCase() + status.slice(1);
}

/** Finds the kind of a feed that a dataset lists; `undefined` for kinds that OpenActive does not have. */
export function findFeedType({
  identifier,
  name,
  additionalType,
}: DataDownload): FeedType | undefined {
  return Object.values(feedTypes).find(
    (feedType) =>
      feedType.identifier === identifier ||
      (feedType.name === name && feedType.additionalType === additionalType),
  );
}
