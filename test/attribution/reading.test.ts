import * as assert from "uvu/assert";
import { describeCredit, readDatasetSite, renderDatasetSite } from "../../src/index.js";
import { testWhereAvailable } from "../support/available.js";
import { loadReferenceTemplate } from "../support/reference-template.js";
import {
  acme,
  toJsonValue,
  buildJsonLdScript,
  renderGeneratorPage,
  buildPage,
  readRealDatasets,
} from "./pages.js";
import { test } from "../support/suite.js";

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

/** Pages, and what is read from them where it is not `acme` as it stands. */
const shapes: readonly (readonly [shape: string, html: string, expected?: object])[] = [
  ["in the head", buildPage(buildJsonLdScript(acme))],
  ["in the body", buildPage("", buildJsonLdScript(acme))],
  [
    "the Dataset first, then another block",
    buildPage(buildJsonLdScript(acme) + buildJsonLdScript(webSite)),
  ],
  [
    "another block first",
    buildPage(buildJsonLdScript(webSite) + buildJsonLdScript(breadcrumbs), buildJsonLdScript(acme)),
  ],
  ["an array", buildPage(buildJsonLdScript([webSite, acme]))],
  ["an array in an array", buildPage(buildJsonLdScript([[acme]]))],
  ["a graph", buildPage(buildJsonLdScript({ "@context": context, "@graph": [webSite, bare] }))],
  ["a graph of one", buildPage(buildJsonLdScript({ "@context": context, "@graph": bare }))],
  ["the type in upper case", buildPage(buildJsonLdScript(acme, 'TYPE="Application/LD+JSON"'))],
  [
    "the type with a charset",
    buildPage(buildJsonLdScript(acme, 'type="application/ld+json; charset=utf-8"')),
  ],
  [
    "the type with spaces",
    buildPage(buildJsonLdScript(acme, 'type=" application/ld+json ;charset=utf-8"')),
  ],
  [
    "the type without quotes, as minifiers write it",
    buildPage(buildJsonLdScript(acme, "type=application/ld+json")),
  ],
  [
    "other attributes before the type",
    buildPage(buildJsonLdScript(acme, 'id="x" data-y eleventy:ignore type="application/ld+json"')),
  ],
  ["a byte order mark before the JSON", buildPage(buildJsonLdScript(bom + json))],
  ["a byte order mark before the page", bom + buildPage(buildJsonLdScript(acme))],
  ["CDATA", buildPage(buildJsonLdScript(`<![CDATA[\n${json}\n]]>`))],
  ["CDATA in line comments", buildPage(buildJsonLdScript(`//<![CDATA[\n${json}\n//]]>`))],
  ["CDATA in comments", buildPage(buildJsonLdScript(`/*<![CDATA[*/ ${json} /*]]>*/`))],
  ["an HTML comment around the JSON", buildPage(buildJsonLdScript(`<!--\n${json}\n-->`))],
  [
    "a block before that is no JSON",
    buildPage(buildJsonLdScript("{ name: 'Acme', }") + buildJsonLdScript(acme)),
  ],
  [
    "a block after that is no JSON",
    buildPage(buildJsonLdScript(acme) + buildJsonLdScript('{"@type": "Dataset"')),
  ],
  ["an empty block before", buildPage(buildJsonLdScript("") + buildJsonLdScript(acme))],
  [
    "a block before in an HTML comment",
    buildPage(
      `<!-- ${buildJsonLdScript({ ...acme, url: "https://old.acme.example/" })} -->${buildJsonLdScript(acme)}`,
    ),
  ],
  [
    "a block before with a Dataset that names nobody",
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
    buildPage(
      buildJsonLdScript(
        JSON.stringify({ ...acme, name: "a </script> b" }).replaceAll("<", "\\u003c"),
      ),
    ),
    { ...acme, name: "a </script> b" },
  ],
  [
    "</script> written as <\\/script>",
    buildPage(
      buildJsonLdScript(
        JSON.stringify({ ...acme, name: "a </script> b" }).replaceAll("</", "<\\/"),
      ),
    ),
    { ...acme, name: "a </script> b" },
  ],
  [
    "HTML entities, which JSON does not have",
    buildPage(buildJsonLdScript({ ...acme, name: "Sport &amp; Leisure" })),
    { ...acme, name: "Sport &amp; Leisure" },
  ],
  [
    "a comment and a script in a text, which blank the page in a browser",
    buildPage(buildJsonLdScript({ ...acme, name: "<!-- <script>" })),
    { ...acme, name: "<!-- <script>" },
  ],
  [
    "@type as a list",
    buildPage(buildJsonLdScript({ ...acme, "@type": ["Dataset", "CreativeWork"] })),
  ],
  [
    "@type as an address",
    buildPage(buildJsonLdScript({ ...acme, "@type": "http://schema.org/Dataset" })),
  ],
  [
    "properties with the prefix schema",
    buildPage(
      buildJsonLdScript({
        "@context": { schema: "https://schema.org/" },
        "@type": "schema:Dataset",
        "schema:url": acme.url,
        "schema:publisher": { "@type": "schema:Organization", "schema:name": "Acme Leisure" },
      }),
    ),
    {
      "@context": { schema: "https://schema.org/" },
      "@type": "Dataset",
      url: acme.url,
      publisher: { "@type": "schema:Organization", name: "Acme Leisure" },
    },
  ],
  [
    "the aliases id and type, at every depth",
    buildPage(
      buildJsonLdScript({
        ...bare,
        "@context": context,
        "@id": undefined,
        "@type": undefined,
        id: acme.url,
        type: "Dataset",
        publisher: { type: "Organization", id: "https://www.acme.example/", name: "Acme" },
      }),
    ),
    {
      ...acme,
      publisher: { "@type": "Organization", "@id": "https://www.acme.example/", name: "Acme" },
    },
  ],
  [
    "an alias beside the keyword",
    buildPage(buildJsonLdScript({ ...acme, id: "https://other.example/", type: "WebSite" })),
  ],
  [
    "a context that declares aliases is not touched",
    buildPage(buildJsonLdScript({ ...acme, "@context": { id: "@id", type: "@type" } })),
    { ...acme, "@context": { id: "@id", type: "@type" } },
  ],
  [
    "a context with http:",
    buildPage(buildJsonLdScript({ ...acme, "@context": "http://schema.org/" })),
    { ...acme, "@context": "http://schema.org/" },
  ],
  [
    "a context without a slash",
    buildPage(
      buildJsonLdScript({ ...acme, "@context": ["https://schema.org", "https://openactive.io"] }),
    ),
    { ...acme, "@context": ["https://schema.org", "https://openactive.io"] },
  ],
  ["no context", buildPage(buildJsonLdScript(bare)), bare],
  [
    "what a WebPage is mainly about",
    buildPage(buildJsonLdScript({ "@context": context, "@type": "WebPage", mainEntity: bare })),
  ],
  [
    "the mainEntityOfPage of something else",
    buildPage(
      buildJsonLdScript({ "@context": context, "@type": "WebPage", mainEntityOfPage: bare }),
    ),
  ],
  [
    "in a DataCatalog",
    buildPage(
      buildJsonLdScript({
        "@context": context,
        "@type": "DataCatalog",
        name: "Acme's",
        dataset: [bare],
      }),
    ),
  ],
  [
    "in a WebSite, in a WebPage of its parts",
    buildPage(
      buildJsonLdScript({
        "@context": context,
        "@type": "WebSite",
        hasPart: [{ "@type": "WebPage", mainEntity: [bare] }],
      }),
    ),
  ],
  ["without url: its @id", buildPage(buildJsonLdScript({ ...acme, url: undefined }))],
  ["an empty url: its @id", buildPage(buildJsonLdScript({ ...acme, url: "" }))],
  [
    "texts as JSON-LD values, and addresses as nodes",
    buildPage(
      buildJsonLdScript({
        ...acme,
        url: { "@id": acme.url },
        name: { "@value": "Acme Sessions", "@language": "en" },
        license: { "@type": "CreativeWork", url: acme.license },
      }),
    ),
  ],
  [
    "texts and addresses as lists",
    buildPage(
      buildJsonLdScript({
        ...acme,
        url: [acme.url],
        name: ["Acme Sessions", "Acme"],
        license: [acme.license, "https://example.org/licence"],
        publisher: [acme.publisher],
      }),
    ),
  ],
  [
    "a language that is not in a list",
    buildPage(buildJsonLdScript({ ...acme, inLanguage: "en-GB" })),
    { ...acme, inLanguage: ["en-GB"] },
  ],
  [
    "a language as schema.org describes one",
    buildPage(
      buildJsonLdScript({
        ...acme,
        inLanguage: { "@type": "Language", name: "Welsh", alternateName: "cy" },
      }),
    ),
    { ...acme, inLanguage: ["cy"] },
  ],
  [
    "a publisher who is only a name",
    buildPage(buildJsonLdScript({ ...acme, publisher: "Acme Leisure" })),
    { ...acme, publisher: { "@type": "Organization", name: "Acme Leisure" } },
  ],
  [
    "a publisher who is elsewhere in the graph",
    buildPage(
      buildJsonLdScript({
        "@context": context,
        "@graph": [
          { ...bare, publisher: { "@id": "#acme" } },
          { "@id": "#acme", ...acme.publisher },
        ],
      }),
    ),
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
    buildPage(
      buildJsonLdScript({
        ...acme,
        creditText: "Acme",
        mainEntityOfPage: { "@type": "WebPage", "@id": "https://acme.example/credit" },
        copyrightNotice: "© 2024 Acme",
        copyrightYear: "2024",
        copyrightHolder: acme.publisher,
        usageInfo: "https://acme.example/reuse",
      }),
    ),
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
    buildPage(buildJsonLdScript({ ...acme, creditText: " ", copyrightNotice: "", name: null })),
    { ...acme, name: undefined },
  ],
];

