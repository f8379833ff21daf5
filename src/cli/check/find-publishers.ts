import { existsSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import { describeDataset, type Dataset } from "../../dataset/index.js";
import { OpenActiveError, type Problem } from "../../error.js";
import { getMessages } from "../../messages/index.js";
import { loadPublisher, type Publisher } from "../../publisher/index.js";

/** A publisher file that could be read. */
export interface FoundPublisher {
  readonly file: string;
  readonly publisher: Publisher;
  readonly dataset: Dataset;
  readonly warnings: readonly Problem[];
}

/** A publisher file with errors. */
export interface BrokenPublisher {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** Where a publisher file usually is, below the folder of a site. */
const usualPlaces = [
  "publisher.{yaml,yml}",
  "{src,content,site}/publisher.{yaml,yml}",
  "_data/publisher.{yaml,yml}",
  "{src,content,site}/_data/publisher.{yaml,yml}",
  "publishers/*.{yaml,yml}",
];

/**
 * Finds the publisher files of a site: those that are named, else the first of the usual places.
 *
 * @param named files or patterns, relative to the current folder.
 * @throws {OpenActiveError} if a named file does not exist.
 */
export function findPublisherFiles(folder: string, named: readonly string[]): string[] {
  if (named.length > 0) return named.flatMap(expandName);
  for (const pattern of usualPlaces) {
    const files = globSync(pattern, { cwd: folder, expandDirectories: false }).sort();
    if (files.length > 0) return files.map((file) => path.join(folder, file));
  }
  return [];
}

function expandName(name: string): string[] {
  if (existsSync(name)) return [name];
  const files = globSync(name.replaceAll("\\", "/"), { expandDirectories: false }).sort();
  if (files.length > 0) return files;
  throw new OpenActiveError(`${name}: there is no such file. Is the path right?`);
}

/** Reads a publisher file and describes its dataset; its problems do not stop the others. */
export async function readPublisherFile(file: string): Promise<FoundPublisher | BrokenPublisher> {
  try {
    const { publisher, warnings } = await loadPublisher(file);
    const messages = getMessages(publisher.dataset.inLanguage, undefined);
    return { file, publisher, warnings, dataset: describeDataset(publisher, { messages }) };
  } catch (error) {
    if (!(error instanceof OpenActiveError)) throw error;
    const { problems, message } = error;
    return { file, problems: problems.length > 0 ? problems : [{ file, path: "", message }] };
  }
}
