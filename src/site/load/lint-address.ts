import { formatMismatch, type Issue } from "../../document/index.js";
import { explainPathPrefix, resolveSiteAddress } from "./address.js";
import { findServedPath, isPagesHost, type Hosting } from "./hosting.js";
import { encodePath } from "../../iris.js";

/**
 * Finds reasons why a page will not be at its public URL, although it can be written.
 *
 * @param url a URL below the path prefix, as in `dataset.url`.
 * @param pathPrefix Eleventy's path prefix, with a leading and a trailing slash.
 * @param path the key that holds the URL.
 * @param hosting what is known about where the site will be served.
 */
export function lintAddress(
  url: string,
  pathPrefix: string,
  path: Issue["path"],
  hosting: Hosting,
): Issue[] {
  const messages = [
    explainServedPath(url, pathPrefix, hosting) ?? explainRepeatedPrefix(url, pathPrefix),
    explainDomain(url, hosting),
    explainMissingSlash(url, pathPrefix),
  ];
  return messages.filter((message) => message !== undefined).map((message) => ({ path, message }));
}

/** A site is built with another path prefix than the one it will be served below. */
function explainServedPath(url: string, pathPrefix: string, hosting: Hosting): string | undefined {
  const served = findServedPath(url, hosting);
  if (served === undefined || served.path === pathPrefix) return undefined;
  const { origin } = new URL(url);
  const written = resolveSiteAddress(url, pathPrefix)!;
  const actual = new URL(encodePath(written.url.slice(1)), origin + served.path).href;
  const reason = `because ${served.reason}; as it is, the page would be at ${actual}`;
  const found = `"${url}" and ${describePrefix(pathPrefix)}`;
  const expected = explainPathPrefix(served.path);
  if (resolveSiteAddress(url, served.path) !== undefined) {
    return formatMismatch(found, `${expected}, ${reason}`);
  }
  const both = `a URL below ${origin}${served.path} and ${expected}, ${reason}`;
  return formatMismatch(found, both, origin + served.path);
}

const describePrefix = (pathPrefix: string) =>
  pathPrefix === "/" ? "no path prefix" : `the path prefix ${pathPrefix}`;

/** The page is written below the prefix, in a folder that has the name of the prefix again. */
function explainRepeatedPrefix(url: string, pathPrefix: string): string | undefined {
  const repeated = pathPrefix + pathPrefix.slice(1);
  const { origin, pathname } = new URL(url);
  if (pathPrefix === "/" || !`${pathname}/`.startsWith(repeated)) return undefined;
  const rest = pathname.slice(repeated.length);
  const expected = "it once, unless the page is meant to be in a folder of that name";
  return formatMismatch(
    `"${url}", which has the path prefix ${pathPrefix} twice`,
    expected,
    origin + pathPrefix + rest,
  );
}

/** GitHub Pages redirects to the domain of a site, if it has one. */
function explainDomain(url: string, { domain }: Hosting): string | undefined {
  const { hostname } = new URL(url);
  if (domain === undefined || !isPagesHost(hostname) || isPagesHost(domain)) return undefined;
  return formatMismatch(`"${url}"`, `a URL of ${domain}, the domain in the file CNAME`);
}

/** Without a slash at the end, the URL may not be the one at which the page is served. */
function explainMissingSlash(url: string, pathPrefix: string): string | undefined {
  const { pathname } = new URL(url);
  if (pathname.endsWith("/") || /\.html?$/i.test(pathname)) return undefined;
  const reason = `${pathname}/` === pathPrefix ? explainRoot(pathPrefix) : explainFile(pathname);
  return formatMismatch(`"${url}"`, `a URL that ends with a slash; ${reason}`, `${url}/`);
}

const explainRoot = (pathPrefix: string) =>
  `the page is written as index.html at the root of the site, which is ${pathPrefix}, ` +
  "and catalogues compare the URL letter by letter with the one browsers show";

const explainFile = (pathname: string) =>
  `without one the page is written as ${decodeURIComponent(pathname.split("/").at(-1)!)}.html, ` +
  "and your web server must serve it at exactly this URL (GitHub Pages does)";
