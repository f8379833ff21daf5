import { load } from "cheerio";
import * as assert from "uvu/assert";
import { parse, stringify } from "yaml";
import { readPublisher } from "../../src/index.js";
import type { FeedCheck, FeedStatus } from "../../src/feed-status/index.js";
import { describeSteps, type StepName } from "../../src/guidance/index.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

/*
 * What the publisher file declares, what a check has seen, and what pages say of it.
 */

type Change = Record<string, unknown>;

const base = "https://api.acme.org.uk/openactive";
const urls = [`${base}/session-series`, `${base}/scheduled-sessions`];
const datasetUrl = "https://data.acme.org.uk/";

/** The smallest publisher at public URLs, with changes. */
function writePublisher(change: Change = {}): string {
  const { dataset, ...rest } = parse(minimalPublisher) as { dataset: Change };
  const feeds = { base, types: ["SessionSeries", "ScheduledSession"] };
  return stringify({ ...rest, feeds, dataset: { ...dataset, url: datasetUrl }, ...change });
}

const ago = (days: number): string =>
  `${new Date(Date.now() - days * 864e5).toISOString().slice(0, 19)}Z`;

const checkFeed = (url: string, change: Partial<FeedCheck> = {}): FeedCheck => ({
  url,
  type: "SessionSeries",
  answered: true,
  pages: 2,
  complete: true,
  items: 1234,
  deleted: 5,
  kinds: [],
  faults: [],
  rpdeValidator: true,
  model: { validated: 5, failed: 0, failures: [] },
  ...change,
});

const none = { location: 0, activity: 0, ageRange: 0, level: 0 };
const noQuality = { seen: 0, ...none, accessibility: 0, gender: 0, price: 0, image: 0 };

function createStatus(change: Partial<FeedStatus> = {}): FeedStatus {
  return {
    dataset: datasetUrl,
    checkedAt: ago(1),
    checkedBy: "eleventy-plugin-openactive 0.1.0",
    site: { answered: true, matches: true, valid: true },
    feeds: urls.map((url) => checkFeed(url)),
    quality: noQuality,
    offer: { activities: [], areas: [], places: 0 },
    ...change,
  };
}

/** A status in which the second feed differs. */
const withFeed = (change: Partial<FeedCheck>): FeedStatus =>
  createStatus({ feeds: [checkFeed(urls[0]!), checkFeed(urls[1]!, change)] });

const fault = { message: "found x; expected y", count: 1, page: urls[0]! };
const silent: Partial<FeedCheck> = { answered: false, problem: "found status 404", items: 0 };
const development = {
  feeds: [
    { type: "SessionSeries", url: urls[0] },
    { type: "Event", url: urls[1], status: "development" },
  ],
};
const confirm = (step: StepName, confirmedOn: string): Change => ({
  guidance: { steps: { [step]: { confirmedOn } } },
});
const siteOf = (answered: boolean, matches: boolean, valid?: boolean): FeedStatus =>
  createStatus({ site: { answered, matches, ...(valid === undefined ? {} : { valid }) } });
const reserved = { feeds: { base: "https://api.acme.example/", types: ["Event"] } };
const boardOnGitHub = "https://github.com/acme-leisure/opendata/issues";

