import { readdirSync, readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import {
  describeDataset,
  readPublisher,
  renderDatasetSite,
  type Dataset,
} from "../../src/index.js";
import { listRdfaTriples } from "../oracles/rdfa.js";
import { test } from "../support/suite.js";

const dct = "http://purl.org/dc/terms/";
const dcat = "http://www.w3.org/ns/dcat#";
const foaf = "http://xmlns.com/foaf/0.1/";
const odrs = "http://schema.theodi.org/odrs#";
const rdfs = "http://www.w3.org/2000/01/rdf-schema#";
const vcard = "http://www.w3.org/2006/vcard/ns#";
const xsd = "http://www.w3.org/2001/XMLSchema#";
const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** The facts a page states in RDFa, written out by hand from the dataset. */
function expected(dataset: Dataset): string[] {
  const id = dataset["@id"];
  const lang = dataset.inLanguage[0]!.toLowerCase();
  const triple = (subject: string, predicate: string, object: string) =>
    `<${subject}> <${predicate}> ${object}`;
  const iri = (value: string) => `<${value}>`;
  const text = (value: string) => `${JSON.stringify(value)}@${lang}`;
  const date = (value: string) =>
    `"${value}"^^<${xsd}${value.includes("T") ? "dateTime" : "date"}>`;
  const about = (subject: string, ...facts: [predicate: string, object: string | undefined][]) =>
    facts.flatMap(([predicate, object]) =>
      object === undefined ? [] : [triple(subject, predicate, object)],
    );
  return [
    ...about(
      id,
      [type, iri(`${dcat}Dataset`)],
      [`${dct}title`, text(dataset.name)],
      [`${dct}description`, text(dataset.description)],
      [`${dct}license`, iri(dataset.license)],
      [`${dct}publisher`, iri(`${id}#publisher`)],
      [`${dct}creator`, iri(`${id}#publisher`)],
      [`${dcat}landingPage`, iri(dataset.url)],
      [`${dcat}contactPoint`, iri(`${id}#contact`)],
      [
        `${dct}accrualPeriodicity`,
        iri("http://publications.europa.eu/resource/authority/frequency/UPDATE_CONT"),
      ],
      [`${dcat}accrualPeriodicity`, '"real-time"'],
      ...dataset.inLanguage.map((tag): [string, string] => [
        `${dct}language`,
        iri(`http://id.loc.gov/vocabulary/iso639-1/${tag.slice(0, 2)}`),
      ]),
      [`${dct}conformsTo`, iri("https://openactive.io/realtime-paged-data-exchange/1.0/")],
      [`${dct}conformsTo`, iri(dataset.schemaVersion)],
      [`${dct}spatial`, dataset.spatialCoverage && iri(`${id}#area`)],
      [`${dct}isPartOf`, dataset.includedInDataCatalog && iri(dataset.includedInDataCatalog)],
      [`${dct}rights`, iri(`${id}#rights`)],
      [`${foaf}page`, iri(dataset.documentation)],
      [`${dct}issued`, dataset.datePublished && date(dataset.datePublished)],
      [`${dct}modified`, dataset.dateModified && date(dataset.dateModified)],
      ...dataset.keywords.map((keyword): [string, string] => [`${dcat}keyword`, text(keyword)]),
      ...dataset.distribution.map((feed): [string, string] => [
        `${dcat}distribution`,
        iri(`${id}#feed-${feed.identifier}`),
      ]),
    ),
    ...about(
      `${id}#publisher`,
      [type, iri(`${foaf}Agent`)],
      [`${foaf}name`, text(dataset.publisher.name)],
      [`${foaf}homepage`, iri(dataset.publisher.url)],
      [`${foaf}mbox`, dataset.publisher.email && iri(`mailto:${dataset.publisher.email}`)],
    ),
    ...(dataset.spatialCoverage
      ? about(
          `${id}#area`,
          [type, iri(`${dct}Location`)],
          [`${rdfs}label`, text(dataset.spatialCoverage)],
        )
      : []),
    ...about(
      `${id}#contact`,
      [type, iri(`${vcard}Kind`)],
      [`${vcard}hasURL`, iri(dataset.discussionUrl)],
      [`${vcard}hasEmail`, dataset.publisher.email && iri(`mailto:${dataset.publisher.email}`)],
    ),
    ...(dataset.accessService
      ? about(
          `${id}#open-booking-api`,
          [type, iri(`${dcat}DataService`)],
          [`${dct}title`, text(dataset.accessService.name)],
          [`${dct}description`, text(dataset.accessService.description)],
          [`${dcat}endpointURL`, iri(dataset.accessService.endpointUrl)],
          [`${dcat}endpointDescription`, iri(dataset.accessService.endpointDescription)],
          [`${dcat}landingPage`, iri(dataset.accessService.landingPage)],
          [`${dcat}servesDataset`, iri(id)],
          [`${foaf}page`, iri(dataset.accessService.documentation)],
          [
            `${dct}accessRights`,
            dataset.accessService.termsOfService && iri(dataset.accessService.termsOfService),
          ],
          ...dataset.accessService.conformsTo.map((specification): [string, string] => [
            `${dct}conformsTo`,
            iri(specification),
          ]),
        )
      : []),
    ...about(
      `${id}#rights`,
      [type, iri(`${odrs}RightsStatement`)],
      [`${odrs}dataLicense`, iri(dataset.license)],
      [`${odrs}contentLicense`, iri(dataset.license)],
      [`${odrs}attributionText`, text(dataset.creditText)],
      [`${odrs}attributionURL`, iri(dataset.mainEntityOfPage ?? dataset.url)],
      [`${odrs}copyrightNotice`, dataset.copyrightNotice && text(dataset.copyrightNotice)],
      [`${odrs}copyrightHolder`, dataset.copyrightHolder && text(dataset.copyrightHolder)],
      [
        `${odrs}copyrightYear`,
        dataset.copyrightYear === undefined
          ? undefined
          : `"${dataset.copyrightYear}"^^<${xsd}gYear>`,
      ],
      [`${odrs}reuserGuidelines`, dataset.usageInfo && iri(dataset.usageInfo)],
    ),
    ...dataset.distribution.flatMap((feed) =>
      about(
        `${id}#feed-${feed.identifier}`,
        [type, iri(`${dcat}Distribution`)],
        // The name of a class is in no language.
        [`${dct}title`, JSON.stringify(feed.name)],
        [`${dct}description`, feed.description && text(feed.description)],
        [`${dct}conformsTo`, iri(feed.additionalType)],
        [`${dcat}accessURL`, iri(feed.contentUrl)],
      ),
    ),
  ].sort();
}

const folder = new URL("../publishers/", import.meta.url);
for (const file of readdirSync(folder)) {
  test(`${file}: a parser reads from the page what the dataset says, and nothing else`, async () => {
    const dataset = {
      dateModified: "2024-01-31T09:30:00Z",
      ...describeDataset(
        readPublisher(readFileSync(new URL(file, folder), "utf8"), file).publisher,
      ),
      usageInfo: "https://example.org/guide",
    };
    assert.equal(await listRdfaTriples(renderDatasetSite(dataset), dataset.url), expected(dataset));
  });
}

test("the publisher's own language goes with its own texts only", async () => {
  const { publisher } = readPublisher(
    readFileSync(new URL("our-parks.yaml", folder), "utf8"),
    "our-parks.yaml",
  );
  const dataset = describeDataset({
    ...publisher,
    dataset: { ...publisher.dataset, inLanguage: "cy" },
  });
  assert.equal(await listRdfaTriples(renderDatasetSite(dataset), dataset.url), expected(dataset));
});

test.run();
