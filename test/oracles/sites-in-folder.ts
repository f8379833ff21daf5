import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { DatasetSite } from "./dataset-site.js";
import { findPageUrl, isCatalogue, isDatasetSite } from "./recognise-page.js";

/** Gives the text of a file by its name. */
type ReadText = (file: string) => string;

/** Lists the files of a folder and its subfolders, with `/` between the parts of their names. */
export function listFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true }) as string[];
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile());
  return files.map((name) => name.replaceAll(path.sep, "/"));
}

/** Finds the Dataset Sites in a built folder. */
export function findSitesInFolder(folder: string): DatasetSite[] {
  return findDatasetSites(listFiles(folder), (file) =>
    readFileSync(path.join(folder, file), "utf8"),
  );
}

/**
 * Finds the Dataset Sites among the files of a website.
 *
 * @param files the names of the files, relative to the folder that is served, as in
 *   `openactive/index.html`.
 * @param readText reads one of them.
 */
export function findDatasetSites(files: readonly string[], readText: ReadText): DatasetSite[] {
  const sites: DatasetSite[] = [];
  for (const file of files.filter((name) => /\.html?$/i.test(name)).sort()) {
    const html = readText(file);
    if (isDatasetSite(html)) sites.push(createSite(file, html, files, readText));
  }
  return sites;
}

function createSite(
  file: string,
  html: string,
  files: readonly string[],
  readText: ReadText,
): DatasetSite {
  const stated = findPageUrl(html);
  const pathname = toPathname(file);
  const url = stated ?? `http://localhost${pathname}`;
  const findFile = createFileFinder(files, url, pathname);
  const site: DatasetSite = {
    name: file,
    url,
    html,
    read: async (address) => {
      const found = findFile(address);
      return found === undefined ? undefined : readText(found);
    },
    catalogue: async () => {
      const found = findFile("catalog.jsonld") ?? findAnyCatalogue(files, readText);
      return found === undefined ? undefined : { name: found, text: readText(found) };
    },
  };
  if (stated !== undefined) return site;
  const remark = "the page has no canonical link and no og:url, so its address is not known";
  return { ...site, remark };
}

/** Gives the path at which a static host serves a page. */
function toPathname(file: string): string {
  return `/${file.replace(/(^|\/)index\.html?$/i, "$1").replace(/\.html?$/i, "")}`;
}

/** Makes a function that finds the file behind a link of a page. */
function createFileFinder(
  files: readonly string[],
  pageUrl: string,
  pagePath: string,
): (address: string) => string | undefined {
  const { origin, pathname } = new URL(pageUrl);
  // In a site below a path, such as /opendata/ on GitHub Pages, links include it and files do not.
  const prefix = pathname.endsWith(pagePath) ? pathname.slice(0, -pagePath.length) : "";
  return (address) => {
    if (!URL.canParse(address, pageUrl)) return undefined;
    const wanted = new URL(address, pageUrl);
    if (wanted.origin !== origin) return undefined;
    const isBelow = wanted.pathname.startsWith(`${prefix}/`);
    const name = wanted.pathname.slice(isBelow ? prefix.length + 1 : 1);
    return files.find((file) => file === name || file === decodePath(name));
  };
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function findAnyCatalogue(files: readonly string[], readText: ReadText): string | undefined {
  const candidates = files.filter((file) => file.endsWith(".jsonld")).sort();
  return candidates.find((file) => isCatalogue(readText(file)));
}
