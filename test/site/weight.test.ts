import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { load } from "cheerio";
import * as assert from "uvu/assert";
import { testWhereAvailable } from "../support/available.js";
import { buildExampleSite } from "../support/example-site.js";
import { loadReferenceTemplate } from "../support/reference-template.js";
import { test } from "../support/suite.js";

const weigh = (content: string | Uint8Array) => gzipSync(content, { level: 9 }).length;
const limit = 14_000;

const { folder } = buildExampleSite();
const read = (file: string) => readFileSync(path.join(folder, file));

/** The page and what it loads, each once. */
function listLoadedFiles(): string[] {
  const $ = load(read("index.html"));
  const readAttribute = (selector: string, name: string) =>
    $(selector)
      .toArray()
      .map((element) => $(element).attr(name)!);
  return [
    ...new Set([
      "/index.html",
      ...readAttribute('link[rel="stylesheet"], link[rel="icon"]', "href"),
      ...readAttribute("script[src], img", "src"),
      ...readAttribute("source", "srcset"),
    ]),
  ];
}

/** What the page weighs with everything it loads. */
const weights = listLoadedFiles().map((file) => [file, weigh(read(file))] as const);
const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
const list = weights.map(([file, weight]) => `${file} ${weight}`).join(", ");
console.log(`The Dataset Site, gzip: ${list}; ${total} bytes in all.`);

test("the Dataset Site of the example, with everything it loads, is at most 14 kB compressed", () => {
  const files: readonly string[] = weights.map(([file]) => file);
  for (const file of [
    "/openactive/openactive.css",
    "/openactive/openactive.js",
    "/openactive/logo.svg",
  ]) {
    assert.ok(files.includes(file), file);
  }
  assert.ok(total <= limit, `${total} bytes`);
});

const lighter =
  "that is less than the HTML of the reference template alone, without the fonts it loads from other hosts";
testWhereAvailable(test, lighter, loadReferenceTemplate(), ({ renderDatasetSiteSync }) => {
  const reference = weigh(renderDatasetSiteSync(JSON.parse(String(read("dataset.jsonld")))));
  console.log(`The HTML of the reference template: ${reference} bytes.`);
  assert.ok(total < reference, `${reference} bytes`);
});

test.run();
