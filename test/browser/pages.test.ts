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

/** The example as a booking system, whose guidance holds texts to take away: only the pages that differ. */
let bookingSystem: ExampleSite;
let bookingServer: Awaited<ReturnType<typeof serveFolder>>;

test.before(async () => {
  site = buildExampleSite();
  const built = buildExampleSite((yaml) => yaml.replace("role: activity-provider", "role: booking-system\n  optOut: https://example.org/settings"));
  bookingSystem = { ...built, pages: ["/publish-data/", "/publish-data/amend-terms-and-build-opt-out/", "/publish-data/get-a-conformance-certificate/"] };
  [server, bookingServer, browser] = await Promise.all([serveFolder(site.folder), serveFolder(bookingSystem.folder), openBrowser()]);
});
test.after(async () => {
  await browser?.close();
  await server?.close();
  await bookingServer?.close();
});

/** Shows every page of both sites, a few at a time. A new tab for each would take three times as long. */
async function onEveryPage(options: BrowserContextOptions, visit: (page: Page, address: string) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  const addresses = [site, bookingSystem].flatMap(({ pages }, index) => pages.map((address) => [[server, bookingServer][index]!.origin, address] as const));
  const inOneTab = async (): Promise<void> => {
    const page = await context.newPage();
    const seen = watch(page, [server.origin, bookingServer.origin]);
    for (let next = addresses.shift(); next !== undefined; next = addresses.shift()) {
      const [origin, address] = next;
      await page.goto(origin + address);
      await visit(page, address);
      assert.equal(seen.takeFaults(), [], `${address} ${JSON.stringify(options)}`);
    }
  };
  try {
    await Promise.all([inOneTab(), inOneTab()]);
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

test("has the Dataset Site, the guidance and the page of the user's own", () => {
  for (const address of ["/", "/publish-data/", "/publish-data/choose-a-licence/", "/publish-data/create-an-open-data-certificate/worksheet/", "/attribution/", "/sessions/"]) assert.ok(site.pages.includes(address), address);
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

test("one click selects the whole of a text to take away", async () => {
  const page = await browser.newPage();
  await page.goto(`${bookingServer.origin}/publish-data/amend-terms-and-build-opt-out/`);
  for (const text of await page.locator(".openactive-text > pre").all()) {
    await text.click();
    const selected = await page.evaluate(() => getSelection()!.toString());
    assert.is(selected.trim(), (await text.textContent())!.trim());
    assert.ok(selected.includes("Everyone Active"));
  }
  await page.close();
});

test("a copy button copies, says so, and is named after what it copies; without scripting there is none", async () => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  for (const [address, least] of [["/attribution/", 9], ["/publish-data/build-your-openactive-api/", 1]] as const) {
    await page.goto(server.origin + address);
    const buttons = page.locator("button.openactive-copy:visible");
    assert.ok((await buttons.count()) >= least, `${address} has ${await buttons.count()} buttons`);
    for (const button of await buttons.all()) {
      await button.click();
      await page.locator('.openactive-copied:text("Copied")').last().waitFor();
      const { text, title, name, size } = await button.evaluate((element) => {
        const { height, width } = element.getBoundingClientRect();
        return { text: element.previousElementSibling!.textContent, title: element.closest("figure")!.querySelector("figcaption")!.textContent, name: element.getAttribute("aria-label"), size: Math.min(height, width) };
      });
      assert.is(await page.evaluate(() => navigator.clipboard.readText()), text);
      assert.is(name, `Copy: ${title}`);
      assert.ok(size >= 24, `${size} px`);
      assert.is(await button.evaluate((element) => element.nextElementSibling!.getAttribute("role")), "status");
    }
  }
  await context.close();

  const noScript = await browser.newContext({ javaScriptEnabled: false });
  const still = await noScript.newPage();
  await still.goto(`${server.origin}/attribution/`);
  assert.is(await still.locator("button").count(), 0);
  await noScript.close();
});

test("the address of each feed can be copied, tried in the validator, and seen in the visualiser", async () => {
  const { distribution } = JSON.parse(readFileSync(path.join(site.folder, "dataset.jsonld"), "utf8")) as { distribution: { contentUrl: string }[] };
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await page.goto(`${server.origin}/`);
  const rows = await page.locator(".openactive-feeds tbody").all();
  assert.is(rows.length, distribution.length);
  for (const [at, row] of rows.entries()) {
    const { contentUrl } = distribution[at]!;
    const label = (await row.locator(".openactive-feed").textContent())!;
    await row.getByRole("button", { name: `Copy: ${label}`, exact: true }).click();
    await row.locator('[role="status"]:text("Copied")').waitFor();
    assert.is(await page.evaluate(() => navigator.clipboard.readText()), contentUrl);
    assert.equal(await row.locator(".openactive-tools a").evaluateAll((links) => links.map((link) => [...new URL((link as HTMLAnchorElement).href).searchParams.entries()])), [[["url", contentUrl]], [["endpoint", contentUrl]]]);
    const sizes = await row.locator("button, .openactive-tools a").evaluateAll((controls) => controls.map((control) => Math.round(control.getBoundingClientRect().height)));
    assert.ok(sizes.every((size) => size >= 24), sizes.join(" "));
  }
  await context.close();
});

test("a feed leads to the feed its items belong to", async () => {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/`);
  const parents = await page.locator(".openactive-feeds tbody").evaluateAll((feeds) => feeds.map((feed) => [feed.id, feed.querySelector("td:nth-child(3)")!.textContent, feed.querySelector("td:nth-child(3) a")?.getAttribute("href")]));
  assert.equal(parents, [
    ["feed-CourseInstance", "None", undefined],
    ["feed-SessionSeries", "None", undefined],
    ["feed-ScheduledSession", "Session series", "#feed-SessionSeries"],
    ["feed-FacilityUse", "None", undefined],
    ["feed-FacilityUseSlot", "Facilities", "#feed-FacilityUse"],
  ]);
  await page.close();
});

test("on paper, texts and tables are whole, links of the worksheet can be read, and menus are left out", async () => {
  await onEveryPage({ viewport: { width: 794, height: 1123 } }, async (page, address) => {
    await page.emulateMedia({ media: "print" });
    for (const menu of await page.locator(".openactive-trail, .openactive-pager, .openactive-skip").all()) assert.not.ok(await menu.isVisible(), address);
    for (const heading of await page.locator("h1, h2, h3").all()) assert.ok(await heading.isVisible(), address);
    const { colour, overflow } = await page.evaluate(() => ({ colour: getComputedStyle(document.body).color, overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth }));
    assert.is(colour, "rgb(0, 0, 0)", address);
    assert.is(overflow, 0, address);
    if (address.endsWith("/worksheet/")) assert.match(await page.locator("td a").first().evaluate((link) => getComputedStyle(link, "::after").content), /https:/);
  });
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
    await page.waitForURL((url) => url.hash === skipLink.href);
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
      // Copy buttons are there only where they work.
      await page.locator(".openactive-copy").evaluateAll((buttons) => buttons.forEach((button) => button.remove()));
      texts[address] = (await page.locator("body").innerText()).replace(/\n+/g, "\n");
      for (const heading of await page.locator("h1, h2, h3").all()) assert.ok(await heading.isVisible(), `${address}: ${await heading.textContent()}`);
    });
    return texts;
  };
  const without = await read(false);
  assert.equal(without, await read(true));
  for (const [address, text] of Object.entries(without)) assert.ok(text.length > 200, `${address}: ${text}`);
});

test.run();
