import { load } from "cheerio";
import * as assert from "uvu/assert";
import { getGuidancePath, type GuidancePageName } from "../../src/guidance/index.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

/*
 * What the guidance says about OpenActive's rules and programs, each with where that was read, and when. A claim
 * without a source is not written; a claim that changes needs its source read again.
 */
const testing =
  "https://github.com/openactive/developer-documentation, publishing-data/data-feeds/testing-feeds.md";
const catalogs = "https://github.com/openactive/data-catalogs, README.md";
const feedTypes =
  "https://github.com/openactive/developer-documentation, publishing-data/data-feeds/types-of-feed.md";
const scaling =
  "https://github.com/openactive/developer-documentation, publishing-data/data-feeds/scaling-feeds.md";
const rpde = "https://github.com/openactive/realtime-paged-data-exchange, 1.0/index.html";

const claims: readonly (readonly [
  page: GuidancePageName,
  claim: RegExp,
  source: string,
  read: string,
])[] = [
  ["buildApi", /the header Content-Type: application\/json/, rpde, "2026-11-25"],
  ["buildApi", /header Content-Type: application\/json/, testing, "2026-11-27"],
  [
    "buildApi",
    /\(modified = afterTimestamp AND id > afterId\) OR modified > afterTimestamp/,
    testing,
    "2026-11-27",
  ],
  ["buildApi", /in next, the full address of the page/, testing, "2026-11-27"],
  ["buildApi", /modified, a whole number that rises with every change/, testing, "2026-11-27"],
  ["buildApi", /at least 500 items/, testing, "2026-11-27"],
  ["buildApi", /an empty list of items, and its own address in next/, testing, "2026-11-27"],
  [
    "buildApi",
    /"deleted", with a new modified value.* for at least seven days/,
    scaling,
    "2026-11-25",
  ],
  ["buildApi", /It reads every item of every feed/, testing, "2026-11-27"],
  ["buildApi", /where the validators look at a few pages only/, testing, "2026-11-27"],
  ["buildApi", /Every feed that refers to another has that feed/, feedTypes, "2026-11-25"],
  ["validation", /npm run validate-feeds '/, testing, "2026-11-27"],
  ["validation", /have to pass it before OpenActive lists them/, catalogs, "2026-11-27"],
  ["dataCatalogue", /have to pass OpenActive’s Test Suite/, catalogs, "2026-11-27"],
  [
    "dataCatalogue",
    /propose the line for singular-preview\.jsonld instead/,
    catalogs,
    "2026-11-27",
  ],
  ["dataCatalogue", /into the list called dataset/, catalogs, "2026-11-27"],
];

test("every claim is on its page, and has a source and the date on which it was read", async () => {
  const { page } = await buildSite({});
  for (const [name, claim, source, read] of claims) {
    const text = load(page(`/${getGuidancePath(name)}`))("article")
      .text()
      .replace(/\s+/g, " ");
    assert.match(text, claim, name);
    assert.match(source, /^https:\/\/github\.com\/openactive\/[\w-]+, \S+$/);
    assert.match(read, /^20\d\d-\d\d-\d\d$/);
  }
});

test("where people test feeds, it is the test of feeds and not that of bookings", async () => {
  const { page } = await buildSite({});
  const listLinks = (name: GuidancePageName) =>
    load(page(`/${getGuidancePath(name)}`))("article a")
      .toArray()
      .map((link) => link.attribs["href"]!);
  const feeds = /testing-feeds#openactive-test-suite$/;
  for (const name of ["buildApi", "validation", "dataCatalogue"] as const) {
    assert.ok(
      listLinks(name).some((href) => feeds.test(href)),
      name,
    );
    assert.not.ok(
      listLinks(name).some((href) => /open-booking-api\/test-suite/.test(href)),
      name,
    );
  }
});

test("those who use somebody else's booking system get texts for its supplier; booking systems do not", async () => {
  const texts = ["supplier-email.txt", "procurement.txt"].map((file) => `/publish-data/${file}`);
  const club = await buildSite({
    "publisher.yaml": `${minimalPublisher}email: data@acme-leisure.example\n`,
  });
  const [email, clause] = texts.map((text) => club.page(text));
  assert.match(email!, "Subject: OpenActive data for Acme Leisure\n");
  assert.match(email!, "Please reply to data@acme-leisure.example\n");
  assert.match(clause!, "Acme Leisure owns the data about its sessions.");
  const page = load(club.page(`/${getGuidancePath("buildApi")}`));
  assert.is(page("#if-you-use-somebody-else-s-booking-system").length, 1);
  assert.is(`${page("#text-supplierEmail > pre").text()}\n`, email);

  const system = await buildSite({
    "publisher.yaml": `${minimalPublisher}guidance: { role: booking-system }\n`,
  });
  for (const text of texts) assert.not.ok(system.pages.has(text), text);
  const systemPage = system.page(`/${getGuidancePath("buildApi")}`);
  assert.not.match(systemPage, "supplier");
  assert.not.match(systemPage, "What each answer means");
});

test.run();
