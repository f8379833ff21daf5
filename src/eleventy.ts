/**
 * The part of Eleventy's `UserConfig` that this plugin uses, because Eleventy 3 ships without
 * types. Everything here is part of the public API of versions 3.1 and 4.0.
 */
export interface EleventyConfig {
  readonly directories: EleventyDirectories;
  readonly ignores: { add(path: string): unknown };
  readonly globalData?: Readonly<Record<string, unknown>>;
  readonly layoutAliases: Readonly<Record<string, string>>;
  readonly logger: { logWithOptions(options: LogOptions): void };
  readonly passthroughCopies?: Readonly<Record<string, { readonly outputPath: string | true }>>;
  versionCheck(range: string): void;
  getFilter(name: string): ((url: string) => string) | undefined;
  getBundleManagers?(): Readonly<Record<string, { getPluckedSelector?(): string | undefined }>>;
  getCollections?(): Readonly<Record<string, unknown>>;
  getShortcode?(name: string): unknown;
  getPairedShortcode?(name: string): unknown;
  addExtension(extension: string, options: TemplateFormat): void;
  addGlobalData(name: string, data: () => unknown): void;
  addLayoutAlias(from: string, to: string): void;
  addShortcode(name: string, render: (this: ShortcodeScope, ...args: unknown[]) => string): void;
  addTemplate(path: string, content: object | string, data: object): void;
  addTemplateFormats(formats: string): void;
  addWatchTarget(path: string): void;
  on(event: "eleventy.before", listener: (event: BuildEvent) => Promise<void>): void;
  on(event: "eleventy.contentMap", listener: (event: ContentMapEvent) => void): void;
  on(event: "eleventy.after", listener: (event: BuiltEvent) => Promise<void>): void;
}

/** The folders of a site. */
export interface EleventyDirectories {
  readonly input: string;
  readonly data: string;
  readonly includes: string;
  readonly layouts?: string | undefined;
  readonly output: string;
}

/** A warning or a note for Eleventy's logger. */
export interface LogOptions {
  readonly message: string;
  readonly type: "warn" | "log";
  readonly prefix: string;
  readonly color?: "yellow";
}

/** A template format, as for `addExtension`. */
export interface TemplateFormat {
  readonly outputFileExtension: string;
  readonly compileOptions: { readonly cache: boolean };
  getData(inputPath: string): Readonly<Record<string, unknown>>;
  compile(content: string, inputPath: string): (data: object) => string;
}

/** The `this` with which Eleventy calls a shortcode. */
export interface ShortcodeScope {
  readonly page?: { readonly url?: string | false };
}

/** The argument of a listener for `eleventy.before`. */
export interface BuildEvent {
  readonly outputMode: "fs" | "json" | "ndjson";
  readonly incremental?: boolean;
}

/** The argument of a listener for `eleventy.contentMap`: which template each URL comes from. */
export interface ContentMapEvent {
  readonly urlToInputPath: Readonly<Record<string, { readonly inputPath: string }>>;
}

/** The argument of a listener for `eleventy.after`. */
export interface BuiltEvent extends BuildEvent {
  /** What has been built; for JSON, this is the list that Eleventy prints afterwards. */
  readonly results: BuiltPage[];
}

/** A page or file that Eleventy has built. */
export interface BuiltPage {
  readonly url: string | false;
  readonly outputPath: string | false;
  readonly content?: string;
}
