import { readdirSync, readFileSync } from "node:fs";
import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import {
  describeDataset,
  readPublisher,
  renderDatasetSite,
  type Dataset,
} from "../../src/index.js";
import { listRdfaTriples } from "../oracles/rdfa.js";

const dct = "http://purl.org/dc/terms/";
const dcat = "http://www.w3.org/ns/dcat#";
const foaf = "http://xmlns.com/foaf/0.1/";
const odrs = "http://schema.theodi.org/odrs#";
const rdfs = "http://www.w3.org/2000/01/rdf-schema#";
const vcard = "http://www.w3.org/2006/vcard/ns#";
const xsd = "http://www.w3.org/2001/XMLSchema#";
const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

const adms = "http://purl.org/adms/";
const authority = "http://publications.europa.eu/resource/authority/";

/** A predicate with its object as N-Triples write it; without an object there is no such fact. */
type Fact = readonly [predicate: string, object: string | undefined];

const iri = (value: string) => `<${value}>`;
const optionalIri = (value: string | undefined) => value && iri(value);
const date = (value: string | undefined) =>
  value && `"${value}"^^<${xsd}${value.includes("T") ? "dateTime" : "date"}>`;

/** Writes texts in the language of a dataset. */
function createTextWriter({ inLanguage }: Dataset) {
  const lang = inLanguage[0]!.toLowerCase();
  return (value: string | undefined) => value && `${JSON.stringify(value)}@${lang}`;
}

function describeResource(subject: string, facts: readonly Fact[]): string[] {
  const stated = facts.filter(([, object]) => object !== undefined);
  return stated.map(([predicate, object]) => `<${subject}> <${predicate}> ${object}`);
}

function expectDataset(dataset: Dataset): string[] {
  const id = dataset["@id"];
  const text = createTextWriter(dataset);
  const frequency = `${authority}frequency/UPDATE_CONT`;
  const languages = "http://id.loc.gov/vocabulary/iso639-1/";
  return describeResource(id, [
    [type, iri(`${dcat}Dataset`)],
    [`${dct}title`, text(dataset.name)],
    [`${dct}description`, text(dataset.description)],
    [`${dct}license`, iri(dataset.license)],
    [`${dct}publisher`, iri(`${id}#publisher`)],
    [`${dct}creator`, iri(`${id}#publisher`)],
    [`${dcat}landingPage`, iri(dataset.url)],
    [`${dcat}contactPoint`, iri(`${id}#contact`)],
    [`${dct}accrualPeriodicity`, iri(frequency)],
    [`${dcat}accrualPeriodicity`, '"real-time"'],
    ...dataset.inLanguage.flatMap((tag): Fact[] => [
      [`${dct}language`, iri(languages + tag.slice(0, 2))],
      [`${dct}language`, iri(`${authority}language/${tag.startsWith("cy") ? "CYM" : "ENG"}`)],
    ]),
    [`${dct}identifier`, JSON.stringify(id)],
    [`${dct}accessRights`, iri(`${authority}access-right/PUBLIC`)],
    [`${dcat}theme`, iri(`${authority}data-theme/EDUC`)],
    [`${dct}conformsTo`, iri(dataset.schemaVersion)],
    [`${dct}spatial`, dataset.spatialCoverage && iri(`${id}#area`)],
    [`${dct}isPartOf`, optionalIri(dataset.includedInDataCatalog as string | undefined)],
    [`${dct}rights`, iri(`${id}#rights`)],
    [`${foaf}page`, iri(dataset.documentation)],
    [`${dct}issued`, date(dataset.datePublished)],
    [`${dct}modified`, date(dataset.dateModified)],
    ...dataset.keywords.map((keyword): Fact => [`${dcat}keyword`, text(keyword)]),
    ...dataset.distribution.map((feed): Fact => [
      `${dcat}distribution`,
      iri(`${id}#feed-${feed.identifier}`),
    ]),
  ]);
}

function expectPeople(dataset: Dataset): string[] {
  const id = dataset["@id"];
  const { name, url, email, telephone } = dataset.publisher;
  const publisher = describeResource(`${id}#publisher`, [
    [type, iri(`${foaf}Agent`)],
    [type, iri(`${foaf}Organization`)],
    [`${foaf}name`, JSON.stringify(name)],
    [`${foaf}homepage`, iri(url)],
    [`${foaf}mbox`, email && iri(`mailto:${email}`)],
  ]);
  const contact = describeResource(`${id}#contact`, [
    [type, iri(`${vcard}Kind`)],
    [`${vcard}fn`, JSON.stringify(name)],
    [`${vcard}hasTelephone`, telephone && iri(`tel:${telephone.replace(/[^+\d]/g, "")}`)],
    [`${vcard}hasURL`, iri(dataset.discussionUrl)],
    [`${vcard}hasEmail`, email && iri(`mailto:${email}`)],
  ]);
  return [...publisher, ...contact];
}

function expectArea(dataset: Dataset): string[] {
  if (dataset.spatialCoverage === undefined) return [];
  return describeResource(`${dataset["@id"]}#area`, [
    [type, iri(`${dct}Location`)],
    [`${rdfs}label`, createTextWriter(dataset)(dataset.spatialCoverage as string)],
  ]);
}

