import { fileOf, loadSources } from "../attribution/index.js";
import type { EleventyConfig } from "../eleventy.js";
import { OpenActiveError, type Problem } from "../error.js";
import type { Settings } from "../options.js";
import { loadSite, type DatasetSite } from "./load-site.js";
import type { Source } from "./page.js";

/** Everything a build starts from. */
export interface LoadedSites {
  readonly sites: readonly DatasetSite[];
  readonly sources: readonly Source[];
  readonly warnings: readonly Problem[];
}

/**
 * Reads the publisher file and other people's Dataset Sites. A site that only shows other people's data needs no
 * publisher file.
 *
 * @throws {OpenActiveError} with what is wrong in either.
 */
export async function loadSites(settings: Settings, eleventyConfig: EleventyConfig): Promise<LoadedSites> {
  const [site, sources] = await Promise.allSettled([loadSite(settings, eleventyConfig), loadSources(settings.sources ?? {})]);
  if (site.status === "rejected" || sources.status === "rejected") throw together([site, sources].flatMap((result) => (result.status === "rejected" ? [result.reason as Error] : [])));
  return {
    sites: site.value === undefined ? [] : [site.value.site],
    sources: sources.value,
    warnings: [...(site.value?.warnings ?? []), ...sources.value.flatMap(({ warnings }) => warnings)],
  };
}

/** Several errors as one, so that all is said in one go. */
function together(errors: readonly Error[]): Error {
  const [first, ...others] = errors;
  if (others.length === 0 || !errors.every((error) => error instanceof OpenActiveError)) return first!;
  return new OpenActiveError(errors.map(({ message }) => message).join("\n\n"), errors.flatMap(({ problems }) => problems));
}

/** The sources that are files: a rebuild has to follow them, and Eleventy must not take them for pages. */
export const sourceFiles = ({ sources = {} }: Settings): string[] => Object.values(sources).flatMap((source) => fileOf(source) ?? []);
