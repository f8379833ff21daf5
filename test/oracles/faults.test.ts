import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { testWhereAvailable } from "../support/available.js";
import { runChecks } from "./conformance-checks.js";
import { readPublicData } from "./data.js";
import {
  changeData,
  createScript,
  jsonLdScript,
  moveScriptToBody,
  omitKey,
  omitScript,
  replaceJsonLd,
  replaceScript,
  runCheck,
  setKey,
  site,
} from "./sample-page.js";

/*
 * Each check finds a fault where there is one: the sample page passes all of them, and each of
 * these pages has one thing wrong with it.
 */

/** What is wrong, the page, and the result with its details. */
type Fault = readonly [fault: string, html: string, expected: RegExp];

const replaceText = (text: string, replacement: string) => site.html.replaceAll(text, replacement);
const noTitle = replaceText("dct:title", "dct:alternative");
const noDatasetInRdfa = replaceText("dcat:Dataset", "dcat:Catalog");
const aList = changeData((data) => [data]);

const faultsByCheck: Readonly<Record<string, readonly Fault[]>> = {
  "Official validator, DatasetSite": [
    ["a missing description", omitKey("description"), /^fault: 1 failure/],
    ["an unknown property", setKey("colour", "blue"), /^fault: 1 failure.*\n.*colour/],
    ["a missing recommended property", omitKey("dateModified"), /^fault: 0 failures, 1 warning/],
    ["missing JSON-LD", omitScript(), /^fault: no JSON-LD/],
  ],
  "Official reader": [
    ["a missing publisher", omitKey("publisher"), /^fault: reads a Dataset without a publisher/],
    ["broken JSON-LD", replaceJsonLd("{"), /^fault: reads nothing/],
  ],
  "Data Catalogue check": [
    [
      "another @id",
      setKey("@id", "https://data.acme-leisure.example"),
      /^fault: @id is not the catalogued address/,
    ],
    [
      "a graph",
      changeData((data) => ({ "@context": data["@context"], "@graph": [data] })),
      /^fault: finds no @id/,
    ],
  ],
  "dataset-utils": [
    [
      "JSON-LD of something else that comes first",
      replaceScript(createScript('{"@type":"WebSite"}') + jsonLdScript),
      /^fault: finds no @id/,
    ],
    [
      "a media type with a charset",
      replaceText('application/ld+json">{', 'application/ld+json; charset=utf-8">{'),
      /^fault: finds no Dataset/,
    ],
  ],
  "Test Suite": [
    [
      "a failure of the validator",
      omitKey("name"),
      /^fault: does not start: the validator finds a failure/,
    ],
    [
      "two feeds with the same identifier",
      changeData((data) => data.distribution.forEach((feed) => (feed["identifier"] = "feed"))),
      /^fault: takes feeds for one another/,
    ],
    [
      "an endpoint that ends in a slash",
      changeData((data) => void (data.accessService["endpointUrl"] += "/")),
      /^fault: asks for the wrong orders/,
    ],
    [
      "a feed that it does not harvest",
      changeData((data) => {
        data.distribution[0]!["additionalType"] = "https://schema.org/Course";
      }),
      /^ok: 2 feeds; does not harvest 1/,
    ],
  ],
  "validator.openactive.io": [
    ["another type", setKey("@type", "DataFeed"), /^fault: does not see that it is a Dataset/],
  ],
  "status dashboard": [
    [
      "another licence",
      setKey("license", "https://example.org/licence"),
      /^fault: shows no licence/,
    ],
    ["a missing issues board", omitKey("discussionUrl"), /^fault: shows no issues/],
    [
      "an issues board that is not on GitHub",
      setKey("discussionUrl", "https://gitlab.example/acme/issues"),
      /^ok: 2 feeds; counts no issues/,
    ],
  ],
  "conformance services": [
    ["a list of datasets", aList, /^fault: finds no object/],
    [
      "a first script that cannot be parsed",
      replaceScript(createScript("{") + jsonLdScript),
      /^fault: cannot parse the first script/,
    ],
  ],
  "openactive-python": [
    ["JSON-LD in the body", moveScriptToBody(), /finds no feeds/],
    ["a list of datasets", aList, /ends with AttributeError/],
  ],
  "openactive-monitor": [
    ["a list of datasets", aList, /ends with AttributeError/],
    [
      "a missing link to the specification of feeds",
      replaceText("openactive.io/realtime-paged-data-exchange/", "openactive.io/elsewhere/"),
      /finds no version of RPDE/,
    ],
  ],
  "dataset directory": [["a missing publisher", omitKey("publisher"), /^fault: fails/]],
  Google: [
    [
      "a description that is too short",
      setKey("description", "Sessions"),
      /^fault: refuses it: the description has 8 characters/,
    ],
    [
      "a feed without a URL",
      changeData((data) => void delete data.distribution[0]!["contentUrl"]),
      /^fault: refuses a distribution/,
    ],
    [
      "a creator without a URL",
      setKey("creator", { "@type": "Organization", name: "Acme" }),
      /^ok: 2 feeds; recommends also creator/,
    ],
  ],
  "Open Data Certificate": [
    ["a missing title", noTitle, /^none: fills nothing\n.*no dct:title/],
    [
      "a missing description",
      replaceText("dct:description", "dct:abstract"),
      /^none: .*\n.*no dct:description/,
    ],
    [
      "a missing homepage",
      replaceText("foaf:homepage", "foaf:page"),
      /^ok: .*not publisherUrl, contactEmail/,
    ],
    ["missing RDFa", noDatasetInRdfa, /^none: fills nothing/],
  ],
  RDFa: [
    ["missing RDFa", site.html.replace(/<(article|footer)[^]*?<\/\1>/g, ""), /^none: no RDFa/],
  ],
  "RDFa = Turtle": [
    [
      "a statement that the Turtle does not make",
      noTitle,
      /^fault: \d+ only in the RDFa, \d+ only in the Turtle/,
    ],
  ],
  "RDFa = JSON-LD": [
    [
      "a name that the RDFa does not give",
      setKey("name", "Another"),
      /^fault: \d+ in both, 1 only in the RDFa, 1 only in the mapped JSON-LD/,
    ],
    ["nearly empty JSON-LD", replaceJsonLd('{"@type":"Dataset"}'), /^(?:fault|none): /],
  ],
  "DCAT-AP 3.0.1 on RDFa": [["a missing title", noTitle, /^fault: \d+ violations/]],
};

