import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ofEveryKind, startTour, type Tour } from "./tour.js";

const test = suite("On paper");

let tour: Tour;
test.before(async () => {
  tour = await startTour();
});
test.after(() => tour?.close());

const a4 = { viewport: { width: 794, height: 1123 } };
const useless = ".openactive-trail, .openactive-pager, .openactive-skip, .openactive-copy, .openactive-tools, .openactive-text details";

test("the content is there, black, and as wide as the paper; what paper cannot do is not", async () => {
  await tour.visit(a4, async (page, { where }) => {
    const textOf = () => page.evaluate(([left]) => {
      const clone = document.querySelector("main")!.cloneNode(true) as HTMLElement;
      for (const element of clone.querySelectorAll(left!)) element.remove();
      return clone.textContent!.replace(/\s+/g, " ").trim();
    }, [useless]);
    const all = await textOf();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const { shown, hidden, colour, overflow } = await page.evaluate(([left]) => {
      const walker = document.createTreeWalker(document.querySelector("main")!, NodeFilter.SHOW_TEXT);
      let text = "";
      while (walker.nextNode()) if (walker.currentNode.parentElement!.checkVisibility()) text += walker.currentNode.textContent;
      return {
        shown: text.replace(/\s+/g, " ").trim(),
        hidden: [...document.querySelectorAll(left!)].filter((element) => element.checkVisibility()).map((element) => element.outerHTML),
        colour: getComputedStyle(document.body).color,
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      };
    }, [useless]);
    assert.equal(hidden, [], where);
    assert.is(shown.replaceAll(" ", ""), all.replaceAll(" ", ""), where);
    assert.is(colour, "rgb(0, 0, 0)", where);
    assert.is(overflow, 0, where);
  }, ofEveryKind);
});

test("where somebody needs an address, it can be read: of feeds, of the licence, of whom to ask, of the evidence for the certificate", async () => {
  await tour.visit(a4, async (page, { where, address }) => {
    await page.emulateMedia({ media: "print" });
    const unread = await page.locator(".openactive-table a, .openactive-rights a[href^=http], .openactive-summary a[href^=http]").evaluateAll((links) =>
      (links as HTMLAnchorElement[]).filter((link) => link.checkVisibility() && !link.textContent!.includes(link.getAttribute("href")!) && !getComputedStyle(link, "::after").content.includes(link.getAttribute("href")!) ).map((link) => link.outerHTML));
    assert.equal(unread, [], where);
    if (address.endsWith("/worksheet/")) assert.ok((await page.locator(".openactive-table a").count()) > 0, where);
  }, ofEveryKind);
});

test("a PDF can be made of every kind of page", async () => {
  await tour.visit({}, async (page, { where }) => {
    const pdf = await page.pdf({ format: "A4" });
    assert.is(pdf.subarray(0, 5).toString("latin1"), "%PDF-", where);
    assert.ok(pdf.length > 5_000, `${where}: ${pdf.length} bytes`);
  }, (stop) => ofEveryKind(stop) && ["example", "hostile"].includes(stop.site.name));
});

test.run();
