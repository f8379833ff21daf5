import path from "node:path";
import { describeCredit, type Credit } from "../../attribution/index.js";
import { describeDataset, type Dataset } from "../../dataset/index.js";
import type { EleventyConfig } from "../../eleventy.js";
import { OpenActiveError, type Problem } from "../../error.js";
import { describeSteps, type Step } from "../../guidance/index.js";
import type { Settings } from "../../options.js";
import {
  formatMismatch,
  type Issue,
  type PartialPublisher,
  type Publisher,
  type ReadPublisher,
} from "../../publisher/index.js";
import { getMessages, type Words } from "../../messages/index.js";
import { resolveSiteAddress, type SiteAddress } from "./address.js";
import { findMissingPictures, listPictures, type Picture } from "./pictures.js";
import type { PublisherSource } from "./publisher-sources.js";

/** One publisher's Dataset Site within the site that Eleventy builds. */
export interface DatasetSite {
  readonly publisher: Publisher;
  readonly dataset: Dataset;
  readonly attribution: Credit;
  readonly steps: readonly Step[];
  readonly address: SiteAddress;
  readonly pictures: readonly Picture[];
  /** What its pages say, in its publisher's language. */
  readonly words: Words;
}

/** A Dataset Site with where it came from. */
export interface LoadedSite {
  readonly site: DatasetSite;
  readonly source: PublisherSource;
  readonly warnings: readonly Problem[];
  /** Makes a problem of something found later, at its place in the publisher file. */
  problemAt: ReadPublisher["problemAt"];
}

/**
 * Reads a publisher and works out what is written where.
 *
 * @throws {OpenActiveError} with every problem of the file, including pictures that are not there and an
 *   address this build cannot have.
 */
export async function loadSite(
  source: PublisherSource,
  settings: Settings,
  eleventyConfig: EleventyConfig,
): Promise<LoadedSite> {
  const folders = [
    ...new Set(
      [source.folder, ".", eleventyConfig.directories.input].map((folder) =>
        path.join(folder, path.sep),
      ),
    ),
  ];
  const pathPrefix = readPathPrefix(eleventyConfig);

  const checkMore = (part: PartialPublisher): Issue[] => [
    ...findMissingPictures(part, folders),
    ...(settings.datasetUrl === undefined &&
    part.dataset?.url !== undefined &&
    resolveSiteAddress(part.dataset.url, pathPrefix) === undefined
      ? [createPrefixIssue(part.dataset.url, pathPrefix, ["dataset", "url"])]
      : []),
  ];
  const { publisher: original, warnings, problemAt } = await source.read(checkMore);
  const publisher =
    settings.datasetUrl === undefined
      ? original
      : { ...original, dataset: { ...original.dataset, url: settings.datasetUrl } };

  const address = resolveSiteAddress(publisher.dataset.url, pathPrefix);
  if (address === undefined)
    throw new OpenActiveError(
      `the option datasetUrl: ${createPrefixIssue(publisher.dataset.url, pathPrefix, []).message}`,
    );
  const words = getMessages(publisher.dataset.inLanguage, settings.words);
  const dataset = describeDataset(publisher, { words });
  return {
    site: {
      publisher,
      dataset,
      attribution: describeCredit(dataset),
      steps: describeSteps(publisher),
      address,
      pictures: listPictures(publisher, folders),
      words,
    },
    source,
    warnings,
    problemAt,
  };
}

/** Eleventy's path prefix, with slashes at both ends. */
export const readPathPrefix = (eleventyConfig: EleventyConfig) =>
  eleventyConfig.getFilter("url")!("/");

/** An address that this build cannot write to. */
export function createPrefixIssue(url: string, pathPrefix: string, key: Issue["path"]): Issue {
  const { origin } = new URL(url);
  return {
    path: key,
    message: formatMismatch(
      `"${url}"`,
      `an address below ${pathPrefix}, the path prefix this site is built with; change the address or Eleventy's pathPrefix`,
      origin + pathPrefix,
    ),
  };
}
