import { z } from "zod";
import { feedTypeIdentifiers } from "../../specification/feed-types.js";
import { baseUrl, group, listOf, oneOf, nameText, text, url } from "../../document/schema/index.js";

const type = oneOf(feedTypeIdentifiers, "the kind of feed").describe(
  "The kind of item in the feed.",
);

/** The statuses that a publisher can give a feed. */
export const feedStatuses = ["active", "development", "paused", "deprecated"] as const;

const feed = group(
  {
    type,
    url: url("the URL of the feed").describe("The URL of the first page of the RPDE feed."),
    identifier: nameText("an identifier")
      .optional()
      .describe("Default: the type. Needed where two feeds have the same type."),
    name: nameText("the name of the kind of feed")
      .optional()
      .describe(
        "Default: the name in the specification. Data users read it as the kind of feed, " +
          "so change it only to a name that they know.",
      ),
    status: oneOf(feedStatuses, "the status of the feed").optional().describe("Default: active."),
    note: text("a note for data users")
      .optional()
      .describe("A note about this feed for data users."),
  },
  "a feed",
);

const feedsWithBase = group(
  {
    base: baseUrl("the URL that all feeds start with").describe(
      "The URL that all feeds start with, with or without a trailing slash.",
    ),
    types: listOf(type, "the kinds of feed").describe(
      "The kinds of feed below the base URL, each at its usual path.",
    ),
  },
  "feeds with a common base",
);

const feedList = listOf(feed, "the feeds");

/** What a publisher without feeds writes: an empty list is an error, as it may be an accident. */
const noneYet = z.literal("none yet").transform((): z.output<typeof feedList> => []);

/** The RPDE feeds: kinds at their usual paths below one URL, feeds with a URL each, or none yet. */
export const feeds = z.union([feedsWithBase, feedList, noneYet], {
  error:
    "base and types (a URL and a list of kinds), a list of feeds with type and url, or none yet",
});