/** A publisher, a status, a step, and the state that follows from them. */
const table: readonly (readonly [
  name: string,
  publisher: Change,
  status: FeedStatus | undefined,
  step: StepName,
  state: string,
])[] = [
  ["no check", {}, undefined, "buildApi", "declared"],
  ["all feeds answer", {}, createStatus(), "buildApi", "checked"],
  ["a feed is silent", {}, withFeed(silent), "buildApi", "to do"],
  ["a feed breaks off", {}, withFeed({ problem: "found status 500" }), "buildApi", "to do"],
  ["a feed has a fault", {}, withFeed({ faults: [fault] }), "buildApi", "to do"],
  ["only the first pages were read", {}, withFeed({ complete: false }), "buildApi", "checked"],
  ["a feed is empty", {}, withFeed({ items: 0 }), "buildApi", "checked"],
  [
    "a feed is new since the check",
    {},
    createStatus({ feeds: [checkFeed(urls[0]!)] }),
    "buildApi",
    "declared",
  ],
  ["a feed in development, no check", development, undefined, "buildApi", "to do"],
  ["a feed in development that answers", development, createStatus(), "buildApi", "to do"],
  ["feeds at hosts for examples", reserved, undefined, "buildApi", "to do"],
  ["no feeds yet", { feeds: "none yet" }, undefined, "buildApi", "to do"],
  ["confirmed, no check", confirm("buildApi", "2026-01-01"), undefined, "buildApi", "confirmed"],
  ["confirmed and seen", confirm("buildApi", "2026-01-01"), createStatus(), "buildApi", "checked"],
  [
    "confirmed, and silent in a later check",
    confirm("buildApi", "2020-01-01"),
    withFeed(silent),
    "buildApi",
    "to do",
  ],
  [
    "silent, and confirmed after that",
    confirm("buildApi", "2999-01-01"),
    withFeed(silent),
    "buildApi",
    "confirmed",
  ],
  ["no check of the page", {}, undefined, "datasetHomepage", "declared"],
  ["feeds checked alone", {}, createStatus({ site: undefined }), "datasetHomepage", "declared"],
  ["the page is as the file says", {}, siteOf(true, true), "datasetHomepage", "checked"],
  ["the page says something else", {}, siteOf(true, false), "datasetHomepage", "to do"],
  ["the page is gone", {}, siteOf(false, false), "datasetHomepage", "to do"],
  ["no check", {}, undefined, "validation", "to do"],
  ["both validators find nothing", {}, createStatus(), "validation", "checked"],
  ["the page is not valid", {}, siteOf(true, true, false), "validation", "to do"],
  ["the page was not validated", {}, siteOf(true, true), "validation", "to do"],
  [
    "an item is not valid",
    {},
    withFeed({ model: { validated: 5, failed: 1, failures: ["x"] } }),
    "validation",
    "to do",
  ],
  ["no RPDE validator", {}, withFeed({ rpdeValidator: false }), "validation", "to do"],
  ["no model validator", {}, withFeed({ model: undefined }), "validation", "to do"],
  [
    "confirmed, no validators",
    confirm("validation", "2026-01-01"),
    withFeed({ rpdeValidator: false }),
    "validation",
    "confirmed",
  ],
  ["a board in the file", {}, createStatus(), "issuesBoard", "declared"],
  ["no licence in the file", {}, createStatus(), "chooseLicence", "to do"],
  ["own activities", {}, createStatus(), "amendTerms", "does not apply"],
];

for (const [name, change, status, step, state] of table) {
  test(`${step}: ${name} – ${state}`, () => {
    const { publisher } = readPublisher(writePublisher(change), "publisher.yaml");
    const found = describeSteps(publisher, status).find((each) => each.name === step)!;
    assert.is(found.state, state);
    assert.is(found.checkedOn, state === "checked" ? status!.checkedAt.slice(0, 10) : undefined);
  });
}

const read = (html: string) => load(html)("main").text().replace(/\s+/g, " ");
const build = (status?: object | string, publisher = writePublisher()) =>
  buildSite({
    "publisher.yaml": publisher,
    ...(status !== undefined && {
      "feed-status.json": typeof status === "string" ? status : JSON.stringify(status),
    }),
  });

/** Words that say or imply that something works, is looked after or was looked at. */
const claims =
  /\b(?:done|works|working|alive|real-time|up to date|answer(?:s|ed)|checked on|valid\b)/i;

