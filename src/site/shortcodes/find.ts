import { OpenActiveError } from "../../error.js";
import { foundExpected, nearest } from "../../publisher/index.js";
import type { DatasetSite } from "../load/load-site.js";
import type { Settings } from "../../options.js";
import { wordsFor, type Words } from "../../messages/index.js";
import type { SiteState } from "../pages/page.js";

/** Nunjucks calls a shortcode without arguments with one empty string. */
export const isGiven = (argument: unknown) =>
  argument !== undefined && argument !== null && argument !== "";

const written = (argument: unknown) =>
  isGiven(argument)
    ? typeof argument === "string"
      ? JSON.stringify(argument)
      : `a ${Array.isArray(argument) ? "list" : typeof argument}`
    : undefined;

/**
 * The Dataset Site that stands at a page's address. In an 11ty.js layout `this.page` is the page of its
 * first use and not the one being rendered, which is why the address can be given, too.
 */
export function siteOfPage({ sites }: SiteState, pageUrl: unknown): DatasetSite | undefined {
  return placesOf(sites).pages.get(pageUrl);
}

/** The Dataset Site in whose folder a page stands: the innermost; `undefined` outside of all of them. */
function siteAbove({ sites }: SiteState, pageUrl: unknown): DatasetSite | undefined {
  const { folders } = placesOf(sites);
  for (let folder = String(pageUrl); folder !== ""; folder = folder.replace(/[^/]*\/?$/, "")) {
    const site = folders.get(folder);
    if (site !== undefined) return site;
  }
  return undefined;
}

/** The Dataset Site whose looks a page has: that in whose folder it stands, else the first one of the site. */
export const siteAround = (state: SiteState, pageUrl: unknown): DatasetSite | undefined =>
  siteAbove(state, pageUrl) ?? state.sites[0];

/** The words of the Dataset Site a page stands below; elsewhere those of the whole site. */
export const wordsOfPage = (state: SiteState, pageUrl: unknown): Words =>
  siteAbove(state, pageUrl)?.words ?? state.words;

/** Of thousands of publishers each page has to find its own at once. */
function placesOf(sites: readonly DatasetSite[]) {
  let places = placesBySites.get(sites);
  if (places === undefined)
    placesBySites.set(
      sites,
      (places = {
        pages: new Map(sites.map((site) => [site.address.url, site])),
        folders: new Map(sites.map((site) => [site.address.folder, site])),
      }),
    );
  return places;
}
const placesBySites = new WeakMap<
  readonly DatasetSite[],
  {
    readonly pages: ReadonlyMap<unknown, DatasetSite>;
    readonly folders: ReadonlyMap<string, DatasetSite>;
  }
>();

/** The words for what is of no publisher alone: those of the only one, else English. */
export const wordsOfSite = (sites: readonly DatasetSite[], own: Settings["words"]): Words =>
  sites.length === 1 ? sites[0]!.words : wordsFor([], own);

/** The Dataset Site a shortcode is about: the only one, or the one whose publisher or address is given. */
export function siteFor(
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
  throw unknownName(
    shortcode,
    written(publisher) ?? "no publisher",
    "the name of a publisher of this site",
    sites.map(({ dataset }) => dataset.publisher.name),
    publisher,
  );
}

/** The name given, if it is one of those there are. */
export function oneOf<Name extends string>(
  names: readonly Name[],
  name: unknown,
  what: string,
  shortcode: string,
): Name {
  const found = names.find((candidate) => candidate === name);
  if (found !== undefined) return found;
  throw unknownName(shortcode, written(name) ?? "no name", what, names, name);
}

/** A misspelt name in a template. */
export function unknownName(
  shortcode: string,
  found: string,
  what: string,
  names: readonly string[],
  name: unknown,
): OpenActiveError {
  return new OpenActiveError(
    `${shortcode}: ${foundExpected(found, `${what}: ${names.length > 1 ? "one of " : ""}${names.map((known) => (/^\w+$/.test(known) ? known : JSON.stringify(known))).join(", ")}`, typeof name === "string" ? nearest(name, names) : undefined)}`,
  );
}
