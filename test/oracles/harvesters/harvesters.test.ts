import { test } from "../../support/suite.js";
import * as assert from "uvu/assert";
import { testWhereAvailable } from "../../support/available.js";
import { readPublicData } from "../data.js";
import { changeData, runCheck, setKey, site } from "../sample-page.js";

/*
 * Each check of what harvesters and FAIR tools read finds a fault where there is one.
 */

/** Replaces text in every file that the page links to, such as its Turtle. */
const changeFiles = (text: string, replacement: string) => ({
  read: async (url: string) => (await site.read(url))?.replaceAll(text, replacement),
});
const changePage = (text: string | RegExp, replacement: string) => ({
  html: site.html.replaceAll(text, replacement),
});
const withoutFiles = { read: async () => undefined };

test("CKAN fills in all its fields", async () => {
  assert.match(await runCheck("CKAN"), /^ok: fills in 18 fields, and 7 of each feed; without/);
});

for (const [fault, text, replacement, expected] of [
  ["the title of the licence", "Creative Commons Attribution", "CC BY", "license_id"],
  ["the contact's name", "vcard:fn", "vcard:note", "contact_name"],
  ["the media type", "dcat:mediaType", "dct:extent", "mimetype of ScheduledSession"],
  ["the theme", "dcat:theme", "dct:subject", "theme"],
] as const) {
  test(`CKAN lacks ${fault}`, async () => {
    const result = await runCheck("CKAN", changeFiles(text, replacement));
    assert.ok(result.startsWith("fault: fills in no ") && result.includes(expected), result);
  });
}

test("CKAN reads Turtle only, and one dataset of it", async () => {
  const html = site.html.replace('type="text/turtle"', 'type="text/plain"');
  assert.match(await runCheck("CKAN", { html }), /^none: links to no Turtle/);
  assert.match(await runCheck("CKAN", withoutFiles), /^fault: the Turtle cannot be read/);
  const none = changeFiles("a dcat:Dataset", "a dcat:Resource");
  assert.match(await runCheck("CKAN", none), /^fault: finds 0 datasets/);
});

const level1 = "FAIR Signposting, level 1";
const level2 = "FAIR Signposting, level 2";

test("the links of level 1 are complete", async () => {
  assert.match(
    await runCheck(level1),
    /^ok: 1 cite-as, 2 type, 1 license, 3 describedby, 2 item\n/,
  );
});

for (const [fault, text, replacement, expected] of [
  ["a type with a parameter", 'rpde+json" href', 'rpde+json; version=1" href', /^fault: item with/],
  ["a missing licence", '<link rel="license"', '<link rel="licence"', /^fault: no license/],
  ["no feed", '<link rel="item"', '<link rel="part"', /^fault: no item/],
  ["no signposting", 'rel="cite-as"', 'rel="bookmark"', /^none: no signposting/],
] as const) {
  test(`the check of level 1 takes a page with ${fault} for what it is`, async () => {
    assert.match(await runCheck(level1, changePage(text, replacement)), expected);
  });
}

test("two addresses to cite are one too many", async () => {
  const html = site.html.replace(/<link rel="cite-as"[^>]*>/, "$&$&");
  assert.match(await runCheck(level1, { html }), /^fault: more than one cite-as/);
});

test("the linkset has the links of the page, and leads back", async () => {
  assert.match(await runCheck(level2), /^ok: 16 links from 6 addresses/);
  for (const [changes, expected] of [
    [changeFiles('"collection"', '"up"'), /^fault: .* 2 faults\nno way back from https:/],
    [changeFiles('"describes"', '"about"'), /^fault: .* 3 faults\nno way back from https:/],
    [changeFiles('"item"', '"part"'), /^fault: .*\nlacks item /],
    [changeFiles("linkset", "links"), /^fault: .*\nlacks cite-as /],
    [changeFiles("{", ""), /^fault: the linkset cannot be parsed/],
    [withoutFiles, /^fault: the linkset cannot be read/],
    [changePage("application/linkset+json", "application/json"), /^fault: .* application\/json/],
    [changePage('rel="linkset"', 'rel="links"'), /^none: links to no linkset/],
  ] as const) {
    assert.match(await runCheck(level2, changes), expected);
  }
});

const fuji = "F-UJI";

test("F-UJI's tests pass", async () => {
  assert.match(await runCheck(fuji), /^ok: 19 of 21 tests; not R1-01M-3 .*, R1\.2-01M-2 /);
});

for (const [fault, changes, expected] of [
  ["access rights in the RDFa only", setKey("isAccessibleForFree", ""), /^ok: 19 of 21/],
  ["feeds in another format", setKey("distribution", [{ contentUrl: "ftp://x" }]), /A1\.1-01MD-2/],
  ["no related page", changeRelated(), /^fault: .* I3-01M-2/],
] as const) {
  test(`F-UJI is given a page with ${fault}`, async () => {
    assert.match(await runCheck(fuji, { html: changes }), expected);
  });
}

function changeRelated(): string {
  return changeData((data) => {
    delete data["includedInDataCatalog"];
    delete data["subjectOf"];
    delete data["sameAs"];
  });
}

const graph = "Catalogue as Turtle";

test("the catalogue has all statements about the dataset", async () => {
  assert.match(await runCheck(graph), /^ok: 1 dataset, \d+ statements/);
  assert.match(await runCheck(graph, withoutFiles), /^none: no catalogue as Turtle/);
  const unlisted = changeFiles("dcat:dataset", "dcat:resource");
  assert.match(await runCheck(graph, unlisted), /^fault: .*\ndoes not list https:/);
  const less = changeFiles("dcat:keyword", "dct:subject");
  assert.match(await runCheck(graph, less), /^fault: .*\nlacks .*keyword/);
  const broken = changeFiles("@prefix", "@prefixes");
  assert.match(await runCheck(graph, broken), /^fault: the catalogue cannot be read/);
});

test("DCAT-US finds what DCAT-AP lets pass", async () => {
  const us = "DCAT-US 3.0";
  assert.match(await runCheck(us), /^ok: 0 violations; asks also for hasEmail/);
  const nameless = changePage("vcard:fn", "vcard:note");
  assert.match(await runCheck(us, nameless), /^fault: 1 violation\n.*vcard\/ns#fn/);
  const contactless = changePage(/property="dcat:contactPoint"/g, 'property="dct:relation"');
  assert.match(await runCheck(us, contactless), /^fault: 1 violation\n.*contactPoint/);
});

const vocabulary = await readPublicData("vocabulary");
testWhereAvailable(test, "values of the wrong type are found", vocabulary, async () => {
  const types = "Types of values";
  assert.match(await runCheck(types), /^ok: all \d+ values are of the right type/);
  const catalogue = setKey("includedInDataCatalog", "https://data.acme-leisure.example/catalog");
  assert.match(
    await runCheck(types, { html: catalogue }),
    /^fault: 1 value of another type\nincludedInDataCatalog is "https:.*, and not DataCatalog/,
  );
  const publisher = setKey("publisher", { "@type": "Place", name: "Acme" });
  assert.match(await runCheck(types, { html: publisher }), /\npublisher is a Place, and not/);
});

test.run();
