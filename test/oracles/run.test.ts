import { spawnSync } from "node:child_process";
import path from "node:path";
import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { getSiteFiles } from "../support/publishers.js";
import { buildSite, createFolder } from "../support/site.js";
import { serveFolder } from "../support/web-server.js";
import { run as runOracles } from "./run.js";

/** What the command printed, and its exit code. */
interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(...args: readonly string[]): Promise<CommandResult> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runOracles(args, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  });
  return { code, out: `${out.join("\n")}\n`, err: err.join("\n") };
}

const files = Object.fromEntries(getSiteFiles(await buildSite({})));
const page = files["index.html"]!;
/** A page that says what would move the cursor of a terminal and break a table. */
const hostilePage = page.replace(
  '"@id":"https://data.acme-leisure.example/"',
  '"@id":"\\u001b[2J|</b>"',
);

test("a valid site gets a line for each check, and all of them pass", async () => {
  const { code, out, err } = await run(createFolder(files));
  assert.is(code, 0, out + err);
  const heading = "index.html (https://data.acme-leisure.example/)\n";
  assert.ok(out.includes(`${heading}  Official validator, DatasetSite `), out);
  assert.match(out, /Official validator, DatasetSite +ok +0 failures, 0 warnings/);
  assert.match(out, /RDFa = Turtle +ok +equal: \d+ statements/);
  // On a machine without shapes, contexts and a network, it names what was not checked.
  const isComplete = !out.includes(" not available ");
  const allPassed = /\nAll passed\.\n$/;
  const allOthersPassed = /\nAll passed, except for what cannot be checked here: [^\n]+\.\n$/;
  assert.match(out, isComplete ? allPassed : allOthersPassed);
});

test("every Dataset Site of a folder is checked, and a fault in one sets exit code 1", async () => {
  const folder = createFolder({
    ...files,
    "other/index.html": hostilePage,
    "about/index.html": "<!doctype html><title>About</title>",
  });
  const { code, out } = await run(folder);
  assert.is(code, 1);
  assert.is(out.match(/Official reader/g)!.length, 2);
  assert.not.match(out, /about\/index\.html/);
  assert.match(out, /\nNot all passed: .*other\/index\.html.*Data Catalogue check of @id/);
});

test("faults are printed without control characters", async () => {
  const { out } = await run(createFolder({ "index.html": hostilePage }));
  assert.match(
    out,
    /Data Catalogue check of @id +fault +@id is not the catalogued address\n.*its @id is "\\u001b\[2J/,
  );
  assert.not.ok(out.includes("\u001b"));
});

test("sites at URLs are checked with what they link to, and printed in Markdown", async () => {
  const server = await serveFolder(createFolder({ ...files, "hostile.html": hostilePage }));
  const urls = [`${server.origin}/`, `${server.origin}/hostile.html`];
  const { code, out } = await run("--markdown", ...urls);
  await server.close();
  // Neither is served where it says it is.
  assert.is(code, 1);
  const rows = out.trim().split("\n");
  assert.is(rows[0], `| Oracle | ${urls.join(" | ")} |`);
  for (const row of rows) assert.is(row.split(/(?<!\\)\|/).length, 5, row);
  const wrongId = "| Data Catalogue check of @id | **fault**: @id is not the catalogued address |";
  assert.ok(rows.some((row) => row.startsWith(wrongId)));
  assert.ok(rows.some((row) => /^\| RDFa = Turtle \| ok: equal: \d+ statements \|/.test(row)));
});

test("the folder that is named has priority for shapes and contexts", async () => {
  const shapes = `
    @prefix sh: <http://www.w3.org/ns/shacl#> .
    [] a sh:NodeShape ;
      sh:targetClass <http://www.w3.org/ns/dcat#Dataset> ;
      sh:property [ sh:path <http://example.org/colour> ; sh:minCount 1 ] .
  `;
  const data = createFolder({
    "dcat-ap-3.0.1-shapes.ttl": shapes,
    "schemaorgcontext-30.0.jsonld": '{"@context":{"@vocab":"http://schema.org/"}}',
  });
  const { code, out } = await run("--data", data, createFolder(files));
  assert.is(code, 1);
  assert.match(out, /official shapes +fault +1 violation\n.*http:\/\/example\.org\/colour/);
  assert.match(out, /expanded .* fault +\d+ keys or values lost or unknown\n/);
});

test("invalid arguments print the usage and set exit code 2", async () => {
  const wrong = [[], ["--colour", "x"], ["--data", "/nowhere", "x"], ["--markdown"]];
  for (const args of wrong) {
    const { code, err } = await run(...args);
    assert.is(code, 2, args.join(" "));
    assert.match(err, /usage: npm run oracles -- /);
  }
});

test("the npm script reports that there is nothing to check", () => {
  const cwd = path.join(import.meta.dirname, "../..");
  const options = { cwd, shell: true, encoding: "utf8" } as const;
  const { status, stderr } = spawnSync("npm run --silent oracles", options);
  assert.is(status, 2);
  assert.match(stderr, /There is nothing to check/);
});

test("folders and URLs without a Dataset Site are named, with exit code 1", async () => {
  const folder = createFolder({ "index.html": "hello" });
  const { code, out, err } = await run("/nowhere", folder, "http://127.0.0.1:1/");
  assert.is(code, 1);
  assert.match(err, /there is no folder \/nowhere/);
  assert.match(err, /found no Dataset Site in /);
  assert.match(err, /http:\/\/127\.0\.0\.1:1\/ cannot be read/);
  assert.match(out, /Not all passed/);
});

test.run();
