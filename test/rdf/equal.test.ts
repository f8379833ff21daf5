import { readdirSync, readFileSync } from "node:fs";
import { load } from "cheerio";
import { Parser } from "n3";
import * as assert from "uvu/assert";
import {
  describeDataset,
  readPublisher,
  renderDatasetSite,
  toTurtle,
  type Dataset,
} from "../../src/index.js";
import { canonicalize } from "../oracles/graph.js";
import { parseRdfa } from "../oracles/rdfa.js";
import { toQuads } from "../../src/rdf/quads.js";
import { fillEveryText } from "../support/hostile.js";
import { buildSite } from "../support/site.js";
import { test } from "../support/suite.js";

const folder = new URL("../publishers/", import.meta.url);
const publishers: [name: string, dataset: Dataset][] = readdirSync(folder).map((file) => [
  file,
  {
    dateModified: "2024-01-31T09:30:00Z",
    ...describeDataset(readPublisher(readFileSync(new URL(file, folder), "utf8"), file).publisher),
  },
]);
publishers.push([
  "every key there is",
  describeDataset(
    readPublisher(fillEveryText(`"quotes" & age < 5 \u2028 🏊`), "publisher.yaml").publisher,
  ),
]);
for (const inLanguage of [["cy"], ["cy", "en-GB"]])
  publishers.push([
    `in ${inLanguage.join(" and ")}`,
    {
      ...publishers[0]![1],
      inLanguage,
      temporalCoverage: "2024-01-01/..",
      spatialCoverage: "Cymru",
    },
  ]);

for (const [name, dataset] of publishers) {
  test(`${name}: the RDFa of the page, the Turtle and the mapped description are the same statements`, async () => {
    const rdfa = await parseRdfa(
      renderDatasetSite(dataset, {
        turtleUrl: "/dataset.ttl",
        jsonLdUrl: "/dataset.jsonld",
        scriptUrl: "/openactive.js",
        stylesheetUrl: "/openactive.css",
      }),
      dataset.url,
    );
    const turtle = await canonicalize(new Parser().parse(toTurtle(dataset)));
    assert.equal(await canonicalize(rdfa), turtle);
    assert.equal(await canonicalize(toQuads(dataset)), turtle);
    assert.ok(turtle.length > 30);
  });
}

test("the same of a built site, which links to the Turtle for people and for machines", async () => {
  const site = await buildSite({});
  assert.equal(
    await canonicalize(await parseRdfa(site.page("/"), "https://data.acme-leisure.example/")),
    await canonicalize(new Parser().parse(site.page("/dataset.ttl"))),
  );
  const $ = load(site.page("/"));
  assert.is($('link[rel~="alternate"][type="text/turtle"]').attr("href"), "/dataset.ttl");
  assert.is($('main a[type="text/turtle"]').attr("href"), "/dataset.ttl");
  const without = await buildSite({}, { options: { pages: { turtle: false } } });
  assert.not.ok(without.pages.has("/dataset.ttl"));
  assert.is(load(without.page("/"))('[type="text/turtle"]').length, 0);
});

test.run();
