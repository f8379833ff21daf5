import { load } from "cheerio";
import * as assert from "uvu/assert";
import { readPublisher } from "../../src/index.js";
import { findBrokenLinks } from "../support/links.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

const createPublicBody = (keys: string) =>
  `${minimalPublisher}email: opendata@acme-leisure.example\npublicSectorBody:${keys}\n`;
const url = "/accessibility-statement/";
const textOf = (html: string) => load(html)("main").text().replace(/\s+/g, " ");

test("only a public sector body has a statement, and every page in the plugin's layout links to it", async () => {
  const site = await buildSite({
    "publisher.yaml": createPublicBody(" true"),
    "own.md": "---\nlayout: openactive\ntitle: Own\n---\nOwn",
  });
  assert.match(load(site.page(url))("title").text(), /^Accessibility statement – Acme Leisure$/);
  for (const page of ["/", "/attribution/", "/publish-data/choose-a-licence/", "/own/"]) {
    assert.is(
      load(site.page(page))(`footer a[href="${url}"]`).text(),
      "Accessibility statement",
      page,
    );
  }
  assert.is(load(site.page("/"))(`main a[href="${url}"]`).length, 1);
  assert.equal(findBrokenLinks(site, "/"), []);

  for (const yaml of [minimalPublisher, createPublicBody(" false")]) {
    const none = await buildSite({ "publisher.yaml": yaml });
    assert.not.ok(none.pages.has(url));
    assert.not.match(none.page("/"), /accessibility-statement/);
  }
  const off = await buildSite(
    { "publisher.yaml": createPublicBody(" true") },
    { options: { pages: { accessibilityStatement: false } } },
  );
  assert.not.ok(off.pages.has(url));
  assert.not.match(off.page("/"), /accessibility-statement/);
});

test("the statement says what the file says", async () => {
  const site = await buildSite({
    "publisher.yaml": createPublicBody(
      "\n  compliance: partial\n  nonAccessibleContent:\n    - The map has no text in its place. < 3\n    - Old PDFs; ask for others at https://www.acme-leisure.example/\n  contact: access@acme-leisure.example\n  preparedOn: 2024-01-31\n  reviewedOn: 2024-02-01\n  testedBy: the Acme Access Group, with three screen readers",
    ),
  });
  assert.equal(site.warnings, []);
  const text = textOf(site.page(url));
  for (const sentence of [
    "This site complies in part with the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.",
    "The map has no text in its place. < 3",
    "write to access@acme-leisure.example",
    "prepared on 31 January 2024",
    "last reviewed on 1 February 2024",
    "tested by the Acme Access Group, with three screen readers",
    "Equality Advisory and Support Service",
  ]) {
    assert.ok(text.includes(sentence), sentence);
  }
  for (const sentence of [
    "in full",
    "does not comply with the Web",
    "not been stated",
    "in public",
  ]) {
    assert.not.ok(text.includes(sentence), sentence);
  }
  const $ = load(site.page(url));
  assert.is($('a[href="mailto:access@acme-leisure.example"]').length, 1);
  assert.is($('li a[href="https://www.acme-leisure.example/"]').length, 1);
  assert.equal(
    $("h2")
      .toArray()
      .map((heading) => $(heading).attr("id")),
    [
      "how-you-can-use-this-site",
      "how-accessible-it-is",
      "tell-us-of-problems",
      "enforcement",
      "how-this-statement-was-prepared",
    ],
  );
});

test("what the file leaves out is not in the statement, and the build warns of it", async () => {
  const site = await buildSite({ "publisher.yaml": `${minimalPublisher}publicSectorBody: true\n` });
  const text = textOf(site.page(url));
  assert.ok(text.includes("has not been stated yet"));
  assert.ok(text.includes("say so in public"));
  assert.not.match(text, /prepared on|reviewed on|tested by the|complies in/);
  assert.equal(
    site.warnings,
    [
      "compliance missing; expected full, partial or none",
      "contact missing; expected an e-mail address for problems",
      "preparedOn missing; expected the day it was prepared",
    ].map(
      (message) =>
        `[openactive] warning: publisher.yaml:11:19  publicSectorBody: ${message}, which the accessibility statement of a public sector body must state`,
    ),
  );
  assert.equal(
    (
      await buildSite({
        "publisher.yaml": createPublicBody("\n  compliance: none\n  preparedOn: 2024-01-31"),
      })
    ).warnings,
    [
      "[openactive] warning: publisher.yaml:12:1  publicSectorBody.nonAccessibleContent: missing; expected a list of what is not accessible, which the accessibility statement of a public sector body must state",
    ],
  );
});

