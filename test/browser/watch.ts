import type { BrowserContext, Page } from "playwright-core";

/** What went on in a tab since it was asked last. */
export interface FaultLog {
  /** What failed, or was written to the console. */
  takeFaults(): readonly string[];
  /** What the page asked of other hosts since it was opened. */
  requestsElsewhere(): readonly string[];
}

/**
 * Notes what a page writes to the console, scripts and requests that fail, and requests to any host but these, or to
 * any address but those allowed besides. Call it before a page loads.
 */
export function watch(
  page: Page,
  origins: readonly string[],
  allowedUrls: readonly string[] = [],
): FaultLog {
  const faults: string[] = [];
  let elsewhere: string[] = [];
  page.on("console", (message) => {
    faults.push(`console: ${message.type()}: ${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("request", (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) elsewhere = [];
    if (origins.includes(new URL(request.url()).origin)) return;
    elsewhere.push(request.url());
    if (!allowedUrls.includes(request.url())) faults.push(`asks for ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A tab that goes on to the next page gives up what the last one still asked for, such as its icon.
    if (reason !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return { takeFaults: () => faults.splice(0), requestsElsewhere: () => elsewhere };
}

interface Watched extends Window {
  policyViolations?: string[];
}

/** Notes in each page of a window what its Content-Security-Policy stops. */
export async function watchPolicy(target: BrowserContext | Page): Promise<void> {
  await target.addInitScript(() => {
    const found: string[] = ((window as Watched).policyViolations = []);
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      found.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
}

/** What a policy stopped on this page, as `directive what`. */
export const readViolations = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as Watched).policyViolations ?? ["nobody listens"]);
