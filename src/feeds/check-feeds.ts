import { isObject } from "../document/is-object.js";
import { omitUndefined } from "../dataset/index.js";
import type { FeedCheck, FeedStatus } from "../feed-status/index.js";
import type { RequestDocument } from "../fetching/index.js";
import { feedTypes, type FeedTypeIdentifier } from "../specification/feed-types.js";
import { FaultCollection } from "./faults.js";
import type { OfficialValidators } from "./official-validators.js";
import type { FeedToCheck, ReadFeed } from "./feed-to-check.js";
import type { FeedItem, FeedPage } from "./page.js";
import { readFeed, type FeedProgress, type FeedReading } from "./read-feed.js";
import { removePersonalData } from "./remove-personal-data.js";
import { countPartners, describeOffer, measureQuality } from "./summarise.js";
import { validateSample } from "./validate-sample.js";

/** How to check feeds. */
export interface CheckFeedsOptions {
  readonly request: RequestDocument;
  readonly validators: OfficialValidators;
  /** How many pages of each feed to read at most. */
  readonly maxPages: number;
  /** Whether to keep three items, without personal data. */
  readonly keepsSamples: boolean;
  /** The present. */
  readonly now: Date;
  /** Who checks, with a version. */
  readonly checkedBy: string;
  /** Called after each page. */
  onPage?(feed: FeedToCheck, pages: number, items: number): void;
  /** Returns how far an earlier check of a feed got. */
  loadProgress?(feed: FeedToCheck): FeedProgress | undefined;
  /** Saves how far a check got. */
  saveProgress?(feed: FeedToCheck, getProgress: () => FeedProgress | undefined): void;
  /** Called when nothing more can be read of a feed, or as much as was asked for has been read. */
  onEnd?(feed: FeedToCheck): void;
}

/** The number of pages that OpenActive's RPDE validator looks at, because it takes its time. */
const maxValidatedPages = 10;

/** The number of items that OpenActive's model validator looks at. */
const maxValidatedItems = 5;

const maxSamples = 3;

/**
 * Checks the feeds of a dataset as a consumer of the data reads them.
 *
 * @param dataset the `@id` of the dataset.
 * @returns the status, as the file `feed-status.json` holds it.
 */
export async function checkFeeds(
  dataset: string,
  feeds: readonly FeedToCheck[],
  options: CheckFeedsOptions,
): Promise<FeedStatus> {
  const results = await Promise.all(feeds.map((feed) => checkFeed(feed, options)));
  const read = results.map(({ feed, reading }) => ({ feed, reading }));
  const samples = results.flatMap((result) => result.samples).slice(0, maxSamples);
  return {
    about: "Written by npx eleventy-plugin-openactive check --feeds; the Dataset Site shows it.",
    dataset,
    checkedAt: formatMoment(options.now.valueOf()),
    checkedBy: options.checkedBy,
    feeds: results.map((result) => describeFeedCheck(result, read)),
    quality: measureQuality(read),
    offer: describeOffer(read),
    ...(options.keepsSamples ? { samples } : {}),
  };
}

interface CheckedFeed extends ReadFeed {
  readonly isPageValidated: boolean;
  readonly model: FeedCheck["model"];
  readonly samples: readonly Record<string, unknown>[];
}

async function checkFeed(feed: FeedToCheck, options: CheckFeedsOptions): Promise<CheckedFeed> {
  const { request, validators, maxPages, now } = options;
  const faults = new FaultCollection();
  const items: FeedItem[] = [];
  const reading = await readFeed(feed.url, {
    request,
    maxPages,
    now: now.valueOf(),
    saved: options.loadProgress?.(feed),
    onPage(page, reader) {
      const { pages, index } = reader.describe();
      validatePage(page, pages, validators, faults);
      addSample(page, items);
      options.onPage?.(feed, pages, index.size);
      options.saveProgress?.(feed, () => reader.save());
    },
  });
  // After a problem on the way, the next check can go on from there.
  if (reading.problem === undefined || !reading.answered) options.onEnd?.(feed);
  return {
    feed,
    reading: { ...reading, faults: [...reading.faults, ...faults.list()] },
    isPageValidated: validators.validatePage !== undefined && reading.answered,
    model: await validateSample(items, validators),
    samples: options.keepsSamples
      ? items.slice(0, maxSamples).map((item) => removePersonalData(item["data"] as FeedItem))
      : [],
  };
}

function validatePage(
  page: FeedPage,
  number: number,
  { validatePage: validate }: OfficialValidators,
  faults: FaultCollection,
): void {
  if (validate === undefined || number > maxValidatedPages) return;
  for (const message of validate(page, number - 1)) {
    faults.add(`RPDE validator: ${message}`.slice(0, 400), page.url);
  }
}

function addSample({ items }: FeedPage, sample: FeedItem[]): void {
  for (const item of items) {
    if (sample.length >= maxValidatedItems) return;
    if (item["state"] === "updated" && isObject(item["data"])) sample.push(item);
  }
}

function describeFeedCheck(
  { feed, reading, isPageValidated, model }: CheckedFeed,
  all: readonly ReadFeed[],
): FeedCheck {
  const { answered, problem, pages, complete, newest, faults, index } = reading;
  const { items, deleted, kinds } = index.count();
  return omitUndefined<FeedCheck>({
    url: feed.url,
    type: feed.type ?? feed.name,
    answered,
    problem: problem?.slice(0, 500),
    pages,
    complete,
    items,
    deleted,
    newestChange: newest === undefined ? undefined : formatMoment(newest),
    kinds: [...kinds].map(([kind, count]) => ({ kind: kind.slice(0, 100), items: count })),
    partners: feed.type && countPartners(reading, findParents(feed.type, all)),
    faults: [...faults],
    rpdeValidator: isPageValidated,
    model,
  });
}

/** Finds the feeds whose items those of a kind of feed refer to. */
const findParents = (type: FeedTypeIdentifier, all: readonly ReadFeed[]): FeedReading[] =>
  all
    .filter(({ feed }) => feed.type !== undefined && feedTypes[type].parents.includes(feed.type))
    .map(({ reading }) => reading);

const formatMoment = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;
