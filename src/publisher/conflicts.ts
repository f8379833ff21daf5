import { feedTypes } from "../specification/feed-types.js";
import {
  declaredFeeds,
  entryOf,
  isSlot,
  orphans,
  repeated,
  type DeclaredFeed,
} from "./declared-feeds.js";
import { foundExpected, type Finding } from "../document/explain.js";
import type { Publisher } from "./schema/index.js";

/** Some of a thing: parts of it may be missing, because they are wrong and already reported. */
export type Part<T> = T extends readonly (infer Item)[]
  ? readonly (Part<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Part<T[Key]> | undefined }
    : T;

/** A publisher without what is wrong in it. */
export type PartOfPublisher = Part<Publisher>;

/** What no single key can tell: values that contradict each other. */
export function contradictions(publisher: PartOfPublisher): Finding[] {
  const feeds = declaredFeeds(publisher.feeds);
  return [
    ...sameIdentifier(feeds),
    ...slotWithoutFacility(orphans(publisher.feeds)),
    ...datesOutOfOrder(publisher.dataset, ["dataset"]),
    ...untrueStatement(publisher.publicSectorBody),
  ];
}

function sameIdentifier(feeds: readonly DeclaredFeed[]): Finding[] {
  return repeated(feeds, (feed) => feed.identifier).map(([feed, first]) => ({
    path: feed.path,
    message: foundExpected(
      `"${feed.identifier}" a second time (first in ${entryOf(first)})`,
      feed.path[1] === "types"
        ? "each kind of feed once; for two feeds of one kind, write a list of feeds with identifiers"
        : 'a different "identifier" for each feed, because data users tell feeds apart by it',
    ),
  }));
}

/** A slot is a time and a price and nothing else: without the facility nobody can show it. */
function slotWithoutFacility(feeds: readonly DeclaredFeed[]): Finding[] {
  return feeds.filter(isSlot).map(({ path, type }) => ({
    path,
    message: foundExpected(
      `"${type}" without a feed of facilities`,
      `a feed of type ${feedTypes[type].parents.join(" or ")} as well, because a slot does not say what can be booked or where`,
    ),
  }));
}

/** Nothing can have changed before it was published. */
export function datesOutOfOrder(
  {
    datePublished,
    dateModified,
  }: {
    readonly datePublished?: string | undefined;
    readonly dateModified?: string | undefined;
  } = {},
  group: readonly PropertyKey[],
): Finding[] {
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
          message: foundExpected(
            `"${dateModified}", which is before datePublished`,
            `a moment not before ${datePublished}`,
          ),
        },
      ];
}

/** An accessibility statement that contradicts itself. */
function untrueStatement(statement: PartOfPublisher["publicSectorBody"]): Finding[] {
  if (typeof statement !== "object") return [];
  const { compliance, nonAccessibleContent, preparedOn, reviewedOn } = statement;
  const path = (key: string) => ["publicSectorBody", key];
  return [
    ...(compliance === "full" && nonAccessibleContent !== undefined
      ? [
          {
            path: path("compliance"),
            message: foundExpected(
              '"full" together with nonAccessibleContent',
              "partial, or nothing that is not accessible",
            ),
          },
        ]
      : []),
    ...(preparedOn !== undefined && reviewedOn !== undefined && reviewedOn < preparedOn
      ? [
          {
            path: path("reviewedOn"),
            message: foundExpected(
              `"${reviewedOn}", which is before preparedOn`,
              `a day not before ${preparedOn}`,
            ),
          },
        ]
      : []),
  ];
}
