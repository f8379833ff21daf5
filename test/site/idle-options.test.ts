import path from "node:path";
import * as assert from "uvu/assert";
import type { OpenActiveOptions } from "../../src/index.js";
import { readOptions } from "../../src/options.js";
import { buildSite, createFolder, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

// Options that have no effect: nobody notices these without being told.

const inLanguage = (tag: string) =>
  minimalPublisher.replace("dataset:", `dataset:\n  inLanguage: ${tag}`);

/** The warnings of a site with these options. */
async function listWarnings(
  options: OpenActiveOptions,
  publisher = minimalPublisher,
): Promise<readonly string[]> {
  const site = await buildSite({ "publisher.yaml": publisher }, { options });
  return site.warnings.map((warning) => warning.replace("[openactive] warning: ", ""));
}

/** The warnings of a site without a publisher, which only credits others. */
async function listWarningsWithoutPublisher(options: OpenActiveOptions) {
  const acme = {
    "@type": "Dataset",
    url: "https://data.acme.example/",
    license: "https://creativecommons.org/licenses/by/4.0/",
    publisher: { name: "Acme" },
  };
  const input = createFolder({ "index.md": "Hello" });
  const site = await buildSite(
    {},
    { options: () => ({ sources: { acme }, ...options }), input: `../${path.basename(input)}` },
  );
  return site.warnings.map((warning) => warning.replace("[openactive] warning: ", ""));
}

const credits = { attribution: { title: "Credits" } };

test("messages in a variety of a language that no page is in never appear", async () => {
  const found = "found messages in a language that no page is in; expected";
  const expected = (tag: string, used: string) =>
    `the option messages  ${tag}: ${found} ${used}, or ` +
    `inLanguage: ${tag} below dataset in the publisher file; did you mean "${used}"?`;
  assert.equal(await listWarnings({ messages: { en: credits } }), [expected("en", "en-GB")]);
  assert.equal(await listWarnings({ words: { "en-US": credits } } as never), [
    expected("en-US", "en-GB"),
  ]);
  assert.equal(await listWarnings({ messages: { "cy-GB": credits } }, inLanguage("cy")), [
    expected("cy-GB", "cy"),
  ]);
  assert.equal(await listWarnings({ messages: { "en-GB": credits } }, inLanguage("en-US")), []);
  assert.equal(await listWarnings({ messages: { en: credits } }, inLanguage("en")), []);
});

test("messages in a language that the only publisher does not have never appear", async () => {
  assert.equal(await listWarnings({ messages: { "en-GB": credits, cy: credits } }), [
    "the option messages  cy: found messages in a language that no page is in; " +
      "expected en-GB, or inLanguage: cy below dataset in the publisher file",
  ]);
  assert.equal(await listWarnings({ messages: { cy: credits } }, inLanguage("[cy, en-GB]")), []);
});

test("many publishers may have messages for those to come, but only in one variety", async () => {
  const publishers = [1, 2].map((number) => ({
    name: `Club ${number}`,
    legalName: `Club ${number} Ltd`,
    url: "https://www.clubs.example/",
    logo: "https://cdn.example/logo.png",
    dataset: {
      url: `https://data.clubs.example/${number}/`,
      discussionUrl: "https://github.com/vendor/opendata/issues",
      datePublished: "2024-01-31",
      dateModified: "2024-01-31T09:30:00Z",
      inLanguage: number === 1 ? "cy" : "en-GB",
    },
    feeds: { base: "https://api.clubs.example/", types: ["SessionSeries"] },
  }));
  const catalog = { publisher: { name: "Vendor", url: "https://vendor.example/" } };
  const site = await buildSite(
    {},
    { options: () => ({ publishers, catalog, messages: { fr: credits, en: credits } }) },
  );
  const unused = site.warnings.filter((warning) => warning.includes("no page is in"));
  assert.is(unused.length, 1, unused.join("\n"));
  assert.match(
    unused[0]!,
    "messages  en: found messages in a language that no page is in; expecte",
  );
  assert.match(unused[0]!, 'did you mean "en-GB"?');
});

test("a data catalogue that is switched off has no details", async () => {
  const catalog = { publisher: { name: "Vendor", url: "https://vendor.example/" } };
  assert.equal(await listWarnings({ catalog, pages: { catalog: false } }), [
    "the option catalog  found together with pages: { catalog: false }; expected one of them: " +
      "without a data catalogue, its details have no effect",
  ]);
  assert.equal(await listWarnings({ pages: { catalog: false } }), []);
});

test("a site without a publisher has no address, no pages and no language of its own", async () => {
  assert.equal(
    await listWarningsWithoutPublisher({
      datasetUrl: "https://data.acme.example/",
      pages: { turtle: true, robots: false },
      messages: { cy: credits, "en-GB": credits },
    }),
    [
      "the option datasetUrl  found a URL on a site without a publisher; expected a publisher.yaml",
      "the option pages  turtle: found true, but there is no such page; " +
        "expected a publisher on this site",
      "the option messages  cy: found messages in a language that no page is in; expected en-GB",
    ],
  );
});

test("a page that is asked for by name, but is not there, is named with what it needs", async () => {
  const inFolder = minimalPublisher.replace(
    "leisure.example/\n  disc",
    "leisure.example/a/\n  disc",
  );
  const pages = { accessibilityStatement: true, robots: true, sitemap: true, jsonLd: true };
  assert.equal(await listWarnings({ pages }, inFolder), [
    "the option pages  accessibilityStatement: found true, but there is no such page; " +
      "expected a complete publicSectorBody in the publisher file",
    "the option pages  robots: found true, but there is no such page; " +
      "expected Dataset Sites that have a host to themselves",
  ]);
  const council = `${minimalPublisher}email: a@acme.example\npublicSectorBody: { compliance: full, preparedOn: 2024-01-31 }\n`;
  const warnings = await listWarnings({ pages }, council);
  assert.not.ok(warnings.some((warning) => warning.includes("no such page")));
});

/** The message of the error for these options. */
function refuse(options: object): string {
  try {
    readOptions(options);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("the options were accepted");
}

test("a page cannot be switched on while its group is switched off", () => {
  assert.match(
    refuse({ pages: { guidance: false, buildApi: true } }),
    /found true together with guidance: false; expected one of them: .*\s+→ at pages\.buildApi/,
  );
  readOptions({ pages: { guidance: true, buildApi: false } });
  readOptions({ pages: { guidance: false, buildApi: false } });
  readOptions({ pages: { guidance: true, buildApi: true } });
});

test("an empty group of sources is refused", () => {
  assert.match(
    refuse({ sources: {} }),
    /found an empty group; expected a group of names, .*, or no such option\s+→ at sources/,
  );
});

test("a message without a text is refused", () => {
  for (const blank of ["", " ", "\u200b", "\n\u00a0", "\u2060\u3164"]) {
    const found = blank === "" ? "an empty text" : "the blank text";
    for (const messages of [{ skipLink: blank }, { attribution: { title: blank } }]) {
      assert.match(
        refuse({ messages: { "en-GB": messages } }),
        new RegExp(`found ${found}.*; expected a text like the English ".*"\\s+→ at messages`),
      );
    }
  }
});

for (const [name, answer, found] of [
  ["a promise", Promise.resolve(true), "a promise"],
  ["a text", "Data", "a string"],
  ["an entry without a key", { title: "Data" }, "an entry without a key"],
] as const) {
  test(`a function navigation that returns ${name} is refused`, async () => {
    try {
      await buildSite({}, { options: { navigation: (() => answer) as never } });
    } catch (error) {
      const { originalError = error } = error as { originalError?: unknown };
      assert.match(
        (originalError as Error).message,
        `the option navigation: found ${found} for the page /; expected true, nothing, or an entry`,
      );
      return;
    }
    assert.unreachable();
  });
}

test.run();
