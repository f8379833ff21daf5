import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { load } from "cheerio";
import { findPageDataset, type DatasetPage } from "./dataset-page.js";

/** A folder with a built site. */
export interface BuiltSite {
  readonly folder: string;
  /** All files, with slashes between the parts of their names. */
  readonly files: ReadonlySet<string>;
  /** The Dataset Sites in it. */
  readonly datasets: readonly BuiltDataset[];
}

/** A Dataset Site in a built folder. */
export interface BuiltDataset extends DatasetPage {
  readonly file: string;
  /** The path in front of all files on the server, such as `/open-data` on GitHub Pages. */
  readonly prefix: string;
}

/** Reads which files a built site has, and finds its Dataset Sites. */
export function readBuiltSite(folder: string): BuiltSite {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => path.relative(folder, file).replaceAll(path.sep, "/"))
    .sort();
  const datasets: BuiltDataset[] = [];
  for (const file of files.filter(isHtml)) {
    const place = path.join(folder, file);
    const html = readFileSync(place, "utf8");
    const dataset = findPageDataset(html);
    if (dataset === undefined) continue;
    const url = load(html)('link[rel="canonical"]').attr("href");
    datasets.push({ file, place, html, url, dataset, prefix: findPrefix(url, file) });
  }
  return { folder, files: new Set(files), datasets };
}

/** Whether a file is a page. */
export const isHtml = (file: string): boolean => /\.html?$/i.test(file);

/** The path at which a static host serves a page: `a/index.html` is `/a/`. */
export const toPathname = (file: string): string =>
  `/${file.replace(/(?:^|(?<=\/))index\.html?$/i, "").replace(/\.html?$/i, "")}`;

function findPrefix(url: string | undefined, file: string): string {
  if (url === undefined || !URL.canParse(url)) return "";
  const pathname = decodeURI(new URL(url).pathname);
  const expected = toPathname(file);
  return pathname.endsWith(expected) ? pathname.slice(0, -expected.length) : "";
}
