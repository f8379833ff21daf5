import * as assert from "uvu/assert";
import { describeCredit, readDatasetSite, renderDatasetSite } from "../../src/index.js";
import { testWhereAvailable } from "../support/available.js";
import { loadReferenceTemplate } from "../support/reference-template.js";
import { test } from "../support/suite.js";
import {
  acme,
  buildJsonLdPage,
  buildJsonLdScript,
  buildPage,
  readRealDatasets,
  renderGeneratorPage,
  toJsonValue,
} from "./pages.js";

const { "@context": context, ...bare } = acme;
const webSite = {
  "@context": "https://schema.org",
  "@type": "WebSite",
  name: "Acme",
  url: "https://www.acme.example/",
};
const breadcrumbs = {
  "@context": "https://schema.org",
  "@type": "BreadcrumbList",
  itemListElement: [],
};
const json = JSON.stringify(acme);
const bom = "\ufeff";

/** Pages, and what is read from them if that is not exactly `acme`. */
const shapes: readonly (readonly [shape: string, html: string, expected?: object])[] = [
  ["in the head", buildJsonLdPage(acme)],
  ["in the body", buildPage("", buildJsonLdScript(acme))],
  [
    "the Dataset first, then another block",
    buildPage(buildJsonLdScript(acme) + buildJsonLdScript(webSite)),
  ],
  [
    "another block first",
    buildPage(buildJsonLdScript(webSite) + buildJsonLdScript(breadcrumbs), buildJsonLdScript(acme)),
  ],
  ["an array", buildJsonLdPage([webSite, acme])],
  ["an array in an array", buildJsonLdPage([[acme]])],
  ["a graph", buildJsonLdPage({ "@context": context, "@graph": [webSite, bare] })],
  ["a graph of one", buildJsonLdPage({ "@context": context, "@graph": bare })],
  ["the type in upper case", buildJsonLdPage(acme, 'TYPE="Application/LD+JSON"')],
  ["the type with a charset", buildJsonLdPage(acme, 'type="application/ld+json; charset=utf-8"')],
  ["the type with spaces", buildJsonLdPage(acme, 'type=" application/ld+json ;charset=utf-8"')],
  [
    "the type without quotes, as minifiers write it",
    buildJsonLdPage(acme, "type=application/ld+json"),
  ],
  [
    "other attributes before the type",
    buildJsonLdPage(acme, 'id="x" data-y eleventy:ignore type="application/ld+json"'),
  ],
  ["a byte order mark before the JSON", buildJsonLdPage(bom + json)],
  ["a byte order mark before the page", bom + buildJsonLdPage(acme)],
  ["CDATA", buildJsonLdPage(`<![CDATA[\n${json}\n]]>`)],
  ["CDATA in line comments", buildJsonLdPage(`//<![CDATA[\n${json}\n//]]>`)],
  ["CDATA in comments", buildJsonLdPage(`/*<![CDATA[*/ ${json} /*]]>*/`)],
  ["an HTML comment around the JSON", buildJsonLdPage(`<!--\n${json}\n-->`)],
  [
    "an earlier block that is not JSON",
    buildPage(buildJsonLdScript("{ name: 'Acme', }") + buildJsonLdScript(acme)),
  ],
  [
    "a later block that is not JSON",
    buildPage(buildJsonLdScript(acme) + buildJsonLdScript('{"@type": "Dataset"')),
  ],
  ["an earlier, empty block", buildPage(buildJsonLdScript("") + buildJsonLdScript(acme))],
  [
    "an earlier block in an HTML comment",
    buildPage(
      `<!-- ${buildJsonLdScript({ ...acme, url: "https://old.acme.example/" })} -->${buildJsonLdScript(acme)}`,
    ),
  ],
  [
    "an earlier block with a Dataset without a publisher",
    buildPage(
      buildJsonLdScript({
        ...acme,
        url: "https://other.example/",
        publisher: { "@type": "Organization", name: "" },
      }) + buildJsonLdScript(acme),
    ),
  ],
  [
    "< written as \\u003c",
    buildJsonLdPage(JSON.stringify({ ...acme, name: "a </script> b" }).replaceAll("<", "\\u003c")),
    { ...acme, name: "a </script> b" },
  ],
  [
    "</script> written as <\\/script>",
    buildJsonLdPage(JSON.stringify({ ...acme, name: "a </script> b" }).replaceAll("</", "<\\/")),
    { ...acme, name: "a </script> b" },
  ],
  [
    "HTML entities, which JSON does not have",
    buildJsonLdPage({ ...acme, name: "Sport &amp; Leisure" }),
    { ...acme, name: "Sport &amp; Leisure" },
  ],
  [
    "a comment and a script in a text, which blank the page in a browser",
    buildJsonLdPage({ ...acme, name: "<!-- <script>" }),
    { ...acme, name: "<!-- <script>" },
  ],
  ["@type as a list", buildJsonLdPage({ ...acme, "@type": ["Dataset", "CreativeWork"] })],
  ["@type as a URL", buildJsonLdPage({ ...acme, "@type": "http://schema.org/Dataset" })],
  [
    "properties with the prefix schema",
    buildJsonLdPage({
      "@context": { schema: "https://schema.org/" },
      "@type": "schema:Dataset",
      "schema:url": acme.url,
      "schema:publisher": { "@type": "schema:Organization", "schema:name": "Acme Leisure" },
    }),
    {
      "@context": { schema: "https://schema.org/" },
      "@type": "Dataset",
      url: acme.url,
      publisher: { "@type": "schema:Organization", name: "Acme Leisure" },
    },
  ],
  [
    "the aliases id and type, at every depth",
    buildJsonLdPage({
      ...bare,
      "@context": context,
      "@id": undefined,
      "@type": undefined,
      id: acme.url,
      type: "Dataset",
      publisher: { type: "Organization", id: "https://www.acme.example/", name: "Acme" },
    }),
    {
      ...acme,
      publisher: { "@type": "Organization", "@id": "https://www.acme.example/", name: "Acme" },
    },
  ],
  [
    "an alias beside the keyword",
    buildJsonLdPage({ ...acme, id: "https://other.example/", type: "WebSite" }),
  ],
  [
    "a context that declares aliases is not touched",
    buildJsonLdPage({ ...acme, "@context": { id: "@id", type: "@type" } }),
    { ...acme, "@context": { id: "@id", type: "@type" } },
  ],
  [
    "a context with http:",
    buildJsonLdPage({ ...acme, "@context": "http://schema.org/" }),
    { ...acme, "@context": "http://schema.org/" },
  ],
  [
    "a context without a slash",
    buildJsonLdPage({ ...acme, "@context": ["https://schema.org", "https://openactive.io"] }),
    { ...acme, "@context": ["https://schema.org", "https://openactive.io"] },
  ],
  ["no context", buildJsonLdPage(bare), bare],
  [
    "what a WebPage is mainly about",
    buildJsonLdPage({ "@context": context, "@type": "WebPage", mainEntity: bare }),
  ],
  [
    "the mainEntityOfPage of something else",
    buildJsonLdPage({ "@context": context, "@type": "WebPage", mainEntityOfPage: bare }),
  ],
  [
    "in a DataCatalog",
    buildJsonLdPage({
      "@context": context,
      "@type": "DataCatalog",
      name: "Acme's",
      dataset: [bare],
    }),
  ],
  [
    "in a WebSite, in a WebPage of its parts",
    buildJsonLdPage({
      "@context": context,
      "@type": "WebSite",
      hasPart: [{ "@type": "WebPage", mainEntity: [bare] }],
    }),
  ],
  ["without url: its @id", buildJsonLdPage({ ...acme, url: undefined })],
  ["an empty url: its @id", buildJsonLdPage({ ...acme, url: "" })],
  [
    "texts as JSON-LD values, and URLs as nodes",
    buildJsonLdPage({
      ...acme,
      url: { "@id": acme.url },
      name: { "@value": "Acme Sessions", "@language": "en" },
      license: { "@type": "CreativeWork", url: acme.license },
    }),
  ],
  [
    "texts and URLs as lists",
    buildJsonLdPage({
      ...acme,
      url: [acme.url],
      name: ["Acme Sessions", "Acme"],
      license: [acme.license, "https://example.org/licence"],
      publisher: [acme.publisher],
    }),
  ],
  [
    "a language that is not in a list",
    buildJsonLdPage({ ...acme, inLanguage: "en-GB" }),
    { ...acme, inLanguage: ["en-GB"] },
  ],
  [
    "a language as schema.org describes one",
    buildJsonLdPage({
      ...acme,
      inLanguage: { "@type": "Language", name: "Welsh", alternateName: "cy" },
    }),
    { ...acme, inLanguage: ["cy"] },
  ],
  [
    "a publisher who is only a name",
    buildJsonLdPage({ ...acme, publisher: "Acme Leisure" }),
    { ...acme, publisher: { "@type": "Organization", name: "Acme Leisure" } },
  ],
  [
    "a publisher who is elsewhere in the graph",
    buildJsonLdPage({
      "@context": context,
      "@graph": [
        { ...bare, publisher: { "@id": "#acme" } },
        { "@id": "#acme", ...acme.publisher },
      ],
    }),
    { ...acme, publisher: { "@id": "#acme", ...acme.publisher } },
  ],
  [
    "a publisher who is in another block",
    buildPage(
      buildJsonLdScript({ ...acme, publisher: { "@id": "#acme" } }) +
        buildJsonLdScript({ ...webSite, publisher: { "@id": "#acme", ...acme.publisher } }),
    ),
    { ...acme, publisher: { "@id": "#acme", ...acme.publisher } },
  ],
  [
    "what a credit is made of",
    buildJsonLdPage({
      ...acme,
      creditText: "Acme",
      mainEntityOfPage: { "@type": "WebPage", "@id": "https://acme.example/credit" },
      copyrightNotice: "© 2024 Acme",
      copyrightYear: "2024",
      copyrightHolder: acme.publisher,
      usageInfo: "https://acme.example/reuse",
    }),
    {
      ...acme,
      creditText: "Acme",
      mainEntityOfPage: "https://acme.example/credit",
      copyrightNotice: "© 2024 Acme",
      copyrightYear: 2024,
      copyrightHolder: "Acme Leisure",
      usageInfo: "https://acme.example/reuse",
    },
  ],
  [
    "blank texts are none",
    buildJsonLdPage({ ...acme, creditText: " ", copyrightNotice: "", name: null }),
    { ...acme, name: undefined },
  ],
];

