import { stringify } from "yaml";

/** What a crawl found on a Dataset Site; `null` if the site does not say. */
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

/** Finds the type of a feed. The type of a feed of slots depends on the feed it belongs to. */
function findType({ kind }: CrawledFeed, feeds: readonly CrawledFeed[]): string | null {
  if (kind !== "Slot" && kind !== "Slot for FacilityUse") return kind;
  const isIndividual = feeds.some((feed) => feed.kind === "IndividualFacilityUse");
  return isIndividual ? "IndividualFacilityUseSlot" : "FacilityUseSlot";
}

/** Writes a publisher file of what was found; the rest is made up from the site's URL. */
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

/** Writes the JSON-LD that the site had, as far as the crawl says. */
export function toCrawledJsonLd(crawled: CrawledSite): object {
  const { datasetUrl, datasetName, publisherName, discussionUrl, license, feeds } = crawled;
  return {
    "@context": ["https://schema.org/", "https://openactive.io/"],
    "@type": "Dataset",
    "@id": datasetUrl,
    url: datasetUrl,
    name: datasetName,
    license,
    discussionUrl,
    publisher: { "@type": "Organization", name: publisherName },
    distribution: feeds.map(({ kind, url }) => ({
      "@type": "DataDownload",
      name: kind,
      contentUrl: url,
    })),
  };
}

/** Lists the keys that are wrong in such a file because the crawled site is wrong. */
export function listMistakes(crawled: CrawledSite): string[] {
  const { publisherName, datasetName, discussionUrl, license, feeds } = crawled;
  const mistakes: string[] = [];
  if (!publisherName) mistakes.push("name", "legalName");
  if (datasetName === null) mistakes.push("dataset.name");
  if (!discussionUrl) mistakes.push("dataset.discussionUrl");
  if (license === null) mistakes.push("dataset.license");
  if (feeds.length === 0) mistakes.push("feeds");
  for (const [index, { kind }] of feeds.entries()) {
    if (isMistake(kind)) mistakes.push(`feeds[${index}].type`);
  }
  return mistakes;
}

/** Says whether a kind of feed is no type that a publisher file can name. */
function isMistake(kind: string | null): boolean {
  return kind === null || kind === "sessions" || kind === "ScheduledSessions";
}
