import type { Page } from "playwright-core";

/** What went wrong in a tab since it was asked last. */
export interface Seen {
  takeFaults(): readonly string[];
}

/** Notes errors of the console and of scripts, requests that fail, and requests to any host but these, or to any address but those allowed besides. Call it before a page loads. */
export function watch(page: Page, origins: readonly string[], besides: readonly string[] = []): Seen {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("request", (request) => {
    if (!origins.includes(new URL(request.url()).origin) && !besides.includes(request.url())) faults.push(`asks for ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A tab that goes on to the next page gives up what the last one still asked for, such as its icon.
    if (reason !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return { takeFaults: () => faults.splice(0) };
}
