import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { testWhereAvailable, type Available } from "../support/available.js";
import { loadReferenceTemplate } from "../support/reference-template.js";
import { conformanceChecks, optionalOracles } from "./oracles.js";
import { judgeExample, judgeReference, readReadmeTable } from "./readme-table.js";
import { toMarkdown, type Column } from "./table.js";

const command = "npm run build && node --import tsx test/oracles/readme-table.ts";

/** The cells of a table in Markdown, row by row. */
const readCells = (markdown: string) =>
  markdown.split("\n").map((row) => row.slice(2, -2).split(" | "));
const written = readCells(readReadmeTable()!);

const isOptional = (oracle: string) => optionalOracles.some(({ name }) => name === oracle);

/** Asserts that cells of a column in the README are what the oracles say today. */
function assertColumn(
  column: Column,
  index: number,
  isAsserted: (oracle: string) => boolean,
): void {
  const today = readCells(toMarkdown([column]));
  assert.is(today.length, written.length, `${command} writes the table anew`);
  for (const [row, [name, answer]] of today.entries()) {
    if (!isAsserted(name!)) continue;
    assert.equal(
      [name, answer],
      [written[row]![0], written[row]![index]],
      `${command} writes the table anew`,
    );
  }
}

/** Registers the tests of a column: of the oracles that can always be asked, and of each that cannot. */
async function testColumn(
  title: string,
  index: number,
  runChecks: Available<() => Promise<Column>>,
): Promise<void> {
  let column: Promise<Column> | undefined;
  testWhereAvailable(
    test,
    `the README's column of ${title} is what the oracles say today`,
    runChecks,
    async (run) => {
      assertColumn(await (column ??= run()), index, (oracle) => !isOptional(oracle));
    },
  );
  for (const { name, findNeeds } of optionalOracles) {
    const found = await findNeeds();
    const needed = "missing" in found ? found : runChecks;
    testWhereAvailable(test, `the README's column of ${title}: ${name}`, needed, async (run) => {
      assertColumn(await (column ??= run()), index, (oracle) => oracle === name);
    });
  }
}

const template = loadReferenceTemplate();
await testColumn("the example site", 1, { value: judgeExample });
await testColumn(
  "the reference template",
  2,
  "missing" in template ? template : { value: () => judgeReference(template.value) },
);

test("the README's table has every oracle, no fault of the example site, and one at least of the reference template", () => {
  const rows = written.slice(2);
  assert.equal(
    rows.map(([name]) => name),
    conformanceChecks.map(({ name }) => name),
  );
  assert.equal(
    rows.filter(([, example]) => example!.startsWith("**fault**")),
    [],
  );
  assert.ok(rows.some(([, , reference]) => reference!.startsWith("**fault**")));
  assert.ok(rows.flat().every((cell) => !cell.includes("not available")));
});

test.run();
