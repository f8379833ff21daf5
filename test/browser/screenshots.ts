import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { serveFolder } from "../support/web-server.js";
import { buildExampleSite } from "../support/example-site.js";
import { openBrowser } from "./browser.js";

/*
 * `npm run screenshots` writes the pictures of the README. `npm run screenshots FOLDER` writes every page of the
 * example site at three widths in both schemes into a folder, for looking at.
 */

const repository = path.join(import.meta.dirname, "../..");
const pictures = [
  ["/", "dataset-site.png"],
  ["/publish-data/", "publish-data.png"],
] as const;

async function captureReadmePages(browser: Browser, origin: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 960, height: 800 } });
  for (const [address, file] of pictures) {
    await page.goto(origin + address);
    await page.screenshot({ path: path.join(repository, "docs/assets", file) });
    console.log(`docs/assets/${file}`);
  }
}

async function captureEveryPage(
  browser: Browser,
  origin: string,
  addresses: readonly string[],
  folder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [320, 768, 1280]) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      for (const address of addresses) {
        await page.goto(origin + address);
        const name = address.replaceAll("/", " ").trim().replaceAll(" ", "-") || "index";
        await page.screenshot({
          path: path.join(folder, `${name}-${width}-${colorScheme}.png`),
          fullPage: true,
        });
      }
      await context.close();
    }
  }
  console.log(folder);
}

const { folder: site, pages } = buildExampleSite();
const [server, browser] = await Promise.all([serveFolder(site), openBrowser()]);
try {
  const [folder] = process.argv.slice(2);
  await (folder === undefined
    ? captureReadmePages(browser, server.origin)
    : captureEveryPage(browser, server.origin, pages, folder));
} finally {
  await browser.close();
  await server.close();
}
