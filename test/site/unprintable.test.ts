import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as assert from "uvu/assert";
import { loadSources, OpenActiveError } from "../../src/index.js";
import { readOptions } from "../../src/options.js";
import { createProject, runEleventy } from "../support/command-line.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";
import { assertPrintable, unprintableName, unprintables } from "../support/unprintable.js";

// What a build prints about files, options and pages that can contain anything.

/** The message of an error that a build or a function rejects with. */
async function catchMessage(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    const { originalError = error } = error as { originalError?: unknown };
    return (originalError as Error).message;
  }
  return assert.unreachable("it was accepted") as never;
}

const hostile = unprintables.map(([text]) => text).join(" ");

test("the command line prints nothing raw of a file's name, keys and values", async () => {
  const folder = createProject({
    "eleventy.config.js": `import openactive from "eleventy-plugin-openactive";
export default (config) => config.addPlugin(openactive, { publishers: "publishers/*" });
`,
  });
  mkdirSync(path.join(folder, "publishers"));
  const write = (name: string, text: string) =>
    writeFileSync(path.join(folder, "publishers", `${name}.yaml`), text);
  const warned = minimalPublisher.replace("base: https:", "base: http:");
  for (const number of [1, 2, 3, 4, 5]) {
    const url = `https://data.acme-leisure.example/${number}/`;
    write(`${number} ${unprintableName}`.slice(0, 200), warned.replace(/https:\/\/data\S+/, url));
  }
  for (const debug of ["", "openactive"]) {
    process.env["NODE_DEBUG"] = debug;
    const command = runEleventy(folder);
    delete process.env["NODE_DEBUG"];
    assert.is(await command.exitCode, 0, command.errors());
    assert.match(command.errors(), "warning: publishers/1 \\u001b[31mred\\u001b[0m ");
    for (const line of command.errors().trimEnd().split("\n")) {
      assert.match(line, /^(?:\[openactive\] (?:warning|note): |OPENACTIVE \d+: )/);
    }
    assertPrintable(command.errors());
    assertPrintable(command.output().replaceAll("\t", " "));
  }

  write("z", `${minimalPublisher}${JSON.stringify(hostile)}: 1\n`.replaceAll("\u007f", "\\u007f"));
  const command = runEleventy(folder);
  assert.is(await command.exitCode, 1);
  assert.match(command.errors(), "\\n  other.yaml:1:1  forged: found");
  assert.not.match(command.errors(), /^ *other\.yaml/m);
  assertPrintable(command.errors());
});

test("names of sources, and what their data contain, are printed visibly", async () => {
  const dataset = {
    "@type": "Dataset",
    url: "https://a.example/",
    license: `https://x.example/${hostile}`,
    publisher: { name: hostile },
  };
  const [source] = await loadSources({ [hostile]: dataset });
  assert.is(source!.warnings.length, 1);
  for (const { path: where, message } of source!.warnings) assertPrintable(`${where}: ${message}`);

  for (const value of [hostile, `${hostile}.html`, { "@type": hostile }, { url: hostile }]) {
    const message = await catchMessage(loadSources({ [hostile]: value }));
    assertPrintable(message);
    assert.is(message.split("\n").length, 3, message);
  }
});

test("names of publishers and arguments in messages of shortcodes are printed visibly", async () => {
  const publishers = [1, 2].map((number) => ({
    name: `Acme ${number}\u001b[31m\u202e\u200b`,
    legalName: "Acme Ltd",
    url: "https://www.acme.example/",
    logo: "https://www.acme.example/logo.png",
    dataset: {
      url: `https://data.acme.example/${number}/`,
      discussionUrl: "https://github.com/acme/opendata/issues",
    },
    feeds: { base: "https://api.acme.example/", types: ["SessionSeries"] },
  }));
  const message = await catchMessage(
    buildSite(
      { "index.11ty.js": "export default function () { return this.openactiveAttribution(); }" },
      { options: () => ({ publishers: () => publishers }) },
    ),
  );
  assertPrintable(message);
});

test("names in options are printed visibly, on their lines", () => {
  for (const options of [
    { [hostile]: 1 },
    { datasetUrl: hostile },
    { pages: { [hostile]: false } },
    { messages: { [hostile]: {} } },
    { messages: { cy: { [hostile]: "x" } } },
    { messages: { cy: { license: { intro: hostile } } } },
  ]) {
    try {
      readOptions(options);
      assert.unreachable();
    } catch (error) {
      assert.instance(error, OpenActiveError, String(error));
      const { message } = error as Error;
      assertPrintable(message);
      assert.not.match(message, /^ *other\.yaml/m);
    }
  }
});

test.run();
