import { listInCatalog } from "../../catalog/index.js";
import { loadSources } from "../../attribution/index.js";
import type { Problem } from "../../error.js";
import { getUserTemplatesFolder } from "../../templates/index.js";
import type { BuildPaths } from "../build-paths.js";
import { hasFeeds } from "../has-feeds.js";
import type { LoadSettings } from "../settings.js";
import type { CatalogSite, DatasetSite, SiteState } from "../state.js";
import { createTimings, type Timings } from "../timings.js";
import { awaitAll } from "./await-all.js";
import { awaitSettled } from "./await-settled.js";
import {
  checkDerivedLanguage,
  checkStatementLanguage,
  checkTranslations,
  checkUnusedLanguages,
} from "./check-languages.js";
import { readHosting, type Hosting } from "./hosting.js";
import { placeOnHosts } from "./hosts.js";
import { loadCatalog, type LoadedCatalog } from "./load-catalog.js";
import { lintOwnContent } from "./own-content.js";
import { excludeInvalid, noneExcluded, type Excluded } from "./exclude-invalid.js";
import { shareGuidance } from "./share-guidance.js";
import { findPublisherSources } from "./publisher-sources.js";
import { describeSite, readSite, type ReadSite } from "./read-site.js";
import { splitCatalog } from "./split-catalog.js";
import { getSiteMessages } from "./site-messages.js";

/** The number of publisher files that are read at a time. */
const maxOpenFiles = 64;

/** The data that a build starts with. */
export interface LoadedSites extends Omit<SiteState, "render"> {
  readonly warnings: readonly Problem[];
  readonly excluded: Excluded;
}

/**
 * Reads the publishers and the sources, which are other people's Dataset Sites, and describes the
 * datasets and their catalogue. A site that only shows other people's data needs no publisher file.
 *
 * @param paths the folders and the path prefix of the build.
 * @param timings records how long the phases take.
 * @throws {OpenActiveError} with the problems of all publishers and sources.
 */
export async function loadSites(
  settings: LoadSettings,
  paths: BuildPaths,
  timings: Timings = createTimings(),
): Promise<LoadedSites> {
  const hosting = readHosting(paths.input);
  const stopReading = timings.start("read");
  const reading = readSites(settings, paths, hosting);
  const [{ sites: read, excluded }, sources] = await awaitAll([
    reading,
    readSources(settings, reading, hosting),
  ]);
  stopReading();
  timings.log("read", { publishers: read.length, sources: sources.length });

  const sites = timings.measure("describe", () => read.map((site) => describeSite(site, settings)));
  timings.log("describe", { datasets: sites.length });
  const contentFolder = getUserTemplatesFolder(paths.includes);
  const messages = getSiteMessages(sites, settings.messages);
  const { catalog, warnings, guidance }: LoadedCatalog =
    settings.pages?.["catalog"] === false
      ? { warnings: [] }
      : await loadCatalog(sites, settings, { ...hosting, pathPrefix: paths.pathPrefix }, messages);
  const listedSites =
    catalog !== undefined
      ? sites.map((site) => (hasFeeds(site) ? addCatalog(catalog, site) : site))
      : sites;
  const placed = shareGuidance(
    placeOnHosts(listedSites, catalog, paths.pathPrefix),
    guidance,
    settings,
    messages,
  );
  return {
    ...placed,
    ...splitCatalog(placed, messages),
    sources,
    excluded,
    messages,
    warnings: [
      ...read.flatMap((site) => site.warnings),
      ...warnings,
      ...sources.flatMap((source) => source.warnings),
      ...checkTranslations(settings),
      ...checkUnusedLanguages(settings, sites, messages),
      ...placed.sites.flatMap(checkDerivedLanguage),
      ...placed.sites.flatMap((site) => checkStatementLanguage(site, settings, contentFolder)),
      ...lintOwnContent(paths.includes),
    ],
  };
}

/** Reads the sources once it is known who asks for them, which their servers are told. */
async function readSources(
  { sources = {} }: LoadSettings,
  reading: Promise<ReadSites>,
  { domain }: Hosting,
): ReturnType<typeof loadSources> {
  const sites = await reading.then(
    (read) => read.sites,
    () => [],
  );
  const ownUrl = domain === undefined ? undefined : `https://${domain}/`;
  return loadSources(sources, { site: sites[0]?.publisher.dataset.url ?? ownUrl });
}

/** Adds the catalogue to a dataset, after those that its publisher file names. */
function addCatalog({ catalog }: CatalogSite, site: DatasetSite): DatasetSite {
  return { ...site, dataset: listInCatalog(site.dataset, catalog) };
}

/** The publishers that were read, and those that are left out. */
interface ReadSites {
  readonly sites: readonly ReadSite[];
  readonly excluded: Excluded;
}

async function readSites(
  settings: LoadSettings,
  paths: BuildPaths,
  hosting: Hosting,
): Promise<ReadSites> {
  const reading = await awaitSettled(
    startReading(settings, paths, hosting),
    "the option publishers: found a function that never ends; " +
      "expected its promise, or its iterator, to end",
  );
  if (settings.onInvalid !== "exclude") {
    return { sites: await awaitAll(reading), excluded: noneExcluded };
  }
  return excludeInvalid(reading);
}

/** Starts to read publishers as they arrive. An error that stops them becomes the last promise. */
async function startReading(
  settings: LoadSettings,
  paths: BuildPaths,
  hosting: Hosting,
): Promise<Promise<ReadSite>[]> {
  const reading: Promise<ReadSite>[] = [];
  const add = (site: Promise<ReadSite>) => {
    // Node ends the process if a promise rejects before anything handles it, and this one waits.
    site.catch(() => {});
    reading.push(site);
  };
  try {
    for await (const source of findPublisherSources(settings, paths)) {
      add(readSite(source, settings, paths, hosting));
      // A system limits how many files are open at a time.
      if (reading.length % maxOpenFiles === 0) {
        await Promise.allSettled(reading.slice(-maxOpenFiles));
      }
    }
  } catch (error) {
    add(Promise.reject(error as Error));
  }
  return reading;
}
