import {
  completeDataset,
  findFeedType,
  type DataDownload,
  type FoundDataset,
} from "../dataset/index.js";
import type { Messages } from "../messages/index.js";
import { buildFeedFragment, describeResources, type Resource } from "../rdf/index.js";
import { buildRpdeValidatorUrl, buildVisualiserUrl } from "../specification/constants.js";
import type { FeedType } from "../specification/feed-types.js";
import { getOwn } from "../document/is-object.js";

/** A feed, in the form in which the page shows it. */
export interface FeedRow {
  /** The feed's anchor on the page, which is also the fragment of its IRI in RDFa. */
  readonly fragment: string;
  readonly iri: string;
  /** The name of the feed for people, with its identifier if several feeds are of the same type. */
  readonly label: string;
  /** What the feed contains, in plain words; `undefined` if its type is not one of OpenActive's. */
  readonly about: string | undefined;
  readonly name: string;
  readonly type: string;
  readonly url: string;
  readonly status: string | undefined;
  /** The status in the language of the page, if it is one of those that OpenActive names. */
  readonly statusLabel: string | undefined;
  /** What the publisher says of the feed, in the language of the dataset. */
  readonly description: string | undefined;
  /** What RDF states of the feed. */
  readonly facts: Resource["values"];
  /** The feeds of this page that contain the parents of this feed's items. */
  readonly parents: readonly Pick<FeedRow, "fragment" | "label">[];
  /** The labels of the types that its items belong to, if this page has no feed of them. */
  readonly missingParents: readonly string[];
  readonly validator: string;
  readonly visualiser: string;
}

/** A feed with the details that other rows need. */
interface LabelledFeed extends Pick<FeedRow, "fragment" | "label"> {
  readonly feed: DataDownload;
  readonly feedType: FeedType | undefined;
}

/**
 * Describes the feeds of a dataset for its page.
 *
 * @param messages the language of the labels.
 * @returns a row for each feed, in the order of the dataset, with links to its parent feeds.
 */
export function describeFeedRows(given: FoundDataset, messages: Messages): FeedRow[] {
  const dataset = completeDataset(given);
  const feeds = labelFeeds(dataset.distribution, messages);
  const resources = describeResources(dataset).filter(
    ({ resourceKind }) => resourceKind === "DataDownload",
  );
  return feeds.map((labelled, index) => {
    const { feed, feedType, fragment, label } = labelled;
    const parents = findParents(labelled, feeds);
    const parentTypes = feedType?.parents ?? [];
    return {
      fragment,
      iri: `${dataset["@id"]}#${fragment}`,
      label,
      about: feedType && messages.feedTypes[feedType.identifier].about,
      name: feed.name,
      type: feed.additionalType,
      url: feed.contentUrl,
      status: feed.creativeWorkStatus,
      statusLabel: nameStatus(feed, messages),
      description: feed.description,
      facts: resources[index]!.values,
      parents: parents.map((parent) => ({ fragment: parent.fragment, label: parent.label })),
      missingParents:
        parents.length > 0 ? [] : parentTypes.map((type) => messages.feedTypes[type].label),
      validator: buildRpdeValidatorUrl(feed.contentUrl),
      visualiser: buildVisualiserUrl(feed.contentUrl),
    };
  });
}

function nameStatus({ creativeWorkStatus: status }: DataDownload, { feeds }: Messages) {
  return status && (getOwn<string>(feeds.statuses, status) ?? status);
}

function labelFeeds(distribution: readonly DataDownload[], messages: Messages): LabelledFeed[] {
  const feeds = distribution.map((feed) => {
    const feedType = findFeedType(feed);
    const label = feedType
      ? messages.feedTypes[feedType.identifier].label
      : feed.name || feed.identifier;
    return { feed, feedType, label, fragment: buildFeedFragment(feed.identifier) };
  });
  const isShared = (label: string) => feeds.filter((feed) => feed.label === label).length > 1;
  return feeds.map((labelled) => {
    const { feed, label } = labelled;
    return isShared(label) ? { ...labelled, label: `${label} (${feed.identifier})` } : labelled;
  });
}

/** Finds the feeds of the first parent type that is published, to which the items refer. */
function findParents({ feedType }: LabelledFeed, feeds: readonly LabelledFeed[]): LabelledFeed[] {
  for (const parent of feedType?.parents ?? []) {
    const found = feeds.filter((other) => other.feedType?.identifier === parent);
    if (found.length > 0) return found;
  }
  return [];
}
