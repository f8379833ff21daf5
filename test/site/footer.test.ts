import { load } from "cheerio";
import * as assert from "uvu/assert";
import { buildSite, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

const full = `${minimalPublisher}email: data@acme-leisure.example\npublicSectorBody: { compliance: full, preparedOn: 2024-01-31 }\n`;
const readFooter = (html: string) => load(html)("footer.openactive-footer");
const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();

/** The values of the attribution properties that a page states, wherever they are. */
function listCredits(html: string): string[] {
  const $ = load(html);
  return $('[property~="odrs:attributionText"]')
    .toArray()
    .map((element) => $(element).text());
}

test("every page in the plugin's layout ends with the credit, the licence, whom to ask and the statement", async () => {
  const site = await buildSite({
    "publisher.yaml": full,
    "own.md": "---\nlayout: openactive\ntitle: Own\n---\n# Own",
  });
  const urls = [...site.pages.keys()].filter((url) => url.endsWith("/"));
  assert.ok(urls.length > 12);
  for (const url of urls) {
    const html = site.page(url);
    const footer = readFooter(html);
    assert.is(footer.length, 1, url);
    assert.is(footer.next().length, 0, url);
    assert.is(
      squeeze(footer.text()),
      "Source: Acme Leisure " +
        "Licence: Creative Commons Attribution 4.0 International licence (CC BY 4.0) " +
        "Questions: Ask in public, or write to data@acme-leisure.example " +
        "Accessibility statement",
      url,
    );
    assert.is(
      footer.find(".openactive-attribution a").attr("href"),
      "https://data.acme-leisure.example/",
    );
    assert.is(footer.find("a").last().attr("href"), "/accessibility-statement/");
  }
});

test("no page states the credit twice", async () => {
  const site = await buildSite({
    "publisher.yaml": full,
    "_includes/mine.njk":
      "<html><head>{% openactiveHead %}</head><body>{{ content | safe }}{% openactiveFooter %}</body></html>",
    "mine.md": "---\nlayout: mine.njk\n---\n# Mine",
    "composed.md": "---\nlayout: openactive\ntitle: Composed\n---\n{% openactiveRights %}",
  });
  for (const url of ["/", "/publish-data/", "/mine/", "/composed/"]) {
    assert.equal(listCredits(site.page(url)), ["Acme Leisure"], url);
  }
  const guest = await buildSite(
    {
      "publisher.yaml": full,
      "_includes/mine.njk":
        "<html><head>{% openactiveHead %}</head><body>{{ content | safe }}{% openactiveFooter %}</body></html>",
    },
    { options: { layout: "mine.njk" } },
  );
  for (const url of ["/", "/publish-data/"]) {
    assert.equal(listCredits(guest.page(url)), ["Acme Leisure"], url);
    assert.match(squeeze(readFooter(guest.page(url)).text()), /^Source: Acme Leisure Licence: /);
  }
});

test("a site's own page.njk without a footer keeps the credit in the section about rights", async () => {
  const site = await buildSite({
    "_includes/openactive/page.njk":
      "<html><head>{{ head }}</head><body>{{ content }}</body></html>",
  });
  assert.equal(listCredits(site.page("/")), ["Acme Leisure"]);
});

const severalPublishers = ["One", "Two"].map((name) => ({
  name,
  legalName: `${name} Ltd`,
  url: "https://www.example.org/",
  logo: "https://www.example.org/logo.png",
  dataset: {
    url: `https://data.example.org/${name.toLowerCase()}/`,
    discussionUrl: "https://github.com/example/opendata/issues",
    datePublished: "2024-01-01",
    dateModified: "2024-02-01T00:00:00Z",
  },
  feeds: { base: "https://api.example.org/openactive", types: ["SessionSeries"] },
}));

test("with several publishers, each page credits its own", async () => {
  const site = await buildSite(
    {
      "_includes/mine.11ty.js":
        "module.exports = { render(data) { return `${data.content}${this.openactiveFooter(data.page.url)}`; } };",
      "package.json": "{}",
      "two/more.md": "---\nlayout: mine.11ty.js\n---\nMore",
      "elsewhere.md": "---\nlayout: mine.11ty.js\n---\nElsewhere",
      "named.njk": '{% openactiveFooter "One" %}',
    },
    {
      options: () => ({
        publishers: severalPublishers,
        guidance: "each",
        catalog: {
          publisher: { name: "Vendor", url: "https://vendor.example/" },
          datePublished: "2024-01-01",
        },
      }),
    },
  );
  const read = (url: string) => squeeze(readFooter(site.page(url)).text());
  assert.match(read("/one/attribution/"), /^Source: One /);
  assert.match(read("/two/publish-data/"), /^Source: Two /);
  assert.match(read("/two/more/"), /^Source: Two /);
  assert.match(read("/named/"), /^Source: One /);
  assert.is(read("/elsewhere/"), "");
  assert.is(
    read("/"),
    "Published by: Vendor Licence: Creative Commons Attribution 4.0 International licence (CC BY 4.0)",
  );
});

test("an unknown publisher is an error", async () => {
  try {
    await buildSite({ "a.njk": '{% openactiveFooter "Acmee" %}' });
    assert.unreachable();
  } catch (error) {
    const { originalError = error } = error as { originalError?: { originalError?: Error } };
    assert.match(
      String((originalError as { originalError?: Error }).originalError ?? originalError),
      /openactiveFooter/,
    );
  }
});

test.run();
