import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** Rules that axe leaves out unless asked. */
const additional = [
  "target-size",
  "label-content-name-mismatch",
  "p-as-heading",
  "table-fake-caption",
  "td-has-header",
  "focus-order-semantics",
  "css-orientation-lock",
];
/** Rules that look at colours; the others see the same page in each of its colours. */
const colours = ["color-contrast", "link-in-text-block"];

/** Rules whose answer depends on the room there is, and on what a page says. */
const room = ["target-size", "scrollable-region-focusable"];

const enable = (rules: readonly string[], enabled: boolean) =>
  Object.fromEntries(rules.map((rule) => [rule, { enabled }]));

/** axe's own rules for WCAG A and AA and its best practices, and the additional ones. */
const everything: RunOptions = {
  // Only what is wrong: to describe what is right takes as long as to find it.
  resultTypes: ["violations"],
  reporter: "no-passes",
  // Everything a page loads is its own: nothing has to be fetched for axe to see it.
  preload: false,
  rules: enable(additional, true),
};

const options = {
  everything,
  colours: { ...everything, rules: {}, runOnly: colours },
  structure: { ...everything, rules: { ...enable(additional, true), ...enable(colours, false) } },
  room: { ...everything, rules: {}, runOnly: room },
} satisfies Record<string, RunOptions>;

/**
 * The faults that axe finds on a page as it is shown now: each rule with the elements that break it.
 *
 * @param rules which rules to ask, for a page whose other faults are known already.
 */
export async function findAccessibilityIssues(
  page: Page,
  rules: keyof typeof options = "everything",
): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const run = `axe.run(${JSON.stringify(options[rules])})`;
  const { violations } = await page.evaluate<AxeResults>(run);
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const summary = failureSummary === undefined ? "" : `: ${failureSummary}`;
      return `${impact}: ${id}: ${help}; ${target.join(" ")}${summary}`;
    }),
  );
}
