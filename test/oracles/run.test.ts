import { spawnSync } from "node:child_process";
import path from "node:path";
import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { getDatasetSite, getSiteFiles } from "../support/publishers.js";
import { buildSite, createFolder, minimalPublisher } from "../support/site.js";
import { findDatasetSites } from "./dataset-site.js";
import { runChecks } from "./oracles.js";
import { run as runOracles } from "./run.js";
import { serveFolder } from "./serve.js";

/** Runs the command, and gives what it printed. */
async function run(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const [out, err]: string[][] = [[], []];
  const code = await runOracles(args, {
    out: (text) => void out!.push(text),
    err: (text) => void err!.push(text),
  });
  return { code, out: `${out!.join("\n")}\n`, err: err!.join("\n") };
}

const built = getSiteFiles(await buildSite({}));
const page = built.get("index.html")!;
/** A page that says what would move the cursor of a terminal and break a table. */
const hostile = page.replace(
  '"@id":"https://data.acme-leisure.example/"',
  '"@id":"\\u001b[2J|</b>"',
);

test("a good site: a line for each oracle, and all is well", async () => {
  const { code, out, err } = await run(createFolder(Object.fromEntries(built)));
  assert.is(code, 0, out + err);
  assert.match(
    out,
    /index\.html \(https:\/\/data\.acme-leisure\.example\/\)\n {2}Official validator, DatasetSite +ok +0 failures, 0 warnings/,
  );
  assert.match(out, /RDFa = Turtle +ok +equal: \d+ statements/);
  // On a machine without shapes, contexts and a network it names what was not judged.
  assert.match(
    out,
    out.includes(" not available ")
      ? /\nAll is well, but for what could not be judged here: [^\n]+\.\n$/
      : /\nAll is well\.\n$/,
  );
});

test("every site of a folder, its faults in words without control characters, and exit code 1", async () => {
  const { code, out } = await run(
    createFolder({
      ...Object.fromEntries(built),
      "other/index.html": hostile,
      "about/index.html": "<!doctype html><title>About</title>",
    }),
  );
  assert.is(code, 1);
  assert.is(out.match(/Official reader/g)!.length, 2);
  assert.not.match(out, /about\/index\.html/);
  assert.match(
    out,
    /Data Catalogue check of @id +fault +@id is not the catalogued address\n.*its @id is "\\u001b\[2J/,
  );
  assert.not.ok(out.includes("\u001b"));
  assert.match(out, /\nNot all is well: .*other\/index\.html.*Data Catalogue check of @id/);
});

test("one address, with what the page links to; and a table in Markdown", async () => {
  const server = await serveFolder(
    createFolder({ ...Object.fromEntries(built), "hostile.html": hostile }),
  );
  const { code, out } = await run(
    "--markdown",
    `${server.origin}/`,
    `${server.origin}/hostile.html`,
  );
  await server.close();
  // It is not served where it says it is.
  assert.is(code, 1);
  const rows = out.trim().split("\n");
  assert.is(rows[0], `| Oracle | ${server.origin}/ | ${server.origin}/hostile.html |`);
  for (const row of rows) assert.is(row.split(/(?<!\\)\|/).length, 5, row);
  assert.ok(
    rows.some((row) =>
      row.startsWith(
        "| Data Catalogue check of @id | **fault**: @id is not the catalogued address |",
      ),
    ),
  );
  assert.ok(rows.some((row) => /^\| RDFa = Turtle \| ok: equal: \d+ statements \|/.test(row)));
});

test("shapes and contexts are taken from the folder that is named, before any other", async () => {
  const shape = `@prefix sh: <http://www.w3.org/ns/shacl#> . [] a sh:NodeShape ; sh:targetClass <http://www.w3.org/ns/dcat#Dataset> ; sh:property [ sh:path <http://example.org/colour> ; sh:minCount 1 ] .`;
  const data = createFolder({
    "dcat-ap-3.0.1-shapes.ttl": shape,
    "schemaorgcontext-30.0.jsonld": JSON.stringify({
      "@context": { "@vocab": "http://schema.org/" },
    }),
  });
  const { code, out } = await run("--data", data, createFolder(Object.fromEntries(built)));
  assert.is(code, 1);
  assert.match(out, /official shapes +fault +1 violation\n.*http:\/\/example\.org\/colour/);
  assert.match(out, /expanded .* fault +\d+ keys or values lost or unknown\n/);
});

