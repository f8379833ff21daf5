import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { describeDataset, readPublisher, renderDatasetSite, toJsonLd } from "../../src/index.js";
import { findPython } from "../oracles/consumers/beautiful-soup.js";
import { renderReference } from "../oracles/reference-template/render.js";
import { formatIssues, validateJsonLd } from "../oracles/validator.js";
import { testWhereAvailable } from "../support/available.js";
import { fillEveryText } from "../support/hostile.js";
import { runInTerminal, runProgram, type Ended } from "../support/program.js";
import { realPublishers } from "../support/publishers.js";
import { loadReferenceTemplate } from "../support/reference-template.js";
import { buildSite, createFolder, minimalPublisher } from "../support/site.js";
import { suite } from "../support/suite.js";
import { serve } from "../support/web-server.js";

/*
 * `eleventy-plugin-openactive import`, as it is typed: what becomes of a source, and what is said about it.
 */
const test = suite("import");

/** Runs the command in a folder that has the given files. */
async function runImport(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = Object.keys(files),
): Promise<Ended & { readonly folder: string; read(name: string): string }> {
  const folder = createFolder(files);
  const ended = await runProgram(["import", ...args], { cwd: folder });
  return { ...ended, folder, read: (name) => readFileSync(path.join(folder, name), "utf8") };
}

const describe = (yaml: string) => describeDataset(readPublisher(yaml, "publisher.yaml").publisher);
const render = (yaml: string) => renderDatasetSite(describe(yaml));
/** The report without the line about what was written. */
const reportOf = ({ out }: Ended) => out.split("\n").slice(1).join("\n");

async function assertValid(yaml: string): Promise<void> {
  const dated = describe(yaml);
  const dates = { datePublished: "2024-01-01", dateModified: "2024-01-02T00:00:00Z" };
  const jsonLd: unknown = JSON.parse(toJsonLd({ ...dates, ...dated }));
  assert.equal(formatIssues(await validateJsonLd(jsonLd)), []);
}

const known = [...realPublishers, ["every key", fillEveryText("- a: b # < 'c' \"d\"")] as const];
test("pages of this plugin are imported without a loss, and describe the same datasets", async () => {
  const pages = Object.fromEntries(known.map(([, yaml], index) => [`${index}.html`, render(yaml)]));
  const { code, out, err, folder } = await runImport(pages);
  assert.is(code, 0, err);
  assert.not.match(out, /[1-9]\d* (?:corrected|lost)|background\.svg/);
  const written = readdirSync(path.join(folder, "publishers")).map((name) =>
    readFileSync(path.join(folder, "publishers", name), "utf8"),
  );
  const sort = (yamls: readonly string[]) => yamls.map((yaml) => toJsonLd(describe(yaml))).sort();
  assert.equal(sort(written), sort(known.map(([, yaml]) => yaml)));
});

const word = fc.constantFrom(
  "Pool",
  "O'Neill",
  "A & B:",
  "#1",
  "- x",
  "ŵyl",
  "🏊",
  '"quoted"',
  "@",
  "50%",
  "[y]",
  "{z}",
  "null",
  "12",
);
const text = fc
  .array(word, { minLength: 2, maxLength: 5 })
  .map((words) => `The ${words.join(" ")} end`);
const longText = fc.array(text, { minLength: 5, maxLength: 8 }).map((texts) => texts.join(". "));
const page = fc.nat(9999).map((number) => `https://pages.example.org/${number}?a=1&b=2#c`);
const listOf = <T>(entry: fc.Arbitrary<T>) => fc.uniqueArray(entry, { minLength: 1, maxLength: 3 });
const some = <T extends object>(shape: { [Key in keyof T]: fc.Arbitrary<T[Key]> }) =>
  fc
    .record(shape, { requiredKeys: [] })
    .map((group) => (Object.keys(group).length === 0 ? undefined : group));
