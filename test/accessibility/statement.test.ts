import { load } from "cheerio";
import * as assert from "uvu/assert";
import { readPublisher } from "../../src/index.js";
import { findBrokenLinks } from "../support/links.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

const createPublicBody = (keys: string) =>
  `${minimalPublisher}email: opendata@acme-leisure.example\npublicSectorBody:${keys}\n`;
const complete = "\n  compliance: full\n  preparedOn: 2024-01-31";
const url = "/accessibility-statement/";
const textOf = (html: string) => load(html)("main").text().replace(/\s+/g, " ");

test("only a public sector body has a statement, and every page in the plugin's layout links to it", async () => {
  const site = await buildSite({
    "publisher.yaml": createPublicBody(complete),
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
    { "publisher.yaml": createPublicBody(complete) },
    { options: { pages: { accessibilityStatement: false } } },
  );
  assert.not.ok(off.pages.has(url));
  assert.not.match(off.page("/"), /accessibility-statement/);
});

test("the statement says what the file says", async () => {
  const site = await buildSite({
    "publisher.yaml": createPublicBody(
      '\n  compliance: partial\n  nonAccessibleContent:\n    - The map has no text in its place. < 3\n    - Old PDFs; ask for others at https://www.acme-leisure.example/\n  disproportionateBurden: [Recordings have no captions.]\n  outOfScope: [PDFs from 2017]\n  contact: access@acme-leisure.example\n  telephone: "020 7946 0000"\n  answersWithin: 5 working days\n  preparedOn: 2024-01-31\n  reviewedOn: 2024-02-01\n  testedOn: 2024-01-20\n  testedBy: the Acme Access Group, with three screen readers',
    ),
  });
  assert.equal(site.warnings, []);
  const text = textOf(site.page(url));
  for (const sentence of [
    "This accessibility statement applies to the open data site of Acme Leisure",
    "Acme Leisure is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.",
    "This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to the non-compliances and exemptions listed below.",
    "The content listed below is non-accessible for the following reasons.",
    "The map has no text in its place. < 3",
    "Disproportionate burden Recordings have no captions.",
    "Content that’s not within the scope of the accessibility regulations PDFs from 2017",
    "email access@acme-leisure.example",
    "telephone 020 7946 0000",
    "You will get an answer within 5 working days.",
    "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you’re not happy with how we respond to your complaint, contact the Equality Advisory and Support Service (EASS).",
    "This statement was prepared on 31 January 2024.",
    "It was last reviewed on 1 February 2024.",
    "This website was last tested on 20 January 2024.",
    "The test was carried out by the Acme Access Group, with three screen readers.",
  ]) {
    assert.ok(text.includes(sentence), sentence);
  }
  assert.not.match(text, /fully compliant|is not compliant|keyboard|zoom/);
  const $ = load(site.page(url));
  assert.is($('a[href="mailto:access@acme-leisure.example"]').length, 1);
  assert.is($('li a[href="https://www.acme-leisure.example/"]').length, 1);
  assert.equal(
    $("h2")
      .toArray()
      .map((heading) => $(heading).attr("id")),
    [
      "feedback-and-contact-information",
      "enforcement-procedure",
      "technical-information-about-this-website-s-accessibility",
      "compliance-status",
      "non-accessible-content",
      "preparation-of-this-accessibility-statement",
    ],
  );
});

test("only what is listed has a heading, and the reason is that of the lists", async () => {
  const build = async (keys: string) => {
    const site = await buildSite({
      "publisher.yaml": createPublicBody(`\n  preparedOn: 2024-01-31\n  ${keys}`),
    });
    const $ = load(site.page(url));
    const headings = $("h3")
      .toArray()
      .map((heading) => $(heading).text());
    return { text: textOf(site.page(url)), headings };
  };
  const full = await build("compliance: full");
  assert.match(full.text, "This website is fully compliant with the Web Content");
  assert.not.match(full.text, "Non-accessible content");
  assert.equal(full.headings, []);

  const exempt = await build("compliance: partial\n  outOfScope: [PDFs from 2017]");
  assert.match(exempt.text, "AA standard, due to the exemptions listed below.");
  assert.is(exempt.headings.length, 1);

  const not = await build("compliance: none\n  nonAccessibleContent: [All of it]");
  assert.match(not.text, "This website is not compliant with the Web Content");
  assert.match(not.text, "AA standard. The non-compliances are listed below.");
});

test("an incomplete statement is not published, and the build warns of what is missing", async () => {
  const site = await buildSite({ "publisher.yaml": `${minimalPublisher}publicSectorBody: true\n` });
  assert.not.ok(site.pages.has(url));
  assert.not.match(site.page("/"), "accessibility-statement");
  const end =
    "which the accessibility statement of a public sector body must state; until then, there is no such page";
  assert.equal(
    site.warnings,
    [
      "compliance missing; expected full, partial or none",
      "contact missing; expected an email address for problems",
      "preparedOn missing; expected the day it was prepared",
    ].map(
      (message) =>
        `[openactive] warning: publisher.yaml:11:19  publicSectorBody: ${message}, ${end}`,
    ),
  );
  const unexplained = await buildSite({
    "publisher.yaml": createPublicBody("\n  compliance: none\n  preparedOn: 2024-01-31"),
  });
  assert.equal(unexplained.warnings, [
    `[openactive] warning: publisher.yaml:12:1  publicSectorBody.nonAccessibleContent: missing; expected a list of what is not accessible, ${end}`,
  ]);
  assert.not.ok(unexplained.pages.has(url));
});

test("the shortcode of an incomplete statement is an error that says what is missing", async () => {
  try {
    await buildSite({
      "publisher.yaml": createPublicBody(" true"),
      "access.md": "{% openactiveAccessibilityStatement %}",
    });
    assert.unreachable();
  } catch (error) {
    const message = String((error as { originalError?: Error }).originalError?.message);
    assert.match(message, "publicSectorBody.compliance: missing; expected full, partial or none");
    assert.match(message, "publicSectorBody.preparedOn: missing");
  }
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
  assert.is($("h2").first().text(), "Adborth a gwybodaeth gyswllt");
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
  assert.match(textOf(`<main>${site.page("/access/")}</main>`), /fully compliant/);
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
