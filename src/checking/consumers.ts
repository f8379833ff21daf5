import { load, type CheerioAPI } from "cheerio";
import { isObject } from "../document/is-object.js";
import { isGitHubBoard } from "../specification/issues-board.js";
import { parseJson, type DatasetPage } from "./dataset-page.js";
import type { CheckFinding, CheckSection } from "./finding.js";

type JsonObject = Readonly<Record<string, unknown>>;

/** The scripts of a page that are JSON-LD for programs that compare the type to the letter. */
const scriptSelector = 'script[type="application/ld+json"]';

/** A program, or a group of programs, that reads Dataset Sites. */
interface ConsumerCheck {
  readonly name: string;
  /** Lists what the program cannot do with a page. */
  listFaults(page: ConsumerPage): readonly string[];
}

/** A page as these programs see it. */
interface ConsumerPage {
  readonly url: string | undefined;
  /** The first script that is JSON-LD, parsed. */
  readonly first: unknown;
  /** The scripts in the head, parsed. */
  readonly inHead: readonly unknown[];
  /** The page for those that read it as people do. */
  readonly $: CheerioAPI;
}

/**
 * OpenActive's own programs, and how each finds a dataset. Sources: the repositories dataset-utils,
 * data-catalogs, openactive-test-suite, status-dashboard, conformance-services, openactive-python and
 * openactive-monitor of https://github.com/openactive.
 */
const consumers: readonly ConsumerCheck[] = [
  { name: "dataset-utils and validator.openactive.io", listFaults: listReaderFaults },
  { name: "data-catalogs", listFaults: listCatalogFaults },
  { name: "Test Suite", listFaults: listTestSuiteFaults },
  { name: "status dashboard", listFaults: listDashboardFaults },
  { name: "conformance services", listFaults: listSpiderFaults },
  { name: "openactive-python", listFaults: listPythonFaults },
  { name: "openactive-monitor", listFaults: listMonitorFaults },
];

/** Checks what each of OpenActive's programs would read of a page. */
export function checkConsumers({ html, url, place }: DatasetPage): CheckSection {
  const $ = load(html);
  const parse = (selector: string) =>
    $(selector)
      .toArray()
      .map((element) => parseJson($(element).text()));
  const page = { url, $, first: parse(scriptSelector)[0], inHead: parse(`head ${scriptSelector}`) };
  const findings: CheckFinding[] = [];
  let readers = 0;
  for (const { name, listFaults } of consumers) {
    const faults = listFaults(page);
    if (faults.length === 0) readers += 1;
    for (const fault of faults) {
      findings.push({ severity: "error", place, message: `${name} ${fault}` });
    }
  }
  const summary = `read by ${readers} of ${consumers.length} consumers`;
  return { name: "consumers", subject: place, findings, summary };
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

function listReaderFaults({ first }: ConsumerPage): string[] {
  if (!isObject(first)) return ["find nothing: the first JSON-LD is not one object"];
  if (first["@type"] !== "Dataset") return ["find something else: the first JSON-LD is no Dataset"];
  return isText(first["@id"]) ? [] : ["report an error: the Dataset has no @id"];
}

function listCatalogFaults({ first, url }: ConsumerPage): string[] {
  if (url === undefined || !isObject(first)) return [];
  const id = first["@id"] ?? first["id"];
  return id === url
    ? []
    : [`refuses it: its @id is ${JSON.stringify(id)}, and the page is at ${url}`];
}

function listTestSuiteFaults({ first }: ConsumerPage): string[] {
  if (!isObject(first)) return [];
  const { distribution } = first;
  if (!Array.isArray(distribution)) return ["does not start: distribution is not a list"];
  const feeds = distribution.filter((feed): feed is JsonObject => isObject(feed));
  const keys = feeds.map((feed) => feed["identifier"] ?? feed["name"] ?? feed["additionalType"]);
  const faults: string[] = [];
  if (feeds.some((feed) => !isText(feed["contentUrl"]) || !isText(feed["additionalType"]))) {
    faults.push("does not start: a feed lacks contentUrl or additionalType");
  }
  if (new Set(keys).size < keys.length) {
    faults.push("mixes up feeds: two have the same identifier");
  }
  const api = first["accessService"];
  if (isObject(api) && String(api["endpointUrl"]).endsWith("/")) {
    faults.push("asks for the wrong orders feed: endpointUrl ends with a slash");
  }
  return faults;
}

function listDashboardFaults({ first }: ConsumerPage): string[] {
  if (!isObject(first)) return [];
  const { license, publisher, discussionUrl } = first;
  const faults: string[] = [];
  if (!isObject(publisher) || !isText(publisher["name"])) faults.push("shows no publisher");
  else if (!isObject(publisher["logo"]) || !isText(publisher["logo"]["url"])) {
    faults.push("shows no logo: the publisher has none");
  }
  if (!String(license).includes("https://creativecommons.org/licenses/by/4.0")) {
    faults.push("shows no licence: it is not CC BY 4.0");
  }
  if (!isText(discussionUrl)) faults.push("counts no issues: there is no discussionUrl");
  return faults;
}

/** Says what the dashboard leaves out although nothing is wrong. */
export function noteMissingIssues({ dataset, place }: DatasetPage): CheckFinding[] {
  const { discussionUrl } = dataset;
  if (!isText(discussionUrl) || isGitHubBoard(discussionUrl)) return [];
  const message = "status dashboard counts no issues: the board is not on GitHub";
  return [{ severity: "note", place, message }];
}

function listSpiderFaults({ first }: ConsumerPage): string[] {
  if (!isObject(first)) return ["find nothing: the first JSON-LD is not one object"];
  return isText(first["url"]) ? [] : ["cannot store it: the Dataset has no url"];
}

function listPythonFaults({ inHead }: ConsumerPage): string[] {
  if (inHead.length === 0) return ["finds nothing: there is no JSON-LD in the head of the page"];
  if (!inHead.every((data) => isObject(data))) {
    return ["drops the page: a JSON-LD in its head is a list, or cannot be parsed"];
  }
  const found = inHead.find((data) => isObject(data) && Array.isArray(data["distribution"]));
  return found === undefined ? ["finds no feeds: no JSON-LD in the head has a distribution"] : [];
}

/** How far around a sentence the monitor looks. */
const sentences = "p, div, span";

function listMonitorFaults({ $ }: ConsumerPage): string[] {
  const sentence = $(sentences)
    .toArray()
    .find((element) => $(element).text().includes("published using"));
  const links = sentence === undefined ? [] : $(sentence).find("a").toArray();
  const hrefs = links.map((link) => $(link).attr("href") ?? "");
  const faults: string[] = [];
  for (const [name, pattern] of specificationLinks) {
    if (!hrefs.some((href) => pattern.test(href))) {
      faults.push(`does not learn the version of ${name}: no sentence "published using" links it`);
    }
  }
  return faults;
}

const specificationLinks = [
  ["RPDE", /^https?:\/\/(?:www\.)?openactive\.io\/realtime-paged-data-exchange\/[\d.]+\//],
  ["the data model", /^https?:\/\/(?:www\.)?openactive\.io\/modelling-opportunity-data\/[\d.]+\//],
] as const;