test("nothing on a page about the dataset, without a status, says that something works", async () => {
  const site = await build();
  assert.not.match(read(site.page("/")), claims);
  const states = load(site.page("/publish-data/"))(".openactive-state")
    .toArray()
    .map((element) => load(element).text());
  assert.equal([...new Set(states)].sort(), ["Declared", "Does not apply", "To do"]);
});

test("the Dataset Site shows what a check found, with its date and how far that goes", async () => {
  const samples = [{ name: "</script><b>Yoga" }];
  const offer = {
    activities: [{ name: "Swimming & <i>more", count: 900 }],
    areas: [{ name: "Leeds", count: 3 }],
    places: 3,
  };
  const quality = { ...noQuality, seen: 1234, location: 617 };
  const feeds = [checkFeed(urls[0]!), checkFeed(urls[1]!, silent)];
  const site = await build(createStatus({ feeds, offer, quality, samples }));
  const page = read(site.page("/"));
  assert.match(page, /Items: 1,234, activities: 1, places: 3, when checked on \d+ \w+ \d{4}/);
  assert.match(page, /Answered when checked on [^.]+\. Items: 1,234\./);
  assert.match(page, /Did not answer when checked on/);
  assert.match(page, /Where it takes place 617 of 1,234/);
  assert.match(page, /Swimming & <i>more 900/);
  assert.not.match(page, /more than a week ago/);
  const $ = load(site.page("/"));
  assert.is($(".openactive-figures i, .openactive-figures b").length, 0);
  assert.is($("details pre").text(), JSON.stringify(samples[0], undefined, 2));
  assert.is($(".openactive-bar rect").first().attr("width"), "100");
});

test("a check of more than a week ago is called old, and of one of more than a month only the date is left", async () => {
  const old = read((await build(createStatus({ checkedAt: ago(9) }))).page("/"));
  assert.match(old, /That is more than a week ago, so it may have changed\./);
  assert.match(old, /Items: 1,234/);
  const site = await build(createStatus({ checkedAt: ago(40) }));
  const expired = read(site.page("/"));
  assert.match(expired, /The feeds were last checked on \d+ \w+ \d{4}\./);
  assert.not.match(expired, /1,234|Answered/);
  assert.not.match(site.page("/publish-data/"), /Checked on/);
});

/** Status files that cannot be used, and the warning about each. */
const useless: readonly (readonly [name: string, content: object | string, warning: RegExp])[] = [
  ["no JSON", "{ oh", /feed-status\.json:1:/],
  ["a wrong value", { ...createStatus(), feeds: 7 }, /feed-status\.json:1:\d+ {2}feeds: /],
  ["a wrong key", { ...createStatus(), mood: "good" }, /feed-status\.json:1:\d+ {2}mood/],
  [
    "another dataset",
    createStatus({ dataset: "https://other.example/" }),
    /feed-status\.json:1:\d+ {2}dataset: found the status of https:\/\/other\.example\/; expected that of/,
  ],
  [
    "the future",
    createStatus({ checkedAt: ago(-2) }),
    /feed-status\.json:1:\d+ {2}checkedAt: found a time in the future/,
  ],
];

for (const [name, content, warning] of useless) {
  test(`a status file with ${name}: a warning with its place, and no word on the page`, async () => {
    const site = await build(content);
    assert.match(site.warnings.join("\n"), warning);
    assert.is(load(site.page("/"))("#openactive-status").length, 0);
    assert.not.match(read(site.page("/")), claims);
  });
}

test("dates that come from git are those of the page, and dates in the file are those of the data", async () => {
  const ours = read((await build()).page("/"));
  assert.not.match(ours, /First published|Last updated/);
  const dataset = {
    url: datasetUrl,
    discussionUrl: boardOnGitHub,
    datePublished: "2024-01-31",
    dateModified: "2024-02-29T09:30:00Z",
  };
  const theirs = read((await build(undefined, writePublisher({ dataset }))).page("/"));
  assert.match(theirs, /First published ?31 January 2024 ?Last updated ?29 February 2024/);
});

test.run();
