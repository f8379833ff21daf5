import { load } from "cheerio";
import { Parser } from "n3";
import * as assert from "uvu/assert";
import {
  answerCertificate,
  attribute,
  attributeAll,
  attributionForms,
  completeDataset,
  describeCatalog,
  describeCredit,
  describeDataset,
  describeSteps,
  readDatasetSite,
  readPublisher,
  renderAccessibilityStatement,
  renderAttributionPage,
  renderCatalog,
  toCatalogTurtle,
  renderDatasetSite,
  renderGuidance,
  toDataPackage,
  toJsonLd,
  toTurtle,
  type FoundDataset,
} from "../../src/index.js";
import { canonicalize } from "../oracles/graph.js";
import { parseRdfa } from "../oracles/rdfa.js";
import { fillEveryText } from "../support/hostile.js";
import { test } from "../support/suite.js";

// Every function that takes a dataset copes with any that others publish, whatever it lacks.

const { publisher: given } = readPublisher(fillEveryText("text"), "publisher.yaml");
const publisher: typeof given = {
  ...given,
  publicSectorBody: { compliance: "full", preparedOn: "2024-01-31" },
};
const whole = describeDataset(publisher);

const pageFiles = { jsonLdUrl: "/d.jsonld", turtleUrl: "/d.ttl", stylesheetUrl: "/o.css" };
const links = { datasetSite: "/", attributionJson: "/a.json", jsonLd: "/d.jsonld" };

const makers: Readonly<Record<string, (dataset: FoundDataset) => unknown>> = {
  renderDatasetSite: (dataset) => renderDatasetSite(dataset, pageFiles),
  toTurtle,
  toJsonLd,
  toDataPackage,
  describeCredit,
  attribute: (dataset) => attributionForms.map((form) => attribute(dataset, { form })),
  attributeAll: (dataset) => attributeAll([dataset, dataset]),
  renderAttributionPage: (dataset) => renderAttributionPage(dataset, { links }),
  toCatalogTurtle: (dataset) =>
    toCatalogTurtle(describeCatalog([dataset], { url: "https://d.example/" }), [dataset]),
  renderCatalog: (dataset) =>
    renderCatalog(describeCatalog([dataset], { url: "https://d.example/" }), [dataset]),
  renderAccessibilityStatement: (dataset) =>
    renderAccessibilityStatement(publisher, dataset, { datasetSiteUrl: "/" }),
  renderGuidance: (dataset) =>
    ["publishData", ...describeSteps(publisher).map(({ name }) => name), "worksheet"].map((name) =>
      renderGuidance(name as "publishData", publisher, dataset, {
        href: (target) => `/${target}/`,
      }),
    ),
  answerCertificate: (dataset) => answerCertificate(dataset).map((each) => each.answer),
};

type Path = readonly (string | number)[];

function listPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, each]) => listPaths(each, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

/** What a credit needs, without which `readDatasetSite` returns no dataset. */
const isNeeded = (path: Path) => /^(?:url|publisher(?:\/name)?)$/.test(path.join("/"));

const paths = listPaths(whole).filter((path) => !isNeeded(path));

/** Copies the dataset with another value at one place; `undefined` removes it. */
function change([key, ...rest]: Path, replacement: unknown, value: unknown = whole): unknown {
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...value]
    : { ...(value as object) };
  const record = copy as Record<string, unknown>;
  const inner = record[key as string];
  if (rest.length > 0 && (typeof inner !== "object" || inner === null)) return value;
  const next = rest.length === 0 ? replacement : change(rest, replacement, inner);
  if (next === undefined && !Array.isArray(copy)) delete record[key as string];
  else record[key as string] = next;
  return Array.isArray(copy) ? copy.filter((each) => each !== undefined) : copy;
}

const oddities: readonly unknown[] = [
  null,
  5,
  true,
  "",
  "javascript:alert(1)",
  "constructor",
  "__proto__",
  [],
  {},
  [null],
  ["one", 2],
  { "@value": "x" },
  { toString: null },
];

