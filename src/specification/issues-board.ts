/** Whether an address is one of a public board on which issues are raised: GitHub's, GitLab's and the like, or a forum. */
export function isIssuesBoard(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  if (!isGitHub(hostname)) return /\/issues\/?$|discussions?\/?$|forum/i.test(pathname);
  const [owner, repository, board] = pathname.split("/").filter(Boolean);
  return (
    owner !== undefined &&
    repository !== undefined &&
    (board === "issues" || board === "discussions")
  );
}

/** Whether it is one on GitHub, which the checklist of OpenActive's data catalogue asks for. */
export const isGitHubBoard = (url: string) => isGitHub(new URL(url).hostname) && isIssuesBoard(url);

/** Whether a host is GitHub. */
export const isGitHub = (hostname: string) =>
  hostname === "github.com" || hostname === "www.github.com";
