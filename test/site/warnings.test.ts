import * as assert from "uvu/assert";
import { OpenActiveError, type Problem } from "../../src/index.js";
import { buildSite } from "../support/site.js";
import { test } from "../support/suite.js";

// One line for what is wrong with many publishers in the same way.

const epoch = process.env["SOURCE_DATE_EPOCH"];
test.before(() => {
  delete process.env["SOURCE_DATE_EPOCH"];
});
test.after(() => {
  if (epoch !== undefined) process.env["SOURCE_DATE_EPOCH"] = epoch;
});

/** A publisher without dates, whose feeds are at an http URL. */
const createPublisher = (_: unknown, index: number) => ({
  name: `Club ${index}`,
  legalName: `Club ${index} Ltd`,
  url: "https://www.clubs.example/",
  logo: "https://cdn.example/logo.png",
  dataset: {
    url: `https://data.clubs.example/club-${index}/`,
    discussionUrl: "https://github.com/vendor/opendata/issues",
  },
  feeds: { base: `http://api.clubs.example/${index}`, types: ["SessionSeries"] },
});
const catalog = {
  datePublished: "2024-01-31",
  publisher: { name: "Vendor", url: "https://vendor.example/" },
};
const only = { guidance: false, attribution: false };

async function listWarnings(number: number): Promise<readonly string[]> {
  const publishers = Array.from({ length: number }, createPublisher);
  const site = await buildSite({}, { options: () => ({ publishers, catalog, pages: only }) });
  return site.warnings.filter((warning) => !warning.includes("switched off"));
}

const missing =
  "missing; expected a date, which the validator recommends, " +
  "or the environment variable SOURCE_DATE_EPOCH";

test("the same warning for forty publishers is one line, with the number and the first few names", async () => {
  const more = "publishers[1] (Club 1), publishers[2] (Club 2), publishers[3] (Club 3), …";
  const all = `(and 39 more like it: ${more}; NODE_DEBUG=openactive lists all)`;
  assert.equal(await listWarnings(40), [
    '[openactive] warning: publishers[0] (Club 0)  feeds.base: found "http://api.clubs.example/0"; ' +
      "expected an https URL; browsers and data users distrust http; " +
      `did you mean "https://api.clubs.example/0"? ${all}`,
    `[openactive] warning: publishers[0] (Club 0)  dataset.datePublished: ${missing} ${all}`,
    `[openactive] warning: publishers[0] (Club 0)  dataset.dateModified: ${missing} ${all}`,
  ]);
});

test("up to three publishers have a line each", async () => {
  assert.is((await listWarnings(3)).length, 9);
  const four = await listWarnings(4);
  assert.is(four.length, 3);
  assert.match(four[0]!, "(and 3 more like it: publishers[1] (Club 1), publishers[2] (Club 2), ");
  assert.not.match(four[0]!, "…");
});

test("an error groups its lines in the same way, and its problems are all there", async () => {
  const problems = Array.from({ length: 400 }, (_, index): Problem => ({
    file: `clubs/${index}.yaml`,
    line: 3,
    column: 1,
    path: `feeds[${index % 7}].url`,
    message: `found "http://${index}.example/\\"x\\""; expected an https URL`,
  }));
  const other: Problem = { file: "clubs/0.yaml", path: "", message: "found nothing" };
  const error = OpenActiveError.of([...problems, other]);
  assert.is(error.problems.length, 401);
  assert.equal(error.message.split("\n"), [
    "401 problems in clubs/0.yaml, clubs/1.yaml, clubs/2.yaml and 397 more",
    "",
    '  clubs/0.yaml:3:1  feeds[0].url: found "http://0.example/\\"x\\""; expected an https URL ' +
      "(and 399 more like it: clubs/1.yaml:3:1, clubs/2.yaml:3:1, clubs/3.yaml:3:1, …; " +
      "NODE_DEBUG=openactive lists all)",
    "  clubs/0.yaml  found nothing",
  ]);
});

test("errors in many publishers are one list, with one line for those that are alike", async () => {
  const publishers = Array.from({ length: 40 }, createPublisher).map(
    ({ legalName: _, ...rest }, index) => (index === 5 ? { ...rest, feeds: [] } : rest),
  );
  const error = await buildSite({}, { options: () => ({ publishers }) }).catch(
    (reason: unknown) => reason,
  );
  assert.instance(error, OpenActiveError);
  const { message, problems } = error as OpenActiveError;
  assert.is(problems.length, 41);
  const [headline, , ...lines] = message.split("\n");
  assert.match(headline!, /^41 problems in publishers\[0\] \(Club 0\), .* and 37 more$/);
  assert.is(lines.length, 2);
  assert.match(lines[0]!, /^ {2}publishers\[0\] \(Club 0\) {2}legalName: missing; .*and 39 more/);
  assert.match(lines[1]!, /^ {2}publishers\[5\] \(Club 5\) {2}feeds: /);
});

test("many problems of one kind in one file keep their lines", () => {
  const problems = Array.from({ length: 9 }, (_, index): Problem => ({
    file: "publisher.yaml",
    line: index + 1,
    column: 1,
    path: `feeds[${index}].url`,
    message: "missing",
  }));
  assert.is(OpenActiveError.of(problems).message.split("\n").length, 11);
});

const names: [publisher: unknown, name: string][] = [
  [{ name: "Acme" }, "publishers[0] (Acme)"],
  [{ name: "  Acme\n\u001b[31mRed " }, "publishers[0] (Acme [31mRed)"],
  [{ name: "" }, "publishers[0]"],
  [{ name: 42 }, "publishers[0]"],
  [{}, "publishers[0]"],
  [null, "publishers[0]"],
  [{ name: "A".repeat(500) }, `publishers[0] (${"A".repeat(117)}…)`],
];

test("messages about a publisher from an object give its name, if it has one that can be shown", async () => {
  for (const [publisher, name] of names) {
    const error = await buildSite(
      {},
      { options: () => ({ publishers: () => [publisher as object] }) },
    ).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.instance(error, OpenActiveError);
    assert.is((error as OpenActiveError).problems[0]!.file, name);
  }
});

test("an error of this package is recognised by its class or its code", () => {
  const error = new OpenActiveError("found x; expected y");
  assert.is(error.name, "Error", "Eleventy prints any other name");
  assert.is(error.code, "ERR_OPENACTIVE");
});

test.run();
