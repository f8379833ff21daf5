import { readdirSync, readFileSync } from "node:fs";
import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { describeDataset, readPublisher } from "../../src/index.js";
import { formatIssues } from "../oracles/validator.js";
import { buildAndReadBack } from "../support/read-back.js";

/** Dates come from the file system where a fixture gives none, so they are compared with the file, not with the fixture. */
const withoutDates = ({ datePublished, dateModified, ...rest }: Record<string, unknown>) => rest;

const folder = new URL("../publishers/", import.meta.url);
const fixtures = readdirSync(folder);

test("there are the fifteen publishers of the domain map, and a Welsh one", () =>
  assert.is(fixtures.length, 16));

for (const file of fixtures) {
  test(`${file}: the official reader gets what was described, and the official validator accepts it`, async () => {
    const yaml = readFileSync(new URL(file, folder), "utf8");
    const { publisher } = readPublisher(yaml, file);
    const { site, dataset, findings, jsonLd } = await buildAndReadBack(yaml);

    assert.equal(dataset, jsonLd);
    assert.equal(
      withoutDates(dataset as Record<string, unknown>),
      withoutDates({
        ...describeDataset(publisher),
        "@context": ["https://schema.org/", "https://openactive.io/"],
      }),
    );
    const withoutTerms =
      publisher.accessService !== undefined && publisher.accessService.termsOfService === undefined;
    const complained = formatIssues(findings);
    assert.is(complained.length, withoutTerms ? 1 : 0, complained.join("\n"));
    if (withoutTerms) {
      assert.match(complained[0]!, /^warning at \$\.accessService\.termsOfService/);
      assert.ok(
        site.warnings.some((warning) => warning.includes("accessService.termsOfService: missing")),
      );
    }
    const notices = findings.filter(
      ({ severity }) => severity !== "failure" && severity !== "warning",
    );
    assert.ok(notices.every(({ type }) => type === "schema_org_fields_not_checked"));
  });
}

test.run();
