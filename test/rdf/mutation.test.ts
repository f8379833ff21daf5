import { readFileSync } from "node:fs";
import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import {
  attribute,
  describeDataset,
  readPublisher,
  renderDatasetSite,
  toTurtle,
  type Dataset,
} from "../../src/index.js";
import { renderFeeds, renderRights } from "../../src/page/dataset-site.js";
import { createRender, renderOwn, type Render } from "../../src/templates/index.js";
import { listTurtleTriples } from "../oracles/graph.js";
import { listRdfaTriples } from "../oracles/rdfa.js";
import { fillEveryText } from "../support/hostile.js";
import { createFolder } from "../support/site.js";

/*
 * The comparison of RDFa and Turtle finds it if a template says something else: each RDFa attribute
 * in each template is removed in turn, and each value is changed.
 */
const everything: Dataset = {
  ...describeDataset(readPublisher(fillEveryText("plain"), "publisher.yaml").publisher),
  datePublished: "2024-01-01",
  dateModified: "2024-01-31T09:30:00Z",
  temporalCoverage: "2024-01-01/2024-12-31",
};
const withoutLinks = { ...everything, url: "nowhere", mainEntityOfPage: undefined as never };
const askedByMail = { ...everything, discussionUrl: "" };
const ownCatalog = `${everything.url}catalog.jsonld`;
const inOwnCatalog = { ...everything, includedInDataCatalog: ownCatalog };
const wholes = [everything, askedByMail, inOwnCatalog];
const turtles = wholes.map((dataset) => listTurtleTriples(toTurtle(dataset)));

const readTemplate = (name: string) =>
  readFileSync(new URL(`../../src/templates/html/${name}`, import.meta.url), "utf8");

/**
 * Gives what someone else's page says with the parts that can stand alone: the feeds, the rights,
 * and the credit with and without a link.
 */
async function readPartsAlone(render: Render): Promise<string> {
  const parts = [
    renderFeeds(everything, { render }),
    renderRights(everything, { render }),
    attribute(everything, { render }),
    attribute(withoutLinks, { render }),
  ];
  const statements = parts.map((part) => {
    const html = `<!doctype html><html lang="de"><body>${part}</body></html>`;
    return listRdfaTriples(html, "https://app.example/");
  });
  return JSON.stringify(await Promise.all(statements));
}

const partsAlone = await readPartsAlone(renderOwn);

/** Says whether pages and parts say the same as ever with another source for a template. */
async function isSame(name: string, source: string): Promise<boolean> {
  const render = createRender(createFolder({ [name]: source }));
  for (const [index, dataset] of wholes.entries()) {
    const html = renderDatasetSite(dataset, { render });
    const triples = await listRdfaTriples(html, dataset.url);
    if (JSON.stringify(triples) !== JSON.stringify(turtles[index])) return false;
  }
  return (await readPartsAlone(render)) === partsAlone;
}

const attributeNames = "property|typeof|resource|about|rev|datatype|content|prefix";
const attributes = new RegExp(
  String.raw`\s(?:${attributeNames})="(?:\{\{[^}]*\}\}|[^"])*"(?=[^<]*>)`,
  "g",
);
/** The third argument of the link macros is the property, as is the first of `facts`. */
const linkProperties =
  /(?:, rdf\.[\w.]+(?: \+ " " \+ rdf\.[\w.]+)?(?=\)|, )|(?<=facts\()rdf\.[\w.]+, )/g;
const datasetKeys = [
  "name",
  "alternateName",
  "spatialCoverage",
  "temporalCoverage",
  "version",
  "identifier",
  "copyrightNotice",
  "copyrightYear",
  "copyrightHolder",
  String.raw`publisher\.name`,
].join("|");
const texts = new RegExp(
  String.raw`\{\{ (?:dataset\.(?:${datasetKeys})|api\.name|keyword|feed\.name|text) \}\}(?=<)`,
  "g",
);

/** A change to the source of a template. */
interface Mutation {
  readonly description: string;
  readonly mutated: string;
}

function listMutations(source: string): Mutation[] {
  const replace = (how: string, match: RegExpMatchArray, replacement: string): Mutation => {
    const [found] = match;
    const index = match.index!;
    const mutated = source.slice(0, index) + replacement + source.slice(index + found.length);
    return { description: `${how} ${found.trim()} at ${index}`, mutated };
  };
  return [
    ...[...source.matchAll(attributes)].map((match) => replace("without", match, "")),
    ...[...source.matchAll(linkProperties)].map((match) => replace("without", match, "")),
    ...[...source.matchAll(texts)].map((match) => replace("changed", match, `${match[0]}!`)),
  ];
}

for (const name of [
  "dataset-site.njk",
  "feeds.njk",
  "rights.njk",
  "attribution.njk",
  "links.njk",
]) {
  test(`no RDFa attribute, link or text of ${name} can change unnoticed`, async () => {
    const source = readTemplate(name);
    assert.ok(await isSame(name, source), "the template as it is");
    const mutations = listMutations(source);
    assert.ok(mutations.length > 4);
    const unnoticed: string[] = [];
    for (const { description, mutated } of mutations) {
      if (await isSame(name, mutated)) unnoticed.push(description);
    }
    assert.equal(unnoticed, []);
  });
}

test.run();
