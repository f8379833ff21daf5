import { load } from "cheerio";
import * as assert from "uvu/assert";
import { readDatasetSite } from "../../src/index.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

const mine =
  '<!doctype html><html lang="en"><head><title>Mine: {{ title }}</title>{% openactiveHead %}</head><body class="mine">{{ content | safe }}</body></html>';

/** That a page is in the site's own layout and still a whole Dataset Site. */
function isMineAndWhole(html: string): void {
  const $ = load(html);
  assert.is($("body.mine").length, 1);
  assert.is($("title").text(), "Mine: Acme Leisure Open Data");
  assert.is($("head script[type='application/ld+json']").length, 1);
  assert.is(readDatasetSite(html).publisher.name, "Acme Leisure");
  assert.is($("h1").text(), "Acme Leisure Sessions");
  assert.is($("html").length, 1);
}

test("the option layout names a layout of the site", async () => {
  const site = await buildSite({ "_includes/mine.njk": mine }, { options: { layout: "mine.njk" } });
  isMineAndWhole(site.page("/"));
  assert.equal(site.warnings, []);
});

test("the alias openactive names a layout of the site", async () => {
  const site = await buildSite(
    { "_includes/mine.njk": mine },
    { config: (config) => config["addLayoutAlias"]!("openactive", "mine.njk") },
  );
  isMineAndWhole(site.page("/"));
});

test("an 11ty.js layout passes the URL, because Eleventy's this.page is another page's", async () => {
  const layout =
    "module.exports = { render(data) { return `<html><head><title>Mine: ${data.title}</title>${this.openactiveHead(data.page.url)}</head><body class='mine'>${data.content}</body></html>`; } };";
  const site = await buildSite(
    {
      "package.json": "{}",
      "_includes/mine.11ty.js": layout,
      "a.md": "---\nlayout: mine.11ty.js\ntitle: A\n---\na",
      "z.md": "---\nlayout: mine.11ty.js\ntitle: Z\n---\nz",
    },
    { options: { layout: "mine.11ty.js" } },
  );
  isMineAndWhole(site.page("/"));
  for (const url of ["/a/", "/z/"]) {
    assert.is(load(site.page(url))("script:not([src])").length, 0, url);
  }
});

test("the plugin's layout can be used for other pages, without the dataset's metadata", async () => {
  const site = await buildSite({
    "a.md": '---\nlayout: openactive\ntitle: <A> & B\ndescription: About "A"\n---\n# A\n',
  });
  const $ = load(site.page("/a/"));
  assert.is($("title").text(), "<A> & B");
  assert.is($('meta[name="description"]').attr("content"), 'About "A"');
  assert.is($("main h1").text(), "A");
  assert.is($("script:not([src]), link[rel=canonical]").length, 0);
  assert.is($("link[rel=stylesheet]").length, 1);
});

test("a layout without openactiveHead causes a warning, and stops a strict build", async () => {
  const forgetful = {
    "_includes/mine.njk": "<html><head></head><body>{{ content | safe }}</body></html>",
  };
  const warning =
    "/  the head of this page has no JSON-LD of the dataset, so programs find no Dataset Site; put {% openactiveHead %} in the <head> of its layout";
  assert.equal((await buildSite(forgetful, { options: { layout: "mine.njk" } })).warnings, [
    `[openactive] warning: ${warning}`,
  ]);
  try {
    await buildSite(forgetful, { options: { layout: "mine.njk", strict: true } });
    assert.unreachable();
  } catch (error) {
    assert.ok((error as Error).message.includes(warning));
  }
});

test("JSON-LD that describes something other than the dataset does not prevent that warning", async () => {
  const build = async (node: object) => {
    const script = `<script type=application/ld+json>${JSON.stringify(node)}</script>`;
    const layout = `<html><head>${script}</head><body>{{ content | safe }}</body></html>`;
    return buildSite({ "_includes/mine.njk": layout }, { options: { layout: "mine.njk" } });
  };
  const page = { "@context": "https://schema.org", "@type": "WebPage", name: '"Dataset"' };
  assert.is((await build(page)).warnings.length, 1);
  for (const type of ["Dataset", "schema:Dataset", ["Thing", "https://schema.org/Dataset"]]) {
    assert.equal((await build({ "@graph": [page, { "@type": type }] })).warnings, []);
  }
});

test("a layout that does not print the content causes one warning for all pages", async () => {
  const layout =
    "<html><head>{% openactiveHead %}</head><body>{{ layoutContent | safe }}</body></html>";
  const build = async (files: Record<string, string>) =>
    (
      await buildSite(
        { "_includes/mine.njk": layout, ...files },
        { options: { layout: "mine.njk" } },
      )
    ).warnings;
  const [warning, ...others] = await build({});
  assert.equal(others, []);
  assert.ok(
    warning?.startsWith(
      "[openactive] warning: /  the layout of this page does not print its content; put {{ content | safe }} in it (and 12 more",
    ),
    warning,
  );
  const unprinted = /does not print its content/;
  const printed = { "_includes/mine.njk": layout.replace("layoutContent", "content") };
  assert.not.match((await build(printed)).join(), unprinted);
  const classless = { "_includes/openactive/dataset-site.njk": "<h1>{{ dataset.name }}</h1>" };
  assert.not.match((await build({ ...printed, ...classless })).join(), unprinted);
});

