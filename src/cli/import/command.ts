import { existsSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { OpenActiveError } from "../../error.js";
import { drawnLogo } from "../init/answers.js";
import { askForMissing } from "../init/ask.js";
import { completeAnswers } from "../init/complete-answers.js";
import { readFeedTypes, readTexts, reportProblems } from "../init/options.js";
import { placeholderBase, questions, type TextAnswers } from "../init/questions.js";
import { writeFiles, type FileToWrite } from "../write-files.js";
import { completeDraft, type Supplements } from "./complete-draft.js";
import { FileNames } from "./file-names.js";
import { importDraft, type ImportedPublisher, type Target } from "./import-draft.js";
import { listDrafts, type ListedDraft } from "./list-drafts.js";
import { printReport } from "./print-report.js";

interface ImportOptions extends TextAnswers {
  readonly output?: string;
  readonly feedTypes?: string;
  readonly yes?: boolean;
  readonly skip?: boolean;
  readonly force?: boolean;
}

/** Defines `import`, which makes publisher files out of what publishers have already. */
export function createImportCommand(): Command {
  const command = new Command("import")
    .description(
      "Make publisher.yaml out of what you have: a Dataset Site or its JSON-LD, a Data Catalog (a " +
        "file for each of its datasets), the settings of the .NET, PHP or Ruby library as JSON, or " +
        "the metadata.json of the old generator. Says what was carried over, corrected and lost.",
    )
    .argument("<source...>", "URLs or files")
    .option(
      "-o, --output <path>",
      "the file, or the folder for several (default: publisher.yaml, publishers/)",
    );
  for (const { option, value, help } of questions) {
    command.option(`${option} <${value}>`, help.split(" (default:")[0]);
  }
  return command
    .option("--feed-types <list>", "the kinds of the feeds, where the source does not say them")
    .option("-y, --yes", "use placeholders for what is missing")
    .option("-s, --skip", "leave out the sources that cannot be imported")
    .option("-f, --force", "replace files that exist")
    .helpOption("-h, --help", "print this help")
    .action(importSources);
}

async function importSources(sources: readonly string[], options: ImportOptions): Promise<void> {
  const given = readSupplements(options);
  const drafts = (await Promise.all(sources.map(listDrafts))).flat();
  const supplements = await askForSupplements(drafts, given);
  const { imported, problems } = importDrafts(drafts, supplements, options.output);
  if (problems.length > 0 && (options.skip !== true || imported.length === 0)) {
    throw explainProblems(problems, drafts.length);
  }
  const files = imported.flatMap((each) => each.files);
  if (options.force !== true) requireNew(files);
  writeFiles(".", files);
  printReport(imported);
  if (problems.length > 0) console.error(["", "Left out:", ...problems].join("\n"));
}

function readSupplements(options: ImportOptions): Supplements {
  const texts = readTexts(options);
  const feedTypes = readFeedTypes(options.feedTypes);
  const feeds = feedTypes && { base: placeholderBase, types: feedTypes };
  reportProblems(completeAnswers({ texts, feeds }, undefined).answers, ".");
  return { texts, feedTypes, usesPlaceholders: options.yes === true };
}

/** Asks for what a single source lacks, if there is somebody to ask. */
async function askForSupplements(
  drafts: readonly ListedDraft[],
  given: Supplements,
): Promise<Supplements> {
  const [draft, ...others] = drafts;
  const canAsk = process.stdin.isTTY && process.stdout.isTTY && !given.usesPlaceholders;
  if (!canAsk || others.length > 0 || draft === undefined || !("found" in draft)) return given;
  const { publisher, missing } = completeDraft(draft.found.draft, given, drawnLogo);
  // The feeds of a source that has none are more than a few answers can supply.
  if (missing.length === 0 || missing.includes("feeds")) return given;
  const { texts, feedTypes } = await askForMissing(missing, publisher);
  return {
    ...given,
    texts: { ...given.texts, ...texts },
    feedTypes: feedTypes ?? given.feedTypes,
  };
}

interface Imports {
  readonly imported: readonly ImportedPublisher[];
  readonly problems: readonly string[];
}

function importDrafts(
  drafts: readonly ListedDraft[],
  supplements: Supplements,
  output: string | undefined,
): Imports {
  const names = new FileNames();
  const imported: ImportedPublisher[] = [];
  const problems: string[] = [];
  for (const draft of drafts) {
    try {
      if ("problem" in draft) throw new OpenActiveError(draft.problem.split("\n"));
      const { source, found } = draft;
      const target = findTarget(
        drafts.length,
        String(found.draft.publisher["name"]),
        names,
        output,
      );
      imported.push(importDraft(source, found, supplements, target));
    } catch (error) {
      if (!(error instanceof OpenActiveError)) throw error;
      problems.push(`  ${error.message.replaceAll("\n", "\n  ")}`);
    }
  }
  return { imported, problems };
}

/** Decides where a publisher goes: a single one has the usual name. */
function findTarget(
  count: number,
  name: string,
  names: FileNames,
  output: string | undefined,
): Target {
  if (count === 1) return { file: output ?? "publisher.yaml", logo: drawnLogo };
  const stem = names.create(name);
  return {
    file: path.posix.join(output ?? "publishers", `${stem}.yaml`),
    logo: `images/${stem}.svg`,
  };
}

function explainProblems(problems: readonly string[], count: number): OpenActiveError {
  const lines = problems.flatMap((problem) => problem.split("\n"));
  const headline =
    count === 1
      ? "the import failed. Nothing was written."
      : `${problems.length} of ${count} imports failed. Nothing was written.`;
  const hint = problems.some((problem) => problem.includes(": missing: "))
    ? ["", "Add the options for what is missing, or --yes to use placeholders."]
    : [];
  const skip = count > problems.length ? ["", "--skip leaves these out."] : [];
  return new OpenActiveError([headline, "", ...lines, ...hint, ...skip]);
}

function requireNew(files: readonly FileToWrite[]): void {
  const existing = files.map(({ name }) => name).filter((name) => existsSync(name));
  if (existing.length === 0) return;
  throw new OpenActiveError([
    `already there: ${existing.join(", ")}. Nothing was written.`,
    "Choose another name with --output, or add --force to replace what is there.",
  ]);
}
