import { suite } from "uvu";
import * as assert from "uvu/assert";
import { accessibilityFaults } from "./axe.js";
import { startTour, type Tour } from "./tour.js";

const test = suite("axe, WCAG 2.2 A and AA and best practices");

let tour: Tour;
test.before(async () => {
  tour = await startTour();
});
test.after(() => tour?.close());

const looks = [{ colorScheme: "light", forcedColors: "none" }, { colorScheme: "dark", forcedColors: "none" }, { colorScheme: "light", forcedColors: "active" }] as const;
const widths = [320, 768, 1280];

test("no fault on any page, in light, dark and forced colours, at three widths", async () => {
  await tour.visit({}, async (page, { where }) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      for (const look of looks) {
        await page.emulateMedia(look);
        // What is not about colours is the same in all of them: it is looked at once at each width.
        assert.equal(await accessibilityFaults(page, look === looks[0] ? undefined : "colours"), [], `${where} at ${width} px, ${JSON.stringify(look)}`);
      }
    }
  });
});

test("it finds what is wrong", async () => {
  const page = await tour.browser.newPage();
  const faults = async (html: string) => {
    await page.setContent(`<!doctype html><html lang="en"><title>x</title><main><h1>x</h1>${html}</main></html>`);
    return (await accessibilityFaults(page)).map((fault) => fault.split(": ")[1]);
  };
  assert.equal(await faults("<p>A sentence</p>"), []);
  assert.equal(await faults('<p style="color:#999">A sentence</p>'), ["color-contrast"]);
  assert.equal(await faults("<h3>Three</h3>"), ["heading-order"]);
  assert.equal(await faults('<button style="width:9px;height:9px;padding:0" aria-label="x"></button><button style="width:9px;height:9px;padding:0" aria-label="y"></button>'), ["target-size", "target-size"]);
});

test.run();
