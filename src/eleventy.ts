/**
 * The part of Eleventy's `UserConfig` this plugin calls; Eleventy 3 ships no types of its own.
 * Everything here is public API of 3.1 and 4.0.
 */
export interface EleventyConfig {
  readonly directories: {
    readonly input: string;
    readonly data: string;
    readonly includes: string;
    readonly layouts?: string | undefined;
    readonly output: string;
  };
  readonly ignores: { add(path: string): unknown };
  readonly layoutAliases: Readonly<Record<string, string>>;
  readonly logger: {
    logWithOptions(options: {
      message: string;
      type: "warn";
      prefix: string;
      color: "yellow";
    }): void;
  };
  readonly passthroughCopies?: Readonly<Record<string, { readonly outputPath: string | true }>>;
  versionCheck(range: string): void;
  getFilter(name: string): ((url: string) => string) | undefined;
  getBundleManagers?(): Readonly<Record<string, { getPluckedSelector?(): string | undefined }>>;
  addGlobalData(name: string, data: () => unknown): void;
  addLayoutAlias(from: string, to: string): void;
  addShortcode(name: string, render: (this: ShortcodeScope, ...args: unknown[]) => string): void;
  addTemplate(path: string, content: object, data: object): void;
  addTemplateFormats(formats: string): void;
  addWatchTarget(path: string): void;
  on(event: "eleventy.before", listener: (event: BuildEvent) => Promise<void>): void;
  on(event: "eleventy.after", listener: (event: BuiltEvent) => Promise<void>): void;
}

/** What Eleventy binds a shortcode's `this` to. */
export interface ShortcodeScope {
  readonly page?: { readonly url?: string | false };
}

/** What `eleventy.before` brings. */
export interface BuildEvent {
  readonly outputMode: "fs" | "json" | "ndjson";
  readonly incremental?: boolean;
}

/** What `eleventy.after` brings. */
export interface BuiltEvent extends BuildEvent {
  readonly results: readonly {
    readonly url: string | false;
    readonly outputPath: string | false;
    readonly content?: string;
  }[];
}
