import * as assert from "uvu/assert";
import {
  checkPublisher,
  describeDataset,
  OpenActiveError,
  readPublisher,
  toJsonLd,
} from "../../src/index.js";
import { minimalPublisher } from "../support/site.js";
import { fillEveryText } from "../support/hostile.js";
import { realPublishers } from "../support/publishers.js";
import { test } from "../support/suite.js";

// Other descriptions of a dataset, pasted into the publisher file: one message, with the publisher
// file that says the same.

interface Answer {
  readonly headline: string;
  readonly yaml: string;
  readonly end: string | undefined;
}

/** The only message of an error, and its details, which are split at empty lines. */
function readAnswer(read: () => unknown): Answer {
  try {
    read();
  } catch (error) {
    assert.instance(error, OpenActiveError, String(error));
    const { problems } = error as OpenActiveError;
    assert.is(problems.length, 1, (error as Error).message);
    const { message: headline, details = "" } = problems[0]!;
    const rest = details.split("\n\n");
    const end = rest.at(-1)?.startsWith("Still missing") ? rest.pop() : undefined;
    return { headline, yaml: rest.join("\n\n"), end };
  }
  return assert.unreachable() as never;
}
const answer = (text: string) => readAnswer(() => readPublisher(text, "publisher.yaml"));

const jsonLd = {
  "@context": ["https://schema.org/", "https://openactive.io/"],
  "@type": "Dataset",
  "@id": "https://data.pool.example/",
  url: "https://data.pool.example/",
  name: "Riverside Pool Sessions",
  license: "https://creativecommons.org/licenses/by/4.0/",
  keywords: "Swimming",
  dateModified: "2024-05-01T10:00:00.123Z",
  discussionUrl: "https://github.com/riverside/opendata/issues",
  distribution: [
    {
      "@type": "DataDownload",
      name: "SessionSeries",
      additionalType: "https://openactive.io/SessionSeries",
      contentUrl: "https://api.pool.example/series",
    },
    {
      "@type": "DataDownload",
      additionalType: "oa:Slot",
      contentUrl: "https://api.pool.example/s",
    },
    { "@type": "DataDownload", name: "Classes", contentUrl: "https://api.pool.example/classes" },
  ],
  publisher: {
    "@type": "Organization",
    name: "Riverside Pool",
    legalName: "Riverside Pool Ltd",
    url: "https://pool.example/",
    logo: { "@type": "ImageObject", url: "https://pool.example/logo.svg" },
  },
  sponsor: "Somebody",
};

const expectedYaml = `name: Riverside Pool
legalName: Riverside Pool Ltd
url: https://pool.example/
logo: https://pool.example/logo.svg
dataset:
  url: https://data.pool.example/
  discussionUrl: https://github.com/riverside/opendata/issues
  name: Riverside Pool Sessions
  keywords:
    - Swimming
  dateModified: 2024-05-01T10:00:00Z
feeds:
  - type: SessionSeries
    url: https://api.pool.example/series
  - type: FacilityUseSlot
    url: https://api.pool.example/s
  - url: https://api.pool.example/classes`;

const foundJsonLd = "found the JSON-LD of a Dataset Site; expected a publisher file";

test("JSON-LD gets one message, at the start, with the publisher file that says the same", () => {
  assert.equal(answer(JSON.stringify(jsonLd, null, 2)), {
    headline: `${foundJsonLd}; this one says the same, except for sponsor:`,
    yaml: expectedYaml,
    end: "Still missing: feeds[2].type.",
  });
  try {
    readPublisher(JSON.stringify(jsonLd), "publisher.yaml");
  } catch (error) {
    const { line, column, path } = (error as OpenActiveError).problems[0]!;
    assert.equal([line, column, path], [1, 1, ""]);
  }
});

test("JSON-LD is recognised with tabs, in a graph, in a web page, as YAML and as an object", () => {
  const graph = { "@context": "https://schema.org/", "@graph": [{ "@type": "WebSite" }, jsonLd] };
  const script = `<script type="application/ld+json">${JSON.stringify(jsonLd)}</script>`;
  const yaml = `"@type": Dataset\n${expectedYaml}\n`;
  for (const text of [
    JSON.stringify(jsonLd, null, "\t"),
    JSON.stringify(graph),
    JSON.stringify([jsonLd]),
    `<!DOCTYPE html>\n<html><head>${script}</head><body><p>Hello</p></body></html>`,
  ]) {
    assert.is(answer(text).yaml, expectedYaml, text);
  }
  assert.ok(answer(yaml).headline.startsWith(foundJsonLd));
  assert.is(readAnswer(() => checkPublisher(jsonLd, "publishers[0]")).yaml, expectedYaml);
});

const files = [...realPublishers, ["every key there is", fillEveryText("- a: b # < 'c'\n\n\"d\"")]];

for (const [name = "", file = ""] of files) {
  test(`the publisher file in the message describes the same dataset: ${name}`, () => {
    const dataset = describeDataset(readPublisher(file, name).publisher);
    const { yaml, end } = answer(toJsonLd(dataset));
    assert.is(end, undefined);
    const again = describeDataset(readPublisher(yaml, "publisher.yaml").publisher);
    assert.is(toJsonLd(again), toJsonLd(dataset));
  });
}

