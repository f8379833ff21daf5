import type { CustomMessages } from "../messages/index.js";

/** The option `publishers` as a function: returns publishers as plain objects, sync or async. */
export type GivePublishers = () =>
  | Iterable<object>
  | AsyncIterable<object>
  | Promise<Iterable<object> | AsyncIterable<object>>;

/** The option `publishers`. */
export type PublishersSetting = string | readonly (string | object)[] | GivePublishers;

/** The option `pages`: names of pages, with `false` for those not to write. */
type PagesSetting = Readonly<Record<string, boolean | undefined>>;

/** The options that determine which data is read, and in which languages it is described. */
export interface LoadSettings {
  readonly file?: string | undefined;
  readonly datasetUrl?: string | undefined;
  readonly publishers?: PublishersSetting | undefined;
  readonly catalog?: string | object | undefined;
  readonly sources?: Readonly<Record<string, string | object>> | undefined;
  readonly messages?: CustomMessages | undefined;
  readonly pages?: PagesSetting | undefined;
}

/** The options that determine which pages are written, and what they load. */
export interface PageSettings {
  readonly pages?: PagesSetting | undefined;
  readonly layout?: string | undefined;
  readonly css: boolean;
  readonly script: boolean;
  readonly contentSecurityPolicy: boolean;
}
