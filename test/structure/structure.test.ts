import { existsSync, readFileSync } from "node:fs";
import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { findConditionalSpreads, findNestedTernaries } from "./expressions.js";
import { measureFunctions, measureLines, measureVerbs } from "./figures.js";
import { findCircles, findImports } from "./imports.js";
import { findLayer, findUpwardImports, readLayers } from "./layers.js";
import { readFiles, repository, type SourceFile } from "./source-files.js";

const source = readFiles("src", [".ts", ".js"]);
const imports = findImports(source);
const layers = readLayers();
const contributing = readFileSync(new URL(".github/CONTRIBUTING.md", repository), "utf8");

/** Files that exist only here, from `{ "src/a/one.ts": "its text" }`. */
function makeFiles(texts: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

test("no file imports itself through others, even types", () => {
  assert.equal(findCircles(imports), []);
});

test("no file imports from a layer above its own", () => {
  assert.equal(findUpwardImports(imports, layers), []);
});

test("every file of src is in a layer, and every layer exists", () => {
  for (const { path } of source) {
    assert.ok(findLayer(path, layers), `${path} has no line in CONTRIBUTING.md`);
  }
  for (const layer of layers) assert.ok(existsSync(new URL(layer, repository)), layer);
});

test("every file and folder that CONTRIBUTING.md names exists", () => {
  const folders = /`((?:src|test|example-site|\.github|\.ci)\/[\w./-]*)`/g;
  const paths = [...contributing.matchAll(folders)].map((match) => match[1]!);
  assert.ok(paths.length > layers.length);
  for (const path of paths) assert.ok(existsSync(new URL(path, repository)), path);

  const links = [...contributing.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1]!);
  for (const link of links) assert.ok(existsSync(new URL(`.github/${link}`, repository)), link);
});

test("CONTRIBUTING.md names the scripts of package.json, and no others", () => {
  const text = readFileSync(new URL("package.json", repository), "utf8");
  const { scripts } = JSON.parse(text) as { scripts: Record<string, string> };
  const section = contributing.split("## How to run it\n")[1]!.split("\n### ")[0]!;
  const named = [...section.matchAll(/`npm (?:run )?([\w:-]+)/g)].map((match) => match[1]!);
  const expected = Object.keys(scripts).filter((name) => name !== "build" && name !== "prepack");
  assert.equal([...new Set(named)].filter((name) => name !== "install").sort(), expected.sort());
});

test("a cycle of types alone is found, whatever the form of the imports", () => {
  const forms = [
    'import type { One } from "./one.js";',
    'import { type One } from "./one.js";',
    'export type { One } from "./one.js";',
    'export * from "./one.js";',
    'type One = import("./one.js").One;',
    'const one = await import("./one.js");',
  ];
  for (const form of forms) {
    const files = makeFiles({
      "src/a/one.ts": 'import { two } from "./two.js";',
      "src/a/two.ts": 'import type { Three } from "../b/three.js";',
      "src/b/three.ts": form.replace("./one", "../a/one"),
    });
    assert.equal(
      findCircles(findImports(files)),
      [["src/a/one.ts", "src/a/two.ts", "src/b/three.ts"]],
      form,
    );
  }
});

test("two files with a common import are not a cycle", () => {
  const files = makeFiles({
    "src/one.ts": 'import "./two.js"; import "./three.js";',
    "src/two.ts": 'import "./four.js";',
    "src/three.ts": 'import "./four.js"; import "yaml";',
    "src/four.ts": "",
  });
  assert.equal(findImports(files).length, 4);
  assert.equal(findCircles(findImports(files)), []);
});

test("an import of a type from a higher layer is found, and both files are named", () => {
  const files = makeFiles({
    "src/low/file.ts": '\nimport type { High } from "../high/file.js";',
    "src/high/file.ts": 'import { low } from "../low/file.js";',
  });
  assert.equal(findUpwardImports(findImports(files), ["src/low/", "src/high/"]), [
    "src/low/file.ts:2 imports src/high/file.ts, which is in a higher layer",
  ]);
  assert.equal(findUpwardImports(findImports(files), ["src/high/", "src/low/"]).length, 1);
});

test("a folder within another can have a layer of its own", () => {
  assert.is(
    findLayer("src/site/pages/one.ts", ["src/site/pages/", "src/site/"]),
    "src/site/pages/",
  );
  assert.is(
    findLayer("src/site/pages/one.ts", ["src/site/", "src/site/pages/"]),
    "src/site/pages/",
  );
  assert.is(findLayer("src/site/one.ts", ["src/site/pages/", "src/site/"]), "src/site/");
  assert.is(findLayer("src/other.ts", ["src/site/"]), undefined);
});

test("long lines are counted without blank ones", () => {
  const [file] = makeFiles({ "src/a.ts": `${"x".repeat(120)}\n\n  \n${"x".repeat(121)}\n` });
  const { found, passes, places } = measureLines("src", [file!]);
  assert.equal(
    { found, passes, places },
    { found: "50.0 % of 2", passes: false, places: ["src/a.ts:4 (121)"] },
  );
});

test("names of declared functions are counted by whether they are verbs; callbacks are ignored", () => {
  const [file] = makeFiles({
    "src/a.ts":
      "function readFile() {}\nconst written = () => 1;\nlist.map((entry) => entry);\nconst issue = 1;",
  });
  const { found, passes, places } = measureVerbs([file!]);
  assert.equal(
    { found, passes, places },
    { found: "50.0 % of 2", passes: false, places: ["src/a.ts:2 written"] },
  );
});

test("functions of more than 60 lines are named", () => {
  const body = (lines: number) => `{\n\n  // Why.${"\n  run();".repeat(lines)}\n}`;
  const [file] = makeFiles({
    "src/a.ts": `function long() ${body(59)}\nfunction short() ${body(58)}`,
  });
  const { found, passes, places } = measureFunctions([file!]);
  assert.equal(
    { found, passes, places },
    { found: "61", passes: false, places: ["src/a.ts:1 long (61)"] },
  );
});

test("nested ternaries and conditional spreads are found, plain ones are not", () => {
  const [file] = makeFiles({
    "src/a.ts":
      "a ? b : c;\na ? b : (c ? d : e);\na ? (b ? c : d) : e;\n[...a];\n[...(a ? [b] : [])];\nf(...(a ? [b] : []));",
  });
  assert.equal(findNestedTernaries(file!), ["src/a.ts:2", "src/a.ts:3"]);
  assert.equal(findConditionalSpreads(file!), ["src/a.ts:5", "src/a.ts:6"]);
});

test.run();
