import { spawnSync } from "node:child_process";
import path from "node:path";
import * as assert from "uvu/assert";
import { test } from "../support/suite.js";
import { loadSources, type SourceOptions, type Sources } from "../../src/attribution/index.js";
import { describeCredit, OpenActiveError, renderDatasetSite } from "../../src/index.js";
import { createFolder } from "../support/site.js";
import {
  acme,
  buildJsonLdPage,
  buildJsonLdScript,
  buildPage,
  readRealDatasets,
  toJsonValue,
} from "../reading/pages.js";

const folder = createFolder({
  "site.html": buildJsonLdPage(acme),
  "data/acme.jsonld": `\ufeff ${JSON.stringify(acme)}`,
  "data/graph.json": JSON.stringify({ "@context": acme["@context"], "@graph": [acme] }),
  "broken.jsonld": '{"@type": "Dataset",',
  "other.json": '{"@type": "WebSite"}',
  "other.html": buildPage("", "<h1>Acme</h1>"),
  "latin.html": new Uint8Array(
    Buffer.from(
      buildPage(`<meta charset="iso-8859-1">${buildJsonLdScript({ ...acme, name: "Café" })}`),
      "latin1",
    ),
  ),
  "many.html": buildJsonLdPage({
    "@type": "DataCatalog",
    dataset: [
      acme,
      { ...acme, "@id": "https://b.example/", url: "https://b.example/" },
      { ...acme, "@id": "https://c.example/", url: "https://c.example/" },
      acme,
    ],
  }),
});

const load = (sources: unknown, options: SourceOptions = {}) =>
  loadSources(sources as Sources, { folder, ...options });

/** Lists the problems that loading sources reports, and checks that its message lists the same. */
async function listProblems(sources: unknown, options?: SourceOptions): Promise<readonly string[]> {
  try {
    await load(sources, options);
  } catch (error) {
    assert.instance(error, OpenActiveError);
    const { message, problems } = error as OpenActiveError;
    const [headline, blank, ...lines] = message.split("\n");
    assert.is(
      headline,
      `${problems.length} ${problems.length === 1 ? "problem" : "problems"} in the option sources`,
    );
    assert.is(blank, "");
    assert.equal(
      lines,
      problems.map((problem) => `  ${problem.path}: ${problem.message}`),
    );
    return problems.map((problem) => `${problem.path}: ${problem.message}`);
  }
  throw new Error("no problem was reported");
}

/** The warnings of a single source. */
const listWarnings = async (value: unknown) =>
  (await load({ x: value })).flatMap(({ warnings }) =>
    warnings.map(({ file, path: where, message }) => `${file}, ${where}: ${message}`),
  );

test("files and objects are read and returned with their names, in the order of the option", async () => {
  const sources = await load({
    page: "site.html",
    zebra: acme,
    jsonLd: "data/acme.jsonld",
    graph: "./data/graph.json",
    absolute: path.join(folder, "site.html"),
  });
  assert.equal(
    sources,
    ["page", "zebra", "jsonLd", "graph", "absolute"].map((name) => ({
      name,
      dataset: acme,
      warnings: [],
    })),
  );
});

test("a site without URLs to fetch does not even load eleventy-fetch", () => {
  // In a process of its own: other tests have loaded it.
  const script = `
    import { createRequire } from "node:module";
        import { loadSources } from ${JSON.stringify(new URL("../../src/attribution/index.js", import.meta.url).href)};
    const [acme, folder] = ${JSON.stringify([acme, folder])};
    const isLoaded = () => Object.keys(createRequire(folder + "/x").cache).some((file) => file.includes("eleventy-fetch"));
    await loadSources({ page: "site.html", object: acme }, { folder });
    const before = isLoaded();
    await loadSources({ x: "http://127.0.0.1:9/" }, { directory: folder + "/.cache" }).catch(() => {});
    console.log(before, isLoaded());`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", script],
    { encoding: "utf8", cwd: path.join(import.meta.dirname, "../..") },
  );
  assert.is(`${stdout}${stderr}`, "false true\n");
});

test("datasets read from pages are credited and described as on those pages", async () => {
  const datasets = readRealDatasets();
  const files = createFolder(
    Object.fromEntries(
      datasets.map((dataset, index) => [`${index}.html`, renderDatasetSite(dataset)]),
    ),
  );
  const sources = await load(
    Object.fromEntries(datasets.map((_dataset, index) => [`source ${index}`, `${index}.html`])),
    { folder: files },
  );
  assert.equal(
    sources.map(({ dataset }) => dataset),
    toJsonValue(datasets),
  );
  assert.equal(
    sources.map(({ dataset }) => describeCredit(dataset!)),
    datasets.map(describeCredit),
  );
});

test("an empty option gives no sources", async () => assert.equal(await load({}), []));

test("a file in an older encoding is decoded", async () =>
  assert.is((await load({ x: "latin.html" }))[0]!.dataset!.name, "Café"));

const jsonLdExpected = "expected JSON-LD with a Dataset that has publisher.name and an http(s) url";
const kinds =
  "the URL of a Dataset Site (https://…), the path of an HTML or JSON-LD file, or the JSON-LD of a Dataset as an object";
