import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { load } from "cheerio";
import * as assert from "uvu/assert";
import { buildDocumentation } from "../support/documentation-site.js";
import { findBrokenLinks } from "../support/links.js";
import { createFolder, type BuiltSite } from "../support/site.js";
import { suite } from "../support/suite.js";
import { documentation } from "./documentation.js";

const test = suite("The documentation as a site");

const prefix = "/plugin/";
const url = `https://owner.github.io${prefix}`;
const output = path.join(createFolder({}), "_site");
let warnings: string;
let pages: Map<string, string>;

/** Reads the text files of the site by their URLs without the prefix. */
function readPages(): Map<string, string> {
  const files = (readdirSync(output, { recursive: true }) as string[])
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => /\.\w+$/.test(file));
  return new Map(
    files.map((file) => [
      `/${file.replace(/(^|\/)index\.html$/, "$1")}`,
      /\.(?:html|json|xml)$/.test(file) ? readFileSync(path.join(output, file), "utf8") : "",
    ]),
  );
}

test.before(() => {
  warnings = buildDocumentation(output, url, prefix);
  pages = readPages();
});

const isOwn = (page: string) => !page.startsWith("/example/");
const listOwnPages = () =>
  [...pages].filter(([page, html]) => isOwn(page) && html.startsWith("<!doctype html>"));

test("it builds without a warning", () => {
  assert.is(warnings, "");
});

test("every file of docs/ is a page, with a title and a description of its own", () => {
  const files = documentation.filter(({ name }) => name.startsWith("docs/"));
  const seen = new Set<string>();
  for (const { name } of files) {
    const slug = path.basename(name, ".md");
    const $ = load(pages.get(slug === "index" ? "/" : `/${slug}/`)!);
    const title = $("title").text();
    const description = $('meta[name="description"]').attr("content")!;
    assert.ok(description.length > 40 && description.length < 200, `${name}: ${description}`);
    assert.not.ok(seen.has(title) || seen.has(description), name);
    seen.add(title).add(description);
  }
});

test("every page but the start is in the contents, once, and leads to the next", () => {
  const $ = load(pages.get("/club/")!);
  const listed = $("#contents a")
    .toArray()
    .map((link) => $(link).attr("href")!.replace(prefix, "/"));
  const own = listOwnPages().map(([page]) => page);
  const apart = ["/", "/404.html", "/search/"];
  assert.equal([...listed].sort(), own.filter((page) => !apart.includes(page)).sort());

  for (const [index, page] of listed.entries()) {
    const next = load(pages.get(page)!)('a[rel="next"]').attr("href");
    assert.is(next?.replace(prefix, "/"), listed[index + 1], page);
  }
});

test("every link leads to a page or a heading, those of the example included", () => {
  assert.equal(findBrokenLinks({ pages } as unknown as BuiltSite, prefix), []);
});

test("links between the files lead to files and headings, as they are read in the repository", async () => {
  const { slugify } = (await import("../../docs/_includes/slugify.js" as string)) as {
    slugify(heading: string): string;
  };
  const repository = path.join(import.meta.dirname, "../..");
  const readHeadings = (file: string) =>
    [...readFileSync(file, "utf8").matchAll(/^#+ (.*)$/gm)].map(([, heading]) => slugify(heading!));
  let count = 0;
  for (const { name, text } of documentation) {
    const links = text.matchAll(/\]\((?!https?:|(?:page|link|value):)([^)#\s]*)(?:#([^)]+))?\)/g);
    for (const [link, file = "", fragment] of links) {
      const from = path.join(repository, name);
      const target = file === "" ? from : path.join(path.dirname(from), file);
      assert.ok(existsSync(target), `${name}: ${link}`);
      if (fragment !== undefined) {
        assert.ok(readHeadings(target).includes(fragment), `${name}: ${link}`);
      }
      count += 1;
    }
  }
  assert.ok(count > 60, String(count));
});

interface Entry {
  readonly id: string;
  readonly url: string;
  readonly heading: string;
  readonly text: string;
}

test("the index of the search has every heading of every page, and its text", () => {
  const entries = JSON.parse(pages.get("/search-index.json")!) as readonly Entry[];
  assert.is(new Set(entries.map(({ id }) => id)).size, entries.length);
  const urls = new Set(entries.map((entry) => entry.url));
  for (const [page, html] of listOwnPages()) {
    if (["/", "/404.html", "/search/"].includes(page)) continue;
    const $ = load(html);
    for (const heading of $("main h2, main h3").toArray()) {
      const id = $(heading).attr("id");
      // What a shortcode writes has headings of its own.
      if ($(heading).closest(".docs-live").length > 0) continue;
      assert.ok(urls.has(`${page}#${id}`), `${page}#${id}`);
    }
  }
  const option = entries.find(({ heading }) => heading === "onInvalid")!;
  assert.match(option.text, "nothing is built, or the others are");
});

test("without scripting, the search page lists every heading", () => {
  const $ = load(pages.get("/search/")!);
  const entries = JSON.parse(pages.get("/search-index.json")!) as readonly Entry[];
  const links = new Set(
    $("main a")
      .toArray()
      .map((link) => $(link).attr("href")!.replace(prefix, "/")),
  );
  const headings = entries.filter(({ id }) => !id.includes("#row-"));
  for (const entry of headings) assert.ok(links.has(entry.url), entry.url);
});

test("the sitemap lists every page with its full URL", () => {
  const listed = [...pages.get("/sitemap.xml")!.matchAll(/<loc>(.*?)<\/loc>/g)];
  const own = listOwnPages().map(([page]) => url + page.slice(1));
  assert.equal(
    listed.map(([, address]) => address!).sort(),
    own.filter((address) => !address.endsWith("404.html")).sort(),
  );
});

test.run();