for (const [shape, html, expected = acme] of shapes) {
  test(`JSON-LD: ${shape}`, () => {
    assert.equal(readDatasetSite(html), toJsonValue(expected));
  });
}

test("the keys of the JSON-LD keep their order, and new ones are added at the end", () => {
  const { url: _, ...withoutUrl } = acme;
  assert.equal(Object.keys(readDatasetSite(buildJsonLdPage(withoutUrl))), [
    ...Object.keys(withoutUrl),
    "url",
  ]);
});

test("a Dataset without url and @id gets the URL of the page, and relative URLs are resolved against it", () => {
  const { url: _, "@id": __, ...nameless } = acme;
  const read = (dataset: object) =>
    readDatasetSite(buildJsonLdPage(dataset), "https://data.acme.example/open/");
  assert.is(read(nameless).url, "https://data.acme.example/open/");
  assert.is(read(nameless)["@id"], undefined);
  assert.is(
    read({ ...nameless, "@id": "#dataset" })["@id"],
    "https://data.acme.example/open/#dataset",
  );
  assert.is(read({ ...nameless, url: "/data/" }).url, "https://data.acme.example/data/");
  assert.is(
    read({ ...nameless, license: "../licence" }).license,
    "https://data.acme.example/licence",
  );
  // A text is no address, relative or not.
  assert.is(read({ ...nameless, license: "CC BY 4.0" }).license, undefined);
});

