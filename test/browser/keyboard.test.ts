import { type Page } from "playwright-core";
import * as assert from "uvu/assert";
import { suite } from "../support/suite.js";
import { isOneOfItsKind, startTour, type Tour } from "./tour.js";

/*
 * WCAG 2.2, 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11 and 2.5.8, 1.4.11: everything can be reached and left with the
 * keyboard, in order; one sees where one is; and everything is large enough to hit.
 */
const test = suite("With the keyboard");

let tour: Tour;
test.before(async () => {
  tour = await startTour();
});

/** Where the focus is, and how it can be seen. */
const describeFocus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement!;
    const boxes = [...element.getClientRects()];
    const { left, top, right, bottom } = boxes[0] ?? new DOMRect();
    const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    // A canvas knows every way to write a colour.
    const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })!;
    const painted = (colours: readonly string[]) => {
      context.clearRect(0, 0, 1, 1);
      for (const colour of colours) {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map(
        (value) =>
          value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const backgrounds: string[] = [];
    for (
      let around: Element | null = element.parentElement;
      around !== null;
      around = around.parentElement
    ) {
      backgrounds.unshift(getComputedStyle(around).backgroundColor);
    }
    const [ring, behind] = [painted([...backgrounds, outlineColor]), painted(backgrounds)];
    return {
      index: [...document.querySelectorAll("*")].indexOf(element),
      isBody: element === document.body,
      name: element.outerHTML.slice(0, 100),
      outline: outlineStyle === "none" ? 0 : parseFloat(outlineWidth),
      contrast: (Math.max(ring, behind) + 0.05) / (Math.min(ring, behind) + 0.05),
      // With its ring, which is around it.
      inView: left >= 0 && top >= 4 && right <= innerWidth && bottom <= innerHeight - 4,
      box: [left, top, right, bottom].map(Math.round).join(" "),
      onTop: middle !== null && element.contains(middle),
      href: element.getAttribute("href"),
      inMain: element.closest("main") !== null,
    };
  });

/**
 * The controls of a page that can be seen, in the order they stand in, and those that have an outline
 * without having the focus.
 */
const findControls = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll("*")];
    const found = all.filter(
      (element) =>
        element.matches("a[href], button, summary, input, select, textarea, [tabindex]") &&
        element.checkVisibility(),
    );
    return {
      indices: found.map((element) => all.indexOf(element)),
      outlined: found
        .filter((element) => getComputedStyle(element).outlineStyle !== "none")
        .map((element) => element.outerHTML),
    };
  });

for (const [colorScheme, width] of [
  ["light", 1280],
  ["dark", 320],
] as const) {
  const look = `${colorScheme}, ${width} px`;
  test(`Tab goes through all controls in order, and only the one with the focus shows it: ${look}`, async () => {
    await tour.visit(
      { colorScheme, viewport: { width, height: 600 } },
      async (page, { where }) => {
        const { indices, outlined } = await findControls(page);
        assert.equal(outlined, [], `${where}: outlined without the focus`);
        assert.ok(indices.length >= 3, where);
        const visited: number[] = [];
        for (;;) {
          await page.keyboard.press("Tab");
          const now = await describeFocus(page);
          // Behind the last control is the browser itself, or the first again.
          if (now.isBody || now.index === visited[0]) break;
          visited.push(now.index);
          assert.ok(
            visited.length <= indices.length,
            `${where}: ${now.name} is no control, or comes twice`,
          );
          assert.ok(now.outline >= 2, `${where}: ${now.name} has an outline of ${now.outline} px`);
          assert.ok(
            now.contrast >= 3,
            `${where}: the outline of ${now.name} has a contrast of ${now.contrast}`,
          );
          assert.ok(
            now.inView && now.onTop,
            `${where}: ${now.name}, with its outline, cannot be seen at ${now.box}`,
          );
        }
        assert.equal(visited, indices, where);
      },
      isOneOfItsKind,
    );
  });
}

test("Shift+Tab goes back through the same controls", async () => {
  await tour.visit(
    {},
    async (page, { where }) => {
      const { indices } = await findControls(page);
      const visited: number[] = [];
      while (visited.length < indices.length) {
        await page.keyboard.press("Shift+Tab");
        const { isBody, index } = await describeFocus(page);
        if (isBody) break;
        visited.unshift(index);
      }
      assert.equal(visited, indices, where);
    },
    ({ site, address }) => site.name === "example" && ["/", "/attribution/"].includes(address),
  );
});

test("the skip link is the first stop and leads into the content", async () => {
  await tour.visit(
    {},
    async (page, { where }) => {
      await page.keyboard.press("Tab");
      const skipLink = await describeFocus(page);
      assert.ok(
        skipLink.href?.startsWith("#") && !skipLink.inMain,
        `${where}: ${JSON.stringify(skipLink)}`,
      );
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.hash === skipLink.href);
      assert.is(
        await page.locator(skipLink.href!).evaluate((target) => target.localName),
        "main",
        where,
      );
      await page.keyboard.press("Tab");
      const next = await describeFocus(page);
      assert.ok(
        next.inMain && next.index === (await findControls(page)).indices.find((_, at) => at > 0),
        `${where}: the key after the skip link goes to ${next.name}`,
      );
    },
    isOneOfItsKind,
  );
});

test.run();
