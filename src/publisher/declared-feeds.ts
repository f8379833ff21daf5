import {
  feedTypes,
  findTypesWithoutParent,
  type FeedTypeIdentifier,
} from "../specification/feed-types.js";
import type { PartialPublisher } from "./schema/index.js";

/** A feed of a publisher file, in either notation. */
export interface DeclaredFeed {
  readonly path: readonly PropertyKey[];
  readonly type: FeedTypeIdentifier;
  readonly identifier: string;
  readonly url: string | undefined;
}

/** Lists the feeds, in either notation, without those whose type is invalid. */
export function listDeclaredFeeds(feeds: PartialPublisher["feeds"]): DeclaredFeed[] {
  const declaredFeeds: DeclaredFeed[] = [];
  if (feeds === "none yet") return declaredFeeds;
  if (!isList(feeds)) {
    for (const [index, type] of (feeds?.types ?? []).entries()) {
      if (type === undefined) continue;
      const path = ["feeds", "types", index];
      declaredFeeds.push({ path, type, identifier: type, url: undefined });
    }
    return declaredFeeds;
  }
  for (const [index, feed] of feeds.entries()) {
    if (feed?.type === undefined) continue;
    const { type, identifier, url } = feed;
    const path = ["feeds", index, identifier === undefined ? "type" : "identifier"];
    declaredFeeds.push({ path, type, identifier: identifier ?? type, url });
  }
  return declaredFeeds;
}

/** Finds the URL that all feeds start with, if they are written that way. */
export const findBaseUrl = (feeds: PartialPublisher["feeds"]): string | undefined =>
  isList(feeds) || feeds === "none yet" ? undefined : feeds?.base;

/** Whether feeds are written as a list, one by one. */
export const isList = <T>(value: T): value is Extract<T, readonly unknown[]> =>
  Array.isArray(value);

/** A feed, and an earlier one with the same key. */
type RepeatedFeed = readonly [feed: DeclaredFeed, first: DeclaredFeed];

/** Finds the feeds that have the same key as an earlier feed. */
export function findRepeated(
  feeds: readonly DeclaredFeed[],
  getKey: (feed: DeclaredFeed) => string | undefined,
): RepeatedFeed[] {
  const repeated: RepeatedFeed[] = [];
  const seen = new Map<string, DeclaredFeed>();
  for (const feed of feeds) {
    const key = getKey(feed);
    if (key === undefined) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, feed);
    else repeated.push([feed, first]);
  }
  return repeated;
}

/** Formats the path of a feed for messages: `feeds.types[0]` or `feeds[0]`. */
export function formatFeedEntry({ path }: DeclaredFeed): string {
  const [, second, third] = path;
  return second === "types" ? `feeds.types[${String(third)}]` : `feeds[${String(second)}]`;
}

/** Finds the feeds whose parents are not published; none if the type of any feed is invalid. */
export function findOrphans(feeds: PartialPublisher["feeds"]): DeclaredFeed[] {
  if (feeds === "none yet") return [];
  const types = isList(feeds) ? feeds.map((feed) => feed?.type) : (feeds?.types ?? []);
  if (types.includes(undefined)) return [];
  const declaredFeeds = listDeclaredFeeds(feeds);
  const typesWithoutParent = findTypesWithoutParent(declaredFeeds.map(({ type }) => type));
  return declaredFeeds.filter(({ type }) => typesWithoutParent.includes(type));
}

/** Whether the items of a feed are slots, which are meaningless without their facility. */
export const isSlot = ({ type }: DeclaredFeed) =>
  feedTypes[type].additionalType === "https://openactive.io/Slot";