const year = fc.integer({ min: 1990, max: 2030 });

/** The content of any publisher file, without what is not about the dataset and without values that would be derived. */
const anyPublisher = fc.record(
  {
    name: text,
    legalName: text,
    url: page,
    logo: page.map((url) => `${url}.png`),
    email: fc.constant("data@example.org"),
    telephone: fc.constant("+44 20 7946 0000"),
    description: longText,
    sameAs: listOf(page),
    dataset: fc.record(
      {
        url: fc.nat(9999).map((number) => `https://data.example.org/${number}/`),
        discussionUrl: fc.nat(99).map((number) => `https://github.com/a/b${number}/issues`),
        name: text,
        description: longText,
        disambiguatingDescription: text,
        keywords: listOf(text),
        datePublished: fc.constant("2020-05-01"),
        dateModified: fc.constant("2024-05-01T10:00:00Z"),
        documentation: page,
        variableMeasured: listOf(text),
        measurementTechnique: listOf(text),
        version: fc.constantFrom("1.0", "2"),
        changelog: page,
        mailingList: page,
        temporalCoverage: fc.constant("2020-01-01/.."),
      },
      { requiredKeys: ["url", "discussionUrl"] },
    ),
    feeds: fc.oneof(
      fc.constant({
        base: "https://api.example.org/oa",
        types: ["SessionSeries", "ScheduledSession"],
      }),
      fc
        .record({ type: fc.constantFrom("Event", "Place", "Course"), url: page })
        .map((feed) => [feed]),
      fc
        .record({
          type: fc.constant("Event"),
          url: page,
          status: fc.constantFrom("paused", "development"),
          note: text,
        })
        .map((feed) => [feed]),
    ),
    rights: some({
      attributionText: text,
      attributionURL: page,
      copyrightNotice: text,
      copyrightYear: year,
      copyrightHolder: text,
      databaseRightHolder: text,
      databaseRightYear: year,
      databaseRightStatement: page,
      reuserGuidelines: page,
    }),
    bookingService: fc.record({ name: text, url: page, softwareVersion: fc.constant("3.0") }),
  },
  { requiredKeys: ["name", "legalName", "url", "logo", "dataset", "feeds"] },
);

test("for any publisher, file → page → import gives the same file", async () => {
  const drawn = fc.sample(anyPublisher, { numRuns: 80, seed: 15 });
  const originals = drawn.flatMap((publisher, index) => {
    const named = JSON.parse(
      JSON.stringify({ ...publisher, name: `${publisher.name} ${index}` }),
    ) as object;
    try {
      return [{ named, html: render(JSON.stringify(named)) }];
    } catch {
      // A combination that the file does not allow.
      return [];
    }
  });
  assert.ok(originals.length > 40, String(originals.length));
  const pages = Object.fromEntries(
    originals.map(({ html }, index) => [`${String(index).padStart(2, "0")}.html`, html]),
  );
  const { code, err, out, folder } = await runImport(pages);
  assert.is(code, 0, err);
  assert.not.match(out, /[1-9]\d* (?:corrected|lost)/);
  const byName = new Map(
    readdirSync(path.join(folder, "publishers")).map((name) => {
      const content = parse(readFileSync(path.join(folder, "publishers", name), "utf8")) as {
        name: string;
      };
      return [content.name, content];
    }),
  );
  for (const { named } of originals) {
    assert.equal(byName.get((named as { name: string }).name), named);
  }
});

testWhereAvailable(
  test,
  "a page of the reference template is imported without a loss",
  loadReferenceTemplate(),
  async (template) => {
    const imported = await runImport({ "page.html": renderReference(template) });
    assert.is(imported.code, 0, imported.err);
    assert.match(imported.out, /^ {2}lost {7}nothing$/m);
    await assertValid(imported.read("publisher.yaml"));
  },
);

