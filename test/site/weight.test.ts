import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { load } from "cheerio";
import template from "@openactive/dataset-site-template";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { buildExampleSite } from "../support/example-site.js";

const weigh = (content: string | Uint8Array) => gzipSync(content, { level: 9 }).length;
const limit = 14_000;

test("the Dataset Site of the example, with everything it loads, is at most 14 kB compressed", () => {
  const { folder } = buildExampleSite();
  const read = (file: string) => readFileSync(path.join(folder, file));
  const $ = load(read("index.html"));
  const loaded = [...$('link[rel="stylesheet"], link[rel="icon"]').toArray().map((link) => $(link).attr("href")!), ...$("script[src], img").toArray().map((element) => $(element).attr("src")!), ...$("source").toArray().map((source) => $(source).attr("srcset")!)];
  const files = ["/index.html", ...new Set(loaded)];
  for (const file of ["/openactive/openactive.css", "/openactive/openactive.js", "/openactive/logo.svg"]) assert.ok(files.includes(file), file);
  const weights = files.map((file) => [file, weigh(read(file))] as const);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);

  const dataset = JSON.parse(String(read("dataset.jsonld"))) as object;
  // It loads its fonts and icons from other hosts besides.
  const reference = weigh(template.renderDatasetSiteSync(dataset));
  console.log(`  The Dataset Site, gzip: ${weights.map(([file, weight]) => `${file} ${weight}`).join(", ")}; ${total} bytes in all. The HTML of the reference template alone, without the fonts it loads from other hosts: ${reference} bytes.`);
  assert.ok(total <= limit, `${total} bytes`);
});

test.run();