function expectBookingApi(dataset: Dataset): string[] {
  const { accessService } = dataset;
  if (accessService === undefined) return [];
  const text = createTextWriter(dataset);
  return describeResource(`${dataset["@id"]}#open-booking-api`, [
    [type, iri(`${dcat}DataService`)],
    [`${dct}title`, text(accessService.name)],
    [`${dct}description`, text(accessService.description)],
    [`${dcat}endpointURL`, iri(accessService.endpointUrl)],
    [`${dcat}endpointDescription`, iri(accessService.endpointDescription)],
    [`${dcat}landingPage`, iri(accessService.landingPage)],
    [`${dcat}servesDataset`, iri(dataset["@id"])],
    [`${foaf}page`, iri(accessService.documentation)],
    [`${dct}rights`, optionalIri(accessService.termsOfService)],
    [`${dct}publisher`, iri(`${dataset["@id"]}#publisher`)],
    [`${dcat}contactPoint`, iri(`${dataset["@id"]}#contact`)],
    [`${dcat}theme`, iri(`${authority}data-theme/EDUC`)],
    ...dataset.keywords.map((keyword): Fact => [`${dcat}keyword`, text(keyword)]),
    ...accessService.conformsTo.map((url): Fact => [`${dct}conformsTo`, iri(url)]),
  ]);
}

function expectRights(dataset: Dataset): string[] {
  const { copyrightYear } = dataset;
  const year = copyrightYear === undefined ? undefined : `"${copyrightYear}"^^<${xsd}gYear>`;
  const text = createTextWriter(dataset);
  return describeResource(`${dataset["@id"]}#rights`, [
    [type, iri(`${odrs}RightsStatement`)],
    [`${odrs}dataLicense`, iri(dataset.license)],
    [`${odrs}contentLicense`, iri(dataset.license)],
    [`${odrs}attributionText`, text(dataset.creditText)],
    [`${odrs}attributionURL`, iri(dataset.mainEntityOfPage ?? dataset.url)],
    [`${odrs}copyrightNotice`, text(dataset.copyrightNotice)],
    [
      `${odrs}copyrightHolder`,
      optionalIri(dataset.copyrightHolder && `${dataset["@id"]}#copyright-holder`),
    ],
    [`${odrs}copyrightYear`, year],
    [`${odrs}reuserGuidelines`, optionalIri(dataset.usageInfo)],
  ]);
}

function expectLicence(dataset: Dataset): string[] {
  return describeResource(dataset.license, [
    [type, iri(`${dct}LicenseDocument`)],
    [`${dct}title`, '"Creative Commons Attribution"'],
    [`${dct}type`, iri(`${adms}licencetype/Attribution`)],
  ]);
}

function expectHolder(dataset: Dataset): string[] {
  if (dataset.copyrightHolder === undefined) return [];
  return describeResource(`${dataset["@id"]}#copyright-holder`, [
    [type, iri(`${foaf}Organization`)],
    [`${foaf}name`, JSON.stringify(dataset.copyrightHolder)],
  ]);
}

function describeStatus(status: string | undefined): string | undefined {
  const entries: Readonly<Record<string, string>> = {
    Active: "COMPLETED",
    Development: "DEVELOP",
    Deprecated: "DEPRECATED",
  };
  const entry = entries[status ?? ""];
  return entry && `${authority}distribution-status/${entry}`;
}

function expectFeeds(dataset: Dataset): string[] {
  const text = createTextWriter(dataset);
  return dataset.distribution.flatMap((feed) =>
    describeResource(`${dataset["@id"]}#feed-${feed.identifier}`, [
      [type, iri(`${dcat}Distribution`)],
      // The name of a class is in no language.
      [`${dct}title`, JSON.stringify(feed.name)],
      [`${dct}description`, text(feed.description)],
      [`${dct}type`, iri(feed.additionalType)],
      [`${dct}conformsTo`, iri("https://openactive.io/realtime-paged-data-exchange/1.0/")],
      [`${dct}license`, iri(dataset.license)],
      [`${dct}format`, iri(`${authority}file-type/JSON`)],
      [`${dcat}mediaType`, iri("https://www.iana.org/assignments/media-types/application/json")],
      [
        `${dcat}accessService`,
        optionalIri(dataset.accessService && `${dataset["@id"]}#open-booking-api`),
      ],
      ["http://www.w3.org/ns/adms#status", optionalIri(describeStatus(feed.creativeWorkStatus))],
      [`${dcat}accessURL`, iri(feed.contentUrl)],
    ]),
  );
}

/** What a page states in RDFa, written out by hand from the dataset. */
function expectStatements(dataset: Dataset): string[] {
  return [
    ...expectDataset(dataset),
    ...expectPeople(dataset),
    ...expectArea(dataset),
    ...expectBookingApi(dataset),
    ...expectRights(dataset),
    ...expectLicence(dataset),
    ...expectHolder(dataset),
    ...expectFeeds(dataset),
  ].sort();
}

const folder = new URL("../publishers/", import.meta.url);
for (const file of readdirSync(folder)) {
  test(`${file}: a parser reads from the page exactly what the dataset says`, async () => {
    const dataset = {
      dateModified: "2024-01-31T09:30:00Z",
      ...describeDataset(
        readPublisher(readFileSync(new URL(file, folder), "utf8"), file).publisher,
      ),
      usageInfo: "https://example.org/guide",
    };
    assert.equal(
      await listRdfaTriples(renderDatasetSite(dataset), dataset.url),
      expectStatements(dataset),
    );
  });
}

test("only the publisher's own texts are marked with its language", async () => {
  const { publisher } = readPublisher(
    readFileSync(new URL("our-parks.yaml", folder), "utf8"),
    "our-parks.yaml",
  );
  const dataset = describeDataset({
    ...publisher,
    dataset: { ...publisher.dataset, inLanguage: "cy" },
  });
  assert.equal(
    await listRdfaTriples(renderDatasetSite(dataset), dataset.url),
    expectStatements(dataset),
  );
});

test.run();
