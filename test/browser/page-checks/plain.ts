import type { Page } from "playwright-core";
import * as assert from "uvu/assert";
import { isRepresentative } from "../tour.js";
import type { PageCheck } from "./check.js";

/** The text of a page as people see it, without copy buttons, which are there only where they work. */
async function readText(page: Page): Promise<string> {
  await page
    .locator(".openactive-copy")
    .evaluateAll((buttons) => buttons.forEach((button) => button.remove()));
  const { text, hidden } = await page.locator("body").evaluate((body) => ({
    text: (body as HTMLElement).innerText.replace(/\s+/g, " ").trim(),
    hidden: [...body.querySelectorAll("h1, h2, h3")]
      .filter((heading) => !heading.checkVisibility())
      .map((heading) => heading.textContent),
  }));
  assert.equal(hidden, [], "headings that cannot be seen");
  return text;
}

export const needsNoScript: PageCheck = {
  name: "every page is complete without JavaScript, and no button is without effect",
  only: isRepresentative,
  async check({ page, stop, withoutScript }) {
    const plain = await withoutScript();
    await plain.goto(stop.url);
    assert.is(await plain.locator("button:not([type=submit])").count(), 0);
    const text = await readText(plain);
    assert.ok(text.length > 200, text);
    assert.is(text, await readText(page));
  },
};

/** The last of the checks: it takes the page apart. */
export const needsNoStylesheet: PageCheck = {
  name: "without the stylesheet nothing is lost, and everything is in the same order",
  async check({ page }) {
    const styled = await readText(page);
    await page
      .locator("link[rel=stylesheet]")
      .evaluateAll((sheets) => sheets.forEach((sheet) => sheet.remove()));
    assert.is(await readText(page), styled);
  },
};
