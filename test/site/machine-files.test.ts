import { load } from "cheerio";
import * as assert from "uvu/assert";
import { enGB } from "../../src/messages/index.js";
import { describeDataset, readPublisher, toDataPackage } from "../../src/index.js";
import { fillEveryText } from "../support/hostile.js";
import { buildSite, createFolder, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

const at = (url: string) => ({
  "publisher.yaml": minimalPublisher.replace("https://data.acme-leisure.example/", url),
});
const locations = (xml: string) =>
  load(xml, { xml: true })("loc")
    .toArray()
    .map((loc) => load(xml, { xml: true })(loc).text());

test("a linkset has the links of the head, and those back to the page", async () => {
  const site = await buildSite({});
  const page = load(site.page("/"))('head link[rel="linkset"]');
  assert.is(page.attr("href"), "/linkset.json");
  assert.is(page.attr("type"), "application/linkset+json");
  const home = "https://data.acme-leisure.example/";
  const license = [{ href: "https://spdx.org/licenses/CC-BY-4.0" }];
  const feeds = ["session-series", "scheduled-sessions"].map((feed) => ({
    href: `https://api.acme-leisure.example/openactive/${feed}`,
    type: "application/vnd.openactive.rpde+json",
  }));
  const files = [
    { href: `${home}dataset.jsonld`, type: "application/ld+json" },
    { href: `${home}dataset.ttl`, type: "text/turtle" },
    { href: `${home}datapackage.json`, type: "application/vnd.datapackage+json" },
  ];
  const back = [{ href: home, type: "text/html" }];
  assert.equal(JSON.parse(site.page("/linkset.json")), {
    linkset: [
      {
        anchor: home,
        "cite-as": [{ href: home }],
        type: [{ href: "https://schema.org/AboutPage" }, { href: "https://schema.org/Dataset" }],
        license,
        describedby: files,
        item: feeds,
      },
      ...feeds.map(({ href }) => ({ anchor: href, license, collection: back })),
      ...files.map(({ href }) => ({ anchor: href, describes: back })),
    ],
  });

  const ror = "https://ror.org/05gq02987";
  const options = { pages: { jsonLd: false, turtle: false, dataPackage: false } };
  const few = await buildSite(
    { "publisher.yaml": `identifier: ${ror}\n${minimalPublisher}` },
    { options },
  );
  const [ofPage, ...others] = JSON.parse(few.page("/linkset.json")).linkset;
  assert.equal(ofPage.author, [{ href: ror }]);
  assert.not.ok("describedby" in ofPage);
  assert.is(others.length, 2, "only the feeds");

  const without = await buildSite({}, { options: { pages: { linkset: false } } });
  assert.not.ok(without.pages.has("/linkset.json"));
  assert.is(load(without.page("/"))('link[rel="linkset"]').length, 0);
});

test("a Dataset Site links to its catalogue in both forms, unless there is none", async () => {
  const listLinks = (page: string) =>
    load(page)('a[href^="/catalog."]')
      .toArray()
      .map(({ attribs }) => [attribs["href"], attribs["type"]]);
  const site = await buildSite({});
  assert.equal(listLinks(site.page("/")), [
    ["/catalog.jsonld", "application/ld+json"],
    ["/catalog.ttl", "text/turtle"],
  ]);
  const without = await buildSite({}, { options: { pages: { catalog: false } } });
  assert.equal(listLinks(without.page("/")), []);
});

test("the head links to every format, feed and licence according to FAIR Signposting", async () => {
  const site = await buildSite({});
  const $ = load(site.page("/"));
  const linked = (rel: string) =>
    $(`head link[rel~="${rel}"]`)
      .toArray()
      .map(({ attribs: { href, type } }) => [href, type]);
  assert.equal(linked("cite-as"), [["https://data.acme-leisure.example/", undefined]]);
  assert.equal(linked("describedby"), [
    ["/dataset.jsonld", "application/ld+json"],
    ["/dataset.ttl", "text/turtle"],
    ["/datapackage.json", "application/vnd.datapackage+json"],
  ]);
  assert.equal(linked("alternate"), [
    ["/dataset.jsonld", "application/ld+json"],
    ["/dataset.ttl", "text/turtle"],
  ]);
  assert.equal(
    linked("item"),
    ["session-series", "scheduled-sessions"].map((path) => [
      `https://api.acme-leisure.example/openactive/${path}`,
      "application/vnd.openactive.rpde+json",
    ]),
  );
  assert.equal(linked("license"), [["https://spdx.org/licenses/CC-BY-4.0", undefined]]);
  assert.equal(linked("type"), [
    ["https://schema.org/AboutPage", undefined],
    ["https://schema.org/Dataset", undefined],
  ]);
  assert.is($('head meta[name="title"]').attr("content"), "Acme Leisure Sessions");
  assert.equal(linked("author"), []);
  for (const [href] of linked("describedby")) assert.ok(site.pages.has(href!), href);

  const ror = "https://ror.org/05gq02987";
  const registered = await buildSite({
    "publisher.yaml": `identifier: ${ror}\n${minimalPublisher}`,
  });
  assert.is(load(registered.page("/"))('head link[rel="author"]').attr("href"), ror);

  const few = load(
    (
      await buildSite(
        {},
        { options: { pages: { jsonLd: false, turtle: false, dataPackage: false } } },
      )
    ).page("/"),
  );
  assert.is(few('link[rel~="describedby"]').length, 0);
});

test("the Data Package says what the dataset says", async () => {
  const site = await buildSite({});
  const { description, keywords, ...descriptor } = JSON.parse(site.page("/datapackage.json"));
  assert.ok(description.length >= 50);
  assert.ok(keywords.includes("Sessions"));
  const { created, ...rest } = descriptor;
  assert.match(created, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/);
  assert.equal(rest, {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "acme-leisure-sessions",
    id: "https://data.acme-leisure.example/",
    title: "Acme Leisure Sessions",
    homepage: "https://data.acme-leisure.example/",
    image: "https://www.acme-leisure.example/logo.png",
    licenses: [
      {
        name: "CC-BY-4.0",
        path: "https://creativecommons.org/licenses/by/4.0/",
        title: "Creative Commons Attribution 4.0 International",
      },
    ],
    contributors: [
      { title: "Acme Leisure", path: "https://www.acme-leisure.example/", roles: ["publisher"] },
    ],
    resources: [
      {
        name: "session-series",
        title: "SessionSeries",
        path: "https://api.acme-leisure.example/openactive/session-series",
        format: "json",
        mediatype: "application/vnd.openactive.rpde+json; version=1",
        description: enGB.feedTypes.SessionSeries.about,
      },
      {
        name: "scheduled-session",
        title: "ScheduledSession",
        path: "https://api.acme-leisure.example/openactive/scheduled-sessions",
        format: "json",
        mediatype: "application/vnd.openactive.rpde+json; version=1",
        description: enGB.feedTypes.ScheduledSession.about,
      },
    ],
  });
});

test("a Data Package has valid names, whatever the dataset is called", () => {
  for (const [name, expected] of [
    ["Canolfan Hamdden Llanelli – Sesiynau", "canolfan-hamdden-llanelli-sesiynau"],
    ["Église & Café", "eglise-cafe"],
    ["体育", "data-acme-leisure-example"],
    [`"quotes" </script>`, "quotes-script"],
  ] as const) {
    const dataset = describeDataset(readPublisher(minimalPublisher, "publisher.yaml").publisher);
    assert.is(JSON.parse(toDataPackage({ ...dataset, name })).name, expected);
  }
  const everything = JSON.parse(
    toDataPackage(
      describeDataset(readPublisher(fillEveryText("text"), "publisher.yaml").publisher),
    ),
  );
  assert.is(everything.contributors[0].email, "opendata@acme-leisure.example");
  assert.ok(everything.version.includes("text"));
  assert.ok(everything.resources[0].description.includes("text"));
});

test("the sitemap has every page below the Dataset Site, at its public URL", async () => {
  const pages = {
    "about.md": "# About",
    "ünï/index.md": "# Letters",
    "a&b.md": "# Ampersand",
    "404.md": "---\npermalink: /404.html\n---\n# Not found",
    "draft.md": "---\nsitemap: false\n---\n# Draft",
    "data.njk": "---\npermalink: /data.json\n---\n{}",
  };
  const site = await buildSite({ ...pages, ...at("https://data.acme-leisure.example/") });
  const found = locations(site.page("/sitemap.xml"));
  assert.equal(
    found.filter((url) => !/\/(?:publish-data|attribution)\//.test(url)),
    ["", "a&b/", "about/", "%C3%BCn%C3%AF/"].map(
      (path) => `https://data.acme-leisure.example/${path}`,
    ),
  );
  assert.is(found.filter((url) => url.includes("/publish-data/")).length, 11);
  assert.ok(found.includes("https://data.acme-leisure.example/attribution/"));
  const $ = load(site.page("/sitemap.xml"), { xml: true });
  assert.match($("lastmod").text(), /^\d{4}-\d\d-\d\dT[\d:]+(?:Z|[+-]\d\d:\d\d)$/);
  assert.is($("lastmod").parent().find("loc").text(), "https://data.acme-leisure.example/");
});

test("in a folder or below a path prefix, the sitemap has what is below it, and there is no robots.txt", async () => {
  const below = await buildSite({
    "index.md": "# Home",
    ...at("https://acme.example/openactive/"),
  });
  assert.ok(
    locations(below.page("/openactive/sitemap.xml")).every((url) =>
      url.startsWith("https://acme.example/openactive/"),
    ),
  );
  for (const path of ["/robots.txt", "/openactive/robots.txt", "/sitemap.xml"]) {
    assert.not.ok(below.pages.has(path), path);
  }

  const prefixed = await buildSite(
    { "about.md": "# About", ...at("https://acme.github.io/opendata/") },
    { pathPrefix: "/opendata/" },
  );
  assert.ok(
    locations(prefixed.page("/sitemap.xml")).includes("https://acme.github.io/opendata/about/"),
  );
  assert.not.ok(prefixed.pages.has("/robots.txt"));

  const file = await buildSite(at("https://acme.example/openactive"));
  assert.ok(
    locations(file.page("/openactive/sitemap.xml")).includes(
      "https://acme.example/openactive/publish-data/",
    ),
  );
});

test("robots.txt allows everything, and names the sitemap if there is one", async () => {
  assert.is(
    (await buildSite({})).page("/robots.txt"),
    "User-agent: *\nAllow: /\n\nSitemap: https://data.acme-leisure.example/sitemap.xml\n",
  );
  const without = await buildSite({}, { options: { pages: { sitemap: false } } });
  assert.is(without.page("/robots.txt"), "User-agent: *\nAllow: /\n");
  assert.not.ok(without.pages.has("/sitemap.xml"));
  assert.not.ok(
    (await buildSite({}, { options: { pages: { robots: false } } })).pages.has("/robots.txt"),
  );
});

test("the site's own file takes precedence, whether it is a template or copied", async () => {
  const template = await buildSite({
    "sitemap.xml.njk": "---\npermalink: /sitemap.xml\n---\n<mine/>",
    "robots.njk": "---\npermalink: /robots.txt\n---\nmine",
  });
  assert.is(template.page("/sitemap.xml"), "<mine/>");
  assert.is(template.page("/robots.txt"), "mine");

  const project = createFolder({
    "static/robots.txt": "mine",
    "static/deep/datapackage.json": "{}",
    "one.txt": "mine",
    "many/sitemap.xml": "<mine/>",
  });
  const copies: [copy: Record<string, string>, path: string][] = [
    [{ [`${project}/static`]: "/" }, "/robots.txt"],
    [{ [`${project}/static/deep`]: "." }, "/datapackage.json"],
    [{ [`${project}/one.txt`]: "robots.txt" }, "/robots.txt"],
    [{ [`${project}/many/*.xml`]: "/" }, "/sitemap.xml"],
  ];
  for (const [copy, path] of copies) {
    const site = await buildSite({}, { config: (config) => config["addPassthroughCopy"]!(copy) });
    assert.not.ok(site.pages.has(path), JSON.stringify(copy));
    assert.ok(site.pages.has("/dataset.jsonld"));
  }
  const input = await buildSite(
    { "pages/robots.txt": "mine" },
    { input: "pages", config: (config) => config["addPassthroughCopy"]!("pages/other") },
  );
  assert.ok(input.pages.has("/robots.txt"), "what is not copied does not count");
});

test.run();
