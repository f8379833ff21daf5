import * as assert from "uvu/assert";
import { suite } from "../support/suite.js";
import { findMisfits } from "./page-checks/reflow.js";
import { startTour, type Tour } from "./tour.js";

// Every page is looked at in every-page.test.ts.
const test = suite("Pages with room for little, and with large text");

let tour: Tour;
test.before(async () => {
  tour = await startTour();
});

test("content that does not fit is found", async () => {
  const context = await tour.openWindow({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto("about:blank");
  const found = async (html: string) => {
    await page.setContent(`<!doctype html><body style="margin:0">${html}`);
    return (await findMisfits(page)).map((misfit) => misfit.split(":")[0]);
  };
  assert.equal(await found("<p>A sentence.</p><p>Another.</p>"), []);
  assert.equal(await found('<p style="width:400px">A sentence.</p>'), [
    "the page is 400 px wide",
    "past the edge",
  ]);
  assert.equal(
    await found(
      `<p style="height:1em;overflow:hidden">${"A sentence for several lines. ".repeat(4)}</p>`,
    ),
    ["cut off"],
  );
  assert.equal(await found('<p>A sentence.</p><p style="margin-top:-2em">Another.</p>'), [
    "on each other",
  ]);
  await context.close();
});

test.run();
