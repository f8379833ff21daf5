import { toArray, type CreditedDataset } from "../dataset/index.js";
import { isObject } from "../document/is-object.js";

/**
 * Finds the datasets that a feed belongs to, to credit data of which only the feed's URL is known.
 *
 * @param datasets those to look in, such as those of `loadSources`.
 * @param feedUrl the URL of the feed, or of any page of it: query and fragment are ignored.
 */
export function findDatasetsOfFeed<Dataset extends CreditedDataset>(
  datasets: readonly Dataset[],
  feedUrl: string,
): Dataset[] {
  const key = toKey(feedUrl);
  return datasets.filter((dataset) => {
    const { distribution } = dataset as { readonly distribution?: unknown };
    return toArray(distribution).some(
      (feed) =>
        isObject(feed) &&
        typeof feed["contentUrl"] === "string" &&
        toKey(feed["contentUrl"]) === key,
    );
  });
}

const toKey = (url: string) =>
  url
    .trim()
    .replace(/[?#].*/s, "")
    .replace(/^https?:/i, "")
    .replace(/\/$/, "");
