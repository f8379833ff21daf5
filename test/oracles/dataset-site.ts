import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { load } from "cheerio";
import { isObject, readList, describeError } from "./values.js";

/** A Dataset Site as the oracles are given it. */
export interface DatasetSite {
  /** What it is called in a heading: its file, or its address. */
  readonly name: string;
  /** The address that a Data Catalogue lists it at. */
  readonly url: string;
  /** The page, as it is served. */
  readonly html: string;
  /** Why `url` may not be the one, where the page does not say. */
  readonly remark?: string;
  /** The text at an address that the page links to; `undefined` where there is none, or none that can be read here. */
  read(url: string): Promise<string | undefined>;
  /** The Data Catalogue of the same publisher, if there is one here. */
  catalogue(): Promise<{ readonly name: string; readonly text: string } | undefined>;
}

/** Works something out once for each Dataset Site, however many oracles ask. */
export function memoizePerSite<T>(work: (site: DatasetSite) => T): (site: DatasetSite) => T {
  const results = new WeakMap<DatasetSite, T>();
  return (site) => {
    if (!results.has(site)) results.set(site, work(site));
    return results.get(site)!;
  };
}

/**
 * Whether a page is meant as a Dataset Site: JSON-LD that names a Dataset, even if it cannot be parsed, or a
 * dataset with distributions in RDFa. A credit for a dataset is none.
 */
export function isDatasetSite(html: string): boolean {
  const $ = load(html);
  const scripts = $("script")
    .toArray()
    .filter((element) => /ld\+json/i.test($(element).attr("type") ?? ""));
  if (
    scripts.some((element) =>
      /"@?type"\s*:\s*(?:\[[^\]]*)?"(?:schema:|https?:\/\/schema\.org\/)?Dataset"/.test(
        $(element).text(),
      ),
    )
  )
    return true;
  return (
    $('[typeof~="dcat:Dataset"], [typeof~="http://www.w3.org/ns/dcat#Dataset"]').length > 0 &&
    $('[property~="dcat:distribution"], [rel~="dcat:distribution"]').length > 0
  );
}

/** Where a page says it is: its canonical link, else Open Graph's address. */
export function findPageUrl(html: string): string | undefined {
  const $ = load(html);
  const stated =
    $('link[rel~="canonical"]').attr("href") ?? $('meta[property="og:url"]').attr("content");
  return stated !== undefined && URL.canParse(stated) && /^https?:$/.test(new URL(stated).protocol)
    ? stated
    : undefined;
}

/**
 * The Dataset Sites among the files of a site.
 *
 * @param files the names of the files, relative to the folder that is served, as in `openactive/index.html`.
 * @param read the text of one of them.
 */
export function findDatasetSites(
  files: readonly string[],
  read: (file: string) => string,
): DatasetSite[] {
  const pages = files.filter((file) => /\.html?$/i.test(file)).sort();
  return pages
    .map((file) => ({ file, html: read(file) }))
    .filter(({ html }) => isDatasetSite(html))
    .map(({ file, html }): DatasetSite => {
      const stated = findPageUrl(html);
      const place = `/${file.replace(/(^|\/)index\.html?$/i, "$1").replace(/\.html?$/i, "")}`;
      const url = stated ?? `http://localhost${place}`;
      const { origin, pathname } = new URL(url);
      // Where a site is served below a path, such as /opendata/ on GitHub Pages, links hold that path and files do not.
      const prefix = pathname.endsWith(place)
        ? pathname.slice(0, pathname.length - place.length)
        : "";
      const findFile = (address: string) => {
        if (!URL.canParse(address, url)) return undefined;
        const wanted = new URL(address, url);
        if (wanted.origin !== origin) return undefined;
        const below = (
          wanted.pathname.startsWith(`${prefix}/`)
            ? wanted.pathname.slice(prefix.length)
            : wanted.pathname
        ).slice(1);
        return files.find((name) => name === below || name === decodePath(below));
      };
      return {
        name: file,
        url,
        html,
        ...(stated === undefined && {
          remark: "the page has no canonical link and no og:url, so its address is not known",
        }),
        read: async (address) => {
          const found = findFile(address);
          return found === undefined ? undefined : read(found);
        },
        catalogue: async () => {
          const beside = findFile("catalog.jsonld");
          const all =
            beside === undefined
              ? files.filter((name) => name.endsWith(".jsonld")).sort()
              : [beside];
          const found = all.find((name) => name === beside || isCatalogue(read(name)));
          return found === undefined ? undefined : { name: found, text: read(found) };
        },
      };
    });
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function isCatalogue(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text);
    return (
      isObject(data) &&
      (data["@type"] === "DataCatalog" || readList(data["@type"]).includes("DataCatalog"))
    );
  } catch {
    return false;
  }
}

/** The Dataset Sites of a built folder. */
export function findSitesInFolder(folder: string): DatasetSite[] {
  const files = (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.replaceAll(path.sep, "/"));
  return findDatasetSites(files, (file) => readFileSync(path.join(folder, file), "utf8"));
}

/**
 * The page at an address.
 *
 * @throws when nothing can be read there.
 */
export async function fetchSite(url: string): Promise<DatasetSite> {
  const response = await fetchUrl(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  const read = async (address: string) => {
    if (!URL.canParse(address, url)) return undefined;
    // Links of a page nobody knows lead anywhere: only what the same host serves is asked for.
    const wanted = new URL(address, url);
    if (wanted.origin !== new URL(url).origin) return undefined;
    const answer = await fetchUrl(wanted.href);
    return answer.ok ? answer.text() : undefined;
  };
  return {
    name: url,
    url,
    html: await response.text(),
    read,
    catalogue: async () => {
      const text = await read("catalog.jsonld");
      return text === undefined ? undefined : { name: new URL("catalog.jsonld", url).href, text };
    },
  };
}

async function fetchUrl(url: string): Promise<Response> {
  try {
    return await fetch(url, {
      signal: AbortSignal.timeout(20_000),
      headers: { "user-agent": "eleventy-plugin-openactive oracles" },
    });
  } catch (error) {
    throw new Error(`${url} cannot be read: ${describeError((error as Error).cause ?? error)}`, {
      cause: error,
    });
  }
}
