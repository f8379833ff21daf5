import { existsSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import type { EleventyConfig } from "../../eleventy.js";
import { OpenActiveError } from "../../error.js";
import type { Settings } from "../../options.js";
import {
  checkPublisher,
  readFileDates,
  loadPublisher,
  addEpochDates,
  type ExtraPublisherCheck,
  type ReadPublisher,
} from "../../publisher/index.js";

/** A publisher that has yet to be read. */
export interface PublisherSource {
  /** What messages call it: a file, or a place in the option `publishers`. */
  readonly name: string;
  /** The folder its pictures are looked for in. */
  readonly folder: string;
  read(checkMore: ExtraPublisherCheck): Promise<ReadPublisher> | ReadPublisher;
}

const fileNames = ["publisher.yaml", "publisher.yml"];

/** Where a publisher file is looked for when no option names it. */
function listUsualFiles({ directories }: EleventyConfig): string[] {
  const folders = [".", directories.input, directories.data];
  return [
    ...new Set(folders.flatMap((folder) => fileNames.map((name) => path.join(folder, name)))),
  ];
}

const toList = (publishers: Settings["publishers"]): readonly unknown[] =>
  publishers === undefined || typeof publishers === "function"
    ? []
    : Array.isArray(publishers)
      ? publishers
      : [publishers];
const listPatterns = (publishers: Settings["publishers"]) =>
  toList(publishers).filter((entry) => typeof entry === "string");

/** The files, or patterns of files, that a rebuild has to follow. */
export function listPublisherFiles(settings: Settings, eleventyConfig: EleventyConfig): string[] {
  if (settings.file !== undefined) return [settings.file];
  return settings.publishers === undefined
    ? listUsualFiles(eleventyConfig)
    : listPatterns(settings.publishers);
}

/**
 * The publishers of a site: of the option `publishers`, of the option `file`, or the one file in a usual place.
 *
 * @returns none for a site without a publisher file, which is right for one that only shows other people's data or
 *   only lists catalogues.
 * @throws {OpenActiveError} when there is none where there should be one, or two where there should be one.
 */
export async function findPublisherSources(
  settings: Settings,
  eleventyConfig: EleventyConfig,
): Promise<PublisherSource[]> {
  const { publishers } = settings;
  if (publishers === undefined) {
    const candidates = listPublisherFiles(settings, eleventyConfig);
    if (
      settings.file === undefined &&
      (settings.sources !== undefined || settings.catalog !== undefined) &&
      !candidates.some((file) => existsSync(file))
    )
      return [];
    return [createFileSource(findPublisherFile(candidates))];
  }
  const entries =
    typeof publishers === "function" ? await collectEntries(publishers) : toList(publishers);
  const found = entries.map((entry) => (typeof entry === "string" ? expandGlob(entry) : undefined));
  const files = [...new Set(found.flat().filter((file) => file !== undefined))];
  const readDates = await readFileDates(files);
  return [
    ...files.map((file) => createFileSource(file, readDates)),
    ...entries.flatMap((entry, index) =>
      typeof entry === "string" ? [] : [createObjectSource(entry, index)],
    ),
  ];
}

/** What a function gives: a list, or one after the other. */
async function collectEntries(
  publishers: Extract<Settings["publishers"], (...args: never[]) => unknown>,
): Promise<unknown[]> {
  const result = (await publishers()) as unknown;
  if (
    typeof result !== "object" ||
    result === null ||
    !(Symbol.asyncIterator in result || Symbol.iterator in result)
  )
    throw new OpenActiveError(
      "the option publishers: its function gives no list; expected publishers as plain objects, in a list or one after the other",
    );
  const entries: unknown[] = [];
  for await (const entry of result as AsyncIterable<unknown>) entries.push(entry);
  return entries;
}

function expandGlob(pattern: string): string[] {
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

const createFileSource = (
  file: string,
  readDates?: Awaited<ReturnType<typeof readFileDates>>,
): PublisherSource => ({
  name: file,
  folder: path.dirname(file),
  read: (checkMore) => loadPublisher(file, checkMore, readDates),
});

const createObjectSource = (data: unknown, index: number): PublisherSource => {
  const name = `publishers[${index}]`;
  return {
    name,
    folder: ".",
    read: (checkMore) => addEpochDates(checkPublisher(data, name, checkMore)),
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