test("a template of the site replaces the plugin's template of the same name", async () => {
  const site = await buildSite({
    "_includes/openactive/feeds.njk":
      "<p class='my-feeds'>{{ feeds.length }} feeds, {{ dataset.name }}</p>",
    "a.njk": "{% openactiveFeeds %}",
  });
  assert.is(load(site.page("/"))(".my-feeds").text(), "2 feeds, Acme Leisure Sessions");
  assert.is(load(site.page("/"))(".openactive-feeds").length, 0);
  assert.is(site.page("/a/").trim(), "<p class='my-feeds'>2 feeds, Acme Leisure Sessions</p>");
  isEscaped(
    await buildSite({
      "publisher.yaml": minimalPublisher.replace("Acme Leisure\n", "Acme & Leisure\n"),
      "_includes/openactive/feeds.njk": "<i>{{ dataset.publisher.name }}</i>",
    }),
  );
});
const isEscaped = (site: Awaited<ReturnType<typeof buildSite>>) =>
  assert.ok(site.page("/").includes("<i>Acme &amp; Leisure</i>"));

test("a template of the site can change one block of the plugin's", async () => {
  const site = await buildSite({
    "_includes/openactive/dataset-site.njk":
      '{% extends "plugin/dataset-site.njk" %}{% block help %}<p class="help">Ring us. {{ super() }}</p>{% endblock %}',
  });
  const $ = load(site.page("/"));
  assert.match($(".help").text(), /^Ring us\./);
  assert.is($("h1").text(), "Acme Leisure Sessions");
  assert.is($(".openactive-feeds > tbody").length, 2);
});

test("a folder openactive of the site's own is left alone", async () => {
  const site = await buildSite({
    "openactive/index.md": "# Our page",
    "openactive/dataset-site.md": "# Not the Dataset Site",
    "openactive/openactive.json": '{ "title": "Mine" }',
    "openactive/openactive.css.njk": "---\npermalink: /openactive/openactive.css\n---\np {}",
  });
  assert.is(site.page("/openactive/"), "<h1>Our page</h1>\n");
  assert.is(site.page("/openactive/dataset-site/"), "<h1>Not the Dataset Site</h1>\n");
  assert.is(site.page("/openactive/openactive.css"), "p {}");
  assert.is(load(site.page("/"))("title").text(), "Acme Leisure Open Data");
  assert.equal(site.warnings, [
    "[openactive] note: openactive/ is the site's own: " +
      "any of the plugin's files that it also contains are not written",
  ]);
});

test("a page of the site at the URL of the Dataset Site takes precedence, and can be composed of shortcodes", async () => {
  // Without dates, those of the file count, and the two sites have a file each.
  const dates = "datePublished: 2024-01-01\n  dateModified: 2024-01-31T09:30:00Z\n  ";
  const dated = minimalPublisher.replace("discussionUrl", `${dates}discussionUrl`);
  const plain = await buildSite({ "publisher.yaml": dated });
  for (const [file, content] of [
    [
      "index.md",
      "---\nlayout: mine.njk\ntitle: Acme Leisure Open Data\n---\n{% openactiveDatasetSite %}\n",
    ],
    [
      "index.njk",
      "---\nlayout: mine.njk\ntitle: Acme Leisure Open Data\n---\n<h1>Acme Leisure Sessions</h1>{% openactiveFeeds %}{% openactiveRights %}",
    ],
  ] as const) {
    const site = await buildSite({
      "publisher.yaml": dated,
      [file]: content,
      "_includes/mine.njk": mine,
    });
    isMineAndWhole(site.page("/"));
    assert.equal(readDatasetSite(site.page("/")), readDatasetSite(plain.page("/")), file);
    assert.equal(site.warnings, []);
  }
});

test("a page of the site that is not a Dataset Site causes a warning", async () => {
  const site = await buildSite({ "index.md": "# Welcome\n" });
  assert.is(site.page("/"), "<h1>Welcome</h1>\n");
  assert.equal(site.warnings, [
    "[openactive] warning: /  the head of this page has no JSON-LD of the dataset, so programs find no Dataset Site; put {% openactiveHead %} in the <head> of its layout",
  ]);
});

test("pages can be switched off", async () => {
  const noSite = await buildSite({}, { options: { pages: { datasetSite: false } } });
  assert.not.ok(noSite.pages.has("/"));
  assert.equal(noSite.warnings, [
    "[openactive] warning: /  no page is written here, so there is no Dataset Site",
  ]);

  const noJsonLd = await buildSite({}, { options: { pages: { jsonLd: false } } });
  assert.not.ok(noJsonLd.pages.has("/dataset.jsonld"));
  assert.not.match(noJsonLd.page("/"), /dataset\.jsonld/);

  const plain = await buildSite(
    { "a.njk": "{% openactiveHead %}" },
    { options: { css: false, script: false } },
  );
  for (const file of ["/openactive/openactive.css", "/openactive/openactive.js"]) {
    assert.not.ok(plain.pages.has(file), file);
  }
  for (const url of ["/", "/attribution/", "/publish-data/"]) {
    assert.is(load(plain.page(url))("link[rel=stylesheet], script[src]").length, 0, url);
  }
  assert.is(plain.page("/a/").trim(), "");
});

test("datasetUrl builds the same site for another URL", async () => {
  const site = await buildSite(
    {},
    { options: { datasetUrl: "https://fork.github.io/repo/preview/" }, pathPrefix: "/repo/" },
  );
  const dataset = readDatasetSite(site.page("/preview/"));
  assert.is(dataset["@id"], "https://fork.github.io/repo/preview/");
  assert.is(dataset.url, "https://fork.github.io/repo/preview/");
});

test("the site's data files apply to the pages", async () => {
  const site = await buildSite(
    {
      "_includes/mine.njk":
        "<html><head>{% openactiveHead %}</head><body>{{ banner }}{{ content | safe }}</body></html>",
      "_data/banner.json": '"Hello"',
    },
    { options: { layout: "mine.njk" } },
  );
  assert.match(site.page("/"), /<body>Hello</);
});

test.run();
