import { load } from "cheerio";
import type { BuiltSite } from "./site.js";

/**
 * Finds the links between a site's own pages and files that lead nowhere: to no page, or to no element
 * of the page.
 *
 * @returns a sentence for each, such as `/a/ links to /b/`.
 */
export function findBrokenLinks({ pages }: BuiltSite, pathPrefix: string): string[] {
  const anchors = new Map([...pages].map(([url, content]) => [url, listAnchors(content)]));
  const broken: string[] = [];
  for (const [url, content] of pages) {
    if (url.endsWith(".json")) continue;
    for (const href of listLinks(content)) {
      if (isExternal(href)) continue;
      const { pathname, hash } = new URL(href, `http://site${pathPrefix}${url.slice(1)}`);
      const target = anchors.get(decodeURI(removePrefix(pathname, pathPrefix)));
      const hasTarget = target?.has(decodeURIComponent(hash.slice(1))) ?? false;
      if (!hasTarget) broken.push(`${url} links to ${href}`);
    }
  }
  return broken;
}

/** Lists what a link can lead to within a page: an element with an `id`, or the page itself. */
function listAnchors(content: string): ReadonlySet<string> {
  const $ = load(content);
  const ids = $("[id]")
    .toArray()
    .map((element) => $(element).attr("id")!);
  return new Set(["", ...ids]);
}

function listLinks(content: string): string[] {
  const $ = load(content);
  return $("a[href], link[href]")
    .toArray()
    .map((element) => $(element).attr("href")!);
}

function isExternal(href: string): boolean {
  return /^(?:[a-z]+:|\/\/)/i.test(href);
}

/** A path outside the prefix becomes empty, which is the URL of no page. */
function removePrefix(pathname: string, pathPrefix: string): string {
  return pathname.startsWith(pathPrefix) ? `/${pathname.slice(pathPrefix.length)}` : "";
}
