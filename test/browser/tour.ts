import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { serveFolder } from "../support/web-server.js";
import { shareAcrossFiles } from "../support/suite.js";
import { sharedBrowser } from "./shared.js";
import { readPageHtml, getTestSites, type TestSite } from "./sites.js";
import { watch, watchPolicy, type FaultLog } from "./watch.js";

/** A page to visit. */
export interface Stop {
  readonly site: TestSite;
  /** Its path, such as `/publish-data/`. */
  readonly address: string;
  readonly url: string;
  /** Which page of which site it is, for messages. */
  readonly where: string;
  readonly isDatasetSite: boolean;
  /** Whether it is the main page of a catalogue. */
  readonly isCatalog: boolean;
}

/** How pages are shown. */
interface WindowOptions extends BrowserContextOptions {
  /** A script that each page runs before its own. */
  readonly script?: string;
}

/** What is done at a page. */
type AtStop = (page: Page, stop: Stop, seen: FaultLog) => Promise<void>;

/** A browser and the sites, each on a server of its own. */
export interface Tour {
  readonly browser: Browser;
  readonly stops: readonly Stop[];
  /** The addresses of the publishers' logos, on other hosts or not. */
  readonly logos: readonly string[];
  /** A window in which publishers' logos on other hosts are there, and nothing else of other hosts is. */
  openWindow(options?: WindowOptions): Promise<BrowserContext>;
  /**
   * Shows pages in windows, all unless `only` says which. Anything a page complains of, or asks of another host, is
   * an error.
   */
  visit(options: WindowOptions, at: AtStop, only?: (stop: Stop) => boolean): Promise<void>;
}

/**
 * The example's pages, and of the other sites those that hold what their publishers say: enough where a page is like
 * the others of its kind.
 */
export const isRepresentative = ({ site, address }: Stop): boolean =>
  site.name === "example" ||
  /^\/(?:[^/]+\/)?$/.test(address) ||
  /\/(?:attribution|accessibility-statement|worksheet|amend-terms-and-build-opt-out)\/$/.test(
    address,
  );

const exampleKinds = [
  "/",
  "/attribution/",
  "/sessions/",
  "/publish-data/",
  "/publish-data/build-your-openactive-api/",
  "/publish-data/amend-terms-and-build-opt-out/",
  "/publish-data/create-an-open-data-certificate/worksheet/",
];
const catalogueKinds = ["/", "/glan-aber/", "/glan-aber/accessibility-statement/"];

/** One page of each kind: of the example, the texts of a booking system, and the list of a catalogue. */
export const isOneOfItsKind = ({ site, address }: Stop): boolean =>
  (site.name === "example" && exampleKinds.includes(address)) ||
  (site.name === "hostile" && address.includes("amend-terms")) ||
  (site.name === "many" && catalogueKinds.includes(address));

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="80">' +
  '<rect width="100%" height="100%" fill="#123c69"/></svg>';

/** The files that describe the datasets of a site: one beside each Dataset Site, or in the folder of its name. */
export const listDatasetFiles = (site: TestSite) => listJsonLdFiles(site, "dataset.jsonld");

/** Lists the JSON-LD files of a site that have a certain name. */
export function listJsonLdFiles({ folder }: TestSite, name: string): string[] {
  const files = readdirSync(folder, { recursive: true }) as string[];
  return files
    .filter((file) => path.basename(file) === name)
    .map((file) => path.join(folder, file));
}

interface Description {
  readonly publisher: { readonly logo: { readonly url: string } };
}

/** The addresses of the logos of a site's publishers. */
function readLogos(site: TestSite): string[] {
  const descriptions = listDatasetFiles(site).map(
    (file) => JSON.parse(readFileSync(file, "utf8")) as Description,
  );
  return descriptions.map(({ publisher }) => publisher.logo.url);
}

/** Returns whether the JSON-LD in a page is of a certain type. */
const describes = (type: string, site: TestSite, address: string) => {
  const [, json] = readPageHtml(site, address).split('<script type="application/ld+json">');
  if (json === undefined) return false;
  const description = JSON.parse(json.split("</script>")[0]!) as { readonly "@type": string };
  return description["@type"] === type;
};

/** The sites, each on a server of its own. */
const serveSites = shareAcrossFiles(
  async () => {
    const sites = await getTestSites();
    return Promise.all(
      sites.map(async (site) => ({ site, server: await serveFolder(site.folder) })),
    );
  },
  async (served) => {
    await Promise.all(served.map(({ server }) => server.close()));
  },
);

/** Builds or finds the sites, serves them, and starts a browser. */
export async function startTour(): Promise<Tour> {
  const served = await serveSites();
  const browser = await sharedBrowser();
  const origins = served.map(({ server }) => server.origin);
  const logos = served.flatMap(({ site }) => readLogos(site));
  const stops = served.flatMap(({ site, server }) =>
    site.pages.map((address) => ({
      site,
      address,
      url: server.origin + address,
      where: `${site.name} ${address}`,
      isDatasetSite: describes("Dataset", site, address),
      isCatalog: describes("DataCatalog", site, address),
    })),
  );

  const openWindow = async ({ script, ...options }: WindowOptions = {}) => {
    const context = await browser.newContext(options);
    if (script !== undefined) await context.addInitScript(script);
    // What tsx makes of a named function inside of one that is sent to the browser.
    await context.addInitScript("globalThis.__name ??= (named) => named");
    await watchPolicy(context);
    await context.route(
      ({ origin }) => !origins.includes(origin),
      (route, request) =>
        logos.includes(request.url())
          ? route.fulfill({ contentType: "image/svg+xml", body: logo })
          : route.abort(),
    );
    return context;
  };

  const visit: Tour["visit"] = async (options, at, only = () => true) => {
    const waiting = stops.filter(only);
    if (waiting.length === 0) throw new Error("there is no such page");
    const visitInOneWindow = async () => {
      const context = await openWindow(options);
      try {
        // A new tab for each page would take three times as long.
        const page = await context.newPage();
        const seen = watch(page, origins, logos);
        for (let stop = waiting.shift(); stop !== undefined; stop = waiting.shift()) {
          await page.goto(stop.url);
          await at(page, stop, seen);
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
    await Promise.all([visitInOneWindow(), visitInOneWindow()]);
  };
  return { browser, stops, logos, openWindow, visit };
}
