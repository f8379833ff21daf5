/*
 * Describes the 115 Dataset Sites of a crawl of 2023 in publisher files, and builds a site of each.
 * The official reader has to read back what the crawl found, and the official validator has to
 * accept it; otherwise, the mistakes of the crawled site have to be named. The exit code is 1 if
 * that is not so for one of them.
 *
 * This takes most of a minute and needs data that is not part of this repository, so `npm test`
 * leaves it out.
 *
 * Usage: npm run test:crawl
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { OpenActiveError, describeDataset, readPublisher, toJsonLd } from "../../src/index.js";
import { formatIssues, validateJsonLd } from "../oracles/validator.js";
import { buildAndReadBack } from "../support/read-back.js";
import { runProgram } from "../support/program.js";
import { buildSite, createFolder } from "../support/site.js";
import {
  listMistakes,
  toCrawledJsonLd,
  toPublisherFile,
  type CrawledSite,
} from "./crawled-site.js";

const sharedFolder = path.join(import.meta.dirname, "../../../shared/data");
const dataFolder = process.env["ORACLES_DATA"] ?? sharedFolder;
const file = path.join(dataFolder, "openactive-datasets-2023-02-22.json");

/** Asserts that a faulty site is refused, with a problem at each of its mistakes and no other. */
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

/** What is compared of the Dataset that is read back. */
interface Read {
  readonly "@id": string;
  readonly publisher: { readonly name: string };
  readonly distribution: readonly { readonly contentUrl: string }[];
}

/** Asserts that a site says, when it is built and read back, what the crawl found. */
async function assertReadBack(crawled: CrawledSite): Promise<void> {
  const { site, dataset, jsonLd } = await buildAndReadBack(toPublisherFile(crawled));
  assert.equal(dataset, jsonLd);
  assert.equal(formatIssues(await validateJsonLd(dataset)), []);
  const read = dataset as Read;
  assert.is(read["@id"], crawled.datasetUrl);
  assert.is(read.publisher.name, crawled.publisherName);
  assert.equal(
    read.distribution.map(({ contentUrl }) => contentUrl),
    crawled.feeds.map(({ url }) => url),
  );
  const warned = site.warnings.some((warning) => warning.includes("dataset.url"));
  const needsWarning = !crawled.datasetUrl.endsWith("/");
  assert.ok(warned || !needsWarning, "nothing warns of the URL without a trailing slash");
}

/** Asserts that the program imports all sites from their JSON-LD, and that the validator accepts the results. */
async function assertImported(datasets: readonly CrawledSite[]): Promise<void> {
  const entries = datasets.map(
    (crawled, index) => [`${index}.json`, JSON.stringify(toCrawledJsonLd(crawled))] as const,
  );
  const folder = createFolder(Object.fromEntries(entries));
  const sources = entries.map(([name]) => name);
  const { code, out, err } = await runProgram(["import", "--yes", ...sources], { cwd: folder });
  assert.is(code, 0, err);
  assert.not.match(out, /[1-9]\d* lost/);
  const written = readdirSync(path.join(folder, "publishers"));
  const names = written.filter((name) => name.endsWith(".yaml"));
  assert.is(names.length, datasets.length);
  for (const name of names) {
    const yaml = readFileSync(path.join(folder, "publishers", name), "utf8");
    const { publisher } = readPublisher(yaml, name);
    if (Array.isArray(publisher.feeds) && publisher.feeds.length === 0) continue;
    const dates = { datePublished: "2023-02-22", dateModified: "2023-02-22T00:00:00Z" };
    const dataset = { ...dates, ...describeDataset(publisher) };
    assert.equal(formatIssues(await validateJsonLd(JSON.parse(toJsonLd(dataset)))), [], name);
  }
}

/** The file of the crawl. */
interface Crawl {
  readonly datasets: readonly CrawledSite[];
}

/** Registers a test of each crawled site, and runs them. */
function testCrawl(): void {
  const { datasets } = JSON.parse(readFileSync(file, "utf8")) as Crawl;
  const describable = datasets.filter((crawled) => listMistakes(crawled).length === 0);
  test("there are 115 sites, of which at least 85 can be described", () => {
    assert.is(datasets.length, 115);
    assert.ok(describable.length >= 85, `only ${describable.length} can be described`);
  });
  test("all of them can be imported, with placeholders for what the crawl does not say", () =>
    assertImported(datasets));
  for (const crawled of datasets) {
    const mistakes = listMistakes(crawled);
    const url = crawled.datasetUrl;
    if (mistakes.length === 0) {
      test(`${url} is read back and accepted`, () => assertReadBack(crawled));
    } else {
      test(`${url} is refused for its mistakes`, () => assertRefused(crawled, mistakes));
    }
  }
  test.run();
}

if (existsSync(file)) testCrawl();
else console.log(`Skipped: the crawl of 115 Dataset Sites (${file} is not here)`);
