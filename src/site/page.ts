import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { CreditedDataset } from "../attribution/index.js";
import type { EleventyConfig } from "../eleventy.js";
import type { Render } from "../templates/index.js";
import type { Words } from "../words/index.js";
import type { CatalogSite } from "./load-catalog.js";
import type { DatasetSite } from "./load-site.js";
import { hasOwnFile } from "./own-files.js";

/** Somebody else's dataset, by the name the site gave it. */
export interface Source {
  readonly name: string;
  readonly dataset: CreditedDataset;
}

/** Where everything that this site publishes stands. */
export interface SiteRoot {
  /** Its public address, with a final slash. */
  readonly url: string;
  /** The folder Eleventy writes it to, as in `/` or `/openactive/`. */
  readonly folder: string;
}

/** What pages are made from; read anew before each build. */
export interface SiteState {
  readonly sites: readonly DatasetSite[];
  /** Other people's datasets that this site shows, in the order of the option `sources`. */
  readonly sources: readonly Source[];
  readonly catalog?: CatalogSite | undefined;
  /** `undefined` where there is no Dataset Site, or where they have no host in common. */
  readonly root?: SiteRoot | undefined;
  readonly render: Render;
  /** The words for what is of no publisher of this site: those of its only one, else English. */
  readonly words: Words;
}

/** A page or file that every Dataset Site has. */
export interface Page {
  /** The path of its virtual template, below the input folder. A file there replaces it. */
  readonly template: string;
  /** Where it is written; `undefined` when this site has no need of it. */
  permalink(site: DatasetSite): string | undefined;
  render(site: DatasetSite, state: SiteState): string;
  /** What is the same for every site. */
  readonly data?: object;
  /** What templates of the user's see of the page: its title and the like. */
  readonly about?: Readonly<Record<string, (site: DatasetSite) => unknown>>;
}

/** What pages for people have in common. */
export const forPeople = (layout: string | undefined) => ({ layout: layout ?? layoutAlias, tags: ["openactive"] });
/** What files have in common. */
export const aFile = { eleventyExcludeFromCollections: true, layout: false };

const layoutAlias = "openactive";

/** The plugin's own layout, which a site replaces with `addLayoutAlias("openactive", …)`. */
export function addLayout(eleventyConfig: EleventyConfig): void {
  if (eleventyConfig.layoutAliases[layoutAlias] !== undefined) return;
  const { layouts, includes } = eleventyConfig.directories;
  eleventyConfig.addLayoutAlias(layoutAlias, path.relative(layouts ?? includes, fileURLToPath(new URL("./layout.11ty.js", import.meta.url))));
}

interface PageData {
  readonly pagination?: { readonly pageNumber: number };
}

/** Adds a page for every Dataset Site, unless the user has a file of that name. */
export function addPage(eleventyConfig: EleventyConfig, page: Page, state: () => SiteState): void {
  const { input } = eleventyConfig.directories;
  if (existsSync(path.join(input, page.template))) return;
  const siteOf = ({ pagination }: PageData): DatasetSite | undefined => state().sites[pagination?.pageNumber ?? 0];
  eleventyConfig.addTemplate(
    page.template,
    { render: (data: PageData) => page.render(siteOf(data)!, state()) },
    {
      ...page.data,
      pagination: { data: "openactive.datasetSites", size: 1, alias: "openactiveSite", addAllPagesToCollections: true },
      permalink: (data: PageData) => {
        const permalink = page.permalink(siteOf(data)!);
        return permalink === undefined || hasOwnFile(eleventyConfig, permalink) ? false : permalink;
      },
      // Eleventy also calls these with a stand-in for the data, to learn what they depend on.
      ...(page.about && { eleventyComputed: Object.fromEntries(Object.entries(page.about).map(([key, value]) => [key, (data: PageData) => ((site) => site && value(site))(siteOf(data))])) }),
    },
  );
}

/** A page or file that there is once, however many Dataset Sites there are. */
export interface SinglePage {
  /** The path of its virtual template, below the input folder. A file there replaces it. */
  readonly template: string;
  /** Where it is written; `undefined` when this site has no need of it. */
  permalink(state: SiteState): string | undefined;
  /** With the collections of the whole site, as Eleventy gives them. */
  render(state: SiteState, collections: Collections): string;
  readonly data?: object;
  readonly about?: Readonly<Record<string, (state: SiteState) => unknown>>;
}

/** The part of Eleventy's collections that is used here. */
export interface Collections {
  readonly all?: readonly { readonly url?: string | false; readonly data?: Readonly<Record<string, unknown>> }[];
}

/** Adds a page that there is once, unless the user has a file of that name. */
export function addSinglePage(eleventyConfig: EleventyConfig, page: SinglePage, state: () => SiteState): void {
  if (existsSync(path.join(eleventyConfig.directories.input, page.template))) return;
  eleventyConfig.addTemplate(
    page.template,
    // Eleventy also renders what is not written.
    { render: ({ collections = {} }: { readonly collections?: Collections }) => (page.permalink(state()) === undefined ? "" : page.render(state(), collections)) },
    {
      ...page.data,
      permalink: () => {
        const permalink = page.permalink(state());
        return permalink === undefined || hasOwnFile(eleventyConfig, permalink) ? false : permalink;
      },
      ...(page.about && { eleventyComputed: Object.fromEntries(Object.entries(page.about).map(([key, value]) => [key, () => (state().catalog === undefined ? undefined : value(state()))])) }),
    },
  );
}
