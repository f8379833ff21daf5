import navigation from "@11ty/eleventy-navigation";
import { load } from "cheerio";
import * as assert from "uvu/assert";
import type { OpenActiveOptions } from "../../src/index.js";
import { buildSite, minimalPublisher, type SiteConfig } from "../support/site.js";
import { test } from "../support/suite.js";

/** A page that shows what is in the collections. */
const census = {
  "census.njk": `---
permalink: /census.json
eleventyExcludeFromCollections: true
---
{"all":[{% for page in collections.all %}{{ page.url | dump | safe }},{% endfor %}null],
"names":[{% for name, items in collections %}"{{ name }}",{% endfor %}null],
"openactive":{{ collections.openactive | length }}}`,
};

async function count(
  files: Readonly<Record<string, string>>,
  config: SiteConfig = {},
): Promise<{ all: (string | false | null)[]; names: (string | null)[]; openactive: number }> {
  const site = await buildSite({ ...census, ...files }, config);
  return JSON.parse(site.page("/census.json"));
}

const severalPublishers = (): SiteConfig => ({
  options: {
    file: undefined,
    publishers: ["one", "two"].map((name) => ({
      name,
      legalName: `${name} Ltd`,
      url: "https://www.example.org/",
      logo: "https://www.example.org/logo.png",
      dataset: {
        url: `https://data.example.org/${name}/`,
        discussionUrl: "https://github.com/example/opendata/issues",
        datePublished: "2024-01-01",
        dateModified: "2024-02-01T00:00:00Z",
      },
      feeds: { base: "https://api.example.org/openactive", types: ["SessionSeries"] },
    })),
    catalog: {
      publisher: { name: "Example", url: "https://www.example.org/" },
      datePublished: "2024-01-01",
    },
  } as OpenActiveOptions,
});

const kinds: Readonly<Record<string, SiteConfig>> = {
  "one publisher": {},
  "several publishers": severalPublishers(),
  "only sources": {
    options: () => ({
      sources: {
        other: {
          "@context": ["https://schema.org/", "https://openactive.io/"],
          "@type": "Dataset",
          "@id": "https://other.example/",
          url: "https://other.example/",
          publisher: { "@type": "Organization", name: "Other" },
        },
      },
    }),
  },
};

for (const [kind, config] of Object.entries(kinds)) {
  test(`with ${kind}, collections hold only what the site puts there`, async () => {
    const { all, names, openactive } = await count(
      { "a.md": "---\ntags: news\n---\nA", "publisher.yaml": minimalPublisher },
      config,
    );
    assert.equal(all, ["/a/", null]);
    assert.equal(names.sort(), ["all", "news", null].sort());
    assert.is(openactive, 0);
  });
}

test("the option collections puts the pages into collections, each with a URL", async () => {
  for (const config of [{}, severalPublishers()]) {
    const options = { ...(config as SiteConfig).options, collections: true } as OpenActiveOptions;
    const { all, openactive } = await count({ "a.md": "A" }, { options });
    const urls = all.filter((url) => url !== null);
    assert.ok(
      urls.every((url) => typeof url === "string"),
      JSON.stringify(all),
    );
    assert.is(openactive, urls.length - 1);
    assert.ok(urls.some((url) => String(url).endsWith("/publish-data/validate/")));
    assert.not.ok(
      urls.some((url) => /\.(?:json|jsonld|ttl|css|js|svg|txt|xml)$/.test(String(url))),
    );
  }
});

const menu = {
  "menu.njk":
    "---\npermalink: /menu.html\neleventyExcludeFromCollections: true\n---\n" +
    "{{ collections.all | eleventyNavigation | eleventyNavigationToHtml | safe }}",
  "index.md": "---\neleventyNavigation:\n  key: Home\n  order: 1\n---\nHome",
  "publisher.yaml": minimalPublisher.replace(
    "acme-leisure.example/\n  disc",
    "acme-leisure.example/data/\n  disc",
  ),
};

async function readMenu(
  setting: OpenActiveOptions["navigation"],
  files: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const site = await buildSite(
    { ...menu, ...files },
    {
      ...(setting !== undefined && { options: { navigation: setting } }),
      config: (config) => void config["addPlugin"]!(navigation as never),
    },
  );
  const $ = load(site.page("/menu.html"));
  return $("a")
    .toArray()
    .map((link) => `${"  ".repeat($(link).parents("ul").length - 1)}${$(link).attr("href")}`);
}

test("without the option navigation, a menu holds only the site's own entries", async () => {
  assert.equal(await readMenu(undefined), ["/"]);
});

test("the option navigation adds the pages below the Dataset Site, after the site's own", async () => {
  const entries = await readMenu(true);
  assert.equal(entries.slice(0, 5), [
    "/",
    "/data/",
    "  /data/publish-data/",
    "    /data/publish-data/build-your-openactive-api/",
    "    /data/publish-data/choose-a-licence/",
  ]);
  assert.ok(entries.includes("  /data/attribution/"));
  assert.ok(
    entries.includes("      /data/publish-data/create-an-open-data-certificate/worksheet/"),
  );
});

test("a function chooses the entries and changes them", async () => {
  assert.equal(
    await readMenu(({ name, entry }) => name === "datasetSite" && { ...entry, parent: "Home" }),
    ["/", "  /data/"],
  );
  // The Dataset Site has no entry, so the guidance moves up.
  assert.equal(await readMenu(({ name }) => name === "publishData"), ["/", "/data/publish-data/"]);
});

