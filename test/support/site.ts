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
process.on("exit", () =>
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })),
);

/** A new folder with these files, gone when the tests end. Each build needs its own: Eleventy caches layouts by folder. */
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

export interface SiteConfig {
  /** Options of the plugin; a function of the site's folder gives all of them, the publisher file included. */
  readonly options?: OpenActiveOptions | ((folder: string) => OpenActiveOptions);
  readonly pathPrefix?: string;
  /** The input folder, below the folder of the site. */
  readonly input?: string;
  /** The user's own configuration, run before the plugin is added. */
  // Eleventy's configuration has no types; see src/eleventy.ts.
  readonly config?: (
    config: EleventyConfig & Record<string, (...args: unknown[]) => unknown>,
  ) => void;
}

export interface BuiltSite {
  /** What was written, by address. */
  readonly pages: ReadonlyMap<string, string>;
  /** The page at an address; fails when there is none. */
  page(url: string): string;
  /** What Eleventy's logger was given, without colours. */
  readonly warnings: readonly string[];
}

/** Builds a site of these files with the real Eleventy, in memory. `publisher.yaml` is the smallest one unless given. */
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
    config: (eleventyConfig: EleventyConfig & Record<string, (...args: unknown[]) => unknown>) => {
      config?.(eleventyConfig);
      eleventyConfig.logger.logWithOptions = ({ message, prefix }) =>
        warnings.push(`${prefix} ${message}`);
      eleventyConfig["addPlugin"]!(
        openactive,
        typeof options === "function"
          ? options(folder)
          : { file: path.join(folder, "publisher.yaml"), ...options },
      );
    },
  });
  eleventy.disableLogger();
  const results: Page[] = await eleventy.toJSON();
  const pages = new Map(
    results.flatMap(({ url, content }) => (url === false ? [] : [[url, content] as const])),
  );
  return {
    pages,
    warnings: warnings.map((warning) => warning.replaceAll(`${folder}${path.sep}`, "")),
    page: (url) => {
      const content = pages.get(url);
      if (content === undefined)
        throw new Error(`no page at ${url}; there are ${[...pages.keys()].join(", ")}`);
      return content;
    },
  };
}
