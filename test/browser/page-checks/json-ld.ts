import { readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { listJsonLdFiles } from "../tour.js";
import type { PageCheck } from "./check.js";

const normalise = (json: string) => JSON.stringify(JSON.parse(json));

export const holdsItsJsonLd: PageCheck = {
  name: "a Dataset Site and a catalogue have their JSON-LD where programs look for it; other pages have none",
  async check({ page, stop: { site, isDatasetSite, isCatalog } }) {
    const scripts = page.locator('script[type="application/ld+json"]');
    const blocks = await scripts.evaluateAll((all) =>
      all.map(
        ({ parentElement, textContent }) => [parentElement?.localName, textContent!] as const,
      ),
    );
    assert.is(blocks.length, isDatasetSite || isCatalog ? 1 : 0);
    const files = listJsonLdFiles(site, isCatalog ? "catalog.jsonld" : "dataset.jsonld");
    const descriptions = files.map((file) => normalise(readFileSync(file, "utf8")));
    for (const [parent, text] of blocks) {
      assert.is(parent, "head");
      assert.ok(descriptions.includes(normalise(text)), text);
    }
  },
};
