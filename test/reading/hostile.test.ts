import * as assert from "uvu/assert";
import { attribute, describeCredit, readDatasetSite } from "../../src/index.js";
import { attacks } from "../support/hostile.js";
import { test } from "../support/suite.js";
import { acme, buildJsonLdPage, buildJsonLdScript, buildPage } from "./pages.js";

const toScriptJson = (value: unknown) => JSON.stringify(value).replaceAll("<", "\\u003c");
const read = (dataset: unknown, url?: string) =>
  readDatasetSite(
    buildJsonLdPage(typeof dataset === "string" ? dataset : toScriptJson(dataset)),
    url,
  );

test("URLs that are not http(s) are skipped in favour of the next best", () => {
  for (const url of [
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example/",
    "https:///",
    "https://",
    "https://[acme]/",
    "https://a b/",
    "http:/evil.example",
    "mailto:a@example.org",
    "urn:uuid:1",
    "_:b0",
    5,
    null,
    {},
    [],
    [[]],
    { "@id": "javascript:alert(1)" },
  ]) {
    const what = JSON.stringify(url);
    assert.is(read({ ...acme, url }).url, acme["@id"], what);
    assert.is(
      read({ ...acme, url, "@id": url }, "https://page.example/").url,
      url === "//evil.example/" ? "https://evil.example/" : "https://page.example/",
      what,
    );
    assert.is(read({ ...acme, license: url }).license, undefined, what);
    assert.is(read({ ...acme, usageInfo: url }).usageInfo, undefined, what);
    assert.is(describeCredit(read({ ...acme, mainEntityOfPage: url })).url, acme.url, what);
  }
});

test("texts of hostile pages are kept letter for letter, and their credits contain nothing but a link", () => {
  for (const attack of attacks) {
    const dataset = read({
      ...acme,
      name: attack,
      creditText: attack,
      copyrightNotice: attack,
      url: `https://data.acme.example/${attack}`,
      publisher: { name: attack },
    });
    assert.equal(
      [dataset.name, dataset.creditText, dataset.copyrightNotice, dataset.publisher.name],
      [attack, attack, attack, attack],
    );
    assert.is(dataset.url, `https://data.acme.example/${attack}`.trim());
    assert.not.match(attribute(dataset), /<(?:script|img|svg|!--)|href="(?!https:)/i);
  }
});

test("keys such as __proto__ are dropped and change no object", () => {
  const dataset = read(
    '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "toString": "x", "@type": "Dataset", "url": "https://data.acme.example/", "publisher": {"__proto__": {"name": "Nobody"}, "name": "Acme", "hasOwnProperty": 1, "valueOf": {"a": 1}}}',
  );
  assert.equal(Object.keys(dataset).sort(), ["@type", "publisher", "url"]);
  assert.equal(Object.keys(dataset.publisher), ["name"]);
  assert.is(Object.getPrototypeOf(dataset), Object.prototype);
  assert.is(Object.getPrototypeOf(dataset.publisher), Object.prototype);
  assert.is(({} as { polluted?: number }).polluted, undefined);
  assert.is(String(dataset.publisher), "[object Object]");
  // Nor are names that a prefix makes of others.
  assert.equal(
    Object.keys(
      read({ ...acme, "schema:__proto__": { polluted: 1 }, "http://schema.org/constructor": 1 }),
    ),
    Object.keys(acme),
  );
});

test("an inherited name does not count", () => {
  assert.throws(
    () =>
      read(
        '{"@type": "Dataset", "url": "https://data.acme.example/", "publisher": {"__proto__": {"name": "Nobody"}}}',
      ),
    /a Dataset without publisher\.name/,
  );
  assert.throws(
    () => read({ ...acme, publisher: { "@id": "__proto__" } }),
    /a Dataset without publisher\.name/,
  );
});

const nest = (open: string, close: string, depth: number, inside = "") =>
  open.repeat(depth) + inside + close.repeat(depth);

test("deep nesting does not exhaust the stack: whatever is too deep is left out", () => {
  const depth = 100_000;
  const dataset = read(
    `{"@type": "Dataset", "url": "https://data.acme.example/", "publisher": {"name": "Acme"}, "about": ${nest('{"about":', "}", depth, "1")}, "keywords": ${nest("[", "]", depth)}}`,
  );
  assert.is(describeCredit(dataset).text, "Acme");
  // It can be written again, which goes through all of it.
  assert.ok(JSON.stringify(dataset).length < 2000);
  for (const json of [
    nest("[", "]", depth),
    nest('{"@graph":', "}", depth, "1"),
    nest('{"@graph":[', "]}", depth),
    '{"@graph":['.repeat(depth),
  ]) {
    assert.throws(() => read(json), /no Dataset to credit/);
  }
  assert.throws(
    () => read(nest('{"@graph":[', "]}", depth, JSON.stringify(acme))),
    /no Dataset to credit/,
  );
  assert.is(read(nest('{"@graph":[', "]}", 20, JSON.stringify(acme))).url, acme.url);
});

test("long input is read in linear time", () => {
  const started = performance.now();
  assert.is(
    read({
      "@graph": [
        ...Array.from({ length: 50_000 }, (_, index) => ({ "@type": "Event", "@id": `#${index}` })),
        acme,
      ],
    }).url,
    acme.url,
  );
  const { keywords } = read({ ...acme, keywords: Array.from({ length: 200_000 }, () => "x") });
  assert.is((keywords as string[]).length, 200_000);
  for (const filler of [
    " ".repeat(2e6),
    "<".repeat(2e5),
    "<!--".repeat(2e5),
    "/*".repeat(1e6),
    `<p ${"a ".repeat(1e5)}>`,
  ]) {
    assert.is(readDatasetSite(buildPage(buildJsonLdScript(acme), filler)).url, acme.url);
  }
  assert.throws(() => readDatasetSite(buildJsonLdPage(`//${" ".repeat(3e6)}`)), /not JSON/);
  assert.ok(performance.now() - started < 20_000);
});

test("a deeply nested page is read, and one with too many tags is rejected quickly", () => {
  const html = (depth: number) =>
    buildPage(
      "",
      `<div typeof="dcat:Dataset" resource="https://data.acme.example/">${nest('<i prefix="a: b" property="dct:title">', "</i>", depth, "Acme")}</div>`,
    );
  assert.is(readDatasetSite(html(5000)).name, "Acme");
  const started = performance.now();
  assert.throws(
    () => readDatasetSite(html(500_000), "https://data.acme.example/"),
    /^no Dataset to credit on https:\/\/data\.acme\.example\/: found more than 50,000 HTML tags; expected a Dataset Site, which has a few hundred$/,
  );
  assert.ok(performance.now() - started < 5000);
});

test.run();
