import { readFileSync } from "node:fs";
import { load } from "cheerio";
import * as assert from "uvu/assert";
import { attribute, describeCredit, describeDataset, readPublisher } from "../../src/index.js";
import { listRdfaTriples } from "../oracles/rdfa.js";
import { test } from "../support/suite.js";

const describeFixture = (name: string) => {
  const file = `${name}.yaml`;
  return describeDataset(
    readPublisher(readFileSync(new URL(`../publishers/${file}`, import.meta.url), "utf8"), file)
      .publisher,
  );
};

const rdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** The markup that OpenActive recommends, filled in by hand. */
const renderRecommended = (
  url: string,
  name: string,
) => `Source: <a href="${url}" property="odrs:attributionURL">
    <span property="odrs:attributionText">${name}</span>
</a>`;

/** The content of the paragraph that makes the RDFa of a credit correct. */
const getContent = (html: string) => /^<p [^>]*>(.*)<\/p>$/s.exec(html)?.[1];

test("the credit of Fusion Lifestyle is the one in OpenActive's guide, character for character", () => {
  assert.is(
    getContent(attribute(describeFixture("fusion-lifestyle"))),
    renderRecommended("https://opendata.fusion-lifestyle.com/OpenActive/", "Fusion Lifestyle"),
  );
});

test("Everyone Active is credited by its name and not its legal name, and links to the Dataset Site", () => {
  assert.is(
    getContent(attribute(describeFixture("everyone-active"))),
    renderRecommended("https://data.everyoneactive.com/OpenActive/", "Everyone Active"),
  );
});

test("the short JSON-LD of another site in the guide is enough for a credit", () => {
  const dataset = {
    url: "https://opendata.fusion-lifestyle.com/OpenActive/",
    publisher: { "@type": "Organization", name: "Fusion Lifestyle" },
  } as Parameters<typeof attribute>[0];
  assert.is(
    getContent(attribute(dataset)),
    renderRecommended("https://opendata.fusion-lifestyle.com/OpenActive/", "Fusion Lifestyle"),
  );
});

test("a publisher's own rights statement determines the credit", () => {
  assert.equal(describeCredit(describeFixture("british-cycling")), {
    text: "British Cycling Sky Ride",
    url: "https://www.letsride.co.uk/open-data",
  });
  assert.is(
    getContent(attribute(describeFixture("british-cycling"))),
    renderRecommended("https://www.letsride.co.uk/open-data", "British Cycling Sky Ride"),
  );
});

test("an RDFa parser reads three triples about the dataset's rights statement and none about the page", async () => {
  const page = (...credits: string[]) =>
    `<!doctype html><html lang="de"><title>Sessions</title><body>${credits.join("")}</body></html>`;
  const triples = (dataset: string, url: string, text: string) => [
    `<${dataset}#rights> <http://schema.theodi.org/odrs#attributionText> "${text}"@en-gb`,
    `<${dataset}#rights> <http://schema.theodi.org/odrs#attributionURL> <${url}>`,
    `<${dataset}#rights> <${rdfType}> <http://schema.theodi.org/odrs#RightsStatement>`,
  ];
  const fusion = triples(
    "https://opendata.fusion-lifestyle.com/OpenActive/",
    "https://opendata.fusion-lifestyle.com/OpenActive/",
    "Fusion Lifestyle",
  );
  const cycling = triples(
    "http://data.letsride.co.uk/",
    "https://www.letsride.co.uk/open-data",
    "British Cycling Sky Ride",
  );

  assert.equal(
    await listRdfaTriples(
      page(attribute(describeFixture("fusion-lifestyle"))),
      "https://app.example/sessions/1",
    ),
    fusion,
  );
  assert.equal(
    await listRdfaTriples(
      page(
        attribute(describeFixture("fusion-lifestyle")),
        attribute(describeFixture("british-cycling")),
      ),
      "https://app.example/sessions/1",
    ),
    [...cycling, ...fusion].sort(),
  );
});

test("hostile names and URLs remain text", () => {
  const html = attribute({
    url: "javascript:alert(1)",
    publisher: {
      ...describeFixture("fusion-lifestyle").publisher,
      name: `<img src=x onerror=alert(1)>"'&`,
    },
  });
  const $ = load(html);
  assert.is($("a, img").length, 0);
  assert.is($('[property="odrs:attributionText"]').text(), `<img src=x onerror=alert(1)>"'&`);
});

test.run();
