import type { CustomMessages } from "../messages/index.js";

/** An entry for the plugin eleventy-navigation. */
export interface NavigationEntry {
  readonly key: string;
  readonly title: string;
  readonly parent?: string | undefined;
  readonly order?: number | undefined;
  readonly [property: string]: unknown;
}

/** A page of the plugin, as the function of the option `navigation` gets it. */
export interface NavigationPage {
  /** Its name in the option `pages`, such as `datasetSite` or `publishData`. */
  readonly name: string;
  /** Its URL, without the path prefix. */
  readonly url: string;
  /** The name of the publisher that it is about; the page of a catalogue has none. */
  readonly publisher?: string | undefined;
  /** The entry that it gets with `navigation: true`. */
  readonly entry: NavigationEntry;
}

/**
 * The option `navigation`: whether pages get an entry, or a function that decides for each page. It
 * returns an entry, `true` for the one that it was given, or nothing.
 */
export type NavigationSetting =
  | boolean
  | ((page: NavigationPage) => NavigationEntry | boolean | undefined | null);

/**
 * The option `publishers` as a function: returns publishers as plain objects, sync or async, or
 * pairs of a publisher's key, which messages then use, and the object.
 */
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
  readonly onInvalid?: "stop" | "exclude" | undefined;
  readonly guidance?: "shared" | "each" | undefined;
  readonly feedStatus?: string | undefined;
}

/** The options that determine which pages are written, and what they load. */
export interface PageSettings {
  readonly pages?: PagesSetting | undefined;
  readonly layout?: string | undefined;
  readonly collections: boolean;
  readonly navigation: NavigationSetting;
  readonly css: boolean;
  readonly script: boolean;
  readonly contentSecurityPolicy: boolean;
}

/** The options that determine what becomes of problems and of what earlier builds have left. */
export interface OutputSettings {
  readonly strict: boolean;
  readonly removeStaleFiles: boolean;
  readonly shard?: string | undefined;
}
