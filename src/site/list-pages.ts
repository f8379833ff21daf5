import {
  getPageUrl,
  getPermalink,
  hasPage,
  isWanted,
  type AnyPage,
  type PageDefinition,
  type PagePosition,
  type PageSubjects,
  type Scope,
} from "./page.js";
import { getSiteFolder } from "../dataset/index.js";
import type { PluginPage, SiteContext } from "./context.js";
import { getCatalogPageUrl } from "./pages/catalog-url.js";
import { pages } from "./pages/index.js";
import type { PageSettings } from "./settings.js";
import type { SiteState } from "./state.js";

/** A page or file of a build: a definition together with one of its subjects. */
export interface PageEntry extends PluginPage {
  readonly page: AnyPage;
  /** The file below the output folder, as in Eleventy's `permalink`. */
  readonly permalink: string;
  /** The publisher that it is about, if it is about one. */
  readonly publisher: string | undefined;
  readonly subject: PageSubjects[Scope];
  render(context: SiteContext): string;
  /** Renders further files; see {@link PageDefinition}. */
  renderMore(context: SiteContext): Iterable<{ readonly path: string; readonly text: string }>;
  findPosition(state: SiteState): PagePosition | undefined;
}

/** Lists the pages and files that the options ask for and that have a subject in this build. */
export function listPages(state: SiteState, settings: PageSettings): PageEntry[] {
  return pages.filter((page) => isWanted(page, settings)).flatMap((page) => pair(page, state));
}

function pair(page: AnyPage, { sites, catalog, catalogParts, roots }: SiteState): PageEntry[] {
  switch (page.about) {
    case "site":
      return sites
        .filter((site) => hasPage(page, site))
        .map((site) =>
          createEntry(page, site, getPublicUrl(page, site.dataset.url), site.publisher.name),
        );
    case "catalog": {
      if (catalog === undefined || !hasPage(page, catalog)) return [];
      return [createEntry(page, catalog, getCatalogPageUrl(page, catalog))];
    }
    case "catalogPart":
      return catalogParts.map((part) => createEntry(page, part, part.url));
    case "root":
      return roots
        .filter((root) => hasPage(page, root))
        .map((root) => createEntry(page, root, getPublicUrl(page, root.url)));
  }
}

/** Returns the public URL of a page below a Dataset Site or below the root. */
const getPublicUrl = ({ path }: AnyPage, url: string): string =>
  path === "" ? url : getSiteFolder(url) + path;

function createEntry<About extends Scope>(
  page: AnyPage & PageDefinition<About, string>,
  subject: PageSubjects[About],
  canonicalUrl: string,
  publisher?: string,
): PageEntry {
  return {
    page,
    url: getPageUrl(page, subject),
    isHtml: page.data !== undefined,
    isCompanion: page.about === "site" && page.path !== "",
    isAboutCatalog: page.about === "catalog" || page.about === "catalogPart",
    canonicalUrl,
    permalink: getPermalink(page, subject),
    publisher,
    subject,
    render: (context) => page.render(subject, context),
    renderMore: (context) => page.renderMore?.(subject, context) ?? [],
    compute: (key, context) => page.data?.[key]?.(subject, context),
    findPosition: (state) => page.findPosition?.(subject, state),
  };
}
