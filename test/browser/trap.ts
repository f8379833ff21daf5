import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { serve } from "../support/web-server.js";
import { sharedBrowser } from "./shared.js";

const stylesheet = readFileSync(new URL("../../src/templates/openactive.css", import.meta.url));

/** A browser tab in which code of a page would be noticed. */
export interface Trap {
  readonly page: Page;
  /**
   * Shows a page, follows all its links and moves over all of it.
   *
   * @param look looks at the page before that.
   * @returns what code of the page did; nothing if none ran.
   */
  provoke(html: string, look?: () => Promise<void>): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens a tab that answers all requests but those for the page and its stylesheet with nothing. */
export async function openTrap(): Promise<Trap> {
  let html = "";
  const ran: string[] = [];
  const server = await serve((file) => {
    if (file === "/index.html") return html;
    return file === "/openactive.css" ? stylesheet : undefined;
  });
  const context = await (await sharedBrowser()).newContext();
  // A link that is followed leaves the page where it is.
  const own = [`${server.origin}/`, `${server.origin}/openactive.css`];
  await context.route(
    (url) => !own.includes(url.href),
    (route) => route.fulfill({ status: 204 }),
  );
  const page = await context.newPage();
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

  return {
    page,
    provoke: async (shown, look = async () => {}) => {
      html = shown;
      ran.length = 0;
      await page.goto(`${server.origin}/`);
      await look();
      await touchEverything(page);
      if (await page.evaluate(() => "pwned" in window)) ran.push("window.pwned is set");
      return [...ran];
    },
    close: async () => {
      await context.close();
      await server.close();
    },
  };
}

const touchEverything = (page: Page) =>
  page.evaluate(async () => {
    for (const link of document.querySelectorAll("a")) {
      link.click();
      // Following a link to a script is a task of its own.
      const isWeb = /^https?:$/.test(link.protocol);
      if (!isWeb) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    for (const element of document.querySelectorAll("*")) {
      for (const event of ["mouseover", "focus", "error"]) element.dispatchEvent(new Event(event));
    }
  });
