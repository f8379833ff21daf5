import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as assert from "uvu/assert";
import { createProject, runEleventy } from "../support/command-line.js";
import { minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

// Publishers that are invalid among many, with the real command.

const createConfig = (options: string) => `import openactive from "eleventy-plugin-openactive";
export default (config) => config.addPlugin(openactive, { publishers: "publishers/*.yaml", ${options} });
`;

const createPublisher = (name: string) =>
  minimalPublisher
    .replace("https://data.acme-leisure.example/", `https://data.vendor.example/${name}/`)
    .replace("Acme Leisure", `Club ${name}`);

const files = {
  "publishers/a.yaml": createPublisher("a"),
  "publishers/b.yaml": createPublisher("b")
    .replace(/^legalName.*\n/m, "")
    .replace("logo:", "lgoo:"),
  "publishers/c.yaml": createPublisher("c"),
  "publishers/d.yaml": createPublisher("d").replace("discussionUrl: https", "discussionUrl: htps"),
  "publishers/e.yaml": "name: [",
};

async function build(options: string, publishers: Readonly<Record<string, string>> = files) {
  const folder = createProject({ "eleventy.config.js": createConfig(options), ...publishers });
  const command = runEleventy(folder);
  const exitCode = await command.exitCode;
  const isWritten = (file: string) => existsSync(path.join(folder, "_site", file));
  return { folder, exitCode, errors: command.errors(), isWritten };
}

test("invalid publishers are all named, and nothing is written", async () => {
  const { exitCode, errors, isWritten } = await build("");
  assert.is(exitCode, 1);
  assert.match(errors, "problems in publishers/b.yaml, publishers/d.yaml, publishers/e.yaml");
  assert.match(errors, /publishers\/b\.yaml:\d+:1 \(Club b\) {2}lgoo: unknown key/);
  assert.match(errors, /publishers\/d\.yaml:\d+:\d+ \(Club d\) {2}dataset\.discussionUrl: found/);
  assert.not.ok(isWritten("a/index.html"));
  const order = ["b", "d", "e"].map((name) => errors.indexOf(`  publishers/${name}.yaml:`));
  assert.equal(
    order,
    order.toSorted((one, two) => one - two),
  );
});

test("an option builds the others, names what is left out and still fails", async () => {
  const { folder, exitCode, errors, isWritten } = await build('onInvalid: "exclude"');
  assert.is(exitCode, 1);
  assert.match(
    errors,
    /3 of 5 publishers left out, the others built: \d+ problems in publishers\/b/,
  );
  assert.match(errors, /publishers\/d\.yaml:\d+:\d+ \(Club d\) {2}dataset\.discussionUrl: found/);
  const written = ["a", "b", "c", "d"].filter((name) => isWritten(`${name}/index.html`));
  assert.equal(written, ["a", "c"]);
  const catalog = readFileSync(path.join(folder, "_site/catalog.jsonld"), "utf8");
  assert.equal((JSON.parse(catalog) as { dataset: string[] }).dataset, [
    "https://data.vendor.example/a/",
    "https://data.vendor.example/c/",
  ]);
});

test("the option changes nothing if all publishers are valid, and stops the build if none is", async () => {
  const { "publishers/a.yaml": a, "publishers/b.yaml": b } = files;
  const valid = await build('onInvalid: "exclude"', { "publishers/a.yaml": a });
  assert.is(valid.exitCode, 0, valid.errors);
  const invalid = await build('onInvalid: "exclude"', { "publishers/b.yaml": b });
  assert.is(invalid.exitCode, 1);
  assert.match(invalid.errors, "lgoo: unknown key");
  assert.not.ok(invalid.isWritten("index.html"));
});

test.run();
