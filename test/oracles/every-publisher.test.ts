import { test } from "uvu";
import * as assert from "uvu/assert";
import { describeDataset, readPublisher } from "../../src/index.js";
import { awkward, datasetSiteOf, publisherFiles } from "../support/publishers.js";
import { buildSite } from "../support/site.js";
import { certificateOf } from "./certificate.js";
import type { Feed } from "./consumers/reading.js";
import { findingsOf, noticed } from "./official.js";
import { consumers, judge } from "./oracles.js";

/** What openactive-monitor takes a feed for where it does not know the name; the others are taken at their word. */
const monitored: Readonly<Record<string, string>> = {
  "Slot for FacilityUse": "Slot",
  "Slot for IndividualFacilityUse": "Slot",
  Course: "",
  "Event for CourseInstance": "",
  "Event for HeadlineEvent": "",
  EventSeries: "",
  Place: "",
  ScheduledSessions: "ScheduledSession",
  [`feed name ${awkward}`]: "",
};

/**
 * What the official validator notes, all of it: terms of schema.org that OpenActive's model does not have. They stay
 * because of who reads them.
 */
const wantedNotices = {
  "Google Dataset Search": ["creator", "isAccessibleForFree", "identifier", "version", "sameAs", "spatialCoverage", "temporalCoverage", "variableMeasured", "includedInDataCatalog"],
  "whoever credits the data": ["creditText", "mainEntityOfPage", "copyrightNotice", "copyrightYear", "copyrightHolder", "usageInfo"],
  "whoever finds the dataset under another name, or should not use it as it is": ["alternateName", "disambiguatingDescription"],
  "whoever reads a feed that is not active": ["creativeWorkStatus", "description"],
};
const seenNotices = new Set<string>();

for (const [name, yaml] of publisherFiles) {
  const { publisher } = readPublisher(yaml, name);
  const dataset = describeDataset(publisher);

  test(`${name}: every oracle is content, every consumer reads what was described, the certificate is filled`, async () => {
    const site = datasetSiteOf(await buildSite({ "publisher.yaml": yaml }));
    assert.is(site.url, dataset.url);

    const withoutTerms = publisher.accessService !== undefined && publisher.accessService.termsOfService === undefined;
    for (const answer of await judge(site)) {
      const said = `${answer.name}: ${answer.summary}\n${answer.details.join("\n")}`;
      if (answer.name === "Official validator, DatasetSite" && withoutTerms) {
        // The plugin warns of it, too: the terms are the publisher's to write.
        assert.is(answer.verdict, "fault", said);
        assert.match(answer.summary, /^0 failures, 1 warning,/);
        assert.match(answer.details[0]!, /^warning at \$\.accessService\.termsOfService/);
      } else assert.ok(answer.verdict === "ok" || answer.verdict === "not available", said);
      if (answer.name.startsWith("RDFa = ")) assert.match(answer.summary, /^equal: \d\d+ statements$/);
    }

    for (const consumer of consumers) {
      const reading = await consumer.read(site);
      const expected = (feed: (typeof dataset.distribution)[number]): Feed => ({
        type: consumer.name === "Test Suite broker" ? feed.additionalType : consumer.name === "openactive-monitor" ? monitored[feed.name] ?? feed.name : feed.name,
        url: feed.contentUrl,
      });
      assert.equal(reading.feeds, dataset.distribution.map(expected), consumer.name);
      if (consumer.name === "Test Suite broker") continue;
      assert.is(reading.name, consumer.name === "status dashboard" ? dataset.publisher.name : dataset.name, consumer.name);
      assert.is(reading.publisher, dataset.publisher.name, consumer.name);
      assert.is(reading.license, dataset.license, consumer.name);
    }

    const findings = await findingsOf(site);
    for (const finding of findings.filter(({ severity }) => severity === "notice" || severity === "suggestion")) {
      assert.is(finding.type, "schema_org_fields_not_checked", finding.path);
      seenNotices.add(noticed(finding));
    }

    const { how, fields } = await certificateOf(site);
    assert.is(how, "RDFa");
    const { "documentationMetadata issued": issued, ...rest } = fields;
    assert.is(issued, "yes");
    assert.equal(rest, {
      dataTitle: dataset.name,
      webpage: dataset.publisher.url,
      publisher: dataset.publisher.name,
      publisherUrl: dataset.publisher.url,
      contactEmail: dataset.publisher.email && `mailto:${dataset.publisher.email}`,
      publisherRights: "yes",
      copyrightURL: dataset.url,
      dataLicence: "cc_by",
      contentLicence: "cc_by",
      releaseType: dataset.distribution.length > 1 ? "series" : "oneoff",
      frequentChanges: "true",
      ...Object.fromEntries(["title", "description", "accrualPeriodicity", "publisher", "keyword", "distribution", "modified"].map((key) => [`documentationMetadata ${key}`, "yes"])),
      "distributionMetadata title": "yes",
      "distributionMetadata accessURL": "yes",
    });
  });
}

test("the validator's notices are about the terms that are wanted, and about all of them", () => {
  assert.equal([...seenNotices].sort(), Object.values(wantedNotices).flat().sort());
});

test.run();
