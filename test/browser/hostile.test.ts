import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import * as assert from "uvu/assert";
import {
  describeDataset,
  readPublisher,
  renderDatasetSite,
  type Dataset,
} from "../../src/index.js";
import { serve } from "../support/web-server.js";
import { attacks, fillEveryText, poison } from "../support/hostile.js";
import { suite } from "../support/suite.js";
import { sharedBrowser } from "./shared.js";

const test = suite("A hostile dataset in a browser");

const plain = describeDataset(readPublisher(fillEveryText("plain"), "publisher.yaml").publisher);
const stylesheet = readFileSync(new URL("../../src/templates/openactive.css", import.meta.url));

let browser: Browser;
let page: Page;
let server: Awaited<ReturnType<typeof serve>>;
let html = "";
const ran: string[] = [];

test.before(async () => {
  server = await serve((file) => {
    if (file === "/index.html") return html;
    return file === "/openactive.css" ? stylesheet : undefined;
  });
  browser = await sharedBrowser();
  const context = await browser.newContext();
  // Everything else a page asks for is answered with nothing: a link that is followed leaves the page where it is.
  const own = [`${server.origin}/`, `${server.origin}/openactive.css`];
  await context.route(
    (url) => !own.includes(url.href),
    (route) => route.fulfill({ status: 204 }),
  );

  page = await context.newPage();
  page.on("dialog", (dialog) => {
    ran.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => ran.push(`popup: ${popup.url()}`));
  page.on("framenavigated", (frame) => {
    const { origin, pathname } = new URL(frame.url());
    if (frame !== page.mainFrame() || origin !== server.origin || pathname !== "/") {
      ran.push(`navigated: ${frame.url()}`);
    }
  });
});
test.after(() => server?.close());

/** Shows a page, follows all its links and moves over all of it, and tells what code of the data ran. */
async function provoke(
  shown: string,
  look: () => Promise<void> = async () => {},
): Promise<string[]> {
  html = shown;
  ran.length = 0;
  await page.goto(`${server.origin}/`);
  await look();
  await page.evaluate(async () => {
    for (const link of document.querySelectorAll("a")) {
      link.click();
      // Following a link to a script is a task of its own.
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    for (const element of document.querySelectorAll("*")) {
      for (const event of ["mouseover", "focus", "error"]) element.dispatchEvent(new Event(event));
    }
  });
  if (await page.evaluate(() => "pwned" in window)) ran.push("window.pwned is set");
  return [...ran];
}

test("the browser runs code that a careless page lets through", async () => {
  for (const careless of [
    "<script>window.pwned=1</script>",
    "<img src=x onerror=window.pwned=1>",
    "<svg onload=window.pwned=1>",
    `<a href="javascript:window.pwned=1">x</a><a href="https://example.org/">y</a>`,
    `<p onmouseover="window.pwned=1">x</p>`,
  ]) {
    assert.equal(await provoke(`<!doctype html>${careless}`), ["window.pwned is set"], careless);
  }
  assert.equal(await provoke(`<!doctype html><a href="javascript:alert(1)">x</a>`), ["dialog: 1"]);
});

for (const attack of attacks) {
  test(`${JSON.stringify(attack)}: nothing runs, nothing is lost, everything is readable`, async () => {
    const places: readonly (readonly [string, Dataset])[] = [
      ["alone", poison(plain, () => attack)],
      ["after the text", poison(plain, (text) => `${text} ${attack}`)],
    ];
    for (const [place, dataset] of places) {
      // Without a policy, which would hide what the templates let through.
      const found = await provoke(
        renderDatasetSite(dataset, {
          stylesheetUrl: "/openactive.css",
          jsonLdUrl: "/dataset.jsonld",
          contentSecurityPolicy: false,
        }),
        async () => {
          const scripts = await page.locator("script").allTextContents();
          assert.equal(
            scripts.map((text) => JSON.parse(text) as unknown),
            [JSON.parse(JSON.stringify(dataset))],
            place,
          );
          assert.is(await page.locator("h1").textContent(), dataset.name, place);
          const text = await page.locator("main").innerText();
          assert.ok(text.length > 500, `${place}: the page is blank`);
          for (const heading of await page.locator("h2").allInnerTexts()) {
            assert.ok(heading !== "" && text.includes(heading), `${place}: ${heading}`);
          }
        },
      );
      assert.equal(found, [], place);
    }
  });
}

test.run();
