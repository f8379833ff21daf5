import type { PictureRole } from "../../dataset/index.js";
import type { EleventyConfig } from "../../eleventy.js";
import {
  guidancePath,
  readyTextNames,
  readyTextPath,
  type GuidanceTarget,
  type ReadyTextName,
} from "../../guidance/index.js";
import type { Settings } from "../../options.js";
import type { DatasetSiteOptions } from "../../page/dataset-site.js";
import { isPublicSectorBody } from "../../accessibility/index.js";
import { catalogFile } from "../../catalog/index.js";
import type { CatalogSite } from "../load/load-catalog.js";
import type { DatasetSite } from "../load/load-site.js";
import type { SiteRoot, SiteState } from "./page.js";

/*
 * Paths of what stands below a Dataset Site, without the path prefix.
 */
/** The stylesheet of all pages. */
export const stylesheetPath = (site: Pick<DatasetSite, "address">) =>
  `${site.address.folder}openactive/openactive.css`;
/** The script of all pages. */
export const scriptPath = (site: DatasetSite) => `${site.address.folder}openactive/openactive.js`;
/** The attribution page. */
export const attributionPath = (site: DatasetSite) => `${site.address.folder}attribution/`;
/** The accessibility statement. */
export const accessibilityPath = (site: Pick<DatasetSite, "address">) =>
  `${site.address.folder}accessibility-statement/`;
/** The credit for programs. */
export const attributionJsonPath = (site: DatasetSite) => `${site.address.folder}attribution.json`;
/** The description as JSON-LD. */
export const jsonLdPath = (site: DatasetSite) => `${site.address.folder}dataset.jsonld`;
/** The description as Turtle. */
export const turtlePath = (site: DatasetSite) => `${site.address.folder}dataset.ttl`;
/** The description as a Data Package. */
export const dataPackagePath = (site: DatasetSite) => `${site.address.folder}datapackage.json`;
/** The data catalogue as JSON-LD. */
export const catalogPath = ({ address }: Pick<CatalogSite, "address">) =>
  address.folder + catalogFile;
/** The sitemap of everything below a folder. */
export const sitemapPath = ({ folder }: SiteRoot) => `${folder}sitemap.xml`;
/** What crawlers may read. */
export const robotsPath = ({ folder }: SiteRoot) => `${folder}robots.txt`;
/** The steps for programs. */
export const stepsJsonPath = (site: DatasetSite) =>
  `${site.address.folder}${guidancePath("publishData")}steps.json`;

/** Where a part of the guidance is, without the path prefix. */
export function guidanceUrl(site: DatasetSite, target: GuidanceTarget): string {
  if (target === "datasetSite") return site.address.url;
  const isText = (name: GuidanceTarget): name is ReadyTextName =>
    readyTextNames.includes(name as ReadyTextName);
  return site.address.folder + (isText(target) ? readyTextPath(target) : guidancePath(target));
}

/** What a page of this site links to for a path. Call it while rendering: the prefix is known only then. */
export function linkTo(eleventyConfig: EleventyConfig, path: string): string {
  // HtmlBasePlugin prefixes every link of a page by itself; twice would be wrong (11ty/eleventy#3547).
  return eleventyConfig.getFilter("htmlBaseUrl")
    ? encodeURI(path)
    : eleventyConfig.getFilter("url")!(encodeURI(path));
}

/** The addresses a Dataset Site's page links to on this site. */
export function linksOf(
  site: DatasetSite,
  { catalog }: SiteState,
  settings: Settings,
  eleventyConfig: EleventyConfig,
): DatasetSiteOptions {
  const href = (path: string) => linkTo(eleventyConfig, path);
  const copied = (role: PictureRole) =>
    site.pictures.flatMap((picture) =>
      picture.role === role ? [href(site.address.folder + picture.to)] : [],
    )[0];
  const { logoDark, favicon } = site.publisher.brand ?? {};
  // Where the logo is an address, the page shows the one of the dataset.
  const logoUrl = copied("logo");
  return {
    words: site.words,
    logoUrl,
    logoDarkUrl: copied("logo-dark") ?? logoDark,
    iconUrl: copied("favicon") ?? favicon ?? logoUrl,
    stylesheetUrl: settings.css ? href(stylesheetPath(site)) : undefined,
    scriptUrl: settings.script ? href(scriptPath(site)) : undefined,
    attributionUrl: settings.pages?.attribution === false ? undefined : href(attributionPath(site)),
    jsonLdUrl: settings.pages?.jsonLd === false ? undefined : href(jsonLdPath(site)),
    turtleUrl: settings.pages?.turtle === false ? undefined : href(turtlePath(site)),
    dataPackageUrl: settings.pages?.dataPackage === false ? undefined : href(dataPackagePath(site)),
    catalogUrl: catalog && href(catalogPath(catalog)),
    catalogPageUrl: catalog?.hasPage ? href(catalog.address.url) : undefined,
    accessibilityUrl:
      settings.pages?.accessibilityStatement === false || !isPublicSectorBody(site.publisher)
        ? undefined
        : href(accessibilityPath(site)),
    guidanceUrl:
      settings.pages?.guidance === false ? undefined : href(guidanceUrl(site, "publishData")),
    contentSecurityPolicy: hasPolicy(settings),
    keepScript: bundlesScripts(eleventyConfig),
  };
}

/** Whether pages get a Content-Security-Policy. Eleventy's own server adds a script and a socket to pages, to reload them: not there. */
export const hasPolicy = ({ contentSecurityPolicy }: Settings) =>
  contentSecurityPolicy && process.env["ELEVENTY_RUN_MODE"] !== "serve";

/** Whether a bundle of the site takes scripts out of its pages, JSON-LD included (11ty/eleventy-plugin-bundle#34). */
function bundlesScripts(eleventyConfig: EleventyConfig): boolean {
  return Object.values(eleventyConfig.getBundleManagers?.() ?? {}).some((bundle) =>
    Boolean(bundle.getPluckedSelector?.()),
  );
}
