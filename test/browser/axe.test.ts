import * as assert from "uvu/assert";
import { suite } from "../support/suite.js";
import { findAccessibilityIssues } from "./axe.js";
import { startTour, type Tour } from "./tour.js";

const test = suite("axe, WCAG 2.2 A and AA and best practices");

let tour: Tour;
test.before(async () => {
  tour = await startTour();
});

test("axe finds faults", async () => {
  const page = await tour.browser.newPage();
  const faults = async (html: string) => {
    await page.setContent(
      `<!doctype html><html lang="en"><title>x</title><main><h1>x</h1>${html}</main></html>`,
    );
    return (await findAccessibilityIssues(page)).map((fault) => fault.split(": ")[1]);
  };
  assert.equal(await faults("<p>A sentence</p>"), []);
  assert.equal(await faults('<p style="color:#999">A sentence</p>'), ["color-contrast"]);
  assert.equal(await faults("<h3>Three</h3>"), ["heading-order"]);
  assert.equal(
    await faults(
      '<button style="width:9px;height:9px;padding:0" aria-label="x"></button>'.repeat(2),
    ),
    ["target-size", "target-size"],
  );
});

test.run();
