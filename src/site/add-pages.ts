import { existsSync } from "node:fs";
import path from "node:path";
import type { EleventyConfig } from "../eleventy.js";
import type { BuildPaths } from "./build-paths.js";
import type { SiteContext } from "./context.js";
import { addLayout, layoutAlias } from "./layout.js";
import { hasOwnFile } from "./own-files.js";
import { getPermalink, isWanted } from "./page.js";
import type { AnyPage, Collections, PageDefinition, PageSubjects, Scope } from "./page.js";
import { pages } from "./pages/index.js";
import type { PageSettings } from "./settings.js";

/** The part of a template's data in Eleventy that is used here. */
interface TemplateData {
  readonly pagination?: { readonly pageNumber: number };
  readonly collections?: Collections;
}

/** A virtual template, in the form that `addTemplate` takes. */
interface Template {
  readonly content: object;
  readonly data: object;
}

/** What all pages share when they are turned into templates. */
interface TemplateHost {
  readonly layout: string;
  getContext(): SiteContext;
  /** Whether the site has a file of its own for this permalink. */
  hasOwnFile(permalink: string): boolean;
}

/**
 * Adds the pages and files that the options ask for as virtual templates. If the site has a
 * template or a file of its own in the same place, that is used instead.
 *
 * @param getContext returns the context of the current build.
 */
export function addPages(
  eleventyConfig: EleventyConfig,
  settings: PageSettings,
  paths: BuildPaths,
  getContext: () => SiteContext,
): void {
  addLayout(eleventyConfig, paths);
  // Without this, a site that sets its own template formats would silently lack the pages.
  eleventyConfig.addTemplateFormats("11ty.js");

  const host: TemplateHost = {
    layout: settings.layout ?? layoutAlias,
    getContext,
    hasOwnFile: (permalink) =>
      hasOwnFile(permalink, paths.input, eleventyConfig.passthroughCopies ?? {}),
  };
  for (const page of pages) {
    if (!isWanted(page, settings) || existsSync(path.join(paths.input, page.template))) continue;
    const { content, data } = createTemplate(page, host);
    eleventyConfig.addTemplate(page.template, content, data);
  }
}

/**
 * Paginates a page of which each Dataset Site has one. If there is no Dataset Site, Eleventy writes
 * nothing for the page.
 */
const pagination = {
  data: "openactive.datasetSites",
  size: 1,
  alias: "openactiveSite",
  addAllPagesToCollections: true,
};

function createTemplate(page: AnyPage, host: TemplateHost): Template {
  const getState = () => host.getContext().state;
  switch (page.about) {
    case "site": {
      const template = fillTemplate(
        page,
        host,
        ({ pagination: { pageNumber } = { pageNumber: 0 } }) => getState().sites[pageNumber],
      );
      return { ...template, data: { pagination, ...template.data } };
    }
    case "catalog":
      return fillTemplate(page, host, () => getState().catalog);
    case "root":
      return fillTemplate(page, host, () => getState().root);
  }
}

function fillTemplate<About extends Scope>(
  page: PageDefinition<About, string>,
  host: TemplateHost,
  findSubject: (data: TemplateData) => PageSubjects[About] | undefined,
): Template {
  /** Eleventy also calls this for pages that are not written, and with placeholder data. */
  const computeIfNeeded = <Value>(
    data: TemplateData,
    compute: (subject: PageSubjects[About]) => Value,
  ): Value | undefined => {
    const subject = findSubject(data);
    if (subject === undefined || page.isNeeded?.(subject) === false) return undefined;
    return compute(subject);
  };

  const render = (data: TemplateData) => {
    const context = host.getContext();
    const html = computeIfNeeded(data, (subject) =>
      context.timings.measure("render", () =>
        page.render(subject, context, data.collections ?? {}),
      ),
    );
    return html ?? "";
  };

  const permalink = (data: TemplateData) =>
    computeIfNeeded(data, (subject) => {
      const file = getPermalink(page, subject);
      return !host.hasOwnFile(file) && file;
    }) ?? false;

  if (page.data === undefined) {
    const data = { eleventyExcludeFromCollections: true, layout: false, permalink };
    return { content: { render }, data };
  }
  const computed = Object.entries(page.data).map(([key, compute]) => [
    key,
    (data: TemplateData) => computeIfNeeded(data, (subject) => compute(subject, host.getContext())),
  ]);
  const data = {
    layout: host.layout,
    tags: ["openactive"],
    permalink,
    eleventyComputed: Object.fromEntries(computed),
  };
  return { content: { render }, data };
}
