import { describeDataset } from "../../dataset/index.js";
import { replaceValue } from "../../document/keys.js";
import { getMessages } from "../../messages/index.js";
import { checkPublisher, type Publisher } from "../../publisher/index.js";
import { feedTypes, joinFeedUrl } from "../../specification/feed-types.js";

type Path = readonly PropertyKey[];
type Feed = Extract<Publisher["feeds"], readonly unknown[]>[number];

/**
 * Leaves out of a valid publisher what the plugin works out itself, so that the file says only what
 * is particular to the publisher. The description of the dataset stays the same, letter for letter.
 *
 * @param publisher the content of a valid publisher file.
 */
export function simplifyPublisher(publisher: object): object {
  const expected = describe(publisher);
  let simple = publisher;
  const attempt = (next: object) => {
    if (describe(next) === expected) simple = next;
  };
  for (const path of listOptionalPaths(publisher)) {
    attempt(replaceValue(simple, path, undefined) as object);
  }
  const { feeds } = simple as Publisher;
  if (Array.isArray(feeds)) {
    attempt({ ...simple, feeds: feeds.map((feed) => shortenNote(feed, simple as Publisher)) });
    const shared = shareBase((simple as { feeds: Feed[] }).feeds);
    if (shared !== undefined) attempt({ ...simple, feeds: shared });
  }
  return removeEmptyGroups(simple);
}

/** Describes the dataset of a publisher; `undefined` if it is invalid. */
function describe(publisher: object): string | undefined {
  try {
    return JSON.stringify(describeDataset(checkPublisher(publisher, "the import").publisher));
  } catch {
    return undefined;
  }
}

/** Lists the paths of all values in groups and in feeds, from the last to the first. */
function listOptionalPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  if (Array.isArray(value) && path[0] !== "feeds") return [path];
  const inner = Object.entries(value).flatMap(([key, entry]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    return listOptionalPaths(entry, [...path, step]);
  });
  return path.length === 0 ? inner.toReversed() : inner;
}

/** The start of a feed's description is the plugin's own. */
function shortenNote(feed: Feed, { dataset }: Publisher): Feed {
  const { about } = getMessages(dataset.inLanguage).feedTypes[feed.type];
  const { note } = feed;
  return note?.startsWith(`${about} `) ? { ...feed, note: note.slice(about.length + 1) } : feed;
}

/** Returns feeds as kinds below one URL, if each is at the usual path of its kind. */
function shareBase(feeds: readonly Feed[]): Publisher["feeds"] | undefined {
  const [first] = feeds;
  if (first === undefined || feeds.length < 2) return undefined;
  const end = `/${feedTypes[first.type].path}`;
  if (!first.url.endsWith(end)) return undefined;
  const base = first.url.slice(0, -end.length);
  const types = feeds.map(({ type }) => type);
  const isUsual = feeds.every(
    ({ type, url, ...rest }) =>
      url === joinFeedUrl(base, type) && Object.values(rest).every((each) => each === undefined),
  );
  return isUsual ? { base, types } : undefined;
}

function removeEmptyGroups(publisher: object): object {
  const isEmpty = (value: unknown) =>
    typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return Object.fromEntries(Object.entries(publisher).filter(([, value]) => !isEmpty(value)));
}
