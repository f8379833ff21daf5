import { existsSync, statSync } from "node:fs";
import path from "node:path";
import {
  checkConsumers,
  checkDeployed,
  checkIdentity,
  checkLinks,
  noteMissingIssues,
  readBuiltSite,
  validateDataset,
  type CheckFinding,
  type CheckSection,
} from "../../checking/index.js";
import { formatPlace, OpenActiveError, type Problem } from "../../error.js";
import { findStatusFile, nameStatusFile, type FeedStatus } from "../../feed-status/index.js";
import { checkDatasetFeeds } from "./check-publisher-feeds.js";
import type { CheckContext } from "./context.js";
import {
  findPublisherFiles,
  readPublisherFile,
  type BrokenPublisher,
  type FoundPublisher,
} from "./find-publishers.js";
import { mapSome } from "./map-some.js";

/** What a check found, and the statuses of the feeds. */
export interface CheckResult {
  readonly sections: readonly CheckSection[];
  readonly statuses: readonly CheckedDataset[];
}

/** A dataset whose feeds were checked. */
export interface CheckedDataset {
  readonly publisher: string;
  readonly status: FeedStatus;
}

/** How many datasets are checked at a time. */
const maxTogether = 8;

/**
 * Checks the site in a folder: its publisher files, the built pages and, if asked for, the live pages
 * and the feeds.
 *
 * @throws {OpenActiveError} if there is nothing to check.
 */
export async function checkFolder(folder: string, context: CheckContext): Promise<CheckResult> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new OpenActiveError(`${folder}: there is no such folder; expected a folder or a URL`);
  }
  const { files, output } = context.options;
  const publisherFiles = findPublisherFiles(folder, files);
  const builtFolder = findBuiltFolder(folder, output);
  if (publisherFiles.length === 0 && builtFolder === undefined) {
    const expected = "publisher.yaml, publishers/*.yaml or a built site in _site";
    throw new OpenActiveError(`${folder}: found nothing to check; expected ${expected}`);
  }
  const read = await mapSome(publisherFiles, maxTogether, readPublisherFile);
  const sections = read.map(describeFile);
  const found = read.filter((each): each is FoundPublisher => "publisher" in each);
  const hasFeeds = found.some(({ dataset }) => dataset.distribution.length > 0);
  sections.push(...(await checkBuilt(folder, builtFolder, hasFeeds, context)));
  const checked = await mapSome(found, maxTogether, (each) => checkPublisher(each, context));
  sections.push(...checked.flatMap((each) => each.sections));
  return { sections, statuses: checked.flatMap((each) => each.statuses) };
}

function describeFile(read: FoundPublisher | BrokenPublisher): CheckSection {
  const { file } = read;
  const section = { name: "publisher file", subject: file };
  if ("problems" in read) {
    const findings = read.problems.map((problem) => toFinding(problem, "error"));
    return { ...section, findings, summary: "" };
  }
  const findings = read.warnings.map((problem) => toFinding(problem, "warning"));
  return { ...section, findings, summary: read.publisher.name };
}

function toFinding(problem: Problem, severity: CheckFinding["severity"]): CheckFinding {
  const { path: key, message } = problem;
  return {
    severity,
    place: formatPlace(problem),
    message: key === "" ? message : `${key}: ${message}`,
  };
}

/** Finds the built site: where the option says, in `_site`, or the folder itself. */
function findBuiltFolder(folder: string, output: string | undefined): string | undefined {
  if (output !== undefined) {
    if (existsSync(output)) return output;
    throw new OpenActiveError(`--output: ${output}: there is no such folder. Is the site built?`);
  }
  const usual = path.join(folder, "_site");
  if (existsSync(usual)) return usual;
  return existsSync(path.join(folder, "index.html")) ? folder : undefined;
}

async function checkBuilt(
  folder: string,
  builtFolder: string | undefined,
  isExpected: boolean,
  { validators }: CheckContext,
): Promise<CheckSection[]> {
  if (builtFolder === undefined) {
    const place = path.join(folder, "_site");
    const message = "not built yet; npx @11ty/eleventy builds the site";
    const findings: CheckFinding[] = [{ severity: "note", place, message }];
    return [{ name: "built site", subject: place, findings, summary: "not there" }];
  }
  const site = readBuiltSite(builtFolder);
  const sections = [checkLinks(site)];
  for (const page of site.datasets) {
    sections.push(checkIdentity(page), await validateDataset(page, validators));
    const consumers = checkConsumers(page);
    const findings = [...consumers.findings, ...noteMissingIssues(page)];
    sections.push({ ...consumers, findings });
  }
  if (site.datasets.length === 0) {
    const message = "no page has the JSON-LD of a Dataset; expected a Dataset Site";
    const severity = isExpected ? "error" : "warning";
    const findings: CheckFinding[] = [{ severity, place: builtFolder, message }];
    sections.push({ name: "Dataset Sites", subject: builtFolder, findings, summary: "none" });
  }
  return sections;
}

async function checkPublisher(found: FoundPublisher, context: CheckContext): Promise<CheckResult> {
  const { options, request, validators } = context;
  const { dataset, publisher, file } = found;
  const sections: CheckSection[] = [];
  let site: FeedStatus["site"];
  if (options.checksDeployed) {
    context.progress.show(`Reading ${dataset.url}`);
    const deployed = await checkDeployed(found, request, validators);
    sections.push(...deployed.sections);
    site = deployed.site;
  }
  if (!options.checksFeeds) return { sections, statuses: [] };
  const statusFile =
    options.statusFolder === undefined
      ? findStatusFile(file)
      : path.join(options.statusFolder, nameStatusFile(dataset.url));
  const result = await checkDatasetFeeds(dataset, statusFile, context.feedOptions, site);
  if (result === undefined) return { sections, statuses: [] };
  const statuses = [{ publisher: publisher.name, status: result.status }];
  return { sections: [...sections, result.section], statuses };
}