function checkAll(dataset: FoundDataset, name: string, some = Object.keys(makers)): void {
  for (const maker of some) {
    try {
      for (const text of [makers[maker]!(dataset)].flat(9)) {
        if (typeof text !== "string" || maker === "toJsonLd") continue;
        assert.not.match(text, /undefined|\[object|NaN/, `${name}: ${maker}`);
      }
    } catch (error) {
      throw new Error(`${name}: ${maker}: ${(error as Error).stack}`);
    }
  }
}

/** Those that look at every value; pages of the guidance take long and look at few. */
const thoroughMakers = ["renderDatasetSite", "toDataPackage", "attribute", "renderCatalog"];

test("what is missing from a dataset is left out, in every format alike", async () => {
  for (const path of paths) {
    const name = `without ${path.join(".")}`;
    const dataset = change(path, undefined) as FoundDataset;
    checkAll(dataset, name);
    const turtle = await canonicalize(new Parser().parse(toTurtle(dataset)));
    const rdfa = await parseRdfa(renderDatasetSite(dataset, pageFiles), dataset.url);
    assert.equal(await canonicalize(rdfa), turtle, name);
    assert.is(load(renderDatasetSite(dataset))("h1").length, 1);
  }
});

test("a value of any type is no obstacle anywhere", () => {
  for (const oddity of oddities) {
    let dataset: unknown = whole;
    // From the last to the first, because a list gets shorter.
    for (const path of paths.toReversed()) dataset = change(path, oddity, dataset);
    checkAll(dataset as FoundDataset, `everything: ${JSON.stringify(oddity)}`);
  }
  for (const path of paths) {
    for (const oddity of oddities) {
      const name = `${path.join(".")}: ${JSON.stringify(oddity)}`;
      const dataset = change(path, oddity) as FoundDataset;
      checkAll(dataset, name, thoroughMakers);
      new Parser().parse(toTurtle(dataset));
    }
  }
});

test("a dataset with nothing but a URL and a publisher can be shown in every format", () => {
  const json = { "@type": "Dataset", url: "https://d.example/", publisher: { name: "Acme" } };
  const dataset = readDatasetSite(JSON.stringify(json));
  checkAll(dataset, "the smallest dataset");
  const $ = load(renderDatasetSite(dataset));
  assert.is($("h1").text(), "https://d.example/");
  assert.is($("dd:empty, dt:empty, li:empty, p:empty, a:empty").length, 0);
});

test("what others describe as objects is shown by its value, its URL or its name", () => {
  const json = {
    "@type": "Dataset",
    url: "https://d.example/",
    publisher: {
      name: "Acme",
      identifier: { "@type": "PropertyValue", propertyID: "Charity number", value: "1234567" },
    },
    identifier: [{ "@type": "PropertyValue", value: "10.1234/acme", url: "https://doi.example/" }],
    keywords: [{ "@type": "DefinedTerm", name: "Bowls" }, "Sessions"],
    funder: [
      { "@type": "Organization", name: "Sport Fund", url: "https://fund.example/" },
      { "@type": "Person", name: "Jo Bloggs" },
    ],
    isBasedOn: { "@type": "Dataset", "@id": "https://original.example/", name: "The original" },
    variableMeasured: { "@type": "PropertyValue", name: "Spaces left", value: 4 },
    citation: { "@type": "ScholarlyArticle", name: "Activity in Wessex" },
  };
  const dataset = readDatasetSite(JSON.stringify(json));
  const { identifier, keywords, funder, isBasedOn, variableMeasured, citation } =
    completeDataset(dataset);
  assert.equal(
    { identifier, keywords, funder, isBasedOn, variableMeasured, citation },
    {
      identifier: ["10.1234/acme"],
      keywords: ["Bowls", "Sessions"],
      funder: ["https://fund.example/", "Jo Bloggs"],
      isBasedOn: ["https://original.example/"],
      variableMeasured: ["Spaces left"],
      citation: ["Activity in Wessex"],
    },
  );
  const page = load(renderDatasetSite(dataset))("article").text();
  const shown = [...keywords, ...funder!, ...isBasedOn!, ...variableMeasured!, ...citation!];
  for (const text of [...identifier, ...shown]) assert.ok(page.includes(text), text);
  assert.match(toTurtle(dataset), /dct:identifier "1234567"/);
  checkAll(dataset, "a dataset with objects");
});

test.run();
