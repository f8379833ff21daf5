import { existsSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import type { EleventyConfig } from "../../eleventy.js";
import { OpenActiveError } from "../../error.js";
import type { Settings } from "../../options.js";
import {
  checkPublisher,
  datesOfFiles,
  loadPublisher,
  withEpoch,
  type CheckMore,
  type ReadPublisher,
} from "../../publisher/index.js";

/** A publisher that has yet to be read. */
export interface PublisherSource {
  /** What messages call it: a file, or a place in the option `publishers`. */
  readonly name: string;
  /** The folder its pictures are looked for in. */
  readonly folder: string;
  read(checkMore: CheckMore): Promise<ReadPublisher> | ReadPublisher;
}

const fileNames = ["publisher.yaml", "publisher.yml"];

/** Where a publisher file is looked for when no option names it. */
function usualFiles({ directories }: EleventyConfig): string[] {
  const folders = [".", directories.input, directories.data];
  return [
    ...new Set(folders.flatMap((folder) => fileNames.map((name) => path.join(folder, name)))),
  ];
}

const listed = (publishers: Settings["publishers"]): readonly unknown[] =>
  publishers === undefined || typeof publishers === "function"
    ? []
    : Array.isArray(publishers)
      ? publishers
      : [publishers];
const patterns = (publishers: Settings["publishers"]) =>
  listed(publishers).filter((entry) => typeof entry === "string");

/** The files, or patterns of files, that a rebuild has to follow. */
export function publisherFiles(settings: Settings, eleventyConfig: EleventyConfig): string[] {
  if (settings.file !== undefined) return [settings.file];
  return settings.publishers === undefined
    ? usualFiles(eleventyConfig)
    : patterns(settings.publishers);
}

/**
 * The publishers of a site: of the option `publishers`, of the option `file`, or the one file in a usual place.
 *
 * @returns none for a site without a publisher file, which is right for one that only shows other people's data or
 *   only lists catalogues.
 * @throws {OpenActiveError} when there is none where there should be one, or two where there should be one.
 */
export async function publisherSources(
  settings: Settings,
  eleventyConfig: EleventyConfig,
): Promise<PublisherSource[]> {
  const { publishers } = settings;
  if (publishers === undefined) {
    const candidates = publisherFiles(settings, eleventyConfig);
    if (
      settings.file === undefined &&
      (settings.sources !== undefined || settings.catalog !== undefined) &&
      !candidates.some((file) => existsSync(file))
    )
      return [];
    return [fromFile(findPublisherFile(candidates))];
  }
  const entries =
    typeof publishers === "function" ? await collected(publishers) : listed(publishers);
  const found = entries.map((entry) => (typeof entry === "string" ? matching(entry) : undefined));
  const files = [...new Set(found.flat().filter((file) => file !== undefined))];
  const datesOf = await datesOfFiles(files);
  return [
    ...files.map((file) => fromFile(file, datesOf)),
    ...entries.flatMap((entry, index) =>
      typeof entry === "string" ? [] : [fromObject(entry, index)],
    ),
  ];
}

/** What a function gives: a list, or one after the other. */
async function collected(
  publishers: Extract<Settings["publishers"], (...args: never[]) => unknown>,
): Promise<unknown[]> {
  const given = (await publishers()) as unknown;
  if (
    typeof given !== "object" ||
    given === null ||
    !(Symbol.asyncIterator in given || Symbol.iterator in given)
  )
    throw new OpenActiveError(
      "the option publishers: its function gives no list; expected publishers as plain objects, in a list or one after the other",
    );
  const entries: unknown[] = [];
  for await (const entry of given as AsyncIterable<unknown>) entries.push(entry);
  return entries;
}

function matching(pattern: string): string[] {
  const files = globSync(pattern.replaceAll("\\", "/"), {
    expandDirectories: false,
    absolute: path.isAbsolute(pattern),
    ignore: ["**/node_modules/**"],
  }).sort();
  if (files.length === 0)
    throw new OpenActiveError(
      `the option publishers: found no file that matches ${JSON.stringify(pattern)}; expected publisher files there`,
    );
  return files;
}

const fromFile = (
  file: string,
  datesOf?: Awaited<ReturnType<typeof datesOfFiles>>,
): PublisherSource => ({
  name: file,
  folder: path.dirname(file),
  read: (checkMore) => loadPublisher(file, checkMore, datesOf),
});

const fromObject = (data: unknown, index: number): PublisherSource => {
  const name = `publishers[${index}]`;
  return {
    name,
    folder: ".",
    read: (checkMore) => withEpoch(checkPublisher(data, name, checkMore)),
  };
};

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
