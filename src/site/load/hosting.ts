import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** What is known about where a site will be served. */
export interface Hosting {
  /** The repository on GitHub that a workflow builds. */
  readonly repository: { readonly owner: string; readonly name: string } | undefined;
  /** Whether the workflow publishes it with GitHub Pages. */
  readonly isForPages: boolean;
  /** The domain in the file `CNAME` of the site. */
  readonly domain: string | undefined;
}

/** The path below which a host serves a site, with slashes around it, and how it is known. */
export interface ServedPath {
  readonly path: string;
  readonly reason: string;
}

/** Environment variables, as in `process.env`. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads what the project and the environment say about where the site will be served: the file
 * `CNAME` (https://docs.github.com/pages), and the variables of GitHub Actions and of its action
 * configure-pages, which sets `GITHUB_PAGES`.
 *
 * @param input the input folder; the file may also be in the folder of the project.
 */
export function readHosting(input: string, environment: Environment = process.env): Hosting {
  const { GITHUB_REPOSITORY: repository = "", GITHUB_PAGES: pages } = environment;
  const [owner = "", name = ""] = repository.split("/");
  return {
    repository: owner === "" || name === "" ? undefined : { owner, name },
    isForPages: pages === "true",
    domain: readDomain([".", input]),
  };
}

function readDomain(folders: readonly string[]): string | undefined {
  const file = folders.map((folder) => path.join(folder, "CNAME")).find((name) => existsSync(name));
  const domain = file === undefined ? "" : readFileSync(file, "utf8").trim().toLowerCase();
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain) ? domain : undefined;
}

/** Whether a host is one of those of GitHub Pages, which serve each repository below its name. */
export const isPagesHost = (hostname: string) => hostname.endsWith(".github.io");

/**
 * Finds the path below which the host of a URL serves this site.
 *
 * @returns `undefined` if that cannot be known.
 */
export function findServedPath(url: string, hosting: Hosting): ServedPath | undefined {
  const { hostname, pathname } = new URL(url);
  const { repository, isForPages, domain } = hosting;
  if (hostname === domain) {
    return { path: "/", reason: `the file CNAME gives this site the whole of ${domain}` };
  }
  if (repository === undefined) return undefined;
  const { owner, name } = repository;
  if (hostname !== `${owner}.github.io`.toLowerCase()) return undefined;
  const place = `GitHub Pages serves ${owner}/${name}`;
  if (name.toLowerCase() === hostname) {
    return isForPages ? { path: "/", reason: `${place} at the root of ${hostname}` } : undefined;
  }
  // In the spelling of the URL: GitHub accepts any.
  const start = `${pathname}/`.slice(0, name.length + 2);
  const isInUrl = start.toLowerCase() === `/${name}/`.toLowerCase();
  const served = { path: isInUrl ? start : `/${name}/`, reason: `${place} below /${name}/` };
  // A repository without Pages of its own may be published as part of another one's.
  return isForPages || isInUrl ? served : undefined;
}
