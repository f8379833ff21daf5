import * as assert from "uvu/assert";
import { OpenActiveError, readPublisher } from "../../src/index.js";
import { minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

// Mistakes that come from other programs: habits from JSON, Markdown and spreadsheets, and what is
// copied from web pages, chats and word processors. Each used to pass without a word, or to give
// many messages, none of which named the cause.

/** The minimal file with one place changed. */
function replace(from: string, to: string): string {
  assert.ok(minimalPublisher.includes(from), `there is no ${from}`);
  return minimalPublisher.replace(from, () => to);
}
const withName = (value: string) => replace("name: Acme Leisure\n", `name: ${value}\n`);
const withUrl = (url: string) =>
  replace("url: https://www.acme-leisure.example/\n", `url: ${url}\n`);
const append = (...lines: string[]) => `${minimalPublisher}${lines.join("\n")}\n`;
const withDataset = (...lines: string[]) =>
  replace("dataset:\n", `dataset:\n${lines.map((line) => `  ${line}\n`).join("")}`);

interface Messages {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

function read(text: string): Messages {
  try {
    const { warnings } = readPublisher(text, "p");
    const lines = warnings.map(
      (each) => `${each.line}:${each.column} ${each.path}: ${each.message}`,
    );
    return { errors: [], warnings: lines };
  } catch (error) {
    assert.instance(error, OpenActiveError, String(error));
    const { message } = error as OpenActiveError;
    const lines = message.split("\n").slice(2);
    return { errors: lines.map((line) => line.replace(/^ {2}p:/, "")), warnings: [] };
  }
}

const without = "expected the value without it; did you mean";
const topKeys =
  "name, legalName, url, logo, email, telephone, description, organizationType, identifier, vatID, address, sameAs, dataset, feeds, " +
  "bookingService, accessService, rights, guidance, brand, publicSectorBody";

type Row = readonly [name: string, text: string, ...messages: string[]];

const errors: readonly Row[] = [
  // Commas and semicolons
  [
    "a comma after a name",
    withName("Riverside Pool,"),
    `1:21  name: found a comma at the end of "Riverside Pool,"; ${without} "Riverside Pool"?`,
  ],
  [
    "a comma after a URL",
    withUrl("https://pool.example/,"),
    `3:27  url: found a comma at the end of "https://pool.example/,"; ` +
      `${without} "https://pool.example/"?`,
  ],
  [
    "a comma after the base of the feeds",
    replace("example/openactive\n", "example/openactive,\n"),
    '9:52  feeds.base: found a comma at the end of "https://api.acme-leisure.example/openactive,"; ' +
      `${without} "https://api.acme-leisure.example/openactive"?`,
  ],
  [
    "a comma after a URL without its scheme",
    withUrl("www.pool.example,"),
    '3:6  url: found "www.pool.example,"; ' +
      "expected an absolute URL that starts with https:// or http://; " +
      'did you mean "https://www.pool.example"?',
  ],
  [
    "semicolons after a date, a language and keywords",
    withDataset("datePublished: 2024-03-01;", "inLanguage: cy;", "keywords: [swim;, dive]"),
    `6:28  dataset.datePublished: found a semicolon at the end of "2024-03-01;"; ${without} "2024-03-01"?`,
    `7:17  dataset.inLanguage: found a semicolon at the end of "cy;"; ${without} "cy"?`,
    `8:18  dataset.keywords[0]: found a semicolon at the end of "swim;"; ${without} "swim"?`,
  ],
  [
    "commas after an email address, a telephone number, a year and a colour",
    append(
      "email: info@pool.example,",
      "telephone: 029 2018 0000,",
      "rights:",
      "  copyrightYear: 2023,",
      "guidance:",
      "  role: booking-system,",
    ),
    `11:25  email: found a comma at the end of "info@pool.example,"; ${without} "info@pool.example"?`,
    `12:25  telephone: found a comma at the end of "029 2018 0000,"; ${without} "029 2018 0000"?`,
    `14:22  rights.copyrightYear: found a comma at the end of "2023,"; ${without} 2023?`,
    `16:23  guidance.role: found a comma at the end of "booking-system,"; ${without} "booking-system"?`,
  ],
  [
    "a comma after true",
    append("publicSectorBody: true,"),
    `11:23  publicSectorBody: found a comma at the end of "true,"; ${without} true?`,
  ],
  [
    "quotes and commas, as in JSON",
    minimalPublisher.replace(/^(\w+): (\S.*)$/gm, '"$1": "$2",'),
    `1:23  found a comma after the value; ${without} "Acme Leisure"?`,
    `2:38  found a comma after the value; ${without} "Acme Leisure Trust Ltd"?`,
    `3:43  found a comma after the value; ${without} "https://www.acme-leisure.example/"?`,
    `4:52  found a comma after the value; ${without} "https://www.acme-leisure.example/logo.png"?`,
  ],
  [
    "a comma after a list",
    replace("ScheduledSession]", "ScheduledSession],"),
    `10:43  found a comma after the value; ${without} [SessionSeries, ScheduledSession]?`,
  ],

  // Quotes, links and angle brackets
  [
    "half of the quotes around a URL",
    withUrl("https://pool.example/”"),
    '3:27  url: found a quotation mark at the end of "https://pool.example/”"; ' +
      `${without} "https://pool.example/"?`,
  ],
  [
    "a URL in guillemets",
    withUrl("«https://pool.example/»"),
    '3:6  url: found "«https://pool.example/»"; ' +
      "expected an absolute URL that starts with https:// or http://; " +
      'did you mean "https://pool.example/"?',
  ],
  [
    "a URL in angle brackets",
    withUrl("<https://pool.example/>"),
    '3:6  url: found "<https://pool.example/>"; ' +
      "expected an absolute URL that starts with https:// or http://; " +
      'did you mean "https://pool.example/"?',
  ],
  [
    "a Markdown link",
    withUrl("[Riverside Pool](https://pool.example/)"),
    "3:6  found a Markdown link; expected its URL alone; did you mean https://pool.example/?",
  ],
  [
    "typographic quotes around keys",
    replace("name: Acme", "“name”: Acme").replace("  base", "  ‘base’"),
    "1:1  found “name”: with formatting characters around the key, as on 1 other line; " +
      'expected "name:" without them',
  ],

  [
    "bold keys",
    replace("name: Acme", "**name:** Acme").replace("legalName:", "`legalName`:"),
    "1:1  found **name:** with formatting characters around the key, as on 1 other line; " +
      'expected "name:" without them',
  ],
  [
    "an email address as a Markdown link",
    append('email: "[info@pool.example](mailto:info@pool.example)"'),
    '11:8  email: found "[info@pool.example](mailto:info@pool.example)"; ' +
      "expected an email address, as in opendata@club.example; " +
      'did you mean "info@pool.example"?',
  ],
  [
    "an invisible character in a URL",
    withUrl("https://pool.example/\u200b"),
    '3:6  url: found "https://pool.example/\\u200b"; ' +
      'expected a URL without invisible characters; did you mean "https://pool.example/"?',
  ],
  [
    "an invisible character before a key",
    replace("legalName", "\ufefflegalName"),
    "2:1  found a special space (such as a non-breaking one); expected an ordinary space",
  ],

  // Signs at the start of lines
  [
    "bullets",
    minimalPublisher.replace(/^( *)(?=\w)/gm, "$1• "),
    '1:1  found a bullet (•) before the key "name", as on 9 other lines; ' +
      "expected the key on its own",
  ],
  [
    "asterisks for bullets",
    minimalPublisher.replace(/^(?=\w)/gm, "* "),
    '1:1  found a bullet (*) before the key "name", as on 5 other lines; ' +
      "expected the key on its own",
  ],
  [
    "a dash for a bullet",
    replace("  base", "  – base"),
    '9:3  found a bullet (–) before the key "base"; expected the key on its own',
  ],
  [
    "a quoted message",
    minimalPublisher.replace(/^(?=.)/gm, "> "),
    '1:1  found a quote marker (>) before the key "name", as on 9 other lines; ' +
      "expected the key on its own",
  ],
  [
    "bullets for the dashes of a list",
    withDataset("keywords:", "  • swim", "  • dive"),
    '7:5  dataset.keywords: found "• swim • dive"; expected keywords: ' +
      'a list, with each entry on its own line that starts with "- "; did you mean [swim, dive]?',
  ],
  [
    "asterisks for the dashes of a list",
    withDataset("keywords:", "  * swim"),
    "7:5  found a line that starts with *; " +
      'expected a key, a colon and a value, or "- " before a list entry',
  ],
  [
    "numbers of lines",
    replace("name: Acme", "1. name: Acme").replace("legalName", "2. legalName"),
    '1:1  found a number (1.) before the key "name", as on 1 other line; ' +
      "expected the key on its own",
  ],
  [
    "a code fence",
    `\`\`\`yaml\n${minimalPublisher}\`\`\`\n`,
    '1:1  found "```yaml", the start or end of a code block, as on 1 other line; ' +
      "expected only the lines between",
  ],
  [
    "half a code fence",
    `${minimalPublisher}~~~~\n`,
    '11:1  found "~~~~", the start or end of a code block; expected only the lines between',
  ],
  [
    "a comment of another language",
    `// Our pool\n${minimalPublisher}`,
    "1:1  found // at the start of a line; expected # before a comment",
  ],

  // Colons and other notations
  [
    "a full-width colon",
    replace("legalName: ", "legalName："),
    '2:10  found a special colon (：) after the key "legalName"; ' +
      "expected an ordinary colon and a space",
  ],
  [
    "an equals sign",
    replace("logo: ", "logo="),
    '4:1  found "logo=https://www.acme-leisure.example/logo.png"; ' +
      "expected a colon and a space after the key; " +
      'did you mean "logo: https://www.acme-leisure.example/logo.png"?',
  ],
  [
    "an arrow",
    replace("name: Acme", "name -> Acme"),
    '1:1  found "name -> Acme Leisure"; expected a colon and a space after the key; ' +
      'did you mean "name: Acme Leisure"?',
  ],
  [
    "columns of a spreadsheet",
    replace("name: Acme", "name\tAcme"),
    '1:1  found "name\\tAcme Leisure"; expected a colon and a space after the key; ' +
      'did you mean "name: Acme Leisure"?',
  ],
  [
    "all keys in a group",
    `publisher:\n${minimalPublisher.replace(/^(?=.)/gm, "  ")}`,
    '1:1  found all keys below "publisher"; ' +
      "expected them at the start of their lines: name, legalName, url, logo, dataset, feeds",
  ],
  [
    "a web page",
    `<!DOCTYPE html>\n<html lang="en">\n<p>${minimalPublisher}</p>\n</html>\n`,
    '1:1  found HTML; expected a publisher file: lines of the form "key: value", without tags',
  ],
  [
    "lines copied from the source of a web page",
    minimalPublisher.replace(/^(.+)$/gm, "<p>$1</p>"),
    '1:1  found HTML; expected a publisher file: lines of the form "key: value", without tags',
  ],

  // Names from other programs
  [
    "the publisher's name twice, once as in the PHP settings",
    replace("name: Acme Leisure\n", "name: Acme Sessions\norganisationName: Acme\n"),
    `2:1  organisationName: unknown key; allowed here: ${topKeys}; "name" is there already; ` +
      'did you mean that one to be "name" below "dataset"?',
  ],
  [
    "names from the example program of the .NET library",
    replace("legalName", "legalEntity")
      .replace("logo:", "logoUrl:")
      .replace("  base: ", "  baseUrl: "),
    `2:1  legalEntity: unknown key; allowed here: ${topKeys}; did you mean "legalName"?`,
    `4:1  logoUrl: unknown key; allowed here: ${topKeys}; did you mean "logo"?`,
    `9:3  feeds.baseUrl: unknown key; allowed here: base, types; did you mean "base"?`,
  ],
  [
    "a handle for a list of URLs",
    append("sameAs: hdl:20.1000/100"),
    '11:9  sameAs: found "hdl:20.1000/100"; expected pages about the publisher: ' +
      'a list, with each entry on its own line that starts with "- "; ' +
      "did you mean [https://hdl.handle.net/20.1000/100]?",
  ],
  [
    "a picture for a URL",
    withUrl("photo.avif"),
    '3:6  url: found "photo.avif"; expected an absolute URL that starts with https:// or http://',
  ],

  // Pages at the URL of a feed
  [
    "the Dataset Site at the URL of a feed",
    replace(
      "https://data.acme-leisure.example/",
      "https://API.acme-leisure.example/openactive/session-series",
    ),
    '6:8  dataset.url: found "https://API.acme-leisure.example/openactive/session-series", ' +
      "which is also the URL of the feed feeds.types[0]; " +
      "expected a different URL for the Dataset Site, because a feed is no page that people read",
  ],
  [
    "the website at the URL of a feed",
    withUrl("https://pool.example/feed").replace(
      /feeds:[^]*/,
      "feeds:\n  - type: Event\n    url: https://pool.example/feed\n",
    ),
    '3:6  url: found "https://pool.example/feed", which is also the URL of the feed feeds[0]; ' +
      "expected a different URL for the publisher's website, " +
      "because a feed is no page that people read",
  ],
];

test("there are at least twenty-four", () => assert.ok(errors.length >= 24));

for (const [name, text, ...messages] of errors) {
  test(name, () => assert.equal(read(text).errors, messages));
}

const ends = "expected a quotation mark at both ends or none";
const warnings: readonly Row[] = [
  [
    "guillemets around a name",
    withName("«Riverside Pool»"),
    '1:7 name: found "«Riverside Pool»"; ' +
      'expected straight quotes (") or none: these are read as part of the text; ' +
      'did you mean "Riverside Pool"?',
  ],
  [
    "typographic quotes around a description",
    append("description: “We teach people to swim.”"),
    '11:14 description: found "“We teach people to swim.”"; ' +
      'expected straight quotes (") or none: these are read as part of the text; ' +
      'did you mean "We teach people to swim."?',
  ],
  [
    "a quote at one end of a name",
    withName("“Riverside Pool"),
    `1:7 name: found "“Riverside Pool"; ${ends}; did you mean "Riverside Pool"?`,
  ],
  [
    "a straight quote at the end of a keyword",
    withDataset('keywords: [swim", dive]'),
    `6:14 dataset.keywords[0]: found "swim\\""; ${ends}; did you mean "swim"?`,
  ],
  [
    "the Dataset Site at the URL of the website",
    withUrl("https://data.acme-leisure.example"),
    '6:8 dataset.url: found "https://data.acme-leisure.example/", ' +
      "which is also the publisher's website; " +
      "expected a URL of its own for the Dataset Site, unless the website is only that page",
  ],
];

for (const [name, text, ...messages] of warnings) {
  test(`a warning: ${name}`, () => {
    const result = read(text);
    assert.equal(result.errors, []);
    assert.equal(result.warnings, messages);
  });
}

const fine: readonly (readonly [name: string, text: string])[] = [
  ["punctuation at the end of prose", append("description: For ages 5, 6;")],
  ["prose that ends in a quotation", append("description: We say “everybody can swim”")],
  ["apostrophes at the ends of a name", withName("’Til Late Players’")],
  ["a name with a quotation", withName("Theatre “The Pool”")],
  ["two quotations", append("description: “Play” and “Move”")],
  ["a length in inches", withDataset("alternateName: Disc golf 10”")],
  ["a URL that ends in a bracket", withUrl("https://pool.example/wiki/Pool_(Cardiff)")],
  ["a base of feeds at the Dataset Site", replace("https://data.acme", "https://api.acme")],
  [
    "signs inside a text of several lines",
    append("description: |", "  Our list:", "  • name: x", "  ```", "  // url: y", "  2. logo: z"),
  ],
  ["a number as the start of a keyword", withDataset("keywords:", "  - 5 a side", "  - 3x3")],
];

for (const [name, text] of fine) {
  test(`no mistake: ${name}`, () => assert.equal(read(text), { errors: [], warnings: [] }));
}

test("long lines and many slips take no more than a moment", () => {
  const n = 20_000;
  const texts = [
    withUrl(`https://pool.example/${",".repeat(n)}x`),
    withUrl(`https://pool.example/${",".repeat(n)}`),
    withUrl("/".repeat(n)),
    withName(`x${'"'.repeat(n)}`),
    withName(`${"“".repeat(n)}`),
    withName(`[${"(".repeat(n)}`),
    append(`sameAs: ${"a, ".repeat(n)}`),
    `${"<".repeat(n)}\n`,
    `${" ".repeat(n)}<p\n`,
    "• ".repeat(n),
    minimalPublisher + "• name: x\n".repeat(n / 10),
    minimalPublisher + "name： x\n".repeat(n / 10),
  ];
  for (const text of texts) {
    const start = performance.now();
    read(text);
    const time = performance.now() - start;
    assert.ok(time < 2000, `${Math.round(time)} ms for ${text.slice(0, 200)}`);
  }
});

test.run();
