import { OpenActiveError } from "../../error.js";
import { formatMismatch, suggestNearest } from "../../publisher/index.js";
import type { DatasetSite } from "../load/load-site.js";
import type { Settings } from "../../options.js";
import { getMessages, type Words } from "../../messages/index.js";
import type { SiteState } from "../pages/page.js";

/** Nunjucks calls a shortcode without arguments with one empty string. */
export const isGiven = (argument: unknown) =>
  argument !== undefined && argument !== null && argument !== "";

const describeArgument = (argument: unknown) =>
  isGiven(argument)
    ? typeof argument === "string"
      ? JSON.stringify(argument)
      : `a ${Array.isArray(argument) ? "list" : typeof argument}`
    : undefined;

/**
 * The Dataset Site that stands at a page's address. In an 11ty.js layout `this.page` is the page of its
 * first use and not the one being rendered, which is why the address can be given, too.
 */
export function findSiteAt({ sites }: SiteState, pageUrl: unknown): DatasetSite | undefined {
  return indexSites(sites).pages.get(pageUrl);
}

/** The Dataset Site in whose folder a page stands: the innermost; `undefined` outside of all of them. */
function findEnclosingSite({ sites }: SiteState, pageUrl: unknown): DatasetSite | undefined {
  const { folders } = indexSites(sites);
  for (let folder = String(pageUrl); folder !== ""; folder = folder.replace(/[^/]*\/?$/, "")) {
    const site = folders.get(folder);
    if (site !== undefined) return site;
  }
  return undefined;
}

/** The Dataset Site whose looks a page has: that in whose folder it stands, else the first one of the site. */
export const findSiteForPage = (state: SiteState, pageUrl: unknown): DatasetSite | undefined =>
  findEnclosingSite(state, pageUrl) ?? state.sites[0];

/** The words of the Dataset Site a page stands below; elsewhere those of the whole site. */
export const getPageMessages = (state: SiteState, pageUrl: unknown): Words =>
  findEnclosingSite(state, pageUrl)?.words ?? state.words;

/** Of thousands of publishers each page has to find its own at once. */
function indexSites(sites: readonly DatasetSite[]) {
  let index = indexesBySites.get(sites);
  if (index === undefined)
    indexesBySites.set(
      sites,
      (index = {
        pages: new Map(sites.map((site) => [site.address.url, site])),
        folders: new Map(sites.map((site) => [site.address.folder, site])),
      }),
    );
  return index;
}
const indexesBySites = new WeakMap<
  readonly DatasetSite[],
  {
    readonly pages: ReadonlyMap<unknown, DatasetSite>;
    readonly folders: ReadonlyMap<string, DatasetSite>;
  }
>();

/** The words for what is of no publisher alone: those of the only one, else English. */
export const getSiteMessages = (
  sites: readonly DatasetSite[],
  customMessages: Settings["words"],
): Words => (sites.length === 1 ? sites[0]!.words : getMessages([], customMessages));

/** The Dataset Site a shortcode is about: the only one, or the one whose publisher or address is given. */
export function selectSite(
  { sites, sources }: SiteState,
  publisher: unknown,
  shortcode: string,
): DatasetSite {
  const [only, ...others] = sites;
  if (!isGiven(publisher) && only !== undefined && others.length === 0) return only;
  const found = sites.find(
    ({ dataset }) => dataset.url === publisher || dataset.publisher.name === publisher,
  );
  if (found !== undefined) return found;
  if (only === undefined)
    throw new OpenActiveError(
      `${shortcode}: this site publishes nothing itself; expected a publisher.yaml${sources.length === 0 ? "" : `, or the name of a source: ${sources.map(({ name }) => JSON.stringify(name)).join(", ")}`}`,
    );
  throw createUnknownNameError(
    shortcode,
    describeArgument(publisher) ?? "no publisher",
    "the name of a publisher of this site",
    sites.map(({ dataset }) => dataset.publisher.name),
    publisher,
  );
}

/** The name given, if it is one of those there are. */
export function parseName<Name extends string>(
  names: readonly Name[],
  name: unknown,
  expected: string,
  shortcode: string,
): Name {
  const found = names.find((candidate) => candidate === name);
  if (found !== undefined) return found;
  throw createUnknownNameError(
    shortcode,
    describeArgument(name) ?? "no name",
    expected,
    names,
    name,
  );
}

/** A misspelt name in a template. */
export function createUnknownNameError(
  shortcode: string,
  found: string,
  expected: string,
  names: readonly string[],
  name: unknown,
): OpenActiveError {
  return new OpenActiveError(
    `${shortcode}: ${formatMismatch(found, `${expected}: ${names.length > 1 ? "one of " : ""}${names.map((candidate) => (/^\w+$/.test(candidate) ? candidate : JSON.stringify(candidate))).join(", ")}`, typeof name === "string" ? suggestNearest(name, names) : undefined)}`,
  );
}
