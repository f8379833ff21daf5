import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { describeDataset, readPublisher, type Dataset, type Publisher } from "../../src/index.js";
import { testWhereAvailable } from "../support/available.js";
import { awkwardText, getDatasetSite, publisherFiles } from "../support/publishers.js";
import { buildSite } from "../support/site.js";
import { readCertificate } from "./certificate/certificate.js";
import {
  consumers,
  optionalChecks,
  runChecks,
  type NamedCheckResult,
} from "./conformance-checks.js";
import type { Consumer, Feed } from "./consumers/consumer.js";
import type { DatasetSite } from "./dataset-site.js";
import { getNoticedProperty, validateSite } from "./official.js";
import type { Finding } from "./validator.js";

/** What openactive-monitor takes feeds for if it does not know their names. */
const monitoredTypes: Readonly<Record<string, string>> = {
  "Slot for FacilityUse": "Slot",
  "Slot for IndividualFacilityUse": "Slot",
  Course: "",
  "Event for CourseInstance": "",
  "Event for HeadlineEvent": "",
  EventSeries: "",
  Place: "",
  ScheduledSessions: "ScheduledSession",
  [`feed name ${awkwardText}`]: "",
};

/**
 * The properties that the official validator gives a notice for: terms of schema.org which are not
 * in OpenActive's model. They stay because of those who read them.
 */
const expectedNotices = {
  "Google Dataset Search": [
    "creator",
    "isAccessibleForFree",
    "identifier",
    "version",
    "sameAs",
    "spatialCoverage",
    "temporalCoverage",
    "variableMeasured",
    "includedInDataCatalog",
  ],
  "those who credit the data": [
    "creditText",
    "mainEntityOfPage",
    "copyrightNotice",
    "copyrightYear",
    "copyrightHolder",
    "usageInfo",
  ],
  "those who find the dataset under another name, or should not use it as it is": [
    "alternateName",
    "disambiguatingDescription",
  ],
  "those who read a feed that is not active": ["creativeWorkStatus", "description"],
  "those who have questions about the data, or want to follow it": ["contactPoint", "subjectOf"],
  "those who want to know where the data comes from, and for how long": [
    "citation",
    "expires",
    "funder",
    "hasPart",
    "isBasedOn",
    "isPartOf",
    "measurementTechnique",
  ],
  "data portals that show areas on a map, and kinds of publisher": ["additionalType", "geo"],
};

const isOptional = ({ name }: NamedCheckResult) =>
  optionalChecks.some((check) => check.name === name);

const formatForMessage = ({ name, summary, details }: NamedCheckResult) =>
  `${name}: ${summary}\n${details.join("\n")}`;

/** A publisher's Dataset Site and what the checks find on it. */
interface CheckedSite {
  readonly site: DatasetSite;
  readonly results: readonly NamedCheckResult[];
}

async function buildAndCheck(yaml: string): Promise<CheckedSite> {
  const site = getDatasetSite(await buildSite({ "publisher.yaml": yaml }));
  return { site, results: await runChecks(site) };
}

const checkedSites = new Map<string, Promise<CheckedSite>>();

/** Checks a publisher's site once, whichever test needs it first. */
function checkOnce(yaml: string): Promise<CheckedSite> {
  const checked = checkedSites.get(yaml) ?? buildAndCheck(yaml);
  checkedSites.set(yaml, checked);
  return checked;
}

function assertPassed(result: NamedCheckResult, { accessService }: Publisher): void {
  const lacksTerms = accessService !== undefined && accessService.termsOfService === undefined;
  if (result.name === "Official validator, DatasetSite" && lacksTerms) {
    // The plugin warns of this, too, but only the publisher can write the terms.
    assert.is(result.status, "fault", formatForMessage(result));
    assert.match(result.summary, /^0 failures, 1 warning,/);
    assert.match(result.details[0]!, /^warning at \$\.accessService\.termsOfService/);
    return;
  }
  assert.is(result.status, "ok", formatForMessage(result));
  if (result.name.startsWith("RDFa = ")) {
    assert.match(result.summary, /^equal: \d\d+ statements$/);
  }
}

/** Gives the kind that a consumer should take a feed for. */
function getExpectedType(
  consumer: Consumer,
  feed: Dataset["distribution"][number],
): string | undefined {
  if (consumer.name === "Test Suite broker") return feed.additionalType;
  if (consumer.name === "openactive-monitor") return monitoredTypes[feed.name] ?? feed.name;
  return feed.name;
}

async function assertRead(consumer: Consumer, site: DatasetSite, dataset: Dataset): Promise<void> {
  const reading = await consumer.read(site);
  const expectedFeeds = dataset.distribution.map((feed): Feed => {
    return { type: getExpectedType(consumer, feed), url: feed.contentUrl };
  });
  assert.equal(reading.feeds, expectedFeeds, consumer.name);
  if (consumer.name === "Test Suite broker") return;
  const showsPublisher = consumer.name === "status dashboard";
  const expectedName = showsPublisher ? dataset.publisher.name : dataset.name;
  assert.is(reading.name, expectedName, consumer.name);
  assert.is(reading.publisher, dataset.publisher.name, consumer.name);
  assert.is(reading.license, dataset.license, consumer.name);
}

