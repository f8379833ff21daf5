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

test("a message can be changed in one language, and nothing else changes", async () => {
  const messages: CustomMessages = {
    "en-GB": { attribution: { title: "Credits" } },
    cy: {
      rights: { creditBelow: "Dywedwch o ble y daw." },
      guidance: { headings: { feeds: "Ffrydiau sydd gan {publisher}" } },
    },
  };
  const unused = (tag: string, used: string) =>
    `[openactive] warning: the option messages  ${tag}: ` +
    `found messages in a language that no page is in; expected ${used}, ` +
    `or inLanguage: ${tag} below dataset in the publisher file`;
  const english = await buildSite({}, { options: { messages } });
  assert.equal(english.warnings, [unused("cy", "en-GB")]);
  assert.equal(
    [textOf(english.page("/attribution/"), "h1"), textOf(english.page("/attribution/"), "title")],
    ["Credits", "Credits – Acme Leisure"],
  );
  assert.match(english.page("/"), /Wherever you show it, credit it as at the foot of this page\./);
  assert.is(
    textOf(english.page("/publish-data/build-your-openactive-api/"), "#the-feeds-of-publisher"),
    "The feeds of Acme Leisure",
  );

  const welsh = await buildSite(inLanguage("cy-GB"), { options: { messages } });
  assert.equal(welsh.warnings, [unused("en-GB", "cy")]);
  assert.match(welsh.page("/"), /Dywedwch o ble y daw\./);
  assert.is(
    textOf(welsh.page("/publish-data/build-your-openactive-api/"), "#the-feeds-of-publisher"),
    "Ffrydiau sydd gan Acme Leisure",
  );
  assert.is(textOf(welsh.page("/attribution/"), "h1"), "Priodoli");
  // The changes do not leak into the next build.
  assert.is(textOf((await buildSite({})).page("/attribution/"), "h1"), "Attribution");
});

