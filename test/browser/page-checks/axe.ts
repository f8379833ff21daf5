import type { Page } from "playwright-core";
import * as assert from "uvu/assert";
import { findAccessibilityIssues } from "../axe.js";
import { isOneOfItsKind, isRepresentative } from "../tour.js";
import type { PageCheck } from "./check.js";

const setWidth = (page: Page, width: number) => page.setViewportSize({ width, height: 800 });

/** The colours of a page that is shown in its light ones. */
async function assertColours(page: Page, where: string, withForced: boolean): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  assert.equal(await findAccessibilityIssues(page, "colours"), [], `${where}, in dark colours`);
  if (withForced) {
    await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
    assert.equal(await findAccessibilityIssues(page, "colours"), [], `${where}, in forced colours`);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
}

/** A page in narrow windows, for which the stylesheet has rules. They do the same to all pages of a kind. */
async function assertNarrow(page: Page): Promise<void> {
  await setWidth(page, 768);
  assert.equal(await findAccessibilityIssues(page, "structure"), [], "at 768 px");
  await setWidth(page, 320);
  assert.equal(await findAccessibilityIssues(page), [], "at 320 px");
  await assertColours(page, "at 320 px", true);
}

export const hasNoAccessibilityFault: PageCheck = {
  name: "axe finds no fault on any page, in light, dark and forced colours, at three widths",
  async check({ page, stop }) {
    assert.equal(await findAccessibilityIssues(page), [], "at 1280 px");
    await assertColours(page, "at 1280 px", isRepresentative(stop));
    if (isOneOfItsKind(stop)) return assertNarrow(page);
    await setWidth(page, 320);
    assert.equal(await findAccessibilityIssues(page, "room"), [], "at 320 px");
  },
};
