import type { Page } from "playwright-core";
import * as assert from "uvu/assert";
import { buildOnDisk } from "../support/built-on-disk.js";
import { publishersOf, writePublishers } from "../support/many-publishers.js";
import { suite } from "../support/suite.js";
import { serve, type WebServer } from "../support/web-server.js";
import { findAccessibilityIssues } from "./axe.js";
import { sharedBrowser } from "./shared.js";

const test = suite("Finding publishers");

const options = publishersOf({ pages: { guidance: false, attribution: false } });
const clubs = Array.from({ length: 201 }, (_, index) => `Bank Club ${index}`);
const names = [...clubs, "Ébène & < Gym", "Walton Sports", "Welton Swimming"];

let long: WebServer;
let short: WebServer;
/** Whether the list of the long catalogue can be loaded. */
let isListThere = true;
test.before(async () => {
  const longFiles = await buildOnDisk(writePublishers(names), options);
  long = await serve((file) =>
    isListThere || !file.endsWith(".json") ? longFiles.get(file.slice(1)) : undefined,
  );
  const shortFiles = await buildOnDisk(writePublishers(names.slice(-20)), options);
  short = await serve((file) => shortFiles.get(file.slice(1)));
});
test.after(async () => {
  await long.close();
  await short.close();
});

/** Opens a page as people with a narrow phone see it. */
async function withPage(
  url: string,
  use: (page: Page) => Promise<void>,
  javaScriptEnabled = true,
): Promise<void> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    javaScriptEnabled,
    viewport: { width: 320, height: 800 },
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  try {
    await page.goto(url);
    await use(page);
    const lost = faults.filter((fault) => isListThere || !fault.includes("404"));
    assert.equal(lost, []);
  } finally {
    await context.close();
  }
}

const say = (page: Page, text: string) =>
  page.getByRole("status").getByText(text, { exact: true }).waitFor();
const listVisible = (page: Page, selector: string) =>
  page.locator(selector).filter({ visible: true }).allTextContents();

test("beside the letters, publishers are found by parts of their names, without accents", () =>
  withPage(long.origin, async (page) => {
    const field = page.getByRole("searchbox", { name: "Find a publisher" });
    await field.fill("EBENE gym");
    await say(page, "Publishers found: 1");
    const link = page.getByRole("link", { name: "Ébène & < Gym" });
    assert.is(await link.getAttribute("href"), "/p201/");
  }));

test("of many publishers, the first are listed, and none once the field is empty", () =>
  withPage(`${long.origin}/a-z/w/`, async (page) => {
    const field = page.getByRole("searchbox");
    await field.fill("club");
    await say(page, "Publishers found: 201. These are the first 50.");
    assert.is((await listVisible(page, ".openactive-find li")).length, 50);
    assert.equal(await findAccessibilityIssues(page), []);
    assert.is(await page.evaluate("document.documentElement.scrollWidth"), 320);
    await field.fill("no such club");
    await say(page, "Publishers found: 0");
    assert.equal(await listVisible(page, ".openactive-find ul"), []);
    await field.fill("");
    await page.waitForFunction("document.querySelector('[role=status]').textContent === ''");
    assert.equal(await listVisible(page, ".openactive-find ul"), []);
  }));

test("if the list cannot be loaded, the page says so, and tries again", async () => {
  isListThere = false;
  try {
    await withPage(long.origin, async (page) => {
      const field = page.getByRole("searchbox");
      await field.fill("w");
      await say(page, "The list of publishers could not be loaded. Choose a letter instead.");
      isListThere = true;
      await field.fill("welton");
      await say(page, "Publishers found: 1");
      isListThere = false;
    });
  } finally {
    isListThere = true;
  }
});

test("in a table, the rows that do not match disappear, also where they are cards", () =>
  withPage(short.origin, async (page) => {
    assert.is((await listVisible(page, "tbody tr")).length, 20);
    await page.getByRole("searchbox").fill("elton");
    await say(page, "Publishers found: 1");
    assert.equal(await listVisible(page, "tbody th"), ["Welton Swimming"]);
    assert.equal(await findAccessibilityIssues(page), []);
    await page.setViewportSize({ width: 1280, height: 800 });
    assert.equal(await listVisible(page, "tbody th"), ["Welton Swimming"]);
    await page.getByRole("searchbox").fill("");
    await page.waitForFunction("document.querySelector('[role=status]').textContent === ''");
    assert.is((await listVisible(page, "tbody tr")).length, 20);
  }));

test("without JavaScript there is no field, and letters and tables lead to every publisher", () =>
  withPage(
    long.origin,
    async (page) => {
      assert.is(await page.locator("input").count(), 0);
      await page.getByRole("link", { name: "W", exact: true }).click();
      assert.equal(await listVisible(page, "tbody th"), ["Walton Sports", "Welton Swimming"]);
      await page.getByRole("link", { name: /^Previous/ }).click();
      await page.getByRole("link", { name: "B", exact: true }).click();
      assert.is((await listVisible(page, "tbody tr")).length, 200);
      await page.getByRole("link", { name: /^Next/ }).click();
      assert.is((await listVisible(page, "tbody tr")).length, 1);
    },
    false,
  ));

test.run();
