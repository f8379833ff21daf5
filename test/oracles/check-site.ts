/*
 * Reads the Dataset Sites in a built folder over HTTP with the official reader, validates them with
 * the official validator, and prints the result. The exit code is 1 if one of them has a failure or
 * a warning, or if there is none. `npm run oracles` runs all the other checks, too.
 *
 * Usage: node --import tsx test/oracles/check-site.ts FOLDER
 */
import { statSync } from "node:fs";
import path from "node:path";
import { serve, serveFolder } from "../support/web-server.js";
import type { DatasetSite } from "./dataset-site.js";
import { readDatasets } from "./reader.js";
import { findSitesInFolder, listFiles } from "./sites-in-folder.js";
import { formatIssues, validateJsonLd } from "./validator.js";

/** What is printed of a Dataset. */
interface ReadDataset {
  readonly "@id": string;
  readonly name: string;
  readonly distribution: readonly unknown[];
  readonly publisher: { readonly name: string };
}

function printFiles(folder: string): void {
  console.log(`\nWritten to ${folder}:`);
  for (const name of listFiles(folder).sort()) {
    const { size } = statSync(path.join(folder, name));
    console.log(`  ${String(size).padStart(7)} bytes  ${name}`);
  }
}

async function readOverHttp(
  folder: string,
  sites: readonly DatasetSite[],
): Promise<readonly ReadDataset[]> {
  const server = await serveFolder(folder);
  const dataset = sites.map(({ name }) => `${server.origin}/${encodeURI(name)}`);
  const catalogue = await serve(() => JSON.stringify({ dataset }));
  const datasets = await readDatasets(`${catalogue.origin}/catalogue.jsonld`);
  await Promise.all([server.close(), catalogue.close()]);
  return datasets as ReadDataset[];
}

/** Validates a Dataset and prints the result. Returns whether it is valid. */
async function checkDataset(dataset: ReadDataset): Promise<boolean> {
  const findings = await validateJsonLd(dataset);
  const issues = formatIssues(findings);
  const count = (severity: string) =>
    findings.filter((finding) => finding.severity === severity).length;
  const publisher = JSON.stringify(dataset.publisher.name);
  const feeds = `${dataset.distribution.length} feeds`;
  const result = issues.length === 0 ? "VALID" : "NOT VALID";
  const counts = `${count("failure")} failures, ${count("warning")} warnings`;
  console.log(`\n${dataset.name} (${dataset["@id"]})`);
  console.log(`  official reader     read back over HTTP: publisher ${publisher}, ${feeds}`);
  console.log(`  official validator  ${result}: ${counts}, ${count("notice")} notices`);
  for (const issue of issues) console.log(`    ${issue}`);
  return issues.length === 0;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: check-site.ts FOLDER");
printFiles(folder);
const sites = findSitesInFolder(folder);
if (sites.length === 0) console.log("\nNo Dataset Site found.");
const datasets = await readOverHttp(folder, sites);
let allPassed = sites.length > 0 && datasets.length === sites.length;
for (const dataset of datasets) {
  if (!(await checkDataset(dataset))) allPassed = false;
}
const result = allPassed ? "All passed." : "Not all passed: see above.";
console.log(`\n${result} To look at it: npm start, then open http://localhost:8080/\n`);
process.exitCode = allPassed ? 0 : 1;
