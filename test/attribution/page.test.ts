import { spawn, spawnSync } from "node:child_process";
import { load } from "cheerio";
import * as assert from "uvu/assert";
import { attribute, readDatasetSite } from "../../src/index.js";
import { listRdfaTriples } from "../oracles/rdfa.js";
import { serve } from "../support/web-server.js";
import { findBrokenLinks } from "../support/links.js";
import { buildSite, minimalPublisher, type BuiltSite } from "../support/site.js";
import { test } from "../support/suite.js";

const snippet = (site: BuiltSite, name: string) =>
  load(site.page("/attribution/"))(`#snippet-${name} pre`).text();

test("the page shows the credit, every form of it to copy, and what the licence requires", async () => {
  const site = await buildSite({});
  const dataset = readDatasetSite(site.page("/"));
  for (const form of ["minimal", "full", "markdown", "text", "jsx", "json"] as const) {
    assert.is(snippet(site, form), attribute(dataset, { form }), form);
  }
  const $ = load(site.page("/attribution/"));
  assert.is($(".openactive-example").html()!.trim(), attribute(dataset));
  assert.is($("h1").length, 1);
  assert.match($("article").text(), /Say where the data comes from, wherever you show it\./);
  assert.match($("article").text(), /on the page of a session or a facility/);
  assert.is($("title").text(), "Attribution – Acme Leisure");
  assert.match($('meta[name="description"]').attr("content")!, /open data of Acme Leisure/);
  assert.equal(findBrokenLinks(site, "/"), []);
  for (const part of [".openactive-summary", ".openactive-rights"]) {
    assert.is(load(site.page("/"))(`${part} a[href="/attribution/"]`).length, 1, part);
  }
});

test("the rendered example is the only thing on the page that RDFa parsers read", async () => {
  const site = await buildSite({});
  const triples = await listRdfaTriples(
    site.page("/attribution/"),
    "https://data.acme-leisure.example/attribution/",
  );
  assert.is(triples.length, 3);
  for (const triple of triples) {
    assert.ok(triple.startsWith("<https://data.acme-leisure.example/#rights> "), triple);
  }
});

test("attribution.json has the same content for programs", async () => {
  const site = await buildSite({});
  const { forms, ...data } = JSON.parse(site.page("/attribution.json")) as {
    forms: Record<string, string>;
  };
  const dataset = readDatasetSite(site.page("/"));
  assert.equal(data, JSON.parse(attribute(dataset, { form: "json" })));
  assert.equal(data, {
    credit: "Source: Acme Leisure (https://data.acme-leisure.example/)",
    text: "Acme Leisure",
    url: "https://data.acme-leisure.example/",
    dataset: "https://data.acme-leisure.example/",
    title: "Acme Leisure Sessions",
    author: "Acme Leisure",
    license: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    rights: "https://data.acme-leisure.example/#rights",
  });
  for (const form of ["minimal", "full", "markdown", "text", "jsx"] as const) {
    assert.is(forms[form], attribute(dataset, { form }), form);
  }
});

/** Runs a program and gives what it prints. */
const run = (command: string, args: readonly string[], input: string) =>
  new Promise<string>((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["pipe", "pipe", "pipe"] });
    let output = "";
    let errors = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve(output) : reject(new Error(errors))));
    child.stdin.end(input);
  });
const programs = [
  ["curl", "curl", "sh", []],
  ["javascript", process.execPath, process.execPath, ["--input-type=module"]],
  ["python", "python3", "python3", []],
] as const;

for (const [name, needed, command, args] of programs) {
  if (spawnSync(needed, ["--version"], { stdio: "ignore" }).status !== 0) {
    console.log(`${needed} is not on this machine: the program for it was not run.`);
    continue;
  }
  test(`the program for ${name} works, even for a name with quotes and a credit with its own URL`, async () => {
    let site: BuiltSite | undefined;
    const server = await serve((file) => site?.pages.get(file.replace(/index\.html$/, "")));
    try {
      const rights = `rights:
  attributionText: "St. Mary's & \\"Sons\\""
  attributionURL: "https://credit.example.org/?a=1&b=2"
`;
      for (const more of ["", rights]) {
        const yaml =
          minimalPublisher.replace("https://data.acme-leisure.example/", `${server.origin}/`) +
          more;
        site = await buildSite({ "publisher.yaml": yaml });
        const printed = await run(command, args, snippet(site, name));
        const dataset = readDatasetSite(site.page("/"));
        if (name === "curl") assert.equal(JSON.parse(printed), JSON.parse(JSON.stringify(dataset)));
        else {
          const $ = load(printed);
          assert.is(
            $('a[property="odrs:attributionURL"]').attr("href"),
            dataset.mainEntityOfPage ?? dataset.url,
          );
          assert.is($('a > span[property="odrs:attributionText"]').text(), dataset.creditText);
          assert.match(printed, /^Source: <a /);
        }
      }
    } finally {
      await server.close();
    }
  });
}

test("without the JSON-LD file there are no programs, and without the page no links to it", async () => {
  const noFile = await buildSite({}, { options: { pages: { jsonLd: false } } });
  assert.is(load(noFile.page("/attribution/"))("#snippet-curl").length, 0);
  assert.equal(findBrokenLinks(noFile, "/"), []);
  const noPage = await buildSite({}, { options: { pages: { attribution: false } } });
  assert.not.ok(noPage.pages.has("/attribution/") || noPage.pages.has("/attribution.json"));
  assert.equal(findBrokenLinks(noPage, "/"), []);
});

test("the user's own attribution.md replaces the plugin's", async () => {
  const site = await buildSite({
    "_includes/openactive/attribution.md": "Thank {credit}.\n\n{snippets}\n",
  });
  assert.match(site.page("/attribution/"), /<p>Thank Acme Leisure\.<\/p>/);
  assert.is(snippet(site, "text"), "Source: Acme Leisure (https://data.acme-leisure.example/)");
});

test.run();