const wrong: readonly (readonly [value: unknown, message: string])[] = [
  [3, `found the number 3; expected ${kinds}`],
  [true, `found the boolean true; expected ${kinds}`],
  [null, `found nothing; expected ${kinds}`],
  [undefined, `found nothing; expected ${kinds}`],
  ["", `found an empty text; expected ${kinds}`],
  [" \n", `found an empty text; expected ${kinds}`],
  [[acme], `found a list; expected ${kinds}`],
  [() => acme, `found a function; expected ${kinds}`],
  [new Date(0), `found a Date object; expected ${kinds}`],
  [Promise.resolve(acme), `found a Promise object; expected ${kinds}`],
  ["ftp://data.acme.example/", `found "ftp://data.acme.example/"; expected ${kinds}`],
  ["javascript:alert(1)", `found "javascript:alert(1)"; expected ${kinds}`],
  ["file:///site.html", `found "file:///site.html"; expected ${kinds}`],
  ["https://", `found "https://"; expected ${kinds}`],
  ["https://[acme]/", `found "https://[acme]/"; expected ${kinds}`],
  [
    "https://me:secret@data.acme.example/",
    "found a URL with a user name or password; expected one without",
  ],
  [
    {},
    `no Dataset to credit in this object: found 1 JSON-LD block without a type; ${jsonLdExpected}; is this the JSON-LD of a Dataset Site?`,
  ],
  [
    { ...acme, publisher: undefined },
    `no Dataset to credit in this object: found a Dataset without publisher.name; ${jsonLdExpected}; ask its publisher to add that; until then, give your own Dataset: { url, publisher: { name } }`,
  ],
];
for (const [value, message] of wrong) {
  test(`a source is rejected: ${message.slice(0, 60)}…`, async () => {
    assert.equal(await listProblems({ x: value }), [`sources.x: ${message}`]);
  });
}

test("an object that cannot be written as JSON is rejected", async () => {
  const circular: Record<string, unknown> = { ...acme };
  circular["about"] = circular;
  const [problem] = await listProblems({ x: circular });
  assert.match(
    problem!,
    /^sources\.x: no Dataset to credit in this object: found an object that cannot be written as JSON \(Converting circular structure to JSON .*\); expected the JSON-LD of a Dataset$/,
  );
});

test("an option that is not a group of names is rejected", async () => {
  const expected = 'a group of names, each with a Dataset Site: { acme: "https://…" }';
  for (const [value, found] of [
    [["site.html"], "a list"],
    ["site.html", "the string site.html"],
    [null, "nothing"],
    [new Map(), "a Map object"],
  ] as const) {
    assert.equal(await listProblems(value), [`sources: found ${found}; expected ${expected}`]);
  }
});

test("empty names are rejected, and unusual ones are quoted in messages", async () => {
  assert.equal(await listProblems({ "": acme, " ": acme, "Everyone Active": 1, "every-one": 2 }), [
    'sources: found an empty name; expected a name to credit the source by, as in { acme: "https://…" }',
    'sources[" "]: found an empty name; expected a name to credit the source by, as in { acme: "https://…" }',
    `sources["Everyone Active"]: found the number 1; expected ${kinds}`,
    `sources.every-one: found the number 2; expected ${kinds}`,
  ]);
  assert.equal(
    (await load(JSON.parse(`{"__proto__": ${JSON.stringify(acme)}}`))).map(({ name }) => name),
    ["__proto__"],
  );
});

const noFile = (name: string) =>
  `sources.x: found no file ${path.join(folder, name)}; expected an HTML or JSON-LD file there`;
test("a missing file is reported with its folder and the file that was probably meant", async () => {
  assert.equal(await listProblems({ x: "nothing-like-it.html" }), [noFile("nothing-like-it.html")]);
  assert.equal(await listProblems({ x: "sit.html" }), [
    `${noFile("sit.html")}; did you mean "site.html"?`,
  ]);
  assert.equal(await listProblems({ x: "data/acme.json" }), [
    `${noFile("data/acme.json")}; did you mean "data/acme.jsonld"?`,
  ]);
  assert.equal(await listProblems({ x: path.join(folder, "no/such.html") }), [
    noFile("no/such.html"),
  ]);
  assert.equal(await listProblems({ x: "no/such/folder.html" }), [noFile("no/such/folder.html")]);
  assert.equal(await listProblems({ x: "site.html/x" }), [noFile("site.html/x")]);
});

test("a URL without https:// is suggested with it", async () => {
  assert.equal(await listProblems({ x: "data.everyoneactive.com/OpenActive/" }), [
    `${noFile("data.everyoneactive.com/OpenActive/")}; did you mean "https://data.everyoneactive.com/OpenActive/"?`,
  ]);
});

