import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import openactive, { type OpenActiveOptions } from "../../src/index.js";
import { createFolder, type AnyEleventyConfig } from "./site.js";

/**
 * Builds a site as a command does, and reads what is on the disk: what Eleventy gives in memory need
 * not be what it writes.
 *
 * @param getOptions returns the plugin's options.
 * @param configure the site's own configuration, run before the plugin is added.
 * @returns the content of the files, by path below the output folder.
 * @throws what the build throws; `output` of {@link listFiles} is then what was written.
 */
export async function buildOnDisk(
  files: Readonly<Record<string, string>>,
  getOptions: (folder: string) => OpenActiveOptions,
  configure: (config: AnyEleventyConfig) => void = () => {},
): Promise<ReadonlyMap<string, string>> {
  const folder = createFolder(files);
  const output = path.join(folder, "_site");
  const eleventy = new Eleventy(folder, output, {
    quietMode: true,
    configPath: null,
    config: (config: AnyEleventyConfig) => {
      config.logger.logWithOptions = () => {};
      configure(config);
      config["addPlugin"]!(openactive, getOptions(folder));
    },
  });
  eleventy.disableLogger();
  try {
    await eleventy.write();
  } catch (error) {
    const written = listFiles(output);
    if (written.length > 0) throw new Error(`${String(error)}; written: ${written.join()}`);
    throw error;
  }
  return new Map(
    listFiles(output).map((name) => [name, readFileSync(path.join(output, name), "utf8")]),
  );
}

/** Lists the files below a folder; none if there is no such folder. */
function listFiles(folder: string): string[] {
  try {
    const names = readdirSync(folder, { recursive: true }) as string[];
    return names.filter((name) => statSync(path.join(folder, name)).isFile()).sort();
  } catch {
    return [];
  }
}
