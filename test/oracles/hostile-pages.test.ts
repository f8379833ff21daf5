import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import type { CheckStatus } from "./check-result.js";
import { conformanceChecks, runChecks, type NamedCheckResult } from "./conformance-checks.js";
import {
  changeData,
  omitScript,
  replaceJsonLd,
  setKey,
  site,
  type SampleData,
} from "./sample-page.js";

/*
 * No page can break a check: whatever it says, its faults come out in words.
 */

const setEveryKey = (change: (data: SampleData, key: string) => unknown) =>
  changeData((data) => {
    return Object.fromEntries(Object.keys(data).map((key) => [key, change(data, key)]));
  });

const nested = `${"[".repeat(3000)}${"]".repeat(3000)}`;
const prototypes =
  '{"@type":"Dataset","__proto__":{"name":"x"},"constructor":1,"toString":null,' +
  '"distribution":[{"__proto__":null}]}';

const pages: readonly (readonly [page: string, html: string])[] = [
  ["an empty page", ""],
  ["plain text", "hello"],
  ["a page without JSON-LD", omitScript()],
  ["broken JSON-LD", replaceJsonLd("{")],
  ["JSON-LD that is null", replaceJsonLd("null")],
  ["JSON-LD that is a string", replaceJsonLd('"Dataset"')],
  ["an empty list", replaceJsonLd("[]")],
  ["a list of nonsense", replaceJsonLd('[null,1,"a",[],{}]')],
  ["a graph of nonsense", replaceJsonLd('{"@graph":[null,{"@type":"Dataset"}]}')],
  [
    "JSON-LD with a number for every key",
    setEveryKey((data, key) => (key === "@context" ? data[key] : 1)),
  ],
  ["JSON-LD with null for every key", setEveryKey(() => null)],
  ["JSON-LD with a list of null for every key", setEveryKey(() => [null])],
  ["feeds that are nonsense", setKey("distribution", [null, "feed", [], {}])],
  ["a very deep list", replaceJsonLd(`{"@type":"Dataset","distribution":${nested}}`)],
  ["JSON-LD with the keys of prototypes", replaceJsonLd(prototypes)],
  ["half a page", site.html.slice(0, site.html.length / 2)],
];

const statuses: readonly CheckStatus[] = ["ok", "fault", "not available", "none"];

/** The checks that may throw: the official validator cannot take such data, nor who runs it. */
const mayThrow = ["Official validator, DatasetSite", "Test Suite broker"];

/** What a check says if it trips over a value. */
const notInWords = /undefined|\[object|Cannot read|is not (?:a function|iterable)/;

function assertInWords({ name, status, summary, details }: NamedCheckResult): void {
  assert.ok(statuses.includes(status), name);
  if (summary === "ends with an exception") assert.ok(mayThrow.includes(name), name);
  else assert.not.match(`${summary} ${details.join(" ")}`, notInWords, name);
}

for (const [page, html] of pages) {
  test(`every check reports the faults of ${page} in words`, async () => {
    const results = await runChecks({ ...site, html });
    assert.is(results.length, conformanceChecks.length);
    assert.ok(results.some(({ status }) => status === "fault"));
    results.forEach(assertInWords);
  });
}

test.run();