const poor = {
  "@context": ["https://openactive.io", "https://schema.org"],
  "@type": "Dataset",
  "@id": "https://data.pool.org/",
  url: "https://data.pool.org/",
  name: "Riverside Pool Sessions",
  license: "http://creativecommons.org/licenses/by/4.0",
  datePublished: "2019-05-01T00:00:00.123Z",
  discussionUrl: "https://github.com/riverside/opendata/issues",
  sponsor: "Somebody",
  distribution: [
    {
      "@type": "DataDownload",
      name: "session-series",
      additionalType: "https://openactive.io/SessionSeries",
      contentUrl: "https://api.pool.org/series",
    },
  ],
  publisher: {
    "@type": "Organization",
    name: "Riverside Pool",
    url: "https://pool.org/",
    logo: { "@type": "ImageObject", url: "/logo.png" },
  },
};

test("what is wrong is corrected, and what is lost is named", async () => {
  const imported = await runImport({ "data.json": JSON.stringify(poor) });
  assert.is(imported.code, 0, imported.err);
  const report = reportOf(imported);
  for (const line of [
    /corrected {2}@context: "https:\/\/openactive\.io" became /,
    /license: "http:\/\/creativecommons\.org\/licenses\/by\/4\.0" became "https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/"/,
    /datePublished: "2019-05-01T00:00:00\.123Z" became "2019-05-01T00:00:00Z"/,
    /publisher\.logo\.url: "\/logo\.png" became "https:\/\/data\.pool\.org\/logo\.png"/,
    /legalName: missing; wrote the name, "Riverside Pool"/,
    /^ {2}lost {7}sponsor: "Somebody"$/m,
    /^ {2}to do {6}logo: https:\/\/data\.pool\.org\/logo\.png is part of the site itself; save it/m,
  ]) {
    assert.match(report, line);
  }
  await assertValid(imported.read("publisher.yaml"));
});

const settings = {
  openDataFeedBaseUrl: "https://api.pool.org/feeds/",
  datasetSiteUrl: "https://data.pool.org/openactive/",
  datasetDiscussionUrl: "https://github.com/riverside/opendata/issues",
  datasetDocumentationUrl: "https://permalink.openactive.io/dataset-site/open-data-documentation",
  datasetLanguages: ["en-GB"],
  organisationName: "Riverside Pool",
  organisationUrl: "https://pool.org/",
  organisationLegalEntity: "Riverside Pool Ltd",
  organisationPlainTextDescription: "Riverside Pool teaches the whole town how to swim.",
  organisationLogoUrl: "https://pool.org/logo.png",
  organisationEmail: "data@pool.org",
  platformName: "Booker",
  platformUrl: "https://booker.example/",
  platformSoftwareVersion: "2.0.0",
  backgroundImageUrl: "https://pool.org/background.jpg",
  dateFirstPublished: "2019-11-05",
  openBookingAPIBaseUrl: "https://booking.pool.org/",
  openBookingAPIRegistrationUrl: "https://booking.pool.org/register",
  openBookingAPITermsOfServiceUrl: "https://booking.pool.org/terms",
  testSuiteCertificateUrl: "https://certificates.booker.example/1/",
  supportedFeedTypes: ["SessionSeries", "ScheduledSession", "FacilityUse"],
};
const spellings: readonly (readonly [library: string, spell: (key: string) => string])[] = [
  ["PHP", (key) => key],
  [".NET", (key) => key[0]!.toUpperCase() + key.slice(1)],
  [
    "Ruby",
    (key) => key.replace(/API/, "Api").replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  ],
];
for (const [library, spell] of spellings) {
  test(`the settings of the ${library} library are imported without a loss`, async () => {
    const spelt = Object.fromEntries(
      Object.entries(settings).map(([key, value]) => [spell(key), value]),
    );
    const imported = await runImport({ "settings.json": JSON.stringify(spelt) });
    assert.is(imported.code, 0, imported.err);
    assert.match(imported.out, /carried {4}21 values/);
    assert.match(imported.out, /^ {2}lost {7}nothing$/m);
    await assertValid(imported.read("publisher.yaml"));
  });
}

