import {
  describeDataset,
  readDatasetSite,
  readPublisher,
  renderDatasetSite,
  toJsonLd,
  toTurtle,
  type Dataset,
} from "../../src/index.js";
import { guidancePages, renderGuidance } from "../../src/guidance/index.js";
import { loadReferenceTemplate } from "../support/reference-template.js";
import { compareInProcess, type Candidate, type Timing } from "./compare.js";
import { drawPublishers } from "./publishers.js";

/** A row of the table that is timed in this process. */
export interface InProcessRow {
  readonly name: string;
  /** Returns the timings, the first of which is what ratios refer to, or why there are none. */
  measure(): readonly Timing[] | string;
}

const count = 64;
const yaml = drawPublishers(count);
const publishers = yaml.map((text) => readPublisher(text, "publisher.yaml").publisher);
const datasets = publishers.map((publisher) => describeDataset(publisher));

/** Calls a function with one item after the other, so that no single one decides the result. */
function takeTurns<Item>(items: readonly Item[], call: (item: Item) => unknown): () => unknown {
  let turn = 0;
  return () => {
    turn += 1;
    return call(items[turn % items.length]!);
  };
}

/** The assets of the reference template, outside the page as its CSP mode has them. */
const assetsUrl = "https://data.vendor.example/assets/";

function createPageRow(
  name: string,
  contentSecurityPolicy: boolean,
  assets?: string,
): InProcessRow {
  return {
    name,
    measure: () => {
      const peer = loadReferenceTemplate();
      if ("missing" in peer) return peer.missing;
      const renderPeer = (dataset: Dataset) => peer.value.renderDatasetSiteSync(dataset, assets);
      const renderOurs = (dataset: Dataset) =>
        renderDatasetSite(dataset, { contentSecurityPolicy, stylesheetUrl: "openactive.css" });
      return compareInProcess([
        { name: "reference template", run: takeTurns(datasets, renderPeer) },
        { name: "this plugin", run: takeTurns(datasets, renderOurs) },
      ]);
    },
  };
}

function createOwnRow(name: string, run: Candidate["run"]): InProcessRow {
  return { name, measure: () => compareInProcess([{ name: "this plugin", run }]) };
}

const pages = datasets.map((dataset) => [renderDatasetSite(dataset), dataset.url] as const);
const guidance = publishers.flatMap((publisher, index) =>
  guidancePages.map((name) => ({ name, publisher, dataset: datasets[index]! })),
);

/** The rows that are timed in this process; times are per call, in milliseconds. */
export const inProcessRows: readonly InProcessRow[] = [
  createPageRow("one Dataset Site, single file", false),
  createPageRow("one Dataset Site, with a policy", true, assetsUrl),
  createOwnRow(
    "one page of the guidance",
    takeTurns(guidance, ({ name, publisher, dataset }) =>
      renderGuidance(name, publisher, dataset, { href: (target) => `/${target}/` }),
    ),
  ),
  createOwnRow(
    "describeDataset",
    takeTurns(publishers, (publisher) => describeDataset(publisher)),
  ),
  createOwnRow(
    "toJsonLd",
    takeTurns(datasets, (dataset) => toJsonLd(dataset)),
  ),
  createOwnRow(
    "toTurtle",
    takeTurns(datasets, (dataset) => toTurtle(dataset)),
  ),
  createOwnRow(
    "readDatasetSite",
    takeTurns(pages, ([html, url]) => readDatasetSite(html, url)),
  ),
  createOwnRow(
    "readPublisher",
    takeTurns(yaml, (text) => readPublisher(text, "publisher.yaml")),
  ),
];
