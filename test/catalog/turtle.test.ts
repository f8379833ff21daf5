import { Parser } from "n3";
import { load } from "cheerio";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import {
  describeCatalog,
  describeDataset,
  readPublisher,
  toCatalogTurtle,
  type Dataset,
} from "../../src/index.js";
import { listTurtleTriples } from "../oracles/graph.js";
import { findViolations, formatResult } from "../oracles/shacl.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

const dcat = "http://www.w3.org/ns/dcat#";
const hydra = "http://www.w3.org/ns/hydra/core#";
const rdfType = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
const vendor = {
  name: "Vendor Data Catalogue",
  publisher: { name: "Vendor", url: "https://www.vendor.example/" },
  datePublished: "2024-01-31",
};

/** A publisher with a Dataset Site below the vendor's. */
const createPublisher = (slug: string) => {
  const minimal = parse(minimalPublisher) as { dataset: object };
  const dataset = {
    ...minimal.dataset,
    url: `https://data.vendor.example/${slug}/`,
    datePublished: "2024-01-31",
    dateModified: "2024-02-01T09:30:00Z",
  };
  return { ...minimal, name: `Club ${slug}`, url: `https://www.${slug}.example/`, dataset };
};
const describe = (slug: string): Dataset =>
  describeDataset(readPublisher(JSON.stringify(createPublisher(slug)), "p.yaml").publisher);

/** The statements of a file that are about the catalogue itself. */
const listAboutCatalog = (turtle: string, iri: string) =>
  listTurtleTriples(turtle).filter((triple) => triple.startsWith(`<${iri}> `));

test("the catalogue says in Turtle what it says in JSON-LD, and describes every dataset", async () => {
  const site = await buildSite(
    {},
    { options: () => ({ publishers: ["acme", "beta"].map(createPublisher), catalog: vendor }) },
  );
  const turtle = site.page("/catalog.ttl");
  const iri = "https://data.vendor.example/catalog.jsonld";
  const dct = "http://purl.org/dc/terms/";
  const language = "http://publications.europa.eu/resource/authority/language/ENG";
  const statements = [
    `${rdfType} <${dcat}Catalog>`,
    `<${dct}title> "Vendor Data Catalogue"@en-gb`,
    `<${dct}description> "Open data about sport and physical activity, published by Vendor: for anyone to access, use and share."@en-gb`,
    `<http://xmlns.com/foaf/0.1/homepage> <https://data.vendor.example/>`,
    `<${dct}license> <https://creativecommons.org/licenses/by/4.0/>`,
    `<${dct}publisher> <${iri}#publisher>`,
    `<${dct}issued> "2024-01-31"^^<http://www.w3.org/2001/XMLSchema#date>`,
    `<${dct}modified> "2024-02-01T09:30:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>`,
    `<${dct}language> <http://id.loc.gov/vocabulary/iso639-1/en>`,
    `<${dct}language> <${language}>`,
    `<${dcat}themeTaxonomy> <http://publications.europa.eu/resource/authority/data-theme>`,
    `<${dcat}dataset> <https://data.vendor.example/acme/>`,
    `<${dcat}dataset> <https://data.vendor.example/beta/>`,
  ];
  assert.equal(
    listAboutCatalog(turtle, iri),
    statements.map((statement) => `<${iri}> ${statement}`).sort(),
  );

  const triples = listTurtleTriples(turtle);
  for (const slug of ["acme", "beta"]) {
    const ofDataset = listTurtleTriples(site.page(`/${slug}/dataset.ttl`));
    assert.equal(
      ofDataset.filter((triple) => !triples.includes(triple)),
      [],
    );
    const part = `<https://data.vendor.example/${slug}/> <${dct}isPartOf> <${iri}>`;
    assert.ok(triples.includes(part), "a dataset leads back to its catalogue");
  }
  assert.equal((await findViolations(new Parser().parse(turtle))).map(formatResult), []);

  const page = load(site.page("/"));
  for (const relation of ["alternate", "describedby"]) {
    assert.is(page(`link[rel=${relation}][type="text/turtle"]`).attr("href"), "/catalog.ttl");
  }
  assert.is(page('a[type="text/turtle"]').attr("href"), "/catalog.ttl");
});