const metadata = {
  "dataset-site-url": "http://data.letsride.example/",
  title: "Let's Ride Sessions",
  description:
    "Near real-time availability and rich descriptions relating to rides led by volunteers.",
  "keyword-1": "Cycling",
  "keyword-2": "Rides",
  "publisher-name": 'Cycling "Britain"',
  "publisher-url": "https://www.cycling.example/",
  "data-url": "http://api.letsride.example/public/v1/rides",
  "documentation-url": "https://github.com/cycling/opendata",
  created: "2017-02-17T10:00:00.000Z",
  "rpde-version": "0.2.3",
  "license-name": "CC BY 4.0",
  "license-url": "https://creativecommons.org/licenses/by/4.0/",
  "attribution-text": "Cycling Sky Ride",
};

test("the metadata of the old generator need the kind of their feed, or a placeholder", async () => {
  const files = { "metadata.json": JSON.stringify(metadata) };
  const refused = await runImport(files);
  assert.is(refused.code, 1);
  assert.match(refused.err, /metadata\.json: missing: --feed-types\n/);
  assert.not.ok(existsSync(path.join(refused.folder, "publisher.yaml")));

  const typed = await runImport(files, ["metadata.json", "--feed-types", "Event"]);
  assert.is(typed.code, 0, typed.err);
  assert.match(typed.out, /legalName: missing; wrote the name/);
  assert.match(typed.out, /logo: missing; drew the initials in images\/logo\.svg/);
  assert.match(typed.out, /^ {2}lost {7}nothing$/m);
  assert.match(typed.read("images/logo.svg"), />CB</);
  const { dataset } = parse(typed.read("publisher.yaml")) as { dataset: Record<string, unknown> };
  assert.is(dataset["discussionUrl"], "https://github.com/cycling/opendata/issues");
  await assertValid(typed.read("publisher.yaml"));

  const guessed = await runImport(files, ["metadata.json", "--yes"]);
  assert.is(guessed.code, 0, guessed.err);
  assert.match(guessed.out, /Placeholders to replace:\n {2}publisher\.yaml: feeds\[0\]\.type\n/);
});

test("the kinds of several feeds are given in their order", async () => {
  const [first] = poor.distribution;
  const untyped = ["a", "b"].map((name) => ({
    "@type": "DataDownload",
    name,
    contentUrl: `https://api.pool.org/${name}`,
  }));
  const files = { "data.json": JSON.stringify({ ...poor, distribution: [first, ...untyped] }) };
  const kindsOf = (yaml: string) =>
    (parse(yaml) as { feeds: readonly { readonly type: string }[] }).feeds.map(({ type }) => type);
  for (const [types, expected] of [
    ["Event,Place", ["SessionSeries", "Event", "Place"]],
    ["Event", ["SessionSeries", "Event", "Event"]],
  ] as const) {
    const { code, out, err, read } = await runImport(files, [
      "data.json",
      "--yes",
      "--feed-types",
      types,
    ]);
    assert.is(code, 0, err);
    assert.equal(kindsOf(read("publisher.yaml")), expected);
    assert.not.match(out, /Placeholders/);
  }
  const three = await runImport(files, ["data.json", "--feed-types", "Event,Place,Course"]);
  assert.is(three.code, 1);
  assert.match(three.err, /--feed-types: found 3 kinds; expected one for each of the 2 feeds/);
});

const site = (name: string) =>
  render(
    minimalPublisher
      .replaceAll("Acme Leisure", name)
      .replaceAll("acme-leisure", name.toLowerCase()),
  );

