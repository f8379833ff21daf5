import * as assert from "uvu/assert";
import { readPublisher } from "../../src/index.js";
import { test } from "../support/suite.js";
import { readArguments } from "./arguments.js";
import { findMedian, orderRound, summarise } from "./compare.js";
import { drawPublishers, origin } from "./publishers.js";
import { formatTable } from "./table.js";

test("the publishers of the bench are valid, and each has its own address", () => {
  const publishers = drawPublishers(40).map(
    (yaml) => readPublisher(yaml, "publisher.yaml").publisher,
  );
  const urls = publishers.map(({ dataset }) => dataset.url);
  assert.is(new Set(urls).size, 40);
  assert.ok(urls.every((url) => url.startsWith(`${origin}/`)));
  assert.ok(publishers.some(({ dataset }) => dataset.inLanguage !== undefined));
  assert.ok(publishers.some(({ bookingService }) => bookingService !== undefined));
  assert.ok(publishers.some(({ brand }) => brand !== undefined));
});

test("ratios are taken pair by pair, to the first", () => {
  const [first, second] = summarise(
    ["a", "b"],
    [
      [1, 2, 100],
      [2, 4, 50],
    ],
  );
  assert.equal(first, { name: "a", median: 2, lowest: 1, highest: 100, ratio: 1 });
  assert.equal(second, { name: "b", median: 4, lowest: 2, highest: 50, ratio: 2 });
  assert.is(findMedian([4, 1, 3, 2]), 2.5);
  assert.equal(
    [orderRound(2, 0), orderRound(2, 1)],
    [
      [0, 1],
      [1, 0],
    ],
  );
});

test("the table names the machine, and has a line for each figure", () => {
  const machine = {
    processor: "Abacus",
    cores: 2,
    node: "v20",
    eleventy: "3",
    plugin: "1",
    referenceTemplate: "8",
  };
  const figures = { median: 1234.5, lowest: 0.0123, highest: 2000 };
  const table = formatTable(machine, [
    { row: "a build", who: "us", unit: "ms", ratio: 2, ...figures },
  ]);
  assert.match(table, "Abacus, 2 cores; Node v20, Eleventy 3");
  assert.match(table, "| a build | us | 1,235 ms | 0.0123 to 2,000 | 2.00 |");
});

test("wrong arguments are named", () => {
  const { publishers, only, runs, json } = readArguments(["--publishers", "1,20", "--json"]);
  assert.equal([publishers, only.source, runs, json], [[1, 20], "(?:)", 3, true]);
  for (const [args, name] of [
    [["--publishers", "0"], "--publishers: found"],
    [["--runs", "x"], "--runs: found"],
    [["--only", "("], "--only: found"],
    [["--speed"], "--speed"],
  ] as const) {
    assert.throws(
      () => readArguments(args),
      ({ message }: Error) => message.includes(name),
    );
  }
});

test.run();
