import { getSiteFolder } from "../../dataset/index.js";

/** Where a Dataset Site stands on the site that Eleventy builds; all paths without the path prefix. */
export interface SiteAddress {
  /** As Eleventy's `page.url` has it: `/`, `/openactive/` or `/openactive.html`. */
  readonly url: string;
  /** The file below the output folder, as a permalink: `/index.html`. */
  readonly permalink: string;
  /** The folder everything else of the Dataset Site lives in: `/` or `/openactive/`. */
  readonly folder: string;
}

/**
 * Where to write the Dataset Site with this public address.
 *
 * @param datasetUrl `dataset.url`.
 * @param pathPrefix Eleventy's path prefix, with slashes at both ends.
 * @returns `undefined` when the address is not below the path prefix.
 */
export function resolveSiteAddress(
  datasetUrl: string,
  pathPrefix: string,
): SiteAddress | undefined {
  const path = stripPathPrefix(new URL(datasetUrl).pathname, pathPrefix);
  if (path === undefined) return undefined;
  const folder = decodeURI(getSiteFolder(path));
  if (path.endsWith("/"))
    return { url: decodeURI(path), permalink: `${decodeURI(path)}index.html`, folder };
  const file = /\.html?$/i.test(path) ? decodeURI(path) : `${decodeURI(path)}.html`;
  return { url: file, permalink: file, folder };
}

/** The path without the prefix; `/repo` itself is the root of a site below `/repo/`. */
function stripPathPrefix(path: string, prefix: string): string | undefined {
  if (`${path}/` === prefix) return "/";
  return path.startsWith(prefix) ? `/${path.slice(prefix.length)}` : undefined;
}
