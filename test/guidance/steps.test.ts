import * as assert from "uvu/assert";
import { parse, stringify } from "yaml";
import { readPublisher } from "../../src/index.js";
import { describeSteps, selectCoreSteps, type StepName } from "../../src/guidance/index.js";
import { minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

type Change = Record<string, unknown>;

/** The steps of the smallest publisher with these changes, at URLs that are not reserved for examples. */
function describeWith(change: Change = {}) {
  const base: Change = {
    ...(parse(minimalPublisher) as Change),
    feeds: {
      base: "https://api.acme-leisure.org.uk/openactive",
      types: ["SessionSeries", "ScheduledSession"],
    },
  };
  const dataset = {
    ...(base["dataset"] as Change),
    url: "https://data.acme-leisure.org.uk/",
    ...(change["dataset"] as Change | undefined),
  };
  const { publisher } = readPublisher(stringify({ ...base, ...change, dataset }), "publisher.yaml");
  return describeSteps(publisher);
}

const inDevelopment = {
  feeds: [{ type: "Event", url: "https://api.acme-leisure.org.uk/events", status: "development" }],
};
const licensed = { license: "https://creativecommons.org/licenses/by/4.0/" };
const api = {
  endpointUrl: "https://booking.acme.org.uk/api",
  landingPage: "https://booking.acme.org.uk/",
  termsOfService: "https://booking.acme.org.uk/terms",
};
const terms = { terms: "https://acme.org.uk/terms", optOut: "https://acme.org.uk/settings" };

const everything: Change = {
  dataset: {
    ...licensed,
    includedInDataCatalog: "https://openactive.io/data-catalogs/singular.jsonld",
  },
  bookingService: { name: "Acme Book", hasCredential: "https://acme.org.uk/certificate" },
  accessService: api,
  guidance: {
    role: "booking-system",
    ...terms,
    certificate: "https://certificates.theodi.org/en/datasets/1",
    steps: { validation: { confirmedOn: "2024-05-01" } },
  },
};

const buildFeedUrl = (kind: string) => `https://api.acme-leisure.org.uk/openactive/${kind}`;
const bothFeeds = [buildFeedUrl("session-series"), buildFeedUrl("scheduled-sessions")];

/** A publisher, a step, its expected state, and the expected values of its evidence. */
const table: [name: string, change: Change, step: StepName, state: string, evidence: string[]][] = [
  ["feeds at a base URL", {}, "buildApi", "declared", bothFeeds],
  [
    "feeds in a list",
    { feeds: [{ type: "Event", url: "https://api.acme.org.uk/e" }] },
    "buildApi",
    "declared",
    ["https://api.acme.org.uk/e"],
  ],
  ["feeds that are all in development", inDevelopment, "buildApi", "to do", []],
  [
    "one feed in development among others",
    {
      feeds: [
        ...inDevelopment.feeds,
        { type: "SessionSeries", url: "https://api.acme.org.uk/s", status: "paused" },
      ],
    },
    "buildApi",
    "to do",
    ["https://api.acme.org.uk/s"],
  ],
  ["no licence in the file", {}, "chooseLicence", "to do", []],
  ["a licence in the file", { dataset: licensed }, "chooseLicence", "declared", [licensed.license]],
  [
    "a licence confirmed by hand",
    { guidance: { steps: { chooseLicence: { confirmedOn: "2024-02-29" } } } },
    "chooseLicence",
    "confirmed",
    [],
  ],
  [
    "an activity provider",
    { guidance: { role: "activity-provider" } },
    "amendTerms",
    "does not apply",
    ["activity-provider"],
  ],
  [
    "no role, which makes an activity provider",
    {},
    "amendTerms",
    "does not apply",
    ["activity-provider"],
  ],
  [
    "a provider that also publishes for others",
    { guidance: { steps: { amendTerms: { applies: true } } } },
    "amendTerms",
    "to do",
    [],
  ],
  [
    "the same, confirmed",
    { guidance: { steps: { amendTerms: { applies: true, confirmedOn: "2024-01-31" } } } },
    "amendTerms",
    "confirmed",
    [],
  ],
  [
    "a booking system without links",
    { guidance: { role: "booking-system" } },
    "amendTerms",
    "to do",
    [],
  ],
  [
    "a booking system with terms but no opt-out",
    { guidance: { role: "booking-system", terms: terms.terms } },
    "amendTerms",
    "to do",
    [terms.terms],
  ],
  [
    "a booking system with terms and opt-out",
    { guidance: { role: "booking-system", ...terms } },
    "amendTerms",
    "declared",
    [terms.terms, terms.optOut],
  ],
  [
    "a booking system that owns its data",
    { guidance: { role: "booking-system", steps: { amendTerms: { applies: false } } } },
    "amendTerms",
    "does not apply",
    ["guidance.steps.amendTerms.applies: false"],
  ],
  [
    "a Dataset Site at a public URL",
    {},
    "datasetHomepage",
    "declared",
    ["https://data.acme-leisure.org.uk/"],
  ],
  [
    "a Dataset Site at a reserved URL",
    { dataset: { url: "https://data.acme.example/" } },
    "datasetHomepage",
    "to do",
    [],
  ],
  [
    "a Dataset Site on localhost",
    { dataset: { url: "http://localhost:8080/" } },
    "datasetHomepage",
    "to do",
    [],
  ],
  ["no certificate", {}, "openDataCertificate", "to do", []],
  [
    "a certificate",
    { guidance: { certificate: "https://certificates.theodi.org/en/datasets/1" } },
    "openDataCertificate",
    "declared",
    ["https://certificates.theodi.org/en/datasets/1"],
  ],
  [
    "a certificate that does not apply",
    { guidance: { steps: { openDataCertificate: { applies: false } } } },
    "openDataCertificate",
    "does not apply",
    ["guidance.steps.openDataCertificate.applies: false"],
  ],
  [
    "an issues board",
    {},
    "issuesBoard",
    "declared",
    ["https://github.com/acme-leisure/opendata/issues"],
  ],
  [
    "a repository instead of its issues",
    { dataset: { discussionUrl: "https://github.com/acme-leisure/opendata" } },
    "issuesBoard",
    "to do",
    [],
  ],
  [
    "a contact page instead of a board, with evidence given by hand",
    {
      dataset: { discussionUrl: "https://acme.org.uk/contact" },
      guidance: { steps: { issuesBoard: { evidence: "https://acme.org.uk/forum" } } },
    },
    "issuesBoard",
    "declared",
    ["https://acme.org.uk/forum"],
  ],
  ["no validation", {}, "validation", "to do", []],
  [
    "a confirmed validation with its report",
    {
      guidance: {
        steps: {
          validation: { confirmedOn: "2024-05-01", evidence: "https://acme.org.uk/report" },
        },
      },
    },
    "validation",
    "confirmed",
    ["https://acme.org.uk/report"],
  ],
  [
    "a catalogue",
    { dataset: { includedInDataCatalog: "https://acme.org.uk/c.jsonld" } },
    "dataCatalogue",
    "declared",
    ["https://acme.org.uk/c.jsonld"],
  ],
  ["no Open Booking API", {}, "conformanceCertificate", "does not apply", ["none"]],
  [
    "a booking system without an Open Booking API",
    { guidance: { role: "booking-system" } },
    "conformanceCertificate",
    "does not apply",
    ["none"],
  ],
  [
    "a provider that also publishes for others, with terms and opt-out",
    { guidance: { ...terms, steps: { amendTerms: { applies: true } } } },
    "amendTerms",
    "declared",
    [terms.terms, terms.optOut],
  ],
  [
    "feeds at a reserved URL",
    { feeds: { base: "https://api.acme.example/", types: ["Event"] } },
    "buildApi",
    "to do",
    [],
  ],
  [
    "a board on another host",
    { dataset: { discussionUrl: "https://codeberg.org/acme/opendata/issues" } },
    "issuesBoard",
    "declared",
    ["https://codeberg.org/acme/opendata/issues"],
  ],
  [
    "an Open Booking API without certificate",
    { accessService: api },
    "conformanceCertificate",
    "to do",
    [],
  ],
  [
    "a Test Suite certificate",
    { bookingService: { hasCredential: "https://acme.org.uk/certificate" } },
    "conformanceCertificate",
    "declared",
    ["https://acme.org.uk/certificate"],
  ],
];

for (const [name, change, step, state, evidence] of table) {
  test(`${name}: ${step} ${state === "does not apply" ? state : `is ${state}`}`, () => {
    const found = describeWith(change).find((candidate) => candidate.name === step)!;
    assert.is(found.state, state);
    assert.equal(
      found.evidence.map(({ value }) => value),
      evidence,
    );
  });
}

test("every step is declared or confirmed when the file has evidence for all of them", () => {
  for (const { name, state } of describeWith(everything)) {
    assert.is(state, name === "validation" ? "confirmed" : "declared", name);
  }
});

test("every step is to do when the file has no evidence", () => {
  const none = describeWith({
    ...inDevelopment,
    accessService: api,
    dataset: { url: "https://data.acme.example/", discussionUrl: "https://acme.example/contact" },
    guidance: { role: "booking-system" },
  });
  assert.equal([...new Set(none.map(({ state }) => state))], ["to do"]);
});

test("no step is declared without evidence", () => {
  for (const [, change] of table) {
    for (const { state, evidence } of describeWith(change)) {
      if (state === "declared") assert.ok(evidence.length > 0);
    }
  }
});

test("the core steps have the names, the order and the estimates of OpenActive's guidance", () => {
  assert.equal(
    selectCoreSteps(describeWith()).map(({ number, name, estimate }) => [number, name, estimate]),
    [
      [1, "buildApi", { developerDays: [2, 3] }],
      [2, "chooseLicence", { minutes: 5 }],
      [3, "amendTerms", { minutes: 30, developerDays: [1, 1] }],
      [4, "datasetHomepage", { minutes: 90 }],
      [5, "openDataCertificate", { minutes: 30 }],
    ],
  );
});

test("a publisher's own estimate and note are used", () => {
  const [buildApi] = describeWith({
    guidance: { steps: { buildApi: { estimate: "two weeks", note: "Ask Sam." } } },
  });
  assert.equal(buildApi!.estimate, { text: "two weeks" });
  assert.is(buildApi!.note, "Ask Sam.");
});

test.run();