test("a Data Catalog gives a file for each of its datasets", async () => {
  const server = await serve((file) => {
    if (file === "/catalog.jsonld") {
      const dataset = ["alpha", "beta", "gone"].map(
        (name) => `${server.origin}/${name}/index.html`,
      );
      return JSON.stringify({ "@context": "https://schema.org/", "@type": "DataCatalog", dataset });
    }
    const name = file.split("/")[1]!;
    return name === "gone" ? undefined : site(name[0]!.toUpperCase() + name.slice(1));
  });
  const url = `${server.origin}/catalog.jsonld`;
  const refused = await runImport({}, [url]);
  const skipped = await runImport({}, [url, "--skip", "--output", "clubs"]);
  await server.close();
  assert.is(refused.code, 1);
  assert.match(refused.err, /1 of 3 imports failed\. Nothing was written\./);
  assert.match(refused.err, /gone\/index\.html: found status 404/);
  assert.equal(readdirSync(refused.folder), []);
  assert.is(skipped.code, 0, skipped.err);
  assert.equal(readdirSync(path.join(skipped.folder, "clubs")), ["alpha.yaml", "beta.yaml"]);
  assert.match(skipped.err, /Left out:\n.*gone\/index\.html/);
  for (const name of ["alpha", "beta"]) await assertValid(skipped.read(`clubs/${name}.yaml`));
});

const python = findPython();
const terminal =
  python === undefined || process.platform === "win32"
    ? { missing: "no Python that can open a terminal" }
    : { value: python };

testWhereAvailable(test, "in a terminal it asks for what is missing", terminal, async (value) => {
  const { "documentation-url": _, ...silent } = metadata;
  const folder = createFolder({ "metadata.json": JSON.stringify(silent) });
  const output = path.join(folder, "publisher.yaml");
  const args = [
    "import",
    path.join(folder, "metadata.json"),
    "-o",
    output,
    "--logo",
    "https://a.example/l.png",
  ];
  const asked = await runInTerminal(value, args, [
    ["in public", "https://forum.example/\r"],
    ["Which kind of feed is http://api.letsride.example/public/v1/rides", "\r"],
  ]);
  assert.is(asked.code, 0, asked.shown);
  assert.match(asked.shown, /Imported .*publisher\.yaml/);
  const { dataset, feeds } = parse(readFileSync(output, "utf8")) as {
    dataset: Record<string, unknown>;
    feeds: readonly { readonly type: string }[];
  };
  assert.is(dataset["discussionUrl"], "https://forum.example/");
  assert.is(feeds[0]!.type, "SessionSeries");

  const cancelled = await runInTerminal(value, [...args, "--force"], [["in public", "\u0003"]]);
  assert.is(cancelled.code, 130);
});

test("what was imported can be built as it is", async () => {
  const { read } = await runImport({ "site.html": site("Alpha") });
  const yaml = read("publisher.yaml");
  assert.is(
    toJsonLd(describe(yaml)),
    toJsonLd(
      describe(
        minimalPublisher.replaceAll("Acme Leisure", "Alpha").replaceAll("acme-leisure", "alpha"),
      ),
    ),
  );
  assert.match(
    yaml,
    /^# yaml-language-server: \$schema=\S+\n# Imported from site\.html\nname: Alpha\n/,
  );
  assert.ok((await buildSite({ "publisher.yaml": yaml })).pages.size > 10);
});

test("options supply and replace values", async () => {
  const { discussionUrl: _, ...silent } = poor;
  const files = { "data.json": JSON.stringify(silent) };
  const refused = await runImport(files);
  assert.match(refused.err, /data\.json: missing: --discussion-url\n/);
  const args = [
    "data.json",
    "--discussion-url",
    "https://forum.org/",
    "--dataset-url",
    "https://new.org/",
    "-o",
    "clubs/pool.yaml",
  ];
  const { code, err, read } = await runImport(files, args);
  assert.is(code, 0, err);
  const { dataset } = parse(read("clubs/pool.yaml")) as { dataset: Record<string, unknown> };
  assert.equal(
    [dataset["url"], dataset["discussionUrl"]],
    ["https://new.org/", "https://forum.org/"],
  );
});

