import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import { formatExcerpt } from "../../document/excerpt.js";
import { OpenActiveError } from "../../error.js";
import {
  addEpochDates,
  checkPublisher,
  loadPublisher,
  readFileDates,
  type ExtraPublisherCheck,
  type ReadPublisher,
} from "../../publisher/index.js";
import type { BuildPaths } from "../build-paths.js";
import type { LoadSettings, PublishersSetting } from "../settings.js";
import { hasExactName } from "./file-names.js";
import { givePublishers } from "./given-publishers.js";
import { suggestPublisherFile } from "./similar-publisher-file.js";

/** A publisher that has not been read yet. */
export interface PublisherSource {
  /** Its name in messages: a file, or a position in the option `publishers`. */
  readonly name: string;
  /** The publisher file, if there is one. */
  readonly file?: string;
  /** The folder in which its pictures are looked for first. */
  readonly folder: string;
  /** Reads and checks the publisher; `checkMore` finds further problems. */
  read(checkMore: ExtraPublisherCheck): Promise<ReadPublisher> | ReadPublisher;
}

type SourceSettings = Pick<LoadSettings, "file" | "publishers" | "sources" | "catalog">;
type SourceFolders = Pick<BuildPaths, "input" | "data" | "output">;
type ReadDates = Awaited<ReturnType<typeof readFileDates>>;

/** Lists the publisher files, or patterns of them, that Eleventy has to watch. */
export function listPublisherFiles(settings: SourceSettings, folders: SourceFolders): string[] {
  if (settings.file !== undefined) return [settings.file];
  if (settings.publishers === undefined) return listDefaultFiles(folders);
  return toList(settings.publishers).filter((entry) => typeof entry === "string");
}

/**
 * Finds the publishers of a site: those of the option `publishers`, the one of the option `file`,
 * or the publisher file in one of its default locations.
 *
 * @yields nothing for a site without a publisher file that only shows other people's data or only
 *   lists catalogues.
 * @throws {OpenActiveError} if there is no publisher file, or more than one where one is expected.
 */
export async function* findPublisherSources(
  settings: SourceSettings,
  folders: SourceFolders,
): AsyncGenerator<PublisherSource> {
  if (settings.publishers !== undefined) return yield* listPublishers(settings.publishers);
  const candidates = listPublisherFiles(settings, folders);
  const isOptional =
    settings.file === undefined &&
    (settings.sources !== undefined || settings.catalog !== undefined);
  if (isOptional && !candidates.some(isThere)) return;
  yield createFileSource(selectPublisherFile(candidates, folders));
}

const fileNames = ["publisher.yaml", "publisher.yml"];

/** Lists the default locations of a publisher file, used if no option names it. */
function listDefaultFiles({ input, data }: SourceFolders): string[] {
  const files = [".", input, data].flatMap((folder) =>
    fileNames.map((name) => path.join(folder, name)),
  );
  return [...new Set(files)];
}

/** Whether there is a file of exactly this name, capital letters included. */
const isThere = (file: string) =>
  existsSync(file) && hasExactName(path.dirname(file), path.basename(file));

function selectPublisherFile(candidates: readonly string[], folders: SourceFolders): string {
  const found = candidates.filter(isThere);
  const [file, other] = found;
  if (file === undefined) {
    const files = candidates.join(", ");
    const suggestion = suggestPublisherFile(candidates, folders);
    const expected = candidates.length === 1 ? files : `one of ${files}`;
    throw new OpenActiveError(`no publisher file; expected ${expected}${suggestion}`);
  }
  if (other === undefined) return file;
  throw new OpenActiveError(
    `found two publisher files, ${found.join(" and ")}; expected one, ` +
      `or the option file: addPlugin(openactive, { file: ${JSON.stringify(file)} })`,
  );
}

/** Returns the option `publishers` as a list; empty if it is a function. */
function toList(publishers: PublishersSetting): readonly (string | object)[] {
  if (typeof publishers === "function") return [];
  return typeof publishers === "string" ? [publishers] : publishers;
}

/**
 * Lists the publishers of the option `publishers`: objects as they arrive, so that their raw data need
 * not all be in memory at once, then files, without duplicates.
 */
async function* listPublishers(publishers: PublishersSetting): AsyncGenerator<PublisherSource> {
  const entries =
    typeof publishers === "function" ? givePublishers(publishers) : toList(publishers);
  const patterns = new Set<string>();
  let index = 0;
  for await (const entry of entries) {
    if (typeof entry === "string") patterns.add(entry);
    else yield createObjectSource(entry, index);
    index++;
  }
  const files = new Set([...patterns].flatMap(expandPattern));
  const readDates = await readFileDates([...files]);
  for (const file of files) yield createFileSource(file, readDates);
}

/** Lists what matches a pattern, even what is no file: a mistake to be reported, not skipped. */
function expandPattern(pattern: string): string[] {
  const matches = globSync(pattern.replaceAll("\\", "/"), {
    expandDirectories: false,
    onlyFiles: false,
    absolute: path.isAbsolute(pattern),
    ignore: ["**/node_modules/**"],
  });
  // A folder has a slash at its end.
  const found = matches.map((match) => match.replace(/\/$/, ""));
  const files = [...new Set([...found, ...listOddEntries(pattern, found)])];
  if (files.length > 0) return files.sort();
  throw new OpenActiveError(
    `the option publishers: found no file that matches ${JSON.stringify(pattern)}; ` +
      "expected at least one publisher file",
  );
}

/**
 * Lists links that lead nowhere, and pipes, beside the files that match a pattern such as `*.yaml`:
 * tinyglobby leaves them out.
 */
function listOddEntries(pattern: string, files: readonly string[]): string[] {
  const extension = path.extname(pattern);
  if (path.basename(pattern) !== `*${extension}`) return [];
  const folders = new Set(files.map((file) => path.dirname(file)));
  return [...folders].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isFile() && !entry.isDirectory())
      .filter(({ name }) => path.extname(name) === extension && !name.startsWith("."))
      .map(({ name }) => path.posix.join(folder, name)),
  );
}

function createFileSource(file: string, readDates?: ReadDates): PublisherSource {
  return {
    name: file,
    file,
    folder: path.dirname(file),
    read: (checkMore) => loadPublisher(file, checkMore, readDates),
  };
}

function createObjectSource(entry: unknown, index: number): PublisherSource {
  const { key, data } = isKeyed(entry)
    ? { key: entry[0], data: entry[1] }
    : { key: index, data: entry };
  const name = nameObject(data, key);
  return {
    name,
    folder: ".",
    read: (checkMore) => addEpochDates(checkPublisher(data, name, checkMore)),
  };
}

/** Whether an entry is a pair of a key and a publisher, like the entries of a `Map`. */
function isKeyed(entry: unknown): entry is readonly [string | number | bigint, unknown] {
  if (!Array.isArray(entry) || entry.length !== 2) return false;
  return ["string", "number", "bigint"].includes(typeof entry[0]);
}

/** Names a publisher for messages: its key or position, and its own name if it has one. */
function nameObject(data: unknown, key: string | number | bigint): string {
  const position = `publishers[${typeof key === "string" ? formatExcerpt(key) : key}]`;
  if (typeof data !== "object" || data === null || !("name" in data)) return position;
  const name = typeof data.name === "string" ? formatExcerpt(data.name) : "";
  return name === "" ? position : `${position} (${name})`;
}
