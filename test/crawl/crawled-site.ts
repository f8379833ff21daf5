import { stringify } from "yaml";

/** What a crawl of a Dataset Site found; `null` where the site says nothing. */
export interface CrawledSite {
  readonly datasetUrl: string;
  readonly datasetName?: string | null;
  readonly publisherName?: string | null;
  readonly discussionUrl?: string | null;
  readonly license?: string | null;
  readonly feeds: readonly CrawledFeed[];
}

interface CrawledFeed {
  readonly kind: string | null;
  readonly url: string;
}

/** Finds out the type of a feed. Feeds that hold slots are called after the feeds they belong to. */
function findType({ kind }: CrawledFeed, feeds: readonly CrawledFeed[]): string | null {
  if (kind !== "Slot" && kind !== "Slot for FacilityUse") return kind;
  const isIndividual = feeds.some((feed) => feed.kind === "IndividualFacilityUse");
  return isIndividual ? "IndividualFacilityUseSlot" : "FacilityUseSlot";
}

/** Writes what was found as a publisher file; what a crawl does not show is made from the site's address. */
export function toPublisherFile(crawled: CrawledSite): string {
  const { datasetUrl, datasetName, publisherName, discussionUrl, license, feeds } = crawled;
  const { origin } = new URL(datasetUrl);
  return stringify({
    name: publisherName,
    legalName: publisherName,
    url: `${origin}/`,
    logo: `${origin}/logo.png`,
    dataset: { url: datasetUrl, name: datasetName?.trim(), discussionUrl, license },
    feeds: feeds.map((feed) => {
      const described = { type: findType(feed, feeds), url: feed.url };
      return feed.kind?.startsWith("Slot") ? { ...described, name: feed.kind } : described;
    }),
  });
}

/** Lists the keys in which such a file is wrong because the crawled site is. */
export function listMistakes(crawled: CrawledSite): string[] {
  const { publisherName, datasetName, discussionUrl, license, feeds } = crawled;
  const mistakes: string[] = [];
  if (!publisherName) mistakes.push("name", "legalName");
  if (datasetName === null) mistakes.push("dataset.name");
  if (!discussionUrl) mistakes.push("dataset.discussionUrl");
  if (license === null) mistakes.push("dataset.license");
  if (feeds.length === 0) mistakes.push("feeds");
  for (const [index, { kind }] of feeds.entries()) {
    if (kind === null || kind === "sessions" || kind === "ScheduledSessions")
      mistakes.push(`feeds[${index}].type`);
  }
  return mistakes;
}
