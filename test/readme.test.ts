import * as assert from "uvu/assert";
import { readFile } from "./docs/documentation.js";
import { test } from "./support/suite.js";

const readme = readFile("README.md");

test("the README is short enough to be read", () => {
  assert.ok(readme.split("\n").length <= 150);
});

test("the README has the two commands", () => {
  for (const command of ["example", "test"]) {
    const script = command === "test" ? "npm test" : `npm run ${command}`;
    assert.match(readme, `\nnpm install && ${script}\n`);
  }
});

test("the table of dependencies lists every runtime dependency", () => {
  const manifest = JSON.parse(readFile("package.json")) as { dependencies: Record<string, string> };
  const section = readme.split("## Dependencies")[1]!.split("\n## ")[0]!;
  const named = [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name!);
  assert.equal(named.sort(), Object.keys(manifest.dependencies).sort());
});

test.run();
