import { readdirSync, readFileSync } from "node:fs";
import { load } from "cheerio";
import { Parser } from "n3";
import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import {
  describeDataset,
  readPublisher,
  renderDatasetSite,
  toTurtle,
  type Dataset,
} from "../../src/index.js";
import { rdfaNames } from "../../src/rdf/index.js";
import { toQuads } from "../../src/rdf/quads.js";
import { canonicalize } from "../oracles/graph.js";
import { parseRdfa } from "../oracles/rdfa.js";
import { publisherFiles } from "../support/publishers.js";
import { buildSite } from "../support/site.js";

const datasets: [name: string, dataset: Dataset][] = publisherFiles.map(([file, yaml]) => {
  const dataset = describeDataset(readPublisher(yaml, file).publisher);
  return [file, { dateModified: "2024-01-31T09:30:00Z", ...dataset }];
});

const [, firstDataset] = datasets[0]!;
for (const inLanguage of [["cy"], ["cy", "en-GB"]]) {
  const inWelsh = { temporalCoverage: "2024-01-01/..", spatialCoverage: "Cymru", inLanguage };
  datasets.push([`a dataset in ${inLanguage.join(" and ")}`, { ...firstDataset, ...inWelsh }]);
}

const withUrls = "https://a.example/%2e/%C3%A9?q=%20 and https://xn--bcher-kva.example/ say more";
datasets.push(["a text with encoded URLs", { ...firstDataset, description: withUrls }]);

for (const email of ["{a}|^`\\\\@club.example", "a\u001bb@club.example"]) {
  const publisher = { ...firstDataset.publisher, email };
  datasets.push([`the email address ${JSON.stringify(email)}`, { ...firstDataset, publisher }]);
}

const pageFiles = {
  turtleUrl: "/dataset.ttl",
  jsonLdUrl: "/dataset.jsonld",
  scriptUrl: "/openactive.js",
  stylesheetUrl: "/openactive.css",
};

const readTurtle = (turtle: string) => canonicalize(new Parser().parse(turtle));
const readRdfa = async (html: string, url: string) => canonicalize(await parseRdfa(html, url));

for (const [name, dataset] of datasets) {
  test(`${name} is described by the same statements in RDFa, in Turtle and when mapped`, async () => {
    const turtle = await readTurtle(toTurtle(dataset));
    assert.equal(await readRdfa(renderDatasetSite(dataset, pageFiles), dataset.url), turtle);
    assert.equal(await canonicalize(toQuads(dataset)), turtle);
    assert.ok(turtle.length > 30);
  });
}

test("characters that no IRI contains are encoded alike, and forge no statement", async () => {
  const forgery = "https://acme.example/>;odrs:attributionText'Somebody-Else'.#\\ \"{x}|^`\u0001";
  const dataset: Dataset = {
    ...firstDataset,
    "@id": `https://acme.example/"<${forgery}`,
    documentation: forgery,
    discussionUrl: forgery,
    publisher: { ...firstDataset.publisher, url: forgery },
    distribution: firstDataset.distribution.map((feed) => ({ ...feed, contentUrl: forgery })),
  };
  const expected = await readTurtle(toTurtle(dataset));
  assert.equal(await readRdfa(renderDatasetSite(dataset, pageFiles), dataset.url), expected);
  const plain = await readTurtle(toTurtle(firstDataset));
  assert.is(expected.length, plain.length);
});

test("a built site makes the same statements in RDFa and in Turtle", async () => {
  const site = await buildSite({});
  assert.equal(
    await readRdfa(site.page("/"), "https://data.acme-leisure.example/"),
    await readTurtle(site.page("/dataset.ttl")),
  );
});

test("a built site links to its Turtle for people and for machines", async () => {
  const site = await buildSite({});
  const $ = load(site.page("/"));
  assert.is($('link[rel~="alternate"][type="text/turtle"]').attr("href"), "/dataset.ttl");
  assert.is($('main a[type="text/turtle"]').attr("href"), "/dataset.ttl");
});

test("a site without Turtle has no link to it", async () => {
  const site = await buildSite({}, { options: { pages: { turtle: false } } });
  assert.not.ok(site.pages.has("/dataset.ttl"));
  assert.is(load(site.page("/"))('[href="/dataset.ttl"]').length, 0);
});

test("templates use only names of properties that the mapping has", () => {
  const folder = new URL("../../src/templates/html/", import.meta.url);
  for (const file of readdirSync(folder)) {
    const template = readFileSync(new URL(file, folder), "utf8");
    for (const [name, kind, key] of template.matchAll(/\brdf\.(\w+)\.(\w+)/g)) {
      assert.ok(rdfaNames[kind!]?.[key!], `${file}: ${name}`);
    }
  }
});

test.run();
