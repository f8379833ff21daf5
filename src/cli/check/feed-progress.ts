import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { FeedProgress, FeedToCheck } from "../../feeds/index.js";

/** Where unfinished checks are kept, beside the cache of eleventy-fetch. */
const folder = ".cache/eleventy-plugin-openactive/feeds";

/** The shortest time between two saves, in milliseconds. */
const interval = 1000;

/** How many times longer than a save the time until the next is, so that saving is never the work. */
const restFactor = 20;

/** How long an unfinished check can be resumed, in milliseconds: deleted items stay seven days. */
const maxAge = 7 * 24 * 60 * 60 * 1000;

/** Keeps how far the check of each feed got, so that one that is interrupted can go on. */
export class FeedProgressFiles {
  /** When each feed may be saved again. */
  readonly #nextSaves = new Map<string, number>();

  /** Returns how far an earlier check got; `undefined` if there is nothing to resume. */
  load({ url }: FeedToCheck): FeedProgress | undefined {
    const file = nameFile(url);
    try {
      if (Date.now() - statSync(file).mtimeMs > maxAge) return undefined;
      return JSON.parse(readFileSync(file, "utf8")) as FeedProgress;
    } catch {
      return undefined;
    }
  }

  /** Saves how far a check got, unless that was done a moment ago. */
  save({ url }: FeedToCheck, getProgress: () => FeedProgress | undefined): void {
    const now = Date.now();
    if (now < (this.#nextSaves.get(url) ?? 0)) return;
    const progress = getProgress();
    if (progress === undefined) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "..", ".gitignore"), "*\n");
    const file = nameFile(url);
    // A process that is killed while it writes must not leave half a file.
    writeFileSync(`${file}.tmp`, JSON.stringify(progress));
    renameSync(`${file}.tmp`, file);
    const end = Date.now();
    this.#nextSaves.set(url, end + Math.max(interval, restFactor * (end - now)));
  }

  /** Forgets an unfinished check. */
  remove({ url }: FeedToCheck): void {
    rmSync(nameFile(url), { force: true });
  }
}

const nameFile = (url: string): string =>
  path.join(folder, `${createHash("sha256").update(url).digest("hex").slice(0, 32)}.json`);
