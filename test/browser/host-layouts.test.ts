import type { Page } from "playwright-core";
import * as assert from "uvu/assert";
import { buildSite, minimalPublisher, type BuiltSite } from "../support/site.js";
import { suite } from "../support/suite.js";
import { serve, type WebServer } from "../support/web-server.js";
import { findFaintText } from "./contrast.js";
import { sharedBrowser } from "./shared.js";

/*
 * The plugin's pages in layouts of somebody else's, whose colours and rules it cannot know.
 */
const test = suite("Pages in a layout of the site");

/** What a layout has in its head, by how it decides on colours. */
const layouts = {
  "light only": "<style>body { background: #fff; color: #222 }</style>",
  "dark only": "<style>body { background: #111; color: #eee }</style>",
  "both, with light-dark()":
    "<style>:root { color-scheme: light dark } body { background: light-dark(#fafafa, #181818); color: light-dark(#222, #ddd) }</style>",
  "both, with media queries alone":
    "<style>body { background: #fff; color: #222 } @media (prefers-color-scheme: dark) { body { background: #15202b; color: #eee } }</style>",
  "none stated": "",
  "a switch that says dark":
    "<style>body { background: #fff; color: #222 } [data-theme=dark] body { background: #121212; color: #e8e8e8 }</style><script>document.documentElement.dataset.theme = 'dark'</script>",
  "a meta element": '<meta name="color-scheme" content="dark light">',
};

/** Rules for bare elements as popular stylesheets for sites have them, restated. */
const bareRules = `<style>
  * { box-sizing: border-box }
  header { display: flex; align-items: center; justify-content: space-between; padding: 1rem; background: #004; color: #fff }
  header h1 { color: #fff }
  footer { display: flex; background: #222; color: #999 }
  nav ul, nav ol { display: flex; list-style: none; background: #333 }
  nav a { color: #fff }
  table { display: block; overflow-x: auto; border: 1px solid #000 }
  th { background: #024; color: #fff }
  td { padding: 1rem; white-space: nowrap }
  pre { overflow: auto; padding: 1rem; background: #1e1e1e; color: #ddd; white-space: pre; word-wrap: normal }
  code { background: #eee; color: #a00 }
  dl { display: flex; flex-wrap: wrap } dt { float: left; width: 30% } dd { margin-left: 40% }
  figure { margin: 1em 40px } img { max-width: 100%; height: auto }
  button { background: #06c; color: #fff } summary { background: #06c; color: #fff }
  body { margin: 0; background: #fff; color: #222 } main { display: grid; padding: 1rem }
</style>`;

const frame = (head: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ title }}</title>${head}{% openactiveHead %}</head><body><main>{{ content | safe }}</main>{% openactiveFooter %}</body></html>`;

const publisher = `${minimalPublisher}email: data@acme-leisure.example
description: Leisure centres
brand: { accent: "#7a003c" }
guidance: { role: booking-system, items: classes }
publicSectorBody: { compliance: partial, nonAccessibleContent: [Some PDFs], preparedOn: 2024-01-31 }
rights: { copyrightNotice: © Acme }
`;
const addresses = [
  "/",
  "/publish-data/",
  "/publish-data/amend-terms-and-build-opt-out/",
  "/attribution/",
  "/accessibility-statement/",
  "/own/",
];

const servers: WebServer[] = [];
let page: Page;
test.before(async () => {
  page = await (await sharedBrowser()).newPage();
  await page.addInitScript("globalThis.__name ??= (value) => value");
});
test.after(async () => {
  await page.close();
  for (const server of servers) await server.close();
});

async function open(head: string): Promise<string> {
  const site: BuiltSite = await buildSite(
    {
      "_includes/host.njk": frame(head),
      "publisher.yaml": publisher,
      "own.md":
        "---\nlayout: host.njk\n---\n# Own\n\n{% openactiveFeeds %}\n\n{% openactiveRights %}\n\n{% openactiveSteps %}\n",
    },
    { options: { layout: "host.njk" } },
  );
  const server = await serve((file) => site.pages.get(file.replace(/index\.html$/, "")));
  servers.push(server);
  return server.origin;
}

for (const [name, head] of Object.entries(layouts)) {
  test(`all text is readable: ${name}`, async () => {
    const origin = await open(head);
    for (const address of addresses) {
      await page.goto(origin + address);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const faint = await findFaintText(page, ".openactive");
        assert.equal(faint, [], `${address} for those who prefer ${colorScheme}`);
      }
    }
  });
}

test("rules for bare elements do not make text faint, and nothing is too wide at 320 px", async () => {
  const origin = await open(bareRules);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of addresses) {
    await page.goto(origin + address);
    assert.equal(await findFaintText(page, ".openactive"), [], address);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.is(width, 320, address);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
});

test("rules for bare elements do not change how a component is laid out", async () => {
  const origin = await open(bareRules);
  await page.goto(`${origin}/`);
  const look = await page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
    return {
      header: style(".openactive-header").display,
      table: style("table.openactive-feeds").display,
      facts: style("dl.openactive-facts").display,
      footer: style(".openactive-footer").display,
      background: style(".openactive-header").backgroundColor,
    };
  });
  assert.equal(look, {
    header: "block",
    table: "table",
    facts: "grid",
    footer: "block",
    background: "rgba(0, 0, 0, 0)",
  });
});

test("text keeps its proportions where a layout makes the rem smaller, or its text larger", async () => {
  const origin = await open(
    "<style>html { font-size: 62.5% } body { font-size: 20px; line-height: 1.5 }</style>",
  );
  for (const address of addresses) {
    await page.goto(origin + address);
    const small = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector(".openactive")!, 4);
      const found: string[] = [];
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement!;
        if (walker.currentNode.nodeValue!.trim() === "" || element.closest("button")) continue;
        const size = parseFloat(getComputedStyle(element).fontSize);
        if (size < 16) found.push(`${size}px: ${element.textContent!.slice(0, 40)}`);
      }
      return found;
    });
    assert.equal(small, [], address);
  }
  await page.goto(`${origin}/`);
  const height = await page.evaluate(
    () => document.querySelector(".openactive-copy")!.getBoundingClientRect().height,
  );
  assert.ok(height >= 24, `the target size of WCAG 2.2 is 24 pixels, but a button has ${height}`);
});

test("a class of the site's own wins", async () => {
  const origin = await open(
    `${bareRules}<style>.openactive-header { display: grid } .openactive-lead { color: rgb(1, 2, 3) }</style>`,
  );
  await page.goto(`${origin}/`);
  const look = await page.evaluate(() => [
    getComputedStyle(document.querySelector(".openactive-header")!).display,
    getComputedStyle(document.querySelector(".openactive-lead")!).color,
  ]);
  assert.equal(look, ["grid", "rgb(1, 2, 3)"]);
});

test("contrast is measured", async () => {
  await page.setContent(
    '<p class="openactive" style="background: #fff; color: #999">Faint</p><p class="openactive" style="background: #fff; color: #555">Dark</p>',
  );
  const faint = await findFaintText(page, ".openactive");
  assert.equal(
    faint.map(({ text, contrast }) => [text, contrast]),
    [["Faint", 2.85]],
  );
});

test.run();
