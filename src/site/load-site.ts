import { existsSync } from "node:fs";
import path from "node:path";
import { creditOf, type Credit } from "../attribution/index.js";
import { describeDataset, type Dataset } from "../dataset/index.js";
import type { EleventyConfig } from "../eleventy.js";
import { OpenActiveError, type Problem } from "../error.js";
import { publishingSteps, type Step } from "../guidance/index.js";
import type { Settings } from "../options.js";
import { foundExpected, loadPublisher, type Finding, type PartOfPublisher, type Publisher } from "../publisher/index.js";
import { wordsFor, type Words } from "../words/index.js";
import { siteAddress, type SiteAddress } from "./address.js";
import { missingPictures, picturesOf, type Picture } from "./pictures.js";

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

const fileNames = ["publisher.yaml", "publisher.yml"];

/** Where a publisher file is looked for when no option names it: all of them are watched. */
export function publisherFiles(settings: Settings, { directories }: EleventyConfig): string[] {
  if (settings.file !== undefined) return [settings.file];
  const folders = [".", directories.input, directories.data];
  return [...new Set(folders.flatMap((folder) => fileNames.map((name) => path.join(folder, name))))];
}

/**
 * Reads the publisher file and works out what is written where.
 *
 * @returns `undefined` for a site without one, which is right for a site that only shows other people's data.
 * @throws {OpenActiveError} with every problem of the file, including pictures that are not there and an
 *   address this build cannot have.
 */
export async function loadSite(settings: Settings, eleventyConfig: EleventyConfig): Promise<{ site: DatasetSite; warnings: readonly Problem[] } | undefined> {
  const candidates = publisherFiles(settings, eleventyConfig);
  if (settings.file === undefined && settings.sources !== undefined && !candidates.some((file) => existsSync(file))) return undefined;
  const file = findPublisherFile(candidates);
  const folders = [...new Set([path.dirname(file), ".", eleventyConfig.directories.input].map((folder) => path.join(folder, path.sep)))];
  const pathPrefix = eleventyConfig.getFilter("url")!("/");

  const checkMore = (part: PartOfPublisher): Finding[] => [
    ...missingPictures(part, folders),
    ...(settings.datasetUrl === undefined && part.dataset?.url !== undefined && siteAddress(part.dataset.url, pathPrefix) === undefined ? [outsidePrefix(part.dataset.url, pathPrefix)] : []),
  ];
  const { publisher: written, warnings } = await loadPublisher(file, checkMore);
  const publisher = settings.datasetUrl === undefined ? written : { ...written, dataset: { ...written.dataset, url: settings.datasetUrl } };

  const address = siteAddress(publisher.dataset.url, pathPrefix);
  if (address === undefined) throw new OpenActiveError(`the option datasetUrl: ${outsidePrefix(publisher.dataset.url, pathPrefix).message}`);
  const words = wordsFor(publisher.dataset.inLanguage, settings.words);
  const dataset = describeDataset(publisher, { words });
  return { site: { publisher, dataset, attribution: creditOf(dataset), steps: publishingSteps(publisher), address, pictures: picturesOf(publisher, folders), words }, warnings };
}

function findPublisherFile(candidates: readonly string[]): string {
  const found = candidates.filter((file) => existsSync(file));
  const [file, other] = found;
  if (file !== undefined && other === undefined) return file;
  const files = candidates.join(", ");
  throw new OpenActiveError(
    file === undefined
      ? `no publisher file; expected ${candidates.length === 1 ? files : `one of ${files}`}`
      : `found two publisher files, ${found.join(" and ")}; expected one, or the option file: addPlugin(openactive, { file: ${JSON.stringify(file)} })`,
  );
}

function outsidePrefix(url: string, pathPrefix: string): Finding {
  const { origin } = new URL(url);
  return {
    path: ["dataset", "url"],
    message: foundExpected(`"${url}"`, `an address below ${pathPrefix}, the path prefix this site is built with; change the address or Eleventy's pathPrefix`, origin + pathPrefix),
  };
}