test("the Turtle of a dataset is the same in the catalogue if it has no file", async () => {
  const publishers = ["acme", "beta"].map(createPublisher);
  const options = { publishers, catalog: vendor };
  const site = await buildSite({}, { options: () => options });
  const without = await buildSite(
    {},
    { options: () => ({ ...options, pages: { turtle: false } }) },
  );
  assert.not.ok(without.pages.has("/acme/dataset.ttl"));
  assert.is(without.page("/catalog.ttl"), site.page("/catalog.ttl"));
});

test("a single publisher's catalogue is there as Turtle, and can be switched off", async () => {
  const site = await buildSite({});
  const about = listAboutCatalog(
    site.page("/catalog.ttl"),
    "https://data.acme-leisure.example/catalog.jsonld",
  );
  assert.ok(about.some((triple) => triple.endsWith("<https://data.acme-leisure.example/>")));
  const without = await buildSite({}, { options: { pages: { catalog: false } } });
  assert.not.ok(without.pages.has("/catalog.ttl"));
});

test("a catalogue with more than 500 datasets continues in files that link to each other", async () => {
  const slugs = Array.from({ length: 501 }, (_, index) => `club-${index}`);
  const site = await buildSite(
    {},
    {
      options: () => ({
        publishers: slugs.map(createPublisher),
        catalog: { ...vendor, dataset: ["https://elsewhere.example/"] },
        pages: { guidance: false, attribution: false },
      }),
    },
  );
  const iri = "https://data.vendor.example/catalog.jsonld";
  const pages = ["/catalog.ttl", "/catalog-2.ttl"].map((file) => site.page(file));
  assert.not.ok(site.pages.has("/catalog-3.ttl"));
  const [first = [], second = []] = pages.map((turtle) =>
    listAboutCatalog(turtle, iri).filter((triple) => triple.includes(`<${dcat}dataset>`)),
  );
  assert.is(first.length, 501, "500 of its own, and one elsewhere");
  assert.is(second.length, 1);
  assert.is(new Set([...first, ...second]).size, 502);

  const [one, two] = ["catalog.ttl", "catalog-2.ttl"].map(
    (file) => `<https://data.vendor.example/${file}>`,
  );
  const listLinks = (turtle: string) =>
    listTurtleTriples(turtle).filter((triple) => triple.includes(hydra));
  assert.equal(listLinks(pages[0]!), [
    `${one} ${rdfType} <${hydra}PartialCollectionView>`,
    `${one} <${hydra}first> ${one}`,
    `${one} <${hydra}last> ${two}`,
    `${one} <${hydra}next> ${two}`,
  ]);
  assert.equal(listLinks(pages[1]!), [
    `${two} ${rdfType} <${hydra}PartialCollectionView>`,
    `${two} <${hydra}first> ${one}`,
    `${two} <${hydra}last> ${two}`,
    `${two} <${hydra}previous> ${one}`,
  ]);
});

test("toCatalogTurtle names what it cannot describe: other datasets, and other catalogues", () => {
  const acme = describe("acme");
  const dataset = ["https://elsewhere.example/a b"];
  const url = "https://data.vendor.example/";
  const catalog = describeCatalog([acme], { ...vendor, url, dataset });
  const listed = listAboutCatalog(toCatalogTurtle(catalog, [acme]), catalog["@id"]);
  assert.equal(
    listed.filter((triple) => triple.includes(`<${dcat}dataset>`)),
    [acme["@id"], "https://elsewhere.example/a%20b"].map(
      (iri) => `<${catalog["@id"]}> <${dcat}dataset> <${iri}>`,
    ),
  );

  const hasPart = ["https://a.example/catalog.jsonld", "https://b.example/catalog.jsonld"];
  const ofCatalogs = describeCatalog([], { ...vendor, url, hasPart });
  assert.equal(
    listAboutCatalog(toCatalogTurtle(ofCatalogs, []), ofCatalogs["@id"]).filter((triple) =>
      triple.includes(`<${dcat}catalog>`),
    ),
    hasPart.map((part) => `<${ofCatalogs["@id"]}> <${dcat}catalog> <${part}>`),
  );
});

test.run();
