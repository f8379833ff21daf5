import * as assert from "uvu/assert";
import { findAccessibilityIssues } from "../axe.js";
import type { PageCheck } from "./check.js";

/** Looks of a page besides the usual one, in which its colours are others. */
const looks = [
  ["in dark colours", { colorScheme: "dark", forcedColors: "none" }],
  ["in forced colours", { colorScheme: "light", forcedColors: "active" }],
] as const;

export const hasNoAccessibilityFault: PageCheck = {
  name: "axe finds no fault on any page, in light, dark and forced colours, at three widths",
  async check({ page }) {
    assert.equal(await findAccessibilityIssues(page), [], "at 1280 px");
    // The colours of a page do not depend on its width, nor its structure on its colours.
    for (const [look, media] of looks) {
      await page.emulateMedia(media);
      assert.equal(await findAccessibilityIssues(page, "colours"), [], look);
    }
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
    for (const width of [768, 320]) {
      await page.setViewportSize({ width, height: 800 });
      assert.equal(await findAccessibilityIssues(page, "structure"), [], `at ${width} px`);
    }
  },
};
