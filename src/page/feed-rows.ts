import type { DataDownload, Dataset } from "../dataset/index.js";
import { buildFeedFragment } from "../rdf/index.js";
import { buildRpdeValidatorUrl, buildVisualiserUrl } from "../specification/constants.js";
import { feedTypes, type FeedType } from "../specification/feed-types.js";
import type { Words } from "../messages/index.js";

/** A feed as the page shows it. */
export interface FeedRow {
  /** Its anchor on the page, and the end of its address in RDFa. */
  readonly fragment: string;
  readonly iri: string;
  /** What people call it; told apart by its identifier where several feeds are of one kind. */
  readonly label: string;
  /** What it contains, in plain words; unknown for kinds that are none of OpenActive's. */
  readonly about: string | undefined;
  readonly name: string;
  readonly type: string;
  readonly url: string;
  readonly status: string | undefined;
  readonly note: string | undefined;
  /** The feeds of this page that hold what its items belong to. */
  readonly parents: readonly Pick<FeedRow, "fragment" | "label">[];
  /** What its items belong to when no feed of this page holds it. */
  readonly missingParents: readonly string[];
  readonly validator: string;
  readonly visualiser: string;
}

/** The feeds of a dataset, each with its parent among them. */
export function describeFeedRows({ "@id": id, distribution }: Dataset, words: Words): FeedRow[] {
  const feeds = distribution.map((feed) => {
    const kind = findFeedType(feed);
    return { feed, kind, label: (kind && words.feedTypes[kind.identifier].label) ?? feed.name };
  });
  const labelledFeeds = feeds.map(({ feed, kind, label }) => ({
    feed,
    kind,
    fragment: buildFeedFragment(feed.identifier),
    label:
      feeds.filter((other) => other.label === label).length > 1
        ? `${label} (${feed.identifier})`
        : label,
  }));
  return labelledFeeds.map(({ feed, kind, fragment, label }) => {
    // The first kind of parent that is published is the one the items refer to.
    const parents =
      (kind?.parents ?? [])
        .map((parent) => labelledFeeds.filter((other) => other.kind?.identifier === parent))
        .find((found) => found.length > 0) ?? [];
    return {
      fragment,
      iri: `${id}#${fragment}`,
      label,
      about: kind && words.feedTypes[kind.identifier].about,
      name: feed.name,
      type: feed.additionalType,
      url: feed.contentUrl,
      status: feed.creativeWorkStatus,
      note: feed.description,
      parents: parents.map((parent) => ({ fragment: parent.fragment, label: parent.label })),
      missingParents:
        parents.length > 0
          ? []
          : (kind?.parents ?? []).map((parent) => words.feedTypes[parent].label),
      validator: buildRpdeValidatorUrl(feed.contentUrl),
      visualiser: buildVisualiserUrl(feed.contentUrl),
    };
  });
}

const findFeedType = (feed: DataDownload): FeedType | undefined =>
  Object.values(feedTypes).find(
    ({ identifier, name, additionalType }) =>
      identifier === feed.identifier ||
      (name === feed.name && additionalType === feed.additionalType),
  );
