/*
 * The table of the README: the example site, and the reference template on its own example, judged by the same oracles.
 *
 * Usage, to write it anew: npm run build && node --import tsx test/oracles/readme-table.ts
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  loadReferenceTemplate,
  referenceVersion,
  type ReferenceTemplate,
} from "../support/reference-template.js";
import { buildExampleSite } from "../support/example-site.js";
import { findSitesInFolder } from "./dataset-site.js";
import { runChecks } from "./oracles.js";
import { renderReference } from "./reference-template/render.js";
import { toMarkdown, type Column } from "./table.js";

const readme = path.join(import.meta.dirname, "../../README.md");
const [start, end] = ["<!-- oracles -->\n\n", "\n\n<!-- /oracles -->"];

/** The table as it stands in the README. */
export const readReadmeTable = () => readFileSync(readme, "utf8").split(start)[1]?.split(end)[0];

async function judgeFolder(title: string, folder: string): Promise<Column> {
  const sites = findSitesInFolder(folder);
  if (sites.length !== 1)
    throw new Error(`found ${sites.length} Dataset Sites in ${folder}; expected one`);
  return { title, answers: await runChecks(sites[0]!) };
}

/** Judges the example site. The package has to be built: the example site uses it as a user does. */
export const judgeExample = () =>
  judgeFolder("This plugin's example site", buildExampleSite().folder);

/** Judges the reference template's own example. */
export async function judgeReference(template: ReferenceTemplate): Promise<Column> {
  const folder = mkdtempSync(path.join(tmpdir(), "openactive-reference-"));
  try {
    writeFileSync(path.join(folder, "index.html"), renderReference(template));
    return await judgeFolder(`Reference template ${referenceVersion}, its own example`, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the table into the README. */
async function writeTable(): Promise<void> {
  const template = loadReferenceTemplate();
  if ("missing" in template)
    throw new Error(`the table cannot be written here: ${template.missing}`);
  const columns = [await judgeExample(), await judgeReference(template.value)];
  const missing = columns
    .flatMap(({ answers }) => answers)
    .filter(({ status }) => status === "not available");
  if (missing.length > 0) {
    const reasons = missing.map(({ name, details }) => `${name}: ${details.join(", ")}`);
    throw new Error(`the table cannot be written here: ${reasons.join("; ")}`);
  }
  const text = readFileSync(readme, "utf8");
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error("the README has no place for the table");
  writeFileSync(readme, before + start + toMarkdown(columns) + end + after);
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename)
  await writeTable();
