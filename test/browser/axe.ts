import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** axe's own rules for WCAG A and AA and its best practices, and those that it leaves out unless asked. */
const options: RunOptions = {
  // Only what is wrong: to describe what is right takes as long as to find it.
  resultTypes: ["violations"],
  reporter: "no-passes",
  // Everything a page loads is its own: nothing has to be fetched for axe to see it.
  preload: false,
  rules: Object.fromEntries(["target-size", "label-content-name-mismatch", "p-as-heading", "table-fake-caption", "td-has-header", "focus-order-semantics", "css-orientation-lock"].map((rule) => [rule, { enabled: true }])),
};

/** The rules that look at colours; the others see the same page in each of its colours. */
const ofColours: RunOptions = { ...options, rules: {}, runOnly: ["color-contrast", "link-in-text-block"] };

/**
 * The faults that axe finds on a page as it is shown now: each rule with the elements that break it.
 *
 * @param only `colours` for the rules that look at them, on a page whose other faults are known already.
 */
export async function accessibilityFaults(page: Page, only?: "colours"): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(only === "colours" ? ofColours : options)})`);
  return violations.flatMap(({ id, impact, help, nodes }) => nodes.map(({ target, failureSummary }) => `${impact}: ${id}: ${help}; ${target.join(" ")}${failureSummary === undefined ? "" : `: ${failureSummary}`}`));
}
