/*
 * Reads the Dataset Sites of a built folder back over HTTP with the official reader, validates them with the
 * official validator, and prints the verdict. Exit code 1 when one of them has a failure or a warning.
 * `npm run oracles` asks everybody else, too.
 *
 * Usage: node --import tsx test/oracles/check-site.ts FOLDER
 */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { findSitesInFolder } from "./dataset-site.js";
import { readDatasets } from "./reader.js";
import { serveFolder, serve } from "./serve.js";
import { formatIssues, validateJsonLd } from "./validator.js";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: check-site.ts FOLDER");

const files = (readdirSync(folder, { recursive: true }) as string[])
  .filter((name) => statSync(path.join(folder, name)).isFile())
  .sort();
const sites = findSitesInFolder(folder);

console.log(`\nWritten to ${folder}:`);
for (const name of files)
  console.log(`  ${String(statSync(path.join(folder, name)).size).padStart(7)} bytes  ${name}`);

let hasIssues = sites.length === 0;
if (hasIssues) console.log("\nNo Dataset Site found.");

const server = await serveFolder(folder);
const catalogue = await serve(() =>
  JSON.stringify({ dataset: sites.map(({ name }) => `${server.origin}/${encodeURI(name)}`) }),
);
const datasets = (await readDatasets(`${catalogue.origin}/catalogue.jsonld`)) as {
  "@id": string;
  name: string;
  distribution: unknown[];
  publisher: { name: string };
}[];
await Promise.all([server.close(), catalogue.close()]);
if (datasets.length !== sites.length) hasIssues = true;

for (const dataset of datasets) {
  const findings = await validateJsonLd(dataset);
  const issues = formatIssues(findings);
  hasIssues ||= issues.length > 0;
  console.log(`\n${dataset.name} (${dataset["@id"]})`);
  console.log(
    `  official reader     read back over HTTP: publisher ${JSON.stringify(dataset.publisher.name)}, ${dataset.distribution.length} feeds`,
  );
  const countFindings = (severity: string) =>
    findings.filter((finding) => finding.severity === severity).length;
  console.log(
    `  official validator  ${issues.length === 0 ? "VALID" : "NOT VALID"}: ${countFindings("failure")} failures, ${countFindings("warning")} warnings, ${countFindings("notice")} notices`,
  );
  for (const line of issues) console.log(`    ${line}`);
}

console.log(
  `\n${hasIssues ? "Not all is well: see above." : "All is well."} To look at it: npm start, then open http://localhost:8080/\n`,
);
process.exitCode = hasIssues ? 1 : 0;