test("of several Datasets the page's own is read, otherwise the first", () => {
  const better = {
    ...acme,
    "@id": "https://data.better.example/",
    url: "https://data.better.example/",
    publisher: { "@type": "Organization", name: "Better" },
  };
  const html = buildJsonLdPage({ "@type": "DataCatalog", dataset: [acme, better] });
  assert.is(readDatasetSite(html).publisher.name, "Acme Leisure");
  assert.is(readDatasetSite(html, "https://catalogue.example/").publisher.name, "Acme Leisure");
  assert.is(readDatasetSite(html, "https://data.better.example/").publisher.name, "Better");
});

test("of two descriptions of a Dataset the first is read", () => {
  assert.is(
    readDatasetSite(buildJsonLdPage([acme, { ...acme, name: "Other" }])).name,
    "Acme Sessions",
  );
});

test("a Dataset that something is based on is not read", () => {
  const { publisher: _, ...nobody } = acme;
  assert.throws(
    () => readDatasetSite(buildJsonLdPage({ ...nobody, isBasedOn: acme })),
    /found a Dataset without publisher\.name/,
  );
  assert.throws(
    () => readDatasetSite(buildJsonLdPage({ "@type": "WebPage", isBasedOn: acme, about: acme })),
    /found 1 JSON-LD block: WebPage/,
  );
});

