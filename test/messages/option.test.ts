import { load } from "cheerio";
import * as assert from "uvu/assert";
import {
  listMissingMessages,
  type OpenActiveOptions,
  type CustomMessages,
} from "../../src/index.js";
import { enGB, listSentences } from "../../src/messages/index.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

const inLanguage = (tag: string) => ({
  "publisher.yaml": minimalPublisher.replace("dataset:", `dataset:\n  inLanguage: ${tag}`),
});
const textOf = (html: string, selector: string) => load(html)(selector).first().text().trim();

test("a word can be changed, in each language for itself; nothing else changes", async () => {
  const words: CustomMessages = {
    "en-GB": { attribution: { title: "Credits" } },
    cy: {
      rights: { credit: "Dywedwch o ble y daw:" },
      guidance: { headings: { feeds: "Ffrydiau sydd gan {publisher}" } },
    },
  };
  const english = await buildSite({}, { options: { words } });
  assert.equal(english.warnings, []);
  assert.equal(
    [textOf(english.page("/attribution/"), "h1"), textOf(english.page("/attribution/"), "title")],
    ["Credits", "Credits – Acme Leisure"],
  );
  assert.match(english.page("/"), /Wherever you show it, credit it like this:/);
  assert.is(
    textOf(english.page("/publish-data/build-your-openactive-api/"), "#the-feeds-of-publisher"),
    "The feeds of Acme Leisure",
  );

  const welsh = await buildSite(inLanguage("cy-GB"), { options: { words } });
  assert.equal(welsh.warnings, []);
  assert.match(welsh.page("/"), /Dywedwch o ble y daw:/);
  assert.is(
    textOf(welsh.page("/publish-data/build-your-openactive-api/"), "#the-feeds-of-publisher"),
    "Ffrydiau sydd gan Acme Leisure",
  );
  assert.is(textOf(welsh.page("/attribution/"), "h1"), "Priodoli");
  // The next build knows nothing of it.
  assert.is(textOf((await buildSite({})).page("/attribution/"), "h1"), "Attribution");
});

test("a language can be added; what it lacks is English and is warned of once, and a page without any of it is English as a whole", async () => {
  const words: CustomMessages = {
    gd: {
      skipLink: "Leum gun t-susbaint",
      feeds: { title: "Sruthan" },
      dataset: { name: "{holdings} aig {publisher}" },
      attribution: { source: "Tùs", title: "Urram" },
    },
  };
  const site = await buildSite(inLanguage("gd"), { options: { words } });
  const missing = listMissingMessages("gd", words);
  assert.equal(site.warnings, [
    `[openactive] the option words  gd: ${missing.length} texts are missing and will be in English: ${missing.slice(0, 5).join(", ")}, … (missingWords("gd", words) gives all)`,
  ]);
  assert.is(missing.length, listSentences(enGB).length - 5);

  const $ = load(site.page("/"));
  assert.equal(
    [
      $("html").attr("lang"),
      $(".openactive-skip").text(),
      $("#openactive-feeds").text(),
      $("#openactive-help").text(),
      $("h1").text(),
      $('meta[property="og:locale"]').attr("content"),
    ],
    [
      "gd",
      "Leum gun t-susbaint",
      "Sruthan",
      "Documentation and help",
      "Sessions aig Acme Leisure",
      "gd_GB",
    ],
  );
  assert.match($(".openactive-attribution").html()!, /^Tùs: <a /);
  assert.equal(
    [
      load(site.page("/attribution/"))("article").attr("lang"),
      textOf(site.page("/attribution/"), "h1"),
      textOf(site.page("/attribution/"), "#what-it-looks-like"),
    ],
    ["gd", "Urram", "What it looks like"],
  );
  const guidance = load(site.page("/publish-data/"));
  assert.equal(
    [
      guidance("html").attr("lang"),
      guidance("article").attr("lang"),
      guidance("article [lang='en-GB'] p").length > 0,
      guidance("h1").text(),
    ],
    ["gd", "en-GB", true, "Publish Data"],
  );

  // A language nobody publishes in is warned of as well, and an exact one is not.
  assert.is((await buildSite({}, { options: { words } })).warnings.length, 1);
  const most = Object.fromEntries(
    Object.entries(enGB).filter(([key]) => key !== "lang" && key !== "trail"),
  );
  assert.equal((await buildSite(inLanguage("ga"), { options: { words: { ga: most } } })).warnings, [
    "[openactive] the option words  ga: 1 text is missing and will be in English: trail",
  ]);
  assert.equal(
    (
      await buildSite(inLanguage("en-US"), {
        options: { words: { "en-US": { help: { email: "Email" } } } },
      })
    ).warnings,
    [],
  );
});

