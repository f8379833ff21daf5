/*
 * Describes the 115 Dataset Sites of a crawl of 2023 as publisher files, and builds a site of each: the official
 * reader has to read back what the crawl found and the official validator has to accept it, or the mistake of the
 * crawled site has to be named. Exit code 1 when one of them comes out wrong.
 *
 * It takes most of a minute and needs data that is not part of this repository, so `npm test` does not run it.
 *
 * Usage: npm run test:crawl
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { OpenActiveError } from "../../src/index.js";
import { formatIssues } from "../oracles/validator.js";
import { buildAndReadBack } from "../support/read-back.js";
import { buildSite } from "../support/site.js";
import { listMistakes, toPublisherFile, type CrawledSite } from "./crawled-site.js";

const name = "openactive-datasets-2023-02-22.json";
const file = path.join(
  process.env["ORACLES_DATA"] ?? path.join(import.meta.dirname, "../../../shared/data"),
  name,
);

/** Asserts that a site which is wrong is refused, with an error at each of its mistakes and at nothing else. */
async function assertRefused(crawled: CrawledSite, mistakes: readonly string[]): Promise<void> {
  try {
    await buildSite({ "publisher.yaml": toPublisherFile(crawled) });
  } catch (error) {
    assert.instance(error, OpenActiveError, String(error));
    const paths = (error as OpenActiveError).problems.map((problem) => problem.path);
    assert.equal(paths.sort(), [...mistakes].sort());
    return;
  }
  assert.unreachable(`it should be refused for ${mistakes.join(", ")}`);
}

/** What is looked at of the Dataset that is read back. */
interface Read {
  readonly "@id": string;
  readonly publisher: { readonly name: string };
  readonly distribution: readonly { readonly contentUrl: string }[];
}

/** Asserts that a site says, when it is built and read back, what the crawl found. */
async function assertReadBack(crawled: CrawledSite): Promise<void> {
  const { site, dataset, findings, jsonLd } = await buildAndReadBack(toPublisherFile(crawled));
  assert.equal(dataset, jsonLd);
  assert.equal(formatIssues(findings), []);
  const read = dataset as Read;
  assert.is(read["@id"], crawled.datasetUrl);
  assert.is(read.publisher.name, crawled.publisherName);
  assert.equal(
    read.distribution.map(({ contentUrl }) => contentUrl),
    crawled.feeds.map(({ url }) => url),
  );
  const warned = site.warnings.some((warning) => warning.includes("dataset.url"));
  assert.ok(
    crawled.datasetUrl.endsWith("/") || warned,
    "nothing warns of the address without a final slash",
  );
}

function testCrawl(): void {
  const { datasets } = JSON.parse(readFileSync(file, "utf8")) as {
    datasets: readonly CrawledSite[];
  };
  const right = datasets.filter((crawled) => listMistakes(crawled).length === 0);
  test("there are 115 sites, of which at least 85 can be described", () => {
    assert.is(datasets.length, 115);
    assert.ok(right.length >= 85, `only ${right.length} can be described`);
  });
  for (const crawled of datasets) {
    const mistakes = listMistakes(crawled);
    if (mistakes.length === 0)
      test(`${crawled.datasetUrl} is read back and accepted`, () => assertReadBack(crawled));
    else
      test(`${crawled.datasetUrl} is refused for its mistakes`, () =>
        assertRefused(crawled, mistakes));
  }
  test.run();
}

if (existsSync(file)) testCrawl();
else console.log(`Skipped: the crawl of 115 Dataset Sites (${file} is not here)`);
