import * as assert from "uvu/assert";
import { parseHtml } from "../../src/reading/html.js";
import { readRdfa } from "../../src/reading/rdfa.js";
import { describeCredit, readDatasetSite, renderDatasetSite } from "../../src/index.js";
import { listRdfaTriples } from "../oracles/rdfa.js";
import { testWhereAvailable } from "../support/available.js";
import { loadReferenceTemplate } from "../support/reference-template.js";
import { test } from "../support/suite.js";
import { renderGeneratorPage, buildPage, readRealDatasets, removeJsonLd } from "./pages.js";

const declared = `prefix="${[
  "dct: http://purl.org/dc/terms/",
  "dcat: http://www.w3.org/ns/dcat#",
  "foaf: http://xmlns.com/foaf/0.1/",
  "odrs: http://schema.theodi.org/odrs#",
].join(" ")}"`;
const url = "https://data.acme.example/";

/** A page with RDFa of one dataset. */
const buildDatasetPage = (content: string, attributes = `${declared} resource="${url}"`) =>
  buildPage("", `<main typeof="dcat:Dataset" ${attributes}>${content}</main>`);

const title = `<h1 property="dct:title">Acme Sessions</h1>`;
const publisher = `<p property="dct:publisher" resource="#acme" typeof="foaf:Agent">
  <b property="foaf:name">Acme Leisure</b>
  <a property="foaf:homepage" href="https://www.acme.example/">Home</a>
</p>`;
const landingPage = `<a property="dcat:landingPage" href="https://acme.example/data">About</a>`;
const buildRights = (content: string) =>
  `<div property="dct:rights" resource="#rights" typeof="odrs:RightsStatement">${content}</div>`;
/** OpenActive's recommended markup. */
const credit = `Source: <a href="https://acme.example/credit" property="odrs:attributionURL">
    <span property="odrs:attributionText">Acme</span>
</a>`;

test("the text of a credit is odrs:attributionText, otherwise the publisher's foaf:name, otherwise dct:title", () => {
  assert.is(
    describeCredit(readDatasetSite(buildDatasetPage(title + publisher + buildRights(credit)))).text,
    "Acme",
  );
  assert.is(
    describeCredit(readDatasetSite(buildDatasetPage(title + publisher))).text,
    "Acme Leisure",
  );
  assert.is(describeCredit(readDatasetSite(buildDatasetPage(title))).text, "Acme Sessions");
});

test("its URL is the first of odrs:attributionURL, foaf:homepage, dcat:landingPage, the dataset's and the page's", () => {
  assert.is(
    describeCredit(
      readDatasetSite(buildDatasetPage(title + publisher + landingPage + buildRights(credit))),
    ).url,
    "https://acme.example/credit",
  );
  assert.is(
    describeCredit(readDatasetSite(buildDatasetPage(title + publisher + landingPage))).url,
    "https://www.acme.example/",
  );
  assert.is(
    describeCredit(readDatasetSite(buildDatasetPage(title + landingPage))).url,
    "https://acme.example/data",
  );
  assert.is(describeCredit(readDatasetSite(buildDatasetPage(title))).url, url);
  assert.is(
    describeCredit(
      readDatasetSite(buildDatasetPage(title, declared), "https://www.acme.example/open"),
    ).url,
    "https://www.acme.example/open",
  );
});

test("a publisher may be a plain name", () => {
  const dataset = readDatasetSite(
    buildDatasetPage(`${title}<b property="dct:publisher">Acme Leisure</b>`),
  );
  assert.is(dataset.publisher.name, "Acme Leisure");
  assert.equal(describeCredit(dataset), { text: "Acme Leisure", url });
  assert.is(dataset.mainEntityOfPage, undefined);
});

test("blank texts and URLs that are not http(s) are skipped", () => {
  const html = buildDatasetPage(
    title +
      publisher +
      buildRights(
        `<a href="javascript:alert(1)" property="odrs:attributionURL"><span property="odrs:attributionText">  </span></a>`,
      ),
  );
  assert.equal(describeCredit(readDatasetSite(html)), {
    text: "Acme Leisure",
    url: "https://www.acme.example/",
  });
});

test("a rights statement is read completely and gets schema.org's names", () => {
  const html = buildDatasetPage(
    `${title}<p property="dct:description">Sessions of\n  Acme.</p>${publisher}<a property="dct:license" href="https://creativecommons.org/licenses/by/4.0/">CC BY</a>${buildRights(
      `${credit}<p property="odrs:copyrightNotice">© 2024 Acme</p><b property="odrs:copyrightYear">2024</b>
       <i property="odrs:copyrightHolder" resource="#acme">Acme</i><a property="odrs:reuserGuidelines" href="https://acme.example/reuse">Reuse</a>`,
    )}`,
  );
  assert.equal(readDatasetSite(html), {
    "@context": ["https://schema.org/", "https://openactive.io/"],
    "@type": "Dataset",
    "@id": url,
    url,
    name: "Acme Sessions",
    description: "Sessions of Acme.",
    license: "https://creativecommons.org/licenses/by/4.0/",
    publisher: { "@type": "Organization", name: "Acme Leisure", url: "https://www.acme.example/" },
    creditText: "Acme",
    mainEntityOfPage: "https://acme.example/credit",
    copyrightNotice: "© 2024 Acme",
    copyrightYear: 2024,
    copyrightHolder: "Acme Leisure",
    usageInfo: "https://acme.example/reuse",
  });
});