test("what it cannot do, it says", async () => {
  for (const args of [[], ["--colour", "x"], ["--data", "/nowhere", "x"], ["--markdown"]]) {
    const { code, err } = await run(...args);
    assert.is(code, 2, args.join(" "));
    assert.match(err, /usage: npm run oracles -- /);
  }
  const { status, stderr } = spawnSync("npm run --silent oracles", {
    cwd: path.join(import.meta.dirname, "../.."),
    shell: true,
    encoding: "utf8",
  });
  assert.is(status, 2);
  assert.match(stderr, /There is nothing to runChecks/);

  const { code, out, err } = await run(
    "/nowhere",
    createFolder({ "index.html": "hello" }),
    "http://127.0.0.1:1/",
  );
  assert.is(code, 1);
  assert.match(err, /there is no folder \/nowhere/);
  assert.match(err, /found no Dataset Site in /);
  assert.match(err, /http:\/\/127\.0\.0\.1:1\/ cannot be read/);
  assert.match(out, /Not all is well/);
});

test("a site below a path prefix: what it links to is found", async () => {
  const site = getDatasetSite(
    await buildSite(
      {
        "publisher.yaml": minimalPublisher.replace(
          "https://data.acme-leisure.example/",
          "https://acme-leisure.github.io/opendata/",
        ),
      },
      { pathPrefix: "/opendata/" },
    ),
  );
  assert.is(site.url, "https://acme-leisure.github.io/opendata/");
  const turtle = (await runChecks(site)).find(({ name }) => name === "RDFa = Turtle")!;
  assert.match(turtle.summary, /^equal/);
  assert.is(await site.read("https://elsewhere.example/opendata/dataset.ttl"), undefined);
  assert.is(await site.read("/opendata/../../../etc/passwd"), undefined);
});

test("the Data Catalogue beside the page is found, else the one of the folder", async () => {
  const createCatalogue = (name: string) => JSON.stringify({ "@type": "DataCatalog", name });
  const findCatalogue = async (files: Readonly<Record<string, string>>) => {
    const [site] = findDatasetSites(
      ["openactive/index.html", ...Object.keys(files)],
      (file) =>
        files[file] ??
        page.replaceAll(
          "https://data.acme-leisure.example/",
          "https://data.acme-leisure.example/openactive/",
        ),
    );
    return (await site!.catalogue())?.name;
  };
  assert.is(
    await findCatalogue({
      "a.jsonld": createCatalogue("a"),
      "openactive/catalog.jsonld": createCatalogue("b"),
    }),
    "openactive/catalog.jsonld",
  );
  assert.is(
    await findCatalogue({
      "a.jsonld": "{",
      "b.jsonld": '{"@type":"Dataset"}',
      "c.jsonld": createCatalogue("c"),
    }),
    "c.jsonld",
  );
  assert.is(await findCatalogue({}), undefined);
});

test("a page is known as a Dataset Site by what it means to be, and catalogued where it says it is", async () => {
  const findSites = (html: string) => findDatasetSites(["a.html"], () => html);
  assert.is(
    findSites(page.replace(/<script type="application\/ld\+json">.*?<\/script>/s, "")).length,
    1,
    "by its RDFa",
  );
  assert.is(
    findSites(`<script type="application/ld+json">{"@type":["Dataset"</script>`).length,
    1,
    "broken",
  );
  assert.is(
    findSites(`<script type="application/ld+json">{"@type":"DataCatalog"}</script>`).length,
    0,
  );
  assert.is(findSites(`<p about="#x" typeof="dcat:Dataset">A credit</p>`).length, 0);
  assert.is(
    findSites(page.replace(/<link rel="canonical"[^>]*>/, ""))[0]!.url,
    "https://data.acme-leisure.example/",
    "Open Graph's",
  );
  const [nowhere] = findSites(
    page.replace(/<link rel="canonical"[^>]*>/, "").replace(/<meta property="og:url"[^>]*>/, ""),
  );
  assert.match(
    (await runChecks(nowhere!)).find(({ name }) => name === "Data Catalogue check of @id")!.summary,
    /not known/,
  );
});

test.run();
