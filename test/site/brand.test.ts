import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import { load } from "cheerio";
import * as assert from "uvu/assert";
import openactive from "../../src/index.js";
import { buildSite, createFolder, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

const branded = (...lines: string[]) => ({
  "publisher.yaml": `${minimalPublisher}brand:\n${lines.map((line) => `  ${line}\n`).join("")}`,
});
const css = "/openactive/openactive.css";

test("the colours of the publisher file are in its stylesheet, and no page has a style of its own", async () => {
  const site = await buildSite(branded('accent: "#7a1fa2"', 'accentDark: "#d9a5f0"'));
  assert.match(
    site.page(css),
    /--openactive-brand: #7a1fa2;\s+--openactive-on-brand: #ffffff;\s+\}\s+:root:has\(> \.openactive-page\) \{\s+--openactive-accent: light-dark\(#7a1fa2, #d9a5f0\);/,
  );
  assert.equal(site.warnings, []);
  for (const [url, html] of site.pages) assert.not.match(html, /<style|\sstyle=/, url);
});

test("a colour that is hard to read is not used for links, and the warning names the one that is", async () => {
  const site = await buildSite(branded('accent: "#ffd400"'));
  const [warning = "", ...more] = site.warnings;
  const [, used] = /publisher\.yaml:12:11 {2}brand\.accent: .* did you mean "(#\w+)"\?$/.exec(
    warning,
  )!;
  assert.equal(more, []);
  assert.ok(site.page(css).includes(`--openactive-accent: light-dark(${used}, #ffd400);`));
  assert.match(site.page(css), /--openactive-brand: #ffd400;\s+--openactive-on-brand: #000000;/);
});

test("without colours the stylesheet is the plugin's own", async () => {
  const own = readFileSync(new URL("../../src/templates/openactive.css", import.meta.url), "utf8");
  assert.is((await buildSite({})).page(css), own);
});

test("a logo for dark pages and an icon are copied and shown", async () => {
  const svg = "<svg xmlns='http://www.w3.org/2000/svg'/>";
  const folder = createFolder({
    ...branded("logoDark: images/dark.svg", "favicon: images/icon.png"),
    "images/dark.svg": svg,
    "images/icon.png": "PNG",
  });
  const eleventy = new Eleventy(folder, path.join(folder, "_site"), {
    quietMode: true,
    configPath: null,
    config: (config: { addPlugin(plugin: unknown, options: object): void }) =>
      config.addPlugin(openactive, { file: path.join(folder, "publisher.yaml") }),
  });
  eleventy.disableLogger();
  await eleventy.write();
  const $ = load(readFileSync(path.join(folder, "_site/index.html"), "utf8"));
  assert.is($("picture source").attr("srcset"), "/openactive/logo-dark.svg");
  assert.is($("picture source").attr("media"), "(prefers-color-scheme: dark)");
  assert.is($("picture img").attr("src"), "https://www.acme-leisure.example/logo.png");
  assert.is($('link[rel="icon"]').attr("href"), "/openactive/favicon.png");
  for (const file of ["logo-dark.svg", "favicon.png"]) {
    assert.ok(existsSync(path.join(folder, "_site/openactive", file)), file);
  }
});

test("a missing picture of the brand stops the build", async () => {
  const error = await buildSite(branded("logoDark: images/dark.svg")).catch(
    (reason: Error) => reason,
  );
  assert.match(
    String((error as Error).message),
    /brand\.logoDark: found "images\/dark\.svg", but there is no such file/,
  );
});

test("an invalid colour stops the build", async () => {
  const error = await buildSite(branded("accent: rebeccapurple")).catch((reason: Error) => reason);
  assert.match(
    String((error as Error).message),
    /brand\.accent: found "rebeccapurple"; expected a colour in quotes/,
  );
});

test.run();
