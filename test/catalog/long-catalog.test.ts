import { load } from "cheerio";
import * as assert from "uvu/assert";
import { findBrokenLinks } from "../support/links.js";
import { publishersOf, writePublishers } from "../support/many-publishers.js";
import { buildSite, type BuiltSite } from "../support/site.js";
import { test } from "../support/suite.js";

/** More publishers than a page has room for: of one letter alone, and a few of others. */
const names = [
  ...Array.from({ length: 201 }, (_, index) => `Bank Club ${index}`),
  "Ébène Gym",
  "easy Fitness",
  "“Active” Avon",
  "1st Swim",
  "Ωmega",
  'Iron < "Steel" & Co',
];
const files = writePublishers(names);
const options = publishersOf({ pages: { guidance: false, attribution: false } });

const listRows = (html: string) => {
  const $ = load(html);
  return $("tbody th")
    .toArray()
    .map((cell) => $(cell).text());
};
const findParts = ({ pages }: BuiltSite) =>
  [...pages].filter(([url]) => url.startsWith("/a-z/") && url.endsWith("/"));

let long: BuiltSite;
test.before(async () => {
  long = await buildSite(files, { options });
});

test("a catalogue too long for a page has pages by letter, with each publisher on one of them", () => {
  assert.equal(long.warnings, []);
  const $ = load(long.page("/"));
  assert.is($("table").length, 0);
  const letters = $("nav.openactive-letters a").toArray();
  assert.equal(
    letters.map((letter) => [$(letter).text(), $(letter).attr("href")]),
    [
      ["0–9", "/a-z/0-9/"],
      ["A", "/a-z/a/"],
      ["B", "/a-z/b/"],
      ["E", "/a-z/e/"],
      ["I", "/a-z/i/"],
      ["Other", "/a-z/other/"],
    ],
  );
  const parts = findParts(long);
  assert.is(parts.length, 7);
  assert.equal(parts.flatMap(([, html]) => listRows(html)).sort(), [...names].sort());
  assert.equal(listRows(long.page("/a-z/e/")), ["easy Fitness", "Ébène Gym"]);
  assert.equal(findBrokenLinks(long, "/"), []);
});

test("each of these pages says where it is, and leads to those beside it", () => {
  const $ = load(long.page("/a-z/b/2/"));
  assert.is($("title").text(), "Vendor: B, page 2 of 2");
  assert.is($("h1").text(), "Vendor: B, page 2 of 2");
  assert.is($("link[rel=canonical]").attr("href"), "https://data.vendor.example/a-z/b/2/");
  assert.is($("nav.openactive-trail a").attr("href"), "/");
  assert.is($("a[rel=prev]").attr("href"), "/a-z/b/");
  assert.is($("a[rel=next]").attr("href"), "/a-z/e/");
  assert.is($("[aria-current]").text(), "B");
  assert.is(
    $("meta[name=description]").attr("content"),
    "Dataset Sites of the publishers from Bank Club 200 to Bank Club 200",
  );
  assert.is($("link[rel=stylesheet]").attr("href"), "/openactive/openactive.css");
  assert.match(long.page("/sitemap.xml"), "<loc>https://data.vendor.example/a-z/b/2/</loc>");
});

test("the list that the script reads has every publisher", () => {
  const $ = load(long.page("/"));
  const list = JSON.parse(long.page($("[data-list]").attr("data-list")!)) as string[][];
  assert.equal(list.map(([name]) => name).sort(), [...names].sort());
  for (const [, , href] of list) assert.ok(long.pages.has(href!), href);
  assert.is($("script[src]").attr("src"), "/openactive/openactive.js");
});

test("without the script there is no list, and without the page there are no letters", async () => {
  const base = options("");
  const quiet = await buildSite(files, {
    options: (folder) => ({
      ...base,
      ...publishersOf({ script: false })(folder),
      pages: base.pages!,
    }),
  });
  assert.is(load(quiet.page("/"))("[data-list], script[src]").length, 0);
  assert.not.ok(quiet.pages.has("/a-z/publishers.json"));
  assert.is(findParts(quiet).length, 7);

  const none = await buildSite(files, {
    options: publishersOf({ pages: { ...base.pages, catalog: false }, catalog: undefined }),
  });
  assert.equal(findParts(none), []);
});

test("a page of the site's own has the letters from the shortcode", async () => {
  const own = { "index.njk": "{% openactiveCatalog %}" };
  const site = await buildSite({ ...files, ...own }, { options });
  assert.is(load(site.page("/"))("nav.openactive-letters a").length, 6);
  assert.is(findParts(site).length, 7);
});

test("a publisher whose page would be one of the catalogue's is reported", async () => {
  const taken = files["publishers/p0.yaml"]!.replace("/p0/", "/a-z/b/");
  try {
    await buildSite({ ...files, "publishers/p0.yaml": taken }, { options });
    assert.unreachable();
  } catch (error) {
    assert.match(String(error), "a-z/b/");
  }
});

test("a catalogue with room for all publishers stays on one page", async () => {
  const site = await buildSite(writePublishers(names.slice(0, 11)), { options });
  assert.equal(findParts(site), []);
  const $ = load(site.page("/"));
  assert.is($("tbody tr").length, 11);
  assert.is($("table[data-find]").length, 1);
  const few = load((await buildSite(writePublishers(names.slice(0, 10)), { options })).page("/"));
  assert.is(few("[data-find], script[src]").length, 0);
});

test.run();
