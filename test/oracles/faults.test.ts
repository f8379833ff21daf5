import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { testWhereAvailable, type Available } from "../support/available.js";
import { getDatasetSite } from "../support/publishers.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { readCertificate } from "./certificate.js";
import { findPython } from "./consumers/beautiful-soup.js";
import { readWithoutPython } from "./consumers/instead-of-python.js";
import { readPublicData } from "./data.js";
import type { DatasetSite } from "./dataset-site.js";
import { conformanceChecks, runChecks } from "./oracles.js";
import type { CheckStatus } from "./row.js";

/*
 * That each oracle finds a fault where there is one, and that no page breaks one.
 */
const booking = `
accessService:
  endpointUrl: https://api.acme-leisure.example/booking
  landingPage: https://www.acme-leisure.example/developers
  termsOfService: https://www.acme-leisure.example/terms
`;
const site = getDatasetSite(await buildSite({ "publisher.yaml": minimalPublisher + booking }));
const script = /<script type="application\/ld\+json">(.*?)<\/script>/s;
const [whole, json] = script.exec(site.html)!;
const replaceScript = (text: string) =>
  site.html.replace(whole, () => `<script type="application/ld+json">${text}</script>`);
type Data = Record<string, unknown> & {
  distribution: Record<string, unknown>[];
  accessService: Record<string, unknown>;
  publisher: unknown;
};
const changeData = (change: (data: Data) => unknown) => {
  const data = JSON.parse(json!) as Data;
  return replaceScript(JSON.stringify(change(data) ?? data));
};

async function runCheck(
  oracle: string,
  html: string,
  read: DatasetSite["read"] = site.read,
  more: Partial<DatasetSite> = {},
): Promise<string> {
  const { name, check: ask } = conformanceChecks.find((each) => each.name.startsWith(oracle))!;
  assert.ok(name);
  const { status, summary, details } = await ask({ ...site, html, read, ...more });
  return `${status}: ${summary}\n${details.join("\n")}`;
}
const schemaOrg = await readPublicData("schemaOrg");
const shapes = await readPublicData("shapes");

