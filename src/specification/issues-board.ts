import { parseUrl } from "./safe-urls.js";

/**
 * Checks whether a URL is that of a public board for raising issues: on GitHub, GitLab or a similar
 * service, or in a forum.
 */
export function isIssuesBoard(url: string): boolean {
  const { hostname = "", pathname = "" } = parseUrl(url) ?? {};
  if (!isGitHub(hostname)) return /\/issues\/?$|discussions?\/?$|forum/i.test(pathname);
  const [owner, repository, board] = pathname.split("/").filter(Boolean);
  if (owner === undefined || repository === undefined) return false;
  return board === "issues" || board === "discussions";
}

/**
 * Checks whether a URL is that of an issues board on GitHub, which the checklist of OpenActive's
 * data catalogue asks for.
 */
export function isGitHubBoard(url: string): boolean {
  return isGitHub(parseUrl(url)?.hostname ?? "") && isIssuesBoard(url);
}

/** Checks whether a host is GitHub's website. */
export function isGitHub(hostname: string): boolean {
  return hostname === "github.com" || hostname === "www.github.com";
}
