import { Parser } from "n3";
import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { describeDataset, readPublisher, toTurtle, type Dataset } from "../../src/index.js";
import { readPublicData } from "../oracles/data.js";
import {
  findMissingRecommendations,
  findViolations,
  formatResult,
  validateShapes,
  type ShaclResult,
} from "../oracles/shacl.js";
import { testWhereAvailable } from "../support/available.js";
import { fillEveryText } from "../support/hostile.js";
import { publisherFiles } from "../support/publishers.js";
import {
  expandName,
  mutate,
  mutateEverything,
  otherClasses,
  type Change,
  type Mutation,
} from "./shacl-mutations.js";

/*
 * Descriptions pass DCAT-AP 3.0.1, as stated in this repository's own shapes and, if they are on
 * this machine or can be downloaded, in the official ones. Our shapes see all that the official ones
 * see.
 */
const officialShapes = await readPublicData("shapes");
const officialRecommendations = await readPublicData("recommendedShapes");

const describe = (yaml: string) => describeDataset(readPublisher(yaml, "publisher.yaml").publisher);
const datasets: [name: string, dataset: Dataset][] = publisherFiles.map(([name, yaml]) => [
  name,
  describe(yaml),
]);
const everything: Dataset = {
  ...describe(fillEveryText("plain")),
  datePublished: "2024-01-01",
  dateModified: "2024-01-31T09:30:00Z",
  temporalCoverage: "2024-01-01/2024-12-31",
};
datasets.push(["every key there is, dates and a period of days", everything]);

const toGraph = (dataset: Dataset) => new Parser().parse(toTurtle(dataset));
/** Everything this plugin says, and instances of the classes it has no use for yet. */
const wholeGraph = [...toGraph(everything), ...new Parser().parse(otherClasses)];

/** Describes what a result is about: a node and a property. */
const describePlace = ({ node, property }: ShaclResult) => `${node} ${property}`;
const listPlaces = (results: readonly ShaclResult[]) =>
  [...new Set(results.map(describePlace))].sort();
