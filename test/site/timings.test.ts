import { spawn } from "node:child_process";
import path from "node:path";
import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { createFolder, minimalPublisher } from "../support/site.js";

const repository = path.join(import.meta.dirname, "../..");
const eleventy = path.join(repository, "node_modules/@11ty/eleventy/cmd.cjs");
const plugin = path.join(repository, "dist/index.js");

/** Builds a site of two publishers with the built package, and returns what was printed as errors. */
async function build(environment: Readonly<Record<string, string>>): Promise<string> {
  const folder = createFolder({
    "publishers/one.yaml": minimalPublisher.replace("dataset:\n", "dataset:\n  version: '1'\n"),
    "publishers/two.yaml": minimalPublisher.replace(".example/\n  disc", ".example/two/\n  disc"),
    "other.json": JSON.stringify({
      "@type": "Dataset",
      name: "Other",
      url: "https://data.other.example/",
      license: "https://creativecommons.org/licenses/by/4.0/",
      publisher: { "@type": "Organization", name: "Other", url: "https://other.example/" },
    }),
    "eleventy.config.mjs": `
      import openactive from ${JSON.stringify(plugin)};
      export default (config) => config.addPlugin(openactive, {
        publishers: "publishers/*.yaml",
        sources: { other: "other.json" },
        pages: { guidance: false },
      });`,
  });
  const child = spawn(process.execPath, [eleventy, "--quiet"], {
    cwd: folder,
    env: { ...process.env, FORCE_COLOR: "0", NODE_DEBUG: "", ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const code = await new Promise((resolve) => child.on("close", resolve));
  assert.is(code, 0, errors);
  return errors;
}

test("NODE_DEBUG=openactive prints the time and the counts of each phase", async () => {
  const lines = (await build({ NODE_DEBUG: "openactive" })).match(/^OPENACTIVE .*$/gm) ?? [];
  const phases = lines.map((line) =>
    line.replace(/^OPENACTIVE \d+: /, "").replace(/\d+\.\d ms/, "TIME"),
  );
  // Nine for each publisher; the catalogue with its page and stylesheet; what crawlers ask for.
  assert.equal(phases, [
    "read: TIME (publishers: 2, sources: 1)",
    "describe: TIME (datasets: 2)",
    "render: TIME (pages and files: 26)",
    "layout: TIME (pages: 5)",
    "write: TIME (files: 26)",
  ]);
});

test("without it, nothing is printed", async () => {
  assert.not.match(await build({}), "OPENACTIVE");
});

test.run();