/** Faults that schema.org's context is needed to find. */
const faultsOfExpansion: readonly Fault[] = [
  ["an unknown property", setKey("colour", "blue"), /^fault: 1 key or value.*\nunknown: colour/],
  [
    "an invalid property",
    setKey("@colour", "blue"),
    /^fault: 1 key or value.*\ninvalid property: @colour/,
  ],
  ["a value that is null", setKey("keywords", null), /^fault: 1 key or value.*\nempty: keywords/],
  [
    "an unknown context",
    setKey("@context", "https://evil.example/context"),
    /^not available: uses a context that is not here/,
  ],
];

async function assertFound(check: string, [, html, expected]: Fault): Promise<void> {
  assert.is.not(html, site.html);
  assert.match(await runCheck(check, { html }), expected);
}

test("the sample page passes every check", async () => {
  for (const { name, status, summary } of await runChecks(site)) {
    assert.ok(status !== "fault", `${name}: ${summary}`);
  }
});

for (const [check, faults] of Object.entries(faultsByCheck)) {
  for (const fault of faults) test(`${check} finds ${fault[0]}`, () => assertFound(check, fault));
}

const schemaOrg = await readPublicData("schemaOrg");
const expansion = "JSON-LD, expanded";
for (const fault of faultsOfExpansion) {
  const name = `${expansion}, finds ${fault[0]}`;
  testWhereAvailable(test, name, schemaOrg, () => assertFound(expansion, fault));
}

const shapes = await readPublicData("shapes");
testWhereAvailable(test, "DCAT-AP's official shapes find a missing title", shapes, async () => {
  const result = await runCheck("DCAT-AP 3.0.1 on RDFa, official", { html: noTitle });
  assert.match(result, /^fault: \d+ violation/);
});

test("the check of the Turtle finds a link that leads nowhere, and broken Turtle", async () => {
  const check = (text: string | undefined) => runCheck("RDFa = Turtle", { read: async () => text });
  assert.match(await check(undefined), /^fault: the Turtle it links to cannot be read/);
  assert.match(await check("<a> <b>"), /^fault: the Turtle .* cannot be read\nit cannot be parsed/);
});

test("a page that links to no Turtle has none to check", async () => {
  const html = site.html.replace('type="text/turtle"', 'type="text/plain"');
  assert.match(await runCheck("RDFa = Turtle", { html }), /^none: links to no Turtle/);
});

test("links for browsers and robots are about the page and add no statement", async () => {
  const before = await runCheck("RDFa");
  const addToHead = (...elements: readonly string[]) =>
    runCheck("RDFa", { html: site.html.replace("</head>", `${elements.join("")}</head>`) });
  assert.match(before, /^ok: \d\d statements/);
  const after = await addToHead(
    '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">',
    '<link rel="describedby" type="text/turtle" href="/dataset.ttl">',
    '<link rel="cite-as" href="https://data.acme-leisure.example/">',
    '<meta property="og:title" content="Acme">',
  );
  assert.is(after, before);
  const statement = '<link property="dct:license" href="https://example.org/">';
  assert.is.not(await addToHead(statement), before);
});

test("the Data Catalogue is validated as one", async () => {
  const valid = {
    "@context": "https://schema.org/",
    "@type": "DataCatalog",
    "@id": "https://data.acme-leisure.example/catalog.jsonld",
    name: "Acme",
    license: "https://creativecommons.org/licenses/by/4.0/",
    publisher: { "@type": "Organization", name: "Acme", url: "https://www.acme-leisure.example/" },
    datePublished: "2024-01-01",
    dataset: ["https://data.acme-leisure.example/"],
  };
  const checkText = (text: string) => {
    const catalogue = async () => ({ name: "catalog.jsonld", text });
    return runCheck("Official validator, DataCatalog", { catalogue });
  };
  const check = (changes: object) => checkText(JSON.stringify({ ...valid, ...changes }));
  assert.match(await check({}), /^ok: 0 failures, 0 warnings, 0 notices/);
  assert.match(await check({ "@context": ["https://schema.org/"] }), /^fault: 1 failure/);
  const hasPart = ["https://data.acme-leisure.example/other.jsonld"];
  assert.match(await check({ hasPart }), /^fault: the Data Catalogue has both/);
  assert.match(await checkText("{"), /^fault: the Data Catalogue cannot be parsed/);
});

test.run();
