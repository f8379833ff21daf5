import type { Page } from "playwright-core";
import * as assert from "uvu/assert";
import type { PageCheck } from "./check.js";

/*
 * WCAG 2.2, 1.4.4 (text at 200 %), 1.4.10 (reflow) and 1.4.12 (text spacing): however large somebody needs the text,
 * no page scrolls sideways, nothing is cut off, and nothing lies on anything else.
 */

/**
 * What does not fit: elements past the edge of the window or cut off by their own box, and texts that
 * lie on each other.
 */
export const findMisfits = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found: string[] = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
    const name = (element: Element) =>
      `<${element.localName} class="${element.className}"> ${element.textContent!.trim().slice(0, 60)}`;
    // Off the screen until it has the focus; and for those who hear the table, where it is shown as cards.
    const isHidden = (element: Element) =>
      element.closest(".openactive-skip, thead") !== null || !element.checkVisibility();
    const texts: { readonly element: Element; readonly box: DOMRect }[] = [];
    for (const element of document.body.querySelectorAll("*")) {
      if (isHidden(element)) continue;
      const box = element.getBoundingClientRect();
      if (box.right > clientWidth + 1 || box.left < -1) {
        found.push(`past the edge: ${name(element)}`);
      }
      const { overflowX, overflowY } = getComputedStyle(element);
      if (
        element.localName !== "img" &&
        [overflowX, overflowY].some((overflow) => overflow !== "visible") &&
        (element.scrollWidth > element.clientWidth + 1 ||
          element.scrollHeight > element.clientHeight + 1)
      ) {
        found.push(`cut off: ${name(element)}`);
      }
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || node.textContent!.trim() === "") continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const line of range.getClientRects()) texts.push({ element, box: line });
      }
    }
    texts.sort((one, other) => one.box.top - other.box.top);
    texts.forEach(({ element, box }, index) => {
      for (const other of texts.slice(index + 1)) {
        if (other.box.top >= box.bottom) break;
        if (
          other.element === element ||
          other.element.contains(element) ||
          element.contains(other.element)
        ) {
          continue;
        }
        const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // The boxes of lines are taller than their letters.
        if (width > 2 && height > Math.min(box.height, other.box.height) / 2) {
          found.push(`on each other: ${name(element)} and ${name(other.element)}`);
        }
      }
    });
    return found;
  });

// Somebody's own stylesheet, as a browser's extension would add it.
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }
`;
const twice = ":root { font-size: 200% }";
const wide = { width: 1280, height: 1024 };

/** The ways a page is shown. */
const ways = [
  ["text at 200 %", wide, twice],
  ["spaced text", wide, spacing],
  ["text at 200 % in a window of 640 px", { width: 640, height: 800 }, twice],
  ["spaced text at 320 px", { width: 320, height: 256 }, spacing],
  ["320 px", { width: 320, height: 640 }, ""],
] as const;

/** What does not fit in a window of 1280 by 1024 px at 400 %. */
async function findMisfitsAt400Percent(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const metrics = { width: 320, height: 256, deviceScaleFactor: 4, mobile: false };
  await session.send("Emulation.setDeviceMetricsOverride", metrics);
  assert.is(await page.evaluate(() => devicePixelRatio), 4);
  const misfits = await findMisfits(page);
  await session.detach();
  return misfits;
}

export const fitsEverywhere: PageCheck = {
  name: `every page fits: ${ways.map(([way]) => way).join(", ")}; the example's, at 400 %`,
  async check({ page, stop }) {
    for (const [way, viewport, css] of ways) {
      await page.setViewportSize(viewport);
      // The policy of a page forbids a style element, and not this.
      await page.evaluate((content) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(content);
        document.adoptedStyleSheets = [sheet];
      }, css);
      assert.equal(await findMisfits(page), [], way);
    }
    if (stop.site.name !== "example") return;
    assert.equal(await findMisfitsAt400Percent(page), [], "400 %");
  },
};
