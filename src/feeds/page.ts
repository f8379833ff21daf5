/** An item of an RPDE page, as far as it is known to be right. */
export type FeedItem = Readonly<Record<string, unknown>>;

/**
 * A page of an RPDE feed.
 *
 * @see https://openactive.io/realtime-paged-data-exchange/
 */
export interface FeedPage {
  /** Its URL, without redirects. */
  readonly url: string;
  readonly items: readonly FeedItem[];
  /** The absolute URL of the next page; `undefined` if the page has no valid one. */
  readonly next: string | undefined;
  /** The page as it was sent. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly contentType: string;
  readonly cacheControl: string;
}

/** Whether a page is the last one for now: it is empty and leads to itself. */
export const isLastPage = ({ url, items, next }: FeedPage): boolean =>
  items.length === 0 && next === url;
