import { type Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { startTour, type Tour } from "./tour.js";

/*
 * WCAG 2.2, 2.1.1, 2.1.2, 2.4.1 and 2.5.8: controls can be reached and left with the keyboard, and are large enough.
 */
const test = suite("With the keyboard");

let tour: Tour;
test.before(async () => {
  tour = await startTour();
});
test.after(() => tour?.close());

/** Where the focus is. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement!;
    return {
      index: [...document.querySelectorAll("*")].indexOf(element),
      isBody: element === document.body,
      name: element.outerHTML.slice(0, 100),
      href: element.getAttribute("href"),
      inMain: element.closest("main") !== null,
    };
  });

/** The controls of a page that can be seen, in the order they stand in, and whether any has an outline before it has the focus. */
const controls = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll("*")];
    const found = all.filter((element) => element.matches("a[href], button, summary, input, select, textarea, [tabindex]") && element.checkVisibility());
    return { indices: found.map((element) => all.indexOf(element)), outlined: found.filter((element) => getComputedStyle(element).outlineStyle !== "none").map((element) => element.outerHTML) };
  });

test("Shift and Tab go back through every control, from the last to the first", async () => {
  await tour.visit({}, async (page, { where }) => {
    const { indices } = await controls(page);
    const visited: number[] = [];
    while (visited.length < indices.length) {
      await page.keyboard.press("Shift+Tab");
      const { isBody, index } = await focused(page);
      if (isBody) break;
      visited.unshift(index);
    }
    assert.equal(visited, indices, where);
  }, ({ site, address }) => site.name === "example" && ["/", "/attribution/"].includes(address));
});

test("the skip link is the first stop and leads into the content", async () => {
  await tour.visit({}, async (page, { where }) => {
    await page.keyboard.press("Tab");
    const skipLink = await focused(page);
    assert.ok(skipLink.href?.startsWith("#") && !skipLink.inMain, `${where}: ${JSON.stringify(skipLink)}`);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.hash === skipLink.href);
    assert.is(await page.locator(skipLink.href!).evaluate((target) => target.localName), "main", where);
    await page.keyboard.press("Tab");
    const next = await focused(page);
    assert.ok(next.inMain && next.index === (await controls(page)).indices.find((_, at) => at > 0), `${where}: the key after the skip link goes to ${next.name}`);
  });
});

for (const width of [320, 1280]) {
  test(`what stands alone is at least 24 by 24 px, or nothing else is that near: ${width} px`, async () => {
    await tour.visit({ viewport: { width, height: 800 } }, async (page, { where }) => {
      const small = await page.evaluate(() => {
        const targets = [...document.querySelectorAll("main :is(a[href], button, summary)")].filter((element) => element.checkVisibility()).flatMap((element) => [...element.getClientRects()].map((box) => ({ element, box })));
        // A link in a sentence is as high as its line.
        const isInSentence = (element: Element) => element.localName === "a" && element.parentElement!.textContent!.trim() !== element.textContent!.trim() && getComputedStyle(element).display === "inline";
        const middle = ({ x, y, width: across, height }: DOMRect) => ({ x: x + across / 2, y: y + height / 2 });
        const isSmall = ({ width: across, height }: DOMRect) => across < 24 || height < 24;
        const distance = (box: DOMRect, other: DOMRect) => {
          const [from, to] = [middle(box), middle(other)];
          const toBox = Math.hypot(Math.max(other.left - from.x, 0, from.x - other.right), Math.max(other.top - from.y, 0, from.y - other.bottom));
          return isSmall(other) ? Math.min(toBox, Math.hypot(to.x - from.x, to.y - from.y) - 12) : toBox;
        };
        return targets
          .filter(({ element, box }) => !isInSentence(element) && isSmall(box) && (element.localName === "button" || targets.some((other) => other.element !== element && distance(box, other.box) < 12)))
          .map(({ element, box }) => `${Math.round(box.width)} by ${Math.round(box.height)} px: ${element.outerHTML.slice(0, 120)}`);
      });
      assert.equal(small, [], where);
    });
  });
}

test.run();
