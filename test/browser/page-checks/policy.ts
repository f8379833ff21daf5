import * as assert from "uvu/assert";
import { readViolations } from "../watch.js";
import type { PageCheck } from "./check.js";

export const obeysItsPolicy: PageCheck = {
  name: "every page has one Content-Security-Policy, and breaks it nowhere",
  async check({ page }) {
    assert.is(await page.locator('meta[http-equiv="Content-Security-Policy"]').count(), 1);
    assert.equal(await readViolations(page), []);
  },
};

export const asksNobodyElse: PageCheck = {
  name: "only a Dataset Site asks another host, and only for the publisher's logo",
  async check({ stop: { site, isDatasetSite }, seen, logos }) {
    const asked = seen.requestsElsewhere();
    // The example has its logo beside its pages.
    if (!isDatasetSite || site.name === "example") assert.equal(asked, []);
    else assert.ok(asked.length === 1 && logos.includes(asked[0]!), asked.join(" "));
  },
};

export const failsNowhere: PageCheck = {
  name: "on no page a script or a request fails, or anything is written to the console",
  async check({ seen }) {
    assert.equal(seen.takeFaults(), []);
  },
};
