import type { BrowserContext, Page } from "playwright-core";
import * as assert from "uvu/assert";
import { suite } from "../support/suite.js";
import { startTour, type Tour } from "./tour.js";

const test = suite("Searching the documentation");

let tour: Tour;
let context: BrowserContext;
let page: Page;
let start: string;

test.before(async () => {
  tour = await startTour();
  start = tour.stops.find(({ site, address }) => site.name === "docs" && address === "/")!.url;
  context = await tour.openWindow();
  page = await context.newPage();
});
test.after(() => context.close());

/** Types into the search field of the first page, and waits for the answer. */
async function search(words: string): Promise<{ status: string; links: string[] }> {
  await page.goto(start);
  await page.getByRole("searchbox", { name: "Search" }).fill(words);
  await page.keyboard.press("Enter");
  const status = page.locator("#results [role=status]", { hasText: "for “" });
  await status.waitFor();
  return {
    status: await status.innerText(),
    links: await page.locator("#results ol a").allInnerTexts(),
  };
}

test("what people look for comes first", async () => {
  for (const [words, expected] of [
    ["onInvalid", "Options: onInvalid"],
    ["discussionUrl", "The publisher file, key by key: dataset.discussionUrl"],
    ["openactiveFooter", "Shortcodes and data: openactiveFooter"],
    ["postgresql", "Many publishers: From a database"],
    ["no feeds yet", "A club’s first site: When you have no feeds yet"],
    ["unlisted words of nobody custom properties", "Templates and styles: Custom properties"],
  ] as const) {
    const { links } = await search(words);
    assert.is(links[0], expected, words);
  }
});

test("a message finds its explanation, with the place and the values in it", async () => {
  for (const [message, expected] of [
    [
      "publisher.yaml:4:1  found a tab; expected spaces: YAML does not allow tabs for indentation",
      "found a tab; expected spaces",
    ],
    [
      'publisher.yaml:10:28  feeds.types[1]: found "FacilityUseSlot" without a feed of its facilities',
      "without a feed of its facilities",
    ],
    [
      'found the key "name" a second time (first on line 1); expected each key once',
      "found the key … a second time (first on line …)",
    ],
    ["openactiveStep: found brackets around the arguments; expected none", "found brackets around"],
  ] as const) {
    const { links } = await search(message);
    const expectedStart = `Messages and what to do: ${expected}`;
    assert.ok(links[0]!.startsWith(expectedStart), `${message}: ${links.slice(0, 3).join(" | ")}`);
  }
});

test("a misspelt word finds what was meant", async () => {
  const { links } = await search("atribution");
  assert.ok(
    links.some((link) => link.startsWith("Attribution")),
    links.join(),
  );
});

test("a result leads to its heading, and the field keeps the question", async () => {
  await search("removeStaleFiles");
  assert.is(await page.locator("#search").inputValue(), "removeStaleFiles");
  await page.locator("#results ol a").first().click();
  assert.is(new URL(page.url()).hash, "#removestalefiles");
  assert.ok(await page.locator("#removestalefiles").isVisible());
});

test("it says when there is nothing, and shows what was typed as text", async () => {
  const { status, links } = await search("<img src=x onerror=alert(1)>zzzz");
  assert.equal(links.length === 0, status.startsWith("Nothing found"));
  assert.match(status, "<img src=x onerror=alert(1)>zzzz");
  assert.is(await page.locator("#results img").count(), 0);
});

test("without scripting, the field leads to the index of all headings", async () => {
  const plain = await tour.openWindow({ javaScriptEnabled: false });
  const tab = await plain.newPage();
  await tab.goto(start);
  await tab.getByRole("searchbox").fill("strict");
  await tab.keyboard.press("Enter");
  await tab.getByRole("link", { name: "strict", exact: true }).click();
  assert.match(tab.url(), /\/options\/#strict$/);
  await plain.close();
});

test.run();
