import path from "node:path";
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import * as assert from "uvu/assert";
import {
  loadPublisher,
  OpenActiveError,
  readDatasetSite,
  readPublisher,
  type Problem,
} from "../../src/index.js";
import { buildSite, createFolder, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

// What is valid but probably not meant: a warning, and the site is built all the same.

/** The minimal file with one place changed. */
function replace(from: string, to: string): string {
  assert.ok(minimalPublisher.includes(from), `there is no ${from}`);
  return minimalPublisher.replace(from, () => to);
}
const withName = (value: string) => replace("name: Acme Leisure\n", `name: ${value}\n`);
const withDatasetUrl = (url: string) => replace("https://data.acme-leisure.example/", url);
const withDiscussionUrl = (url: string) =>
  replace("https://github.com/acme-leisure/opendata/issues", url);
/** Adds lines, the first of which is line 11. */
const append = (...lines: string[]) => `${minimalPublisher}${lines.join("\n")}\n`;
/** Replaces the feeds; the first of the lines is line 9. */
const withFeeds = (...lines: string[]) =>
  `${minimalPublisher.slice(0, minimalPublisher.indexOf("feeds:"))}feeds:${lines.map((line) => `\n  ${line}`).join("")}\n`;
const withTypes = (...kinds: string[]) =>
  replace("SessionSeries, ScheduledSession", kinds.join(", "));

const https = "expected an https URL; browsers and data users distrust http";
const contrast =
  "expected at least 4.5:1, so that links are readable (WCAG AA); pages use the nearest readable colour";
const board = "expected a public issues board, as in https://github.com/your-name/opendata/issues";

const idle =
  "found although the step amendTerms, the only one to use it, does not apply; " +
  "expected role: booking-system below guidance, or applies: true for the step";

type Row = readonly [name: string, text: string, ...warnings: string[]];

const oddFiles: readonly Row[] = [
  [
    "a Dataset Site at the root without its slash",
    withDatasetUrl("https://data.example.org"),
    '6:8  dataset.url: found "https://data.example.org"; expected a URL that ends with a slash; ' +
      'catalogues compare it letter by letter with the one browsers show; did you mean "https://data.example.org/"?',
  ],
  [
    "a Dataset Site with http",
    withDatasetUrl("http://data.example.org/"),
    `6:8  dataset.url: found "http://data.example.org/"; ${https}; did you mean "https://data.example.org/"?`,
  ],
  [
    "a Dataset Site on this computer",
    withDatasetUrl("http://localhost:8080/"),
    '6:8  dataset.url: found "http://localhost:8080/"; expected a URL that other people can reach',
  ],
  [
    "a Dataset Site in capital letters",
    withDatasetUrl("https://Data.Example.org/Open/"),
    '6:8  dataset.url: found "https://Data.Example.org/Open/"; expected the URL as browsers show it; ' +
      'catalogues compare the two letter by letter; did you mean "https://data.example.org/Open/"?',
  ],
  [
    "a Dataset Site with the usual port",
    withDatasetUrl("https://data.example.org:443/"),
    '6:8  dataset.url: found "https://data.example.org:443/"; expected the URL as browsers show it; ' +
      'catalogues compare the two letter by letter; did you mean "https://data.example.org/"?',
  ],
  [
    "two oddities in one URL",
    withDatasetUrl("http://data.example.org"),
    '6:8  dataset.url: found "http://data.example.org"; expected a URL that ends with a slash; ' +
      'catalogues compare it letter by letter with the one browsers show; did you mean "http://data.example.org/"?',
    `6:8  dataset.url: found "http://data.example.org"; ${https}; did you mean "https://data.example.org"?`,
  ],
  [
    "a repository without its issues",
    withDiscussionUrl("https://github.com/acme/opendata"),
    '7:18  dataset.discussionUrl: found "https://github.com/acme/opendata", which is not an issues board; ' +
      'expected the issues of that repository; did you mean "https://github.com/acme/opendata/issues"?',
  ],
  [
    "a page of a repository",
    withDiscussionUrl("https://github.com/acme/opendata/wiki"),
    '7:18  dataset.discussionUrl: found "https://github.com/acme/opendata/wiki", which is not an issues board; ' +
      'expected the issues of that repository; did you mean "https://github.com/acme/opendata/issues"?',
  ],
  [
    "an account for an issues board",
    withDiscussionUrl("https://github.com/acme"),
    '7:18  dataset.discussionUrl: found "https://github.com/acme", which does not name a repository; ' +
      "expected an issues board, as in https://github.com/your-name/opendata/issues",
  ],
  [
    "a contact page for an issues board",
    withDiscussionUrl("https://www.acme.example/contact"),
    `7:18  dataset.discussionUrl: found "https://www.acme.example/contact"; ${board}`,
  ],
  [
    "another kind of schema version",
    replace(
      "dataset:\n",
      "dataset:\n  schemaVersion: https://openactive.io/dataset-api-discovery/\n",
    ),
    '6:18  dataset.schemaVersion: found "https://openactive.io/dataset-api-discovery/"; ' +
      "expected a version of Modelling Opportunity Data, as in https://openactive.io/modelling-opportunity-data/2.0/",
  ],
  [
    "an http logo",
    replace("https://www.acme-leisure.example/logo.png", "http://www.acme.example/logo.png"),
    `4:7  logo: found "http://www.acme.example/logo.png"; ${https}; did you mean "https://www.acme.example/logo.png"?`,
  ],
  [
    "http feeds",
    replace("https://api.acme-leisure.example/openactive", "http://api.example.org/"),
    `9:9  feeds.base: found "http://api.example.org/"; ${https}; did you mean "https://api.example.org/"?`,
  ],
  [
    "an http feed in a list",
    withFeeds("- type: SessionSeries", "  url: http://api.example.org/a"),
    `10:10  feeds[0].url: found "http://api.example.org/a"; ${https}; did you mean "https://api.example.org/a"?`,
  ],
  [
    "one URL for two feeds",
    withFeeds(
      "- type: SessionSeries",
      "  url: https://api.example.org/a",
      "- type: Event",
      "  url: https://api.example.org/a",
    ),
    "12:10  feeds[1].url: found the URL of feeds[0] again; expected a separate feed for each kind of item; " +
      "data users no longer expect combined feeds",
  ],
  [
    "sessions without their series",
    withTypes("ScheduledSession"),
    '10:11  feeds.types[0]: found "ScheduledSession" without "SessionSeries"; ' +
      "expected a feed of type SessionSeries as well, unless every item contains its parent",
  ],
  [
    "sub-events without their course",
    withFeeds(
      "- type: CourseInstanceSubEvent",
      "  url: https://api.example.org/a",
      "  identifier: lessons",
    ),
    '11:17  feeds[0].identifier: found "CourseInstanceSubEvent" without "CourseInstance"; ' +
      "expected a feed of type CourseInstance as well, unless every item contains its parent",
  ],
  [
    "an Open Booking API without terms",
    append(
      "accessService:",
      "  endpointUrl: https://api.example.org",
      "  landingPage: https://example.org/",
    ),
    "11:1  accessService.termsOfService: missing; " +
      "expected the URL of the terms of the Open Booking API, which the validator recommends",
  ],
  [
    "an unreadable colour for links",
    append("brand:", '  accent: "#ff7496"'),
    `12:11  brand.accent: found "#ff7496", whose contrast with a light page is 2.34:1; ${contrast}; ` +
      `did you mean "#e10037"?`,
  ],
  [
    "one that is almost good enough",
    append("brand:", '  accent: "#e30613"'),
    `12:11  brand.accent: found "#e30613", whose contrast with a light page is 4.46:1; ${contrast}; ` +
      `did you mean "#e20613"?`,
  ],
  [
    "a dark colour for dark pages",
    append("brand:", '  accentDark: "#123"', '  accent: "#0b5cad"'),
    `12:15  brand.accentDark: found "#123", whose contrast with a dark page is 1.03:1; ${contrast}; ` +
      `did you mean "#558ec6"?`,
  ],
  [
    "an http icon",
    append("brand:", "  favicon: http://www.acme.example/icon.png"),
    `12:12  brand.favicon: found "http://www.acme.example/icon.png"; ${https}; ` +
      `did you mean "https://www.acme.example/icon.png"?`,
  ],
  [
    "spaces around a name",
    withName('" Acme Leisure "'),
    '1:7  name: found " Acme Leisure "; expected text without leading or trailing spaces; did you mean "Acme Leisure"?',
  ],
  [
    "typographic quotes around a name",
    withName("“Acme Leisure”"),
    '1:7  name: found "“Acme Leisure”"; ' +
      'expected straight quotes (") or none: these are read as part of the text; did you mean "Acme Leisure"?',
  ],
  [
    "a number sign in a name",
    withName("Acme #1 Leisure"),
    '1:7  name: found "#1 Leisure" after the value, which YAML treats as a comment and drops; ' +
      "expected quotes around the whole text, or a space after the # of a comment",
  ],
  [
    "a backslash with a letter that YAML drops",
    withName('"Acme\\Leisure"'),
    "1:7  name: found \\L in double-quoted text, where a backslash has a special meaning; " +
      "expected single quotes",
  ],
  [
    "details of a step that does not apply to the role",
    append(
      "guidance:",
      "  terms: https://www.acme-leisure.example/terms",
      "  optOut: https://www.acme-leisure.example/opt-out",
      "  dataUsers: https://www.acme-leisure.example/users",
      "  noticeFrom: 2024-01-31",
      "  steps:",
      "    amendTerms:",
      "      confirmedOn: 2024-01-31",
    ),
    `12:3  guidance.terms: ${idle}`,
    `13:3  guidance.optOut: ${idle}`,
    `14:3  guidance.dataUsers: ${idle}`,
    `15:3  guidance.noticeFrom: ${idle}`,
    `18:7  guidance.steps.amendTerms.confirmedOn: ${idle}`,
  ],
  [
    "details of a step that does not apply according to the file",
    append(
      "guidance:",
      "  role: booking-system",
      "  terms: https://www.acme-leisure.example/terms",
      "  steps:",
      "    amendTerms: { applies: false }",
    ),
    `13:3  guidance.terms: ${idle}`,
  ],
  [
    "steps that are done and do not apply",
    append(
      "guidance:",
      "  steps:",
      "    amendTerms: { applies: false, confirmedOn: 2024-01-31 }",
      "    validation: { applies: false, confirmedOn: 2024-01-31 }",
    ),
    ...["13:35  guidance.steps.amendTerms", "14:35  guidance.steps.validation"].map(
      (step) => `${step}.confirmedOn: found together with applies: false; expected one of them`,
    ),
  ],
];

for (const [name, text, ...warnings] of oddFiles) {
  test(name, () => {
    assert.equal(
      readPublisher(text, "publisher.yaml").warnings.map(formatWarning),
      warnings.map((warning) => `publisher.yaml:${warning}`),
    );
  });
}

const formatWarning = ({ file, line, column, path: key, message }: Problem) =>
  `${file}:${line}:${column}  ${key}: ${message}`;

const usualFiles: readonly (readonly [name: string, text: string])[] = [
  ["the smallest file", minimalPublisher],
  ["GitHub discussions", withDiscussionUrl("https://github.com/acme/opendata/discussions")],
  ["issues on GitLab", withDiscussionUrl("https://gitlab.example/acme/opendata/-/issues")],
  ["a forum", withDiscussionUrl("https://www.acme.example/forum/open-data")],
  ["a page of a site", withDatasetUrl("https://example.org/data/open.html")],
  ["a URL in another alphabet", withDatasetUrl("https://münchen.example/daten/")],
  ["a standalone event", withTypes("Event", "OnDemandEvent", "HeadlineEvent")],
  ["slots of facilities", withTypes("FacilityUse", "FacilityUseSlot", "IndividualFacilityUseSlot")],
  [
    "a feed on this computer, for a test",
    withFeeds("- type: Event", "  url: http://localhost:3000/events"),
  ],
  ["readable colours", append("brand:", '  accent: "#0b57a4"', '  accentDark: "#8cc2ff"')],
  [
    "a dark colour, which gets a lighter one for dark pages by itself",
    append("brand:", '  accent: "#000"'),
  ],
  ["a quoted word in a name", withName("The “Acme” Leisure")],
];

for (const [name, text] of usualFiles) {
  test(`no warning: ${name}`, () =>
    assert.equal(readPublisher(text, "publisher.yaml").warnings, []));
}

const oddFile = `name: " Acme Leisure"
legalName: Acme #1 Leisure
url: https://www.acme-leisure.example/
logo: https://www.acme-leisure.example/logo.png
dataset:
  url: http://data.acme-leisure.example/
  discussionUrl: https://www.acme-leisure.example/contact
feeds:
  base: http://api.acme-leisure.example/openactive
  types: [ScheduledSession]
`;
const allWarnings = [
  '1:7  name: found " Acme Leisure"; expected text without leading or trailing spaces; did you mean "Acme Leisure"?',
  '2:12  legalName: found "#1 Leisure" after the value, which YAML treats as a comment and drops; ' +
    "expected quotes around the whole text, or a space after the # of a comment",
  `6:8  dataset.url: found "http://data.acme-leisure.example/"; ${https}; ` +
    `did you mean "https://data.acme-leisure.example/"?`,
  `7:18  dataset.discussionUrl: found "https://www.acme-leisure.example/contact"; ${board}`,
  `9:9  feeds.base: found "http://api.acme-leisure.example/openactive"; ${https}; ` +
    `did you mean "https://api.acme-leisure.example/openactive"?`,
  '10:11  feeds.types[0]: found "ScheduledSession" without "SessionSeries"; ' +
    "expected a feed of type SessionSeries as well, unless every item contains its parent",
];

test("Eleventy's logger gets each warning, in the order of the file, and the site is built", async () => {
  const site = await buildSite({ "publisher.yaml": oddFile });
  assert.equal(
    site.warnings,
    allWarnings.map((warning) => `[openactive] warning: publisher.yaml:${warning}`),
  );
  assert.ok(site.pages.has("/"));
});

test("with the option strict, warnings stop the build as errors do", async () => {
  try {
    await buildSite({ "publisher.yaml": oddFile }, { options: { strict: true } });
  } catch (error) {
    assert.instance(error, OpenActiveError, String(error));
    const { message, problems } = error as OpenActiveError;
    const folder = path.dirname(problems[0]!.file) + path.sep;
    assert.is(
      message.replaceAll(folder, ""),
      [
        "6 problems in publisher.yaml",
        "",
        ...allWarnings.map((warning) => `  publisher.yaml:${warning}`),
      ].join("\n"),
    );
    return;
  }
  assert.unreachable("it was built");
});

test("with the option strict, a file without warnings is built", async () => {
  assert.ok((await buildSite({}, { options: { strict: true } })).pages.has("/"));
});

const git = (folder: string, ...args: string[]) =>
  execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.org", ...args], {
    cwd: folder,
    stdio: "ignore",
    env: { ...process.env, GIT_COMMITTER_DATE: "2020-01-02T03:04:05Z" },
  });

