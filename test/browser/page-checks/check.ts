import type { Page } from "playwright-core";
import type { Stop } from "../tour.js";
import type { FaultLog } from "../watch.js";

/** A page that is shown, and all that checks may ask about it. */
export interface Visit {
  /** The page, as somebody sees it who has just come to it, in a window of 1280 by 800 px. */
  readonly page: Page;
  readonly stop: Stop;
  /** What the page asked for and complained of. */
  readonly seen: FaultLog;
  /** The addresses of the publishers' logos, on other hosts or not. */
  readonly logos: readonly string[];
  /** A tab in which scripts do not run. */
  readonly withoutScript: () => Promise<Page>;
}

/** Something that holds for every page. Loading a page takes longer than most checks, so they share a visit. */
export interface PageCheck {
  /** The name of its test. */
  readonly name: string;
  /** The pages it looks at, where these are not all. */
  readonly only?: (stop: Stop) => boolean;
  /** Fails unless it holds. Window and media are reset after it; whatever else it changes, it changes back. */
  check(visit: Visit): Promise<void>;
}
