import * as assert from "uvu/assert";
import { OpenActiveError, readDatasetSite } from "../../src/index.js";
import { test } from "../support/suite.js";
import { acme, buildJsonLdScript, buildPage } from "./pages.js";

/** What reading a page says. */
function complaint(html: string, url?: string): string {
  try {
    readDatasetSite(html, url);
  } catch (error) {
    assert.instance(error, OpenActiveError);
    return (error as Error).message;
  }
  throw new Error("it was read");
}

const expected =
  'expected JSON-LD (<script type="application/ld+json">) with a Dataset that has publisher.name and an http(s) url, or RDFa with a dcat:Dataset';
const isItThePage =
  "is this the HTML of the Dataset Site itself, as its server sends it, before any JavaScript?";
const toPublisher =
  "ask its publisher to add that, and until then give a Dataset of your own: { url, publisher: { name } }";
const { publisher: _, ...nobody } = acme;
const { url: __, "@id": ___, ...nowhere } = acme;

const cases: readonly (readonly [what: string, html: string, found: string, remedy: string])[] = [
  ["nothing at all", buildPage(""), "no JSON-LD and no RDFa with a dcat:Dataset", isItThePage],
  ["an empty answer", "", "no JSON-LD and no RDFa with a dcat:Dataset", isItThePage],
  [
    "another block",
    buildPage(buildJsonLdScript({ "@type": "WebSite" })),
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
    buildPage(
      buildJsonLdScript({ "@graph": [{ "@type": ["WebPage", "FAQPage"] }, { type: "Person" }] }),
    ),
    "1 JSON-LD block: WebPage, FAQPage, Person and no RDFa with a dcat:Dataset",
    isItThePage,
  ],
  [
    "a block without a type",
    buildPage(buildJsonLdScript({ name: "Acme" })),
    "1 JSON-LD block without a type and no RDFa with a dcat:Dataset",
    isItThePage,
  ],
  [
    "an empty block",
    buildPage(buildJsonLdScript(" ")),
    "a JSON-LD block that is empty and no RDFa with a dcat:Dataset",
    isItThePage,
  ],
  [
    "a Dataset without publisher",
    buildPage(buildJsonLdScript(nobody)),
    "a Dataset without publisher.name and no RDFa with a dcat:Dataset",
    toPublisher,
  ],
  [
    "a Dataset with an empty publisher.name, as Legend's were",
    buildPage(buildJsonLdScript({ ...acme, publisher: { ...acme.publisher, name: "" } })),
    "a Dataset without publisher.name and no RDFa with a dcat:Dataset",
    toPublisher,
  ],
  [
    "a Dataset without url and @id",
    buildPage(buildJsonLdScript(nowhere)),
    "a Dataset without an http(s) url and no RDFa with a dcat:Dataset",
    toPublisher,
  ],
  [
    "a Dataset with an address that is none",
    buildPage(buildJsonLdScript({ ...nowhere, url: "javascript:alert(1)" })),
    "a Dataset without an http(s) url and no RDFa with a dcat:Dataset",
    toPublisher,
  ],
  [
    "a Dataset with neither",
    buildPage(buildJsonLdScript({ "@type": "Dataset" })),
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
    "RDFa without an address",
    buildPage("", '<p typeof="dcat:Dataset"><b property="dct:title">Data</b></p>'),
    "no JSON-LD and RDFa with a dcat:Dataset without an http(s) address",
    toPublisher,
  ],
];

for (const [what, html, found, remedy] of cases) {
  test(`a page with ${what} is refused with what was found, what is expected and what to do`, () => {
    assert.is(
      complaint(html),
      `no Dataset to credit on this page: found ${found}; ${expected}; ${remedy}`,
    );
  });
}

test("the message names the address of the page", () => {
  assert.match(
    complaint(buildPage(""), "https://www.acme.example/"),
    /^no Dataset to credit on https:\/\/www\.acme\.example\/: found no JSON-LD/,
  );
});

test("JSON that is none is reported with what the parser says", () => {
  const json = '{"@type": "Dataset", name: "Acme"}';
  let said = "";
  try {
    JSON.parse(json);
  } catch (error) {
    said = (error as Error).message;
  }
  assert.match(said, /^Expected double-quoted property name in JSON at position 21/);
  assert.is(
    complaint(buildPage(buildJsonLdScript(json))),
    `no Dataset to credit on this page: found a JSON-LD block that is not JSON: ${said} and no RDFa with a dcat:Dataset; ${expected}; ${isItThePage}`,
  );
});

test("what a page says about itself cannot move the cursor of a terminal, or fill it", () => {
  const message = complaint(
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
  assert.ok(complaint(buildPage(buildJsonLdScript({ "@type": "x".repeat(1e6) }))).length < 600);
  assert.ok(complaint(buildPage(buildJsonLdScript("{x".repeat(1e5)).repeat(20))).length < 700);
});

test.run();
