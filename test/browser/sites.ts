import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse, stringify } from "yaml";
import { describeDataset, readPublisher, renderDatasetSite } from "../../src/index.js";
import { buildDocumentation } from "../support/documentation-site.js";
import { buildExampleSite } from "../support/example-site.js";
import { attacks, fillEveryText, harmlessTexts } from "../support/hostile.js";
import { getSiteFiles, publisherFiles, realPublishers } from "../support/publishers.js";
import { buildSite, createFolder, minimalPublisher, type SiteConfig } from "../support/site.js";
import { shareAcrossFiles } from "../support/suite.js";

/*
 * The sites that everything about pages has to hold for. They are built once in each process: test/run.mjs runs all
 * files that look at them in the same one.
 */

/** A site on the disk. */
export interface TestSite {
  readonly name: string;
  readonly folder: string;
  /** The addresses of its HTML pages, in order. */
  readonly pages: readonly string[];
}

/** Whether a publisher file may say this: what may not be said stops the build, and never gets onto a page. */
function isAllowed(text: string): boolean {
  try {
    readPublisher(fillEveryText(text), "publisher.yaml");
    return true;
  } catch {
    return false;
  }
}

/**
 * A publisher who writes whatever is allowed and might do harm, everywhere. The guidance is that of a
 * booking system, which is the longer.
 */
function writeHostilePublisher(): string {
  const hostile = [...harmlessTexts.map(([, text]) => text), ...attacks]
    .filter(isAllowed)
    .join(" ");
  const step = {
    confirmedOn: "2024-01-31",
    evidence: "https://example.org/evidence",
    estimate: hostile,
    note: hostile,
  };
  return stringify({
    ...(parse(fillEveryText(hostile)) as object),
    guidance: {
      role: "booking-system",
      contact: {
        name: hostile,
        email: "opendata@acme-leisure.example",
        url: "https://example.org/contact",
      },
      items: hostile,
      terms: "https://example.org/terms",
      optOut: "https://example.org/opt-out",
      steps: { buildApi: step, validation: step, amendTerms: { note: hostile } },
    },
  });
}

/** The real publisher whose Dataset Site is the longest, or the shortest. */
function findRealPublisher(which: "longest" | "shortest"): string {
  const byLength = realPublishers
    .map(([name, yaml]) => ({
      yaml,
      length: renderDatasetSite(describeDataset(readPublisher(yaml, name).publisher)).length,
    }))
    .sort((one, other) => one.length - other.length);
  return byLength.at(which === "longest" ? -1 : 0)!.yaml;
}

const getWelshPublisher = () =>
  publisherFiles.find(([name]) => name === "hamdden-glan-aber.yaml")![1];

/**
 * Two publishers of a vendor, one of them with a warning and in Welsh, and the catalogue that lists them.
 * They have no guidance: it would be that of the other sites again.
 */
const manyPublishers: Readonly<Record<string, string>> = {
  "publishers/acme.yaml": minimalPublisher.replace(
    "https://data.acme-leisure.example/",
    "https://data.vendor.example/acme/",
  ),
  "publishers/glan-aber.yaml": getWelshPublisher()
    .replace("https://data.glanaber.example/", "https://data.vendor.example/glan-aber/")
    .replace("dataset:\n", "dataset:\n  disambiguatingDescription: Data prawf yn unig.\n"),
};
const manyPublishersConfig: SiteConfig = {
  options: (folder) => ({
    publishers: path.join(folder, "publishers/*.yaml"),
    catalog: {
      name: "Vendor Data Catalogue",
      publisher: { name: "Vendor", url: "https://www.vendor.example/" },
      dataset: ["https://data.elsewhere.example/"],
    },
    pages: { guidance: false },
  }),
};

const siteDefinitions: readonly (readonly [
  name: string,
  files: () => Readonly<Record<string, string>>,
  config?: SiteConfig,
])[] = [
  ["hostile", () => ({ "publisher.yaml": writeHostilePublisher() })],
  ["longest", () => ({ "publisher.yaml": findRealPublisher("longest") })],
  ["shortest", () => ({ "publisher.yaml": findRealPublisher("shortest") })],
  ["welsh", () => ({ "publisher.yaml": getWelshPublisher() })],
  ["many", () => manyPublishers, manyPublishersConfig],
];

/** The names of the sites, in order. */
export const siteNames: readonly string[] = [
  "example",
  "docs",
  ...siteDefinitions.map(([name]) => name),
];

async function buildSites(into: string): Promise<void> {
  buildExampleSite(undefined, path.join(into, "example"));
  buildDocumentation(path.join(into, "docs"));
  for (const [name, files, config] of siteDefinitions) {
    const built = await buildSite(files(), config);
    for (const [file, content] of getSiteFiles(built)) {
      const target = path.join(into, name, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  }
}

/** The addresses of the HTML pages in a folder, in order. */
export function listPages(folder: string): string[] {
  const files = (readdirSync(folder, { recursive: true }) as string[]).map(
    (file) => `/${file.replaceAll(path.sep, "/")}`,
  );
  return files
    .filter((file) => file.endsWith(".html"))
    .map((file) => file.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, ""))
    .sort();
}

/** The file of a page in its site's folder. */
export const getPageFile = ({ folder }: TestSite, page: string) =>
  path.join(folder, page.endsWith("/") ? `${page}index.html` : `${page}.html`);

/** The text of the file of a page. */
export const readPageHtml = (site: TestSite, page: string) =>
  readFileSync(getPageFile(site, page), "utf8");

/** The documentation contains the example, which is a site of its own here. */
const isOwnPage = (name: string, page: string) => name !== "docs" || !page.startsWith("/example/");

/** All sites, built when they are first asked for. */
export const getTestSites: () => Promise<readonly TestSite[]> = shareAcrossFiles(
  async () => {
    const folder = createFolder({});
    await buildSites(folder);
    return siteNames.map((name) => {
      const site = path.join(folder, name);
      return { name, folder: site, pages: listPages(site).filter((page) => isOwnPage(name, page)) };
    });
  },
  // The folder is removed with the process.
  async () => {},
);
