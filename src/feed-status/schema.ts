import { z } from "zod";
import { group, listOf, moment, url } from "../document/schema/index.js";

const error = "a whole number from 0 up";
const count = z.number({ error }).int({ error }).min(0, { error });

/** Text from a server, which is escaped wherever it is shown. */
const text = (label: string) => z.string({ error: label }).min(1, { error: label }).max(500);

const yesOrNo = z.boolean({ error: "true or false" });

/** The qualities of an item that OpenActive's dashboard looks at, and two that people ask for. */
export const qualityNames = [
  "location",
  "activity",
  "ageRange",
  "level",
  "accessibility",
  "gender",
  "price",
  "image",
] as const;

/** A quality of an item, such as whether it says where it takes place. */
export type QualityName = (typeof qualityNames)[number];

const fault = group(
  {
    message: text("what is wrong").describe("What is wrong."),
    count: count.describe("How often."),
    page: text("the page").describe("The URL of the first page that has it."),
  },
  "a fault",
);

const kind = group(
  {
    kind: text("a kind of item").describe("The kind of the items."),
    items: count.describe("How many there are."),
  },
  "a kind of item",
);

const partners = group(
  {
    referring: count.describe("How many items refer to a parent by its URL."),
    found: count.describe("How many of these parents are in the feeds."),
  },
  "the partners",
);

const model = group(
  {
    validated: count.describe("How many items OpenActive's model validator was given."),
    failed: count.describe("How many of them it reports failures in."),
    failures: z.array(text("a failure")).describe("Some of its messages."),
  },
  "the result of the model validator",
);

const feed = group(
  {
    url: url("the URL of the feed").describe("The URL of the feed."),
    type: text("the kind of feed").describe("Its kind, as the publisher file says."),
    answered: yesOrNo.describe("Whether its first page is an RPDE page."),
    since: moment("since when")
      .optional()
      .describe("Since when checks have seen it answer, or fail to."),
    problem: text("the problem").optional().describe("What kept the check from reading on."),
    pages: count.describe("How many pages were read."),
    complete: yesOrNo.describe("Whether the last page was reached."),
    items: count.describe("How many items there are in these pages, without deleted ones."),
    deleted: count.describe("How many of the items are deleted."),
    newestChange: moment("the newest change")
      .optional()
      .describe("When the newest of the items was changed, if the feed says so."),
    kinds: z.array(kind).describe("The kinds of the items."),
    partners: partners.optional().describe("Whether the items that it refers to exist."),
    faults: z.array(fault).describe("How it departs from RPDE 1.0."),
    rpdeValidator: yesOrNo.describe("Whether OpenActive's RPDE validator was asked, too."),
    model: model.optional().describe("What OpenActive's model validator says of some items."),
  },
  "a feed",
);

const quality = group(
  {
    seen: count.describe("How many items were looked at: those that describe themselves."),
    ...(Object.fromEntries(
      qualityNames.map((name) => [name, count.describe(`How many of them have it: ${name}.`)]),
    ) as Record<QualityName, typeof count>),
  },
  "the quality",
);

const named = (what: string) =>
  group(
    {
      name: text(what).describe(`The name of ${what}.`),
      count: count.describe("How many."),
    },
    what,
  );

const offer = group(
  {
    activities: z.array(named("an activity")).describe("Activities, with their items."),
    areas: z.array(named("an area")).describe("Towns or postal areas, with their places."),
    places: count.describe("How many places there are."),
  },
  "what is offered",
);

const site = group(
  {
    answered: yesOrNo.describe("Whether the Dataset Site answers."),
    matches: yesOrNo.describe("Whether it says what the publisher file says."),
    valid: yesOrNo
      .optional()
      .describe("Whether OpenActive's validator finds no failure; absent if it was not asked."),
  },
  "the Dataset Site",
);

/** What a check of the feeds of one dataset found: the file `feed-status.json`. */
export const feedStatusSchema = group(
  {
    about: text("what the file is").optional().describe("What the file is, for its readers."),
    dataset: url("the dataset").describe("The @id of the dataset."),
    checkedAt: moment("when the feeds were checked").describe("When the check ended."),
    checkedBy: text("the program").describe("The program that checked."),
    site: site.optional().describe("The Dataset Site; only if it was checked as well."),
    feeds: listOf(feed, "the feeds").describe("The feeds."),
    quality: quality.describe("How much the items say."),
    offer: offer.describe("What is offered."),
    samples: z
      .array(z.record(z.string(), z.unknown()))
      .optional()
      .describe("Items without the names and details of people, if the publisher asked for them."),
  },
  "the status of the feeds",
);

/** What a check of the feeds of one dataset found. */
export type FeedStatus = z.output<typeof feedStatusSchema>;

/** What a check found about one feed. */
export type FeedCheck = FeedStatus["feeds"][number];

/** Something that is wrong with a feed, and how often. */
export type FeedFault = FeedCheck["faults"][number];
