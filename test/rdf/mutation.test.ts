import { readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import {
  attribute,
  describeDataset,
  readPublisher,
  renderDatasetSite,
  toTurtle,
} from "../../src/index.js";
import { renderFeeds, renderRights } from "../../src/page/dataset-site.js";
import { createRender, renderOwn, type Render } from "../../src/templates/index.js";
import { listTurtleTriples } from "../oracles/graph.js";
import { listRdfaTriples } from "../oracles/rdfa.js";
import { fillEveryText } from "../support/hostile.js";
import { createFolder } from "../support/site.js";
import { test } from "../support/suite.js";

/*
 * That the comparison of RDFa and Turtle would see it if a template said something else: every attribute of RDFa in
 * every template is taken away in turn, and every value is changed.
 */
const everything = {
  ...describeDataset(readPublisher(fillEveryText("plain"), "publisher.yaml").publisher),
  datePublished: "2024-01-01",
  dateModified: "2024-01-31T09:30:00Z",
  temporalCoverage: "2024-01-01/2024-12-31",
};
const turtle = listTurtleTriples(toTurtle(everything));
const readTemplate = (name: string) =>
  readFileSync(new URL(`../../src/templates/html/${name}`, import.meta.url), "utf8");

const noLink = { ...everything, url: "nowhere", mainEntityOfPage: undefined as never };

/** What a page of anybody's says with the parts that can stand alone: feeds, rights, and the credit with and without a link. */
async function renderPartsAlone(render: Render): Promise<string> {
  const parts = [
    renderFeeds(everything, { render }),
    renderRights(everything, { render }),
    attribute(everything, { render }),
    attribute(noLink, { render }),
  ];
  return JSON.stringify(
    await Promise.all(
      parts.map((part) =>
        listRdfaTriples(
          `<!doctype html><html lang="de"><body>${part}</body></html>`,
          "https://app.example/",
        ),
      ),
    ),
  );
}
const asTheyAre = await renderPartsAlone(renderOwn);

/** Whether the page made with this template still says what the Turtle says, and its parts what they said alone. */
async function isSame(name: string, source: string): Promise<boolean> {
  const render = createRender(createFolder({ [name]: source }));
  const triples = await listRdfaTriples(renderDatasetSite(everything, { render }), everything.url);
  return (
    JSON.stringify(triples) === JSON.stringify(turtle) &&
    (await renderPartsAlone(render)) === asTheyAre
  );
}

const attributes =
  /\s(?:property|typeof|resource|about|rev|datatype|content|prefix)="(?:\{\{[^}]*\}\}|[^"])*"(?=[^<]*>)/g;
/** The third argument of the link macros is the property. */
const linkProperties = /, rdf\.[\w.]+(?: \+ " " \+ rdf\.[\w.]+)?(?=\))/g;
const texts =
  /\{\{ (?:dataset\.(?:name|alternateName|spatialCoverage|temporalCoverage|version|identifier|copyrightNotice|copyrightYear|copyrightHolder|publisher\.name)|api\.name|keyword|feed\.name|text) \}\}(?=<)/g;

for (const name of ["dataset-site.njk", "feeds.njk", "rights.njk", "attribution.njk"]) {
  test(`${name}: no attribute of RDFa, link or text can change unseen`, async () => {
    const source = readTemplate(name);
    assert.ok(await isSame(name, source), "the template as it is");
    const mutations = [
      ...[...source.matchAll(attributes)].map((match) => ["without", match, ""] as const),
      ...[...source.matchAll(linkProperties)].map((match) => ["without", match, ""] as const),
      ...[...source.matchAll(texts)].map((match) => ["changed", match, `${match[0]}!`] as const),
    ];
    assert.ok(mutations.length > 4);
    const unseen: string[] = [];
    for (const [how, { 0: found, index }, put] of mutations) {
      if (await isSame(name, source.slice(0, index) + put + source.slice(index + found.length)))
        unseen.push(`${how} ${found.trim()} at ${index}`);
    }
    assert.equal(unseen, []);
  });
}

test.run();