test("settings of the official libraries are converted, whatever their language", () => {
  const settings = {
    openDataFeedBaseUrl: "https://api.pool.example/",
    datasetSiteUrl: "https://data.pool.example/",
    datasetDiscussionUrl: "https://github.com/riverside/opendata/issues",
    datasetLanguages: ["en-GB"],
    name: "Swimming at Riverside Pool",
    organisationName: "Riverside Pool",
    organisationLegalEntity: "Riverside Pool Ltd",
    organisationUrl: "https://pool.example/",
    organisationLogoUrl: "https://pool.example/logo.png",
    organisationPlainTextDescription: "",
    platformName: "Booker",
    platformSoftwareVersion: null,
    dateFirstPublished: "2019-05-01T00:00:00.000Z",
    supportedFeedTypes: ["SessionSeries", "FeedType::SCHEDULED_SESSION"],
    staticAssetsPathUrl: "/assets",
    timeout: 30,
  };
  const toRuby = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const inRuby = Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [toRuby(key), value]),
  );
  const toDotNet = (key: string) => key[0]!.toUpperCase() + key.slice(1);
  const inDotNet = Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [toDotNet(key), value]),
  );
  const expected = `name: Riverside Pool
legalName: Riverside Pool Ltd
url: https://pool.example/
logo: https://pool.example/logo.png
dataset:
  url: https://data.pool.example/
  discussionUrl: https://github.com/riverside/opendata/issues
  name: Swimming at Riverside Pool
  inLanguage:
    - en-GB
  datePublished: 2019-05-01T00:00:00Z
feeds:
  base: https://api.pool.example/
  types:
    - SessionSeries
    - ScheduledSession
bookingService:
  name: Booker`;
  for (const data of [settings, inRuby, inDotNet, { DatasetSite: settings }]) {
    const { headline, yaml, end } = answer(JSON.stringify(data, null, 2));
    assert.match(headline, /^found settings of another program, such as open.?data.?feed.?base/i);
    assert.match(headline, /; this one says the same, except for timeout:$/i);
    assert.is(yaml, expected);
    assert.is(end, undefined);
  }
  readPublisher(expected, "publisher.yaml");
});

test("the metadata of the old generator are converted, and what they lack is named", () => {
  const metadata = {
    "dataset-site-url": "http://data.pool.example/",
    title: "Riverside Pool",
    description: "When to swim at Riverside Pool, and what else is on there every day.",
    "keyword-1": "Cardiff",
    "keyword-2": "Leisure",
    "publisher-name": "Riverside Pool",
    "publisher-url": "https://pool.example",
    "data-url": "https://api.pool.example/feed",
    created: "2017-02-17",
    "rpde-version": "0.2.3",
    "license-name": "CC BY 4.0",
    "attribution-text": "Riverside",
    mailchimp: "require()",
    "odi-certificate-number": "",
  };
  assert.equal(answer(JSON.stringify(metadata)), {
    headline:
      "found settings of another program, such as dataset-site-url and publisher-name; " +
      "expected a publisher file; this one says the same, except for mailchimp:",
    yaml: `name: Riverside Pool
url: https://pool.example
dataset:
  url: http://data.pool.example/
  name: Riverside Pool
  description: When to swim at Riverside Pool, and what else is on there every day.
  keywords:
    - Cardiff
    - Leisure
  datePublished: 2017-02-17
feeds:
  - url: https://api.pool.example/feed
rights:
  attributionText: Riverside`,
    end: "Still missing: legalName, logo, dataset.discussionUrl, feeds[0].type.",
  });
});

test("values of others cannot be anything but values, and are limited in length", () => {
  const hostile = {
    ...jsonLd,
    name: "a: b # c\n- d\u001b[31m\u202e'\"",
    alternateName: "*x",
    version: "1.0",
    keywords: ["&a !b", "{c: d}", "true", "{{ e }}", ...Array<string>(500).fill("f")],
    disambiguatingDescription: "x".repeat(100_000),
    identifier: { "@type": "PropertyValue" },
    constructor: "x",
    distribution: jsonLd.distribution.slice(0, 1),
  };
  const text = JSON.stringify(hostile).replace('"@type"', '"__proto__": {"logo": "x"}, "@type"');
  const { headline, yaml } = answer(text);
  assert.ok(headline.length < 400, headline);
  assert.ok(yaml.length < 20_100);
  assert.not.match(yaml, /[^\n\x20-\x7e]/);
  const { dataset } = readPublisher(yaml, "publisher.yaml").publisher;
  assert.is(dataset.name, "a: b # c\n- d [31m '\"");
  assert.is(dataset.alternateName, "*x");
  assert.is(dataset.version, "1.0");
  assert.equal(dataset.keywords!.slice(0, 4), ["&a !b", "{c: d}", "true", "{{ e }}"]);
  assert.is(dataset.keywords!.length, 50);
  assert.is(dataset.disambiguatingDescription, undefined);
  assert.is(dataset.identifier, undefined);
});

test("a file that is too long to be shown is not shown in part", () => {
  const downloads = Array.from({ length: 50 }, (_, index) => ({
    name: "Event",
    identifier: `Event${index}`,
    description: "x".repeat(900),
    contentUrl: `https://api.pool.example/${index}`,
  }));
  const { yaml } = answer(JSON.stringify({ ...jsonLd, distribution: downloads }));
  assert.is(yaml, "(It is too long to be shown here.)");
});

test("a publisher file with a few names of libraries stays a publisher file", () => {
  const text = `${minimalPublisher}platformName: Booker\nplatformUrl: https://b.example/\n`;
  assert.throws(
    () => readPublisher(`${text}organisationEmail: a@b.example\n`, "p"),
    (error: OpenActiveError) => error.problems.length === 3,
  );
});

test("each of many files gets its own publisher file", () => {
  const problems = [1, 2, 3, 4, 5].flatMap((number) => {
    try {
      checkPublisher({ ...jsonLd, name: `Pool ${number}` }, `${number}.json`);
    } catch (error) {
      return (error as OpenActiveError).problems;
    }
    return assert.unreachable() as never;
  });
  const { message } = OpenActiveError.of(problems);
  for (const number of [1, 2, 3, 4, 5]) assert.match(message, `name: Pool ${number}\n`);
});

test.run();
