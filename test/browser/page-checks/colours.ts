import * as assert from "uvu/assert";
import type { PageCheck } from "./check.js";

export const followsTheScheme: PageCheck = {
  name: "every page has the colours of the scheme, and all its pictures",
  async check({ page }) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { unloaded, background } = await page.evaluate(() => ({
        unloaded: [...document.images]
          .filter(({ naturalWidth }) => naturalWidth === 0)
          .map(({ src }) => src),
        background: getComputedStyle(document.body).backgroundColor,
      }));
      assert.equal(unloaded, []);
      const [red = 0, green = 0, blue = 0] = (background.match(/[\d.]+/g) ?? []).map(Number);
      assert.is(red + green + blue > 382 ? "light" : "dark", colorScheme, background);
    }
  },
};
