import {
  completeDataset,
  formatJsonFile,
  type CompleteDataset,
  type FoundDataset,
} from "../dataset/index.js";
import { toSpdxUrl } from "../specification/constants.js";
import { stripParameters } from "../specification/media-types.js";
import { toWebHref } from "../specification/safe-urls.js";
import { findAuthorUrl } from "./author.js";

/** The target of a link: RFC 9264, section 4.2.3. */
export interface LinkTarget {
  readonly href: string;
  /** The media type. */
  readonly type?: string;
}

/**
 * Writes the links between the page of a dataset, its feeds and its descriptions as a linkset: FAIR
 * Signposting, level 2 (https://signposting.org/FAIR/), in the JSON of RFC 9264. In it, a program
 * also finds the way back from a feed, whose server says nothing of the page.
 *
 * @param files the files that describe the dataset, with their public URLs.
 * @returns the text of a JSON file.
 */
export function toLinkset(given: FoundDataset, files: readonly LinkTarget[]): string {
  const dataset = completeDataset(given);
  const pages = link(dataset.url, "text/html");
  const feeds = dataset.distribution.flatMap(({ contentUrl, encodingFormat }) =>
    link(contentUrl, stripParameters(encodingFormat)),
  );
  const license = link(toSpdxUrl(dataset.license));
  const linkset = [
    ...pages.map(({ href }) => ({
      anchor: href,
      ...describePage(dataset),
      license,
      describedby: files,
      item: feeds,
    })),
    ...feeds.map(({ href }) => ({ anchor: href, license, collection: pages })),
    ...files.map(({ href }) => ({ anchor: href, describes: pages })),
  ];
  return formatJsonFile({ linkset: linkset.map(omitEmpty) });
}

const describePage = (dataset: CompleteDataset) => ({
  "cite-as": link(dataset["@id"]),
  type: ["AboutPage", "Dataset"].flatMap((type) => link(`https://schema.org/${type}`)),
  author: link(findAuthorUrl(dataset)),
});

/** Returns a list with one target; an empty one for a URL that is missing or unsafe. */
function link(url: string | undefined, type?: string): LinkTarget[] {
  const href = toWebHref(url);
  if (href === "") return [];
  return type ? [{ href, type }] : [{ href }];
}

/** Omits the relations without a target. */
const omitEmpty = (links: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(links).filter(([, targets]) => !Array.isArray(targets) || targets.length > 0),
  );
