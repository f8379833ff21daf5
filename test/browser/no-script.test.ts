import { type Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ofEveryKind, startTour, type Tour } from "./tour.js";

const test = suite("Without JavaScript, without the stylesheet");

let tour: Tour;
test.before(async () => {
  tour = await startTour();
});
test.after(() => tour?.close());

/** The text of each page, as people see it, by which page it is; copy buttons, which are there only where they work, are left out. */
async function read(options: Parameters<Tour["visit"]>[0], prepare: (page: Page) => Promise<void> = async () => {}): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  await tour.visit(options, async (page, { where }) => {
    await page.locator(".openactive-copy").evaluateAll((buttons) => buttons.forEach((button) => button.remove()));
    await prepare(page);
    texts.set(where, (await page.locator("body").innerText()).replace(/\s+/g, " ").trim());
    assert.equal(await page.locator("h1, h2, h3").evaluateAll((headings) => headings.filter((heading) => !heading.checkVisibility()).map((heading) => heading.textContent)), [], where);
  }, ofEveryKind);
  return texts;
}

/** The pages with all they have, read once. */
let pagesAsTheyAre: ReturnType<typeof read> | undefined;
const asItIs = () => (pagesAsTheyAre ??= read({}));

test("all of every page can be read without JavaScript, and there is no button that does nothing", async () => {
  const buttons = new Set<number>();
  const without = await read({ javaScriptEnabled: false }, async (page) => void buttons.add(await page.locator("button").count()));
  const with_ = await asItIs();
  assert.is(without.size, tour.stops.filter(ofEveryKind).length);
  assert.equal([...buttons], [0]);
  for (const [where, text] of without) {
    assert.is(text, with_.get(where), where);
    assert.ok(text.length > 200, `${where}: ${text}`);
  }
});

test("without the stylesheet nothing is lost, and all is in the same order", async () => {
  const unstyled = await read({}, (page) => page.locator("link[rel=stylesheet]").evaluateAll((sheets) => sheets.forEach((sheet) => sheet.remove())));
  const styled = await asItIs();
  for (const [where, text] of unstyled) assert.is(text, styled.get(where), where);
});

test.run();
