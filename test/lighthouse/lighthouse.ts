/*
 * Runs Lighthouse, as on a phone, on the Dataset Site and the overview of the guidance of the
 * example site, and prints the scores. The exit code is 1 if one is too low. Lighthouse is too
 * large for a dependency, so npx downloads it when it is needed. 12.8.2 is the last version that
 * runs on Node 20.
 *
 * Usage: npm run lighthouse
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { findBrowser, installBrowser } from "../browser/browser.js";
import { buildExampleSite } from "../support/example-site.js";
import { createFolder } from "../support/site.js";
import { serveCompressedFolder } from "../support/web-server.js";

/** What a page has to reach. Its speed also depends on the machine: if that is busy, try again. */
const minimumScores = {
  accessibility: 100,
  "best-practices": 100,
  seo: 100,
  performance: 99,
} as const;
type CategoryName = keyof typeof minimumScores;
const categoryNames = Object.keys(minimumScores) as CategoryName[];

/** What is used of a report. */
interface Report {
  readonly categories: Readonly<Record<string, Category>>;
  readonly audits: Readonly<Record<string, Audit>>;
}

interface Category {
  readonly score: number | null;
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
}

interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly displayValue?: string;
  readonly explanation?: string;
  readonly numericValue?: number;
}

const reportFolder = createFolder({});

function runLighthouse(url: string): Promise<Report> {
  const file = path.join(reportFolder, "report.json");
  const args = [
    "--yes",
    "lighthouse@12.8.2",
    url,
    "--quiet",
    "--output=json",
    `--output-path=${file}`,
    `--only-categories=${categoryNames.join(",")}`,
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
  ];
  return new Promise((resolve, reject) => {
    const lighthouse = spawn("npx", args, {
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
      env: { ...process.env, CHROME_PATH: findBrowser() ?? installBrowser() },
    });
    lighthouse.on("error", reject);
    lighthouse.on("close", (code) => {
      if (code === 0) resolve(JSON.parse(readFileSync(file, "utf8")) as Report);
      else reject(new Error(`Lighthouse ends with ${code}`));
    });
  });
}

function getScore(report: Report, name: CategoryName): number {
  return Math.round((report.categories[name]?.score ?? 0) * 100);
}

/** Describes the audits that cost a page points in a category. */
function describeLostAudits({ categories, audits }: Report, name: CategoryName): string {
  const descriptions: string[] = [];
  for (const { id, weight } of categories[name]?.auditRefs ?? []) {
    const audit = audits[id];
    if (audit === undefined || weight === 0 || (audit.score ?? 1) === 1) continue;
    const reason = audit.displayValue ?? audit.explanation ?? "";
    descriptions.push(`${audit.title} ${reason}`.trim());
  }
  return descriptions.join("; ");
}

/** Prints the scores of a page. Returns whether they are high enough. */
function printReport(address: string, report: Report): boolean {
  const scores = categoryNames.map((name) => `${name} ${getScore(report, name)}`).join(", ");
  const layoutShift = report.audits["cumulative-layout-shift"]?.numericValue;
  console.log(`${address}  ${scores}, cumulative layout shift ${layoutShift}`);
  const low = categoryNames.filter((name) => getScore(report, name) < minimumScores[name]);
  for (const name of low) {
    const lost = describeLostAudits(report, name);
    console.log(`  ${name} is below ${minimumScores[name]}: ${lost}`);
  }
  return low.length === 0 && layoutShift === 0;
}

const { folder } = buildExampleSite();
const server = await serveCompressedFolder(folder);
try {
  for (const address of ["/", "/publish-data/"]) {
    const report = await runLighthouse(server.origin + address);
    if (!printReport(address, report)) process.exitCode = 1;
  }
} finally {
  await server.close();
}