test("only pages with an entry are in collections.all", async () => {
  const { all } = await count(
    {},
    { options: { navigation: ({ name }: { name: string }) => name === "attribution" } },
  );
  assert.equal(all, ["/attribution/", null]);
});

test("a page of the site at the URL of a page of the plugin is used, wherever its file is", async () => {
  const site = await buildSite({
    "publisher.yaml": `${minimalPublisher}publicSectorBody: { compliance: full, preparedOn: 2024-01-31, contact: data@acme-leisure.example }\n`,
    "legal/accessibility.md": "---\npermalink: /accessibility-statement/\n---\n# Our statement",
    "pictures.md": "---\npermalink: /attribution/index.html\n---\n# Photographers",
  });
  assert.is(site.page("/accessibility-statement/"), "<h1>Our statement</h1>\n");
  assert.is(site.page("/attribution/"), "<h1>Photographers</h1>\n");
  assert.match(site.page("/"), 'href="/accessibility-statement/"');
});

test("a sitemap of the site's own replaces the plugin's, and the build says how to add pages", async () => {
  const note =
    "[openactive] note: sitemap.xml is left to the site, which writes URL; " +
    "to list the plugin's pages there, set the option collections: true, " +
    "which puts them into collections.all; to leave them out, set pages: { sitemap: false }";
  for (const url of ["/sitemap.xml", "/my-sitemap.xml", "/sitemaps/sitemap-pages.xml"]) {
    const own = {
      "feeds/map.njk": `---\npermalink: ${url}\neleventyExcludeFromCollections: true\n---\n<urlset/>`,
    };
    const site = await buildSite(own);
    assert.is(site.page(url), "<urlset/>");
    assert.is(
      [...site.pages.keys()].filter((each) => each.endsWith("sitemap.xml")).length,
      Number(url.endsWith("/sitemap.xml") || url.endsWith("my-sitemap.xml")),
    );
    assert.match(site.page("/robots.txt"), `Sitemap: https://data.acme-leisure.example${url}\n`);
    assert.equal(site.warnings, [note.replace("URL", url)]);
    const silent = await buildSite(own, { options: { collections: true } });
    assert.equal(silent.warnings, []);
  }
});

test("names that the site uses itself are left alone, and the build says so", async () => {
  const site = await buildSite(
    {
      "_data/openactive.json": '{ "steps": ["mine"], "note": "mine" }',
      "_includes/openactive.njk": "<b>{{ content | safe }}</b>",
      "a.njk":
        "---\nlayout: openactive.njk\npermalink: /a.txt\n---\n" +
        "{{ openactive.steps | length }} {{ openactive.note }} {% openactiveFeeds %}",
      "b.md": "---\nlayout: openactive\n---\nB",
    },
    { config: (config) => config["addShortcode"]!("openactiveFeeds", (() => "my feeds") as never) },
  );
  assert.is(site.page("/a.txt"), "<b>9 mine my feeds</b>");
  assert.is(site.page("/b/").trim(), "<b><p>B</p>\n</b>");
  assert.match(site.page("/"), 'class="openactive openactive-page"');
  assert.equal(site.warnings, [
    "[openactive] warning: the site's configuration  found the site's own shortcode openactiveFeeds, which overrides the plugin's; expected another name for it",
    "[openactive] warning: _data/openactive.json  found the site's own data called openactive; expected another name, because the plugin's data overwrites keys of the same name",
    `[openactive] note: _includes/openactive.njk is the site's own: "layout: openactive" means this file, and the plugin's pages do not use it unless the option layout names it`,
  ]);
});

test("data that the site's configuration adds under the same name keeps its other keys", async () => {
  const site = await buildSite(
    {
      "a.njk": "---\npermalink: /a.txt\n---\n{{ openactive.steps | length }} {{ openactive.note }}",
    },
    {
      config: (config) =>
        config["addGlobalData"]!("openactive", (() => ({
          steps: ["mine"],
          note: "mine",
        })) as never),
    },
  );
  assert.is(site.page("/a.txt"), "9 mine");
  assert.is(site.warnings.length, 1);
});

test("templates of the site in formats that it does not build stay unbuilt", async () => {
  const site = await buildSite(
    { "helper.11ty.js": "throw new Error('built');", "a.md": "A" },
    { config: (config) => config["setTemplateFormats"]!(["md"]) },
  );
  assert.ok(site.pages.has("/") && site.pages.has("/a/"));
});

test("a preprocessor of the site for all templates gets text", async () => {
  const site = await buildSite(
    {},
    {
      config: (config) =>
        config["addPreprocessor"]!("trim", "*", ((_data: object, content: string) =>
          content.trim()) as never),
    },
  );
  assert.ok(site.pages.has("/publish-data/"));
});

test("pages have the date of the newest dataset and not of the build", async () => {
  const site = await buildSite(
    {
      "_includes/mine.njk": "{% openactiveHead %}{{ page.date.toISOString() }}",
      "publisher.yaml": minimalPublisher.replace(
        "dataset:",
        "dataset:\n  dateModified: 2024-01-31T09:30:00Z",
      ),
    },
    { options: { layout: "mine.njk" } },
  );
  assert.match(site.page("/attribution/"), "2024-01-31T09:30:00.000Z");
});

test.run();
