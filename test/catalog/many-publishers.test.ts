import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { load } from "cheerio";
import { test } from "../support/suite.js";
import { parse } from "yaml";
import * as assert from "uvu/assert";
import type { IncludedInDataCatalog } from "../../src/dataset/index.js";
import { readDatasetSite, type OpenActiveOptions } from "../../src/index.js";
import { formatIssues, validateJsonLd } from "../oracles/validator.js";
import { findBrokenLinks } from "../support/links.js";
import { buildSite, createFolder, minimalPublisher, type BuiltSite } from "../support/site.js";

/** A publisher file with its own name and URL. */
const publisher = (name: string, url = `https://data.vendor.example/${name.toLowerCase()}/`) =>
  minimalPublisher
    .replace(/^name: .*/, `name: ${name}`)
    .replace(/^url: .*$/m, `url: https://www.${name.toLowerCase()}.example/`)
    .replace("https://data.acme-leisure.example/", url)
    .replace(
      "dataset:",
      "dataset:\n  datePublished: 2024-01-31\n  dateModified: 2024-02-01T09:30:00Z",
    );
const vendor = {
  name: "Vendor Data Catalogue",
  publisher: { name: "Vendor", url: "https://www.vendor.example/" },
};
const files = {
  "publishers/acme.yaml": publisher("Acme"),
  "publishers/beta.yaml": publisher("Beta"),
  "publishers/gamma.yaml": publisher("Gamma"),
};

const build = (
  options: (folder: string) => OpenActiveOptions,
  more: Readonly<Record<string, string>> = {},
  pathPrefix?: string,
): Promise<BuiltSite> =>
  buildSite({ ...files, ...more }, { options, ...(pathPrefix !== undefined && { pathPrefix }) });
const byPattern =
  (options: OpenActiveOptions = {}) =>
  (folder: string): OpenActiveOptions => ({
    publishers: path.join(folder, "publishers/*.yaml"),
    catalog: vendor,
    ...options,
  });

/** What a build that does not succeed says, without the folder. */
async function refused(
  attempt: (tell: (inFolder: string) => void) => Promise<unknown>,
): Promise<string> {
  let folder = "";
  try {
    await attempt((inFolder) => (folder = inFolder));
  } catch (error) {
    return String(
      (error as { originalError?: Error }).originalError?.message ?? (error as Error).message,
    ).replaceAll(`${folder}${path.sep}`, "");
  }
  throw new Error("the build was not refused");
}
const refusedWith = (
  options: (folder: string) => OpenActiveOptions,
  more?: Readonly<Record<string, string>>,
) => refused((tell) => build((folder) => (tell(folder), options(folder)), more));

const ownFiles = [
  "dataset.jsonld",
  "dataset.ttl",
  "datapackage.json",
  "linkset.json",
  "attribution/",
  "openactive/openactive.css",
];

test("each publisher file that matches the pattern gets a Dataset Site of its own", async () => {
  const site = await build(byPattern());
  assert.equal(site.warnings, []);
  for (const name of ["acme", "beta", "gamma"]) {
    const dataset = readDatasetSite(site.page(`/${name}/`));
    assert.is(dataset["@id"], `https://data.vendor.example/${name}/`);
    assert.is(
      (dataset as { includedInDataCatalog?: string }).includedInDataCatalog,
      "https://data.vendor.example/catalog.jsonld",
    );
    assert.equal(
      formatIssues(await validateJsonLd(JSON.parse(site.page(`/${name}/dataset.jsonld`)))),
      [],
    );
    for (const file of ownFiles) assert.ok(site.pages.has(`/${name}/${file}`), file);
    const $ = load(site.page(`/${name}/attribution/`));
    assert.is($("link[rel=stylesheet]").attr("href"), `/${name}/openactive/openactive.css`);
    assert.is(load(site.page(`/${name}/`))(`a[href="/"]`).text(), "All datasets in this catalogue");
  }
});

