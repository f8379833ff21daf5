import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { CreditedDataset } from "../../attribution/index.js";
import type { EleventyConfig } from "../../eleventy.js";
import type { Render } from "../../templates/index.js";
import type { Words } from "../../messages/index.js";
import type { CatalogSite } from "../load/load-catalog.js";
import type { DatasetSite } from "../load/load-site.js";
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

/** A page or file, and what it is about: a Dataset Site, or the whole site. */
interface PageDefinition<Subject> {
  /** The path of its virtual template, below the input folder. A file there replaces it. */
  readonly template: string;
  /** Where it is written; `undefined` when there is no need of it. */
  permalink(subject: Subject): string | undefined;
  /** What is written; called only where there is a place for it. */
  render(subject: Subject, state: SiteState, collections: Collections): string;
  /** What is always the same. */
  readonly data?: object;
  /** What templates of the user's see of the page: its title and the like. */
  readonly computed?: Readonly<Record<string, (subject: Subject) => unknown>>;
}

/** A page or file that every Dataset Site has. */
export type Page = PageDefinition<DatasetSite>;

/** A page or file that there is once, however many Dataset Sites there are. */
export type SinglePage = PageDefinition<SiteState>;

/** The part of Eleventy's collections that is used here. */
export interface Collections {
  readonly all?: readonly {
    readonly url?: string | false;
    readonly data?: Readonly<Record<string, unknown>>;
  }[];
}

/** What pages for people have in common. */
export const pageData = (layout: string | undefined) => ({
  layout: layout ?? layoutAlias,
  tags: ["openactive"],
});
/** What files have in common. */
export const fileData = { eleventyExcludeFromCollections: true, layout: false };

const layoutAlias = "openactive";

/** The plugin's own layout, which a site replaces with `addLayoutAlias("openactive", …)`. */
export function addLayout(eleventyConfig: EleventyConfig): void {
  if (eleventyConfig.layoutAliases[layoutAlias] !== undefined) return;
  const { layouts, includes } = eleventyConfig.directories;
  eleventyConfig.addLayoutAlias(
    layoutAlias,
    path.relative(layouts ?? includes, fileURLToPath(new URL("./layout.11ty.js", import.meta.url))),
  );
}

interface TemplateData {
  readonly pagination?: { readonly pageNumber: number };
  readonly collections?: Collections;
}

/** Adds a page for every Dataset Site, unless the user has a file of that name. */
export function addPage(
  eleventyConfig: EleventyConfig,
  page: Page,
  getState: () => SiteState,
): void {
  const pagination = {
    data: "openactive.datasetSites",
    size: 1,
    alias: "openactiveSite",
    addAllPagesToCollections: true,
  };
  addPageTemplate(
    eleventyConfig,
    { ...page, data: { ...page.data, pagination } },
    getState,
    (data) => getState().sites[data.pagination?.pageNumber ?? 0],
  );
}

/** Adds a page that there is once, unless the user has a file of that name. */
export function addSinglePage(
  eleventyConfig: EleventyConfig,
  page: SinglePage,
  getState: () => SiteState,
): void {
  addPageTemplate(eleventyConfig, page, getState, getState);
}

function addPageTemplate<Subject>(
  eleventyConfig: EleventyConfig,
  page: PageDefinition<Subject>,
  getState: () => SiteState,
  findSubject: (data: TemplateData) => Subject | undefined,
): void {
  if (existsSync(path.join(eleventyConfig.directories.input, page.template))) return;
  /** What is said of the subject, where it has this page. Eleventy also asks for what is not written, and with a stand-in for the data. */
  const computeIfWritten = <Value>(
    data: TemplateData,
    compute: (subject: Subject, permalink: string) => Value,
  ): Value | undefined => {
    const subject = findSubject(data);
    const permalink = subject === undefined ? undefined : page.permalink(subject);
    return permalink === undefined ? undefined : compute(subject!, permalink);
  };
  eleventyConfig.addTemplate(
    page.template,
    {
      render: (data: TemplateData) =>
        computeIfWritten(data, (subject) =>
          page.render(subject, getState(), data.collections ?? {}),
        ) ?? "",
    },
    {
      ...page.data,
      permalink: (data: TemplateData) =>
        computeIfWritten(
          data,
          (_, permalink) => !hasOwnFile(eleventyConfig, permalink) && permalink,
        ) ?? false,
      ...(page.computed && {
        eleventyComputed: Object.fromEntries(
          Object.entries(page.computed).map(([key, value]) => [
            key,
            (data: TemplateData) => computeIfWritten(data, value),
          ]),
        ),
      }),
    },
  );
}
