/** A feed as the two programs in Python read it; what they do not find is an empty text. */
export interface SoupFeed {
  readonly name: string;
  readonly type: string;
  readonly url: string;
  readonly license: string;
  readonly publisher: string;
}

/** What a program in Python makes of a page. */
export interface SoupReading {
  readonly feeds: readonly SoupFeed[];
  /** The exception that ends it, if one does. */
  readonly failure?: string;
}

/** What openactive-monitor makes of a page; it also looks for versions of specifications. */
export interface MonitorReading extends SoupReading {
  readonly rpde: string;
  readonly model: string;
}

/** What both programs make of a page. */
export interface SoupReadings {
  readonly python: SoupReading;
  readonly monitor: MonitorReading;
}
