import { feedTypes } from "../specification/feed-types.js";
import {
  listDeclaredFeeds,
  formatFeedEntry,
  isSlot,
  findOrphans,
  findRepeated,
  type DeclaredFeed,
} from "./declared-feeds.js";
import { formatMismatch, type Issue } from "../document/explain.js";
import type { Publisher } from "./schema/index.js";

/** Some of a thing: parts of it may be missing, because they are wrong and already reported. */
export type DeepPartial<T> = T extends readonly (infer Item)[]
  ? readonly (DeepPartial<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: DeepPartial<T[Key]> | undefined }
    : T;

/** A publisher without what is wrong in it. */
export type PartialPublisher = DeepPartial<Publisher>;

/** What no single key can tell: values that contradict each other. */
export function findConflicts(publisher: PartialPublisher): Issue[] {
  const feeds = listDeclaredFeeds(publisher.feeds);
  return [
    ...findRepeatedIdentifiers(feeds),
    ...findSlotsWithoutFacility(findOrphans(publisher.feeds)),
    ...findDateConflicts(publisher.dataset, ["dataset"]),
    ...findStatementConflicts(publisher.publicSectorBody),
  ];
}

function findRepeatedIdentifiers(feeds: readonly DeclaredFeed[]): Issue[] {
  return findRepeated(feeds, (feed) => feed.identifier).map(([feed, first]) => ({
    path: feed.path,
    message: formatMismatch(
      `"${feed.identifier}" a second time (first in ${formatFeedEntry(first)})`,
      feed.path[1] === "types"
        ? "each kind of feed once; for two feeds of one kind, write a list of feeds with identifiers"
        : 'a different "identifier" for each feed, because data users tell feeds apart by it',
    ),
  }));
}

/** A slot is a time and a price and nothing else: without the facility nobody can show it. */
function findSlotsWithoutFacility(feeds: readonly DeclaredFeed[]): Issue[] {
  return feeds.filter(isSlot).map(({ path, type }) => ({
    path,
    message: formatMismatch(
      `"${type}" without a feed of facilities`,
      `a feed of type ${feedTypes[type].parents.join(" or ")} as well, because a slot does not say what can be booked or where`,
    ),
  }));
}

/** Nothing can have changed before it was published. */
export function findDateConflicts(
  {
    datePublished,
    dateModified,
  }: {
    readonly datePublished?: string | undefined;
    readonly dateModified?: string | undefined;
  } = {},
  group: readonly PropertyKey[],
): Issue[] {
  if (datePublished === undefined || dateModified === undefined) return [];
  // A day without a time is the day where the change was made, whatever its time is in London.
  const isInOrder = datePublished.includes("T")
    ? Date.parse(datePublished) <= Date.parse(dateModified)
    : datePublished <= dateModified.slice(0, 10);
  return isInOrder
    ? []
    : [
        {
          path: [...group, "dateModified"],
          message: formatMismatch(
            `"${dateModified}", which is before datePublished`,
            `a moment not before ${datePublished}`,
          ),
        },
      ];
}

/** An accessibility statement that contradicts itself. */
function findStatementConflicts(statement: PartialPublisher["publicSectorBody"]): Issue[] {
  if (typeof statement !== "object") return [];
  const { compliance, nonAccessibleContent, preparedOn, reviewedOn } = statement;
  const toPath = (key: string) => ["publicSectorBody", key];
  return [
    ...(compliance === "full" && nonAccessibleContent !== undefined
      ? [
          {
            path: toPath("compliance"),
            message: formatMismatch(
              '"full" together with nonAccessibleContent',
              "partial, or nothing that is not accessible",
            ),
          },
        ]
      : []),
    ...(preparedOn !== undefined && reviewedOn !== undefined && reviewedOn < preparedOn
      ? [
          {
            path: toPath("reviewedOn"),
            message: formatMismatch(
              `"${reviewedOn}", which is before preparedOn`,
              `a day not before ${preparedOn}`,
            ),
          },
        ]
      : []),
  ];
}