test("the programs to copy are right whatever the word for the source", async () => {
  const source = '`${ 1 }` "" { x } \\ Source';
  const site = await buildSite(
    {},
    { options: { words: { "en-GB": { attribution: { source } } } } },
  );
  const program = textOf(site.page("/attribution/"), "#snippet-javascript pre")
    .split("\n")
    .slice(5)
    .join("\n");
  const printed: string[] = [];
  // What is run is what this test has just made.
  new Function("console", "escaped", "url", "text", program)(
    { log: (line: string) => printed.push(line) },
    String,
    "u",
    "t",
  );
  assert.ok(printed[0]!.startsWith(`${source}: <a href="u"`), printed[0]);
  assert.match(
    textOf(site.page("/attribution/"), "#snippet-python pre"),
    /f"""`\$\{\{ 1 \}\}` \\"\\" \{\{ x \}\} \\\\ Source: </,
  );
});

/** What a build with these words says is wrong. */
async function refusal(words: unknown): Promise<string> {
  try {
    await buildSite({}, { options: { words } as OpenActiveOptions });
  } catch (error) {
    const messages = [];
    for (
      let cause: unknown = error;
      cause instanceof Error;
      cause = (cause as { originalError?: unknown }).originalError ?? cause.cause
    )
      messages.push(cause.message);
    return messages.join("\n");
  }
  throw new Error("the words were not refused");
}

const mistakes: readonly (readonly [what: string, words: unknown, message: RegExp])[] = [
  [
    "no group",
    "cy",
    /found "cy"; expected a group of languages, each with its words: \{ cy: \{ rights: \{ credit: "…" \} \} \}\s+→ at words$/m,
  ],
  ["a list", [], /found a list; expected a group of languages/],
  [
    "a tag with an underscore",
    { en_GB: {} },
    /found "en_GB"; expected a language tag, as in en-GB or cy; did you mean "en-GB"\?\s+→ at words\.en_GB$/m,
  ],
  [
    "the name of a language",
    { Welsh: {} },
    /found "Welsh"; expected a language tag, as in en-GB or cy; did you mean "cy"\?/,
  ],
  [
    "words without a language",
    { rights: { credit: "x" } },
    /found "rights"; expected a language tag/,
  ],
  [
    "a key nobody knows",
    { cy: { rights: { credt: "x" } } },
    /unknown key; allowed here: title, licenceTerm, statement, .*; did you mean "credit"\?\s+→ at words\.cy\.rights\.credt$/m,
  ],
  [
    "a group nobody knows",
    { cy: { right: {} } },
    /unknown key; allowed here: pageTitle, .*; did you mean "rights"\?\s+→ at words\.cy\.right$/m,
  ],
  [
    "a key every object has",
    { cy: { constructor: "x" } },
    /unknown key; allowed here: pageTitle, /,
  ],
  [
    "the tag, which is the key already",
    { cy: { lang: "cy" } },
    /unknown key; allowed here: pageTitle, /,
  ],
  [
    "a number for a text",
    { cy: { skipLink: 1 } },
    /found a number; expected a text, in English "Skip to content"\s+→ at words\.cy\.skipLink$/m,
  ],
  [
    "nothing for a text",
    { cy: { skipLink: null } },
    /found null; expected a text, in English "Skip to content"/,
  ],
  ["a group for a text", { cy: { skipLink: { a: "b" } } }, /found a group; expected a text/],
  [
    "a text for a group",
    { cy: { rights: "x" } },
    /found "x"; expected a group of words: some of title, licenceTerm, .*\s+→ at words\.cy\.rights$/m,
  ],
  [
    "a sentence without its place",
    { cy: { pageTitle: "Data" } },
    /found "Data" without \{publisher\}; expected a text with \{publisher\}, in English "\{publisher\} Open Data"\s+→ at words\.cy\.pageTitle$/m,
  ],
  [
    "a place misspelt",
    { cy: { pageTitle: "Data {publsher}" } },
    /found \{publsher\} in "Data \{publsher\}"; expected no place but \{publisher\}; did you mean "publisher"\?/,
  ],
  [
    "a place too many",
    { cy: { skipLink: "{publisher}" } },
    /found \{publisher\} in "\{publisher\}"; expected a text without places to fill/,
  ],
];
for (const [what, words, message] of mistakes)
  test(`wrong words: ${what}`, async () => assert.match(await refusal(words), message));

test("all that is wrong is said at once", async () => {
  const message = await refusal({ cy: { skipLink: 1, trail: 2 }, xx_: {} });
  for (const place of ["words.cy.skipLink", "words.cy.trail", "words.xx_"])
    assert.ok(message.includes(`→ at ${place}`), message);
});

test.run();