test("the data catalogue lists all datasets, and the validator accepts it", async () => {
  const catalog = JSON.parse((await build(byPattern())).page("/catalog.jsonld"));
  assert.equal(catalog, {
    "@context": "https://schema.org/",
    "@type": "DataCatalog",
    "@id": "https://data.vendor.example/catalog.jsonld",
    name: "Vendor Data Catalogue",
    publisher: { "@type": "Organization", name: "Vendor", url: "https://www.vendor.example/" },
    license: "https://creativecommons.org/licenses/by/4.0/",
    datePublished: "2024-01-31",
    dateModified: "2024-02-01T09:30:00Z",
    dataset: [
      "https://data.vendor.example/acme/",
      "https://data.vendor.example/beta/",
      "https://data.vendor.example/gamma/",
    ],
  });
  assert.equal(await validateJsonLd(catalog, "DataCatalog"), []);
});

test("the page of the catalogue lists all publishers", async () => {
  const site = await build(byPattern());
  const $ = load(site.page("/"));
  assert.is($("title").text(), "Vendor Data Catalogue");
  assert.is($("h1").length, 1);
  const rows = $("tbody tr").toArray();
  assert.equal(
    rows.map((row) => [
      $(row).find("th").text(),
      $(row).find("a").attr("href"),
      $(row).find("td").last().text(),
    ]),
    [
      ["Acme", "/acme/", "Session series, Scheduled sessions"],
      ["Beta", "/beta/", "Session series, Scheduled sessions"],
      ["Gamma", "/gamma/", "Session series, Scheduled sessions"],
    ],
  );
  assert.is($('link[rel~="alternate"]').attr("href"), "/catalog.jsonld");
  assert.is($('link[rel="canonical"]').attr("href"), "https://data.vendor.example/");
  assert.is($("link[rel=stylesheet]").attr("href"), "/openactive/openactive.css");
  assert.ok(site.pages.has("/openactive/openactive.css"));
  assert.equal(findBrokenLinks(site, "/"), []);
});

test("with many publishers, the sitemap lists Dataset Sites, pages of the catalogue and the site's own, but not all of each publisher", async () => {
  const site = await build(byPattern(), {
    "about.md": "# About",
    "notes/index.md": "---\nsitemap: false\n---\n# Notes",
  });
  const $ = load(site.page("/sitemap.xml"), { xml: true });
  const isGuidance = (url: string) => /\/publish-data\//.test(url);
  const urls = $("loc")
    .toArray()
    .map((loc) => $(loc).text());
  assert.is(urls.filter(isGuidance).length, 10);
  assert.equal(
    urls.filter((url) => !isGuidance(url)),
    ["", "about/", "acme/", "beta/", "gamma/"].map((page) => `https://data.vendor.example/${page}`),
  );
});

test("publishers can be objects in a list or from a function: sync, async or one at a time", async () => {
  const object = (name: string) => ({
    name,
    legalName: `${name} Ltd`,
    url: `https://www.${name.toLowerCase()}.example/`,
    logo: "https://cdn.example/logo.png",
    dataset: {
      url: `https://data.vendor.example/${name.toLowerCase()}/`,
      discussionUrl: "https://github.com/vendor/opendata/issues",
      datePublished: "2024-01-31",
      dateModified: "2024-02-01T09:30:00Z",
    },
    feeds: { base: "https://api.vendor.example", types: ["SessionSeries"] },
  });
  const objects = [object("Acme"), object("Beta")];
  const ways: Record<string, NonNullable<OpenActiveOptions["publishers"]>> = {
    list: objects,
    function: () => objects,
    promise: async () => objects,
    async *"one after the other"() {
      yield* objects;
    },
  };
  for (const [name, publishers] of Object.entries(ways)) {
    const site = await build(() => ({ publishers, catalog: vendor }));
    assert.equal(site.warnings, [], name);
    assert.is(readDatasetSite(site.page("/beta/")).name, "Beta Sessions", name);
    assert.is(JSON.parse(site.page("/catalog.jsonld")).dataset.length, 2, name);
  }
  const mixed = await build((folder) => ({
    publishers: [path.join(folder, "publishers/gamma.yaml"), objects[0]!],
    catalog: vendor,
  }));
  assert.equal(JSON.parse(mixed.page("/catalog.jsonld")).dataset, [
    "https://data.vendor.example/acme/",
    "https://data.vendor.example/gamma/",
  ]);
});

