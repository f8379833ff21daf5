import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { Eleventy, type Page } from "@11ty/eleventy";
import openactive, { type OpenActiveOptions } from "../../src/index.js";
import { createFolder, minimalPublisher } from "../support/site.js";

/** Eleventy's configuration, as the configuration of a site uses it. */
export type HostConfig = Record<string, (...args: never[]) => unknown> & {
  addPlugin(plugin: unknown, options?: object): void;
};

/** A site laid out as sites of others are. */
export interface Host {
  readonly files: Readonly<Record<string, string>>;
  /** Its input folder; the folder of the site if absent. */
  readonly input?: string;
  readonly pathPrefix?: string;
  /** The layout of its own pages, for pages of the plugin. */
  readonly layout?: string;
  readonly config: (config: HostConfig) => void;
}

/** What the site gets of the plugin. */
export type Guest = OpenActiveOptions | undefined;

const noop = () => "";

/**
 * Prepares a build of a site.
 *
 * @param guest the plugin's options; `undefined` for a build without the plugin, in which its
 *   shortcodes give nothing.
 */
function prepare(host: Host, guest: Guest): { eleventy: Eleventy; output: string } {
  const folder = createFolder({
    "publisher.yaml": minimalPublisher.replace(
      "acme-leisure.example/\n  disc",
      "acme-leisure.example/open-data/\n  disc",
    ),
    "images/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"/>',
    ...host.files,
  });
  const output = path.join(folder, "_site");
  const eleventy = new Eleventy(path.join(folder, host.input ?? ""), output, {
    quietMode: true,
    configPath: null,
    pathPrefix: host.pathPrefix,
    config: (config: HostConfig) => {
      host.config(config);
      if (guest === undefined) config["addShortcode"]!("openactiveHead" as never, noop as never);
      else config.addPlugin(openactive, { file: path.join(folder, "publisher.yaml"), ...guest });
    },
  });
  eleventy.disableLogger();
  return { eleventy, output };
}

/** Builds a site to disk, and reads what was written, by path. */
export async function buildToDisk(host: Host, guest: Guest): Promise<ReadonlyMap<string, string>> {
  const { eleventy, output } = prepare(host, guest);
  await eleventy.write();
  const names = (readdirSync(output, { recursive: true }) as string[]).filter((name) =>
    statSync(path.join(output, name)).isFile(),
  );
  return new Map(
    names.sort().map((name) => [name, readFileSync(path.join(output, name), "latin1")]),
  );
}

/** Builds a site as for `--to=json`. */
export const buildToJson = (host: Host, guest: Guest): Promise<Page[]> =>
  prepare(host, guest).eleventy.toJSON();