for (const [shape, html, expected = acme] of shapes) {
  test(`JSON-LD: ${shape}`, () => {
    assert.equal(readDatasetSite(html), toJsonValue(expected));
  });
}

test("the order of the JSON-LD stays, with what is added at its end", () => {
  const { url: _, ...withoutUrl } = acme;
  assert.equal(Object.keys(readDatasetSite(buildPage(buildJsonLdScript(withoutUrl)))), [
    ...Object.keys(withoutUrl),
    "url",
  ]);
});

test("a Dataset with neither url nor @id has the address of the page, and relative ones are completed with it", () => {
  const { url: _, "@id": __, ...nameless } = acme;
  const read = (dataset: object) =>
    readDatasetSite(buildPage(buildJsonLdScript(dataset)), "https://data.acme.example/open/");
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

test("of several Datasets the one of the page is read, else the first", () => {
  const better = {
    ...acme,
    "@id": "https://data.better.example/",
    url: "https://data.better.example/",
    publisher: { "@type": "Organization", name: "Better" },
  };
  const html = buildPage(buildJsonLdScript({ "@type": "DataCatalog", dataset: [acme, better] }));
  assert.is(readDatasetSite(html).publisher.name, "Acme Leisure");
  assert.is(readDatasetSite(html, "https://catalogue.example/").publisher.name, "Acme Leisure");
  assert.is(readDatasetSite(html, "https://data.better.example/").publisher.name, "Better");
});

test("of two descriptions of the same Dataset the first is read", () => {
  assert.is(
    readDatasetSite(buildPage(buildJsonLdScript([acme, { ...acme, name: "Other" }]))).name,
    "Acme Sessions",
  );
});

test("what something is based on is not what the page is about", () => {
  const { publisher: _, ...nobody } = acme;
  assert.throws(
    () => readDatasetSite(buildPage(buildJsonLdScript({ ...nobody, isBasedOn: acme }))),
    /found a Dataset without publisher\.name/,
  );
  assert.throws(
    () =>
      readDatasetSite(
        buildPage(buildJsonLdScript({ "@type": "WebPage", isBasedOn: acme, about: acme })),
      ),
    /found 1 JSON-LD block: WebPage/,
  );
});

test("pages of this plugin are read back as they were described", () => {
  for (const dataset of readRealDatasets())
    assert.equal(readDatasetSite(renderDatasetSite(dataset)), toJsonValue(dataset), dataset.name);
});

const template = loadReferenceTemplate();
const readBack =
  "pages of dataset-site-template are read back as they were described, in both of its modes";
testWhereAvailable(test, readBack, template, ({ renderDatasetSiteSync }) => {
  const datasets = readRealDatasets();
  assert.ok(datasets.length >= 13);
  for (const dataset of datasets) {
    for (const assets of [undefined, "/assets"])
      assert.equal(
        readDatasetSite(renderDatasetSiteSync(dataset, assets)),
        toJsonValue(dataset),
        dataset.name,
      );
  }
});

const broken =
  "pages of dataset-site-template with text that breaks its JSON-LD are read all the same, unless it ends the script";
testWhereAvailable(test, broken, template, ({ renderDatasetSiteSync }) => {
  const [dataset] = readRealDatasets();
  const titled = (name: string) =>
    readDatasetSite(renderDatasetSiteSync({ ...dataset, name })).name;
  for (const name of ["Sport & Leisure", `"quotes"`, "<!-- <script>", "]]>", "-->"])
    assert.is(titled(name), name);
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

test("a page of the old generator, with an http: address", () => {
  const dataset = readDatasetSite(renderGeneratorPage(cycling));
  assert.is(dataset.name, "British Cycling Let's Ride Sessions");
  assert.equal(describeCredit(dataset), {
    text: "British Cycling",
    url: "http://data.letsride.co.uk/",
  });
});

test("GoodGym's page, whose context has no slash", () => {
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

test("the two JSON-LD examples of OpenActive's attribution guide", () => {
  const credits = printed.map((text) =>
    describeCredit(readDatasetSite(buildPage(buildJsonLdScript(text.replace(/,\s*\.\.\./g, ""))))),
  );
  assert.equal(credits, [
    { text: "Everyone Active", url: "https://data.everyoneactive.com/OpenActive/" },
    { text: "Fusion Lifestyle", url: "https://opendata.fusion-lifestyle.com/OpenActive/" },
  ]);
});

test.run();
