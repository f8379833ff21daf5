import { Command } from "commander";
import { parseUrl } from "../../specification/safe-urls.js";
import { CheckFailedError } from "../exit.js";
import { writeFiles } from "../write-files.js";
import { checkUrl } from "./check-url.js";
import { createCheckContext } from "./context.js";
import { findPublisherFiles, readPublisherFile } from "./find-publishers.js";
import { readCheckOptions, type CheckOptions, type GivenOptions } from "./options.js";
import { countErrors, printSections } from "./print-sections.js";
import { checkFolder, type CheckResult } from "./run-check.js";
import { writeSummary } from "./summary.js";

/** Defines `check`, which looks at everything that a publisher publishes. */
export function createCheckCommand(): Command {
  return new Command("check")
    .description(
      "Check the publisher file and the built site: errors and warnings, OpenActive's validator " +
        "(if it is installed), links and anchors, the @id, and what each OpenActive program would " +
        "read. With a URL, check a live Dataset Site, or every dataset of a Data Catalog.",
    )
    .argument("[folder|url]", "the folder of the site, or a URL", ".")
    .option(
      "-f, --file <files...>",
      "the publisher files (default: publisher.yaml or publishers/*)",
    )
    .option("-o, --output <folder>", "the built site (default: _site)")
    .option("--deployed", "compare the live page with the publisher file")
    .option("--feeds", "read the feeds, and write the result to feed-status.json")
    .option("--pages <number>", "how many pages of each feed to read (default: 10)")
    .option("--full", "read each feed to its end; resumes after an interruption")
    .option("--samples", "keep three items in feed-status.json, without personal data")
    .option("--status <folder>", "where to write the status files (default: beside each file)")
    .option("--summary <file>", "write a page about the feeds of all publishers")
    .option("--contact <text>", "whom servers can ask (default: the publisher's email)")
    .option("--timeout <seconds>", "how long to wait for a response (default: 10)")
    .option("--delay <seconds>", "the pause between requests to a host (default: 1)")
    .option("--max-size <megabytes>", "the largest response to read (default: 20)")
    .option("--allow-private [hosts...]", "ask servers on private networks, too: all, or these")
    .option("--json", "print the result as JSON")
    .helpOption("-h, --help", "print this help")
    .action(runCheck);
}

async function runCheck(target: string, given: GivenOptions): Promise<void> {
  const options = readCheckOptions(given);
  const isUrl = /^https?:\/\//i.test(target) && parseUrl(target) !== undefined;
  const contact = isUrl ? undefined : await findContact(target, options);
  const context = await createCheckContext(options, contact);
  const result = isUrl ? await checkUrl(target, context) : await checkFolder(target, context);
  context.progress.clear();
  if (options.summaryFile !== undefined) {
    writeFiles(".", [{ name: options.summaryFile, content: writeSummary(result.statuses) }]);
  }
  printResult(result, options);
  if (countErrors(result.sections) > 0) throw new CheckFailedError();
}

/** Finds whom servers can ask about the requests: the first publisher. */
async function findContact(folder: string, { files }: CheckOptions): Promise<string | undefined> {
  const [file] = findPublisherFiles(folder, files);
  const read = file === undefined ? undefined : await readPublisherFile(file);
  if (read === undefined || !("publisher" in read)) return undefined;
  return read.publisher.email ?? read.publisher.dataset.url;
}

function printResult({ sections, statuses }: CheckResult, { isJson }: CheckOptions): void {
  if (!isJson) return printSections(sections);
  const errors = countErrors(sections);
  console.log(
    JSON.stringify({ errors, sections, feeds: statuses.map(({ status }) => status) }, undefined, 2),
  );
}
