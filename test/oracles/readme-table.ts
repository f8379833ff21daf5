/*
 * The table of the README: the example site, and the reference template on its own example, judged by the same oracles.
 *
 * Usage, to write it anew: npm run build && node --import tsx test/oracles/readme-table.ts
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildExampleSite } from "../support/example-site.js";
import { findDataIn } from "./data.js";
import { sitesOfFolder } from "./dataset-site.js";
import { judge } from "./oracles.js";
import { renderReference } from "./reference-template/render.js";
import { toMarkdown, type Column } from "./table.js";

const readme = path.join(import.meta.dirname, "../../README.md");
const [start, end] = ["<!-- oracles -->\n\n", "\n\n<!-- /oracles -->"];

/** The table as it stands in the README. */
export const tableInReadme = () => readFileSync(readme, "utf8").split(start)[1]?.split(end)[0];

async function column(title: string, folder: string): Promise<Column> {
  const sites = sitesOfFolder(folder);
  if (sites.length !== 1) throw new Error(`found ${sites.length} Dataset Sites in ${folder}; expected one`);
  return { title, answers: await judge(sites[0]!) };
}

/** Both columns, made anew. The package has to be built: the example site uses it as a user does. */
export async function readmeColumns(): Promise<Column[]> {
  const reference = mkdtempSync(path.join(tmpdir(), "openactive-reference-"));
  try {
    writeFileSync(path.join(reference, "index.html"), renderReference());
    return [await column("This plugin's example site", buildExampleSite().folder), await column("Reference template 8.0.0, its own example", reference)];
  } finally {
    rmSync(reference, { recursive: true, force: true });
  }
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename) {
  findDataIn({ download: true });
  const columns = await readmeColumns();
  const here = columns.flatMap(({ answers }) => answers).filter(({ verdict }) => verdict === "not available");
  if (here.length > 0) throw new Error(`the table cannot be written here: ${here.map(({ name, details }) => `${name}: ${details.join(", ")}`).join("; ")}`);
  const text = readFileSync(readme, "utf8");
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error("the README has no place for the table");
  writeFileSync(readme, before + start + toMarkdown(columns) + end + after);
}
