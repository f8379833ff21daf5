import {
  feedTypes,
  findTypesWithoutParent,
  type FeedTypeIdentifier,
} from "../specification/feed-types.js";
import type { PartialPublisher } from "./conflicts.js";

/** A feed of a publisher file, in whichever of the two ways it is written. */
export interface DeclaredFeed {
  readonly path: readonly PropertyKey[];
  readonly type: FeedTypeIdentifier;
  readonly identifier: string;
  readonly url: string | undefined;
}

/** Both ways of writing feeds, as one list; entries whose type is wrong are left out. */
export function listDeclaredFeeds(feeds: PartialPublisher["feeds"]): DeclaredFeed[] {
  if (isList(feeds)) {
    return feeds.flatMap((feed, index) =>
      feed?.type === undefined
        ? []
        : [
            {
              path: ["feeds", index, feed.identifier === undefined ? "type" : "identifier"],
              type: feed.type,
              identifier: feed.identifier ?? feed.type,
              url: feed.url,
            },
          ],
    );
  }
  return (feeds?.types ?? []).flatMap((type, index) =>
    type === undefined
      ? []
      : [{ path: ["feeds", "types", index], type, identifier: type, url: undefined }],
  );
}
/** Whether feeds are written one by one. */
export const isList = <T>(value: T): value is Extract<T, readonly unknown[]> =>
  Array.isArray(value);

function* generateRepeated(
  feeds: readonly DeclaredFeed[],
  getKey: (feed: DeclaredFeed) => string | undefined,
): Generator<[DeclaredFeed, DeclaredFeed]> {
  const seen = new Map<string, DeclaredFeed>();
  for (const feed of feeds) {
    const value = getKey(feed);
    if (value === undefined) continue;
    const first = seen.get(value);
    if (first) yield [feed, first];
    else seen.set(value, feed);
  }
}
/** The feeds whose key an earlier feed has, each with that one. */
export const findRepeated = (
  feeds: readonly DeclaredFeed[],
  getKey: (feed: DeclaredFeed) => string | undefined,
) => [...generateRepeated(feeds, getKey)];
/** How messages name a feed. */
export const formatFeedEntry = ({ path }: DeclaredFeed) =>
  path[1] === "types" ? `feeds.types[${String(path[2])}]` : `feeds[${String(path[1])}]`;

/** The feeds whose parents are not published; none as long as the kind of some feed is not known. */
export function findOrphans(feeds: PartialPublisher["feeds"]): DeclaredFeed[] {
  const types = isList(feeds) ? feeds.map((feed) => feed?.type) : (feeds?.types ?? []);
  if (types.includes(undefined)) return [];
  const declared = listDeclaredFeeds(feeds);
  const typesWithoutParent = findTypesWithoutParent(declared.map(({ type }) => type));
  return declared.filter(({ type }) => typesWithoutParent.includes(type));
}
/** Whether the items of a feed are slots, which say nothing without the facility they belong to. */
export const isSlot = ({ type }: DeclaredFeed) =>
  feedTypes[type].additionalType === "https://openactive.io/Slot";