/** The last part of a property's address. */
const shortenProperty = ({ property }: ShaclResult) => property?.replace(/^.*[/#]/, "");

for (const [name, dataset] of datasets) {
  test(`the description of ${name} conforms to DCAT-AP`, async () => {
    assert.equal((await findViolations(toGraph(dataset))).map(formatResult), []);
  });
}

testWhereAvailable(
  test,
  "every publisher passes DCAT-AP's official shapes",
  officialShapes,
  async (shapes) => {
    for (const [name, dataset] of datasets) {
      assert.equal((await validateShapes(toGraph(dataset), shapes)).map(formatResult), [], name);
    }
  },
);

test("descriptions lack only these properties that DCAT-AP recommends", async () => {
  const results = await findMissingRecommendations(toGraph(everything));
  assert.equal([...new Set(results.map(shortenProperty))].sort(), [
    // Of feeds: how long each will be there, which nobody states.
    "availability",
    // Of areas that are only a name or a URL.
    "bbox",
    "centroid",
  ]);
});

const otherClass = "described as another class";
/** Faults for which our shapes must give a result about the changed property. */
const faults: readonly (readonly [fault: string, mutation: Mutation])[] = [
  ["a dataset without a title", { of: "dcat:Dataset", property: "dct:title", change: "left out" }],
  [
    "a dataset without a description",
    { of: "dcat:Dataset", property: "dct:description", change: "left out" },
  ],
  [
    "a title that is a URL",
    { of: "dcat:Dataset", property: "dct:title", change: "given as an address" },
  ],
  [
    "a keyword that is a URL",
    { of: "dcat:Dataset", property: "dcat:keyword", change: "given as an address" },
  ],
  [
    "a landing page that is a text",
    { of: "dcat:Dataset", property: "dcat:landingPage", change: "given as a text" },
  ],
  [
    "a date that is a text",
    { of: "dcat:Dataset", property: "dct:issued", change: "given as a text" },
  ],
  [
    "a malformed date",
    { of: "dcat:Dataset", property: "dct:modified", change: "given as a malformed date" },
  ],
  [
    "two dates of publication",
    { of: "dcat:Dataset", property: "dct:issued", change: "given twice" },
  ],
  ["two publishers", { of: "dcat:Dataset", property: "dct:publisher", change: "given twice" }],
  [
    "two frequencies",
    { of: "dcat:Dataset", property: "dct:accrualPeriodicity", change: "given twice" },
  ],
  ["two versions", { of: "dcat:Dataset", property: "dcat:version", change: "given twice" }],
  [
    "a publisher that is not an agent",
    { of: "dcat:Dataset", property: "dct:publisher", change: otherClass },
  ],
  [
    "a contact that is not a vCard",
    { of: "dcat:Dataset", property: "dcat:contactPoint", change: otherClass },
  ],
  [
    "an area that is not a location",
    { of: "dcat:Dataset", property: "dct:spatial", change: otherClass },
  ],
  [
    "rights that are no rights statement",
    { of: "dcat:Distribution", property: "dct:rights", change: otherClass },
  ],
  ["a publisher without a name", { of: "foaf:Agent", property: "foaf:name", change: "left out" }],
  [
    "a feed without a URL",
    { of: "dcat:Distribution", property: "dcat:accessURL", change: "left out" },
  ],
  [
    "a feed's URL as a text",
    { of: "dcat:Distribution", property: "dcat:accessURL", change: "given as a text" },
  ],
  [
    "a feed's size as a text",
    { of: "dcat:Distribution", property: "dcat:byteSize", change: "given as a text" },
  ],
  ["an API without a title", { of: "dcat:DataService", property: "dct:title", change: "left out" }],
  [
    "an API without a URL",
    { of: "dcat:DataService", property: "dcat:endpointURL", change: "left out" },
  ],
  [
    "an API for a text",
    { of: "dcat:DataService", property: "dcat:servesDataset", change: "given as a text" },
  ],
  [
    "two starts of a period",
    { of: "dct:PeriodOfTime", property: "dcat:startDate", change: "given twice" },
  ],
  [
    "an end that is a text",
    { of: "dct:PeriodOfTime", property: "dcat:endDate", change: "given as a text" },
  ],
  [
    "two centres of an area",
    { of: "dct:Location", property: "dcat:centroid", change: "given twice" },
  ],
  [
    "a catalogue without a publisher",
    { of: "dcat:Catalog", property: "dct:publisher", change: "left out" },
  ],
  [
    "a catalogue of texts",
    { of: "dcat:Catalog", property: "dcat:dataset", change: "given as a text" },
  ],
  [
    "a relation without a role",
    { of: "dcat:Relationship", property: "dcat:hadRole", change: "left out" },
  ],
  [
    "a checksum without an algorithm",
    { of: "spdx:Checksum", property: "spdx:algorithm", change: "left out" },
  ],
  [
    "a checksum that is a text",
    { of: "spdx:Checksum", property: "spdx:checksumValue", change: "given as a text" },
  ],
];

test("the graph to be mutated conforms to DCAT-AP", async () => {
  assert.equal((await findViolations(wholeGraph)).map(formatResult), []);
});

for (const [fault, mutation] of faults) {
  test(`our shapes detect ${fault}`, async () => {
    const results = await findViolations(mutate(wholeGraph, mutation));
    const found = results.map(({ property }) => property);
    assert.ok(found.includes(expandName(mutation.property)), results.map(formatResult).join("\n"));
  });
}

test("our recommendations detect a missing keyword", async () => {
  const before = listPlaces(await findMissingRecommendations(wholeGraph));
  const mutation: Mutation = { of: "dcat:Dataset", property: "dcat:keyword", change: "left out" };
  const after = listPlaces(await findMissingRecommendations(mutate(wholeGraph, mutation)));
  const added = after.filter((place) => !before.includes(place));
  assert.equal(added, [`${everything["@id"]} http://www.w3.org/ns/dcat#keyword`]);
});

/** Asserts that our shapes find what the official ones find if everything is changed alike. */
async function compareShapes(
  official: string,
  find: typeof findViolations,
  change: Change,
): Promise<number> {
  const graph = mutateEverything(wholeGraph, change);
  const theirs = listPlaces(await validateShapes(graph, official));
  const ours = listPlaces(await find(graph));
  assert.equal(
    theirs.filter((place) => !ours.includes(place)),
    [],
    change,
  );
  return theirs.length;
}

/**
 * The least number of faults that the official shapes see if every property is changed like this.
 * They say nothing about classes.
 */
const seenByOfficialShapes: readonly (readonly [change: Change, count: number])[] = [
  ["left out", 19],
  ["given twice", 39],
  ["given as a text", 74],
  ["given as an address", 32],
  ["given as a malformed date", 74],
  ["given without an address or a description", 35],
];
testWhereAvailable(
  test,
  "our shapes see all that the official shapes see",
  officialShapes,
  async (shapes) => {
    for (const [change, count] of seenByOfficialShapes) {
      const seen = await compareShapes(shapes, findViolations, change);
      assert.ok(seen >= count, `of what is ${change}, the official shapes see ${seen}`);
    }
  },
);

const allRecommended = "our shapes recommend all that the official shapes recommend";
testWhereAvailable(test, allRecommended, officialRecommendations, async (shapes) => {
  const seen = await compareShapes(shapes, findMissingRecommendations, "left out");
  assert.ok(seen >= 52, `the official shapes recommend ${seen}`);
});

test.run();
