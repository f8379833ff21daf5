import { Command } from "commander";
import { UsageError } from "../exit.js";
import { writeFiles, type FileToWrite } from "../write-files.js";
import { askForAnswers, askForRepository } from "./ask.js";
import { commonFeedTypes } from "./answers.js";
import { completeAnswers, type CompleteAnswers, type KnownAnswers } from "./complete-answers.js";
import {
  listUnanswered,
  readOptions,
  readRepository,
  reportProblems,
  type InitOptions,
} from "./options.js";
import { publisherFile, readExistingPublisher } from "./existing-publisher.js";
import { printResult } from "./print-result.js";
import { questions } from "./questions.js";
import { findRepository, type Repository } from "./repository.js";
import { requireEmpty } from "./require-empty.js";
import { listSiteFiles } from "./site-files.js";

/** Defines `init`, which creates a site for a publisher. */
export function createInitCommand(): Command {
  const command = new Command("init")
    .description(
      "Create a site for a publisher: its publisher file, the configuration of Eleventy, and the " +
        "workflow that publishes it with GitHub Pages. Asks for what the options do not give.",
    )
    .argument("[folder]", "the folder of the site, created if it does not exist", ".")
    .option("--repository <owner/name>", "the repository on GitHub (default: git's origin)");
  for (const { option, value, help } of questions) command.option(`${option} <${value}>`, help);
  return command
    .option("--feeds-base <url>", "the address that all feeds start with")
    .option("--feed-types <list>", `kinds of feed (default: "${commonFeedTypes.join(",")}")`)
    .option("--no-feeds", "there are no feeds yet: the site says so, and how to publish them")
    .option("-y, --yes", "ask nothing; use placeholders for what is not given")
    .option("-f, --force", "write into a folder that is not empty, and replace files")
    .helpOption("-h, --help", "print this help")
    .action(createSite);
}

async function createSite(folder: string, options: InitOptions): Promise<void> {
  if (options.force !== true) requireEmpty(folder);
  const given = readOptions(options);
  const existing = options.force === true ? undefined : readExistingPublisher(folder, given);
  if (existing !== undefined) {
    writeSite({ answers: existing, placeholders: [] }, folder);
    return;
  }
  const repository = readRepository(options.repository) ?? findRepository(folder);
  reportProblems(completeAnswers(given, repository).answers, folder);
  const { known, place } = await findAnswers(given, repository, folder, options.yes === true);
  writeSite(completeAnswers(known, place), folder, options.force);
}

function writeSite(complete: CompleteAnswers, folder: string, isForced = false): void {
  const { answers, placeholders } = complete;
  const files = listSiteFiles(answers, folder, placeholders.length > 0);
  const written = writeFiles(folder, isForced ? files : files.map(keepPublisher));
  const kept = files.filter(({ name }) => !written.includes(name)).map(({ name }) => name);
  printResult(complete, folder, written, kept);
}

/** Leaves a publisher file that is there as it is. */
const keepPublisher = (file: FileToWrite): FileToWrite =>
  file.name === publisherFile ? { ...file, completeExisting: (existing) => existing } : file;

/** Finds the answers that the options do not give: from the user, if there is one. */
async function findAnswers(
  given: KnownAnswers,
  repository: Repository | undefined,
  folder: string,
  isYes: boolean,
): Promise<{ readonly known: KnownAnswers; readonly place: Repository | undefined }> {
  const unanswered = listUnanswered(given, repository);
  if (isYes || unanswered.length === 0) return { known: given, place: repository };
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new UsageError([
      `missing: ${unanswered.join(", ")}. Nothing was written.`,
      "There is no terminal to ask in: add these options, or --yes to start with placeholders.",
    ]);
  }
  const needsPlace = given.texts.datasetUrl === undefined;
  const place = repository ?? (needsPlace ? await askForRepository() : undefined);
  return { known: await askForAnswers(given, place, folder), place };
}
