/*
 * The table in the documentation: the example site, and the reference template with its own example, with
 * the results of the same checks. `npm run oracles -- --docs` updates it.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildExampleSite } from "../support/example-site.js";
import {
  loadReferenceTemplate,
  referenceVersion,
  type ReferenceTemplate,
} from "../support/reference-template.js";
import { runChecks } from "./conformance-checks.js";
import { renderReference } from "./reference-template/render.js";
import { findSitesInFolder } from "./sites-in-folder.js";
import { toMarkdown, type Column } from "./table.js";

const page = path.join(import.meta.dirname, "../../docs/comparison.md");
const start = "<!-- oracles -->\n\n";
const end = "\n\n<!-- /oracles -->";

/** Reads the table from the documentation; `undefined` if it is not there. */
export function readDocsTable(): string | undefined {
  return readFileSync(page, "utf8").split(start)[1]?.split(end)[0];
}

/**
 * Checks the example site, which uses the package as its users do, so that it has to be built
 * first.
 */
export function checkExample(): Promise<Column> {
  return checkFolder("This plugin's example site", buildExampleSite().folder);
}

/** Checks the page that the reference template makes of its own example. */
export async function checkReference(template: ReferenceTemplate): Promise<Column> {
  const folder = mkdtempSync(path.join(tmpdir(), "openactive-reference-"));
  try {
    writeFileSync(path.join(folder, "index.html"), renderReference(template));
    const title = `Reference template ${referenceVersion}, its own example`;
    return await checkFolder(title, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function checkFolder(title: string, folder: string): Promise<Column> {
  const [site, ...others] = findSitesInFolder(folder);
  if (site === undefined || others.length > 0) {
    const count = site === undefined ? 0 : others.length + 1;
    throw new Error(`found ${count} Dataset Sites in ${folder}; expected one`);
  }
  return { title, results: await runChecks(site) };
}

/**
 * Updates the table.
 *
 * @throws {Error} if a check cannot run on this machine.
 */
export async function updateDocs(): Promise<void> {
  const template = loadReferenceTemplate();
  if ("missing" in template) throw new Error(`the table cannot be made here: ${template.missing}`);
  const columns = [await checkExample(), await checkReference(template.value)];
  const missing = listMissing(columns);
  if (missing.length > 0) throw new Error(`the table cannot be made here: ${missing.join("; ")}`);
  const text = readFileSync(page, "utf8");
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) {
    throw new Error("docs/comparison.md has no place for the table");
  }
  writeFileSync(page, before + start + toMarkdown(columns) + end + after);
}

/** Lists the checks that could not run, with the reasons. */
function listMissing(columns: readonly Column[]): string[] {
  const results = columns.flatMap((column) => column.results);
  const unavailable = results.filter(({ status }) => status === "not available");
  return unavailable.map(({ name, details }) => `${name}: ${details.join(", ")}`);
}
