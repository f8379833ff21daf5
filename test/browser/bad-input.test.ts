import { readFileSync } from "node:fs";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import * as assert from "uvu/assert";
import { describeDataset, readPublisher, renderDatasetSite } from "../../src/index.js";
import { feedTypeIdentifiers } from "../../src/specification/feed-types.js";
import { serve } from "../support/web-server.js";
import { minimalPublisher } from "../support/site.js";
import { suite } from "../support/suite.js";
import { findAccessibilityIssues } from "./axe.js";
import { sharedBrowser } from "./shared.js";

/*
 * What is right as far as anybody can tell, and yet strains a page: it stays whole.
 */
const test = suite("Strained pages in a browser");

const stylesheet = readFileSync(new URL("../../src/templates/openactive.css", import.meta.url));
const script = readFileSync(new URL("../../src/templates/openactive.js", import.meta.url));
const createSvg = (width: number, height: number) =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    '<rect width="100%" height="100%" fill="#123c69"/></svg>',
  ].join("");
const pictures: Readonly<Record<string, string>> = {
  "/usual.svg": createSvg(320, 80),
  "/huge.svg": createSvg(9000, 6000),
  "/tall.svg": createSvg(20, 4000),
  "/wide.svg": createSvg(12_000, 30),
};

let browser: Browser;
let page: Page;
let server: Awaited<ReturnType<typeof serve>>;
let html = "";

test.before(async () => {
  const files = (): Readonly<Record<string, string | Uint8Array>> => ({
    ...pictures,
    "/index.html": html,
    "/openactive.css": stylesheet,
    "/openactive.js": script,
  });
  server = await serve((file) => files()[file]);
  browser = await sharedBrowser();
  page = await browser.newPage();
  await page.addInitScript(axe.source);
});
test.after(() => server?.close());

interface Look {
  readonly logoUrl?: string;
  readonly css?: boolean;
}
const renderPage = (yaml: string, { logoUrl = "/usual.svg", css = true }: Look = {}) =>
  renderDatasetSite(describeDataset(readPublisher(yaml, "publisher.yaml").publisher), {
    logoUrl,
    ...(css && { stylesheetUrl: "/openactive.css" }),
    scriptUrl: "/openactive.js",
  });

const words = "badminton yoga swimming walking ".repeat(200);
const noFeeds = minimalPublisher.slice(0, minimalPublisher.indexOf("feeds:"));
const longAddresses = minimalPublisher.replaceAll(
  "acme-leisure.example/openactive",
  `acme-leisure.example/${"a".repeat(250)}`,
);
const deprecatedFeed = `feeds:
  - type: ScheduledSession
    url: https://api.example.org/a
    status: deprecated
    note: ${words.slice(0, 999)}
`;
const createPublisher = (text: string) =>
  minimalPublisher.replace("name: Acme Leisure\n", `name: ${text}\n`);
const strains: readonly (readonly [name: string, yaml: string, look?: Look])[] = [
  ["the smallest file: no email, no background, two feeds", minimalPublisher],
  ["one feed", minimalPublisher.replace("SessionSeries, ScheduledSession", "SessionSeries")],
  [
    "all fifteen kinds of feed",
    minimalPublisher.replace("SessionSeries, ScheduledSession", feedTypeIdentifiers.join(", ")),
  ],
  ["a name of 300 characters without a space", createPublisher("A".repeat(300))],
  ["a name of 300 characters with spaces", createPublisher(words.slice(0, 299))],
  [
    "a description of 5000 characters",
    minimalPublisher.replace("dataset:\n", `dataset:\n  description: ${words.slice(0, 4999)}\n`),
  ],
  [
    "a description of 5000 characters without a space",
    minimalPublisher.replace("dataset:\n", `dataset:\n  description: ${"x".repeat(5000)}\n`),
  ],
  [
    "an email address and URLs of 250 characters",
    `${longAddresses}email: ${"a".repeat(240)}@acme.example\n`,
  ],
  ["a long note and a state on a feed", noFeeds + deprecatedFeed],
  ["a huge logo", minimalPublisher, { logoUrl: "/huge.svg" }],
  ["a logo like a flagpole", minimalPublisher, { logoUrl: "/tall.svg" }],
  ["a logo like a ruler", minimalPublisher, { logoUrl: "/wide.svg" }],
  ["a missing logo", minimalPublisher, { logoUrl: "/missing.svg" }],
  [
    "a missing logo, with a name of 300 characters",
    createPublisher("A".repeat(300)),
    { logoUrl: "/missing.svg" },
  ],
];

