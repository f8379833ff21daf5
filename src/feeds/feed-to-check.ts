import type { FeedTypeIdentifier } from "../specification/feed-types.js";
import type { FeedReading } from "./read-feed.js";

/** A feed to check. */
export interface FeedToCheck {
  readonly url: string;
  /** Its kind; absent if it is not known. */
  readonly type?: FeedTypeIdentifier | undefined;
  /** What it is called if its kind is not known. */
  readonly name: string;
}

/** A feed that was read. */
export interface ReadFeed {
  readonly feed: FeedToCheck;
  readonly reading: FeedReading;
}