/** The page as it is passes everything; each of these has one thing wrong with it. */
const faults: readonly (readonly [what: string, html: string, oracle: string, expected: RegExp])[] =
  [
    [
      "description missing",
      changeData((data) => void delete data["description"]),
      "Official validator, DatasetSite",
      /^fault: 1 failure/,
    ],
    [
      "an unknown property",
      changeData((data) => void (data["colour"] = "blue")),
      "Official validator, DatasetSite",
      /^fault: 1 failure.*\n.*colour/,
    ],
    [
      "a recommended property missing",
      changeData((data) => void delete data["dateModified"]),
      "Official validator, DatasetSite",
      /^fault: 0 failures, 1 warning/,
    ],
    [
      "no JSON-LD",
      site.html.replace(whole, ""),
      "Official validator, DatasetSite",
      /^fault: no JSON-LD/,
    ],
    [
      "no publisher",
      changeData((data) => void delete (data as Partial<Data>).publisher),
      "Official reader",
      /^fault: reads a Dataset without a publisher/,
    ],
    ["broken JSON-LD", replaceScript("{"), "Official reader", /^fault: reads nothing/],
    [
      "another @id",
      changeData((data) => void (data["@id"] = "https://data.acme-leisure.example")),
      "Data Catalogue check",
      /^fault: @id is not the catalogued address/,
    ],
    [
      "a graph",
      changeData((data) => ({ "@context": data["@context"], "@graph": [data] })),
      "Data Catalogue check",
      /^fault: finds no @id/,
    ],
    [
      "JSON-LD of something else first",
      site.html.replace(
        whole,
        () => `<script type="application/ld+json">{"@type":"WebSite"}</script>${whole}`,
      ),
      "dataset-utils",
      /^fault: finds no @id/,
    ],
    [
      "a type with a charset",
      site.html.replace('application/ld+json">{', 'application/ld+json; charset=utf-8">{'),
      "dataset-utils",
      /^fault: finds no Dataset/,
    ],
    [
      "a failure of the validator",
      changeData((data) => void delete data["name"]),
      "Test Suite",
      /^fault: does not start: the validator finds a failure/,
    ],
    [
      "two feeds of the same identifier",
      changeData((data) => data.distribution.forEach((feed) => (feed["identifier"] = "feed"))),
      "Test Suite",
      /^fault: takes feeds for one another/,
    ],
    [
      "a final slash of the endpoint",
      changeData((data) => void (data.accessService["endpointUrl"] += "/")),
      "Test Suite",
      /^fault: asks for the wrong orders/,
    ],
    [
      "a feed nobody harvests",
      changeData(
        (data) => void (data.distribution[0]!["additionalType"] = "https://schema.org/Course"),
      ),
      "Test Suite",
      /^ok: 2 feeds; does not harvest 1/,
    ],
    [
      "another type",
      changeData((data) => void (data["@type"] = "DataFeed")),
      "validator.openactive.io",
      /^fault: does not see that it is a Dataset/,
    ],
    [
      "another licence",
      changeData((data) => void (data["license"] = "https://example.org/licence")),
      "status dashboard",
      /^fault: shows no licence/,
    ],
    [
      "no issues board",
      changeData((data) => void delete data["discussionUrl"]),
      "status dashboard",
      /^fault: shows no issues/,
    ],
    [
      "an issues board elsewhere",
      changeData((data) => void (data["discussionUrl"] = "https://gitlab.example/acme/issues")),
      "status dashboard",
      /^ok: 2 feeds; counts no issues/,
    ],
    [
      "a list of datasets",
      changeData((data) => [data]),
      "conformance services",
      /^fault: finds no object/,
    ],
    [
      "a script that cannot be parsed first",
      site.html.replace(whole, () => `<script type="application/ld+json">{</script>${whole}`),
      "conformance services",
      /^fault: cannot parse the first script/,
    ],
    [
      "JSON-LD in the body",
      site.html.replace(whole, "").replace("</body>", () => `${whole}</body>`),
      "openactive-python",
      /finds no feeds/,
    ],
    [
      "a list of datasets",
      changeData((data) => [data]),
      "openactive-python",
      /ends with AttributeError/,
    ],
    [
      "a list of datasets",
      changeData((data) => [data]),
      "openactive-monitor",
      /ends with AttributeError/,
    ],
    [
      "no link to the specification of feeds",
      site.html.replaceAll(
        "openactive.io/realtime-paged-data-exchange/",
        "openactive.io/elsewhere/",
      ),
      "openactive-monitor",
      /finds no version of RPDE/,
    ],
    [
      "no publisher",
      changeData((data) => void delete (data as Partial<Data>).publisher),
      "dataset directory",
      /^fault: fails/,
    ],
    [
      "a description that is too short",
      changeData((data) => void (data["description"] = "Sessions")),
      "Google",
      /^fault: refuses it: the description has 8 characters/,
    ],
    [
      "a feed without an address",
      changeData((data) => void delete data.distribution[0]!["contentUrl"]),
      "Google",
      /^fault: refuses a distribution/,
    ],
    [
      "a creator without an address",
      changeData((data) => void (data["creator"] = { "@type": "Organization", name: "Acme" })),
      "Google",
      /^ok: 2 feeds; recommends also creator/,
    ],
    [
      "no title",
      site.html.replaceAll("dct:title", "dct:alternative"),
      "Open Data Certificate",
      /^none: fills nothing\n.*no dct:title/,
    ],
    [
      "no description",
      site.html.replaceAll("dct:description", "dct:abstract"),
      "Open Data Certificate",
      /^none: .*\n.*no dct:description/,
    ],
    [
      "no homepage",
      site.html.replaceAll("foaf:homepage", "foaf:page"),
      "Open Data Certificate",
      /^ok: .*not publisherUrl, contactEmail/,
    ],
    [
      "no RDFa",
      site.html.replaceAll("dcat:Dataset", "dcat:Catalog"),
      "Open Data Certificate",
      /^none: fills nothing/,
    ],
    ["no RDFa", site.html.replace(/<article[^]*<\/article>/, ""), "RDFa", /^none: no RDFa/],
    [
      "another statement than in the Turtle",
      site.html.replaceAll("dct:title", "dct:alternative"),
      "RDFa = Turtle",
      /^fault: \d+ only in the RDFa, \d+ only in the Turtle/,
    ],
    [
      "another name than in the RDFa",
      changeData((data) => void (data["name"] = "Another")),
      "RDFa = JSON-LD",
      /^fault: \d+ in both, 1 only in the RDFa, 1 only in the mapped JSON-LD/,
    ],
    [
      "JSON-LD of hardly anything",
      replaceScript('{"@type":"Dataset"}'),
      "RDFa = JSON-LD",
      /^(?:fault|none): /,
    ],
    [
      "no title",
      site.html.replaceAll("dct:title", "dct:alternative"),
      "DCAT-AP 3.0.1 on RDFa",
      /^fault: \d+ violations/,
    ],
  ];