test("a file that cannot be read or has no Dataset is rejected", async () => {
  const [folderItself] = await listProblems({ x: "data" });
  assert.match(
    folderItself!,
    /^sources\.x: found a file that cannot be read \(EISDIR.*\); expected an HTML or JSON-LD file$/,
  );
  const [broken] = await listProblems({ x: "broken.jsonld" });
  assert.match(
    broken!,
    `sources.x: no Dataset to credit in ${path.join(folder, "broken.jsonld")}: found a JSON-LD block that is not JSON: Expected double-quoted property name in JSON at position 20`,
  );
  assert.equal(await listProblems({ x: "other.json" }), [
    `sources.x: no Dataset to credit in ${path.join(folder, "other.json")}: found 1 JSON-LD block: WebSite; ${jsonLdExpected}; is this the JSON-LD of a Dataset Site?`,
  ]);
  const [html] = await listProblems({ x: "other.html" });
  assert.match(
    html!,
    `sources.x: no Dataset to credit in ${path.join(folder, "other.html")}: found no JSON-LD and no RDFa with a dcat:Dataset; expected`,
  );
});

const ccBy = "https://creativecommons.org/licenses/by/4.0/";
test("CC BY 4.0 is no warning, however its URL is written", async () => {
  for (const license of [
    ccBy,
    "http://creativecommons.org/licenses/by/4.0/",
    "https://creativecommons.org/licenses/by/4.0",
    "http://creativecommons.org/licenses/by/4.0",
  ]) {
    assert.equal(await listWarnings({ ...acme, license }), [], license);
  }
});

test("another licence is a warning that shows it, and a missing one is a warning", async () => {
  const expected = `${ccBy} (CC BY 4.0), the licence of OpenActive data`;
  for (const license of [
    "https://creativecommons.org/licenses/by/3.0/",
    "https://creativecommons.org/licenses/by-nc/4.0/",
    "https://creativecommons.org/publicdomain/zero/1.0/",
    `https://evil.example/?${ccBy}`,
  ]) {
    assert.equal(await listWarnings({ ...acme, license }), [
      `the option sources, sources.x: found the licence ${license}; expected ${expected}; look up what it requires of you`,
    ]);
  }
  for (const license of [undefined, "", "CC BY 4.0", "javascript:alert(1)"]) {
    assert.equal(await listWarnings({ ...acme, license }), [
      `the option sources, sources.x: found no licence; expected ${expected}; ask its publisher what you may do with the data`,
    ]);
  }
});

test("a page with several Datasets is a warning, because the first may not be the one that is meant", async () => {
  const several = [acme, { ...acme, "@id": "https://b.example/", url: "https://b.example/" }];
  assert.equal(await listWarnings({ "@graph": several }), [
    "the option sources, sources.x: found 2 Datasets; expected one; used the first, https://data.acme.example/; give the URL of the one you show",
  ]);
});

test("a catalogue brings all Datasets that it describes, each once", async () => {
  const sources = await load({ all: "many.html", own: acme });
  assert.equal(
    sources.map(({ name, dataset }) => [name, dataset?.url]),
    [
      ["all", "https://data.acme.example/"],
      ["all", "https://b.example/"],
      ["all", "https://c.example/"],
      ["own", "https://data.acme.example/"],
    ],
  );
});

test("an optional source may be missing: an unknown key or value beside it is an error", async () => {
  const [missing, present] = await load({
    gone: { file: "gone.html", optional: true },
    here: { file: "site.html", optional: true },
  });
  assert.is(missing!.dataset, undefined);
  assert.match(missing!.warnings[0]!.message, /^found no file .*gone\.html; .*shown as missing$/);
  assert.equal(present!.dataset, acme);
  assert.equal(
    (
      await listProblems({
        a: { url: "https://a.example/", optonal: true, optional: true },
        b: { url: "https://b.example/", optional: "yes" },
        c: { ...acme, optional: true },
        d: { url: "https://d.example/", file: "site.html", optional: true },
        e: { optional: true },
      })
    ).map((problem) => problem.split("; expected")[0]),
    [
      'sources.a: found the key "optonal" beside url',
      'sources.b: found optional: "yes"',
      'sources.c: found the key "@context" beside url',
      "sources.d: found both url and file",
      "sources.e: found no text",
    ],
  );
});

test("a feed or an empty catalogue is named for what it is", async () => {
  const feed = { next: "https://api.acme.example/sessions?afterTimestamp=1", items: [] };
  assert.equal(await listProblems({ feed, none: { "@type": "DataCatalog", dataset: [] } }), [
    "sources.feed: no Dataset to credit in this object: found an RPDE feed; expected the Dataset Site that lists it",
    `sources.none: no Dataset to credit in this object: found 1 JSON-LD block: DataCatalog; ${jsonLdExpected}; is this the JSON-LD of a Dataset Site?`,
  ]);
});

test("problems of all sources are reported together, in their order", async () => {
  const problems = await listProblems({
    good: acme,
    number: 3,
    missing: "missing.html",
    "": "site.html",
    nobody: { "@type": "Dataset" },
  });
  assert.equal(
    problems.map((problem) => problem.slice(0, 24)),
    [
      "sources.number: found th",
      "sources.missing: found n",
      "sources: found an empty ",
      "sources.nobody: no Datas",
    ],
  );
});

test.run();
