import { readdirSync, readFileSync } from "node:fs";
import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { describeDataset, readPublisher } from "../../src/index.js";
import { buildAndReadBack } from "../support/read-back.js";

/**
 * Dates come from the file system where a fixture gives none, and the build adds its own catalogue.
 * Both are compared with the page's JSON-LD, not with the fixture.
 */
const withoutBuildFacts = ({
  datePublished,
  dateModified,
  includedInDataCatalog,
  ...rest
}: Record<string, unknown>) => rest;

const folder = new URL("../publishers/", import.meta.url);
const fixtures = readdirSync(folder);

test("there are the fifteen publishers of the domain map, and a Welsh one", () =>
  assert.is(fixtures.length, 16));

// What the official validator says of these is checked in test/oracles/every-publisher.test.ts.
for (const file of fixtures) {
  test(`${file}: the official reader gets the description back`, async () => {
    const yaml = readFileSync(new URL(file, folder), "utf8");
    const { publisher } = readPublisher(yaml, file);
    const { site, dataset, jsonLd } = await buildAndReadBack(yaml);

    assert.equal(dataset, jsonLd);
    assert.equal(
      withoutBuildFacts(dataset as Record<string, unknown>),
      withoutBuildFacts({
        ...describeDataset(publisher),
        "@context": ["https://schema.org/", "https://openactive.io/"],
      }),
    );
    const lacksTerms =
      publisher.accessService !== undefined && publisher.accessService.termsOfService === undefined;
    const isWarned = site.warnings.some((warning) =>
      warning.includes("accessService.termsOfService: missing"),
    );
    assert.is(isWarned, lacksTerms, "the validator warns of missing terms, so the build does, too");
  });
}

test.run();