test("a language can be added; what it lacks is in English, with one warning, as are whole pages", async () => {
  const messages: CustomMessages = {
    gd: {
      skipLink: "Leum gun t-susbaint",
      feeds: { title: "Sruthan" },
      dataset: { name: "{holdings} aig {publisher}" },
      attribution: { source: "Tùs", title: "Urram" },
    },
  };
  const site = await buildSite(inLanguage("gd"), { options: { messages } });
  const missing = listMissingMessages("gd", messages);
  assert.equal(site.warnings, [
    `[openactive] warning: the option messages  gd: ${missing.length} texts are missing and will be in English: ${missing.slice(0, 5).join(", ")}, … (listMissingMessages("gd", messages) lists all)`,
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
});

test("there are warnings about incomplete languages even if no publisher uses them; varieties of English are not", async () => {
  const messages: CustomMessages = { gd: { skipLink: "Leum gun t-susbaint" } };
  const { warnings } = await buildSite({}, { options: { messages } });
  assert.match(
    warnings[0]!,
    /^\[openactive\] warning: the option messages  gd: \d+ texts are missing/,
  );
  const most = Object.fromEntries(
    Object.entries(enGB).filter(([key]) => key !== "lang" && key !== "trail"),
  );
  assert.equal(
    (await buildSite(inLanguage("ga"), { options: { messages: { ga: most } } })).warnings,
    [
      "[openactive] warning: the option messages  ga: 1 text is missing and will be in English: trail",
    ],
  );
  assert.equal(
    (
      await buildSite(inLanguage("en-US"), {
        options: { messages: { "en-US": { help: { email: "Email" } } } },
      })
    ).warnings,
    [],
  );
});

test("the programs to copy are valid whatever the message for the source is", async () => {
  const source = '`${ 1 }` "" { x } \\ Source';
  const site = await buildSite(
    {},
    { options: { messages: { "en-GB": { attribution: { source } } } } },
  );
  const program = textOf(site.page("/attribution/"), "#snippet-javascript pre")
    .split("\n")
    .slice(5)
    .join("\n");
  const printed: string[] = [];
  // The program is the output of this very test, so it is safe to run.
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

/** The error of a build with these messages, with those that caused it. */
async function readRefusal(messages: unknown): Promise<string> {
  try {
    await buildSite({}, { options: { messages } as OpenActiveOptions });
  } catch (error) {
    const lines: string[] = [];
    for (let cause: unknown = error; cause instanceof Error; cause = getCause(cause)) {
      lines.push(cause.message);
    }
    return lines.join("\n");
  }
  throw new Error("the messages were accepted");
}

const getCause = (error: Error & { readonly originalError?: unknown }): unknown =>
  error.originalError ?? error.cause;

interface Mistake {
  readonly name: string;
  readonly messages: unknown;
  readonly expected: RegExp;
}

const mistakes: readonly Mistake[] = [
  {
    name: "a text instead of a group",
    messages: "cy",
    expected:
      /found "cy"; expected a group of languages, each with its messages: \{ cy: \{ rights: \{ credit: "…" \} \} \}\s+→ at messages$/m,
  },
  {
    name: "a list instead of a group",
    messages: [],
    expected: /found a list; expected a group of languages/,
  },
  {
    name: "a tag with an underscore",
    messages: { en_GB: {} },
    expected:
      /found "en_GB"; expected a language tag, as in en-GB or cy; did you mean "en-GB"\?\s+→ at messages\.en_GB$/m,
  },
  {
    name: "the name of a language",
    messages: { Welsh: {} },
    expected: /found "Welsh"; expected a language tag, as in en-GB or cy; did you mean "cy"\?/,
  },
  {
    name: "messages without a language",
    messages: { rights: { credit: "x" } },
    expected: /found "rights"; expected a language tag/,
  },
  {
    name: "an unknown key",
    messages: { cy: { rights: { credt: "x" } } },
    expected:
      /unknown key; allowed here: title, licenceTerm, statement, .*; did you mean "credit"\?\s+→ at messages\.cy\.rights\.credt$/m,
  },
  {
    name: "an unknown group",
    messages: { cy: { right: {} } },
    expected:
      /unknown key; allowed here: pageTitle, .*; did you mean "rights"\?\s+→ at messages\.cy\.right$/m,
  },
  {
    name: "a key that every object has",
    messages: { cy: { constructor: "x" } },
    expected: /unknown key; allowed here: pageTitle, /,
  },
  {
    name: "the tag of the language, which is its key already",
    messages: { cy: { lang: "cy" } },
    expected: /unknown key; allowed here: pageTitle, /,
  },
  {
    name: "a number for a text",
    messages: { cy: { skipLink: 1 } },
    expected:
      /found a number; expected a text like the English "Skip to content"\s+→ at messages\.cy\.skipLink$/m,
  },
  {
    name: "null for a text",
    messages: { cy: { skipLink: null } },
    expected: /found null; expected a text like the English "Skip to content"/,
  },
  {
    name: "a text without anything to read",
    messages: { cy: { skipLink: " " } },
    expected: /found the blank text " "; expected a text like the English "Skip to content"/,
  },
  {
    name: "a group for a text",
    messages: { cy: { skipLink: { a: "b" } } },
    expected: /found a group; expected a text/,
  },
  {
    name: "a text for a group",
    messages: { cy: { rights: "x" } },
    expected:
      /found "x"; expected a group of messages: some of title, licenceTerm, .*\s+→ at messages\.cy\.rights$/m,
  },
  {
    name: "a sentence without its placeholder",
    messages: { cy: { pageTitle: "Data" } },
    expected:
      /found "Data" without \{publisher\}; expected a text with \{publisher\}, like the English "\{publisher\} Open Data"\s+→ at messages\.cy\.pageTitle$/m,
  },
  {
    name: "a misspelt placeholder",
    messages: { cy: { pageTitle: "Data {publsher}" } },
    expected:
      /found \{publsher\} in "Data \{publsher\}"; expected no placeholder except \{publisher\}; did you mean "publisher"\?/,
  },
  {
    name: "a placeholder too many",
    messages: { cy: { skipLink: "{publisher}" } },
    expected: /found \{publisher\} in "\{publisher\}"; expected a text without placeholders/,
  },
];
for (const { name, messages, expected } of mistakes) {
  test(`a mistake in the messages: ${name}`, async () =>
    assert.match(await readRefusal(messages), expected));
}

test("all mistakes are reported together", async () => {
  const message = await readRefusal({ cy: { skipLink: 1, trail: 2 }, xx_: {} });
  for (const place of ["messages.cy.skipLink", "messages.cy.trail", "messages.xx_"]) {
    assert.ok(message.includes(`→ at ${place}`), message);
  }
});

test.run();