test("a contradiction in the statement is an error with its place", () => {
  const problems = (keys: string): string[] => {
    try {
      readPublisher(createPublicBody(keys), "publisher.yaml");
    } catch (error) {
      return (
        error as { problems: { line: number; column: number; path: string; message: string }[] }
      ).problems.map(({ line, column, path, message }) => `${line}:${column} ${path}: ${message}`);
    }
    return [];
  };
  assert.equal(
    problems("\n  compliance: full\n  nonAccessibleContent: [the map]\n  preparedOn: 2024-01-31"),
    [
      '13:15 publicSectorBody.compliance: found "full" together with nonAccessibleContent; expected partial, or no nonAccessibleContent',
    ],
  );
  assert.equal(
    problems("\n  compliance: full\n  preparedOn: 2024-01-31\n  reviewedOn: 2023-01-31"),
    [
      '15:15 publicSectorBody.reviewedOn: found "2023-01-31", which is before preparedOn; expected a day no earlier than 2024-01-31',
    ],
  );
  assert.equal(problems("\n  compliance: full\n  preparedOn: 2024-01-31"), []);
});

test("on a Welsh site, the headings are Welsh and the text is marked as English; the site's own text is taken to be Welsh", async () => {
  const welsh = {
    "publisher.yaml": createPublicBody("\n  compliance: full\n  preparedOn: 2024-01-31").replace(
      "dataset:",
      "dataset:\n  inLanguage: cy",
    ),
  };
  const $ = load((await buildSite(welsh)).page(url));
  assert.is($("h1").text(), "Datganiad hygyrchedd");
  assert.is($("h2").first().text(), "Sut y gallwch ddefnyddio’r safle hwn");
  assert.ok(
    $("main article > p")
      .toArray()
      .every((paragraph) => $(paragraph).attr("lang") === "en-GB"),
  );
  const own = load(
    (
      await buildSite({
        ...welsh,
        "_includes/openactive/accessibilityStatement.md": "Paratowyd ar {preparedOn}.",
      })
    ).page(url),
  );
  assert.is(own("main article > p").text(), "Paratowyd ar 31 Ionawr 2024.");
  assert.is(own("main article > p").attr("lang"), undefined);
});

test("a shortcode puts the statement into a page of the site's own", async () => {
  const site = await buildSite({
    "publisher.yaml": createPublicBody("\n  compliance: full\n  preparedOn: 2024-01-31"),
    "access.md": "{% openactiveAccessibilityStatement %}",
  });
  assert.match(textOf(`<main>${site.page("/access/")}</main>`), /complies in full/);
});

test("in a layout of the site's own, the statement claims nothing about the layout", async () => {
  const files = {
    "publisher.yaml": createPublicBody(" true"),
    "_includes/base.njk": "<!doctype html><main>{{ content | safe }}</main>",
  };
  const claims = /sideways|keyboard|zoom|light or dark|JavaScript|in a browser/;
  const host = await buildSite(files, { options: { layout: "base.njk" } });
  assert.not.match(textOf(host.page(url)), claims);
  assert.match(textOf((await buildSite(files)).page(url)), claims);
});

test("a statement in English on a Welsh page is a warning, until the site has its own text", async () => {
  const welsh = (file: Record<string, string> = {}) =>
    buildSite({
      "publisher.yaml": `${minimalPublisher.replace("dataset:", "dataset:\n  inLanguage: [cy, en-GB]")}publicSectorBody: { compliance: full, preparedOn: 2024-01-31, reviewedOn: 2024-01-31, testedBy: Acme, contact: a@acme.example }\n`,
      ...file,
    });
  const site = await welsh();
  const about = site.warnings.filter((warning) => warning.includes("accessibility statement"));
  assert.equal(about, [
    "[openactive] warning: /accessibility-statement/  the text of the accessibility statement " +
      "exists in English only, but the page is in cy; expected your own text in cy, " +
      "in _includes/openactive/accessibilityStatement.md",
  ]);
  const own = await welsh({ "_includes/openactive/accessibilityStatement.md": "Datganiad" });
  assert.equal(
    own.warnings.filter((warning) => warning.includes("accessibility statement")),
    [],
  );
});

test.run();