test("a function's mistakes are reported with those of the publishers it gave until then", async () => {
  const acme = parse(files["publishers/acme.yaml"]) as object;
  const says = (publishers: () => unknown) =>
    refusedWith(() => ({ publishers: publishers as () => object[], catalog: vendor }));
  const threw = "the option publishers: the function threw an error";
  assert.is(
    await says(() => {
      throw new TypeError("no database");
    }),
    `${threw}: no database`,
  );
  assert.is(await says(() => Promise.reject("refused")), `${threw}: 'refused'`);
  const late = await says(async function* () {
    yield acme;
    yield [17, { ...acme, email: 5 }];
    throw new Error("connection\nlost");
  });
  assert.match(late, "publishers[17] (Acme)  email: found the number 5; expected");
  assert.match(late, `${threw} after 2 publishers: connection lost`);
  const endless = await says(function* () {
    for (;;) yield "publishers/*.yaml";
  });
  assert.match(
    endless,
    "found a function that gives more than 50000 publishers; expected it to end",
  );
});

test("entries that are no publishers are named by their position or key", async () => {
  const said = await refusedWith(() => ({
    publishers: () => new Map([["row 7", null]]) as unknown as object[],
    catalog: vendor,
  }));
  assert.match(said, "  publishers[row 7]  found no value; expected");
  const others = await refusedWith(() => ({
    publishers: () => [5, undefined, [1, 2, 3], () => {}] as unknown as object[],
    catalog: vendor,
  }));
  assert.match(others, "  publishers[0]  found 5; expected");
  assert.match(others, "  publishers[1]  missing; expected");
  assert.match(others, "  publishers[2]  found a list; expected");
  assert.match(others, "  publishers[3]  found a function; expected");
});

test("an object without dates gets them from SOURCE_DATE_EPOCH, or a warning, never from the clock", async () => {
  const { dataset, ...rest } = {
    name: "Acme",
    legalName: "Acme Ltd",
    url: "https://www.acme.example/",
    logo: "https://cdn.example/logo.png",
    dataset: {
      url: "https://data.vendor.example/",
      discussionUrl: "https://github.com/vendor/opendata/issues",
    },
    feeds: { base: "https://api.vendor.example", types: ["SessionSeries"] },
  };
  const publishers = [{ ...rest, dataset }];
  const before = process.env["SOURCE_DATE_EPOCH"];
  delete process.env["SOURCE_DATE_EPOCH"];
  try {
    const without = await build(() => ({ publishers }));
    assert.equal(
      without.warnings.slice(0, 2),
      ["datePublished", "dateModified"].map(
        (key) =>
          `[openactive] warning: publishers[0] (Acme)  dataset.${key}: missing; expected a date, which the validator recommends, or the environment variable SOURCE_DATE_EPOCH`,
      ),
    );
    assert.not.ok("dateModified" in readDatasetSite(without.page("/")));
    process.env["SOURCE_DATE_EPOCH"] = "1706693400";
    const site = await build(() => ({ publishers }));
    assert.equal(site.warnings, []);
    assert.is(readDatasetSite(site.page("/"))["dateModified" as never], "2024-01-31T09:30:00Z");
  } finally {
    if (before === undefined) delete process.env["SOURCE_DATE_EPOCH"];
    else process.env["SOURCE_DATE_EPOCH"] = before;
  }
});

