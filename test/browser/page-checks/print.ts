import * as assert from "uvu/assert";
import { isRepresentative } from "../tour.js";
import type { PageCheck } from "./check.js";

const paper = { width: 794, height: 1123 };
/** What paper cannot do. */
const useless = [
  ".openactive-trail",
  ".openactive-pager",
  ".openactive-skip",
  ".openactive-copy",
  ".openactive-tools",
  ".openactive-text details",
].join(", ");

export const isWholeOnPaper: PageCheck = {
  name: "on paper the content is there, black, and as wide as the paper; what paper cannot do is not",
  async check({ page }) {
    await page.setViewportSize(paper);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const { all, shown, hidden, colour, overflow } = await page.evaluate((left) => {
      const main = document.querySelector("main")!;
      const clone = main.cloneNode(true) as HTMLElement;
      for (const element of clone.querySelectorAll(left)) element.remove();
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      let text = "";
      while (walker.nextNode()) {
        if (walker.currentNode.parentElement!.checkVisibility()) {
          text += walker.currentNode.textContent;
        }
      }
      const uselessElements = [...document.querySelectorAll(left)];
      return {
        all: clone.textContent!.replace(/\s+/g, ""),
        shown: text.replace(/\s+/g, ""),
        hidden: uselessElements
          .filter((element) => element.checkVisibility())
          .map(({ outerHTML }) => outerHTML),
        colour: getComputedStyle(document.body).color,
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      };
    }, useless);
    assert.equal(hidden, []);
    assert.is(shown, all);
    assert.is(colour, "rgb(0, 0, 0)");
    assert.is(overflow, 0);
  },
};

/** Links whose addresses somebody needs: feeds, the licence, whom to ask, the evidence for the certificate. */
const needed =
  ".openactive-table a, .openactive-rights a[href^=http], .openactive-summary a[href^=http]";

export const printsAddresses: PageCheck = {
  name: "on paper, the URLs of feeds, the licence, contacts and evidence are printed",
  async check({ page, stop: { address } }) {
    await page.emulateMedia({ media: "print" });
    const { count, unread } = await page.locator(needed).evaluateAll((links) => {
      const canBeRead = (link: Element) => {
        const href = link.getAttribute("href")!;
        return (
          link.textContent!.includes(href) ||
          getComputedStyle(link, "::after").content.includes(href)
        );
      };
      const shown = links.filter((link) => link.checkVisibility());
      const wrong = shown.filter((link) => !canBeRead(link)).map(({ outerHTML }) => outerHTML);
      return { count: shown.length, unread: wrong };
    });
    assert.equal(unread, []);
    if (address.endsWith("/worksheet/")) assert.ok(count > 0, "the worksheet has no evidence");
  },
};

export const becomesPdf: PageCheck = {
  name: "every kind of page can be saved as a PDF",
  only: (stop) => isRepresentative(stop) && ["example", "hostile"].includes(stop.site.name),
  async check({ page }) {
    const pdf = await page.pdf({ format: "A4" });
    assert.is(pdf.subarray(0, 5).toString("latin1"), "%PDF-");
    assert.ok(pdf.length > 5_000, `${pdf.length} bytes`);
  },
};
