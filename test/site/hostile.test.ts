import reader from "@openactive/dataset-utils";
import { load } from "cheerio";
import * as assert from "uvu/assert";
import { parse, stringify } from "yaml";
import {
  describeDataset,
  readDatasetSite,
  readPublisher,
  renderDatasetSite,
  type Dataset,
} from "../../src/index.js";
import { formatIssues, validateJsonLd } from "../oracles/validator.js";
import { attacks, fillEveryText, harmlessTexts, poison } from "../support/hostile.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

const elementsOf = (html: string) =>
  load(html)("*").toArray() as unknown as {
    readonly tagName: string;
    readonly attribs: Readonly<Record<string, string>>;
  }[];

/** Elements and attributes of a page, without texts: what hostile text must not change. */
const skeleton = (html: string) =>
  elementsOf(html)
    // Line ends become elements, and RDFa then states the literal in an attribute.
    .filter(({ tagName }) => tagName !== "br")
    .map(({ tagName, attribs }) => `${tagName}[${listAttributes(attribs).join(" ")}]`)
    .join("\n");

const listAttributes = (attribs: Readonly<Record<string, string>>) =>
  Object.keys(attribs)
    .filter((name) => name !== "content" || !("lang" in attribs || "datatype" in attribs))
    .sort();

/** Every text of the dataset is on the page as it was written, and no element came of it. */
function checkShownTexts(page: string, expected: Dataset, name: string): void {
  const $ = load(page);
  $("br").replaceWith("\n");
  const shown = (selector: string) => $(selector).first().text();
  assert.is(shown("h1"), expected.name, name);
  assert.is($("title").text(), `${expected.publisher.name} Open Data`, name);
  assert.is(shown('[property="dct:description"]'), expected.description, name);
  assert.is(shown(".openactive-warning"), expected.disambiguatingDescription, name);
  assert.is(shown('[property="odrs:attributionText"]'), expected.creditText, name);
  assert.is(shown('[property="odrs:copyrightNotice"]'), expected.copyrightNotice, name);
  assert.is($('meta[name="description"]').attr("content"), expected.description, name);
  assert.is(
    $('meta[property="og:title"]').attr("content"),
    `${expected.publisher.name} Open Data`,
    name,
  );
  for (const text of [
    expected.publisher.legalName,
    expected.publisher.description!,
    ...[expected.identifier!].flat(),
    expected.keywords[0]!,
    expected.distribution[0]!.name,
    expected.distribution[0]!.description!,
    expected.accessService!.description,
    expected.bookingService!.name!,
  ]) {
    assert.ok($("main").text().includes(text), `${name}: ${JSON.stringify(text)} is not shown`);
  }
  assert.is(
    $("script:not([type], [src='/openactive/openactive.js'])").length +
      $("iframe, object, embed, form").length,
    0,
    name,
  );
}

/** What the file does not say. */
const ofTheBuild = { datePublished: 0, dateModified: 0, includedInDataCatalog: [] };

test("hostile text only changes the text that is shown, and is read back as it was written", async () => {
  const plain = await buildSite({
    "publisher.yaml": fillEveryText("plain"),
    "credit.njk": "{% openactiveAttribution %}",
  });
  for (const [name, hostile] of harmlessTexts) {
    const yaml = fillEveryText(hostile);
    const site = await buildSite({
      "publisher.yaml": yaml,
      "credit.njk": "{% openactiveAttribution %}",
    });
    const expected = describeDataset(readPublisher(yaml, "publisher.yaml").publisher);
    const page = site.page("/");
    const read = readDatasetSite(page);

    assert.equal(
      { ...read, ...ofTheBuild },
      { ...JSON.parse(JSON.stringify(expected)), ...ofTheBuild },
      name,
    );
    // The address in the Markdown becomes a link, as any address in free text does.
    if (name !== "Markdown") {
      assert.is(skeleton(page), skeleton(plain.page("/")), `${name} changed the page`);
    }
    assert.is(
      skeleton(site.page("/credit/")),
      skeleton(plain.page("/credit/")),
      `${name} changed the credit`,
    );

    checkShownTexts(page, expected, name);
  }
});