test("each file without dates gets its own from git, even if it was renamed", async () => {
  const undated = (name: string) => publisher(name).replace(/\n {2}date\w+: .*/g, "");
  const folder = createFolder({
    "publishers/acme.yaml": undated("Acme"),
    "publishers/old-name.yaml": undated("Beta"),
  });
  const git = (date: string, ...args: string[]) =>
    execFileSync("git", args, {
      cwd: folder,
      env: {
        ...process.env,
        GIT_AUTHOR_NAME: "A",
        GIT_AUTHOR_EMAIL: "a@example.org",
        GIT_COMMITTER_NAME: "A",
        GIT_COMMITTER_EMAIL: "a@example.org",
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      },
    });
  git("", "init", "--quiet");
  git("", "add", ".");
  git("2024-01-01T00:00:00Z", "commit", "--quiet", "-m", "First");
  renameSync(
    path.join(folder, "publishers/old-name.yaml"),
    path.join(folder, "publishers/beta.yaml"),
  );
  mkdirSync(path.join(folder, "other"), { recursive: true });
  writeFileSync(path.join(folder, "other/x.txt"), "x");
  git("", "add", ".");
  git("2024-02-02T00:00:00Z", "commit", "--quiet", "-m", "Rename");
  writeFileSync(
    path.join(folder, "publishers/acme.yaml"),
    `${readFileSync(path.join(folder, "publishers/acme.yaml"), "utf8")}# changed\n`,
  );
  git("", "add", ".");
  git("2024-03-03T00:00:00+02:00", "commit", "--quiet", "-m", "Change");

  const site = await buildSite(
    {},
    { options: () => ({ publishers: path.join(folder, "publishers/*.yaml"), catalog: vendor }) },
  );
  const dates = (url: string) =>
    (({ datePublished, dateModified }) => [datePublished, dateModified])(
      JSON.parse(site.page(url)),
    );
  assert.equal(dates("/acme/dataset.jsonld"), [
    "2024-01-01T00:00:00Z",
    "2024-03-03T00:00:00+02:00",
  ]);
  assert.equal(dates("/beta/dataset.jsonld"), ["2024-01-01T00:00:00Z", "2024-02-02T00:00:00Z"]);
  assert.equal(dates("/catalog.jsonld"), ["2024-01-01T00:00:00Z", "2024-03-03T00:00:00+02:00"]);
});

test("the publisher of a catalogue defaults to its booking system, otherwise to its host with a warning", async () => {
  const site = await build(byPattern({ catalog: {} }));
  assert.equal(site.warnings, [
    '[openactive] warning: the option catalog  publisher: missing; expected the name and url of the publisher of the data catalogue, in the option catalog: { publisher: { name: "…", url: "…" } }; until then, "data.vendor.example" is used',
  ]);
  assert.equal(JSON.parse(site.page("/catalog.jsonld")).publisher, {
    "@type": "Organization",
    name: "data.vendor.example",
    url: "https://data.vendor.example/",
  });

  const system = "bookingService:\n  name: Vendor\n  url: https://www.vendor.example/\n";
  const shared = await build(
    byPattern({ catalog: {} }),
    Object.fromEntries(Object.entries(files).map(([file, yaml]) => [file, yaml + system])),
  );
  assert.equal(shared.warnings, []);
  assert.equal(JSON.parse(shared.page("/catalog.jsonld")).publisher, {
    "@type": "Organization",
    name: "Vendor",
    url: "https://www.vendor.example/",
  });
});

test("if a Dataset Site is in the common folder, the catalogue is in a folder below it", async () => {
  const site = await build(byPattern(), {
    "publishers/acme.yaml": publisher("Acme", "https://data.vendor.example/"),
  });
  assert.is(readDatasetSite(site.page("/")).name, "Acme Sessions");
  assert.is(load(site.page("/catalogue/"))("tbody tr").length, 3);
  assert.is(
    JSON.parse(site.page("/catalogue/catalog.jsonld"))["@id"],
    "https://data.vendor.example/catalogue/catalog.jsonld",
  );
  assert.ok(site.pages.has("/robots.txt"));
});

test("a catalogue can be below a path prefix, and at a URL of its own", async () => {
  const prefixed = Object.fromEntries(
    Object.entries(files).map(([file, yaml]) => [
      file,
      yaml.replace("vendor.example/", "vendor.example/repo/"),
    ]),
  );
  const site = await build(byPattern(), prefixed, "/repo/");
  assert.is(
    JSON.parse(site.page("/catalog.jsonld"))["@id"],
    "https://data.vendor.example/repo/catalog.jsonld",
  );
  assert.is(load(site.page("/"))("tbody a").attr("href"), "/repo/acme/");
  assert.equal(findBrokenLinks(site, "/repo/"), []);
  assert.not.ok(site.pages.has("/robots.txt"), "crawlers look for it at the root only");
  assert.match(
    site.page("/sitemap.xml"),
    /<loc>https:\/\/data\.vendor\.example\/repo\/acme\/<\/loc>/,
  );

  const own = await build(
    byPattern({
      catalog: {
        ...vendor,
        url: "https://data.vendor.example/all",
        dataset: ["https://other.example/open-data/"],
      },
    }),
  );
  assert.is(load(own.page("/all.html"))(`a[href="https://other.example/open-data/"]`).length, 1);
  assert.is(
    JSON.parse(own.page("/all/catalog.jsonld")).dataset.at(-1),
    "https://other.example/open-data/",
  );
  assert.equal(findBrokenLinks(own, "/"), []);
});

