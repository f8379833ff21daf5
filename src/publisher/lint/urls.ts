import { formatMismatch, type Issue } from "../../document/index.js";
import { isGitHub, isIssuesBoard } from "../../specification/issues-board.js";
import { findBaseUrl, type DeclaredFeed } from "../declared-feeds.js";
import type { PartialPublisher } from "../schema/index.js";

/**
 * Warns of a Dataset Site URL that catalogues may not treat as intended. What depends on where the
 * page is written is checked when a site is built.
 */
export function lintDatasetUrl(url: string | undefined): Issue[] {
  if (url === undefined) return [];
  const warnings: Issue[] = [];
  const warn = (expected: string, suggestion?: string) => {
    const message = formatMismatch(`"${url}"`, expected, suggestion);
    warnings.push({ path: ["dataset", "url"], message });
  };

  const { pathname, hostname, origin } = new URL(url);
  // Other letters have two spellings: browsers show one and compare the other.
  if (/^[\x20-\x7e]+$/.test(url) && !`${url}/`.startsWith(`${origin}/`)) {
    const normalized = url.replace(/^[^/]*\/\/[^/]*/, origin);
    warn("the URL as browsers show it; catalogues compare the two letter by letter", normalized);
  }
  if (hostname === "localhost" || hostname.startsWith("127.")) {
    warn("a URL that other people can reach");
  }
  if (pathname === "/" && !url.endsWith("/")) {
    const reason = "catalogues compare it letter by letter with the one browsers show";
    warn(`a URL that ends with a slash; ${reason}`, `${url}/`);
  }
  return warnings;
}

/**
 * Warns of a Dataset Site at the URL of the publisher's website: one of the two pages replaces the
 * other.
 */
export function lintWebsiteUrl({ url, dataset }: PartialPublisher): Issue[] {
  if (url === undefined || dataset?.url === undefined) return [];
  if (new URL(url).href !== new URL(dataset.url).href) return [];
  const found = `"${dataset.url}", which is also the publisher's website`;
  const expected = "a URL of its own for the Dataset Site, unless the website is only that page";
  return [{ path: ["dataset", "url"], message: formatMismatch(found, expected) }];
}

/** Warns of a discussion URL that is not a public issues board. */
export function lintDiscussionUrl(url: string | undefined): Issue[] {
  if (url === undefined || isIssuesBoard(url)) return [];
  const path = ["dataset", "discussionUrl"];
  const { hostname, pathname } = new URL(url);
  const example = "as in https://github.com/your-name/opendata/issues";
  if (!isGitHub(hostname)) {
    return [{ path, message: formatMismatch(`"${url}"`, `a public issues board, ${example}`) }];
  }
  const [owner, repository] = pathname.split("/").filter(Boolean);
  if (owner === undefined || repository === undefined) {
    const found = `"${url}", which does not name a repository`;
    return [{ path, message: formatMismatch(found, `an issues board, ${example}`) }];
  }
  const found = `"${url}", which is not an issues board`;
  const issuesUrl = `https://github.com/${owner}/${repository}/issues`;
  return [{ path, message: formatMismatch(found, "the issues of that repository", issuesUrl) }];
}

/** Warns of a schema version that is not a version of Modelling Opportunity Data. */
export function lintSchemaVersion(url: string | undefined): Issue[] {
  if (url === undefined) return [];
  const versionPattern =
    /^https:\/\/(?:www\.)?openactive\.io\/modelling-opportunity-data\/\d[\w.]*\/$/;
  if (versionPattern.test(url)) return [];
  const expected =
    "a version of Modelling Opportunity Data, " +
    "as in https://openactive.io/modelling-opportunity-data/2.0/";
  return [{ path: ["dataset", "schemaVersion"], message: formatMismatch(`"${url}"`, expected) }];
}

/** Warns of URLs that data users and browsers fetch over plain HTTP. */
export function lintPlainHttp(
  publisher: PartialPublisher,
  feeds: readonly DeclaredFeed[],
): Issue[] {
  const warnings: Issue[] = [];
  for (const [path, url] of listFetchedUrls(publisher, feeds)) {
    if (url === undefined || !/^http:/i.test(url)) continue;
    if (/^http:\/\/(?:localhost|127\.)/i.test(url)) continue;
    const expected = "an https URL; browsers and data users distrust http";
    const message = formatMismatch(`"${url}"`, expected, url.replace(/^http:/i, "https:"));
    warnings.push({ path, message });
  }
  return warnings;
}

type UrlAtPath = readonly [path: readonly PropertyKey[], url: string | undefined];

function listFetchedUrls(
  { dataset, logo, brand, feeds, accessService }: PartialPublisher,
  declaredFeeds: readonly DeclaredFeed[],
): UrlAtPath[] {
  const getUrlPath = ({ path }: DeclaredFeed) => [...path.slice(0, -1), "url"];
  return [
    [["dataset", "url"], dataset?.url],
    [["logo"], logo],
    [["brand", "logoDark"], brand?.logoDark],
    [["brand", "favicon"], brand?.favicon],
    [["feeds", "base"], findBaseUrl(feeds)],
    ...declaredFeeds.map((feed): UrlAtPath => [getUrlPath(feed), feed.url]),
    [["accessService", "endpointUrl"], accessService?.endpointUrl],
  ];
}
