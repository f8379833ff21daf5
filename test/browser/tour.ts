import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { serveFolder } from "../oracles/serve.js";
import { openBrowser } from "./browser.js";
import { htmlOf, testSites, type TestSite } from "./sites.js";
import { watch } from "./watch.js";

/** A page to visit. */
export interface Stop {
  readonly site: TestSite;
  /** Its path, such as `/publish-data/`. */
  readonly address: string;
  readonly url: string;
  /** Which page of which site it is, for messages. */
  readonly where: string;
  readonly isDatasetSite: boolean;
}

/** A browser and the six sites, each on a server of its own. */
export interface Tour {
  readonly browser: Browser;
  readonly stops: readonly Stop[];
  /** The addresses of the publishers' logos, on other hosts or not. */
  readonly logos: readonly string[];
  /** A window in which publishers' logos on other hosts are there, and nothing else of other hosts is. */
  openWindow(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Shows pages in a window, all unless `only` says which. Anything a page complains of, or asks of another host, is an error. */
  visit(options: BrowserContextOptions, at: (page: Page, stop: Stop) => Promise<void>, only?: (stop: Stop) => boolean): Promise<void>;
  close(): Promise<void>;
}

/** The example's pages, and of the other sites those that hold what their publishers say: enough where a page is like the others of its kind. axe and reflow look at all. */
export const ofEveryKind = ({ site, address }: Stop): boolean => site.name === "example" || /^\/(?:[^/]+\/)?$|\/(?:attribution|accessibility-statement|worksheet|amend-terms-and-build-opt-out)\/$/.test(address);

const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="80"><rect width="100%" height="100%" fill="#123c69"/></svg>';

/** The files that describe the datasets of a site: one beside each Dataset Site, or in the folder of its name. */
export function descriptionsIn({ folder }: TestSite): string[] {
  return (readdirSync(folder, { recursive: true }) as string[]).filter((file) => path.basename(file) === "dataset.jsonld").map((file) => path.join(folder, file));
}

/** The addresses of the logos of a site's publishers. */
const logosOf = (site: TestSite) => descriptionsIn(site).map((file) => (JSON.parse(readFileSync(file, "utf8")) as { readonly publisher: { readonly logo: { readonly url: string } } }).publisher.logo.url);

/** Builds or finds the sites, serves them, and starts a browser. */
export async function startTour(): Promise<Tour> {
  const sites = await testSites();
  const [browser, ...servers] = await Promise.all([openBrowser(), ...sites.map(({ folder }) => serveFolder(folder))]);
  const origins = servers.map(({ origin }) => origin);
  const logos = sites.flatMap(logosOf);
  const stops = sites.flatMap((site, index) => site.pages.map((address) => ({ site, address, url: origins[index]! + address, where: `${site.name} ${address}`, isDatasetSite: htmlOf(site, address).includes('<script type="application/ld+json">') })));

  const openWindow = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext(options);
    // What tsx makes of a named function inside of one that is sent to the browser.
    await context.addInitScript("globalThis.__name ??= (named) => named");
    await context.route(({ origin }) => !origins.includes(origin), (route, request) => (logos.includes(request.url()) ? route.fulfill({ contentType: "image/svg+xml", body: logo }) : route.abort()));
    return context;
  };
  const visit: Tour["visit"] = async (options, at, only = () => true) => {
    const waiting = stops.filter(only);
    if (waiting.length === 0) throw new Error("there is no such page");
    const inOneWindow = async () => {
      const context = await openWindow(options);
      try {
        // A new tab for each page would take three times as long.
        const page = await context.newPage();
        const seen = watch(page, origins, logos);
        for (let stop = waiting.shift(); stop !== undefined; stop = waiting.shift()) {
          await page.goto(stop.url);
          await at(page, stop);
          const faults = seen.takeFaults();
          if (faults.length > 0) throw new Error(`${stop.where}: ${faults.join("\n")}`);
        }
      } catch (error) {
        waiting.length = 0;
        throw error;
      } finally {
        await context.close();
      }
    };
    // Two windows are two processes, which two processors can serve.
    await Promise.all([inOneWindow(), inOneWindow()]);
  };
  const close = async () => {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  };
  return { browser, stops, logos, openWindow, visit, close };
}
