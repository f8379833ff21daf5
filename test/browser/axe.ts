import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** The faults that axe finds on a page as it is shown now: each rule with the elements that break it. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
  return violations.flatMap(({ id, impact, help, nodes }) => nodes.map(({ target, failureSummary }) => `${impact}: ${id}: ${help}; ${target.join(" ")}: ${failureSummary}`));
}