test("where git does not work in a repository, a warning says why", async () => {
  const folder = createFolder({ "publisher.yaml": minimalPublisher });
  git(folder, "init");
  git(folder, "add", ".");
  git(folder, "commit", "-m", "First");
  const file = path.join(folder, "publisher.yaml");
  const { PATH } = process.env;
  try {
    process.env["PATH"] = folder;
    const { warnings } = await loadPublisher(file);
    assert.match(
      warnings[0]?.message ?? "",
      "git does not give those of the file (there is no git program)",
    );
    process.env["SOURCE_DATE_EPOCH"] = "1706659200";
    assert.equal((await loadPublisher(file)).warnings, []);
  } finally {
    process.env["PATH"] = PATH;
    delete process.env["SOURCE_DATE_EPOCH"];
  }
});

test("a publisher file keeps its date of publication when it is moved to another folder", async () => {
  const folder = createFolder({ "acme.yaml": minimalPublisher });
  git(folder, "init");
  git(folder, "add", ".");
  git(folder, "commit", "-m", "First");
  mkdirSync(path.join(folder, "publishers"));
  git(folder, "mv", "acme.yaml", "publishers/acme.yaml");
  execFileSync(
    "git",
    ["-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-m", "Second"],
    { cwd: folder, stdio: "ignore" },
  );
  const site = await buildSite(
    { "unused.txt": "" },
    { options: () => ({ publishers: path.join(folder, "publishers/*.yaml") }) },
  );
  const { datePublished } = readDatasetSite(site.page("/"));
  assert.is(datePublished, "2020-01-02T03:04:05Z");
});

