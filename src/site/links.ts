import type { EleventyConfig } from "../eleventy.js";
import type { Settings } from "../options.js";
import type { DatasetSiteOptions } from "./dataset-site.js";
import type { DatasetSite } from "./load-site.js";

/** Paths of what stands below a Dataset Site, without the path prefix. */
export const stylesheetPath = (site: DatasetSite) => `${site.address.folder}openactive/openactive.css`;
export const jsonLdPath = (site: DatasetSite) => `${site.address.folder}dataset.jsonld`;

/** The addresses a Dataset Site's page links to on this site. Call it while rendering: the prefix is known only then. */
export function linksOf(site: DatasetSite, settings: Settings, eleventyConfig: EleventyConfig): DatasetSiteOptions {
  // HtmlBasePlugin prefixes every link of a page by itself; twice would be wrong (11ty/eleventy#3547).
  const href = (path: string) => (eleventyConfig.getFilter("htmlBaseUrl") ? encodeURI(path) : eleventyConfig.getFilter("url")!(encodeURI(path)));
  const logo = site.pictures.find(({ role }) => role === "logo");
  return {
    logoUrl: logo && href(site.address.folder + logo.to),
    stylesheetUrl: settings.css ? href(stylesheetPath(site)) : undefined,
    jsonLdUrl: settings.pages?.jsonLd === false ? undefined : href(jsonLdPath(site)),
    keepScript: bundlesScripts(eleventyConfig),
  };
}

/** Whether a bundle of the site takes scripts out of its pages, JSON-LD included (11ty/eleventy-plugin-bundle#34). */
function bundlesScripts(eleventyConfig: EleventyConfig): boolean {
  return Object.values(eleventyConfig.getBundleManagers?.() ?? {}).some((bundle) => Boolean(bundle.getPluckedSelector?.()));
}