for (const [strain, yaml, look = {}] of strains) {
  test(`${strain}: the page is whole at every width and in both schemes`, async () => {
    html = renderPage(yaml, look);
    await page.goto(`${server.origin}/`, { waitUntil: "load" });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [320, 768, 1280]) {
        const where = `${width} px, ${colorScheme}`;
        await page.setViewportSize({ width, height: 640 });
        const { overflow, outside, logo } = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          const cut = [...document.querySelectorAll("main *")].filter(
            (element) =>
              element.getBoundingClientRect().right > clientWidth + 0.5 &&
              element.closest("thead") === null,
          );
          const box = document.querySelector(".openactive-logo")!.getBoundingClientRect();
          return {
            overflow: scrollWidth - clientWidth,
            outside: cut.map((element) => element.outerHTML.slice(0, 80)),
            logo: { width: box.width, height: box.height },
          };
        });
        assert.is(overflow, 0, `${where} scrolls sideways`);
        assert.equal(outside, [], where);
        assert.ok(
          logo.height <= 64 && logo.width <= 256,
          `${where}: the logo is ${logo.width} by ${logo.height} px`,
        );
      }
    }
    assert.equal(await findAccessibilityIssues(page), []);
  });
}

test("a missing logo is replaced by its alternative text", async () => {
  html = renderPage(minimalPublisher, { logoUrl: "/missing.svg" });
  await page.goto(`${server.origin}/`);
  assert.is(await page.getByRole("img").getAttribute("alt"), "Logo of Acme Leisure");
});

test("a logo that loads late moves nothing", async () => {
  html = renderPage(minimalPublisher, { logoUrl: "/huge.svg" });
  const slow = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    void slow.route("**/huge.svg", async (route) => {
      resolve();
      await new Promise<void>((go) => (answer = go));
      await route.continue();
    });
  });
  await slow.goto(`${server.origin}/`, { waitUntil: "domcontentloaded" });
  await asked;
  const getHeadingTop = () =>
    slow.locator("h1").evaluate((heading) => heading.getBoundingClientRect().top);
  const before = await getHeadingTop();
  answer();
  await slow.waitForFunction(
    () => document.images[0]!.complete && document.images[0]!.naturalWidth > 0,
  );
  assert.is(await getHeadingTop(), before);
  const shift = await slow.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(
            list
              .getEntries()
              .reduce(
                (sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value,
                0,
              ),
          ),
        ).observe({ type: "layout-shift", buffered: true });
        // Where nothing has moved, nobody calls.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
  assert.is(shift, 0);
  await slow.close();
});

test("without the stylesheet everything is shown in the same order, and a huge logo stays small", async () => {
  const textOf = async (look: Look) => {
    html = renderPage(minimalPublisher, look);
    await page.goto(`${server.origin}/`);
    return page.locator("main").evaluate((main) => main.textContent!.replace(/\s+/g, " "));
  };
  const withStyle = await textOf({ logoUrl: "/huge.svg" });
  assert.is(await textOf({ logoUrl: "/huge.svg", css: false }), withStyle);
  assert.is(
    await page.locator(".openactive-logo").evaluate((logo) => logo.getBoundingClientRect().height),
    64,
  );
  // Without a stylesheet the browser sizes targets, which WCAG 2.5.8 leaves to it.
  assert.equal(
    (await findAccessibilityIssues(page)).filter((fault) => !fault.includes("target-size")),
    [],
  );
});

const answers: readonly (readonly [question: string, where: string])[] = [
  ["whose data", ".openactive-publisher"],
  ["what it holds", ".openactive-lead"],
  ["may I use it", '.openactive-summary a[href*="creativecommons"]'],
  ["where are the feeds", '.openactive-summary a[href="#feed-SessionSeries"]'],
  ["how do I credit it", '.openactive-summary a[href="#rights"]'],
  ["whom do I ask", '.openactive-summary a[href*="/issues"]'],
];

for (const [width, height] of [
  [1280, 800],
  [320, 640],
] as const) {
  test(`the first screen answers six questions at ${width} by ${height} px`, async () => {
    html = renderPage(minimalPublisher);
    await page.setViewportSize({ width, height });
    await page.goto(`${server.origin}/`);
    for (const [question, where] of answers) {
      const bottom = await page
        .locator(where)
        .evaluate((element) => element.getBoundingClientRect().bottom);
      assert.ok(bottom > 0 && bottom <= height, `${question}: ${bottom} px`);
    }
  });
}

test.run();
