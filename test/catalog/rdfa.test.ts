import { readFileSync } from "node:fs";
import { load } from "cheerio";
import * as assert from "uvu/assert";
import {
  checkPublisher,
  describeCatalog,
  describeDataset,
  renderCatalog,
  toCatalogTurtle,
  type DataCatalog,
  type Dataset,
} from "../../src/index.js";
import { createRender, renderOwn, type Render } from "../../src/templates/index.js";
import { listTurtleTriples } from "../oracles/graph.js";
import { listRdfaTriples } from "../oracles/rdfa.js";
import { validateJsonLd } from "../oracles/validator.js";
import { buildSite, createFolder } from "../support/site.js";
import { test } from "../support/suite.js";

/*
 * The page of a catalogue states in RDFa exactly what catalog.ttl states of the catalogue, its
 * publisher and its licence.
 */
const pageUrl = "https://data.vendor.example/";

const createPublisher = (name: string) => ({
  name,
  legalName: `${name} Ltd`,
  url: "https://www.acme.example/",
  logo: "https://cdn.example/logo.png",
  dataset: {
    url: `${pageUrl}${encodeURIComponent(name.toLowerCase())}/`,
    discussionUrl: "https://github.com/vendor/data/issues",
    datePublished: "2024-01-31",
    dateModified: "2024-02-01T09:30:00Z",
  },
  feeds: { base: "https://api.acme.example/", types: ["SessionSeries", "ScheduledSession"] },
});
const datasets = ["Beta", "Acme"].map((name) =>
  describeDataset(checkPublisher(createPublisher(name), "publishers").publisher),
);
const vendor = { name: 'Vendor & "Sons"', url: "https://www.vendor.example/" };
const publisher = { ...vendor, name: "Vendor <b>", email: "data@vendor.example" };
const catalog = describeCatalog(datasets, {
  name: "Clubs  &  <i>councils</i>",
  url: pageUrl,
  publisher,
  dataset: ["https://elsewhere.example/a b"],
});
const ofCatalogs = describeCatalog([], {
  url: pageUrl,
  publisher: vendor,
  datePublished: "2024-01-31",
  hasPart: ["https://a.example/catalog.jsonld"],
});
const catalogs: [DataCatalog, readonly Dataset[]][] = [
  [catalog, datasets],
  [ofCatalogs, []],
];

/** The Turtle of a catalogue without the descriptions of its datasets. */
const listCatalogTriples = ([each, listed]: (typeof catalogs)[number]) =>
  listTurtleTriples(toCatalogTurtle(each, listed, { pageUrl, describe: () => "" }));

async function listPageTriples(
  [each, listed]: (typeof catalogs)[number],
  render: Render = renderOwn,
): Promise<string[]> {
  const html = renderCatalog(each, listed, { pageUrl, render });
  return [...new Set(await listRdfaTriples(html, pageUrl))].sort();
}

test("the RDFa of a catalogue's page is its Turtle", async () => {
  for (const each of catalogs) {
    assert.equal(await listPageTriples(each), listCatalogTriples(each));
  }
});

const attributes =
  /\s(?:property|typeof|resource|about|datatype|content|prefix)="(?:\{\{[^}]*\}\}|[^"])*"(?=[^<]*>)/g;
const linkProperties = /, rdf\.[\w.]+(?=\)|, )|(?<=facts\()rdf\.[\w.]+, /g;

for (const name of ["catalog-page.njk", "catalog-table.njk"]) {
  test(`no RDFa attribute of ${name} can change unnoticed`, async () => {
    const file = new URL(`../../src/templates/html/${name}`, import.meta.url);
    const source = readFileSync(file, "utf8");
    const expected = JSON.stringify(catalogs.map(listCatalogTriples));
    const matches = [attributes, linkProperties].flatMap((each) => [...source.matchAll(each)]);
    assert.ok(matches.length > 1);
    const unnoticed: string[] = [];
    for (const { 0: found, index } of matches) {
      const mutated = source.slice(0, index) + source.slice(index + found.length);
      const render = createRender(createFolder({ [name]: mutated }));
      const pages = await Promise.all(catalogs.map((each) => listPageTriples(each, render)));
      if (JSON.stringify(pages) === expected) unnoticed.push(`${found.trim()} at ${index}`);
    }
    assert.equal(unnoticed, []);
  });
}

test("the pages by letter state together what the Turtle states", async () => {
  const names = Array.from({ length: 201 }, (_, index) => `${"AB"[index % 2]} club ${index}`);
  const site = await buildSite(
    {},
    {
      options: () => ({
        publishers: names.map(createPublisher),
        catalog: { publisher: vendor, url: pageUrl },
        pages: { guidance: false, attribution: false },
      }),
    },
  );
  const urls = [...site.pages.keys()].filter((url) => url === "/" || /^\/a-z\/.*\/$/.test(url));
  assert.ok(urls.length > 2, "an overview and a page for each letter");
  const triples = await Promise.all(
    urls.map((url) => listRdfaTriples(site.page(url), new URL(url, pageUrl).href)),
  );
  const iri = `<${pageUrl}catalog.jsonld> `;
  const ofTurtle = listTurtleTriples(site.page("/catalog.ttl"));
  assert.equal(
    [...new Set(triples.flat())].sort().filter((triple) => triple.startsWith(iri)),
    ofTurtle.filter((triple) => triple.startsWith(iri)),
  );
  const { dataset, ...rest } = JSON.parse(site.page("/catalog.jsonld"));
  assert.is(dataset.length, 201);
  const script = load(site.page("/"))('script[type="application/ld+json"]').text();
  assert.equal(JSON.parse(script), rest, "the list is too long to be on the page as well");
});

test("the page has the catalogue's JSON-LD, in a form that is safe in a script", async () => {
  const site = await buildSite(
    {},
    {
      options: () => ({
        publishers: ["Acme", "Beta"].map(createPublisher),
        catalog: { name: "Clubs < 50 & more", publisher: vendor, url: pageUrl },
      }),
    },
  );
  const script = load(site.page("/"))('script[type="application/ld+json"]');
  assert.is(script.length, 1);
  assert.not.match(script.text(), /[<>&]/);
  const jsonLd: unknown = JSON.parse(script.text());
  assert.equal(jsonLd, JSON.parse(site.page("/catalog.jsonld")));
  assert.equal(await validateJsonLd(jsonLd, "DataCatalog"), []);
});

test.run();
