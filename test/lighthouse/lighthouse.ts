/*
 * Asks Lighthouse, as on a phone, about the Dataset Site and the overview of the guidance of the example site, and
 * prints its scores. Exit code 1 when one is too low. Lighthouse is large, so it is no dependency: npx downloads it
 * when it is asked for. 12.8.2 is the last that runs on Node 20.
 *
 * Usage: npm run lighthouse
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { findBrowser, installBrowser } from "../browser/browser.js";
import { buildExampleSite } from "../support/example-site.js";
import { createFolder } from "../support/site.js";
import { serveCompressed } from "./serve-compressed.js";

/** What a page has to reach. How fast a page is depends on the machine, too; on one that is busy, ask again. */
const minimumScores = {
  accessibility: 100,
  "best-practices": 100,
  seo: 100,
  performance: 99,
} as const;
const categories = Object.keys(minimumScores) as (keyof typeof minimumScores)[];

/** What is used of a report. */
interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly score: number | null;
        readonly displayValue?: string;
        readonly explanation?: string;
        readonly numericValue?: number;
      }
    >
  >;
}

const reports = createFolder({});

function runLighthouse(url: string): Promise<Report> {
  const file = path.join(reports, "report.json");
  const args = [
    "--yes",
    "lighthouse@12.8.2",
    url,
    "--quiet",
    "--output=json",
    `--output-path=${file}`,
    `--only-categories=${categories.join(",")}`,
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
  ];
  return new Promise((resolve, reject) => {
    const lighthouse = spawn("npx", args, {
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
      env: { ...process.env, CHROME_PATH: findBrowser() ?? installBrowser() },
    });
    lighthouse.on("error", reject);
    lighthouse.on("close", (code) =>
      code === 0
        ? resolve(JSON.parse(readFileSync(file, "utf8")) as Report)
        : reject(new Error(`Lighthouse ends with ${code}`)),
    );
  });
}

const { folder } = buildExampleSite();
const server = await serveCompressed(folder);
try {
  for (const address of ["/", "/publish-data/"]) {
    const { categories: found, audits } = await runLighthouse(server.origin + address);
    const scores = categories.map((name) => ({
      name,
      score: Math.round((found[name]?.score ?? 0) * 100),
    }));
    const layoutShift = audits["cumulative-layout-shift"]?.numericValue;
    console.log(
      `${address}  ${scores.map(({ name, score }) => `${name} ${score}`).join(", ")}, cumulative layout shift ${layoutShift}`,
    );
    for (const { name, score } of scores) {
      if (score >= minimumScores[name]) continue;
      process.exitCode = 1;
      const lost =
        found[name]?.auditRefs.filter(
          ({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1,
        ) ?? [];
      console.log(
        `  ${name} is below ${minimumScores[name]}: ${lost.map(({ id }) => `${audits[id]!.title} ${audits[id]!.displayValue ?? audits[id]!.explanation ?? ""}`.trim()).join("; ")}`,
      );
    }
    if (layoutShift !== 0) process.exitCode = 1;
  }
} finally {
  server.close();
}
