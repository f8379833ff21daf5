import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { neutralBackground, toJsonLd } from "../dataset/index.js";
import type { EleventyConfig } from "../eleventy.js";
import type { Settings } from "../options.js";
import type { Render } from "../templates/index.js";
import { pageTitle, renderBody } from "./dataset-site.js";
import { jsonLdPath, linksOf, stylesheetPath } from "./links.js";
import type { DatasetSite } from "./load-site.js";
import { backgroundSvg, stylesheet } from "./stylesheet.js";

/** What pages are made from; read anew before each build. */
export interface SiteState {
  readonly sites: readonly DatasetSite[];
  readonly render: Render;
}

/** A page or file that every Dataset Site has. */
interface Page {
  /** The path of its virtual template, below the input folder. A file there replaces it. */
  readonly template: string;
  /** Where it is written; `undefined` when this site has no need of it. */
  permalink(site: DatasetSite): string | undefined;
  render(site: DatasetSite, state: SiteState): string;
  readonly data?: object;
}

/** Adds the ready pages; those that are switched off, or that the site has a file of its own for, are left to the site. */
export function addPages(eleventyConfig: EleventyConfig, settings: Settings, state: () => SiteState): void {
  addLayout(eleventyConfig);
  const aFile = { eleventyExcludeFromCollections: true, layout: false };

  const datasetSite: Page = {
    template: "openactive/dataset-site.11ty.js",
    permalink: (site) => site.address.permalink,
    render: (site, { render }) => renderBody(site.dataset, { ...linksOf(site, settings, eleventyConfig), render }),
    data: {
      layout: settings.layout ?? layoutAlias,
      tags: ["openactive"],
      eleventyComputed: {
        title: ({ openactiveSite }: PageData) => openactiveSite?.dataset && pageTitle(openactiveSite.dataset),
        description: ({ openactiveSite }: PageData) => openactiveSite?.dataset?.description,
      },
    },
  };
  const jsonLd: Page = { template: "openactive/dataset.jsonld.11ty.js", permalink: jsonLdPath, render: (site) => `${toJsonLd(site.dataset)}\n`, data: aFile };
  const css: Page = { template: "openactive/openactive.css.11ty.js", permalink: stylesheetPath, render: () => stylesheet, data: aFile };
  const background: Page = {
    template: "openactive/background.svg.11ty.js",
    permalink: (site) => (site.publisher.dataset.backgroundImage === undefined ? site.address.folder + neutralBackground : undefined),
    render: () => backgroundSvg,
    data: aFile,
  };

  // Without this, a site with formats of its own would silently go without the pages.
  eleventyConfig.addTemplateFormats("11ty.js");
  const add = (page: Page) => addPage(eleventyConfig, page, state);
  if (settings.pages?.datasetSite !== false) add(datasetSite);
  if (settings.pages?.jsonLd !== false) add(jsonLd);
  if (settings.css) add(css);
  add(background);
}

const layoutAlias = "openactive";

/** The plugin's own layout, which a site replaces with `addLayoutAlias("openactive", …)`. */
function addLayout(eleventyConfig: EleventyConfig): void {
  if (eleventyConfig.layoutAliases[layoutAlias] !== undefined) return;
  const { layouts, includes } = eleventyConfig.directories;
  eleventyConfig.addLayoutAlias(layoutAlias, path.relative(layouts ?? includes, fileURLToPath(new URL("./layout.11ty.js", import.meta.url))));
}

interface PageData {
  readonly openactiveSite?: DatasetSite;
  readonly pagination?: { readonly pageNumber: number };
}

function addPage(eleventyConfig: EleventyConfig, page: Page, state: () => SiteState): void {
  const { input } = eleventyConfig.directories;
  if (existsSync(path.join(input, page.template))) return;
  const siteOf = ({ pagination }: PageData) => state().sites[pagination!.pageNumber]!;
  eleventyConfig.addTemplate(
    page.template,
    { render: (data: PageData) => page.render(siteOf(data), state()) },
    {
      ...page.data,
      pagination: { data: "openactive.datasetSites", size: 1, alias: "openactiveSite", addAllPagesToCollections: true },
      permalink: (data: PageData) => {
        const permalink = page.permalink(siteOf(data));
        return permalink === undefined || hasOwnFile(input, permalink) ? false : permalink;
      },
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