test("this plugin's pages are read back as they were described", () => {
  for (const dataset of readRealDatasets()) {
    assert.equal(readDatasetSite(renderDatasetSite(dataset)), toJsonValue(dataset), dataset.name);
  }
});

const template = loadReferenceTemplate();
const readBack =
  "dataset-site-template's pages are read back as they were described, in both of its modes";
testWhereAvailable(test, readBack, template, ({ renderDatasetSiteSync }) => {
  const datasets = readRealDatasets();
  assert.ok(datasets.length >= 13);
  for (const dataset of datasets) {
    for (const assets of [undefined, "/assets"]) {
      assert.equal(
        readDatasetSite(renderDatasetSiteSync(dataset, assets)),
        toJsonValue(dataset),
        dataset.name,
      );
    }
  }
});

const broken = "dataset-site-template's pages are read even if a text breaks their JSON-LD";
testWhereAvailable(test, broken, template, ({ renderDatasetSiteSync }) => {
  const [dataset] = readRealDatasets();
  const titled = (name: string) =>
    readDatasetSite(renderDatasetSiteSync({ ...dataset, name })).name;
  for (const name of ["Sport & Leisure", `"quotes"`, "<!-- <script>", "]]>", "-->"]) {
    assert.is(titled(name), name);
  }
  // Its RDFa, which it escapes, is left.
  assert.is(titled("</script><script>alert(1)</script>"), "</script><script>alert(1)</script>");
});

const cycling = {
  url: "http://data.letsride.co.uk/",
  title: "British Cycling Let's Ride Sessions",
  publisher: "British Cycling",
  publisherUrl: "https://www.britishcycling.org.uk",
  attributionText: "British Cycling Sky Ride",
  attributionUrl: "https://www.letsride.co.uk/open-data",
};

test("a page of the former dataset-site-generator with an http: URL is read", () => {
  const dataset = readDatasetSite(renderGeneratorPage(cycling));
  assert.is(dataset.name, "British Cycling Let's Ride Sessions");
  // Its JSON-LD names only the publisher; the credit it asks for is in its RDFa.
  assert.equal(describeCredit(dataset), {
    text: "British Cycling Sky Ride",
    url: "https://www.letsride.co.uk/open-data",
  });
});

test("GoodGym's page, whose context lacks a slash, is read", () => {
  const url = "https://openactive.goodgym.org/";
  const dataset = readDatasetSite(
    renderGeneratorPage(
      {
        url,
        title: "GoodGym Events",
        publisher: "GoodGym",
        publisherUrl: "https://www.goodgym.org",
        attributionText: "GoodGym",
        attributionUrl: url,
      },
      ["https://schema.org", "https://openactive.io/", "https://openactive.io/ns-beta"],
    ),
  );
  assert.equal(describeCredit(dataset), { text: "GoodGym", url });
  assert.is(dataset.license, "https://creativecommons.org/licenses/by/4.0/");
});

/** The JSON-LD that OpenActive's attribution guide prints, as it prints it; its dots stand for more properties. */
const printed = [
  `{
  "@context": [
    "https://schema.org/",
    "https://openactive.io/"
  ],
  "@type": "Dataset",
  "@id": "https://data.everyoneactive.com/OpenActive/",
  "name": "Everyone Active Sessions and Facilities",
  "publisher": {
    "@type": "Organization",
    "name": "Everyone Active",
    "legalName": "Sports and Leisure Management LTD",
    ...
  },
  "license": "https://creativecommons.org/licenses/by/4.0/",
  ...
}`,
  `{
  "@type": "Dataset",
  "url": "https://opendata.fusion-lifestyle.com/OpenActive/",
  "publisher": {
    "@type": "Organization",
    "name": "Fusion Lifestyle",
    ...
  },
  ...
}`,
];

test("the two JSON-LD examples of OpenActive's attribution guide are read", () => {
  const credits = printed.map((text) =>
    describeCredit(readDatasetSite(buildJsonLdPage(text.replace(/,\s*\.\.\./g, "")))),
  );
  assert.equal(credits, [
    { text: "Everyone Active", url: "https://data.everyoneactive.com/OpenActive/" },
    { text: "Fusion Lifestyle", url: "https://opendata.fusion-lifestyle.com/OpenActive/" },
  ]);
});

test.run();