test("a SOURCE_DATE_EPOCH that is no date is refused", async () => {
  const file = path.join(createFolder({ "publisher.yaml": minimalPublisher }), "publisher.yaml");
  for (const epoch of ["99999999999999", "253402300800", "yesterday", "-1", "1e9"]) {
    process.env["SOURCE_DATE_EPOCH"] = epoch;
    try {
      await loadPublisher(file);
      assert.unreachable(epoch);
    } catch (error) {
      assert.match(
        (error as Error).message,
        `SOURCE_DATE_EPOCH: found "${epoch}"; expected the seconds`,
      );
    } finally {
      delete process.env["SOURCE_DATE_EPOCH"];
    }
  }
});

test("a clone without its history does not know when the data was first published", async () => {
  const origin = createFolder({ "publisher.yaml": minimalPublisher });
  git(origin, "init");
  git(origin, "add", ".");
  git(origin, "commit", "-m", "First");
  git(origin, "commit", "--allow-empty", "-m", "Second");
  const clone = createFolder({});
  git(clone, "clone", "--depth=1", `file://${origin}`, "site");

  const warnings = async (folder: string) =>
    (await loadPublisher(path.join(folder, "publisher.yaml"))).warnings.map((warning) =>
      formatWarning(warning).replace(folder + path.sep, ""),
    );
  assert.equal(await warnings(path.join(clone, "site")), [
    "publisher.yaml:5:1  dataset.datePublished: missing; " +
      "expected the day of first publication, because git has only part of the history (in GitHub Actions, check out with fetch-depth: 0)",
  ]);
  assert.equal(await warnings(origin), []);
});

test.run();
