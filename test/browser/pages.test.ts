import * as assert from "uvu/assert";
import { suite } from "../support/suite.js";
import { startTour, type Tour } from "./tour.js";

const test = suite("Pages in a browser");

let tour: Tour;
test.before(async () => {
  tour = await startTour();
});

const findStop = (name: string, address: string) =>
  tour.stops.find((one) => one.site.name === name && one.address === address)!;

test("there are the Dataset Sites, the guidance, a page of the user's own, and the page of a catalogue", () => {
  for (const address of [
    "/",
    "/publish-data/",
    "/publish-data/choose-a-licence/",
    "/publish-data/create-an-open-data-certificate/worksheet/",
    "/attribution/",
    "/sessions/",
  ]) {
    assert.ok(findStop("example", address), address);
  }
  assert.equal(
    tour.stops.filter(({ isDatasetSite }) => isDatasetSite).map(({ site }) => site.name),
    ["example", "hostile", "longest", "shortest", "welsh", "many", "many"],
  );
  assert.ok(findStop("many", "/"));
});

test("one click selects the whole of a ready-to-use text", async () => {
  const context = await tour.openWindow();
  const page = await context.newPage();
  await page.goto(findStop("hostile", "/publish-data/amend-terms-and-build-opt-out/").url);
  const texts = await page.locator(".openactive-text > pre").all();
  assert.ok(texts.length >= 3);
  for (const text of texts) {
    await text.click();
    const selected = await page.evaluate(() => getSelection()!.toString());
    assert.is(selected.trim(), (await text.textContent())!.trim());
  }
  await context.close();
});

test("a feed links to the feed that its items belong to", async () => {
  const page = await tour.browser.newPage();
  await page.goto(findStop("example", "/").url);
  const parents = await page
    .locator(".openactive-feeds tbody")
    .evaluateAll((feeds) =>
      feeds.map((feed) => [
        feed.id,
        feed.querySelector("td:nth-child(3)")!.textContent,
        feed.querySelector("td:nth-child(3) a")?.getAttribute("href"),
      ]),
    );
  assert.equal(parents, [
    ["feed-CourseInstance", "None", undefined],
    ["feed-SessionSeries", "None", undefined],
    ["feed-ScheduledSession", "Session series", "#feed-SessionSeries"],
    ["feed-FacilityUse", "None", undefined],
    ["feed-FacilityUseSlot", "Facilities", "#feed-FacilityUse"],
  ]);
  await page.close();
});

test.run();
