import path from "node:path";
import { load } from "cheerio";
import * as assert from "uvu/assert";
import { createPublisherJsonSchema, readPublisher, type OpenActiveError } from "../../src/index.js";
import { listRdfaTriples } from "../oracles/rdfa.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

/*
 * A club that has no feeds yet can start: it gets the guidance, and a page that claims nothing.
 */

const noneYet = minimalPublisher.replace(/feeds:[^]*/, "feeds: none yet\n");
const home = "https://data.acme-leisure.example/";

test("without feeds, there is the guidance and a page that says so", async () => {
  const site = await buildSite({ "publisher.yaml": noneYet });
  const files = [...site.pages.keys()].filter((url) => !url.startsWith("/publish-data/"));
  assert.equal(files.sort(), [
    "/",
    "/openactive/background.svg",
    "/openactive/openactive.css",
    "/openactive/openactive.js",
    "/robots.txt",
    "/sitemap.xml",
  ]);
  const $ = load(site.page("/"));
  assert.is($("h1").text(), "Acme Leisure Open Data");
  const text = "Acme Leisure does not publish open data about its activities yet.";
  assert.ok($(".openactive-lead").text().startsWith(text));
  assert.is($('meta[name="description"]').attr("content"), text);
  assert.is($('link[rel="canonical"]').attr("href"), home);
  assert.is($("article a[href='/publish-data/']").text(), "How to publish data about activities");
  assert.is($("article a").eq(1).attr("href"), "https://github.com/acme-leisure/opendata/issues");
  assert.is($("footer").length, 0);
  assert.ok(site.page("/publish-data/").includes("Build your OpenActive API"));
});

test("without feeds, no page says anything that programs or people could take for data", async () => {
  const site = await buildSite({ "publisher.yaml": noneYet });
  const html = site.page("/");
  const $ = load(html);
  assert.is($('script[type="application/ld+json"]').length, 0);
  assert.equal(await listRdfaTriples(html, home), []);
  assert.not.match($("body").text(), /licen[cs]e|CC BY|real-time|Source:/i);
  for (const [url, page] of site.pages) {
    if (!url.endsWith("/")) continue;
    assert.not.match(page, /application\/ld\+json|property="odrs:/, url);
    for (const link of load(page)("a[href^='/']").toArray()) {
      const target = link.attribs["href"]!.split("#")[0]!;
      assert.ok(site.pages.has(target), `${url} links to ${target}`);
    }
  }
  const { steps } = JSON.parse(site.page("/publish-data/steps.json")) as {
    readonly steps: readonly { readonly name: string; readonly state: string }[];
  };
  const states = Object.fromEntries(steps.map(({ name, state }) => [name, state]));
  assert.is(states["buildApi"], "to do");
  assert.is(states["datasetHomepage"], "to do");
});

test("a warning of the publisher's own is at the top", async () => {
  const warned = noneYet.replace(
    "dataset:",
    "dataset:\n  disambiguatingDescription: Just a sample",
  );
  const site = await buildSite({ "publisher.yaml": warned });
  assert.is(load(site.page("/"))(".openactive-warning").text(), "Just a sample");
});

test("the build says what is missing, and where", async () => {
  const site = await buildSite({ "publisher.yaml": noneYet });
  assert.equal(site.warnings, [
    '[openactive] warning: publisher.yaml:8:8  feeds: found "none yet"; expected the feeds, once there are some; until then the page at dataset.url says that there is no data yet, and nothing describes, lists or credits it',
  ]);
});

test("only the exact words stand for no feeds, and leaving them out by accident is an error", () => {
  const check = (feeds: string) => {
    const yaml = minimalPublisher.replace(/feeds:[^]*/, `feeds: ${feeds}\n`);
    try {
      readPublisher(yaml, "publisher.yaml");
      return "nothing";
    } catch (error) {
      return (error as OpenActiveError).message;
    }
  };
  for (const feeds of ["none", "[]", "", "not yet", "None Yet"]) {
    assert.match(check(feeds), /1 problem in publisher\.yaml[^]*none yet|at least one/, feeds);
  }
  assert.match(check("None yet"), /did you mean "none yet"\?/);
  assert.match(check("none"), /did you mean "none yet"\?/);
});

test("the JSON Schema accepts it", () => {
  const { properties } = createPublisherJsonSchema() as {
    readonly properties: { readonly feeds: { readonly anyOf: readonly object[] } };
  };
  const literals = properties.feeds.anyOf.filter((each) => "const" in each);
  assert.equal(literals, [{ type: "string", const: "none yet" }]);
});

test("shortcodes on a page of the site's own say the same", async () => {
  const site = await buildSite({
    "publisher.yaml": noneYet,
    "_includes/mine.njk":
      "<!doctype html><html lang=en><title>Mine</title>{% openactiveHead %}<body>{{ content | safe }}</body></html>",
    "index.md": "---\nlayout: mine.njk\n---\n{% openactiveDatasetSite %}{% openactiveFeeds %}\n",
  });
  assert.equal(await listRdfaTriples(site.page("/"), home), []);
  assert.match(site.page("/"), /does not publish open data/);
  assert.is(site.warnings.length, 1);
});

const club = (name: string, feeds: string) => `name: ${name}
legalName: ${name} Ltd
url: https://www.${name.toLowerCase()}.example/
logo: https://www.${name.toLowerCase()}.example/logo.png
dataset:
  url: https://data.vendor.example/${name.toLowerCase()}/
  discussionUrl: https://github.com/vendor/${name.toLowerCase()}/issues
feeds: ${feeds}
`;
const oneFeed = "\n  - { type: Event, url: https://api.vendor.example/events }";

test("a catalogue lists the publishers that have feeds", async () => {
  const build = (beta: string) =>
    buildSite(
      { "clubs/alpha.yaml": club("Alpha", "none yet"), "clubs/beta.yaml": club("Beta", beta) },
      { options: (folder) => ({ publishers: path.join(folder, "clubs/*.yaml") }) },
    );
  const site = await build(oneFeed);
  const { dataset } = JSON.parse(site.page("/catalog.jsonld")) as { readonly dataset: string[] };
  assert.equal(dataset, ["https://data.vendor.example/beta/"]);
  assert.not.match(site.page("/catalog.ttl"), /alpha/);
  assert.match(load(site.page("/"))("article").text(), /Beta/);
  assert.not.match(load(site.page("/"))("article").text(), /Alpha/);
  assert.match(site.page("/alpha/"), /does not publish open data/);

  const none = await build("none yet");
  assert.not.ok(none.pages.has("/catalog.jsonld"));
  assert.match(none.page("/beta/"), /does not publish open data/);
});

test.run();
