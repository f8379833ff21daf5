import { toCatalogJsonLd } from "../../catalog/index.js";
import { toDataPackage, toJsonLd } from "../../dataset/index.js";
import { toTurtle } from "../../rdf/index.js";
import type { Settings } from "../../options.js";
import {
  catalogPath,
  dataPackagePath,
  jsonLdPath,
  robotsPath,
  sitemapPath,
  turtlePath,
} from "./links.js";
import { aFile, type Page, type SinglePage } from "./page.js";
import { robotsTxt, sitemapXml } from "./sitemap.js";

/*
 * The files that only machines read.
 */
/** The description as JSON-LD. */
export const jsonLd: Page = {
  template: "openactive/dataset.jsonld.11ty.js",
  permalink: jsonLdPath,
  render: ({ dataset }) => `${toJsonLd(dataset)}\n`,
  data: aFile,
};

/** The description as Turtle. */
export const turtle: Page = {
  template: "openactive/dataset.ttl.11ty.js",
  permalink: turtlePath,
  render: ({ dataset }) => toTurtle(dataset),
  data: aFile,
};

/** The description as a Data Package. */
export const dataPackage: Page = {
  template: "openactive/datapackage.json.11ty.js",
  permalink: dataPackagePath,
  render: ({ dataset }) => toDataPackage(dataset),
  data: aFile,
};

/** The data catalogue. */
export const catalogJsonLd: SinglePage = {
  template: "openactive/catalog.jsonld.11ty.js",
  permalink: ({ catalog }) => catalog && catalogPath(catalog),
  render: ({ catalog }) => toCatalogJsonLd(catalog!.catalog),
  data: aFile,
};

/** The addresses of the pages, for search engines. */
export const sitemap: SinglePage = {
  template: "openactive/sitemap.xml.11ty.js",
  permalink: ({ root }) => root && sitemapPath(root),
  render: (state, _, collections) => sitemapXml(state, collections),
  data: aFile,
};

/** Only where the site has a host to itself: crawlers ask for it nowhere else. */
export const robots = ({ pages }: Settings): SinglePage => ({
  template: "openactive/robots.txt.11ty.js",
  permalink: ({ root }) =>
    root !== undefined && new URL(root.url).pathname === "/" ? robotsPath(root) : undefined,
  render: ({ root }) =>
    robotsTxt(pages?.sitemap === false ? undefined : new URL("sitemap.xml", root!.url).href),
  data: aFile,
});
