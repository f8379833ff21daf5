import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** A content file: its text, and what to call it in messages. */
export interface Content {
  readonly text: string;
  readonly file: string;
  /** Whether it came with the plugin, and so is in English. */
  readonly isOwn: boolean;
}

const read = new Map<string, Content | undefined>();

/**
 * The Markdown of a page: the site's own file of that name before the plugin's.
 *
 * @param names the names it may have, without `.md`; the first there is a file of counts.
 * @param own the plugin's folder. @param users the site's, read anew each time.
 */
export function contentOf(
  names: readonly string[],
  own: string,
  users: string | undefined,
): Content {
  const candidates = [
    ...(users === undefined
      ? []
      : names.map((name) => () => readIfThere(path.join(users, `${name}.md`), false))),
    ...names.map((name) => () => remembered(path.join(own, `${name}.md`))),
  ];
  for (const candidate of candidates) {
    const found = candidate();
    if (found !== undefined) return found;
  }
  throw new Error(`there is no content called ${names.join(" or ")}`);
}

function remembered(file: string): Content | undefined {
  if (!read.has(file)) read.set(file, readIfThere(file, true));
  return read.get(file);
}

const readIfThere = (file: string, isOwn: boolean): Content | undefined =>
  existsSync(file)
    ? { text: readFileSync(file, "utf8"), file: path.relative(".", file), isOwn }
    : undefined;
