/*
 * Checks built Dataset Sites, made with this plugin or not, with everything that can check one, and
 * prints a table for each. The exit code is 1 if there is a fault, and 2 if the command is wrong.
 *
 * Usage: npm run oracles -- [--markdown] [--data FOLDER] FOLDER_OR_URL…
 *        npm run oracles -- --docs
 */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { CheckStatus } from "./check-result.js";
import { runChecks } from "./conformance-checks.js";
import { findPublicData, type ReadPublicData } from "./data.js";
import type { DatasetSite } from "./dataset-site.js";
import { updateDocs } from "./docs-table.js";
import { fetchSite } from "./site-at-url.js";
import { findSitesInFolder } from "./sites-in-folder.js";
import { toMarkdown, toText, type Column } from "./table.js";
import { describeError } from "./values.js";

const usage = `usage: npm run oracles -- [--markdown] [--data FOLDER] FOLDER_OR_URL…
       npm run oracles -- --docs

  FOLDER_OR_URL    a built site, such as _site, every Dataset Site of which is checked; or the URL
                   of a Dataset Site
  --markdown       prints one table in Markdown, with a column for each Dataset Site
  --data FOLDER    the folder with dcat-ap-3.0.1-shapes.ttl, schemaorgcontext-30.0.jsonld and
                   schemaorg-all-https-30.0.jsonld; ORACLES_DATA may name it, too. Without it they
                   are looked for in ../shared/data and .cache/oracles, and downloaded to the
                   latter. Checks that need a file which cannot be had are reported as not available
  --docs           updates the table in docs/comparison.md; the package has to be built

Two of the checks need Python with beautifulsoup4. They use the one in .cache/python, where
.ci/python installs it, or python3; PYTHON may name another.
`;

/** Where the command prints what it finds, and what it cannot do. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

/** What the command is asked to do. */
interface Request {
  readonly sites: readonly string[];
  readonly markdown: boolean;
  readonly data: string | undefined;
  readonly docs: boolean;
  readonly help: boolean;
}

/**
 * Runs the command.
 *
 * @param args the arguments after its name.
 * @returns the exit code.
 */
export async function run(args: readonly string[], print: Output): Promise<number> {
  let request: Request;
  try {
    request = readArguments(args);
  } catch (error) {
    print.err(`${describeError(error)}\n\n${usage}`);
    return 2;
  }
  if (request.help) {
    print.out(usage);
    return 0;
  }
  if (request.docs) return updateTable(print);
  const { markdown, data } = request;
  const { columns, problems } = await checkSites(request, findPublicData(data));
  const faults = listResults(columns, "fault").map(({ title, name }) => `${title}: ${name}`);
  if (columns.length > 0) print.out(markdown ? toMarkdown(columns) : toTexts(columns));
  for (const problem of problems) print.err(`\n${problem}`);
  if (!markdown) print.out(`\n${summarize([...faults, ...problems], columns)}`);
  return faults.length + problems.length === 0 ? 0 : 1;
}

async function updateTable(print: Output): Promise<number> {
  try {
    await updateDocs();
    return 0;
  } catch (error) {
    print.err(describeError(error));
    return 1;
  }
}

/** Reads the arguments. Throws if they are wrong. */
function readArguments(args: readonly string[]): Request {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      markdown: { type: "boolean", default: false },
      data: { type: "string" },
      docs: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const { markdown, data, docs, help } = values;
  const wantsSites = !help && !docs;
  if (wantsSites && positionals.length === 0) throw new Error("There is nothing to check.");
  if (!help && data !== undefined && !existsSync(data)) {
    throw new Error(`There is no folder ${data}.`);
  }
  return { sites: positionals, markdown, data, docs, help };
}

interface Findings {
  readonly columns: readonly Column[];
  /** Why sites could not be checked. */
  readonly problems: readonly string[];
}

async function checkSites(request: Request, readData: ReadPublicData): Promise<Findings> {
  const { sites, markdown } = request;
  const columns: Column[] = [];
  const problems: string[] = [];
  for (const argument of sites) {
    try {
      for (const site of await findSites(argument)) {
        const title = markdown ? site.name : `${site.name} (${site.url})`;
        columns.push({ title, results: await runChecks(site, readData) });
      }
    } catch (error) {
      problems.push(describeError(error));
    }
  }
  return { columns, problems };
}

/** Finds the Dataset Sites that an argument stands for. */
async function findSites(argument: string): Promise<readonly DatasetSite[]> {
  if (/^https?:\/\//i.test(argument)) return [await fetchSite(argument)];
  if (!existsSync(argument) || !statSync(argument).isDirectory()) {
    throw new Error(`there is no folder ${argument}`);
  }
  const sites = findSitesInFolder(argument);
  if (sites.length === 0) {
    const wanted = "a Dataset in JSON-LD, or a dcat:Dataset with distributions in RDFa";
    throw new Error(`found no Dataset Site in ${argument}: no page with ${wanted}`);
  }
  return sites.map((site) => ({ ...site, name: path.posix.join(argument, site.name) }));
}

function toTexts(columns: readonly Column[]): string {
  return columns.map((column) => `\n${toText(column)}`).join("\n");
}

function listResults(columns: readonly Column[], status: CheckStatus) {
  return columns.flatMap(({ title, results }) => {
    const found = results.filter((result) => result.status === status);
    return found.map(({ name }) => ({ title, name }));
  });
}

function summarize(problems: readonly string[], columns: readonly Column[]): string {
  if (problems.length > 0) return `Not all passed: ${problems.join("; ")}.`;
  const unavailable = new Set(listResults(columns, "not available").map(({ name }) => name));
  if (unavailable.size === 0) return "All passed.";
  return `All passed, except for what cannot be checked here: ${[...unavailable].join("; ")}.`;
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename) {
  process.exitCode = await run(process.argv.slice(2), { out: console.log, err: console.error });
}
