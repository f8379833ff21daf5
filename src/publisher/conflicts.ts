import { formatMismatch, quote, type Issue } from "../document/index.js";
import { feedTypes, joinFeedUrl } from "../specification/feed-types.js";
import {
  findOrphans,
  findRepeated,
  formatFeedEntry,
  findBaseUrl,
  isSlot,
  listDeclaredFeeds,
  type DeclaredFeed,
} from "./declared-feeds.js";
import type { PartialPublisher } from "./schema/index.js";

/** Finds values of a publisher that are valid in themselves but contradict each other. */
export function findConflicts(publisher: PartialPublisher): Issue[] {
  return [
    ...findRepeatedIdentifiers(listDeclaredFeeds(publisher.feeds)),
    ...findSlotsWithoutFacility(findOrphans(publisher.feeds)),
    ...findDateConflicts(publisher.dataset, ["dataset"]),
    ...findStatementConflicts(publisher.publicSectorBody),
    ...findPagesAtFeeds(publisher),
  ];
}

/**
 * Finds pages at the URL of a feed. Nothing can be both: data users would get HTML where they
 * expect RPDE, or readers would get RPDE. A page at `feeds.base` is fine, because no feed is there.
 */
function findPagesAtFeeds({ url, dataset, feeds }: PartialPublisher): Issue[] {
  const firstFeeds = new Map<string, DeclaredFeed>();
  for (const feed of listDeclaredFeeds(feeds)) {
    const feedUrl = getFeedUrl(feed, feeds);
    if (feedUrl !== undefined && !firstFeeds.has(feedUrl)) firstFeeds.set(feedUrl, feed);
  }
  const pages = [
    [["url"], url, "the publisher's website"],
    [["dataset", "url"], dataset?.url, "the Dataset Site"],
    [["dataset", "discussionUrl"], dataset?.discussionUrl, "the discussion"],
    [["dataset", "documentation"], dataset?.documentation, "the documentation"],
  ] as const;
  const issues: Issue[] = [];
  for (const [path, pageUrl, page] of pages) {
    const feed = pageUrl === undefined ? undefined : firstFeeds.get(normalizeUrl(pageUrl));
    if (feed === undefined) continue;
    const found = `${quote(pageUrl!)}, which is also the URL of the feed ${formatFeedEntry(feed)}`;
    const expected = `a different URL for ${page}, because a feed is no page that people read`;
    issues.push({ path, message: formatMismatch(found, expected) });
  }
  return issues;
}

function getFeedUrl(
  { url, type }: DeclaredFeed,
  feeds: PartialPublisher["feeds"],
): string | undefined {
  if (url !== undefined) return normalizeUrl(url);
  const base = findBaseUrl(feeds);
  return base && normalizeUrl(joinFeedUrl(base, type));
}

/** Makes two spellings of a URL comparable: the host in lower case, a path at least `/`. */
const normalizeUrl = (url: string) => new URL(url).href;

function findRepeatedIdentifiers(feeds: readonly DeclaredFeed[]): Issue[] {
  return findRepeated(feeds, ({ identifier }) => identifier).map(
    ([{ path, identifier }, first]) => {
      const found = `"${identifier}" a second time (first in ${formatFeedEntry(first)})`;
      const expected =
        path[1] === "types"
          ? "each kind of feed once; for two feeds of one kind, write a list of feeds with identifiers"
          : 'a different "identifier" for each feed, because data users tell feeds apart by it';
      return { path, message: formatMismatch(found, expected) };
    },
  );
}

/**
 * Finds slots without a facility: a slot is only a time and a price, so it cannot be shown alone.
 */
function findSlotsWithoutFacility(feeds: readonly DeclaredFeed[]): Issue[] {
  return feeds.filter(isSlot).map(({ path, type }) => {
    const parents = feedTypes[type].parents.join(" or ");
    const expected =
      `a feed of type ${parents} as well, ` +
      "because a slot does not say what can be booked or where";
    return {
      path,
      message: formatMismatch(`"${type}" without a feed of its facilities`, expected),
    };
  });
}

interface Dates {
  readonly datePublished?: string | undefined;
  readonly dateModified?: string | undefined;
}

/**
 * Checks that nothing changed before it was published.
 *
 * @param group the path of the group that contains the two dates.
 */
export function findDateConflicts(
  { datePublished, dateModified }: Dates = {},
  group: readonly PropertyKey[],
): Issue[] {
  if (datePublished === undefined || dateModified === undefined) return [];
  // A day without a time is the local day of the change, whatever the time in London.
  const isInOrder = datePublished.includes("T")
    ? Date.parse(datePublished) <= Date.parse(dateModified)
    : datePublished <= dateModified.slice(0, 10);
  if (isInOrder) return [];
  const found = `"${dateModified}", which is before datePublished`;
  const message = formatMismatch(found, `a date and time no earlier than ${datePublished}`);
  return [{ path: [...group, "dateModified"], message }];
}

/** Finds an accessibility statement that contradicts itself. */
function findStatementConflicts(statement: PartialPublisher["publicSectorBody"]): Issue[] {
  if (typeof statement !== "object") return [];
  const { compliance, preparedOn, reviewedOn } = statement;
  const issues: Issue[] = [];
  const lists = ["nonAccessibleContent", "disproportionateBurden", "outOfScope"] as const;
  const listed = lists.find((key) => statement[key] !== undefined);
  if (compliance === "full" && listed !== undefined) {
    const found = `"full" together with ${listed}`;
    const message = formatMismatch(found, `partial, or no ${listed}`);
    issues.push({ path: ["publicSectorBody", "compliance"], message });
  }
  if (preparedOn !== undefined && reviewedOn !== undefined && reviewedOn < preparedOn) {
    const found = `"${reviewedOn}", which is before preparedOn`;
    const message = formatMismatch(found, `a day no earlier than ${preparedOn}`);
    issues.push({ path: ["publicSectorBody", "reviewedOn"], message });
  }
  return issues;
}
