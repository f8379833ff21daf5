import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { getDatasetSite, getSiteFiles } from "../support/publishers.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { runChecks } from "./conformance-checks.js";
import type { DatasetSite } from "./dataset-site.js";
import { findDatasetSites } from "./sites-in-folder.js";

const datasetUrl = "https://data.acme-leisure.example/";
const page = getSiteFiles(await buildSite({})).get("index.html")!;
const canonicalLink = /<link rel="canonical"[^>]*>/;
const openGraphUrl = /<meta property="og:url"[^>]*>/;

const findSites = (html: string) => findDatasetSites(["a.html"], () => html);

async function getSummary(site: DatasetSite, check: string): Promise<string> {
  return (await runChecks(site)).find(({ name }) => name === check)!.summary;
}

test("a page with a dataset in RDFa is a Dataset Site", () => {
  const withoutJsonLd = page.replace(/<script type="application\/ld\+json">.*?<\/script>/s, "");
  assert.is(findSites(withoutJsonLd).length, 1);
});

test("a page with a Dataset in broken JSON-LD is a Dataset Site", () => {
  const broken = `<script type="application/ld+json">{"@type":["Dataset"</script>`;
  assert.is(findSites(broken).length, 1);
});

test("a Data Catalogue and a credit are not Dataset Sites", () => {
  const catalogue = `<script type="application/ld+json">{"@type":"DataCatalog"}</script>`;
  const credit = `<p about="#x" typeof="dcat:Dataset">A credit</p>`;
  assert.is(findSites(catalogue).length, 0);
  assert.is(findSites(credit).length, 0);
});

test("the URL of a Dataset Site is the canonical one, else Open Graph's", () => {
  assert.is(findSites(page)[0]!.url, datasetUrl);
  assert.is(findSites(page.replace(canonicalLink, ""))[0]!.url, datasetUrl);
});

test("a Dataset Site that does not state its URL cannot be checked against a catalogue", async () => {
  const [site] = findSites(page.replace(canonicalLink, "").replace(openGraphUrl, ""));
  assert.match(await getSummary(site!, "Data Catalogue check of @id"), /not known/);
});

test("in a site below a path prefix, what a page links to is found", async () => {
  const url = "https://acme-leisure.github.io/opendata/";
  const yaml = minimalPublisher.replace(datasetUrl, url);
  const built = await buildSite({ "publisher.yaml": yaml }, { pathPrefix: "/opendata/" });
  const site = getDatasetSite(built);
  assert.is(site.url, url);
  assert.match(await getSummary(site, "RDFa = Turtle"), /^equal/);
  assert.is(await site.read("https://elsewhere.example/opendata/dataset.ttl"), undefined);
  assert.is(await site.read("/opendata/../../../etc/passwd"), undefined);
});

/** Finds the name of the catalogue that goes with a page in a subfolder. */
async function findCatalogue(
  catalogues: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const subpage = page.replaceAll(datasetUrl, `${datasetUrl}openactive/`);
  const names = ["openactive/index.html", ...Object.keys(catalogues)];
  const [site] = findDatasetSites(names, (file) => catalogues[file] ?? subpage);
  return (await site!.catalogue())?.name;
}

test("the Data Catalogue beside a page has priority over others", async () => {
  const catalogues = {
    "a.jsonld": '{"@type":"DataCatalog","name":"a"}',
    "openactive/catalog.jsonld": '{"@type":"DataCatalog","name":"b"}',
  };
  assert.is(await findCatalogue(catalogues), "openactive/catalog.jsonld");
});

test("a Data Catalogue elsewhere in the folder is found, if there is one", async () => {
  const catalogues = {
    "a.jsonld": "{",
    "b.jsonld": '{"@type":"Dataset"}',
    "c.jsonld": '{"@type":"DataCatalog","name":"c"}',
  };
  assert.is(await findCatalogue(catalogues), "c.jsonld");
  assert.is(await findCatalogue({}), undefined);
});

test.run();
