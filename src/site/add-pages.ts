import type { EleventyConfig } from "../eleventy.js";
import type { BuildPaths } from "./build-paths.js";
import type { SiteContext } from "./context.js";
import type { PageEntry } from "./list-pages.js";
import { renderDocument } from "./document.js";
import { bareAlias } from "./layout.js";
import { createNavigation } from "./navigation.js";
import { hasOwnFile } from "./own-files.js";
import { pages } from "./pages/index.js";
import type { NavigationEntry, PageSettings } from "./settings.js";
import { listSitePages } from "./site-content.js";
import {
  addVirtualTemplates,
  type TemplateData,
  type VirtualTemplate,
} from "./virtual-templates.js";

/** The pages of a build, in two groups that Eleventy treats differently. */
export interface BuildPages {
  /** The pages that are in no collection. */
  readonly unlisted: readonly PageEntry[];
  /** The pages that the plugin writes itself, because Eleventy would add nothing to them. */
  readonly direct: readonly PageEntry[];
  /** The pages that the options put into collections. */
  readonly listed: readonly PageEntry[];
  readonly navigation: ReadonlyMap<string, NavigationEntry>;
}

/** What the virtual templates need to know of the current build. */
export interface PageHost {
  readonly layout: string;
  /** Whether no template but the plugin's own layout sees the data of pages outside collections. */
  readonly hasOwnLayout: boolean;
  getContext(): SiteContext;
  getPages(): BuildPages;
}

/** The pages of a build that has not begun. */
export const noPages: BuildPages = { direct: [], unlisted: [], listed: [], navigation: new Map() };

/**
 * Sorts pages by whether the options put them into collections, and leaves out those that the site
 * has a template or a file for.
 *
 * @param isDirect whether the pages of publishers can be written without Eleventy.
 */
export function sortPages(
  entries: readonly PageEntry[],
  context: SiteContext,
  { input }: Pick<BuildPaths, "input">,
  { passthroughCopies: copies = {} }: Pick<EleventyConfig, "passthroughCopies">,
  isDirect: boolean,
): BuildPages {
  const { settings, state } = context;
  const own = entries.filter(
    ({ isHtml, permalink }) => isHtml && !hasOwnFile(permalink, input, copies),
  );
  const navigation = createNavigation(own, settings.navigation, state);
  const isListed = ({ url }: PageEntry) => settings.collections || navigation.has(url);
  const unlisted = own.filter((page) => !isListed(page));
  // The first stays with Eleventy, whose results show whether it writes anything.
  const direct = unlisted.filter(
    ({ page }, index) => isDirect && index > 0 && page.about === "site",
  );
  const isWrittenDirectly = new Set(direct);
  return {
    direct,
    unlisted: unlisted.filter((page) => !isWrittenDirectly.has(page)),
    listed: own.filter(isListed),
    navigation,
  };
}

/**
 * Adds all pages that people read as two virtual templates, one for each group of {@link BuildPages}.
 * Both are paginated over the pages there are, so that Eleventy never sees a page that is not
 * written.
 */
export function addPages(
  eleventyConfig: EleventyConfig,
  settings: PageSettings,
  host: PageHost,
): void {
  addVirtualTemplates(eleventyConfig, {
    pages: createTemplate(settings, host, () => host.getPages().unlisted, {
      // Rendered as a whole, a page needs half the memory that it takes in two steps.
      layout: host.hasOwnLayout ? bareAlias : host.layout,
      eleventyExcludeFromCollections: true,
      // Eleventy then builds these pages last, when the site's own are known.
      eleventyImport: { collections: ["all"] },
    }),
    "listed-pages": createTemplate(settings, host, () => host.getPages().listed, {
      layout: host.layout,
      tags: settings.collections ? ["openactive"] : [],
    }),
  });
}

/** The keys of the data that pages can have. */
const dataKeys = [...new Set(pages.flatMap(({ data = {} }) => Object.keys(data)))];

/** The keys that the plugin's own layout uses. Eleventy takes about 0.02 ms a page for each key. */
const layoutKeys = ["title", "documentTitle", "description"];

function createTemplate(
  settings: PageSettings,
  host: PageHost,
  getEntries: () => readonly PageEntry[],
  templateData: { readonly layout: string; readonly [key: string]: unknown },
): VirtualTemplate {
  let entries: ReadonlyMap<unknown, PageEntry> = new Map();
  /** Eleventy also calls the functions of `eleventyComputed` with placeholder data. */
  const findEntry = ({ openactivePage }: TemplateData) => entries.get(openactivePage);

  const keys = host.hasOwnLayout && !settings.collections ? layoutKeys : dataKeys;
  const computed: Record<string, (data: TemplateData) => unknown> = {};
  for (const key of keys) {
    computed[key] = (data) => findEntry(data)?.compute(key, host.getContext());
  }
  if (settings.navigation !== false) {
    computed["eleventyNavigation"] = (data) =>
      host.getPages().navigation.get(findEntry(data)?.url ?? "");
  }

  const getData = () => {
    entries = new Map(getEntries().map((entry) => [entry.permalink, entry]));
    return {
      ...templateData,
      date: findNewestDate(host.getContext()),
      openactivePages: [...entries.keys()],
      pagination: {
        data: "openactivePages",
        size: 1,
        alias: "openactivePage",
        addAllPagesToCollections: true,
        before: (permalinks: readonly string[], data: TemplateData) =>
          leaveOutOwnPages(permalinks, data, host.getContext(), entries),
      },
      permalink: ({ openactivePage }: TemplateData) => openactivePage,
      eleventyComputed: computed,
    };
  };
  const render = (data: TemplateData) => {
    const context = host.getContext();
    const content = context.timings.measure("render", () => findEntry(data)!.render(context));
    return templateData.layout === bareAlias ? renderWhole(content, data, context) : content;
  };
  return { getData, render };
}

function renderWhole(content: string, data: TemplateData, context: SiteContext): string {
  const { title, documentTitle = title, description, page } = data;
  const pageUrl = (page as { readonly url?: unknown }).url;
  return renderDocument({ content, title: documentTitle, description, pageUrl }, context);
}

/**
 * Leaves out the pages at whose URL the site has a page of its own, which may get its URL from a
 * `permalink`. Eleventy would stop the build, because two templates lead to the same file.
 */
function leaveOutOwnPages(
  permalinks: readonly string[],
  { collections }: TemplateData,
  { content }: SiteContext,
  entries: ReadonlyMap<unknown, PageEntry>,
): readonly string[] {
  if (collections?.all === undefined) return permalinks;
  content.pages = listSitePages(collections.all);
  const own = new Set(content.pages.map(({ url }) => url));
  return permalinks.filter((permalink) => !own.has(entries.get(permalink)!.url));
}

/** Finds the date of the newest dataset. Without a date, Eleventy would use that of the build. */
function findNewestDate({ state }: SiteContext): Date | undefined {
  let newest: number | undefined;
  for (const { dataset } of state.sites) {
    const time = Date.parse(dataset.dateModified ?? "");
    if (newest === undefined || time > newest) newest = time;
  }
  return newest === undefined || Number.isNaN(newest) ? undefined : new Date(newest);
}
