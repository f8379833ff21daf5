import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { testWhereAvailable, type Available } from "../support/available.js";
import { loadReferenceTemplate } from "../support/reference-template.js";
import { conformanceChecks, optionalChecks } from "./conformance-checks.js";
import { checkExample, checkReference, readDocsTable } from "./docs-table.js";
import { toMarkdown, type Column } from "./table.js";

const updateCommand = "npm run build && npm run oracles -- --docs";
const howToUpdate = `${updateCommand} updates the table`;

/** Reads the cells of a table in Markdown, row by row. */
const readCells = (markdown: string) =>
  markdown.split("\n").map((row) => row.slice(2, -2).split(" | "));
const written = readCells(readDocsTable()!);

const isOptional = (check: string) => optionalChecks.some(({ name }) => name === check);

/** Asserts that cells of a column in the documentation are what the checks find today. */
function assertColumn(column: Column, index: number, isAsserted: (check: string) => boolean): void {
  const today = readCells(toMarkdown([column]));
  assert.is(today.length, written.length, howToUpdate);
  for (const [row, [name, result]] of today.entries()) {
    if (!isAsserted(name!)) continue;
    assert.equal([name, result], [written[row]![0], written[row]![index]], howToUpdate);
  }
}

/** Registers the tests of a column: one of all checks that always run, and one of each other. */
async function testColumn(
  title: string,
  index: number,
  checkColumn: Available<() => Promise<Column>>,
): Promise<void> {
  let column: Promise<Column> | undefined;
  const start = `the documented column of ${title}`;
  testWhereAvailable(test, `${start} is what the checks find today`, checkColumn, async (run) => {
    assertColumn(await (column ??= run()), index, (check) => !isOptional(check));
  });
  for (const { name, findNeeds } of optionalChecks) {
    const found = await findNeeds();
    const needed = "missing" in found ? found : checkColumn;
    testWhereAvailable(test, `${start} is up to date for ${name}`, needed, async (run) => {
      assertColumn(await (column ??= run()), index, (check) => check === name);
    });
  }
}

await testColumn("the example site", 1, { value: checkExample });
const template = loadReferenceTemplate();
const checkTemplate =
  "missing" in template ? template : { value: () => checkReference(template.value) };
await testColumn("the reference template", 2, checkTemplate);

const rows = written.slice(2);
const isFault = (cell: string | undefined) => cell!.startsWith("**fault**");

test("the documented table lists every check, and no check was unavailable", () => {
  assert.equal(
    rows.map(([name]) => name),
    conformanceChecks.map(({ name }) => name),
  );
  assert.ok(rows.flat().every((cell) => !cell.includes("not available")));
});

test("the documented table has faults of the reference template and none of the example site", () => {
  assert.equal(
    rows.filter(([, example]) => isFault(example)),
    [],
  );
  assert.ok(rows.some(([, , reference]) => isFault(reference)));
});

test.run();
