import { test } from "uvu";
import * as assert from "uvu/assert";
import { readmeColumns, tableInReadme } from "./readme-table.js";
import { toMarkdown } from "./table.js";

test("the table in the README is what the oracles say today", async () => {
  const columns = await readmeColumns();
  const [today, written] = [toMarkdown(columns).split("\n"), tableInReadme()!.split("\n")];
  assert.is(today.length, written.length);
  for (const [index, row] of today.entries()) {
    // Where shapes, contexts or BeautifulSoup are not on this machine, the table is taken at its word.
    if (!row.includes("| not available: ")) assert.is(row, written[index], "npm run build && node --import tsx test/oracles/readme-table.ts writes it anew");
  }
  assert.ok(written.every((row) => !row.includes("not available")));
});

test("the example site has no fault, the reference template at least one", async () => {
  const rows = tableInReadme()!.split("\n").slice(2).map((row) => row.split(" | "));
  assert.ok(rows.length >= 19);
  assert.equal(rows.filter((cells) => cells[1]!.startsWith("**fault**")), []);
  assert.ok(rows.some((cells) => cells[2]!.startsWith("**fault**")));
});

test.run();
