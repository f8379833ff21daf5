import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { enGB } from "../messages/index.js";

/** A content file: its text, and its name for messages. */
export interface Content {
  readonly text: string;
  readonly file: string;
  /** Whether it came with the plugin, and so is in English. */
  readonly isOwn: boolean;
}

/**
 * Returns the language of a content file. The plugin's own files are in English; a site's are
 * assumed to be in the language of the page.
 *
 * @param pageLang the language of the page, as a BCP 47 tag.
 */
export function getContentLanguage({ isOwn }: Content, pageLang: string): string {
  return isOwn ? enGB.lang : pageLang;
}

const ownContents = new Map<string, Content | undefined>();

/**
 * Finds the Markdown of a page. The site's own files take precedence over the plugin's.
 *
 * @param names the possible names of the file, without `.md`, in order of precedence.
 * @param ownFolder the plugin's folder, whose files are read once.
 * @param userFolder the site's folder, whose files are read again for each build.
 * @throws {Error} when neither folder has a file with one of these names.
 */
export function findContent(
  names: readonly string[],
  ownFolder: string,
  userFolder: string | undefined,
): Content {
  const content = findUserContent(names, userFolder) ?? findOwnContent(names, ownFolder);
  if (content === undefined) throw new Error(`no content file is called ${names.join(" or ")}`);
  return content;
}

function findUserContent(
  names: readonly string[],
  folder: string | undefined,
): Content | undefined {
  if (folder === undefined) return undefined;
  for (const name of names) {
    const content = readIfExists(path.join(folder, `${name}.md`), false);
    if (content !== undefined) return content;
  }
  return undefined;
}

function findOwnContent(names: readonly string[], folder: string): Content | undefined {
  for (const name of names) {
    const content = readOnce(path.join(folder, `${name}.md`));
    if (content !== undefined) return content;
  }
  return undefined;
}

function readOnce(file: string): Content | undefined {
  if (!ownContents.has(file)) ownContents.set(file, readIfExists(file, true));
  return ownContents.get(file);
}

function readIfExists(file: string, isOwn: boolean): Content | undefined {
  if (!existsSync(file)) return undefined;
  return { text: readFileSync(file, "utf8"), file: path.relative(".", file), isOwn };
}