test("the licence may appear in the rights statement only", () => {
  for (const property of ["dataLicense", "contentLicense"]) {
    assert.is(
      readDatasetSite(
        buildDatasetPage(
          title +
            buildRights(
              `<a property="odrs:${property}" href="https://creativecommons.org/licenses/by/4.0/">CC BY</a>`,
            ),
        ),
      ).license,
      "https://creativecommons.org/licenses/by/4.0/",
    );
  }
});

const whole = buildDatasetPage(title + buildRights(credit));
const spellings: readonly (readonly [string, string])[] = [
  ["declared", whole],
  ["undeclared", whole.replace(declared, "")],
  [
    "under another name",
    whole.replace("odrs: http", "rights: http").replaceAll('"odrs:', '"rights:'),
  ],
  [
    "declared as an XML namespace",
    whole.replace(
      declared,
      'xmlns:odrs="http://schema.theodi.org/odrs#" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/"',
    ),
  ],
  [
    "written out",
    whole
      .replace(declared, "")
      .replaceAll('"odrs:', '"http://schema.theodi.org/odrs#')
      .replaceAll('"dcat:', '"http://www.w3.org/ns/dcat#')
      .replaceAll('"dct:', '"http://purl.org/dc/terms/'),
  ],
  ["written out with https:", whole.replaceAll('"odrs:', '"https://schema.theodi.org/odrs#')],
  [
    "as the vocabulary",
    whole
      .replaceAll('"odrs:attribution', '"attribution')
      .replace('resource="#rights"', 'resource="#rights" vocab="http://schema.theodi.org/odrs#"'),
  ],
  ["in upper case", whole.replaceAll('"odrs:', '"ODRS:')],
  [
    "beside another property",
    whole.replace('"odrs:attributionText"', '"schema:creditText odrs:attributionText"'),
  ],
];
for (const [spelling, html] of spellings) {
  test(`the prefix odrs is recognised ${spelling}`, () => {
    assert.equal(describeCredit(readDatasetSite(html)), {
      text: "Acme",
      url: "https://acme.example/credit",
    });
  });
}

test("OpenActive's markup outside a rights statement belongs to the dataset", () => {
  assert.equal(describeCredit(readDatasetSite(buildDatasetPage(title + credit))), {
    text: "Acme",
    url: "https://acme.example/credit",
  });
});

test("a credit outside the dataset, or of another one, is ignored", () => {
  const other = (where: string) =>
    credit.replace(">Acme<", ">Better<").replace("acme.example", where);
  const html = buildDatasetPage(title + publisher)
    .replace("<main", `<header>${other("better.example")}</header><main`)
    .replace(
      "</main>",
      `</main><p about="https://data.better.example/#rights" typeof="odrs:RightsStatement">${other("better.example")}</p><footer resource="#rights">${other("better.example")}</footer>`,
    );
  assert.equal(describeCredit(readDatasetSite(html)), {
    text: "Acme Leisure",
    url: "https://www.acme.example/",
  });
});

test("the title of a feed is not taken for the dataset's", () => {
  const feed = `<a property="dcat:distribution" typeof="dcat:Distribution" href="https://api.acme.example/"><b property="dct:title">Feed</b></a>`;
  assert.is(readDatasetSite(buildDatasetPage(feed + title)).name, "Acme Sessions");
});

test("of several datasets the page's own is read, otherwise the first", () => {
  const two = buildPage(
    "",
    `<div ${declared}><div typeof="dcat:Dataset" about="${url}">${title}</div><p typeof="dcat:Dataset" about="https://data.better.example/"><b property="dct:title">Better</b></p></div>`,
  );
  assert.is(readDatasetSite(two).name, "Acme Sessions");
  assert.is(readDatasetSite(two, "https://data.better.example/").name, "Better");
});

const template = loadReferenceTemplate();
const withoutJsonLd = "dataset-site-template's pages without their JSON-LD credit the publisher";
testWhereAvailable(test, withoutJsonLd, template, ({ renderDatasetSiteSync }) => {
  for (const dataset of readRealDatasets()) {
    const html = renderDatasetSiteSync(dataset);
    // Their RDFa has the publisher's name and the dataset's URL, whatever the JSON-LD's rights say.
    assert.equal(
      describeCredit(readDatasetSite(removeJsonLd(html))),
      { text: dataset.publisher.name, url: dataset.url },
      dataset.name,
    );
  }
});

test("this plugin's pages without their JSON-LD give the same credit as with it", () => {
  for (const dataset of readRealDatasets()) {
    assert.equal(
      describeCredit(readDatasetSite(removeJsonLd(renderDatasetSite(dataset)))),
      describeCredit(dataset),
      dataset.name,
    );
  }
});

