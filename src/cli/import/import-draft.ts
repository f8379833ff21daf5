import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { describeDataset, getSiteFolder } from "../../dataset/index.js";
import { OpenActiveError } from "../../error.js";
import { checkPublisher, type Publisher } from "../../publisher/index.js";
import { drawLogo } from "../init/draw-logo.js";
import { questions } from "../init/questions.js";
import { schemaLine } from "../schema-line.js";
import type { FileToWrite } from "../write-files.js";
import { compareDatasets, type Comparison } from "./compare.js";
import { completeDraft, type CompletedDraft, type Supplements } from "./complete-draft.js";
import type { FoundDraft } from "./recognise.js";
import { simplifyPublisher } from "./simplify.js";

/** A publisher file that was made from a source, and what became of the source's values. */
export interface ImportedPublisher {
  readonly source: string;
  readonly name: string;
  readonly datasetUrl: string;
  readonly files: readonly FileToWrite[];
  readonly comparison: Comparison;
  /** What was filled in, in words. */
  readonly filled: readonly string[];
  readonly placeholders: readonly string[];
  /** What to do before the new site replaces the old one, in words. */
  readonly hints: readonly string[];
}

/** Where the files of a publisher go. */
export interface Target {
  /** The publisher file. */
  readonly file: string;
  /** The picture that is drawn if there is no logo, relative to the folder of the file. */
  readonly logo: string;
}

/**
 * Makes a publisher file from what was found in a source.
 *
 * @param source its URL or path, for messages.
 * @throws {OpenActiveError} when a value is missing, or when values contradict each other.
 */
export function importDraft(
  source: string,
  found: FoundDraft,
  supplements: Supplements,
  { file, logo }: Target,
): ImportedPublisher {
  const completed = completeDraft(found.draft, supplements, logo);
  if (completed.missing.length > 0) throw explainMissing(source, completed.missing);
  const { publisher } = checkPublisher(completed.publisher, source);
  const simple = simplifyPublisher(completed.publisher);
  const files = [{ name: file, content: writeFile(simple, source) }];
  if (publisher.logo === logo) {
    files.push({ name: join(dirname(file), logo), content: drawLogo(publisher.name) });
  }
  return {
    source,
    name: publisher.name,
    datasetUrl: publisher.dataset.url,
    files,
    comparison:
      found.dataset === undefined
        ? countSettings(found, completed)
        : compareDatasets(found.dataset, describeDataset(publisher)),
    filled: completed.filled,
    placeholders: completed.placeholders,
    hints: listHints(simple as Publisher),
  };
}

/** Names the pictures that the old site serves, which are gone once a new one takes its place. */
function listHints({ logo, dataset }: Publisher): string[] {
  const folder = getSiteFolder(dataset.url);
  const pictures = { logo, "dataset.backgroundImage": dataset.backgroundImage };
  return Object.entries(pictures).flatMap(([key, url]) =>
    url?.startsWith(folder) === true
      ? [`${key}: ${url} is part of the site itself; save it as a file, and name that instead`]
      : [],
  );
}

/** Names the options that give what is missing. */
function explainMissing(source: string, missing: readonly string[]): OpenActiveError {
  const options = missing.map((path) => {
    if (path === "feeds") return "feeds (no option: is there a Dataset Site that lists them?)";
    if (path.startsWith("feeds")) return "--feed-types";
    return questions.find((question) => question.path === path)?.option ?? path;
  });
  return new OpenActiveError(`${source}: missing: ${[...new Set(options)].join(", ")}`);
}

/** Settings are not a description to compare with: what has a key in the file was carried. */
function countSettings({ settings = [] }: FoundDraft, { leftOut }: CompletedDraft): Comparison {
  const lost = leftOut.map((path) => ({ path, value: "" }));
  return { carried: settings.length - lost.length, derived: [], corrected: [], lost };
}

function writeFile(publisher: object, source: string): string {
  const yaml = stringify(publisher, { lineWidth: 0 });
  const origin = source.replace(/\p{C}+/gu, " ");
  return `${schemaLine}\n# Imported from ${origin}\n${yaml}`;
}
