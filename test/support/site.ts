import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Eleventy, type Page } from "@11ty/eleventy";
import openactive, { type EleventyConfig, type OpenActiveOptions } from "../../src/index.js";

/** The smallest publisher file there is. */
export const minimalPublisher = `name: Acme Leisure
legalName: Acme Leisure Trust Ltd
url: https://www.acme-leisure.example/
logo: https://www.acme-leisure.example/logo.png
dataset:
  url: https://data.acme-leisure.example/
  discussionUrl: https://github.com/acme-leisure/opendata/issues
feeds:
  base: https://api.acme-leisure.example/openactive
  types: [SessionSeries, ScheduledSession]
`;

const folders: string[] = [];
process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/**
 * Creates a folder with these files, which is deleted when the tests end. Each build needs a folder of
 * its own: Eleventy caches layouts by folder.
 */
export function createFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "openactive-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** Eleventy's configuration, with the methods that the plugin's own type leaves out. */
export type AnyEleventyConfig = EleventyConfig & Record<string, (...args: unknown[]) => unknown>;

/** How a site is built. */
export interface SiteConfig {
  /** The plugin's options; a function of the site's folder returns all, the publisher file included. */
  readonly options?: OpenActiveOptions | ((folder: string) => OpenActiveOptions);
  readonly pathPrefix?: string;
  /** The input folder, relative to the folder of the site. */
  readonly input?: string;
  /** The site's own configuration, run before the plugin is added. */
  readonly config?: (config: AnyEleventyConfig) => void;
}

/** A site built in memory. */
export interface BuiltSite {
  /** What was written, by URL. */
  readonly pages: ReadonlyMap<string, string>;
  /** Returns the page at a URL; throws if there is none. */
  page(url: string): string;
  /** What Eleventy's logger was given, without colours. */
  readonly warnings: readonly string[];
}

/**
 * Builds a site with the real Eleventy, in memory.
 *
 * @param files the files of the site; without a `publisher.yaml`, it gets the smallest there is.
 */
export async function buildSite(
  files: Readonly<Record<string, string>>,
  { options, pathPrefix, input = ".", config }: SiteConfig = {},
): Promise<BuiltSite> {
  const folder = createFolder({ "publisher.yaml": minimalPublisher, ...files });
  const warnings: string[] = [];
  const eleventy = new Eleventy(path.join(folder, input), path.join(folder, "_site"), {
    quietMode: true,
    pathPrefix,
    configPath: null,
    config: (eleventyConfig: AnyEleventyConfig) => {
      config?.(eleventyConfig);
      eleventyConfig.logger.logWithOptions = ({ message, prefix }) => {
        warnings.push(`${prefix} ${message}`);
      };
      eleventyConfig["addPlugin"]!(openactive, resolveOptions(options, folder));
    },
  });
  eleventy.disableLogger();
  const pages = collectPages(await eleventy.toJSON());
  return {
    pages,
    warnings: warnings.map((warning) => warning.replaceAll(`${folder}${path.sep}`, "")),
    page: (url) => {
      const content = pages.get(url);
      if (content !== undefined) return content;
      throw new Error(`no page at ${url}; there are ${[...pages.keys()].join(", ")}`);
    },
  };
}

function resolveOptions(options: SiteConfig["options"], folder: string): OpenActiveOptions {
  if (typeof options === "function") return options(folder);
  return { file: path.join(folder, "publisher.yaml"), ...options };
}

function collectPages(results: readonly Page[]): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const { url, content } of results) {
    if (url !== false) pages.set(url, content);
  }
  return pages;
}
