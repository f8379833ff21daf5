import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { readOptions } from "../../src/options.js";
import { buildSite } from "../support/site.js";

/** The message of the error for these options. */
function refuse(options: object): string {
  try {
    readOptions(options);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("the options were accepted");
}

const messages = { "en-GB": { skipLink: "Skip to the data" } };

test("without options, everything is written and nothing is strict", () => {
  assert.equal(readOptions(undefined), {
    collections: false,
    navigation: false,
    css: true,
    script: true,
    contentSecurityPolicy: true,
    guidance: "shared",
    onInvalid: "stop",
    removeStaleFiles: false,
    strict: false,
    messages: undefined,
  });
});

test("wrong options are all named, with the options there are", () => {
  const message = refuse({ strct: true, css: "no", datasetUrl: "acme" });
  assert.match(
    message,
    /^eleventy-plugin-openactive: wrong options in addPlugin\(openactive, \{ … \}\)$/m,
  );
  assert.match(message, /Unrecognized key: "strct"/);
  assert.match(message, /expected boolean, received string\s+→ at css/);
  assert.match(message, /→ at datasetUrl/);
  const names =
    "file, datasetUrl, publishers, onInvalid, guidance, feedStatus, catalog, sources, layout, pages, collections, navigation";
  assert.ok(
    message.endsWith(
      `\n\nOptions: ${names}, css, script, contentSecurityPolicy, messages, shard, removeStaleFiles, strict`,
    ),
    message,
  );
});

test("a wrong option stops the build", async () => {
  try {
    await buildSite({}, { options: { strct: true } as never });
  } catch (error) {
    const { originalError = error } = error as { originalError?: unknown };
    assert.match((originalError as Error).message, /Unrecognized key: "strct"/);
    return;
  }
  assert.unreachable();
});

test("words is the former name of messages", async () => {
  assert.equal(readOptions({ words: messages }), readOptions({ messages }));
  const site = await buildSite({}, { options: { words: messages } });
  assert.match(site.page("/"), "Skip to the data");
  assert.equal(site.warnings, []);
});

test("mistakes in messages are named under the name that was used", () => {
  for (const name of ["messages", "words"]) {
    const message = refuse({ [name]: { cy: { skipLink: 1 } } });
    assert.ok(message.includes(`→ at ${name}.cy.skipLink`), message);
  }
});

test("options that exclude each other are both named", () => {
  assert.match(
    refuse({ messages, words: messages }),
    /found together with messages; expected one of them: words is the former name of messages\s+→ at words/,
  );
  const message = refuse({
    publishers: "publishers/*.yaml",
    file: "publisher.yaml",
    datasetUrl: "https://data.acme.example/",
  });
  for (const name of ["file", "datasetUrl"]) {
    const reason = `found together with publishers; expected one of them: ${name} is for a site with one publisher`;
    assert.ok(message.includes(reason), message);
  }
});

test("only pages that exist can be switched off", () => {
  assert.equal(readOptions({ pages: { jsonLd: false, guidance: true } }).pages, {
    jsonLd: false,
    guidance: true,
  });
  assert.match(refuse({ pages: { jsonld: false } }), /Unrecognized key: "jsonld"\s+→ at pages/);
  assert.match(refuse({ pages: { css: false } }), /Unrecognized key: "css"\s+→ at pages/);
});

test("publishers, catalog and sources have to be something that can be read", () => {
  for (const publishers of ["", 1, [], [""], [1], null]) {
    assert.match(refuse({ publishers }), /a pattern of publisher files.*\s+→ at publishers/);
  }
  for (const catalog of ["", 1, [], null]) {
    assert.match(refuse({ catalog }), /a YAML file, or the same keys.*\s+→ at catalog/);
  }
  assert.match(refuse({ sources: { acme: undefined } }), /a URL, a file.*\s+→ at sources\.acme/);
  assert.match(refuse({ sources: [1] }), /a group of names.*\s+→ at sources/);
});

test.run();