/** Faults that only an oracle sees which needs data from elsewhere. */
const faultsForOthers: readonly (readonly [
  needed: Available<string>,
  ...fault: (typeof faults)[number],
])[] = [
  [
    schemaOrg,
    "an unknown property",
    changeData((data) => void (data["colour"] = "blue")),
    "JSON-LD, expanded",
    /^fault: 1 key or value.*\nunknown: colour/,
  ],
  [
    schemaOrg,
    "a property that is none",
    changeData((data) => void (data["@colour"] = "blue")),
    "JSON-LD, expanded",
    /^fault: 1 key or value.*\ninvalid property: @colour/,
  ],
  [
    schemaOrg,
    "a value that is null",
    changeData((data) => void (data["keywords"] = null)),
    "JSON-LD, expanded",
    /^fault: 1 key or value.*\nempty: keywords/,
  ],
  [
    schemaOrg,
    "a context of one's own",
    changeData((data) => void (data["@context"] = "https://evil.example/context")),
    "JSON-LD, expanded",
    /^not available: uses a context that is not here/,
  ],
  [
    shapes,
    "no title",
    site.html.replaceAll("dct:title", "dct:alternative"),
    "DCAT-AP 3.0.1 on RDFa, official",
    /^fault: \d+ violation/,
  ],
];

test("the page as it is passes every oracle", async () => {
  for (const { name, status, summary } of await runChecks(site))
    assert.ok(status !== "fault", `${name}: ${summary}`);
});

async function assertSeen([, html, oracle, expected]: (typeof faults)[number]): Promise<void> {
  assert.is.not(html, site.html);
  assert.match(await runCheck(oracle, html), expected);
}
for (const fault of faults) test(`${fault[2]} sees ${fault[0]}`, () => assertSeen(fault));
for (const [needed, ...fault] of faultsForOthers) {
  testWhereAvailable(test, `${fault[2]} sees ${fault[0]}`, needed, () => assertSeen(fault));
}

test("links for browsers and robots are about the page: they add no statement", async () => {
  const links =
    '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/"><link rel="describedby" type="text/turtle" href="/dataset.ttl"><link rel="cite-as" href="https://data.acme-leisure.example/"><meta property="og:title" content="Acme">';
  const [before, after] = [
    await runCheck("RDFa", site.html),
    await runCheck("RDFa", site.html.replace("</head>", `${links}</head>`)),
  ];
  assert.match(before, /^ok: \d\d statements/);
  assert.is(after, before);
  assert.is.not(
    await runCheck(
      "RDFa",
      site.html.replace(
        "</head>",
        '<link property="dct:license" href="https://example.org/"></head>',
      ),
    ),
    before,
  );
});

test("the Turtle is missed, and read, where the page links to it", async () => {
  assert.match(
    await runCheck("RDFa = Turtle", site.html, async () => undefined),
    /^fault: the Turtle it links to cannot be read/,
  );
  assert.match(
    await runCheck("RDFa = Turtle", site.html, async () => "<a> <b>"),
    /^fault: the Turtle cannot be parsed/,
  );
  assert.match(
    await runCheck("RDFa = Turtle", site.html.replace('type="text/turtle"', 'type="text/plain"')),
    /^none: links to no Turtle/,
  );
});

test("the Data Catalogue is validated as one", async () => {
  const catalogue = {
    "@context": "https://schema.org/",
    "@type": "DataCatalog",
    "@id": "https://data.acme-leisure.example/catalog.jsonld",
    name: "Acme",
    license: "https://creativecommons.org/licenses/by/4.0/",
    publisher: { "@type": "Organization", name: "Acme", url: "https://www.acme-leisure.example/" },
    datePublished: "2024-01-01",
    dataset: ["https://data.acme-leisure.example/"],
  };
  const checkCatalogueText = (text: string) =>
    runCheck("Official validator, DataCatalog", site.html, site.read, {
      catalogue: async () => ({ name: "catalog.jsonld", text }),
    });
  assert.match(
    await checkCatalogueText(JSON.stringify(catalogue)),
    /^ok: 0 failures, 0 warnings, 0 notices/,
  );
  assert.match(
    await checkCatalogueText(JSON.stringify({ ...catalogue, "@context": ["https://schema.org/"] })),
    /^fault: 1 failure/,
  );
  assert.match(
    await checkCatalogueText(
      JSON.stringify({ ...catalogue, hasPart: ["https://data.acme-leisure.example/other.jsonld"] }),
    ),
    /^fault: the Data Catalogue has both/,
  );
  assert.match(await checkCatalogueText("{"), /^fault: the Data Catalogue cannot be parsed/);
});

