import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { serveFolder } from "../oracles/serve.js";
import { buildExampleSite, type ExampleSite } from "../support/example-site.js";
import { accessibilityFaults } from "./axe.js";
import { openBrowser } from "./browser.js";
import { watch } from "./watch.js";

const test = suite("The example site in a browser");

let browser: Browser;
let site: ExampleSite;
let server: Awaited<ReturnType<typeof serveFolder>>;

test.before(async () => {
  site = buildExampleSite();
  [server, browser] = await Promise.all([serveFolder(site.folder), openBrowser()]);
});
test.after(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens every page of the site in a window of its own, one after the other. */
async function onEveryPage(options: BrowserContextOptions, visit: (page: Page, address: string) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  try {
    for (const address of site.pages) {
      const page = await context.newPage();
      const seen = watch(page, server.origin);
      await page.goto(server.origin + address);
      await visit(page, address);
      assert.equal(seen.faults, [], `${address} ${JSON.stringify(options)}`);
      await page.close();
    }
  } finally {
    await context.close();
  }
}

/** Shows every page in every width and scheme that the design knows. */
async function everywhere(visit: (page: Page, where: string, colorScheme: string) => Promise<void>): Promise<void> {
  await onEveryPage({}, async (page, address) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await visit(page, `${address} at ${width} px, ${colorScheme}`, colorScheme);
      }
    }
  });
}

test("has the Dataset Site and the page of the user's own", () => {
  assert.ok(site.pages.includes("/"));
  assert.ok(site.pages.includes("/sessions/"));
});

test("fits the window, has one h1 and the colours of the scheme; nothing fails, and nothing of another host is asked for", async () => {
  await everywhere(async (page, where, colorScheme) => {
    const found = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      headings: document.querySelectorAll("h1").length,
      unloaded: [...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.src),
      background: getComputedStyle(document.body).backgroundColor,
    }));
    assert.is(found.overflow, 0, `${where} scrolls sideways`);
    assert.is(found.headings, 1, where);
    assert.equal(found.unloaded, [], where);
    const [red = 0, green = 0, blue = 0] = (found.background.match(/[\d.]+/g) ?? []).map(Number);
    assert.is(red + green + blue > 382 ? "light" : "dark", colorScheme, `${where}: ${found.background}`);
  });
});

test("axe finds no fault", async () => {
  await everywhere(async (page, where) => assert.equal(await accessibilityFaults(page), [], where));
});

test("the Dataset Site holds its JSON-LD where machines look for it; other pages hold none", async () => {
  const file = JSON.parse(readFileSync(path.join(site.folder, "dataset.jsonld"), "utf8")) as unknown;
  await onEveryPage({}, async (page, address) => {
    const blocks = await page.locator('script[type="application/ld+json"]').evaluateAll((scripts) => scripts.map((script) => [script.parentElement?.localName, script.textContent]));
    assert.equal(blocks.map(([parent, text]) => [parent, JSON.parse(text!)]), address === "/" ? [["head", file]] : [], address);
  });
});

test("the skip link is the first stop of the keyboard, is seen when it has the focus, and leads into the content", async () => {
  await onEveryPage({}, async (page, address) => {
    const focused = () => page.evaluate(() => {
      const element = document.activeElement!;
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { href: element.getAttribute("href"), isLink: element.localName === "a", inView: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight, inMain: element.closest("main") !== null };
    });
    await page.keyboard.press("Tab");
    const skipLink = await focused();
    assert.ok(skipLink.href?.startsWith("#"), `${address}: ${JSON.stringify(skipLink)}`);
    assert.ok(skipLink.inView, `${address}: the skip link has the focus and cannot be seen`);

    await page.keyboard.press("Enter");
    assert.is(new URL(page.url()).hash, skipLink.href, address);
    assert.is(await page.locator(skipLink.href!).evaluate((target) => target.localName), "main", address);
    await page.keyboard.press("Tab");
    const next = await focused();
    assert.ok(next.isLink && next.inMain, `${address}: the key after the skip link goes to ${JSON.stringify(next)}`);
  });
});

test("everything can be read without JavaScript", async () => {
  const read = async (javaScriptEnabled: boolean) => {
    const texts: Record<string, string> = {};
    await onEveryPage({ javaScriptEnabled }, async (page, address) => {
      texts[address] = await page.locator("body").innerText();
      for (const heading of await page.locator("h1, h2, h3").all()) assert.ok(await heading.isVisible(), `${address}: ${await heading.textContent()}`);
    });
    return texts;
  };
  const without = await read(false);
  assert.equal(without, await read(true));
  for (const [address, text] of Object.entries(without)) assert.ok(text.length > 200, `${address}: ${text}`);
});

test.run();
