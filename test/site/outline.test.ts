import { load } from "cheerio";
import * as assert from "uvu/assert";
import { readPageHtml, getTestSites } from "../browser/sites.js";
import { suite } from "../support/suite.js";

const test = suite("The outline of every page");

for (const site of await getTestSites()) {
  test(`${site.name}: one h1, no level left out, named landmarks, languages, tables with headers`, () => {
    for (const page of site.pages) {
      const $ = load(readPageHtml(site, page));
      const levels = $("h1, h2, h3, h4, h5, h6")
        .toArray()
        .map(({ tagName }) => Number(tagName.slice(1)));
      assert.is(levels[0], 1, page);
      assert.is(levels.filter((level) => level === 1).length, 1, page);
      levels.forEach((level, index) =>
        assert.ok(
          index === 0 || level <= levels[index - 1]! + 1,
          `${page}: h${level} after h${levels[index - 1]}`,
        ),
      );
      for (const heading of $("h1, h2, h3").toArray()) {
        assert.is.not($(heading).text().trim(), "", page);
      }

      assert.is($("main").length, 1, page);
      assert.is(
        $("body > :not(header, main, aside, footer, .openactive-skip)").length,
        0,
        `${page}: something is outside of the landmarks`,
      );
      const names = $("nav")
        .toArray()
        .map((nav) => $(nav).attr("aria-label") ?? "");
      assert.ok(
        names.every((name) => name !== "") && new Set(names).size === names.length,
        `${page}: ${names.join(", ")}`,
      );
      for (const section of $("section").toArray()) {
        assert.is($(`[id="${$(section).attr("aria-labelledby")}"]`).length, 1, page);
      }

      const expected = site.name === "welsh" || page.startsWith("/glan-aber/") ? "cy" : "en-GB";
      assert.is($("html").attr("lang"), expected, page);
      for (const element of $("[lang]").toArray()) {
        assert.match($(element).attr("lang")!, /^[a-z]{2}(?:-[A-Z]{2})?$/, page);
      }

      for (const table of $("table").toArray()) {
        assert.ok($(table).find("th").length > 0, page);
        // A table in a page of the site's own may be one of Markdown, which knows no scope.
        for (const header of $(table).filter("article *").find("th").toArray()) {
          assert.match(
            $(header).attr("scope") ?? "none",
            /^(?:col|row)(?:group)?$/,
            `${page}: ${$(header).text()}`,
          );
        }
      }
    }
  });
}

test("parts in a language other than the page's are marked with it", async () => {
  const sites = await getTestSites();
  const catalogue = load(
    readPageHtml(
      sites.find(({ name }) => name === "many")!,
      "/",
    ),
  );
  assert.is(catalogue('a[href="/glan-aber/"]').attr("lang"), "cy");
  assert.is(catalogue("tbody th").last().attr("lang"), "cy");
  const welsh = sites.find(({ name }) => name === "welsh")!;
  for (const page of welsh.pages.filter((address) => address.startsWith("/publish-data/"))) {
    assert.ok(load(readPageHtml(welsh, page))('[lang="en-GB"]').length > 0, page);
  }
});

test.run();
