import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** A content file: its text, and what to call it in messages. */
export interface Content {
  readonly text: string;
  readonly file: string;
  /** Whether it came with the plugin, and so is in English. */
  readonly isOwn: boolean;
}

const contentCache = new Map<string, Content | undefined>();

/**
 * The Markdown of a page: the site's own file of that name before the plugin's.
 *
 * @param names the names it may have, without `.md`; the first there is a file of counts.
 * @param ownFolder the plugin's folder. @param userFolder the site's, read anew each time.
 */
export function findContent(
  names: readonly string[],
  ownFolder: string,
  userFolder: string | undefined,
): Content {
  const candidates = [
    ...(userFolder === undefined
      ? []
      : names.map((name) => () => readIfExists(path.join(userFolder, `${name}.md`), false))),
    ...names.map((name) => () => readCached(path.join(ownFolder, `${name}.md`))),
  ];
  for (const candidate of candidates) {
    const found = candidate();
    if (found !== undefined) return found;
  }
  throw new Error(`there is no content called ${names.join(" or ")}`);
}

function readCached(file: string): Content | undefined {
  if (!contentCache.has(file)) contentCache.set(file, readIfExists(file, true));
  return contentCache.get(file);
}

const readIfExists = (file: string, isOwn: boolean): Content | undefined =>
  existsSync(file)
    ? { text: readFileSync(file, "utf8"), file: path.relative(".", file), isOwn }
    : undefined;
