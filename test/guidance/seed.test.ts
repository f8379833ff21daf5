import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { load } from "cheerio";
import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { guidancePages, getGuidancePath, type GuidancePageName } from "../../src/guidance/index.js";
import { testWhereAvailable, type Available } from "../support/available.js";
import { buildSite, minimalPublisher } from "../support/site.js";

/*
 * This guidance replaces OpenActive's own "Publish Data" page and keeps every statement of it, in other
 * words. Each row has a fragment of the old page, the page and heading that say the same now, and the
 * text to find there.
 */
const statements: readonly (readonly [
  old: string,
  page: GuidancePageName,
  anchor: string,
  found: RegExp,
])[] = [
  [
    "most useful data for consumers",
    "publishData",
    "why-open-your-data-and-which-data",
    /opportunity data: which activities there are, where they take place and when/,
  ],
  [
    "enough information for a participant",
    "publishData",
    "why-open-your-data-and-which-data",
    /enough about an activity to decide whether it is for them/,
  ],
  [
    "currently publish web pages",
    "publishData",
    "why-open-your-data-and-which-data",
    /already put this on web pages for everyone to read/,
  ],
  [
    "commonly agreed standard",
    "publishData",
    "why-open-your-data-and-which-data",
    /standard that everybody has agreed on, it is easier to find and to work with/,
  ],
  [
    "Attaching an open licence",
    "publishData",
    "why-open-your-data-and-which-data",
    /open licence, anyone may access it, use it and share it/,
  ],
  [
    "cannot predict what new services",
    "publishData",
    "why-open-your-data-and-which-data",
    /Nobody can predict which services it will lead to/,
  ],
  [
    "new and existing organisations to innovate",
    "publishData",
    "why-open-your-data-and-which-data",
    /new and existing organisations can build what people turn out to need, and OpenActive supports them/,
  ],
  [
    "attract and retain customers",
    "publishData",
    "why-open-your-data-and-which-data",
    /reach people you do not reach today, to serve them better and to keep them/,
  ],
  [
    "get people more active",
    "publishData",
    "why-open-your-data-and-which-data",
    /that more people are active/,
  ],
  [
    "Joining OpenActive now",
    "publishData",
    "why-open-your-data-and-which-data",
    /Organisations that join now, as Acme Leisure can, help the Open Data Institute to decide what comes next/,
  ],
  [
    "already have a booking system or website",
    "publishData",
    "five-steps-to-publishing-your-data",
    /organisations that have a booking system, or a website that lists their activities/,
  ],
  [
    "do not have either of these",
    "publishData",
    "five-steps-to-publishing-your-data",
    /If you have neither, read what OpenActive is about first, or contact us/,
  ],
  [
    "Send the specification details",
    "buildApi",
    "what-to-send-to-the-technical-team",
    /Realtime Paged Data Exchange.*Modelling Opportunity Data/,
  ],
  [
    "usually an additional API",
    "buildApi",
    "",
    /in addition to any API you already have, and it is simple to build/,
  ],
  ["2-3 developer days", "buildApi", "", /2-3 developer days/],
  [
    "License your data for anyone",
    "chooseLicence",
    "what-it-lets-others-do",
    /Copy the data, and pass it on/,
  ],
  [
    "recommends the Creative Commons",
    "chooseLicence",
    "",
    /Open Data Institute recommends one licence.*version 4\.0/,
  ],
  ["Inform your tech team", "chooseLicence", "what-to-do", /Tell your technical team/],
  ["5 minutes", "chooseLicence", "", /5 minutes/],
  ["you do not own the data", "amendTerms", "", /belong to the organisations that run them/],
  [
    "obtain permission to publish",
    "amendTerms",
    "",
    /have to agree, and have to be able to opt out/,
  ],
  ["booking systems only", "amendTerms", "", /Booking systems only/],
  ["30 minutes / 1 developer day", "amendTerms", "", /30 minutes \/ 1 developer day/],
  [
    "a webpage that describes the data",
    "datasetHomepage",
    "",
    /a page that says what it is: a Dataset Site/,
  ],
  ["1.5 hours", "datasetHomepage", "", /1\.5 hours/],
  [
    "encourages all publishers",
    "openDataCertificate",
    "",
    /Open Data Institute has encouraged everyone who publishes open data/,
  ],
  ["automatically populate much", "openDataCertificate", "", /the form fills in much of itself/],
  ["30 minutes)", "openDataCertificate", "", /30 minutes/],
  [
    "offering free consultations",
    "publishData",
    "find-out-more",
    /has offered free consultations to organisations that are thinking about opening their data/,
  ],
  ["Please contact us to find out", "publishData", "find-out-more", /hello@openactive\.io/],
  [
    "This guidance is evolving",
    "publishData",
    "help-us-shape-this",
    /changes as the community learns, and everyone can contribute/,
  ],
  ["W3C Community Group", "publishData", "help-us-shape-this", /OpenActive W3C Community Group/],
  ["by getting in touch", "publishData", "help-us-shape-this", /email OpenActive/],
  ["In depth Explanation", "publishData", "", /In-depth explanation of how to publish data/],
];

const collapseSpaces = (text: string) => text.replace(/\s+/g, " ").trim();

/** The text below a heading, up to the next of its level; without an anchor, the text above the first heading. */
function readTextBelow(html: string, anchor: string): string {
  const $ = load(html);
  if (anchor === "") {
    $("article h2").first().nextAll().addBack().remove();
    return collapseSpaces($("article").text());
  }
  const heading = $(`h2[id="${anchor}"]`);
  assert.is(heading.length, 1, `there is no heading ${anchor}`);
  return collapseSpaces(heading.nextUntil("h2").text());
}

const page = (site: Awaited<ReturnType<typeof buildSite>>, name: GuidancePageName) =>
  site.page(`/${getGuidancePath(name)}`);
const bookingSystem = `${minimalPublisher}guidance: { role: booking-system }\n`;

test("every statement of the old page is kept", async () => {
  const site = await buildSite({ "publisher.yaml": bookingSystem });
  for (const [old, name, anchor, found] of statements) {
    assert.match(readTextBelow(page(site, name), anchor), found, old);
  }
});

const seed = readSeed();
const kept = "every fragment in the table is in the old page";
testWhereAvailable(test, kept, seed, (old) => {
  for (const [fragment] of statements) assert.ok(collapseSpaces(old).includes(fragment), fragment);
});

const copied = "no run of seven words is copied from the old page";
testWhereAvailable(test, copied, seed, async (old) => {
  const site = await buildSite({ "publisher.yaml": bookingSystem });
  const oldRuns = new Set(listRuns(old, 7));
  for (const name of guidancePages) {
    const runs = listRuns(load(page(site, name))("article").text(), 7);
    assert.equal(
      runs.filter((run) => oldRuns.has(run)),
      [],
      name,
    );
  }
});

/** The old page, which is not part of this repository. */
function readSeed(): Available<string> {
  const file = path.join(import.meta.dirname, "../../../shared/seeds/publish-data.md");
  if (!existsSync(file)) return { missing: "../shared/seeds/publish-data.md is not here" };
  return { value: readFileSync(file, "utf8") };
}

/** Every run of so many words in a row. */
function listRuns(text: string, length: number): string[] {
  const list = text.toLowerCase().match(/[\p{Letter}\p{Number}'’-]+/gu) ?? [];
  const complete = list.slice(0, Math.max(0, list.length - length + 1));
  return complete.map((_, index) => list.slice(index, index + length).join(" "));
}

test.run();