/** Lists the fields that the certificate should fill in, except for the date of issue. */
function listExpectedFields({ publisher, ...dataset }: Dataset) {
  return {
    dataTitle: dataset.name,
    webpage: publisher.url,
    publisher: publisher.name,
    publisherUrl: publisher.url,
    contactEmail: publisher.email && `mailto:${publisher.email}`,
    publisherRights: "yes",
    copyrightURL: dataset.url,
    dataLicence: "cc_by",
    contentLicence: "cc_by",
    releaseType: dataset.distribution.length > 1 ? "series" : "oneoff",
    frequentChanges: "true",
    "documentationMetadata title": "yes",
    "documentationMetadata description": "yes",
    "documentationMetadata accrualPeriodicity": "yes",
    "documentationMetadata publisher": "yes",
    "documentationMetadata keyword": "yes",
    "documentationMetadata distribution": "yes",
    "documentationMetadata modified": "yes",
    "distributionMetadata title": "yes",
    "distributionMetadata accessURL": "yes",
  };
}

/** Lists the notices of the official validator. */
async function listNotices(site: DatasetSite): Promise<Finding[]> {
  const findings = await validateSite(site);
  return findings.filter(({ severity }) => severity === "notice" || severity === "suggestion");
}

for (const [name, yaml] of publisherFiles) {
  const { publisher } = readPublisher(yaml, name);
  const dataset = describeDataset(publisher);

  test(`the site of ${name} passes every check`, async () => {
    const { site, results } = await checkOnce(yaml);
    assert.is(site.url, dataset.url);
    for (const result of results) {
      if (!isOptional(result)) assertPassed(result, publisher);
    }
  });

  test(`every consumer reads from the site of ${name} what was described`, async () => {
    const { site } = await checkOnce(yaml);
    for (const consumer of consumers) await assertRead(consumer, site, dataset);
  });

  test(`the validator's notices on the site of ${name} are about unknown terms`, async () => {
    const { site } = await checkOnce(yaml);
    for (const { type, path } of await listNotices(site)) {
      // The validator knows the terms of schema.org that OpenActive does not use, but not its classes.
      const expected = ["schema_org_fields_not_checked", "experimental_fields_not_checked"];
      assert.ok(expected.includes(type), `${type}: ${path}`);
    }
  });

  test(`the Open Data Certificate is filled in from the site of ${name}`, async () => {
    const { site } = await checkOnce(yaml);
    const { how, fields } = await readCertificate(site);
    const { "documentationMetadata issued": issued, ...others } = fields;
    assert.is(how, "RDFa");
    assert.is(issued, "yes");
    assert.equal(others, listExpectedFields(dataset));
  });
}

for (const { name, findNeeds } of optionalChecks) {
  const title = `${name} finds no fault in any publisher's site`;
  testWhereAvailable(test, title, await findNeeds(), async () => {
    for (const [file, yaml] of publisherFiles) {
      const { results } = await checkOnce(yaml);
      const result = results.find((each) => each.name === name)!;
      assert.is(result.status, "ok", `${file}: ${formatForMessage(result)}`);
    }
  });
}

test("a complete file leaves nothing for anyone to ask for", async () => {
  const [, yaml] = publisherFiles.find(([name]) => name === "every key there is")!;
  const period = "temporalCoverage: 2024-01-01/2026-12-31";
  const { results } = await checkOnce(yaml.replace(/temporalCoverage: [^\n]*/, period));
  for (const [check, expected] of [
    ["Google", "1 feed"],
    ["CKAN", "fills in 22 fields, and 7 of each feed"],
    ["FAIR Signposting, level 1", "1 cite-as, 2 type, 1 license, 3 describedby, 1 item"],
    ["F-UJI", "20 of 21 tests; not R1.2-01M-2 (PROV or PAV)"],
    // Nothing says how long a feed will be available; two of the areas have no box.
    ["DCAT-AP", "0 violations; recommends also availability, bbox, centroid"],
    ["DCAT-US", "0 violations"],
  ] as const) {
    assert.is(results.find(({ name }) => name.startsWith(check))?.summary, expected, check);
  }
});

test("the sites together get exactly the expected notices of the validator", async () => {
  const found = new Set<string>();
  for (const [, yaml] of publisherFiles) {
    const { site } = await checkOnce(yaml);
    for (const notice of await listNotices(site)) found.add(getNoticedProperty(notice));
  }
  assert.equal([...found].sort(), Object.values(expectedNotices).flat().sort());
});

test.run();
