import * as assert from "uvu/assert";
import { creditOf, readDatasetSite, renderDatasetSite } from "../../src/index.js";
import { testWhereAvailable } from "../support/available.js";
import { loadReferenceTemplate } from "../support/reference-template.js";
import { acme, asJson, block, generatorPage, page, realDatasets } from "./pages.js";
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
  ["in the head", page(block(acme))],
  ["in the body", page("", block(acme))],
  ["the Dataset first, then another block", page(block(acme) + block(webSite))],
  ["another block first", page(block(webSite) + block(breadcrumbs), block(acme))],
  ["an array", page(block([webSite, acme]))],
  ["an array in an array", page(block([[acme]]))],
  ["a graph", page(block({ "@context": context, "@graph": [webSite, bare] }))],
  ["a graph of one", page(block({ "@context": context, "@graph": bare }))],
  ["the type in upper case", page(block(acme, 'TYPE="Application/LD+JSON"'))],
  ["the type with a charset", page(block(acme, 'type="application/ld+json; charset=utf-8"'))],
  ["the type with spaces", page(block(acme, 'type=" application/ld+json ;charset=utf-8"'))],
  ["the type without quotes, as minifiers write it", page(block(acme, "type=application/ld+json"))],
  [
    "other attributes before the type",
    page(block(acme, 'id="x" data-y eleventy:ignore type="application/ld+json"')),
  ],
  ["a byte order mark before the JSON", page(block(bom + json))],
  ["a byte order mark before the page", bom + page(block(acme))],
  ["CDATA", page(block(`<![CDATA[\n${json}\n]]>`))],
  ["CDATA in line comments", page(block(`//<![CDATA[\n${json}\n//]]>`))],
  ["CDATA in comments", page(block(`/*<![CDATA[*/ ${json} /*]]>*/`))],
  ["an HTML comment around the JSON", page(block(`<!--\n${json}\n-->`))],
  ["a block before that is no JSON", page(block("{ name: 'Acme', }") + block(acme))],
  ["a block after that is no JSON", page(block(acme) + block('{"@type": "Dataset"'))],
  ["an empty block before", page(block("") + block(acme))],
  [
    "a block before in an HTML comment",
    page(`<!-- ${block({ ...acme, url: "https://old.acme.example/" })} -->${block(acme)}`),
  ],
  [
    "a block before with a Dataset that names nobody",
    page(
      block({
        ...acme,
        url: "https://other.example/",
        publisher: { "@type": "Organization", name: "" },
      }) + block(acme),
    ),
  ],
  [
    "< written as \\u003c",
    page(block(JSON.stringify({ ...acme, name: "a </script> b" }).replaceAll("<", "\\u003c"))),
    { ...acme, name: "a </script> b" },
  ],
  [
    "</script> written as <\\/script>",
    page(block(JSON.stringify({ ...acme, name: "a </script> b" }).replaceAll("</", "<\\/"))),
    { ...acme, name: "a </script> b" },
  ],
  [
    "HTML entities, which JSON does not have",
    page(block({ ...acme, name: "Sport &amp; Leisure" })),
    { ...acme, name: "Sport &amp; Leisure" },
  ],
  [
    "a comment and a script in a text, which blank the page in a browser",
    page(block({ ...acme, name: "<!-- <script>" })),
    { ...acme, name: "<!-- <script>" },
  ],
  ["@type as a list", page(block({ ...acme, "@type": ["Dataset", "CreativeWork"] }))],
  ["@type as an address", page(block({ ...acme, "@type": "http://schema.org/Dataset" }))],
  [
    "properties with the prefix schema",
    page(
      block({
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
    page(
      block({
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
    page(block({ ...acme, id: "https://other.example/", type: "WebSite" })),
  ],
  [
    "a context that declares aliases is not touched",
    page(block({ ...acme, "@context": { id: "@id", type: "@type" } })),
    { ...acme, "@context": { id: "@id", type: "@type" } },
  ],
  [
    "a context with http:",
    page(block({ ...acme, "@context": "http://schema.org/" })),
    { ...acme, "@context": "http://schema.org/" },
  ],
  [
    "a context without a slash",
    page(block({ ...acme, "@context": ["https://schema.org", "https://openactive.io"] })),
    { ...acme, "@context": ["https://schema.org", "https://openactive.io"] },
  ],
  ["no context", page(block(bare)), bare],
  [
    "what a WebPage is mainly about",
    page(block({ "@context": context, "@type": "WebPage", mainEntity: bare })),
  ],
  [
    "the mainEntityOfPage of something else",
    page(block({ "@context": context, "@type": "WebPage", mainEntityOfPage: bare })),
  ],
  [
    "in a DataCatalog",
    page(block({ "@context": context, "@type": "DataCatalog", name: "Acme's", dataset: [bare] })),
  ],
  [
    "in a WebSite, in a WebPage of its parts",
    page(
      block({
        "@context": context,
        "@type": "WebSite",
        hasPart: [{ "@type": "WebPage", mainEntity: [bare] }],
      }),
    ),
  ],
  ["without url: its @id", page(block({ ...acme, url: undefined }))],
  ["an empty url: its @id", page(block({ ...acme, url: "" }))],
  [
    "texts as JSON-LD values, and addresses as nodes",
    page(
      block({
        ...acme,
        url: { "@id": acme.url },
        name: { "@value": "Acme Sessions", "@language": "en" },
        license: { "@type": "CreativeWork", url: acme.license },
      }),
    ),
  ],
  [
    "texts and addresses as lists",
    page(
      block({
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
    page(block({ ...acme, inLanguage: "en-GB" })),
    { ...acme, inLanguage: ["en-GB"] },
  ],
  [
    "a language as schema.org describes one",
    page(
      block({ ...acme, inLanguage: { "@type": "Language", name: "Welsh", alternateName: "cy" } }),
    ),
    { ...acme, inLanguage: ["cy"] },
  ],
  [
    "a publisher who is only a name",
    page(block({ ...acme, publisher: "Acme Leisure" })),
    { ...acme, publisher: { "@type": "Organization", name: "Acme Leisure" } },
  ],
  [
    "a publisher who is elsewhere in the graph",
    page(
      block({
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
    page(
      block({ ...acme, publisher: { "@id": "#acme" } }) +
        block({ ...webSite, publisher: { "@id": "#acme", ...acme.publisher } }),
    ),
    { ...acme, publisher: { "@id": "#acme", ...acme.publisher } },
  ],
  [
    "what a credit is made of",
    page(
      block({
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
    page(block({ ...acme, creditText: " ", copyrightNotice: "", name: null })),
    { ...acme, name: undefined },
  ],
];

for (const [shape, html, expected = acme] of shapes) {
  test(`JSON-LD: ${shape}`, () => {
    assert.equal(readDatasetSite(html), asJson(expected));
  });
}

test("the order of the JSON-LD stays, with what is added at its end", () => {
  const { url: _, ...withoutUrl } = acme;
  assert.equal(Object.keys(readDatasetSite(page(block(withoutUrl)))), [
    ...Object.keys(withoutUrl),
    "url",
  ]);
});

test("a Dataset with neither url nor @id has the address of the page, and relative ones are completed with it", () => {
  const { url: _, "@id": __, ...nameless } = acme;
  const read = (dataset: object) =>
    readDatasetSite(page(block(dataset)), "https://data.acme.example/open/");
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
  const html = page(block({ "@type": "DataCatalog", dataset: [acme, better] }));
  assert.is(readDatasetSite(html).publisher.name, "Acme Leisure");
  assert.is(readDatasetSite(html, "https://catalogue.example/").publisher.name, "Acme Leisure");
  assert.is(readDatasetSite(html, "https://data.better.example/").publisher.name, "Better");
});

test("of two descriptions of the same Dataset the first is read", () => {
  assert.is(readDatasetSite(page(block([acme, { ...acme, name: "Other" }]))).name, "Acme Sessions");
});

test("what something is based on is not what the page is about", () => {
  const { publisher: _, ...nobody } = acme;
  assert.throws(
    () => readDatasetSite(page(block({ ...nobody, isBasedOn: acme }))),
    /found a Dataset without publisher\.name/,
  );
  assert.throws(
    () => readDatasetSite(page(block({ "@type": "WebPage", isBasedOn: acme, about: acme }))),
    /found 1 JSON-LD block: WebPage/,
  );
});

test("pages of this plugin are read back as they were described", () => {
  for (const dataset of realDatasets())
    assert.equal(readDatasetSite(renderDatasetSite(dataset)), asJson(dataset), dataset.name);
});

const template = loadReferenceTemplate();
const readBack =
  "pages of dataset-site-template are read back as they were described, in both of its modes";
testWhereAvailable(test, readBack, template, ({ renderDatasetSiteSync }) => {
  const datasets = realDatasets();
  assert.ok(datasets.length >= 13);
  for (const dataset of datasets) {
    for (const assets of [undefined, "/assets"])
      assert.equal(
        readDatasetSite(renderDatasetSiteSync(dataset, assets)),
        asJson(dataset),
        dataset.name,
      );
  }
});

const broken =
  "pages of dataset-site-template with text that breaks its JSON-LD are read all the same, unless it ends the script";
testWhereAvailable(test, broken, template, ({ renderDatasetSiteSync }) => {
  const [dataset] = realDatasets();
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
  const dataset = readDatasetSite(generatorPage(cycling));
  assert.is(dataset.name, "British Cycling Let's Ride Sessions");
  assert.equal(creditOf(dataset), { text: "British Cycling", url: "http://data.letsride.co.uk/" });
});

test("GoodGym's page, whose context has no slash", () => {
  const url = "https://openactive.goodgym.org/";
  const dataset = readDatasetSite(
    generatorPage(
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
  assert.equal(creditOf(dataset), { text: "GoodGym", url });
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
    creditOf(readDatasetSite(page(block(text.replace(/,\s*\.\.\./g, ""))))),
  );
  assert.equal(credits, [
    { text: "Everyone Active", url: "https://data.everyoneactive.com/OpenActive/" },
    { text: "Fusion Lifestyle", url: "https://opendata.fusion-lifestyle.com/OpenActive/" },
  ]);
});

test.run();
