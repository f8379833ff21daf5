/**
 * The part of Eleventy's `UserConfig` that this plugin uses, because Eleventy 3 ships without
 * types. Everything here is part of the public API of versions 3.1 and 4.0.
 */
export interface EleventyConfig {
  readonly directories: EleventyDirectories;
  readonly ignores: { add(path: string): unknown };
  readonly watchIgnores: { add(path: string): unknown };
  readonly globalData?: Readonly<Record<string, unknown>>;
  readonly layoutAliases: Readonly<Record<string, string>>;
  readonly logger: { logWithOptions(options: LogOptions): void };
  readonly serverOptions?: ServerOptions;
  readonly passthroughCopies?: Readonly<Record<string, { readonly outputPath: string | true }>>;
  /** What emits Eleventy's events. */
  readonly events?: { listenerCount(event: string): number };
  /** The functions that check pages, by name. */
  readonly linters?: Readonly<Record<string, unknown>>;
  /** The transforms by name. */
  readonly transforms?: Readonly<Record<string, unknown>>;
  /** The transform with which plugins such as @11ty/eleventy-img change pages. */
  readonly htmlTransformer?: {
    readonly plugins?: HtmlTransforms;
    readonly callbacks?: HtmlTransforms;
  };
  versionCheck(range: string): void;
  getFilter(name: string): ((url: string) => string) | undefined;
  getBundleManagers?(): Readonly<Record<string, { getPluckedSelector?(): string | undefined }>>;
  getCollections?(): Readonly<Record<string, unknown>>;
  getShortcode?(name: string): unknown;
  getPairedShortcode?(name: string): unknown;
  addExtension(extension: string, options: TemplateFormat): void;
  addGlobalData(name: string, data: () => unknown): void;
  addLayoutAlias(from: string, to: string): void;
  addNunjucksTag(name: string, createTag: () => NunjucksTag): void;
  addShortcode(name: string, render: (this: ShortcodeScope, ...args: unknown[]) => string): void;
  addTemplate(path: string, content: object | string, data: object): void;
  addTemplateFormats(formats: string): void;
  addTransform(name: string, transform: (this: TransformScope, content: string) => string): void;
  addWatchTarget(path: string): void;
  setServerOptions(options: ServerOptions, override: boolean): void;
  on(event: "eleventy.before", listener: (event: BuildEvent) => Promise<void>): void;
  on(event: "eleventy.contentMap", listener: (event: ContentMapEvent) => void): void;
  on(event: "eleventy.after", listener: (event: BuiltEvent) => Promise<void>): void;
}

/** Functions that change HTML, by file extension. */
type HtmlTransforms = Readonly<Record<string, readonly { readonly enabled?: unknown }[]>>;

/** The folders of a site. */
export interface EleventyDirectories {
  readonly input: string;
  readonly data: string;
  readonly includes: string;
  readonly layouts?: string | undefined;
  readonly output: string;
}

/** A line for Eleventy's logger. */
export interface LogOptions {
  readonly message: string;
  /** `log` goes to standard output, `warn` to standard error. */
  readonly type: "log" | "warn";
  readonly prefix: string;
  readonly color?: "yellow";
  /** Whether to print it even with `--quiet`. */
  readonly force: boolean;
}

/** The options of Eleventy's server that this plugin uses. */
export interface ServerOptions {
  /** The package of the server, if it is another one. */
  readonly module?: string;
  /** Returns what the server prints when it has started; anything else prints nothing. */
  readonly messageOnStart?: unknown;
}

/** What Eleventy's server says about itself when it has started. */
export interface ServerStart {
  /** Its URLs, as in `http://localhost:8080/`, with the path prefix. */
  readonly hosts?: readonly string[];
  /** The one among them that is for this computer. */
  readonly localhostUrl?: string;
  readonly version?: string;
  readonly options?: { readonly showVersion?: boolean };
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

/** The `this` with which Eleventy calls a transform. */
export interface TransformScope {
  readonly page: {
    readonly url?: string | false;
    readonly outputPath?: string | false;
  };
}

/**
 * A tag of Nunjucks, with the part of its parser that the plugin uses.
 *
 * @see https://mozilla.github.io/nunjucks/api.html#custom-tags
 */
export interface NunjucksTag {
  readonly tags: readonly string[];
  parse(parser: NunjucksParser, nodes: NunjucksNodes): object;
}

/** Nunjucks' parser, at the name of a tag. Lines and columns are counted from 0. */
export interface NunjucksParser {
  nextToken(): NunjucksToken;
  peekToken(): NunjucksToken;
  parseSignature(isTolerant: boolean, isWithoutBrackets: boolean): NunjucksNodeList;
  advanceAfterBlockEnd(name: string): void;
  fail(message: string, lineno: number, colno: number): never;
}

interface NunjucksToken {
  readonly type: string;
  readonly value: string;
  readonly lineno: number;
  readonly colno: number;
}

interface NunjucksNodeList {
  readonly children: readonly object[];
  addChild(node: object): void;
}

/** The classes of Nunjucks' syntax tree. */
export interface NunjucksNodes {
  readonly NodeList: new () => NunjucksNodeList;
  readonly Literal: new (lineno: number, colno: number, value: string) => object;
  readonly CallExtension: new (name: string, method: string, args: object) => object;
}

/** The argument of a listener for `eleventy.before`. */
export interface BuildEvent {
  readonly runMode: "build" | "watch" | "serve";
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
  readonly inputPath?: string;
  readonly url: string | false;
  readonly outputPath: string | false;
  readonly content?: string;
}
