import { getSourceFile, loadSources } from "../../attribution/index.js";
import type { EleventyConfig } from "../../eleventy.js";
import { OpenActiveError, type Problem } from "../../error.js";
import type { Settings } from "../../options.js";
import { formatMismatch } from "../../publisher/index.js";
import { loadCatalog, findSiteRoot, type CatalogSite } from "./load-catalog.js";
import { loadSite, readPathPrefix, type DatasetSite, type LoadedSite } from "./load-site.js";
import type { SiteRoot, Source } from "../pages/page.js";
import { findPublisherSources } from "./publisher-sources.js";

/** Everything a build starts from. */
export interface LoadedSites {
  readonly sites: readonly DatasetSite[];
  readonly sources: readonly Source[];
  readonly catalog?: CatalogSite | undefined;
  readonly root?: SiteRoot | undefined;
  readonly warnings: readonly Problem[];
}

/**
 * Reads the publishers and other people's Dataset Sites. A site that only shows other people's data needs no
 * publisher file.
 *
 * @throws {OpenActiveError} with what is wrong in all of them.
 */
export async function loadSites(
  settings: Settings,
  eleventyConfig: EleventyConfig,
): Promise<LoadedSites> {
  const [sites, sources] = await awaitAll([
    loadPublishers(settings, eleventyConfig),
    loadSources(settings.sources ?? {}),
  ]);
  const { catalog, warnings } =
    settings.pages?.catalog === false
      ? { warnings: [] }
      : await loadCatalog(
          sites.map(({ site }) => site),
          settings,
          eleventyConfig,
        );
  return {
    sites: catalog?.hasPage
      ? sites.map(({ site }) => addCatalog(catalog, site))
      : sites.map(({ site }) => site),
    sources,
    catalog,
    root: findSiteRoot(
      sites.map(({ site }) => site),
      readPathPrefix(eleventyConfig),
    ),
    warnings: [
      ...sites.flatMap((site) => site.warnings),
      ...warnings,
      ...sources.flatMap((source) => source.warnings),
    ],
  };
}

/** Each dataset names the catalogue it is published in, unless its publisher names another. */
const addCatalog = ({ catalog }: CatalogSite, site: DatasetSite): DatasetSite => ({
  ...site,
  dataset: {
    ...site.dataset,
    includedInDataCatalog: site.dataset.includedInDataCatalog ?? catalog["@id"],
  },
});

async function loadPublishers(
  settings: Settings,
  eleventyConfig: EleventyConfig,
): Promise<LoadedSite[]> {
  const sources = await findPublisherSources(settings, eleventyConfig);
  const sites = await awaitAll(sources.map((source) => loadSite(source, settings, eleventyConfig)));
  const problems = findOutputConflicts(sites);
  if (problems.length > 0) throw OpenActiveError.of(problems);
  return sites;
}

/** Two publishers cannot be written to one place. */
function findOutputConflicts(sites: readonly LoadedSite[]): Problem[] {
  const sitesByPermalink = new Map<string, LoadedSite>();
  return sites.flatMap((loaded) => {
    const { permalink } = loaded.site.address;
    const first = sitesByPermalink.get(permalink);
    if (first === undefined) {
      sitesByPermalink.set(permalink, loaded);
      return [];
    }
    return [
      loaded.problemAt({
        path: ["dataset", "url"],
        message: formatMismatch(
          JSON.stringify(loaded.site.dataset.url),
          `an address of its own: ${JSON.stringify(first.site.dataset.url)} of ${first.source.name} is written to the same place, ${permalink}`,
        ),
      }),
    ];
  });
}

/** What all of them give, or the errors of all of them as one, so that all is said in one go. */
async function awaitAll<Values extends readonly unknown[]>(promises: {
  readonly [Key in keyof Values]: Promise<Values[Key]>;
}): Promise<Values> {
  const results = await Promise.allSettled(promises as readonly Promise<unknown>[]);
  const errors = results.flatMap((result) =>
    result.status === "rejected" ? [result.reason as Error] : [],
  );
  if (errors.length > 0) throw combineErrors(errors);
  return results.map(
    (result) => (result as PromiseFulfilledResult<unknown>).value,
  ) as unknown as Values;
}

function combineErrors(errors: readonly Error[]): Error {
  const [first, ...others] = errors;
  if (others.length === 0 || !errors.every((error) => error instanceof OpenActiveError))
    return first!;
  return new OpenActiveError(
    errors.map(({ message }) => message).join("\n\n"),
    errors.flatMap(({ problems }) => problems),
  );
}

/** The file of the option `catalog`, if it is one: a rebuild has to follow it. */
export const listCatalogFiles = ({ catalog }: Settings): string[] =>
  typeof catalog === "string" ? [catalog] : [];

/** The sources that are files: a rebuild has to follow them, and Eleventy must not take them for pages. */
export const listSourceFiles = ({ sources = {} }: Settings): string[] =>
  Object.values(sources).flatMap((source) => getSourceFile(source) ?? []);
