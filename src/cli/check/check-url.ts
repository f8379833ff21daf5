import path from "node:path";
import {
  checkConsumers,
  checkIdentity,
  findPageDataset,
  noteMissingIssues,
  validateDataset,
  type CheckFinding,
  type CheckSection,
  type DatasetPage,
} from "../../checking/index.js";
import { completeDataset, type FoundDataset } from "../../dataset/index.js";
import { OpenActiveError } from "../../error.js";
import { nameStatusFile } from "../../feed-status/index.js";
import { describeStatus } from "../../fetching/index.js";
import { readSourceText } from "../../reading/index.js";
import { checkDatasetFeeds } from "./check-publisher-feeds.js";
import type { CheckContext } from "./context.js";
import { mapSome } from "./map-some.js";
import type { CheckResult } from "./run-check.js";

/** How many datasets are checked at a time. */
const maxTogether = 8;

/** How deep catalogues are followed: OpenActive's own lists catalogues, which list Dataset Sites. */
const maxDepth = 3;

/** Checks what is live at a URL: a Dataset Site, or all Dataset Sites of a Data Catalog. */
export async function checkUrl(url: string, context: CheckContext): Promise<CheckResult> {
  const pages = await collectPages(url, context, new Set(), maxDepth);
  const results = await mapSome(pages, maxTogether, (page) => checkPage(page, context));
  return {
    sections: results.flatMap(({ sections }) => sections),
    statuses: results.flatMap(({ statuses }) => statuses),
  };
}

/** A Dataset Site, or the reason why there is no Dataset Site at a URL. */
type CollectedPage = DatasetPage | CheckSection;

async function collectPages(
  url: string,
  context: CheckContext,
  visited: Set<string>,
  depth: number,
): Promise<CollectedPage[]> {
  if (visited.has(url)) return [];
  visited.add(url);
  context.progress.show(`Reading ${url}`);
  const result = await context.request(url);
  if ("problem" in result) return [createFailure(url, result.problem)];
  const { status, text, url: answeredBy } = result.document;
  if (status !== 200) return [createFailure(url, describeStatus(status))];
  const dataset = findPageDataset(text);
  if (dataset !== undefined) return [{ place: url, html: text, url: answeredBy, dataset }];
  try {
    const reading = readSourceText(text, url, `on ${url}`);
    if ("dataset" in reading) return [createFailure(url, "the Dataset is not in its own JSON-LD")];
    if (depth === 0) return [];
    const found = await mapSome(reading.urls, maxTogether, (each) =>
      collectPages(each, context, visited, depth - 1),
    );
    return found.flat();
  } catch (error) {
    if (!(error instanceof OpenActiveError)) throw error;
    return [createFailure(url, error.message)];
  }
}

function createFailure(url: string, message: string): CheckSection {
  const findings: CheckFinding[] = [{ severity: "error", place: url, message }];
  return { name: "live page", subject: url, findings, summary: "" };
}

async function checkPage(page: CollectedPage, context: CheckContext): Promise<CheckResult> {
  if ("findings" in page) return { sections: [page], statuses: [] };
  const consumers = checkConsumers(page);
  const sections = [
    checkIdentity(page),
    await validateDataset(page, context.validators),
    { ...consumers, findings: [...consumers.findings, ...noteMissingIssues(page)] },
  ];
  const { options, feedOptions } = context;
  if (!options.checksFeeds) return { sections, statuses: [] };
  const dataset = completeDataset(page.dataset as unknown as FoundDataset);
  const file = options.statusFolder && path.join(options.statusFolder, nameStatusFile(dataset.url));
  const result = await checkDatasetFeeds(dataset, file, feedOptions);
  if (result === undefined) return { sections, statuses: [] };
  return {
    sections: [...sections, result.section],
    statuses: [{ publisher: dataset.publisher.name, status: result.status }],
  };
}
