import path from "node:path";
import { describeCredit, describeDataset } from "../../dataset/index.js";
import { OpenActiveError, type Problem } from "../../error.js";
import type { DatedStatus } from "../../feed-status/index.js";
import { describeSteps } from "../../guidance/index.js";
import { getMessages } from "../../messages/index.js";
import type { Issue } from "../../document/index.js";
import { formatExcerpt } from "../../document/excerpt.js";
import type {
  DateKey,
  ExtraPublisherCheck,
  PartialPublisher,
  Publisher,
  ReadPublisher,
} from "../../publisher/index.js";
import type { BuildPaths } from "../build-paths.js";
import type { LoadSettings } from "../settings.js";
import type { DatasetSite, LocateUrl, SiteAddress } from "../state.js";
import { findPrefixIssues, resolveSiteAddress } from "./address.js";
import type { Hosting } from "./hosting.js";
import { lintAddress } from "./lint-address.js";
import { lintBuiltUrl } from "./lint-built-url.js";
import { findStatusPath, readStatus } from "./read-status.js";
import { findMissingPictures, listPictures } from "./pictures.js";
import type { PublisherSource } from "./publisher-sources.js";

/** A publisher that has been read, with the location of its Dataset Site. */
export interface ReadSite {
  readonly publisher: Publisher;
  readonly address: SiteAddress;
  readonly source: PublisherSource;
  /** The folders in which its pictures are looked for. */
  readonly folders: readonly string[];
  readonly warnings: readonly Problem[];
  /** The dates that are those of the page, because the file states none of the data. */
  readonly pageDates: readonly DateKey[];
  readonly locateUrl: LocateUrl;
  /** What the last check of the feeds found. */
  readonly feedStatus?: DatedStatus | undefined;
}

/**
 * Reads a publisher and works out where its Dataset Site is written.
 *
 * @param hosting what is known about where the site will be served.
 * @throws {OpenActiveError} with all problems of the file, including missing pictures and a URL
 *   that is not below the path prefix.
 */
export async function readSite(
  source: PublisherSource,
  {
    datasetUrl,
    publishers,
    feedStatus: statusFolder,
  }: Pick<LoadSettings, "datasetUrl" | "publishers" | "feedStatus">,
  { input, output, pathPrefix }: Pick<BuildPaths, "input" | "output" | "pathPrefix">,
  hosting: Hosting,
): Promise<ReadSite> {
  const folders = listFolders([source.folder, ".", input]);
  let name: string | undefined;
  const checkMore = (part: PartialPublisher): Issue[] => {
    ({ name } = part);
    const issues = findMissingPictures(part, folders, output);
    const url = datasetUrl === undefined ? part.dataset?.url : undefined;
    if (url === undefined) return issues;
    return [...issues, ...findPrefixIssues(url, pathPrefix, urlPath, hosting)];
  };
  const read = await readSource(source, checkMore, () =>
    publishers === undefined ? undefined : name,
  );
  const publisher =
    datasetUrl === undefined ? read.publisher : replaceUrl(read.publisher, datasetUrl);

  const { url } = publisher.dataset;
  const address = resolveSiteAddress(url, pathPrefix);
  if (address === undefined) {
    const problems = findPrefixIssues(url, pathPrefix, [], hosting).map(locateInOption);
    throw new OpenActiveError(`the option datasetUrl: ${problems[0]!.message}`, problems);
  }
  const locate = datasetUrl === undefined ? read.problemAt : locateInOption;
  const ownUrl = read.publisher.dataset.url;
  const status = readStatus(findStatusPath(source.file, ownUrl, statusFolder), ownUrl);
  const warnings = [
    ...status.warnings,
    ...lintBuiltUrl(ownUrl, url, hosting).map(read.problemAt),
    ...lintAddress(url, pathPrefix, urlPath, hosting).map(locate),
  ];
  return {
    publisher,
    address,
    source,
    folders,
    warnings: [...read.warnings, ...warnings],
    pageDates: read.derivedDates ?? [],
    feedStatus: status.feedStatus,
    locateUrl: createLocator(locate({ path: urlPath, message: "" })),
  };
}

/** @param getName returns the name of the publisher for messages, as far as it is known. */
async function readSource(
  source: PublisherSource,
  checkMore: ExtraPublisherCheck,
  getName: () => string | undefined,
): Promise<ReadPublisher> {
  try {
    return await source.read(checkMore);
  } catch (error) {
    // Messages about an object name it anyway.
    throw source.file === undefined ? error : addName(error, getName());
  }
}

/** Adds the name of a publisher to its problems: the name of a file may be no more than a number. */
function addName(error: unknown, name: string | undefined): unknown {
  if (!(error instanceof OpenActiveError) || name === undefined) return error;
  const publisher = formatExcerpt(name);
  return OpenActiveError.of(error.problems.map((problem) => ({ ...problem, publisher })));
}

const urlPath = ["dataset", "url"];

/** Keeps the place alone: with the parsed file, thousands of publishers would not fit in memory. */
const createLocator =
  (place: Problem): LocateUrl =>
  (message) => ({ ...place, message });

const locateInOption = ({ message }: Issue): Problem => ({
  file: "the option datasetUrl",
  path: "",
  message,
});

/** Lists folders without duplicates, in the form that messages show. */
const listFolders = (folders: readonly string[]) => [
  ...new Set(folders.map((folder) => path.join(folder, path.sep))),
];

const replaceUrl = (publisher: Publisher, url: string): Publisher => ({
  ...publisher,
  dataset: { ...publisher.dataset, url },
});

/**
 * Describes the Dataset Site of a publisher: its dataset, its credit, its steps and its pictures.
 */
export function describeSite(
  { publisher, address, folders, locateUrl, source, pageDates, feedStatus }: ReadSite,
  { messages: customMessages }: Pick<LoadSettings, "messages">,
): DatasetSite {
  const messages = getMessages(publisher.dataset.inLanguage, customMessages);
  const dataset = describeDataset(publisher, { messages });
  return {
    publisher,
    dataset,
    attribution: describeCredit(dataset),
    steps: describeSteps(publisher, feedStatus?.age === "expired" ? undefined : feedStatus?.status),
    feedStatus,
    pageDates,
    address,
    guidanceFolder: address.folder,
    hasGuidance: true,
    locateUrl,
    file: source.file,
    pictures: listPictures(publisher, folders),
    messages,
  };
}
