import type { DatasetSiteLinks } from "../page/dataset-site.js";
import type { SiteContext } from "./context.js";
import type { PageSettings } from "./settings.js";
import type { SiteContent } from "./site-content.js";
import type { CatalogPart, CatalogSite, DatasetSite, SiteRoot, SiteState } from "./state.js";

/** The possible subjects of a page. */
export interface PageSubjects {
  /** A Dataset Site; each one gets its own copy of the page. */
  readonly site: DatasetSite;
  /** The data catalogue. */
  readonly catalog: CatalogSite;
  /** One of the pages by letter of a long catalogue. */
  readonly catalogPart: CatalogPart;
  /** Everything that this site publishes. */
  readonly root: SiteRoot;
}

/** The name of a kind of subject. */
export type Scope = keyof PageSubjects;

/** The key with which templates link to a page. */
export type LinkKey = keyof DatasetSiteLinks;

/** A page's place in the navigation of the site, without its key, which is its URL. */
export interface PagePosition {
  readonly title: string;
  /** The URL of the page above it. */
  readonly parent?: string | undefined;
  /** Its position among the pages with the same parent. */
  readonly order?: number;
}

/**
 * A page or file that the plugin writes. The names in the option `pages` and the links between
 * pages are derived from these definitions; see `pages/index.ts`.
 */
export interface PageDefinition<About extends Scope, Name extends string> {
  readonly about: About;
  /** The name in the option `pages`, which several can share; without one, it has no switch. */
  readonly name?: Name;
  /**
   * The name in the option `pages` of its group, which switches off all pages of the group. Pages
   * of a group link to each other, so if only one of them is switched off, the site has to write it
   * itself.
   */
  readonly group?: Name;
  /** The option that has to be true for it to be written. */
  readonly option?: "css" | "script";
  /**
   * The path below the folder of its subject, with a trailing slash for a page; empty for the
   * subject's own URL.
   */
  readonly path: string;
  /** The key under which the templates of a Dataset Site find the link to it. */
  readonly link?: LinkKey | undefined;
  /** What a site needs to have the page, for the message to somebody who misses it. */
  readonly needs?: string;
  /** Whether this subject has the page. Default: all have. */
  isNeeded?(subject: PageSubjects[About]): boolean;
  /** Renders the content of the page, or the whole file. */
  render(subject: PageSubjects[About], context: SiteContext): string;
  /**
   * Renders further files, whose number is known only once the site is built, with their paths below
   * the folder of the subject.
   */
  renderMore?(
    subject: PageSubjects[About],
    context: SiteContext,
  ): Iterable<{ readonly path: string; readonly text: string }>;
  /** The data of a page for the layout and other templates; files for programs have none. */
  readonly data?: Readonly<
    Record<string, (subject: PageSubjects[About], context: SiteContext) => unknown>
  >;
  /** Whether something that the site itself builds makes a file needless. */
  isSuperseded?(content: SiteContent): boolean;
  /** The place of a page in the navigation of the site, which the option `navigation` asks for. */
  findPosition?(subject: PageSubjects[About], state: SiteState): PagePosition;
}

/** A definition of a page about any subject. */
export type AnyPage = { [About in Scope]: PageDefinition<About, string> }[Scope];

/** Defines a page. Returns the definition unchanged, but with its name as a literal type. */
export function definePage<const About extends Scope, const Name extends string = never>(
  page: PageDefinition<About, Name>,
): PageDefinition<About, Name> {
  return page;
}

/** Whether the option `pages` switches off a page or its group. */
export function isSwitchedOff({ name, group }: AnyPage, { pages = {} }: PageSettings): boolean {
  return [name, group].some((each) => each !== undefined && pages[each] === false);
}

/** Whether a page is switched off but others still link to it, so that the site has to write it. */
export function isLeftToSite({ name, group }: AnyPage, { pages = {} }: PageSettings): boolean {
  if (name === undefined || group === undefined) return false;
  return pages[name] === false && pages[group] !== false;
}

/** Whether the options ask for a page. */
export function isWanted(page: AnyPage, settings: PageSettings): boolean {
  const hasOption = page.option === undefined || settings[page.option];
  return hasOption && !isSwitchedOff(page, settings);
}

/** Returns the URL of a page as in Eleventy's `page.url`, without the path prefix. */
export function getPageUrl(
  { path }: Pick<AnyPage, "path">,
  { address }: PageSubjects[Scope],
): string {
  return path === "" ? address.url : address.folder + path;
}

/** Returns the file to which a page is written, below the output folder. */
export function getPermalink(
  { path }: Pick<AnyPage, "path">,
  { address }: PageSubjects[Scope],
): string {
  if (path === "") return address.permalink;
  const file = path.endsWith("/") ? `${path}index.html` : path;
  return address.folder + file;
}

/** Whether a subject has a page. */
export const hasPage = <About extends Scope>(
  page: PageDefinition<About, string>,
  subject: PageSubjects[About],
): boolean => page.isNeeded?.(subject) !== false;

/**
 * Finds the URL of a page that a Dataset Site can link to: about the Dataset Site itself, its
 * catalogue or the whole site.
 *
 * @returns the URL without the path prefix; `undefined` if there is no such page.
 */
export function findPageUrl(
  page: AnyPage,
  site: DatasetSite,
  state: SiteState,
): string | undefined {
  switch (page.about) {
    case "site":
      return getUrlIfNeeded(page, site);
    case "catalog":
      return getUrlIfNeeded(page, state.catalog);
    case "root":
      return getUrlIfNeeded(page, findRootOf(site, state));
    case "catalogPart":
      return undefined;
  }
}

/** Finds the root of the host that a Dataset Site is on. */
const findRootOf = ({ address }: DatasetSite, { roots }: SiteState): SiteRoot | undefined =>
  roots.find((root) => address.folder.startsWith(root.address.folder));

function getUrlIfNeeded<About extends Scope>(
  page: PageDefinition<About, string>,
  subject: PageSubjects[About] | undefined,
): string | undefined {
  if (subject === undefined || !hasPage(page, subject)) return undefined;
  return getPageUrl(page, subject);
}
