import { load } from "cheerio";
import * as assert from "uvu/assert";
import type { OpenActiveOptions } from "../../src/index.js";
import { buildSite, minimalPublisher, type BuiltSite } from "../support/site.js";
import { test } from "../support/suite.js";

// The guidance that a booking system writes once for all publishers.

const createPublisher = (name: string, change = (yaml: string) => yaml) =>
  change(
    minimalPublisher
      .replace("https://data.acme-leisure.example/", `https://data.vendor.uk/${name}/`)
      .replace("Acme Leisure", `Club ${name}`)
      .replace(
        "https://github.com/acme-leisure/opendata/issues",
        "https://github.com/vendor/opendata/issues",
      ),
  );

const withPublicFeeds = (yaml: string) => yaml.replace("api.acme-leisure.example", "api.vendor.uk");

const files = {
  "publishers/a.yaml": createPublisher("a", withPublicFeeds),
  "publishers/b.yaml": createPublisher("b", withPublicFeeds),
  "publishers/c.yaml": createPublisher("c"),
};

const catalog = {
  url: "https://data.vendor.uk/",
  publisher: { name: "Vendor Bookings", url: "https://www.vendor.uk/", email: "data@vendor.uk" },
  datePublished: "2024-01-31",
  guidance: { terms: "https://www.vendor.uk/terms", optOut: "https://www.vendor.uk/settings" },
};

const build = async (options: OpenActiveOptions = {}): Promise<BuiltSite> =>
  buildSite(files, {
    options: (folder) => ({ publishers: `${folder}/publishers/*.yaml`, catalog, ...options }),
  });

const site = await build();
const getPage = (url: string) => load(site.page(url));
const squash = (text: string) => text.replace(/\s+/g, " ").trim();

test("it is written once, below the catalogue, and every Dataset Site links to it", () => {
  const overviews = [...site.pages.keys()].filter((url) => url.endsWith("/publish-data/"));
  assert.equal(overviews, ["/publish-data/"]);
  for (const name of ["a", "b", "c"]) {
    const links = getPage(`/${name}/`)('a[href="/publish-data/"]');
    assert.is(links.length, 1, name);
  }
  assert.ok(site.pages.has("/publish-data/clause.txt"));
  assert.not.ok([...site.pages.keys()].some((url) => url.includes("worksheet")));
});

test("it speaks in the name of the booking system, to a booking system", () => {
  const amend = squash(getPage("/publish-data/amend-terms-and-build-opt-out/")("main").text());
  assert.match(amend, "Before Vendor Bookings publishes them as open data");
  assert.match(site.page("/publish-data/clause.txt"), "You agree that Vendor Bookings publishes");
  assert.match(site.page("/publish-data/"), "<title>Publish Data");
  for (const [url, html] of site.pages) {
    if (!url.startsWith("/publish-data/")) continue;
    assert.not.match(html, /Club [abc]/, url);
    assert.not.match(html, /undefined|\{[?!]?\w+\}/, url);
  }
});

test("a step is done if it is done for all, and the count is its evidence", () => {
  const { steps, furtherSteps } = JSON.parse(site.page("/publish-data/steps.json")) as {
    steps: { name: string; state: string; evidence: { label: string; value: string }[] }[];
    furtherSteps: { name: string; state: string }[];
  };
  const states = Object.fromEntries(
    [...steps, ...furtherSteps].map(({ name, state }) => [name, state]),
  );
  assert.equal(states, {
    buildApi: "to do",
    chooseLicence: "to do",
    amendTerms: "declared",
    datasetHomepage: "declared",
    openDataCertificate: "to do",
    issuesBoard: "declared",
    validation: "to do",
    dataCatalogue: "to do",
    conformanceCertificate: "does not apply",
  });
  const evidenceOf = (name: string) => steps.find((step) => step.name === name)?.evidence;
  assert.equal(evidenceOf("buildApi"), [{ label: "Dataset Sites", value: "2 / 3" }]);
  assert.equal(evidenceOf("datasetHomepage"), [{ label: "Dataset Sites", value: "3 / 3" }]);
  assert.equal(evidenceOf("openDataCertificate"), []);
});

test("its pages stand below the catalogue, with its stylesheet, script and footer", () => {
  const $ = getPage("/publish-data/build-your-openactive-api/");
  assert.is($('link[rel="stylesheet"]').attr("href"), "/openactive/openactive.css");
  assert.is($("script[src]").attr("src"), "/openactive/openactive.js");
  assert.is($('nav a[href="/"]').first().text(), "Data catalogue");
  assert.match(squash($("footer").text()), "Published by: Vendor Bookings");
  for (const url of ["/openactive/openactive.css", "/openactive/openactive.js"]) {
    assert.ok(site.pages.has(url), url);
  }
  const sitemap = site.page("/sitemap.xml");
  assert.match(sitemap, "<loc>https://data.vendor.uk/publish-data/</loc>");
});

test("every link inside it leads to a page or file of the site", () => {
  for (const [url, html] of site.pages) {
    if (!url.startsWith("/publish-data/") || !url.endsWith("/")) continue;
    for (const element of load(html)('a[href^="/"], link[href^="/"], script[src^="/"]').toArray()) {
      const target = element.attribs["href"] ?? element.attribs["src"] ?? "";
      assert.ok(site.pages.has(target.replace(/#.*/, "")), `${url}: ${target}`);
    }
  }
});

test("an option gives every publisher its own as well", async () => {
  const each = await build({ guidance: "each" });
  const overviews = [...each.pages.keys()].filter((url) => url.endsWith("/publish-data/"));
  assert.equal(overviews.sort(), [
    "/a/publish-data/",
    "/b/publish-data/",
    "/c/publish-data/",
    "/publish-data/",
  ]);
  assert.is(load(each.page("/a/"))('a[href="/a/publish-data/"]').length, 1);
  assert.match(each.page("/a/publish-data/"), "Club a");
});

test("a site with a single publisher, or without a catalogue, has the publisher's own", async () => {
  const options = (folder: string) => ({ publishers: [`${folder}/publishers/a.yaml`] });
  const single = await buildSite(files, { options });
  assert.ok(single.pages.has("/a/publish-data/"));
  const without = await build({ pages: { catalog: false }, catalog: undefined as never });
  assert.ok(without.pages.has("/b/publish-data/"));
});

test("details of a guidance that there is not are a warning", async () => {
  const options = (folder: string) => ({ publishers: [`${folder}/publishers/a.yaml`], catalog });
  const { warnings } = await buildSite(files, { options });
  assert.ok(
    warnings.some((warning) => warning.includes("guidance: found although no publishers share")),
    warnings.join("\n"),
  );
});

test.run();
