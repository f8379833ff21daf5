import * as assert from "uvu/assert";
import { readViolations } from "../watch.js";
import type { PageCheck } from "./check.js";

export const obeysItsPolicy: PageCheck = {
  name: "every page has one Content-Security-Policy, and does not violate it",
  async check({ page }) {
    assert.is(await page.locator('meta[http-equiv="Content-Security-Policy"]').count(), 1);
    assert.equal(await readViolations(page), []);
  },
};

export const asksNobodyElse: PageCheck = {
  name: "only a Dataset Site requests anything from another host, and only the publisher's logo",
  async check({ stop: { site, isDatasetSite }, seen, logos }) {
    const asked = seen.requestsElsewhere();
    // The example has its logo beside its pages.
    if (!isDatasetSite || site.name === "example") assert.equal(asked, []);
    else assert.ok(asked.length === 1 && logos.includes(asked[0]!), asked.join(" "));
  },
};

export const failsNowhere: PageCheck = {
  name: "no page has a failing script or request, or writes to the console",
  async check({ seen }) {
    assert.equal(seen.takeFaults(), []);
  },
};
