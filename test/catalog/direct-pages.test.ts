import { existsSync } from "node:fs";
import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import * as assert from "uvu/assert";
import openactive from "../../src/index.js";
import { buildOnDisk } from "../support/built-on-disk.js";
import { publishersOf, writePublishers } from "../support/many-publishers.js";
import { buildSite, createFolder, type AnyEleventyConfig } from "../support/site.js";
import { test } from "../support/suite.js";

/** Enough publishers for their pages to be written without Eleventy. */
const names = Array.from({ length: 21 }, (_, index) => `Club ${index}`);
const files = writePublishers(names);
const options = publishersOf({ guidance: "each" });

/** Returns the pages by URL; Eleventy lists the machine-readable files too. */
const pagesOnDisk = (onDisk: ReadonlyMap<string, string>) =>
  new Map(
    [...onDisk]
      .filter(([name]) => name.endsWith("index.html"))
      .map(([name, html]) => [`/${name.slice(0, -"index.html".length)}`, html]),
  );

test("pages written without Eleventy are what it would have written", async () => {
  const onDisk = pagesOnDisk(await buildOnDisk(files, options));
  const { pages } = await buildSite(files, { options });
  assert.ok(onDisk.size > names.length * 5, `${onDisk.size} pages`);
  for (const [url, html] of onDisk) assert.is(html, pages.get(url), url);
  const urls = [...pages.keys()].filter((url) => url.endsWith("/"));
  assert.equal([...onDisk.keys()].sort(), urls.sort());
});

test("a transform of the site changes every page", async () => {
  const onDisk = await buildOnDisk(files, options, (config) =>
    config["addTransform"]!("mark", (html: unknown) => `${String(html)}<!-- marked -->`),
  );
  const pages = [...pagesOnDisk(onDisk)];
  const unmarked = pages.filter(([, html]) => !html.endsWith("<!-- marked -->"));
  assert.equal(unmarked, []);
});

test("a plugin that uses what was built gets every page", async () => {
  const urls = new Set<unknown>();
  const onDisk = await buildOnDisk(files, options, (config) =>
    config.on("eleventy.after", async ({ results }) => {
      for (const { url } of results) urls.add(url);
    }),
  );
  for (const url of pagesOnDisk(onDisk).keys()) assert.ok(urls.has(url), url);
});

test("a page of the site replaces one that would be written without Eleventy", async () => {
  const own = {
    "own.html": `---
permalink: /p7/publish-data/choose-a-licence/index.html
---
ours`,
    "p8/publish-data/choose-a-licence/index.html": "ours too",
  };
  const onDisk = await buildOnDisk({ ...files, ...own }, options);
  assert.is(onDisk.get("p7/publish-data/choose-a-licence/index.html"), "ours");
  assert.is(onDisk.get("p8/publish-data/choose-a-licence/index.html"), "ours too");
  assert.match(onDisk.get("p9/publish-data/choose-a-licence/index.html")!, /<h1/);
});

test("a Dataset Site that the site replaces is still checked", async () => {
  const own = { "own.html": "---\npermalink: /p7/index.html\n---\n<p>ours</p>" };
  let message = "";
  await buildOnDisk({ ...files, ...own }, (folder) => ({ ...options(folder), strict: true })).catch(
    (error: Error) => (message = (error.cause as Error | undefined)?.message ?? error.message),
  );
  assert.match(message, /\/p7\/ {2}the head of this page has no JSON-LD/m);
});

test("a dry run writes nothing", async () => {
  const folder = createFolder(files);
  const output = path.join(folder, "_site");
  const eleventy = new Eleventy(folder, output, {
    quietMode: true,
    dryRun: true,
    configPath: null,
    config: (config: AnyEleventyConfig) => {
      config.logger.logWithOptions = () => {};
      config["addPlugin"]!(openactive, options(folder));
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
  assert.not.ok(existsSync(output));
});

test.run();
