import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { describeDataset, readPublisher } from "../../src/index.js";
import { testWhereAvailable } from "../support/available.js";
import { awkwardText, getDatasetSite, publisherFiles } from "../support/publishers.js";
import { buildSite } from "../support/site.js";
import { readCertificate } from "./certificate.js";
import type { Feed } from "./consumers/reading.js";
import { validateSite, getNoticedProperty } from "./official.js";
import { consumers, runChecks, optionalOracles, type NamedCheckResult } from "./oracles.js";

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
  [`feed name ${awkwardText}`]: "",
};

/**
 * What the official validator notes, all of it: terms of schema.org that OpenActive's model does not have. They stay
 * because of who reads them.
 */
const wantedNotices = {
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
  "whoever credits the data": [
    "creditText",
    "mainEntityOfPage",
    "copyrightNotice",
    "copyrightYear",
    "copyrightHolder",
    "usageInfo",
  ],
  "whoever finds the dataset under another name, or should not use it as it is": [
    "alternateName",
    "disambiguatingDescription",
  ],
  "whoever reads a feed that is not active": ["creativeWorkStatus", "description"],
};
const seenNotices = new Set<string>();

/** Whether an answer is of an oracle that cannot be asked everywhere. */
const isOptional = ({ name }: NamedCheckResult) =>
  optionalOracles.some((oracle) => oracle.name === name);

/** Builds a publisher's Dataset Site and asks every oracle about it, once, whichever test wants to know. */
async function buildAndJudge(yaml: string) {
  const site = getDatasetSite(await buildSite({ "publisher.yaml": yaml }));
  return { site, answers: await runChecks(site) };
}
const judged = new Map<string, ReturnType<typeof buildAndJudge>>();
function judgeOnce(yaml: string): ReturnType<typeof buildAndJudge> {
  const known = judged.get(yaml) ?? buildAndJudge(yaml);
  judged.set(yaml, known);
  return known;
}

for (const [name, yaml] of publisherFiles) {
  const { publisher } = readPublisher(yaml, name);
  const dataset = describeDataset(publisher);

  test(`${name}: every oracle is content, every consumer reads what was described, the certificate is filled`, async () => {
    const { site, answers } = await judgeOnce(yaml);
    assert.is(site.url, dataset.url);

    const withoutTerms =
      publisher.accessService !== undefined && publisher.accessService.termsOfService === undefined;
    for (const answer of answers.filter((each) => !isOptional(each))) {
      const said = `${answer.name}: ${answer.summary}\n${answer.details.join("\n")}`;
      if (answer.name === "Official validator, DatasetSite" && withoutTerms) {
        // The plugin warns of it, too: the terms are the publisher's to write.
        assert.is(answer.status, "fault", said);
        assert.match(answer.summary, /^0 failures, 1 warning,/);
        assert.match(answer.details[0]!, /^warning at \$\.accessService\.termsOfService/);
      } else assert.is(answer.status, "ok", said);
      if (answer.name.startsWith("RDFa = "))
        assert.match(answer.summary, /^equal: \d\d+ statements$/);
    }

    for (const consumer of consumers) {
      const reading = await consumer.read(site);
      const expected = (feed: (typeof dataset.distribution)[number]): Feed => ({
        type:
          consumer.name === "Test Suite broker"
            ? feed.additionalType
            : consumer.name === "openactive-monitor"
              ? (monitored[feed.name] ?? feed.name)
              : feed.name,
        url: feed.contentUrl,
      });
      assert.equal(reading.feeds, dataset.distribution.map(expected), consumer.name);
      if (consumer.name === "Test Suite broker") continue;
      assert.is(
        reading.name,
        consumer.name === "status dashboard" ? dataset.publisher.name : dataset.name,
        consumer.name,
      );
      assert.is(reading.publisher, dataset.publisher.name, consumer.name);
      assert.is(reading.license, dataset.license, consumer.name);
    }

    const findings = await validateSite(site);
    for (const finding of findings.filter(
      ({ severity }) => severity === "notice" || severity === "suggestion",
    )) {
      assert.is(finding.type, "schema_org_fields_not_checked", finding.path);
      seenNotices.add(getNoticedProperty(finding));
    }

    const { how, fields } = await readCertificate(site);
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
      ...Object.fromEntries(
        [
          "title",
          "description",
          "accrualPeriodicity",
          "publisher",
          "keyword",
          "distribution",
          "modified",
        ].map((key) => [`documentationMetadata ${key}`, "yes"]),
      ),
      "distributionMetadata title": "yes",
      "distributionMetadata accessURL": "yes",
    });
  });
}

for (const { name, findNeeds } of optionalOracles) {
  testWhereAvailable(
    test,
    `${name} finds no fault in any publisher's site`,
    await findNeeds(),
    async () => {
      for (const [file, yaml] of publisherFiles) {
        const answer = (await judgeOnce(yaml)).answers.find((each) => each.name === name)!;
        assert.is(answer.status, "ok", `${file}: ${answer.summary}\n${answer.details.join("\n")}`);
      }
    },
  );
}

test("the validator's notices are about the terms that are wanted, and about all of them", () => {
  assert.equal([...seenNotices].sort(), Object.values(wantedNotices).flat().sort());
});

test.run();
