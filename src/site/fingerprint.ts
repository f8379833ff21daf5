import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { resolvePackageFile } from "../package-files.js";
import type { SiteContext } from "./context.js";
import type { LoadSettings, OutputSettings } from "./settings.js";
import type { CatalogSite, DatasetSite } from "./state.js";

type Settings = LoadSettings & OutputSettings;

/**
 * Hashes everything that the pages and files of all Dataset Sites have in common: the plugin, the
 * version of Node.js, which formats dates and sorts names, the options, and the rest of the site.
 */
export function hashCommon(context: SiteContext, settings: Settings): string {
  const { state, linkTo, content, contentSecurityPolicy, hasOwnTemplates, hasFooter } = context;
  return hash({
    plugin: describePlugin(),
    runtime: process.versions,
    options: { ...context.settings, ...settings, publishers: undefined },
    catalog: state.catalog && describeCatalog(state.catalog),
    hosts: [...state.hosts],
    links: ["/", "/a/b.html"].map(linkTo),
    ownUrls: [...content.urls].sort(),
    layout: { contentSecurityPolicy, hasOwnTemplates, hasFooter },
  });
}

/**
 * Identifies this version of the plugin by its content, because npm may give the files of every
 * version the same date. The date of a folder distinguishes the builds of a plugin in development.
 */
function describePlugin(): object {
  const contents = ["../package.json", "index.js"]
    .map(resolvePackageFile)
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, "utf8"));
  return { contents: hash(contents), built: statSync(resolvePackageFile("templates")).mtimeMs };
}

/** Lists what a Dataset Site can say about its catalogue, whose entries it never mentions. */
function describeCatalog({ catalog, address, url, hasPage, guidance }: CatalogSite): object {
  const { "@id": id, name, description, publisher } = catalog;
  const hasGuidance = guidance !== undefined;
  return { id, name, description, publisher, address, url, hasPage, hasGuidance };
}

/** Hashes what the pages and files of one Dataset Site depend on, besides the common part. */
export function hashSite(site: DatasetSite, context: SiteContext): string {
  const { messages, ...rest } = site;
  const { messages: _, ...options } = context.buildOptions(site);
  return hash({ ...rest, lang: messages.lang, options });
}

/** JSON leaves functions out; the data contains what they return. */
const hash = (value: object): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url");
