import { qualityNames, type FeedCheck, type FeedStatus } from "../feed-status/index.js";
import type { ReadFeed } from "./feed-to-check.js";
import type { FeedReading } from "./read-feed.js";

/** The number of activities and areas to name. */
const maxNames = 50;

/** Adds up how much the items of all feeds say. */
export function measureQuality(feeds: readonly ReadFeed[]): FeedStatus["quality"] {
  const totals = feeds.map(({ reading }) => reading.index.count());
  const counts = qualityNames.map((name, bit) => {
    const sum = totals.reduce((count, { qualities }) => count + (qualities[bit] ?? 0), 0);
    return [name, sum] as const;
  });
  const seen = totals.reduce((count, { described }) => count + described, 0);
  return { seen, ...Object.fromEntries(counts) } as FeedStatus["quality"];
}

/** Lists what the items of all feeds offer, the most frequent first. */
export function describeOffer(feeds: readonly ReadFeed[]): FeedStatus["offer"] {
  const activities = new Map<string, number>();
  const places = new Map<number, string>();
  for (const { reading } of feeds) {
    const totals = reading.index.count();
    for (const [name, count] of totals.activities) addTo(activities, name, count);
    for (const [key, area] of totals.places) places.set(key, area);
  }
  const areas = new Map<string, number>();
  for (const area of places.values()) {
    if (area !== "") addTo(areas, area, 1);
  }
  return { activities: rank(activities), areas: rank(areas), places: places.size };
}

const addTo = (counts: Map<string, number>, name: string, count: number): void => {
  counts.set(name, (counts.get(name) ?? 0) + count);
};

const rank = (counts: ReadonlyMap<string, number>) =>
  [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, maxNames);

/**
 * Counts how many of the items that the items of a feed refer to are in other feeds.
 *
 * @returns `undefined` if nothing refers to anything, or if not all of the other feeds was read.
 */
export function countPartners(
  reading: FeedReading,
  parents: readonly FeedReading[],
): FeedCheck["partners"] {
  const references = reading.index.listParents();
  const isKnown = parents.length > 0 && parents.every(({ complete }) => complete);
  if (references.length === 0 || !isKnown) return undefined;
  const ids = new Set(parents.flatMap(({ index }) => index.listIds()));
  const found = references.filter((reference) => ids.has(reference)).length;
  return { referring: references.length, found };
}
