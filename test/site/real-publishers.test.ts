import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { stringify } from "yaml";
import { describeDataset, OpenActiveError, readPublisher } from "../../src/index.js";
import { readDatasets } from "../oracles/reader.js";
import { serve } from "../oracles/serve.js";
import { complaints, validateJsonLd } from "../oracles/validator.js";
import { buildSite } from "../support/site.js";

/** Builds the site, reads it back over HTTP with the official reader, and validates what the reader got. */
async function publish(yaml: string) {
  const site = await buildSite({ "publisher.yaml": yaml });
  const path = [...site.pages].find(([, content]) => content.includes('typeof="dcat:Dataset"'))![0];
  const server = await serve((file) => (file === "/catalogue.jsonld" ? JSON.stringify({ dataset: [server.origin + path] }) : site.pages.get(file.replace(/index\.html$/, ""))));
  const [dataset] = await readDatasets(`${server.origin}/catalogue.jsonld`);
  await server.close();
  const findings = await validateJsonLd(dataset);
  const jsonLd: unknown = JSON.parse(site.page([...site.pages.keys()].find((url) => url.endsWith("/dataset.jsonld"))!));
  return { site, path, dataset, findings, jsonLd };
}

/** Dates come from the file system where a fixture gives none, so they are compared with the file, not with the fixture. */
const withoutDates = ({ datePublished, dateModified, ...rest }: Record<string, unknown>) => rest;

const folder = new URL("../publishers/", import.meta.url);
const fixtures = readdirSync(folder);

test("there are the fifteen publishers of the domain map, and a Welsh one", () => assert.is(fixtures.length, 16));

for (const file of fixtures) {
  test(`${file}: the official reader gets what was described, and the official validator accepts it`, async () => {
    const yaml = readFileSync(new URL(file, folder), "utf8");
    const { publisher } = readPublisher(yaml, file);
    const { site, dataset, findings, jsonLd } = await publish(yaml);

    assert.equal(dataset, jsonLd);
    assert.equal(withoutDates(dataset as Record<string, unknown>), withoutDates({ ...describeDataset(publisher), "@context": ["https://schema.org/", "https://openactive.io/"] }));
    const withoutTerms = publisher.accessService !== undefined && publisher.accessService.termsOfService === undefined;
    const complained = complaints(findings);
    assert.is(complained.length, withoutTerms ? 1 : 0, complained.join("\n"));
    if (withoutTerms) {
      assert.match(complained[0]!, /^warning at \$\.accessService\.termsOfService/);
      assert.ok(site.warnings.some((warning) => warning.includes("accessService.termsOfService: missing")));
    }
    const notices = findings.filter(({ severity }) => severity !== "failure" && severity !== "warning");
    assert.ok(notices.every(({ type }) => type === "schema_org_fields_not_checked"));
  });
}

interface Crawled {
  readonly datasetUrl: string;
  readonly datasetName?: string | null;
  readonly publisherName?: string | null;
  readonly discussionUrl?: string | null;
  readonly license?: string | null;
  readonly feeds: readonly { readonly kind: string | null; readonly url: string }[];
}

/** Feeds that hold slots are called after the feeds they belong to. */
function typeOf(kind: string | null, feeds: Crawled["feeds"]): string | null {
  if (kind !== "Slot" && kind !== "Slot for FacilityUse") return kind;
  return feeds.some((feed) => feed.kind === "IndividualFacilityUse") ? "IndividualFacilityUseSlot" : "FacilityUseSlot";
}

/** What a crawled site says, as a publisher file; what a crawl does not show is made from its address. */
function toYaml({ datasetUrl, datasetName, publisherName, discussionUrl, license, feeds }: Crawled): string {
  const { origin } = new URL(datasetUrl);
  return stringify({
    name: publisherName,
    legalName: publisherName,
    url: `${origin}/`,
    logo: `${origin}/logo.png`,
    dataset: { url: datasetUrl, name: datasetName?.trim(), discussionUrl, license },
    feeds: feeds.map(({ kind, url }) => ({ type: typeOf(kind, feeds), url, ...(kind?.startsWith("Slot") && { name: kind }) })),
  });
}

/** The keys a crawled site is wrong in. */
function mistakesOf({ publisherName, datasetName, discussionUrl, license, feeds }: Crawled): string[] {
  return [
    ...(publisherName ? [] : ["name", "legalName"]),
    ...(datasetName === null ? ["dataset.name"] : []),
    ...(discussionUrl ? [] : ["dataset.discussionUrl"]),
    ...(license === null ? ["dataset.license"] : []),
    ...(feeds.length > 0 ? [] : ["feeds"]),
    ...feeds.flatMap(({ kind }, index) => (kind === null || kind === "sessions" || kind === "ScheduledSessions" ? [`feeds[${index}].type`] : [])),
  ];
}

const crawl = new URL("../../../shared/data/openactive-datasets-2023-02-22.json", import.meta.url);
if (existsSync(crawl)) {
  const { datasets } = JSON.parse(readFileSync(crawl, "utf8")) as { datasets: Crawled[] };

  test("every crawled site that can be described is read back and accepted; the others give the right errors", async () => {
    assert.is(datasets.length, 115);
    let described = 0;
    for (const crawled of datasets) {
      const mistakes = mistakesOf(crawled);
      const yaml = toYaml(crawled);
      if (mistakes.length > 0) {
        try {
          await buildSite({ "publisher.yaml": yaml });
          assert.unreachable(`${crawled.datasetUrl} should be refused for ${mistakes.join(", ")}`);
        } catch (error) {
          assert.instance(error, OpenActiveError, String(error));
          assert.equal((error as OpenActiveError).problems.map(({ path }) => path).sort(), mistakes.sort(), crawled.datasetUrl);
        }
        continue;
      }
      const { site, dataset, findings, jsonLd } = await publish(yaml);
      assert.equal(dataset, jsonLd, crawled.datasetUrl);
      assert.equal(complaints(findings), [], crawled.datasetUrl);
      const read = dataset as { "@id": string; publisher: { name: string }; distribution: { contentUrl: string }[] };
      assert.is(read["@id"], crawled.datasetUrl);
      assert.is(read.publisher.name, crawled.publisherName);
      assert.equal(read.distribution.map(({ contentUrl }) => contentUrl), crawled.feeds.map(({ url }) => url));
      assert.ok(crawled.datasetUrl.endsWith("/") || site.warnings.some((warning) => warning.includes("dataset.url")), crawled.datasetUrl);
      described += 1;
    }
    assert.ok(described >= 85, `only ${described} were described`);
  });
} else {
  console.log("The crawl of real Dataset Sites is not here; its 115 sites were not built.");
}

test.run();
