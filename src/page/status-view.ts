import { qualityNames, type DatedStatus, type FeedCheck } from "../feed-status/index.js";
import { interpolate, type Messages } from "../messages/index.js";
import { filters } from "../templates/index.js";

/** A number with its name, and its share of the largest or of all, in percent. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly percent: number;
}

/** What a page says about the feeds, in words. */
export interface StatusView {
  /** When the feeds were checked, and how far that can be relied on. */
  readonly sentences: readonly string[];
  /** A line for the summary at the top of the page; `undefined` if there is nothing to say. */
  readonly summary: string | undefined;
  readonly activities: readonly Figure[];
  readonly areas: readonly Figure[];
  /** The sentence before the qualities. */
  readonly qualityIntro: string;
  readonly qualities: readonly Figure[];
  /** Items as JSON. */
  readonly samples: readonly string[];
  /** What is known of each feed, by its URL. */
  readonly feeds: Readonly<Record<string, string>>;
}

/** The number of activities and areas that a page lists. */
const maxFigures = 15;

/**
 * Describes what a check of the feeds found. Of a check that is more than a month old, only its date is
 * left.
 */
export function describeStatus({ status, age }: DatedStatus, messages: Messages): StatusView {
  const texts = messages.status;
  const date = filters.day(status.checkedAt, messages.lang);
  if (age === "expired") {
    return { ...emptyView, sentences: [interpolate(texts.expired, { date })] };
  }
  const { quality, offer, feeds, samples = [] } = status;
  const sentences = [interpolate(texts.checked, { date })];
  if (age === "old") sentences.push(texts.old);
  if (feeds.some(({ complete }) => !complete)) sentences.push(texts.partial);
  const format = (value: number) => value.toLocaleString(messages.lang);
  const items = feeds.reduce((sum, feed) => sum + feed.items, 0);
  const counts = {
    items: format(items),
    activities: format(offer.activities.length),
    places: format(offer.places),
    date,
  };
  return {
    sentences,
    summary: items === 0 ? undefined : interpolate(texts.summary, counts),
    activities: rank(offer.activities, format),
    areas: rank(offer.areas, format),
    qualityIntro: interpolate(texts.qualityIntro, { seen: format(quality.seen) }),
    qualities: quality.seen === 0 ? [] : describeQualities(status.quality, messages),
    samples: samples.map((sample) => JSON.stringify(sample, undefined, 2)),
    feeds: Object.fromEntries(feeds.map((feed) => [feed.url, describeFeed(feed, date, messages)])),
  };
}

const emptyView: StatusView = {
  sentences: [],
  summary: undefined,
  activities: [],
  areas: [],
  qualityIntro: "",
  qualities: [],
  samples: [],
  feeds: {},
};

function rank(
  counts: readonly { readonly name: string; readonly count: number }[],
  format: (value: number) => string,
): Figure[] {
  const most = counts[0]?.count ?? 1;
  return counts.slice(0, maxFigures).map(({ name, count }) => ({
    name,
    value: format(count),
    percent: Math.round((100 * count) / most),
  }));
}

function describeQualities(
  quality: DatedStatus["status"]["quality"],
  { status: texts, lang }: Messages,
): Figure[] {
  const { seen } = quality;
  return qualityNames.map((name) => {
    const counts = {
      count: quality[name].toLocaleString(lang),
      seen: seen.toLocaleString(lang),
    };
    return {
      name: texts.qualities[name],
      value: interpolate(texts.ratio, counts),
      percent: Math.round((100 * quality[name]) / seen),
    };
  });
}

function describeFeed(feed: FeedCheck, date: string, { status: texts, lang }: Messages): string {
  const { answered, problem, complete, pages, items, newestChange, faults } = feed;
  if (!answered) return interpolate(texts.silent, { date });
  const sentences = [interpolate(problem === undefined ? texts.answered : texts.broken, { date })];
  const count = items.toLocaleString(lang);
  const template = complete ? texts.items : texts.itemsRead;
  sentences.push(interpolate(template, { count, pages: pages.toLocaleString(lang) }));
  if (newestChange !== undefined) {
    sentences.push(interpolate(texts.newest, { date: filters.day(newestChange, lang) }));
  }
  if (faults.length > 0) {
    sentences.push(interpolate(texts.faults, { count: faults.length.toLocaleString(lang) }));
  }
  return sentences.join(" ");
}