test("the former generator's pages give the credit they ask for, despite an undeclared prefix", () => {
  const html = renderGeneratorPage({
    url: "http://data.letsride.co.uk/",
    title: "British Cycling Sessions",
    publisher: "British Cycling",
    publisherUrl: "https://www.britishcycling.org.uk",
    attributionText: "British Cycling Sky Ride",
    attributionUrl: "https://www.letsride.co.uk/open-data",
  });
  const dataset = readDatasetSite(removeJsonLd(html));
  assert.equal(describeCredit(dataset), {
    text: "British Cycling Sky Ride",
    url: "https://www.letsride.co.uk/open-data",
  });
  assert.is(dataset.name, "British Cycling Sessions");
  assert.is(dataset.publisher.name, "British Cycling");
  assert.is(dataset.license, "https://creativecommons.org/licenses/by/4.0/");
});

/** Every kind of markup that the reader knows, after the examples of the RDFa and ODRS documents. */
const everything = `<html ${declared} lang="en"><head><base href="https://base.example/a/"><title property="dct:title">Page</title><link rel="stylesheet" href="x.css"><meta property="dct:created" content="2024"></head>
<body>
  <div typeof="dcat:Dataset" resource="set"><time property="dct:issued" datetime="2024-01-31">January</time>
    <a rel="dct:license" href="../licence">Licence</a>
    <div rel="dct:publisher"><span typeof="foaf:Agent" about="#agent"><b property="foaf:name">One</b></span><span about="#two" property="foaf:name">Two</span></div>
    <div rel="dct:creator"><b property="foaf:name">Nobody</b></div>
    <p rev="dcat:servesDataset" resource="#api" typeof="dcat:DataService"><b property="dct:title">API</b></p>
    <div rev="dct:isPartOf"><a rel="dct:hasPart" href="#feed" about="#part">Part</a></div>
    <p property="dct:subject" typeof="foaf:Document"><i property="dct:title">Inner</i></p>
    <p property="dct:relation" about="[foaf:x]" href="rel"><i property="dct:title">After</i></p>
    <p property="dct:spatial" content="here" resource="there">Where</p>
    <p property="dct:type" datatype="" href="there"><i property="dct:format">Text</i> and more</p>
    <div resource="nested"><img property="dct:source" src="picture.png"><div><b property="dct:title">Deep</b></div></div>
    <p vocab="http://schema.theodi.org/odrs#" property="attributionText" prefix="x: http://x.example/">Vocabulary <b property="x:y unknown:z">names</b></p>
    <a property="dct:references" rel="nofollow" href="https://absolute.example">Both</a>
  </div>
  <div typeof="dcat:Distribution"><b property="dct:title">Blank</b></div>
</body></html>`;

/** Gives all blank nodes the same name, because their names differ between parsers. */
const hideBlankNodeNames = (triples: Iterable<string>) =>
  [...new Set([...triples].map((triple) => triple.replace(/_:\S+/g, "_:b")))].sort();

/** Lists the triples that this program reads in the notation of the oracle, without languages and types. */
function listTriples(html: string, base: string): string[] {
  const term = (resource: string) => (resource.startsWith("_:") ? resource : `<${resource}>`);
  const triples: string[] = [];
  for (const [subject, properties] of readRdfa(parseHtml(html, ""), base)) {
    for (const [property, values] of properties) {
      for (const value of values) {
        const object = "resource" in value ? term(value.resource) : JSON.stringify(value.text());
        triples.push(`${term(subject)} <${property}> ${object}`);
      }
    }
  }
  // Of the prefixes that RDFa itself knows, the reader knows only those it needs.
  return hideBlankNodeNames(
    triples
      .filter((triple) => !/<(?:og:|http:\/\/ogp\.me)/.test(triple))
      .map((triple) => triple.replace("<rdfs:", "<http://www.w3.org/2000/01/rdf-schema#")),
  );
}

/** Asserts that an RDFa parser reads from pages what our reader reads. */
async function assertSameTriples(pages: readonly string[]): Promise<void> {
  const base = "https://page.example/x/";
  for (const html of pages) {
    const expected = (await listRdfaTriples(html, base))
      .filter((triple) => !triple.includes("rdfa#usesVocabulary"))
      .map((triple) => triple.replace(/"(?:@[\w-]+|\^\^<[^>]*>)$/, '"'));
    assert.equal(listTriples(html, base), hideBlankNodeNames(expected));
  }
}

test("an RDFa parser reads the same triples", async () => {
  const rightsAlone = buildDatasetPage(title + publisher + landingPage + buildRights(credit));
  await assertSameTriples([
    everything,
    whole,
    rightsAlone,
    ...readRealDatasets().map((dataset) => renderDatasetSite(dataset)),
  ]);
});

const sameTriples = "an RDFa parser reads the same triples from pages of dataset-site-template";
testWhereAvailable(test, sameTriples, template, async ({ renderDatasetSiteSync }) => {
  await assertSameTriples(readRealDatasets().map((dataset) => renderDatasetSiteSync(dataset)));
});

test.run();
