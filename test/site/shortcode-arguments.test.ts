import * as assert from "uvu/assert";
import { buildSite } from "../support/site.js";
import { test } from "../support/suite.js";

// Slips in calling a shortcode, with the whole message. Eleventy adds the page, and in Nunjucks
// the line and column.

interface ErrorWithCause {
  readonly message: string;
  readonly originalError?: ErrorWithCause;
}

/** The messages of a failed build, from the outermost error to its cause. */
async function listErrors(files: Readonly<Record<string, string>>): Promise<string> {
  try {
    await buildSite(files);
  } catch (error) {
    const messages: string[] = [];
    let current: ErrorWithCause | undefined = error as ErrorWithCause;
    for (; current !== undefined; current = current.originalError) messages.push(current.message);
    return messages.join("\n");
  }
  return "no error";
}

const noComma =
  "found two arguments without a comma between them; expected a comma after each but the last";
const brackets = "found brackets around the arguments; expected none";
const noValue =
  "found no value, as from an undefined variable or a name without quotes; " +
  "expected a name in quotes, or no argument";
const attribution = '{% openactiveAttribution "acme", "full" %}';
const feeds = '{% openactiveFeeds "Acme Leisure" %}';

type Row = readonly [call: string, place: string, message: string];

const inNunjucks: readonly Row[] = [
  [
    'openactiveAttribution "Acme Leisure" "full"',
    "[Line 2, Column 41]",
    `openactiveAttribution: ${noComma}, as in ${attribution}`,
  ],
  [
    'openactiveStep "buildApi" "Acme Leisure"',
    "[Line 2, Column 30]",
    `openactiveStep: ${noComma}, as in {% openactiveStep "buildApi", "Acme Leisure" %}`,
  ],
  [
    'openactiveFeeds "Acme Leisure" 1',
    "[Line 2, Column 35]",
    `openactiveFeeds: ${noComma}, as in ${feeds}`,
  ],
  [
    'openactiveHead page.url "x"',
    "[Line 2, Column 28]",
    `openactiveHead: ${noComma}, as in {% openactiveHead %}`,
  ],
  [
    'openactiveAttribution("Acme Leisure", "full")',
    "[Line 2, Column 25]",
    `openactiveAttribution: ${brackets}, as in ${attribution}`,
  ],
  [
    'openactiveAttribution "Acme Leisure", form="full"',
    "a.njk",
    "openactiveAttribution: found the name of an argument, form=; " +
      `expected the values alone, in this order: source, form, changed, as in ${attribution}`,
  ],
  [
    'openactiveCatalog layout="table"',
    "a.njk",
    "openactiveCatalog: found the name of an argument, layout=; " +
      "expected no arguments, as in {% openactiveCatalog %}",
  ],
  ["openactiveGuidance chooseLicence", "a.njk", `openactiveGuidance: ${noValue}`],
  ["openactiveFeeds publisher.nmae", "a.njk", `openactiveFeeds: ${noValue}`],
];

const inEveryLanguage: readonly Row[] = [
  [
    'openactiveFeeds "Acme Leisure", "full"',
    "a.",
    `openactiveFeeds: found 2 arguments; expected at most 1: publisher, as in ${feeds}`,
  ],
  [
    'openactiveAttribution "Acme Leisure", "full", "changed", "x"',
    "a.",
    "openactiveAttribution: found 4 arguments; " +
      `expected at most 3: source, form, changed, as in ${attribution}`,
  ],
  [
    'openactiveColophon "acme"',
    "a.",
    'openactiveColophon: found "acme"; expected a format: one of html, markdown, text',
  ],
  [
    "openactiveFeeds 42",
    "a.",
    "openactiveFeeds: found the number 42; " +
      'expected the name of a publisher of this site: "Acme Leisure"',
  ],
  [
    'openactiveAttribution "Acme Leisure", "full", 1',
    "a.",
    "openactiveAttribution: found the number 1; expected whether the data was changed: changed",
  ],
];

for (const [call, place, message] of inNunjucks) {
  test(`in Nunjucks: ${call}`, async () => {
    const errors = await listErrors({ "a.njk": `Our data:\n{% ${call} %}` });
    assert.ok(errors.includes(message), errors);
    assert.ok(errors.includes(place), errors);
  });
}

for (const [call, place, message] of inEveryLanguage) {
  test(`in Nunjucks and in Markdown: ${call}`, async () => {
    for (const file of ["a.njk", "a.md"]) {
      const errors = await listErrors({ [file]: `{% ${call} %}` });
      assert.ok(errors.includes(message), errors);
      assert.ok(errors.includes(place), errors);
    }
  });
}

test("a slip in a layout or an include is reported with the file it stands in", async () => {
  const call = '{% openactiveAttribution "Acme Leisure" "full" %}';
  const layout = await listErrors({
    "a.md": "---\nlayout: base.njk\n---\nHello",
    "_includes/base.njk": `\n${call}`,
  });
  assert.match(layout, /base\.njk\) \[Line 2, Column 41\]/);
  const included = await listErrors({
    "a.njk": '{% include "credit.njk" %}',
    "_includes/credit.njk": `\n\n${call}`,
  });
  assert.match(included, /credit\.njk\) \[Line 3, Column 41\]/);
});

test("Liquid separates arguments by commas or spaces", async () => {
  const site = await buildSite({
    "a.liquid": '{% openactiveAttribution "Acme Leisure" "full" %}',
    "b.liquid": '{% openactiveAttribution "Acme Leisure", "full" %}',
  });
  assert.ok(site.page("/a/").includes("openactive-attribution"));
  assert.is(site.page("/a/"), site.page("/b/"));
});

test("what Nunjucks allows around a shortcode stays allowed", async () => {
  const site = await buildSite({
    "a.njk": '{% openactiveAttribution "Acme Leisure", "text" %}',
    "b.njk":
      '{% set name = "Acme Leisure" %}\n  {%- openactiveAttribution name | safe, ["text"][0] -%}\n',
    "c.njk": "{% openactiveAttribution [openactive.dataset], 'text' %}",
  });
  assert.is(site.page("/b/"), site.page("/a/"));
  assert.is(site.page("/c/"), site.page("/a/"));
});

test.run();
