/*
 * Judges built Dataset Sites, this plugin's or anybody's, with everything there is that can runChecks one, and prints a
 * table for each. Exit code 1 when there is a fault, 2 when it cannot be run as asked.
 *
 * Usage: npm run oracles -- [--markdown] [--data FOLDER] FOLDER_OR_URL…
 */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { findPublicData } from "./data.js";
import { fetchSite, findSitesInFolder, type DatasetSite } from "./dataset-site.js";
import { runChecks } from "./oracles.js";
import { toMarkdown, toText, type Column } from "./table.js";
import { describeError } from "./values.js";

const usage = `usage: npm run oracles -- [--markdown] [--data FOLDER] FOLDER_OR_URL…

  FOLDER_OR_URL    a built site, such as _site, of which every Dataset Site is judged; or the address of one
  --markdown       prints one table in Markdown, with a column for each Dataset Site
  --data FOLDER    where dcat-ap-3.0.1-shapes.ttl and schemaorgcontext-30.0.jsonld are; else they are looked for in
                   ../shared/data and .cache/oracles, and downloaded to the latter; ORACLES_DATA may name the folder.
                   What is in neither is reported as not available

Two readers are in Python, with beautifulsoup4, looked for in python3; PYTHON may name another.
`;

/** The Dataset Sites that an argument stands for. */
async function findSites(argument: string): Promise<readonly DatasetSite[]> {
  if (/^https?:\/\//i.test(argument)) return [await fetchSite(argument)];
  if (!existsSync(argument) || !statSync(argument).isDirectory())
    throw new Error(`there is no folder ${argument}`);
  const sites = findSitesInFolder(argument);
  if (sites.length === 0)
    throw new Error(
      `found no Dataset Site in ${argument}: no page with a Dataset in JSON-LD, or a dcat:Dataset with distributions in RDFa`,
    );
  return sites.map((site) => ({ ...site, name: path.posix.join(argument, site.name) }));
}

/**
 * The command.
 *
 * @param args what stands after its name.
 * @param print where what it finds goes, and where what it cannot do.
 * @returns the exit code.
 */
export async function run(
  args: readonly string[],
  print: { out(text: string): void; err(text: string): void },
): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        markdown: { type: "boolean", default: false },
        data: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    print.err(`${describeError(error)}\n\n${usage}`);
    return 2;
  }
  const {
    values: { markdown, data, help },
    positionals,
  } = parsed;
  if (help) {
    print.out(usage);
    return 0;
  }
  if (positionals.length === 0 || (data !== undefined && !existsSync(data))) {
    print.err(
      `${positionals.length === 0 ? "There is nothing to runChecks." : `There is no folder ${data}.`}\n\n${usage}`,
    );
    return 2;
  }
  const readData = findPublicData(data);

  const columns: Column[] = [];
  const problems: string[] = [];
  for (const argument of positionals) {
    try {
      for (const site of await findSites(argument))
        columns.push({
          title: markdown ? site.name : `${site.name} (${site.url})`,
          answers: await runChecks(site, readData),
        });
    } catch (error) {
      problems.push(describeError(error));
    }
  }
  const faults = columns.flatMap(({ title, answers }) =>
    answers.filter(({ status }) => status === "fault").map(({ name }) => `${title}: ${name}`),
  );
  if (columns.length > 0)
    print.out(
      markdown ? toMarkdown(columns) : columns.map((column) => `\n${toText(column)}`).join("\n"),
    );
  for (const problem of problems) print.err(`\n${problem}`);
  const problemCount = faults.length + problems.length;
  const unavailable = [
    ...new Set(
      columns.flatMap(({ answers }) =>
        answers.filter(({ status }) => status === "not available").map(({ name }) => name),
      ),
    ),
  ];
  if (!markdown)
    print.out(
      problemCount > 0
        ? `\nNot all is well: ${[...faults, ...problems].join("; ")}.`
        : unavailable.length > 0
          ? `\nAll is well, but for what could not be judged here: ${unavailable.join("; ")}.`
          : "\nAll is well.",
    );
  return problemCount === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename)
  process.exitCode = await run(process.argv.slice(2), { out: console.log, err: console.error });
