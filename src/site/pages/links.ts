import type { PictureRole } from "../../dataset/index.js";
import type { EleventyConfig } from "../../eleventy.js";
import {
  getGuidancePath,
  readyTextNames,
  getReadyTextPath,
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
export const getStylesheetPath = (site: Pick<DatasetSite, "address">) =>
  `${site.address.folder}openactive/openactive.css`;
/** The script of all pages. */
export const getScriptPath = (site: DatasetSite) =>
  `${site.address.folder}openactive/openactive.js`;
/** The attribution page. */
export const getAttributionPath = (site: DatasetSite) => `${site.address.folder}attribution/`;
/** The accessibility statement. */
export const getAccessibilityPath = (site: Pick<DatasetSite, "address">) =>
  `${site.address.folder}accessibility-statement/`;
/** The credit for programs. */
export const getAttributionJsonPath = (site: DatasetSite) =>
  `${site.address.folder}attribution.json`;
/** The description as JSON-LD. */
export const getJsonLdPath = (site: DatasetSite) => `${site.address.folder}dataset.jsonld`;
/** The description as Turtle. */
export const getTurtlePath = (site: DatasetSite) => `${site.address.folder}dataset.ttl`;
/** The description as a Data Package. */
export const getDataPackagePath = (site: DatasetSite) => `${site.address.folder}datapackage.json`;
/** The data catalogue as JSON-LD. */
export const getCatalogPath = ({ address }: Pick<CatalogSite, "address">) =>
  address.folder + catalogFile;
/** The sitemap of everything below a folder. */
export const getSitemapPath = ({ folder }: SiteRoot) => `${folder}sitemap.xml`;
/** What crawlers may read. */
export const getRobotsPath = ({ folder }: SiteRoot) => `${folder}robots.txt`;
/** The steps for programs. */
export const getStepsJsonPath = (site: DatasetSite) =>
  `${site.address.folder}${getGuidancePath("publishData")}steps.json`;

/** Where a part of the guidance is, without the path prefix. */
export function getGuidanceUrl(site: DatasetSite, target: GuidanceTarget): string {
  if (target === "datasetSite") return site.address.url;
  const isReadyText = (name: GuidanceTarget): name is ReadyTextName =>
    readyTextNames.includes(name as ReadyTextName);
  return (
    site.address.folder + (isReadyText(target) ? getReadyTextPath(target) : getGuidancePath(target))
  );
}

/** What a page of this site links to for a path. Call it while rendering: the prefix is known only then. */
export function linkTo(eleventyConfig: EleventyConfig, path: string): string {
  // HtmlBasePlugin prefixes every link of a page by itself; twice would be wrong (11ty/eleventy#3547).
  return eleventyConfig.getFilter("htmlBaseUrl")
    ? encodeURI(path)
    : eleventyConfig.getFilter("url")!(encodeURI(path));
}

/** The addresses a Dataset Site's page links to on this site. */
export function buildLinks(
  site: DatasetSite,
  { catalog }: SiteState,
  settings: Settings,
  eleventyConfig: EleventyConfig,
): DatasetSiteOptions {
  const toHref = (path: string) => linkTo(eleventyConfig, path);
  const findCopiedPicture = (role: PictureRole) =>
    site.pictures.flatMap((picture) =>
      picture.role === role ? [toHref(site.address.folder + picture.to)] : [],
    )[0];
  const { logoDark, favicon } = site.publisher.brand ?? {};
  // Where the logo is an address, the page shows the one of the dataset.
  const logoUrl = findCopiedPicture("logo");
  return {
    words: site.words,
    logoUrl,
    logoDarkUrl: findCopiedPicture("logo-dark") ?? logoDark,
    iconUrl: findCopiedPicture("favicon") ?? favicon ?? logoUrl,
    stylesheetUrl: settings.css ? toHref(getStylesheetPath(site)) : undefined,
    scriptUrl: settings.script ? toHref(getScriptPath(site)) : undefined,
    attributionUrl:
      settings.pages?.attribution === false ? undefined : toHref(getAttributionPath(site)),
    jsonLdUrl: settings.pages?.jsonLd === false ? undefined : toHref(getJsonLdPath(site)),
    turtleUrl: settings.pages?.turtle === false ? undefined : toHref(getTurtlePath(site)),
    dataPackageUrl:
      settings.pages?.dataPackage === false ? undefined : toHref(getDataPackagePath(site)),
    catalogUrl: catalog && toHref(getCatalogPath(catalog)),
    catalogPageUrl: catalog?.hasPage ? toHref(catalog.address.url) : undefined,
    accessibilityUrl:
      settings.pages?.accessibilityStatement === false || !isPublicSectorBody(site.publisher)
        ? undefined
        : toHref(getAccessibilityPath(site)),
    guidanceUrl:
      settings.pages?.guidance === false ? undefined : toHref(getGuidanceUrl(site, "publishData")),
    contentSecurityPolicy: hasPolicy(settings),
    keepScript: hasScriptBundle(eleventyConfig),
  };
}

/** Whether pages get a Content-Security-Policy. Eleventy's own server adds a script and a socket to pages, to reload them: not there. */
export const hasPolicy = ({ contentSecurityPolicy }: Settings) =>
  contentSecurityPolicy && process.env["ELEVENTY_RUN_MODE"] !== "serve";

/** Whether a bundle of the site takes scripts out of its pages, JSON-LD included (11ty/eleventy-plugin-bundle#34). */
function hasScriptBundle(eleventyConfig: EleventyConfig): boolean {
  return Object.values(eleventyConfig.getBundleManagers?.() ?? {}).some((bundle) =>
    Boolean(bundle.getPluckedSelector?.()),
  );
}
