import * as assert from "uvu/assert";
import { describeDataset, OpenActiveError, readPublisher } from "../../src/index.js";
import { minimalPublisher } from "../support/site.js";
import { suite } from "../support/suite.js";
import { checkPlaces } from "./files/check.js";
import { checkFormats, checkValidity } from "./files/formats.js";
import { renderAll } from "./files/render.js";
import { checkScalars } from "./files/scalars.js";
import { kinds, startJudge } from "./judge.js";
import { minimize } from "./minimize.js";
import { makeInput } from "./run.js";
import { createWatch, type Watch } from "./watch.js";

/*
 * What the fuzzer would find. That it finds nothing is checked by .ci/run, with 2,000 inputs.
 */
const test = suite("The fuzzer");

const isMeant = (error: unknown) => error instanceof OpenActiveError;
const startWatch = () => createWatch(() => {}, isMeant);
const listKinds = (watch: Watch) => watch.faults.map(({ kind }) => kind);

for (const kind of kinds) {
  test(`the same seed makes the same ${kind}, and another makes others`, () => {
    const make = (seed: number) => Array.from({ length: 20 }, (_, at) => makeInput(kind, seed, at));
    assert.equal(make(1), make(1));
    assert.is(new Set([...make(1), ...make(2)]).size, 40);
  });
}

test("an input is made smaller as long as it shows the fault", async () => {
  const shows = async (bytes: string) => bytes.includes("a") && bytes.includes("b");
  assert.is(await minimize("1\n2a3\n4\n5b6\n7", shows), "ab");
  assert.is(await minimize("ab", async () => false), "ab");
});

test("an exception is found unless it is an OpenActiveError", async () => {
  const watch = startWatch();
  assert.is(await watch.call("return", () => 1), 1);
  await watch.call("refuse", () => {
    throw new OpenActiveError("found nothing; expected something");
  });
  assert.equal(watch.faults, []);
  await watch.call("fail", () => (undefined as unknown as string).length);
  assert.match(listKinds(watch)[0]!, /^fail throws TypeError at \S+: Cannot read properties/);
});

test("a function that takes more than a second is found", async () => {
  const watch = startWatch();
  await watch.call("wait", () => {
    const started = process.cpuUsage();
    while (process.cpuUsage(started).user < 1.2e6);
  });
  assert.equal(listKinds(watch), ["wait is slow"]);
});

test("a function that never ends is named, and so is one that ends the process", async () => {
  const judge = startJudge(new URL("hanging-child.ts", import.meta.url), 3);
  const ask = async (bytes: string) => judge.judge({ kind: "files", bytes, isValidated: false });
  assert.equal(await ask("answers"), { faults: [], isAccepted: true });
  assert.is((await ask("hangs")).faults[0]?.kind, "hangs hangs");
  assert.is((await ask("dies")).faults[0]?.kind, "dies ends the process");
  assert.equal(await ask("answers"), { faults: [], isAccepted: true });
  judge.stop();
});

test("a problem at a place that the file does not have is found", () => {
  const problem = { file: "publisher.yaml", path: "", message: 'found "a"; expected "b"' };
  const countFaults = (place: { line?: number; column?: number }) => {
    const watch = startWatch();
    checkPlaces([{ ...problem, ...place }], ["abc", ""], watch);
    return watch.faults.length;
  };
  const inside = [1, 4].map((column) => ({ line: 1, column }));
  for (const place of [...inside, { line: 2, column: 1 }]) assert.is(countFaults(place), 0);
  const outside = [0, 5].map((column) => ({ line: 1, column }));
  for (const place of [...outside, { line: 3, column: 1 }, {}]) assert.is(countFaults(place), 1);
});

const { publisher } = readPublisher(minimalPublisher, "publisher.yaml");
const dates = { datePublished: "2024-01-31", dateModified: "2024-01-31T09:30:00Z" };
const dataset = { ...describeDataset(publisher), ...dates };
const rendered = await renderAll(publisher, dataset, startWatch());

test("nothing is found in what is made of a good file", async () => {
  const watch = startWatch();
  await checkFormats(dataset, rendered, watch);
  await checkValidity(dataset, [], watch);
  checkScalars(minimalPublisher, rendered, [], watch);
  assert.equal(watch.faults, []);
});

test("formats that say different things are found", async () => {
  const watch = startWatch();
  await checkFormats({ ...dataset, name: "Another" }, rendered, watch);
  await checkFormats(dataset, new Map([...rendered, ["toTurtle", "<a> <b> <c>"]]), watch);
  await checkFormats(dataset, new Map([...rendered, ["toTurtle", "<a"]]), watch);
  assert.equal(listKinds(watch).slice(0, 3), [
    "toJsonLd is another description",
    "the page's JSON-LD is another",
    "the mapping is not the Turtle: <http://purl.org/dc/terms/title>",
  ]);
  assert.is(listKinds(watch).at(-1), "the Turtle cannot be parsed");
});

test("JSON-LD that the official validator rejects is found", async () => {
  const watch = startWatch();
  await checkValidity({ ...dataset, description: "<b>No markup</b>" }, [], watch);
  assert.match(listKinds(watch).join(), /^the validator: \w+ \w+ at \$\.description$/);
});

test("a value that nothing shows is found", () => {
  const watch = startWatch();
  checkScalars(`${minimalPublisher}telephone: "0123"\n`, rendered, [], watch);
  assert.equal(watch.faults, [{ kind: "not shown: telephone", detail: '"0123"' }]);
});

test("a value without effect is not found if a warning names it", () => {
  const watch = startWatch();
  const yaml = `${minimalPublisher}guidance:\n  terms: https://acme-leisure.example/terms\n`;
  const { warnings } = readPublisher(yaml, "publisher.yaml");
  checkScalars(yaml, rendered, warnings, watch);
  assert.equal(watch.faults, []);
});

test.run();