test("the validator accepts all of it", async () => {
  const site = await buildSite({
    "publisher.yaml": fillEveryText(harmlessTexts.map(([, text]) => text).join(" ")),
  });
  assert.equal(formatIssues(await validateJsonLd(readDatasetSite(site.page("/")))), []);
});

const forbidden = [
  ["a script", "<script>alert(1)</script>"],
  ["a closing script", "</script>"],
  ["a comment", "<!-- x"],
  ["an image", "<img src=x onerror=alert(1)>"],
  ["bold", "<b>bold</b>"],
  ["an entity", "Sport &amp; Leisure"],
  ["a numeric entity", "&#60;"],
] as const;

test("tags and entities, which the validator forbids, are rejected wherever they are", async () => {
  for (const [name, hostile] of forbidden) {
    const yaml = fillEveryText(hostile);
    try {
      await buildSite({ "publisher.yaml": yaml });
      assert.unreachable(`${name} was accepted`);
    } catch (error) {
      const { problems } = error as {
        problems?: { path: string; line: number; message: string }[];
      };
      assert.ok(problems, String(error));
      assert.is(problems!.length, 34, `${name}: ${(error as Error).message}`);
      assert.ok(
        problems!.every(({ line, message }) => line > 0 && message.includes("plain text")),
        name,
      );
    }
  }
});

test("a URL that is not http or https is rejected, however it is disguised", () => {
  for (const url of [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example",
    "https://user:secret@example.org/",
    "https:/example.org/",
    "ht\ttps://example.org/",
    "blob:https://example.org/x",
  ]) {
    try {
      readPublisher(stringify({ ...parse(minimalPublisher), url }), "publisher.yaml");
      assert.unreachable(`${JSON.stringify(url)} was accepted`);
    } catch (error) {
      assert.match(
        (error as Error).message,
        /publisher\.yaml:\d+:\d+ {2}url: found .*expected /,
        JSON.stringify(url),
      );
    }
  }
});

const everything = describeDataset(
  readPublisher(fillEveryText("plain"), "publisher.yaml").publisher,
);
const keptAsIs = new Set([".@type"]);

/** No attribute is a handler, and no link is anything but a web, mail or telephone address. */
function checkAttributes(attributes: Readonly<Record<string, string>>, attack: string): void {
  const allowed = /^(?:https?:|mailto:[^\s@]+@|tel:\+?\d+$|data:,$|#)/i;
  for (const [name, value] of Object.entries(attributes)) {
    assert.not.match(name, /^on/, attack);
    if (name === "href" || name === "src") assert.match(value, allowed, `${attack} in ${name}`);
  }
}

test("nothing in an unchecked dataset becomes code, and the official reader gets it back", () => {
  for (const attack of attacks) {
    for (const dataset of [
      poison(everything, (text, path) => (keptAsIs.has(path) ? text : attack)),
      poison(everything, (text, path) => (keptAsIs.has(path) ? text : `${text}${attack}`)),
    ] as Dataset[]) {
      const html = renderDatasetSite(dataset);
      const $ = load(html);
      assert.equal(
        reader.extractJSONLDfromHTML("https://data.example.org/", html),
        JSON.parse(JSON.stringify(dataset)),
        attack,
      );
      assert.is($("script").length, 1, attack);
      assert.is($("svg, iframe, object, embed, img[onerror]").length, 0, attack);
      for (const { attribs } of elementsOf(html)) checkAttributes(attribs, attack);
      assert.ok($("main").text().trim().length > 200, `${attack} blanked the page`);
      assert.is($("h2").length, 7, attack);
    }
  }
});

test.run();
