import type { Page } from "playwright-core";
import * as assert from "uvu/assert";
import type { PageCheck } from "./check.js";

const findSmallTargets = (page: Page) =>
  page.evaluate(() => {
    const targets = [...document.querySelectorAll("main :is(a[href], button, summary)")]
      .filter((element) => element.checkVisibility())
      .flatMap((element) => [...element.getClientRects()].map((box) => ({ element, box })));
    // A link in a sentence is as high as its line.
    const isInSentence = (element: Element) =>
      element.localName === "a" &&
      element.parentElement!.textContent!.trim() !== element.textContent!.trim() &&
      getComputedStyle(element).display === "inline";
    const middle = ({ x, y, width: across, height }: DOMRect) => ({
      x: x + across / 2,
      y: y + height / 2,
    });
    const isSmall = ({ width: across, height }: DOMRect) => across < 24 || height < 24;
    const distance = (box: DOMRect, other: DOMRect) => {
      const [from, to] = [middle(box), middle(other)];
      const toBox = Math.hypot(
        Math.max(other.left - from.x, 0, from.x - other.right),
        Math.max(other.top - from.y, 0, from.y - other.bottom),
      );
      return isSmall(other)
        ? Math.min(toBox, Math.hypot(to.x - from.x, to.y - from.y) - 12)
        : toBox;
    };
    return targets
      .filter(
        ({ element, box }) =>
          !isInSentence(element) &&
          isSmall(box) &&
          (element.localName === "button" ||
            targets.some((other) => other.element !== element && distance(box, other.box) < 12)),
      )
      .map(
        ({ element, box }) =>
          `${Math.round(box.width)} by ${Math.round(box.height)} px: ${element.outerHTML.slice(0, 120)}`,
      );
  });

export const hasLargeTargets: PageCheck = {
  name: "what stands alone is at least 24 by 24 px, or nothing else is that near, at 320 and at 1280 px",
  async check({ page }) {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      assert.equal(await findSmallTargets(page), [], `at ${width} px`);
    }
  },
};
