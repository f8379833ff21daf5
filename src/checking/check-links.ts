import { readFileSync } from "node:fs";
import path from "node:path";
import { load } from "cheerio";
import { formatMismatch } from "../document/index.js";
import { isHtml, toPathname, type BuiltSite } from "./built-site.js";
import type { CheckFinding, CheckSection } from "./finding.js";

/** A page, and what can be linked to in it. */
interface LinkedPage {
  readonly file: string;
  readonly ids: ReadonlySet<string>;
  readonly repeatedIds: readonly string[];
  readonly hrefs: readonly string[];
}

/** The site that links lead to: its host and the path in front of its files. */
interface Location {
  readonly origin: string;
  readonly prefix: string;
}

/** Checks that the links within a built site lead to files and anchors that exist. */
export function checkLinks(site: BuiltSite): CheckSection {
  const location = findLocation(site);
  const pages = [...site.files].filter(isHtml).map((file) => readPage(site.folder, file));
  const idsByFile = new Map(pages.map(({ file, ids }) => [file, ids]));
  const findings: CheckFinding[] = [];
  let count = 0;
  for (const page of pages) {
    const place = path.join(site.folder, page.file);
    for (const id of page.repeatedIds) {
      const message = formatMismatch(`the id "${id}" twice`, "each id once, because links use it");
      findings.push({ severity: "error", place, message });
    }
    for (const href of page.hrefs) {
      const problem = findLinkProblem(href, page, { site, location, idsByFile });
      count += 1;
      if (problem !== undefined) findings.push({ severity: "error", place, message: problem });
    }
  }
  const summary = `${count} links on ${pages.length} pages`;
  return { name: "links", subject: site.folder, findings, summary };
}

function findLocation({ datasets }: BuiltSite): Location {
  const [first] = datasets;
  const origin = first?.url === undefined ? "http://localhost" : new URL(first.url).origin;
  return { origin, prefix: first?.prefix ?? "" };
}

function readPage(folder: string, file: string): LinkedPage {
  const $ = load(readFileSync(path.join(folder, file), "utf8"));
  const ids = new Set<string>();
  const repeatedIds = new Set<string>();
  for (const element of $("[id]").toArray()) {
    const id = $(element).attr("id")!;
    if (ids.has(id)) repeatedIds.add(id);
    ids.add(id);
  }
  const hrefs = new Set<string>();
  for (const element of $("[href], [src]").toArray()) {
    hrefs.add($(element).attr("href") ?? $(element).attr("src") ?? "");
  }
  return { file, ids, repeatedIds: [...repeatedIds], hrefs: [...hrefs] };
}

interface LinkContext {
  readonly site: BuiltSite;
  readonly location: Location;
  readonly idsByFile: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Finds out why a link leads nowhere; `undefined` if it is all right, or leads to another site. */
function findLinkProblem(
  href: string,
  page: LinkedPage,
  { site, location, idsByFile }: LinkContext,
): string | undefined {
  const base = `${location.origin}${location.prefix}${encodeURI(toPathname(page.file))}`;
  const found = `a link to ${JSON.stringify(href)}`;
  if (!URL.canParse(href, base)) return formatMismatch(found, "a valid URL");
  const url = new URL(href, base);
  if (url.origin !== location.origin) return undefined;
  const pathname = decode(url.pathname);
  // What is outside the prefix belongs to another site on the same host.
  if (!pathname.startsWith(`${location.prefix}/`)) return undefined;
  const file = findFile(pathname.slice(location.prefix.length), site.files);
  if (file === undefined) return formatMismatch(found, `a file in ${site.folder}`);
  const fragment = decode(url.hash.slice(1));
  if (fragment === "" || fragment === "top" || !isHtml(file)) return undefined;
  if (idsByFile.get(file)?.has(fragment) === true) return undefined;
  return formatMismatch(found, `an anchor "${fragment}" in ${file}`);
}

/** Finds the file that a static host serves at a path. */
function findFile(pathname: string, files: ReadonlySet<string>): string | undefined {
  const name = pathname.slice(1);
  const candidates = [name, `${name}.html`, `${name.replace(/(?<=[^/])$/, "/")}index.html`];
  return candidates.find((candidate) => files.has(candidate));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