test("a single publisher has a catalogue, but no page for it", async () => {
  const site = await buildSite({});
  const catalog = JSON.parse(site.page("/catalog.jsonld"));
  assert.equal(catalog.dataset, ["https://data.acme-leisure.example/"]);
  assert.is(catalog.name, "Acme Leisure Data Catalogue");
  assert.is(catalog.publisher.legalName, "Acme Leisure Trust Ltd");
  assert.equal(await validateJsonLd(catalog, "DataCatalog"), []);
  assert.is(
    load(site.page("/"))('a[type="application/ld+json"][href="/catalog.jsonld"]').length,
    1,
  );
  const dataset = readDatasetSite(site.page("/"));
  const named = dataset.includedInDataCatalog as IncludedInDataCatalog;
  assert.is(named["@id"], catalog["@id"]);
  assert.is(named.publisher?.legalName, "Acme Leisure Trust Ltd");
  assert.equal(formatIssues(await validateJsonLd(dataset)), []);
  // It is for programs: nobody had to list the dataset there.
  assert.is(load(site.page("/"))(`a[href="${catalog["@id"]}"]`).length, 0);

  const without = await buildSite({}, { options: { pages: { catalog: false } } });
  assert.not.ok(without.pages.has("/catalog.jsonld"));
  assert.equal(findBrokenLinks(without, "/"), []);
});

test("a site can be a list of other catalogues", async () => {
  const hasPart = ["https://a.example/catalog.jsonld", "https://b.example/catalog.jsonld"];
  const site = await buildSite(
    {
      "pages/about.md": "# About",
      "catalog.yaml": `url: https://data.vendor.example/\nname: All\npublisher:\n  name: Vendor\n  url: https://www.vendor.example/\ndatePublished: 2024-01-31\nhasPart:\n${hasPart.map((url) => `  - ${url}\n`).join("")}`,
    },
    { input: "pages", options: (folder) => ({ catalog: path.join(folder, "catalog.yaml") }) },
  );
  const catalog = JSON.parse(site.page("/catalog.jsonld"));
  assert.equal(catalog.hasPart, hasPart);
  assert.not.ok("dataset" in catalog);
  assert.equal(await validateJsonLd(catalog, "DataCatalog"), []);
  assert.equal(
    load(site.page("/"))("ul a")
      .toArray()
      .map((a) => a.attribs["href"]),
    [...hasPart, "/catalog.jsonld", "/catalog.ttl"],
  );
});

test("a shortcode puts the list on a page of the site", async () => {
  const site = await build(byPattern(), { "index.md": "# Welcome\n\n{% openactiveCatalog %}\n" });
  assert.match(site.page("/"), /^<h1>Welcome<\/h1>/);
  assert.is(load(site.page("/"))("tbody tr").length, 3);
});

test("the mistakes of all publishers are reported together", async () => {
  const message = await refusedWith(byPattern(), {
    "publishers/acme.yaml": publisher("Acme").replace("legalName", "legalname"),
    "publishers/gamma.yaml": publisher("Gamma").replace("SessionSeries", "Sesions"),
  });
  assert.match(message, /publishers\/acme\.yaml:2:1 \(Acme\) {2}legalname: unknown key/);
  assert.match(
    message,
    /publishers\/gamma\.yaml:\d+:\d+ \(Gamma\) {2}feeds\.types\[0\]: found "Sesions"/,
  );
});

/** A build that is refused, and what its message says. */
type Refusal = readonly [message: Promise<string>, expected: string];

