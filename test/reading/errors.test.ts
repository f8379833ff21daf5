import * as assert from "uvu/assert";
import { OpenActiveError, readDatasetSite } from "../../src/index.js";
import { test } from "../support/suite.js";
import { acme, buildJsonLdPage, buildJsonLdScript, buildPage } from "./pages.js";

/** Returns the message of the error that reading a page throws. */
function readMessage(html: string, url?: string): string {
  try {
    readDatasetSite(html, url);
  } catch (error) {
    assert.instance(error, OpenActiveError);
    return (error as Error).message;
  }
  throw new Error("no error was thrown");
}

const expected =
  'expected JSON-LD (<script type="application/ld+json">) with a Dataset that has publisher.name and an http(s) url, or RDFa with a dcat:Dataset';
const isItThePage =
  "is this the HTML of the Dataset Site itself, as its server sends it, before any JavaScript runs?";
const toPublisher =
  "ask its publisher to add that; until then, give your own Dataset: { url, publisher: { name } }";
const { publisher: _, ...nobody } = acme;
const { url: __, "@id": ___, ...nowhere } = acme;

const cases: readonly (readonly [what: string, html: string, found: string, remedy: string])[] = [
  ["nothing at all", buildPage(""), "no JSON-LD and no RDFa with a dcat:Dataset", isItThePage],
  ["an empty response", "", "no JSON-LD and no RDFa with a dcat:Dataset", isItThePage],
  [
    "another block",
    buildJsonLdPage({ "@type": "WebSite" }),
    "1 JSON-LD block: WebSite and no RDFa with a dcat:Dataset",
    isItThePage,
  ],
  [
    "two other blocks",
    buildPage(
      buildJsonLdScript({ "@type": "WebSite" }) +
        buildJsonLdScript({ "@type": "http://schema.org/Organization" }),
    ),
    "2 JSON-LD blocks: WebSite, Organization and no RDFa with a dcat:Dataset",
    isItThePage,
  ],
  [
    "a graph of other things",
    buildJsonLdPage({ "@graph": [{ "@type": ["WebPage", "FAQPage"] }, { type: "Person" }] }),
    "1 JSON-LD block: WebPage, FAQPage, Person and no RDFa with a dcat:Dataset",
    isItThePage,
  ],
  [
    "a block without a type",
    buildJsonLdPage({ name: "Acme" }),
    "1 JSON-LD block without a type and no RDFa with a dcat:Dataset",
    isItThePage,
  ],
  [
    "an empty block",
    buildJsonLdPage(" "),
    "a JSON-LD block that is empty and no RDFa with a dcat:Dataset",
    isItThePage,
  ],
  [
    "a Dataset without publisher",
    buildJsonLdPage(nobody),
    "a Dataset without publisher.name and no RDFa with a dcat:Dataset",
    toPublisher,
  ],
  [
    "a Dataset with an empty publisher.name, as Legend's were",
    buildJsonLdPage({ ...acme, publisher: { ...acme.publisher, name: "" } }),
    "a Dataset without publisher.name and no RDFa with a dcat:Dataset",
    toPublisher,
  ],
  [
    "a Dataset without url or @id",
    buildJsonLdPage(nowhere),
    "a Dataset without an http(s) url and no RDFa with a dcat:Dataset",
    toPublisher,
  ],
  [
    "a Dataset with an invalid URL",
    buildJsonLdPage({ ...nowhere, url: "javascript:alert(1)" }),
    "a Dataset without an http(s) url and no RDFa with a dcat:Dataset",
    toPublisher,
  ],
  [
    "a Dataset with neither",
    buildJsonLdPage({ "@type": "Dataset" }),
    "a Dataset without publisher.name and an http(s) url and no RDFa with a dcat:Dataset",
    toPublisher,
  ],
  [
    "RDFa without anybody",
    buildPage("", '<p typeof="dcat:Dataset" resource="https://data.acme.example/">Data</p>'),
    "no JSON-LD and RDFa with a dcat:Dataset without odrs:attributionText, a publisher's foaf:name or dct:title",
    toPublisher,
  ],
  [
    "RDFa without a URL",
    buildPage("", '<p typeof="dcat:Dataset"><b property="dct:title">Data</b></p>'),
    "no JSON-LD and RDFa with a dcat:Dataset without an http(s) URL",
    toPublisher,
  ],
];

for (const [what, html, found, remedy] of cases) {
  test(`a page with ${what} is rejected with what was found, what is expected and what to do`, () => {
    assert.is(
      readMessage(html),
      `no Dataset to credit on this page: found ${found}; ${expected}; ${remedy}`,
    );
  });
}

test("the message shows the URL of the page", () => {
  assert.match(
    readMessage(buildPage(""), "https://www.acme.example/"),
    /^no Dataset to credit on https:\/\/www\.acme\.example\/: found no JSON-LD/,
  );
});

test("invalid JSON is reported with the parser's message", () => {
  const json = '{"@type": "Dataset", name: "Acme"}';
  let said = "";
  try {
    JSON.parse(json);
  } catch (error) {
    said = (error as Error).message;
  }
  assert.match(said, /^Expected double-quoted property name in JSON at position 21/);
  assert.is(
    readMessage(buildJsonLdPage(json)),
    `no Dataset to credit on this page: found a JSON-LD block that is not JSON: ${said} and no RDFa with a dcat:Dataset; ${expected}; ${isItThePage}`,
  );
});

test("excerpts of a hostile page can neither control a terminal nor fill it", () => {
  const message = readMessage(
    buildPage(
      buildJsonLdScript({ "@type": "\u001b[2J\u009b1mWeb\u202eSite\n\n\nOK" }) +
        Array.from({ length: 100 }, (_item, index) =>
          buildJsonLdScript({ "@type": `Type${index}` }),
        ).join(""),
    ),
  );
  assert.match(
    message,
    "found 101 JSON-LD blocks: [2J 1mWeb Site OK, Type0, Type1, Type2, Type3, … and no RDFa",
  );
  assert.not.match(message, /[^\P{C}]/u);
  assert.ok(readMessage(buildJsonLdPage({ "@type": "x".repeat(1e6) })).length < 600);
  assert.ok(readMessage(buildPage(buildJsonLdScript("{x".repeat(1e5)).repeat(20))).length < 700);
});

test.run();
