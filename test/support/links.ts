import { load } from "cheerio";
import type { BuiltSite } from "./site.js";

/** The links of a site's pages, to its own pages and files, that lead nowhere: to no page, or to no element of it. */
export function findBrokenLinks({ pages }: BuiltSite, pathPrefix: string): string[] {
  const broken: string[] = [];
  const targets = new Map<string, Set<string>>();
  for (const [url, content] of pages) {
    const $ = load(content);
    targets.set(
      url,
      new Set([
        "",
        ...$("[id]")
          .toArray()
          .map((element) => $(element).attr("id")!),
      ]),
    );
  }
  for (const [url, content] of pages) {
    if (url.endsWith(".json")) continue;
    const $ = load(content);
    for (const element of $("a[href], link[href]").toArray()) {
      const href = $(element).attr("href")!;
      if (/^(?:[a-z]+:|\/\/)/i.test(href)) continue;
      const { pathname, hash } = new URL(href, `http://site${pathPrefix}${url.slice(1)}`);
      const page = pathname.startsWith(pathPrefix)
        ? `/${decodeURI(pathname).slice(pathPrefix.length)}`
        : undefined;
      if (page === undefined || !targets.get(page)?.has(decodeURIComponent(hash.slice(1))))
        broken.push(`${url} links to ${href}`);
    }
  }
  return broken;
}
