import { load } from "cheerio";
import * as assert from "uvu/assert";
import { readDatasetSite } from "../../src/index.js";
import { suite } from "../support/suite.js";
import { buildToDisk, buildToJson } from "./host.js";
import { hosts } from "./starters.js";

const test = suite("The plugin as a guest");

/** Checks what the plugin has written into a site. */
function checkGuest(files: ReadonlyMap<string, string>): void {
  const read = (name: string) => Buffer.from(files.get(name)!, "latin1").toString();
  const html = read("open-data/index.html");
  assert.is(new URL(readDatasetSite(html).url).pathname.endsWith("/open-data/"), true);
  for (const [name] of files) {
    if (!/^open-data\/.*\.html$/.test(name)) continue;
    const $ = load(read(name));
    assert.is($("h1").length, 1, `${name} has one h1`);
    assert.is($('meta[name="description"]').length, 1, `${name} has one description`);
    assert.is($('link[rel="canonical"]').length, 1, `${name} has one canonical link`);
    assert.is($("link[rel=stylesheet][href$='openactive.css']").length, 1, `${name} has its style`);
    assert.is($("[eleventy\\:ignore]").length, 0, `${name} has no marks left`);
  }
  assert.is(load(html)('head script[type="application/ld+json"]').length, 1);
}

/** Feeds hold the time of the build, to the second. */
const withoutTimes = (text = "") => text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, "TIME");

const isOurs = (name: string) => name.startsWith("open-data/") || name === "catalog.jsonld";

for (const [name, host] of Object.entries(hosts)) {
  test(`${name} is the same with the plugin`, async () => {
    const without = await buildToDisk(host, undefined);
    for (const options of [{}, { layout: host.layout! }]) {
      const files = await buildToDisk(host, options);
      for (const [file, content] of without) {
        assert.is(withoutTimes(files.get(file)), withoutTimes(content), file);
      }
      const added = [...files.keys()].filter((file) => !without.has(file));
      assert.equal(
        added.filter((file) => !isOurs(file)),
        [],
      );
      checkGuest(files);
    }
  });

  test(`${name} can be built to JSON`, async () => {
    for (const page of await buildToJson(host, { layout: host.layout! })) {
      assert.is(typeof page.url, "string", page.inputPath);
      JSON.stringify(page);
    }
  });
}

test.run();
