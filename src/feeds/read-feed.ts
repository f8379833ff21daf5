import { formatMismatch } from "../document/index.js";
import type { FeedFault } from "../feed-status/index.js";
import type { RequestDocument } from "../fetching/index.js";
import { checkPage } from "./check-page.js";
import { FaultCollection } from "./faults.js";
import { hashText } from "./hash-text.js";
import { ItemIndex, type SavedIndex } from "./item-index.js";
import { compareModified, toMoment } from "./modified.js";
import { isLastPage, type FeedItem, type FeedPage } from "./page.js";
import { parsePage } from "./parse-page.js";

/** How to read a feed. */
export interface ReadFeedOptions {
  readonly request: RequestDocument;
  /** How many pages to read at most. */
  readonly maxPages: number;
  /** The present, in milliseconds. */
  readonly now: number;
  /** How far an earlier reading got, to go on from there. */
  readonly saved?: FeedProgress | undefined;
  /** Called after each page. */
  onPage?(page: FeedPage, reading: FeedReader): void;
}

/** How far a reading got, as a file can hold it. */
export interface FeedProgress {
  /** The page to read next. */
  readonly next: string;
  readonly pages: number;
  readonly newest?: number | undefined;
  readonly last?: unknown;
  readonly faults: readonly FeedFault[];
  readonly index: SavedIndex;
}

/** What reading a feed found. */
export interface FeedReading {
  readonly answered: boolean;
  readonly problem?: string | undefined;
  readonly pages: number;
  readonly complete: boolean;
  /** The newest change, in milliseconds since 1970. */
  readonly newest?: number | undefined;
  readonly faults: readonly FeedFault[];
  readonly index: ItemIndex;
}

/** How many empty pages in a row are followed. */
const maxEmptyPages = 3;

/**
 * Reads an RPDE feed page by page, as a consumer does, until the last page or the limit. Whatever is
 * wrong with the feed ends the reading or becomes a fault; nothing is thrown.
 */
export async function readFeed(url: string, options: ReadFeedOptions): Promise<FeedReading> {
  const reader = new FeedReader(url, options);
  await reader.readPages();
  return reader.describe();
}

/** Reads one feed. */
export class FeedReader {
  readonly #options: ReadFeedOptions;
  readonly #faults: FaultCollection;
  readonly #index: ItemIndex;
  readonly #visited = new Set<number>();
  #next: string | undefined;
  #pages: number;
  #newest: number | undefined;
  #last: unknown;
  #emptyPages = 0;
  #isComplete = false;
  #problem: string | undefined;

  constructor(url: string, options: ReadFeedOptions) {
    const { saved } = options;
    this.#options = options;
    this.#faults = new FaultCollection(saved?.faults);
    this.#index = new ItemIndex(saved?.index);
    this.#next = saved?.next ?? url;
    this.#pages = saved?.pages ?? 0;
    this.#newest = saved?.newest;
    this.#last = saved?.last;
  }

  /** Reads until the end, the limit or something that makes going on useless. */
  async readPages(): Promise<void> {
    while (this.#next !== undefined && this.#pages < this.#options.maxPages) {
      const url = this.#next;
      const result = await this.#options.request(url);
      const reading = "problem" in result ? result : parsePage(url, result.document);
      if ("problem" in reading) {
        this.#problem = reading.problem;
        return;
      }
      this.#addPage(reading.page);
      this.#options.onPage?.(reading.page, this);
    }
  }

  #addPage(page: FeedPage): void {
    const { url, items, next } = page;
    this.#pages += 1;
    this.#visited.add(hashText(url));
    const last = checkPage(page, this.#last, this.#faults);
    const known = this.#index.size;
    for (const item of items) this.#addItem(item);
    const isRepetition = items.length > 0 && this.#index.size === known;
    const hasAdvanced = (compareModified(this.#last, last) ?? -1) < 0;
    this.#last = last;
    this.#emptyPages = items.length === 0 ? this.#emptyPages + 1 : 0;
    this.#next = isRepetition && !hasAdvanced ? this.#stopAtRepetition(url) : this.#choose(page);
    if (isLastPage(page)) this.#isComplete = true;
    else if (next === undefined) this.#next = undefined;
  }

  #addItem(item: FeedItem): void {
    this.#index.add(item);
    const moment = toMoment(item["modified"], this.#options.now);
    if (moment !== undefined && moment > (this.#newest ?? 0)) this.#newest = moment;
  }

  #stopAtRepetition(url: string): undefined {
    const found = "a page that only repeats items of earlier pages";
    this.#faults.add(formatMismatch(found, "newer items, or the last page"), url);
    return undefined;
  }

  /** Chooses the page to read next; `undefined` at the end of the feed, or where it goes in circles. */
  #choose(page: FeedPage): string | undefined {
    const { url, next } = page;
    if (next === undefined || next === url) return undefined;
    if (this.#visited.has(hashText(next))) {
      const found = 'a "next" that leads back to an earlier page';
      this.#faults.add(formatMismatch(found, "a page that was not read before"), url);
      return undefined;
    }
    if (this.#emptyPages < maxEmptyPages) return next;
    const found = `${maxEmptyPages} empty pages in a row, each with another "next"`;
    this.#faults.add(formatMismatch(found, "a last page that leads to itself"), url);
    return undefined;
  }

  /** Returns how far the reading got; `undefined` once it has ended. */
  save(): FeedProgress | undefined {
    if (this.#next === undefined) return undefined;
    return {
      next: this.#next,
      pages: this.#pages,
      newest: this.#newest,
      last: this.#last,
      faults: this.#faults.list(),
      index: this.#index.save(),
    };
  }

  /** Describes what was found so far. */
  describe(): FeedReading {
    return {
      answered: this.#pages > 0,
      problem: this.#problem,
      pages: this.#pages,
      complete: this.#isComplete,
      newest: this.#newest,
      faults: this.#faults.list(),
      index: this.#index,
    };
  }
}