async function checkRefusals(refusals: readonly Refusal[]): Promise<void> {
  for (const [refusal, expected] of refusals) {
    const message = await refusal;
    assert.ok(message.includes(expected), `expected ${expected}\nfound ${message}`);
  }
}

test("mistakes in the publishers of a site are reported with their position", () =>
  checkRefusals([
    [
      refusedWith(byPattern(), {
        "publishers/beta.yaml": publisher("Beta", "https://data.vendor.example/acme/"),
      }),
      'publishers/beta.yaml:8:8  dataset.url: found "https://data.vendor.example/acme/"; expected a URL that does not collide with "https://data.vendor.example/acme/" (publishers/acme.yaml:8:8): both need the file /acme/index.html',
    ],
    [
      refusedWith((folder) => ({ publishers: path.join(folder, "none/*.yaml") })),
      'the option publishers: found no file that matches "none/*.yaml"; expected at least one publisher file',
    ],
    [
      refusedWith(() => ({ publishers: () => 7 as never })),
      "the option publishers: found a function that does not return a list; expected publishers as plain objects, in a list or one at a time",
    ],
    [
      refusedWith(() => ({ publishers: () => Promise.resolve([]) })),
      "the option publishers: found a function that returns no publishers; expected at least one",
    ],
    [
      refusedWith(() => ({ publishers: [{ name: "Acme" }] })),
      "publishers[0] (Acme)  legalName: missing",
    ],
    [
      refusedWith(() => ({ publishers: () => [42 as never] })),
      "publishers[0]  found 42; expected a publisher file",
    ],
    [
      refusedWith(() => ({ publishers: [] as never })),
      '✖ a pattern of publisher files, as in "publishers/*.yaml", a list',
    ],
    [
      refusedWith(() => ({ publishers: "x.yaml", file: "publisher.yaml" })),
      "file is for a site with one publisher",
    ],
  ]));

/** The message for a site of several publishers with this catalogue file. */
const refuseCatalog = (yaml: string) =>
  refusedWith(
    (folder) => ({
      publishers: path.join(folder, "publishers/*.yaml"),
      catalog: path.join(folder, "catalog.yaml"),
    }),
    { "catalog.yaml": yaml },
  );

test("mistakes in a catalogue file are reported with their position", () =>
  checkRefusals([
    [
      refusedWith(byPattern({ catalog: vendor }), {
        "publishers/beta.yaml": publisher("Beta", "https://elsewhere.example/beta/"),
      }),
      "the option catalog  url: missing; expected the URL of the data catalogue, " +
        "because the Dataset Sites have no folder in common",
    ],
    [
      refuseCatalog("hasPart:\n  - https://a.example/c.jsonld\ndataset:\n  - https://a.example/\n"),
      'catalog.yaml:1:1  hasPart: found "hasPart" as well as "dataset"; expected one of them: a catalogue lists either datasets or other catalogues',
    ],
    [
      refuseCatalog("name: All\nhasPart:\n  - https://a.example/c.jsonld\n"),
      "catalog.yaml:2:1  hasPart: found hasPart in a site that has Dataset Sites",
    ],
    [
      refuseCatalog("datePublished: 2024-02-02\ndateModified: 2024-01-01T00:00:00Z\n"),
      'catalog.yaml:2:15  dateModified: found "2024-01-01T00:00:00Z", which is before datePublished',
    ],
    [
      refuseCatalog("naem: All\n"),
      'catalog.yaml:1:1  naem: unknown key; allowed here: url, name, description, publisher, datePublished, dateModified, guidance, dataset, hasPart; did you mean "name"?',
    ],
    [
      refuseCatalog("url: https://data.vendor.example/acme/\n"),
      'catalog.yaml:1:6  url: found "https://data.vendor.example/acme/", which is the Dataset Site of "Acme"',
    ],
    [
      refuseCatalog(""),
      "catalog.yaml:1:1  the file is empty; expected a data catalogue: url, name, publisher, …",
    ],
    [
      refusedWith((folder) => ({ catalog: path.join(folder, "missing.yaml") })),
      "missing.yaml  the file is missing",
    ],
  ]));

test.run();
