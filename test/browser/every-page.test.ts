import axe from "axe-core";
import type { BrowserContext, Page } from "playwright-core";
import { isWanted, suite } from "../support/suite.js";
import { hasNoAccessibilityFault } from "./page-checks/axe.js";
import type { PageCheck, Visit } from "./page-checks/check.js";
import { followsTheScheme } from "./page-checks/colours.js";
import { holdsItsJsonLd } from "./page-checks/json-ld.js";
import { needsNoScript, needsNoStylesheet } from "./page-checks/plain.js";
import { asksNobodyElse, failsNowhere, obeysItsPolicy } from "./page-checks/policy.js";
import { becomesPdf, isWholeOnPaper, printsAddresses } from "./page-checks/print.js";
import { fitsEverywhere } from "./page-checks/reflow.js";
import { hasLargeTargets } from "./page-checks/targets.js";
import { startTour, type Tour } from "./tour.js";

/*
 * What holds for every page of every site. Each page is loaded once, and all checks look at it, in this order.
 */
const test = suite("Every page");

const checks: readonly PageCheck[] = [
  obeysItsPolicy,
  asksNobodyElse,
  holdsItsJsonLd,
  followsTheScheme,
  hasNoAccessibilityFault,
  hasLargeTargets,
  fitsEverywhere,
  isWholeOnPaper,
  printsAddresses,
  becomesPdf,
  needsNoScript,
  needsNoStylesheet,
  failsNowhere,
];

interface Failure {
  readonly where: string;
  readonly error: Error;
}
const failures = new Map<PageCheck, Failure[]>(checks.map((check) => [check, []]));

/** Tabs in which scripts do not run, one for each tab in which they do. */
const tabsWithoutScript = new Map<Page, Promise<Page>>();
const windows: BrowserContext[] = [];

async function openTabWithoutScript(tour: Tour): Promise<Page> {
  const context = await tour.openWindow({ javaScriptEnabled: false });
  windows.push(context);
  return context.newPage();
}

/** Makes a window what it was when the page was loaded. */
async function resetWindow(page: Page): Promise<void> {
  await page.setViewportSize(usual);
  await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
}
const usual = { width: 1280, height: 800 };

async function runChecks(visit: Visit, wanted: readonly PageCheck[]): Promise<void> {
  const { page, stop } = visit;
  for (const check of wanted) {
    if (check.only?.(stop) === false) continue;
    try {
      await check.check(visit);
    } catch (error) {
      failures.get(check)!.push({ where: stop.where, error: error as Error });
    }
    await resetWindow(page);
  }
}

test.before(async () => {
  const tour = await startTour();
  const wanted = checks.filter(({ name }) => isWanted(name));
  // To hand axe to each page when it is loaded would take longer than most of its rules.
  await tour.visit({ viewport: usual, script: axe.source }, async (page, stop, seen) => {
    const withoutScript = () => {
      if (!tabsWithoutScript.has(page)) tabsWithoutScript.set(page, openTabWithoutScript(tour));
      return tabsWithoutScript.get(page)!;
    };
    await runChecks({ page, stop, seen, logos: tour.logos, withoutScript }, wanted);
    seen.takeFaults();
  });
  await Promise.all(windows.map((context) => context.close()));
});

for (const check of checks) {
  test(check.name, () => {
    const [first, ...others] = failures.get(check)!;
    if (first === undefined) return;
    const also =
      others.length === 0 ? "" : ` (also ${others.map(({ where }) => where).join(", ")})`;
    first.error.message = `${first.where}${also}: ${first.error.message}`;
    throw first.error;
  });
}

test.run();
