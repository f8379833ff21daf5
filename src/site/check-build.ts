import { existsSync } from "node:fs";
import type { BuiltPage } from "../eleventy.js";
import type { Problem } from "../error.js";
import { findPageUrl, isLeftToSite } from "./page.js";
import { pages } from "./pages/index.js";
import type { SiteContext } from "./context.js";
import { hasFeeds } from "./has-feeds.js";
import type { PageEntry } from "./list-pages.js";
import type { DatasetSite } from "./state.js";
import { isPluginTemplate } from "./virtual-templates.js";

/** The pages that Eleventy has written. */
export type BuildResults = readonly Pick<BuiltPage, "inputPath" | "url" | "content">[];

type ResultsByUrl = ReadonlyMap<BuiltPage["url"], Pick<BuildResults[number], "content">>;

/**
 * Finds the problems of a finished build.
 *
 * @param sites the Dataset Sites that the build has written.
 * @param direct the pages that it has written without Eleventy, in the plugin's own layout.
 * @returns Dataset Sites that are missing or lack JSON-LD, missing pages that others link to, and
 *   pages without content.
 */
export function checkBuild(
  context: SiteContext,
  sites: readonly DatasetSite[],
  direct: readonly PageEntry[],
  results: BuildResults,
): Problem[] {
  const written: readonly Pick<BuildResults[number], "url" | "content">[] = [
    ...direct.map(({ url }) => ({ url })),
    ...results,
  ];
  const byUrl = new Map(written.map((page) => [page.url, page]));
  const isDirect = new Set(direct.map(({ url }) => url));
  const rendered = sites.filter((site) => hasFeeds(site) && !isDirect.has(site.address.url));
  const problems = [
    ...rendered.flatMap((site) => findMissingJsonLd(site, byUrl)),
    ...sites.flatMap((site) => findMissingPages(site, context, byUrl)),
  ];
  // Publishers can lack the same page, if they share it.
  const unique = new Map(
    problems.map((problem) => [`${problem.file} ${problem.message}`, problem]),
  );
  return [...unique.values(), ...findEmptyPages(context, results)];
}

/** A layout of the site may not print the content. Templates of the site need not have our classes. */
function findEmptyPages({ contentFolder }: SiteContext, results: BuildResults): Problem[] {
  if (existsSync(contentFolder)) return [];
  const message =
    "the layout of this page does not print its content; put {{ content | safe }} in it";
  return results
    .filter(({ inputPath = "" }) => isPluginTemplate(inputPath))
    .filter(({ content }) => !/\bclass=["']?[^"'>]{0,500}\bopenactive\b/.test(content ?? ""))
    .map(({ url }) => ({ file: String(url), path: "", message }));
}

/** A layout without `openactiveHead`, or a page of the site's own, may leave out the JSON-LD. */
function findMissingJsonLd({ address }: DatasetSite, results: ResultsByUrl): Problem[] {
  const page = results.get(address.url);
  const head = page?.content?.split(/<\/head>/i)[0] ?? "";
  if (describesDataset(head)) return [];
  const message =
    page === undefined
      ? "no page is written here, so there is no Dataset Site"
      : "the head of this page has no JSON-LD of the dataset, so programs find no Dataset Site; " +
        "put {% openactiveHead %} in the <head> of its layout";
  return [{ file: address.url, path: "", message }];
}

/**
 * Whether a script of JSON-LD describes a Dataset. Layouts often have JSON-LD of their own, which
 * describes the page or the organisation.
 */
function describesDataset(head: string): boolean {
  const [, ...scripts] = head.split(/<script\b[^>]{0,200}\bapplication\/ld\+json\b[^>]{0,200}>/i);
  return scripts.some((rest) =>
    /"@type"\s{0,99}:\s{0,99}(?:\[[^\]]{0,500})?"(?:\w+:|https?:\/\/schema\.org\/)?Dataset"/.test(
      rest.split(/<\/script/i)[0] ?? "",
    ),
  );
}

/** If a page is switched off although others link to it, the site has to write it itself. */
function findMissingPages(
  site: DatasetSite,
  { state, settings }: SiteContext,
  results: ResultsByUrl,
): Problem[] {
  const message =
    "this page is switched off and the site has none of its own, but other pages link to it";
  const problems: Problem[] = [];
  for (const page of pages) {
    if (!isLeftToSite(page, settings)) continue;
    const url = findPageUrl(page, site, state);
    if (url === undefined || results.has(url)) continue;
    problems.push({ file: url, path: "", message });
  }
  return problems;
}
