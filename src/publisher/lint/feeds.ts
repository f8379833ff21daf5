import { formatMismatch, type Issue } from "../../document/index.js";
import { feedTypes } from "../../specification/feed-types.js";
import { findRepeated, formatFeedEntry, isSlot, type DeclaredFeed } from "../declared-feeds.js";
import type { PartialPublisher } from "../schema/index.js";

/** Says what a publisher without feeds goes without. */
export function lintNoFeeds(feeds: PartialPublisher["feeds"]): Issue[] {
  if (feeds !== "none yet") return [];
  const message = formatMismatch(
    '"none yet"',
    "the feeds, once there are some; until then the page at dataset.url says that there is no " +
      "data yet, and nothing describes, lists or credits it",
  );
  return [{ path: ["feeds"], message }];
}

/** Warns of feeds that share a URL. */
export function lintRepeatedUrls(feeds: readonly DeclaredFeed[]): Issue[] {
  return findRepeated(feeds, ({ url }) => url).map(([{ path }, first]) => {
    const message = formatMismatch(
      `the URL of ${formatFeedEntry(first)} again`,
      "a separate feed for each kind of item; data users no longer expect combined feeds",
    );
    return { path: [...path.slice(0, -1), "url"], message };
  });
}

/**
 * Warns of feeds without the feed of their parents, such as sessions without their series.
 *
 * @param orphans the feeds; slots among them are skipped, because they are reported as errors.
 */
export function lintMissingParents(orphans: readonly DeclaredFeed[]): Issue[] {
  const feeds = orphans.filter((feed) => !isSlot(feed));
  return feeds.map(({ path, type }) => {
    const { parents } = feedTypes[type];
    const message = formatMismatch(
      `"${type}" without "${parents[0]}"`,
      `a feed of type ${parents.join(" or ")} as well, unless every item contains its parent`,
    );
    return { path, message };
  });
}
