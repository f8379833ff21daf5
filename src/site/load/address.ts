import { getSiteFolder } from "../../dataset/index.js";
import { formatMismatch, type Issue } from "../../document/index.js";
import type { SiteAddress } from "../state.js";

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
  const folder = decodeURI(getSiteFolder(path));
  const url = decodeURI(path);
  if (path.endsWith("/")) return { url, permalink: `${url}index.html`, folder };
  const file = /\.html?$/i.test(path) ? url : `${url}.html`;
  return { url: file, permalink: file, folder };
}

/** Returns the path without the prefix; `/repo` is the root of a site below `/repo/`. */
function stripPathPrefix(path: string, prefix: string): string | undefined {
  if (`${path}/` === prefix) return "/";
  return path.startsWith(prefix) ? `/${path.slice(prefix.length)}` : undefined;
}

/**
 * Describes the problem of a URL that is not below the path prefix.
 *
 * @param path the key that holds the URL.
 */
export function createPrefixIssue(url: string, pathPrefix: string, path: Issue["path"]): Issue {
  const expected =
    `a URL below ${pathPrefix}, the path prefix of this site; ` +
    "change the URL or Eleventy's pathPrefix";
  const { origin } = new URL(url);
  return { path, message: formatMismatch(`"${url}"`, expected, origin + pathPrefix) };
}
