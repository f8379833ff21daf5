import * as assert from "uvu/assert";
import { OpenActiveError, readDatasetSite, readPublisher } from "../../src/index.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

// What a file or a page contains reaches a terminal only as text that can be seen.

const hostile = [
  ["an escape sequence", "\u001b[2J\u001b]0;gone\u0007"],
  ["C1 controls", "\u009b31m"],
  ["a line end", "\n  publisher.yaml:1:1  name: all is well"],
  ["a carriage return", "\rall is well"],
  ["line separators", "\u2028\u2029all is well"],
  ["reordered text", "\u202egnp.txe\u202c\u2066"],
  ["invisible text", "\u200b\u2060\ufeff\u00ad"],
] as const;

const forbidden = /(?![\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function getMessage(fail: () => unknown): string {
  try {
    fail();
  } catch (error) {
    assert.instance(error, OpenActiveError);
    return (error as Error).message;
  }
  return "";
}

for (const [name, text] of hostile) {
  const quoted = JSON.stringify(text);
  const files = {
    "a key": `${minimalPublisher}? ${quoted}\n: 1\n`,
    "a key of a group": minimalPublisher.replace("feeds:", `  ? ${quoted}\n  : 1\nfeeds:`),
    "a value": minimalPublisher.replace("legalName: ", `legalName: ${quoted} # `),
    "a URL": minimalPublisher.replace("url: ", `url: ${quoted} # `),
    "a date": minimalPublisher.replace("feeds:", `  datePublished: ${quoted}\nfeeds:`),
    "a feed type": minimalPublisher.replace("types: [", `types: [${quoted}, `),
    "broken YAML": `${minimalPublisher}a: [${text}\n`,
    "a mapping": `${text}: {`,
  };
  test(`${name} in a file is not printed as it is`, () => {
    for (const [place, file] of Object.entries(files)) {
      const message = getMessage(() => readPublisher(file, `${text}.yaml`));
      assert.not.match(message, forbidden, `${place}: ${JSON.stringify(message)}`);
      const lines = message.split("\n").filter((line) => line.includes("all is well"));
      assert.ok(
        lines.every((line) => !line.trimStart().startsWith("publisher.yaml:1:1")),
        place,
      );
    }
  });

  test(`${name} in a page is not printed as it is`, () => {
    const block = JSON.stringify({ "@type": text, name: text, url: text });
    const pages = [
      `<script type="application/ld+json">${block}</script>`,
      `<script type="application/ld+json">{${text}</script>`,
      `<p typeof="dcat:Dataset" about="${text}">${text}`,
      block,
    ];
    for (const page of pages) {
      const message = getMessage(() => readDatasetSite(page, `https://a.example/${text}`));
      assert.not.match(message, forbidden, JSON.stringify(message));
    }
  });
}

test("warnings and the names of publishers are printed as text that can be seen", async () => {
  const name = "Acme\u001b[31m \u202eleisure";
  const { warnings } = await buildSite(
    { "publisher.yaml": minimalPublisher },
    {
      options: () => ({
        publishers: [
          {
            name,
            legalName: "Acme",
            url: "http://www.acme.example/",
            logo: "http://www.acme.example/logo.png",
            dataset: {
              url: "https://data.acme.example/",
              discussionUrl: "https://www.acme.example/contact",
            },
            feeds: { base: "https://api.acme.example", types: ["SessionSeries"] },
          },
        ],
      }),
    },
  ).catch((error: Error) => ({ warnings: [error.message] }));
  assert.ok(warnings.length > 0);
  for (const warning of warnings) assert.not.match(warning, forbidden, JSON.stringify(warning));
});

test.run();
