import type { Dataset } from "../dataset/index.js";
import { formatMismatch } from "../document/index.js";
import { describeStatus, type RequestDocument } from "../fetching/index.js";
import type { OfficialValidators } from "../feeds/index.js";
import type { FeedStatus } from "../feed-status/index.js";
import type { Publisher } from "../publisher/index.js";
import { listDifferences } from "./compare-deployed.js";
import { checkConsumers } from "./consumers.js";
import { findPageDataset, type DatasetPage } from "./dataset-page.js";
import type { CheckFinding, CheckSection } from "./finding.js";
import { validateDataset } from "./validate-dataset.js";

/** A publisher whose live page is checked. */
export interface DeployedCheck {
  readonly publisher: Publisher;
  /** The dataset as its file describes it. */
  readonly dataset: Dataset;
  /** The name of the publisher file. */
  readonly file: string;
}

/** What the check of a live page found. */
export interface DeployedResult {
  readonly sections: readonly CheckSection[];
  readonly site: NonNullable<FeedStatus["site"]>;
}

/** Compares the live page of a Dataset Site with its publisher file. */
export async function checkDeployed(
  { publisher, dataset, file }: DeployedCheck,
  request: RequestDocument,
  validators: OfficialValidators,
): Promise<DeployedResult> {
  const { url } = dataset;
  const reading = await readDeployedPage(url, request);
  if (typeof reading === "string") {
    const findings: CheckFinding[] = [{ severity: "error", place: url, message: reading }];
    const section = { name: "live page", subject: url, findings, summary: "" };
    return { sections: [section], site: { answered: false, matches: false } };
  }
  const messages = [
    ...listMoves(url, reading),
    ...listDifferences(publisher, dataset, reading.dataset, file),
  ];
  const findings = messages.map((message): CheckFinding => ({
    severity: "error",
    place: url,
    message,
  }));
  const summary = findings.length === 0 ? `the same as ${file}` : "";
  const section = { name: "live page", subject: url, findings, summary };
  const validation = await validateDataset(reading, validators);
  const isValid = !validation.findings.some(({ severity }) => severity === "error");
  return {
    sections: [section, validation, checkConsumers({ ...reading, url })],
    site: {
      answered: true,
      matches: findings.length === 0,
      ...(validators.validateModel === undefined ? {} : { valid: isValid }),
    },
  };
}

/** Reads a live page; returns the problem if there is no Dataset on it. */
export async function readDeployedPage(
  url: string,
  request: RequestDocument,
): Promise<DatasetPage | string> {
  const result = await request(url);
  if ("problem" in result) return result.problem;
  const { status, text, url: answeredBy } = result.document;
  if (status !== 200) return describeStatus(status);
  const dataset = findPageDataset(text);
  if (dataset === undefined) {
    const found = answeredBy === url ? "a page" : `${answeredBy}, a page`;
    return formatMismatch(`${found} without the JSON-LD of a Dataset`, "the Dataset Site");
  }
  return { place: url, html: text, url: answeredBy, dataset };
}

function listMoves(url: string, page: DatasetPage): string[] {
  if (page.url === url) return [];
  const found = `a redirect to ${page.url}`;
  const expected = "the page itself, because OpenActive's catalogue compares the URL to the letter";
  return [formatMismatch(found, expected)];
}