test("the output can be anywhere, and a logo that is drawn is beside it", async () => {
  const { publisher, ...rest } = poor;
  const { logo: _, ...without } = publisher;
  const files = { "data.json": JSON.stringify({ ...rest, publisher: without }) };
  const output = path.join(createFolder({}), "clubs/pool.yaml");
  const { code, err, folder } = await runImport(files, ["data.json", "--output", output]);
  assert.is(code, 0, err);
  assert.equal(readdirSync(folder), ["data.json"]);
  assert.is((parse(readFileSync(output, "utf8")) as { logo: string }).logo, "images/logo.svg");
  assert.ok(existsSync(path.join(path.dirname(output), "images/logo.svg")));
});

test("nothing is replaced without --force", async () => {
  const files = { "data.json": JSON.stringify(poor), "publisher.yaml": "mine" };
  const refused = await runImport(files, ["data.json"]);
  assert.is(refused.code, 1);
  assert.match(refused.err, /already there: publisher\.yaml/);
  assert.is(refused.read("publisher.yaml"), "mine");
  const forced = await runImport(files, ["data.json", "--force"]);
  assert.is(forced.code, 0, forced.err);
  assert.match(forced.read("publisher.yaml"), /^name: Riverside Pool$/m);
});

test("a source of an unknown kind is refused, with the kinds that were tried", async () => {
  const files = {
    "page.html": "<!doctype html><title>Hello</title>",
    "other.json": '{"a": 1}',
    "feed.json": '{"next": "https://api.pool.org/?after=1", "items": [], "license": "x"}',
  };
  const { code, err, folder } = await runImport(files, [...Object.keys(files), "none.html"]);
  assert.is(code, 1);
  assert.match(err, /^error: 4 of 4 imports failed\. Nothing was written\.$/m);
  for (const line of [
    /cannot import page\.html[^]*as a Dataset Site, JSON-LD or a Data Catalog: no Dataset in page\.html: found no JSON-LD/,
    /as settings: found no JSON; expected the settings/,
    /as settings: found "a"; expected names such as datasetSiteUrl/,
    /found an RPDE feed; expected the Dataset Site that lists it/,
    /no file none\.html/,
  ]) {
    assert.match(err, line);
  }
  assert.equal(readdirSync(folder).sort(), Object.keys(files).sort());
  assert.is((await runProgram(["import"])).code, 2);
  const wrong = await runImport(files, ["other.json", "--feed-types", "Slot", "--url", "x"]);
  assert.is(wrong.code, 2);
  assert.match(wrong.err, /2 problems in the options/);
});

test("hostile sources cannot write outside the folder, or anything but values", async () => {
  const hostile = {
    ...poor,
    name: "a: b # c\n- d\u001b[31m",
    publisher: { ...poor.publisher, name: "../../../etc/passwd\u001b[2J", legalName: "x\ny: z" },
  };
  const folder = createFolder({});
  const inner = path.join(folder, "inner");
  mkdirSync(inner);
  for (const name of ["a.json", "b.json"]) {
    writeFileSync(path.join(inner, name), JSON.stringify(hostile));
  }
  const { code, out, err } = await runProgram(["import", "a.json", "b.json"], { cwd: inner });
  assert.is(code, 0, err);
  assert.equal(readdirSync(folder), ["inner"]);
  assert.equal(readdirSync(path.join(inner, "publishers")), [
    "etc-passwd-2j-2.yaml",
    "etc-passwd-2j.yaml",
  ]);
  assert.not.ok(out.includes("\u001b"));
  const publisher = parse(
    readFileSync(path.join(inner, "publishers/etc-passwd-2j.yaml"), "utf8"),
  ) as object;
  assert.equal(Object.keys(publisher), ["name", "legalName", "url", "logo", "dataset", "feeds"]);
});

test.run();