test("a datapackage.json of the old specification is read in place of RDFa, and says less; one of today's is passed over", async () => {
  const datapackage = {
    title: "A package",
    description: "Sessions",
    publisher: [
      {
        name: "Acme",
        web: "https://www.acme-leisure.example/",
        email: "data@acme-leisure.example",
      },
    ],
    licenses: [{ url: "https://creativecommons.org/licenses/by/4.0/" }],
    resources: [{ path: "a" }],
  };
  const readDatapackage = (data: object) =>
    readCertificate({
      ...site,
      read: async (url) =>
        url.endsWith("/datapackage.json") ? JSON.stringify(data) : site.read(url),
    });
  const old = await readDatapackage({ ...datapackage, datapackage_version: "1.0-beta.10" });
  assert.is(old.how, "datapackage.json");
  assert.is(old.fields["dataTitle"], "A package");
  assert.is(old.fields["publisher"], "Acme");
  assert.is(old.fields["contactEmail"], undefined);
  const today = await readDatapackage({
    ...datapackage,
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
  });
  assert.is(today.how, "RDFa");
  assert.is.not(today.fields["dataTitle"], "A package");
});

test("without Python the same is read", async () => {
  const { python, monitor } = readWithoutPython(site.html);
  const kinds = ["SessionSeries", "ScheduledSession"];
  assert.equal(
    python.feeds.map(({ type }) => type),
    kinds,
  );
  assert.equal(
    monitor.feeds.map(({ type }) => type),
    kinds,
  );
  assert.equal([monitor.rpde, monitor.model], ["1.0", "2.0"]);
  assert.is(readWithoutPython(changeData((data) => [data])).monitor.failure, "AttributeError");
  assert.equal(
    readWithoutPython(site.html.replace(whole, "").replace("</body>", () => `${whole}</body>`))
      .python.feeds,
    [],
  );
  if (findPython() === undefined)
    console.log("Python's BeautifulSoup is not here; its two readers were played by cheerio.");
});

const nested = `${"[".repeat(3000)}${"]".repeat(3000)}`;
const hostile: readonly (readonly [what: string, html: string])[] = [
  ["nothing", ""],
  ["text", "hello"],
  ["no JSON-LD", site.html.replace(whole, "")],
  ["broken JSON-LD", replaceScript("{")],
  ["JSON-LD that is null", replaceScript("null")],
  ["JSON-LD that is a string", replaceScript('"Dataset"')],
  ["a list", replaceScript("[]")],
  ["a list of nonsense", replaceScript('[null,1,"a",[],{}]')],
  ["a graph", replaceScript('{"@graph":[null,{"@type":"Dataset"}]}')],
  [
    "every key of the wrong type",
    changeData((data) =>
      Object.fromEntries(Object.keys(data).map((key) => [key, key === "@context" ? data[key] : 1])),
    ),
  ],
  [
    "every key null",
    changeData((data) => Object.fromEntries(Object.keys(data).map((key) => [key, null]))),
  ],
  [
    "every key a list of null",
    changeData((data) => Object.fromEntries(Object.keys(data).map((key) => [key, [null]]))),
  ],
  [
    "feeds that are none",
    changeData(
      (data) => void ((data as Record<string, unknown>)["distribution"] = [null, "feed", [], {}]),
    ),
  ],
  ["depth without end", replaceScript(`{"@type":"Dataset","distribution":${nested}}`)],
  [
    "a prototype",
    replaceScript(
      '{"@type":"Dataset","__proto__":{"name":"x"},"constructor":1,"toString":null,"distribution":[{"__proto__":null}]}',
    ),
  ],
  ["a page that is not closed", site.html.slice(0, site.html.length / 2)],
];
for (const [what, html] of hostile) {
  test(`${what}: faults in words, no crash`, async () => {
    const answers = await runChecks({ ...site, html });
    assert.is(answers.length, conformanceChecks.length);
    assert.ok(answers.some(({ status }) => status === "fault"));
    for (const { name, status, summary, details } of answers) {
      assert.ok(
        (["ok", "fault", "not available", "none"] satisfies CheckStatus[]).includes(status),
      );
      // The official validator is not made for such data; the Test Suite runs it.
      if (summary === "ends with an exception")
        assert.ok(["Official validator, DatasetSite", "Test Suite broker"].includes(name), name);
      else
        assert.not.match(
          `${summary} ${details.join(" ")}`,
          /undefined|\[object|Cannot read|is not (?:a function|iterable)/,
          name,
        );
    }
  });
}

test.run();
