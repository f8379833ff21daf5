import { toCatalogJsonLd } from "../../catalog/index.js";
import { toDataPackage, toJsonLd } from "../../dataset/index.js";
import { toTurtle } from "../../rdf/index.js";
import type { Settings } from "../../options.js";
import {
  getCatalogPath,
  getDataPackagePath,
  getJsonLdPath,
  getRobotsPath,
  getSitemapPath,
  getTurtlePath,
} from "./links.js";
import { fileData, type Page, type SinglePage } from "./page.js";
import { renderRobots, renderSitemap } from "./sitemap.js";

/*
 * The files that only machines read.
 */
/** The description as JSON-LD. */
export const jsonLd: Page = {
  template: "openactive/dataset.jsonld.11ty.js",
  permalink: getJsonLdPath,
  render: ({ dataset }) => `${toJsonLd(dataset)}\n`,
  data: fileData,
};

/** The description as Turtle. */
export const turtle: Page = {
  template: "openactive/dataset.ttl.11ty.js",
  permalink: getTurtlePath,
  render: ({ dataset }) => toTurtle(dataset),
  data: fileData,
};

/** The description as a Data Package. */
export const dataPackage: Page = {
  template: "openactive/datapackage.json.11ty.js",
  permalink: getDataPackagePath,
  render: ({ dataset }) => toDataPackage(dataset),
  data: fileData,
};

/** The data catalogue. */
export const catalogJsonLd: SinglePage = {
  template: "openactive/catalog.jsonld.11ty.js",
  permalink: ({ catalog }) => catalog && getCatalogPath(catalog),
  render: ({ catalog }) => toCatalogJsonLd(catalog!.catalog),
  data: fileData,
};

/** The addresses of the pages, for search engines. */
export const sitemap: SinglePage = {
  template: "openactive/sitemap.xml.11ty.js",
  permalink: ({ root }) => root && getSitemapPath(root),
  render: (state, _, collections) => renderSitemap(state, collections),
  data: fileData,
};

/** Only where the site has a host to itself: crawlers ask for it nowhere else. */
export const createRobotsFile = ({ pages }: Settings): SinglePage => ({
  template: "openactive/robots.txt.11ty.js",
  permalink: ({ root }) =>
    root !== undefined && new URL(root.url).pathname === "/" ? getRobotsPath(root) : undefined,
  render: ({ root }) =>
    renderRobots(pages?.sitemap === false ? undefined : new URL("sitemap.xml", root!.url).href),
  data: fileData,
});
