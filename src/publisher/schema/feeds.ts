import { z } from "zod";
import { feedTypeIdentifiers } from "../../specification/feed-types.js";
import { text } from "../../document/schema/text.js";
import { baseUrl, group, listOf, oneOf, url } from "../../document/schema/values.js";

const type = oneOf(feedTypeIdentifiers, "the kind of feed").describe(
  "What the items of the feed are.",
);

/** What a publisher can say about a feed that is not as usual. */
export const feedStatuses = ["active", "development", "paused", "deprecated"] as const;

const feed = group(
  {
    type,
    url: url("the address of the feed").describe("The address of the first page of the RPDE feed."),
    identifier: text("an identifier")
      .optional()
      .describe("Default: the type. Needed where two feeds have the same type."),
    name: text("the name of the kind of feed")
      .optional()
      .describe(
        "Default: the specification's name. Data users read it as the kind of feed, so change it only to what they know.",
      ),
    status: oneOf(feedStatuses, "the status of the feed").optional().describe("Default: active."),
    note: text("a note for data users")
      .optional()
      .describe("What data users should know of this feed."),
  },
  "a feed",
);

/** The RPDE feeds: a base address with kinds at their usual paths, or a list of feeds with addresses of their own. */
export const feeds = z.union(
  [
    group(
      {
        base: baseUrl("the address all feeds start with").describe(
          "The address all feeds start with; with or without a final slash.",
        ),
        types: listOf(type, "the kinds of feed").describe(
          "The kinds of feed below the base address, each at its usual path.",
        ),
      },
      "feeds with a common base",
    ),
    listOf(feed, "the feeds"),
  ],
  {
    error: "base and types (an address and a list of kinds), or a list of feeds with type and url",
  },
);
