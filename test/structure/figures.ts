// `npm run figures`: prints how readable the source is, beside the limits that .github/CONTRIBUTING.md explains.
// The exit code is 1 when a figure is past its limit; each place is named.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { findConditionalSpreads, findNestedTernaries } from "./expressions.js";
import { listFunctions, takeFirstWord } from "./functions.js";
import { findCircles, findImports } from "./imports.js";
import { findUpwardImports, readLayers } from "./layers.js";
import { readFiles, type SourceFile } from "./source-files.js";

const maxLineLength = 120;
const maxFunctionLength = 60;

/** One figure, what it may be, and the places that stand in its way. */
export interface Figure {
  readonly name: string;
  readonly found: string;
  readonly limit: string;
  readonly passes: boolean;
  readonly places: readonly string[];
}

/** All figures of the repository, in the order they are printed in. */
export function takeFigures(): Figure[] {
  const source = readFiles("src", [".ts", ".js"]);
  const tests = readFiles("test", [".ts", ".js", ".mjs"]);
  const imports = findImports(source);
  return [
    measureLines("src", [...source, ...readFiles("src", [".css"])]),
    measureLines("tests", tests),
    measureLines("templates", readFiles("src", [".njk"])),
    measureVerbs(source),
    measureFunctions(source),
    countNone("nested ternaries", [...source, ...tests].flatMap(findNestedTernaries)),
    countNone("conditional spreads", [...source, ...tests].flatMap(findConditionalSpreads)),
    countNone(
      "circles of imports",
      findCircles(imports).map((files) => files.join(" -> ")),
    ),
    countNone("upward imports", findUpwardImports(imports, readLayers())),
  ];
}

/** The share of lines that are too long to be read side by side with another file. */
export function measureLines(name: string, files: readonly SourceFile[]): Figure {
  const places: string[] = [];
  let total = 0;
  for (const { path, text } of files) {
    for (const [index, line] of text.split("\n").entries()) {
      if (line.trim() === "") continue;
      total += 1;
      if (line.length > maxLineLength) places.push(`${path}:${index + 1} (${line.length})`);
    }
  }
  const share = (100 * places.length) / total;
  return {
    name: `lines over ${maxLineLength} characters, ${name}`,
    found: `${share.toFixed(1)} % of ${total}`,
    limit: "at most 1.5 %",
    passes: share <= 1.5,
    places,
  };
}

/** The share of named functions whose name begins with a verb of verbs.txt. */
export function measureVerbs(files: readonly SourceFile[]): Figure {
  const text = readFileSync(new URL("verbs.txt", import.meta.url), "utf8");
  const verbs = new Set(text.split("\n"));
  const named = files.flatMap(listFunctions).filter(({ name }) => name !== undefined);
  const others = named.filter(({ name }) => !verbs.has(takeFirstWord(name!)));
  const share = 100 - (100 * others.length) / named.length;
  return {
    name: "functions named with a verb first",
    found: `${share.toFixed(1)} % of ${named.length}`,
    limit: "at least 60 %",
    passes: share >= 60,
    places: others.map(({ place, name }) => `${place} ${name}`),
  };
}

/** The longest function, without blank lines and comments. */
export function measureFunctions(files: readonly SourceFile[]): Figure {
  const functions = files.flatMap(listFunctions);
  const long = functions.filter(({ lines }) => lines > maxFunctionLength);
  return {
    name: "lines of the longest function",
    found: String(Math.max(...functions.map(({ lines }) => lines))),
    limit: `at most ${maxFunctionLength}`,
    passes: long.length === 0,
    places: long.map(({ place, name = "a callback", lines }) => `${place} ${name} (${lines})`),
  };
}

function countNone(name: string, places: readonly string[]): Figure {
  return { name, found: String(places.length), limit: "none", passes: places.length === 0, places };
}

function printFigures(figures: readonly Figure[]): void {
  for (const { name, found, limit, passes } of figures) {
    console.log(`${passes ? "ok  " : "FAIL"}  ${name.padEnd(42)} ${found.padEnd(18)} ${limit}`);
  }
  for (const { name, places } of figures.filter((figure) => !figure.passes)) {
    console.log(`\n${name}:\n${places.map((place) => `  ${place}`).join("\n")}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const figures = takeFigures();
  printFigures(figures);
  if (figures.some(({ passes }) => !passes)) process.exitCode = 1;
}
