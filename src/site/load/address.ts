import { getSiteFolder } from "../../dataset/index.js";
import { formatMismatch, type Issue } from "../../document/index.js";
import type { SiteAddress } from "../state.js";
import { findServedPath, isPagesHost, type Hosting } from "./hosting.js";

/**
 * Works out where to write the page that has a public URL.
 *
 * @param publicUrl an absolute URL, as in `dataset.url`.
 * @param pathPrefix Eleventy's path prefix, with a leading and a trailing slash.
 * @returns `undefined` if the URL is not below the path prefix.
 */
export function resolveSiteAddress(publicUrl: string, pathPrefix: string): SiteAddress | undefined {
  const path = stripPathPrefix(new URL(publicUrl).pathname, pathPrefix);
  if (path === undefined) return undefined;
  const folder = decodePath(getSiteFolder(path));
  const url = decodePath(path);
  if (path.endsWith("/")) return { url, permalink: `${url}index.html`, folder };
  const file = /\.html?$/i.test(path) ? url : `${url}.html`;
  return { url: file, permalink: file, folder };
}

/** Decodes a path as servers do. The schema of the URL rules out what is not a path of a file. */
const decodePath = (path: string): string => path.split("/").map(decodeURIComponent).join("/");

/** Returns the path without the prefix; `/repo` is the root of a site below `/repo/`. */
function stripPathPrefix(path: string, prefix: string): string | undefined {
  if (`${path}/` === prefix) return "/";
  return path.startsWith(prefix) ? `/${path.slice(prefix.length)}` : undefined;
}

/**
 * Finds the problem of a URL that is not below the path prefix.
 *
 * @param path the key that holds the URL.
 * @param hosting what is known about where the site will be served.
 * @returns nothing if the URL is below the path prefix.
 */
export function findPrefixIssues(
  url: string,
  pathPrefix: string,
  path: Issue["path"],
  hosting: Hosting,
): Issue[] {
  if (resolveSiteAddress(url, pathPrefix) !== undefined) return [];
  return [{ path, message: explainPrefix(url, pathPrefix, hosting) }];
}

function explainPrefix(url: string, pathPrefix: string, hosting: Hosting): string {
  const { origin, host, hostname, pathname } = new URL(url);
  const served = findServedPath(url, hosting);
  if (served !== undefined && served.path !== pathPrefix) {
    const found = `"${url}" and the path prefix ${pathPrefix}`;
    return formatMismatch(found, `${explainPathPrefix(served.path)}, because ${served.reason}`);
  }
  const below = `a URL below ${pathPrefix}, the path prefix of this site`;
  const isSpelling = pathname.toLowerCase().startsWith(pathPrefix.toLowerCase());
  if (isSpelling || isPagesHost(hostname)) {
    const rest = isSpelling ? pathname.slice(pathPrefix.length) : "";
    const expected = `${below}; change the URL or Eleventy's pathPrefix`;
    return formatMismatch(`"${url}"`, expected, origin + pathPrefix + rest);
  }
  // Either may be wrong: a domain of its own usually means that there is no prefix.
  const expected =
    `${below}, as in "${origin}${pathPrefix}"; ` +
    `or, if this site is served at the root of ${host}, ${explainPathPrefix("/")}`;
  return formatMismatch(`"${url}"`, expected);
}

/** Says which path prefix to build with, and how. */
export function explainPathPrefix(path: string): string {
  if (path !== "/") return `the path prefix ${path} (--pathprefix=${path})`;
  return `no path prefix (${removal})`;
}

const removal = "remove --pathprefix, or pathPrefix from Eleventy's configuration";
