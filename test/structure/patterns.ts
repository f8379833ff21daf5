/*
 * `npm run patterns`: checks every regular expression of the source with recheck
 * (https://makenowjust-labs.github.io/recheck/), because one that takes more than linear time lets a
 * file or a page of somebody else hang a build. Those below may, for the reason given.
 */
import { checkSync } from "recheck";
import { formatPlace, parseFile, readFiles, type SourceFile } from "./source-files.js";

/** Patterns whose input is limited or trusted, by the end of their place. */
const harmless: Readonly<Record<string, string>> = {
  '"(?:[^"\\\\]|\\\\.)*"': "messages, whose quotations are limited",
  "<meta[^>]{1,200}charset\\s*=\\s*[\"']?\\s*([\\w-]+)": "the first 1,024 bytes of a page",
  "sitemap[^/]*\\.xml$": "the site's own paths",
  "([^/]+)\\.[^./]+$": "the plugin's own paths",
  "[^/]*\\/?$": "the site's own paths",
  "(<script[^>]*>.*?<\\/script>)": "the plugin's own templates, in which text is escaped",
  "\\/+$": "a URL of at most 10,000 characters",
  "^\\w+:\\/\\/[^/]*(.*)$": "a URL of at most 10,000 characters",
};

/** Parts of files in which every pattern gets limited input. */
const limitedFiles: Readonly<Record<string, string>> = {
  "src/document/schema/values.ts": "values of at most 500 characters",
  "src/document/mistakes/pasted-lines.ts": "lines, from their start, with limited repetitions",
  "src/document/mistakes/wrapped-values.ts": "values, from their start, with limited repetitions",
  "src/site/check-build.ts": "limited repetitions",
};

interface Pattern {
  readonly place: string;
  readonly path: string;
  readonly source: string;
  readonly flags: string;
}

/** Lists the regular expression literals of a file. */
function listPatterns(file: SourceFile): Pattern[] {
  const patterns: Pattern[] = [];
  const queue: unknown[] = [parseFile(file)];
  // The loop also visits what it appends.
  for (const node of queue) {
    if (typeof node !== "object" || node === null) continue;
    const { regex, start } = node as { regex?: { pattern: string; flags: string }; start?: number };
    if (regex !== undefined) {
      const place = formatPlace(file, start ?? 0);
      patterns.push({ place, path: file.path, source: regex.pattern, flags: regex.flags });
    }
    for (const inner of Object.values(node)) queue.push(inner);
  }
  return patterns;
}

const patterns = readFiles("src", [".ts"]).flatMap(listPatterns);
let failures = 0;
for (const { place, path, source, flags } of patterns) {
  if (Object.hasOwn(harmless, source) || Object.hasOwn(limitedFiles, path)) continue;
  const result = checkSync(source, flags, { timeout: 10_000 });
  if (result.status === "safe") continue;
  failures++;
  const complexity = result.status === "vulnerable" ? result.complexity.summary : "an unknown";
  console.log(`${place}  /${source}/${flags} takes ${complexity} time`);
}
console.log(
  failures === 0
    ? `${patterns.length} regular expressions take linear time, or are given little.`
    : `${failures} of ${patterns.length} regular expressions may take very long.`,
);
process.exitCode = failures === 0 ? 0 : 1;
