import { load } from "cheerio";
import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import {
  checkPublisher,
  describeCatalog,
  describeDataset,
  getMessages,
  renderCatalog,
} from "../../src/index.js";

const vendor = { name: "Vendor", url: "https://www.vendor.example/" };

/** The dataset of a publisher with this name, below the vendor's URL. */
function createDataset(name: string) {
  const { publisher } = checkPublisher(
    {
      name,
      legalName: `${name} Ltd`,
      url: "https://www.acme.example/",
      logo: "https://cdn.example/logo.png",
      dataset: {
        url: `https://data.vendor.example/${name.toLowerCase()}/`,
        discussionUrl: "https://github.com/vendor/data/issues",
        name: `${name} Sessions`,
      },
      feeds: { base: "https://api.acme.example/", types: ["SessionSeries", "ScheduledSession"] },
    },
    "publishers[0]",
  );
  return describeDataset(publisher);
}

const datasets = [createDataset("Site10"), createDataset("Beta"), createDataset("Site9")];
const other = "https://data.other.example/";
const catalog = describeCatalog(datasets, {
  url: "https://data.vendor.example/",
  publisher: vendor,
  dataset: [other],
});

test("the page of a catalogue lists its datasets by publisher, without Eleventy", () => {
  const $ = load(renderCatalog(catalog, datasets));
  assert.is($("h1").text(), "Vendor Data Catalogue");
  const rows = $("tbody tr").toArray();
  assert.equal(
    rows.map((row) => [
      $(row).find("th").text(),
      $(row).find("a").text(),
      $(row).find("a").attr("href"),
      $(row).find("td").last().text(),
    ]),
    [
      ["Beta", "Beta Sessions", "https://data.vendor.example/beta/"],
      ["Site9", "Site9 Sessions", "https://data.vendor.example/site9/"],
      ["Site10", "Site10 Sessions", "https://data.vendor.example/site10/"],
    ].map((row) => [...row, "Session series, Scheduled sessions"]),
  );
  assert.is($(`a[href="${other}"]`).length, 1);
  assert.is($('a[href="https://data.vendor.example/catalog.jsonld"]').length, 1);
});

test("links, language and templates can be chosen", () => {
  const html = renderCatalog(catalog, datasets, {
    href: (dataset) => new URL(dataset.url).pathname,
    jsonLdUrl: "/catalog.jsonld",
    messages: getMessages("cy"),
  });
  const $ = load(html);
  assert.is($("article").attr("lang"), "cy");
  assert.is($("tbody a").first().attr("href"), "/beta/");
  assert.is($('a[href="/catalog.jsonld"]').length, 1);
  assert.is(
    renderCatalog(catalog, datasets, { render: (template) => template }),
    "catalog-page.njk",
  );
});

test("a catalogue of catalogues links to them and has no table", () => {
  const parts = ["https://one.example/catalog.jsonld", "https://two.example/catalog.jsonld"];
  const collection = describeCatalog([], {
    url: "https://data.vendor.example/",
    hasPart: parts,
    publisher: vendor,
  });
  const $ = load(renderCatalog(collection, []));
  assert.is($("table").length, 0);
  for (const part of parts) assert.is($(`a[href="${part}"]`).length, 1, part);
});

test("text of a dataset cannot become markup", () => {
  const [dataset] = datasets;
  const publisher = { ...dataset!.publisher, name: "<img src=x onerror=alert(1)>" };
  const hostile = {
    ...dataset!,
    publisher,
    disambiguatingDescription: "<script>alert(1)</script>",
  };
  const $ = load(renderCatalog(catalog, [hostile]));
  assert.is($("img, script").length, 0);
  assert.is($("tbody th").text(), publisher.name);
});

test.run();
