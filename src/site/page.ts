import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { CreditedDataset } from "../attribution/index.js";
import type { EleventyConfig } from "../eleventy.js";
import type { Render } from "../templates/index.js";
import type { Words } from "../words/index.js";
import type { DatasetSite } from "./load-site.js";

/** Somebody else's dataset, by the name the site gave it. */
export interface Source {
  readonly name: string;
  readonly dataset: CreditedDataset;
}

/** What pages are made from; read anew before each build. */
export interface SiteState {
  readonly sites: readonly DatasetSite[];
  /** Other people's datasets that this site shows, in the order of the option `sources`. */
  readonly sources: readonly Source[];
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
        return permalink === undefined || hasOwnFile(input, permalink) ? false : permalink;
      },
      // Eleventy also calls these with a stand-in for the data, to learn what they depend on.
      ...(page.about && { eleventyComputed: Object.fromEntries(Object.entries(page.about).map(([key, value]) => [key, (data: PageData) => ((site) => site && value(site))(siteOf(data))])) }),
    },
  );
}

/** Whether the site has a template that Eleventy writes to the same place: `index.md` for `/index.html`. */
function hasOwnFile(input: string, permalink: string): boolean {
  const { dir, name } = path.posix.parse(permalink);
  const places = [[dir, name], ...(name === "index" ? [[path.posix.dirname(dir), path.posix.basename(dir)]] : [])];
  return places.some(([folder, stem]) => stem !== "" && filesOf(path.join(input, folder!)).some((file) => file.startsWith(`${stem}.`) && isTemplate(file)));
}

const filesOf = (folder: string) => (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : [])) : []);
const isTemplate = (file: string) => /\.(?:njk|liquid|md|html|webc|11ty\.(?:js|cjs|mjs|ts|jsx|tsx)|hbs|pug|ejs|mdx|jsx|tsx|mustache|haml)$/.test(file);
