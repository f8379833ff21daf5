import { readdirSync, readFileSync } from "node:fs";
import { load } from "cheerio";
import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { enGB } from "../../src/messages/index.js";
import { fillEveryText } from "../support/hostile.js";
import { buildSite } from "../support/site.js";

const ownFolder = new URL("../../src/templates/html/", import.meta.url);

/** Copies of the plugin's templates, at the place of templates that replace them. */
const copies = Object.fromEntries(
  readdirSync(ownFolder).map((name) => [
    `_includes/openactive/${name}`,
    readFileSync(new URL(name, ownFolder), "utf8"),
  ]),
);

const files = {
  "publisher.yaml": fillEveryText("text"),
  "credits.njk": '{% openactiveAttribution "", "full" %}{% openactiveWorksheet %}',
};

/** The texts of a page, element by element, with spaces as a browser shows them. */
function readTexts(html: string): string[] {
  const $ = load(html);
  const elements = $("h1, h2, h3, p, li, dt, dd, th, td, caption, cite, a, span").toArray();
  return elements.map((element) => {
    const text = $(element).text().replace(/\s+/g, " ").trim();
    return `${element.tagName}: ${text}`;
  });
}

test("a copy of a template in the site's own folder shows the same text", async () => {
  const plain = await buildSite(files);
  const copied = await buildSite({ ...files, ...copies });
  // What the statement claims depends on the plugin's own page.njk.
  const pages = [...plain.pages.keys()].filter(
    (url) => url.endsWith("/") && url !== "/accessibility-statement/",
  );
  assert.ok(pages.length > 10);
  for (const url of pages) {
    assert.equal(readTexts(copied.page(url)), readTexts(plain.page(url)), url);
  }
});

test("a template of the site's own may still read messages by their former name", async () => {
  const site = await buildSite({
    "_includes/openactive/rights.njk": "<i>{{ words.rights.noWarranty }}</i>",
    "_includes/openactive/attribution.njk": "<b>{{ words.attribution.source }}</b>",
  });
  assert.is(load(site.page("/"))("i").text(), enGB.rights.noWarranty);
  assert.is(load(site.page("/attribution/"))("b").first().text(), enGB.attribution.source);
});

test.run();
