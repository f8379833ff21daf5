import { readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { test } from "../support/suite.js";

/** What the generator of the documentation exports. It uses the built package, as the documentation does. */
interface Generator {
  generatePages(): readonly (readonly [file: string, text: string])[];
}

test("the generated parts are up to date; npm run docs:generate writes them", async () => {
  const { generatePages } = (await import("../../docs/generate.js" as string)) as Generator;
  const pages = generatePages();
  assert.is(pages.length, 2);
  for (const [file, text] of pages) {
    assert.ok(text.split("\n").length > 60, file);
    assert.fixture(readFileSync(file, "utf8"), text, file);
  }
});

test.run();
