import NoHtmlRule from "@openactive/data-model-validator/src/rules/data-quality/no-html-rule.js";
import PropertyHelper from "@openactive/data-model-validator/src/helpers/property.js";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { checkPublisher, describeDataset, readPublisher } from "../../src/index.js";
import { formatIssues, validateJsonLd } from "../oracles/validator.js";
import { minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

// The rules for single values, compared with the official validator's own code: what is accepted here is
// accepted there.

const isHtml = (NoHtmlRule as { isHTML(text: string): boolean }).isHTML;
const isUrl = (text: string) => (PropertyHelper as { isUrl(text: string): boolean }).isUrl(text);
const isValidText = (text: string) => {
  try {
    return !isHtml(text);
  } catch {
    // It stumbles over entities for characters that do not exist.
    return false;
  }
};

const publisher = parse(minimalPublisher) as object;
function isAccepted(key: "description" | "url", value: string): boolean {
  try {
    checkPublisher({ ...publisher, [key]: value }, "publisher");
    return true;
  } catch {
    return false;
  }
}

/** Generates texts made of pieces: as good as random, and the same each time. */
function* generateTexts(pieces: readonly string[], count: number, start = ""): Generator<string> {
  let state = 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) % below;
  };
  for (let number = 0; number < count; number += 1) {
    yield start + Array.from({ length: 1 + next(6) }, () => pieces[next(pieces.length)]).join("");
  }
}

test("a text is accepted exactly if the validator takes it for plain text", () => {
  let accepted = 0;
  for (const text of generateTexts(
    [
      "<",
      ">",
      " ",
      "a",
      "&",
      ";",
      "#",
      "60",
      "x3c",
      "amp",
      "copy",
      "sect",
      "ion",
      "!",
      "--",
      "/",
      "\n",
      "é",
      "AMP",
      "hearts",
      "<b>",
      "&lt;",
      "&#0;",
      "&#x110000;",
      "\u00a0",
      "_",
    ],
    2500,
  )) {
    if (text.trim() === "") continue;
    const isGood = isAccepted("description", text);
    if (isGood) accepted += 1;
    // Only a "<" at the end of a line is refused here and taken there.
    if (!/<\s*\n|&#/.test(text)) assert.is(isGood, isValidText(text), JSON.stringify(text));
    else assert.ok(!isGood || isValidText(text), JSON.stringify(text));
  }
  assert.ok(accepted > 200, `only ${accepted} were accepted`);
});

/** What the validator takes, but RDF does not, or RDFa parsers change. */
const isOddInRdf = (address: string) =>
  /["<>{}|\\^`]|[/?#].*[[\]]/.test(address) || /^[^?#]*\/\.{1,2}(?:[/?#]|$)/.test(address);

test("a URL is accepted exactly if the validator and RDF take it for a URL", () => {
  let accepted = 0;
  const pieces = [
    "a",
    "b.c",
    ".",
    "example",
    ".org",
    "/",
    "?",
    "#",
    ":",
    "80",
    "@",
    "-",
    "_",
    "é",
    "localhost",
    "127.0.0.1",
    "%20",
    "[::1]",
    " ",
    "\\",
    '"',
    "<",
    "{",
    "&",
    "copy=",
    "section=",
  ];
  for (const address of [
    ...generateTexts(pieces, 1000, "https://"),
    ...generateTexts(pieces, 1500, "https://club.example"),
  ]) {
    const isGood = isAccepted("url", address);
    if (isGood) accepted += 1;
    const isTaken = isUrl(address) && isValidText(address) && !isOddInRdf(address);
    assert.is(isGood, isTaken, JSON.stringify(address));
  }
  assert.ok(accepted > 200, `only ${accepted} were accepted`);
});

test("a time zone is accepted exactly if the validator accepts it", async () => {
  const dated = minimalPublisher.replace(
    "dataset:\n",
    "dataset:\n  datePublished: 2020-01-01\n  dateModified: 2024-06-15T12:00:00Z\n",
  );
  const dataset = JSON.parse(
    JSON.stringify(describeDataset(readPublisher(dated, "publisher.yaml").publisher)),
  ) as object;
  for (const zone of [
    "Z",
    "+00:00",
    "-00:00",
    "+05:45",
    "-11:59",
    "-12:00",
    "-12:01",
    "-13:00",
    "+13:45",
    "+14:00",
    "+14:01",
    "+99:99",
  ]) {
    const dateModified = `2024-06-15T12:00:00${zone}`;
    const taken = formatIssues(await validateJsonLd({ ...dataset, dateModified })).length === 0;
    assert.is(canRead(dated.replace("2024-06-15T12:00:00Z", dateModified)), taken, zone);
  }
});

function canRead(text: string): boolean {
  try {
    readPublisher(text, "publisher.yaml");
    return true;
  } catch {
    return false;
  }
}

test.run();
