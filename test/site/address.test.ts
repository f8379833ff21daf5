import * as assert from "uvu/assert";
import type { OpenActiveOptions } from "../../src/index.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

// Addresses at which a page will not be, as far as that can be known when a site is built.

const variables = ["GITHUB_REPOSITORY", "GITHUB_PAGES"] as const;
const given = variables.map((name) => process.env[name]);

function setVariables(repository?: string, isForPages?: boolean): void {
  const values = [repository, isForPages === true ? "true" : undefined];
  for (const [index, name] of variables.entries()) {
    const value = values[index];
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
test.before.each(() => setVariables());
test.after(() => {
  for (const [index, name] of variables.entries()) {
    const value = given[index];
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

interface Case {
  readonly url: string;
  /** The path prefix; `/` if absent. */
  readonly prefix?: string;
  /** The repository that GitHub Actions builds. */
  readonly repository?: string;
  /** Whether the action configure-pages has run. */
  readonly isForPages?: boolean;
  /** The file `CNAME`. */
  readonly domain?: string;
  readonly says: readonly string[];
}

/** Returns what a build says about the URL: the errors, or the warnings. */
async function listMessages(
  { url, prefix, repository, isForPages, domain }: Omit<Case, "says">,
  options?: OpenActiveOptions,
): Promise<readonly string[]> {
  setVariables(repository, isForPages);
  const files: Record<string, string> = {
    "publisher.yaml": minimalPublisher.replace(
      "https://data.acme-leisure.example/",
      options?.datasetUrl === undefined ? url : "https://elsewhere.example/",
    ),
  };
  if (domain !== undefined) files["CNAME"] = `${domain}\n`;
  try {
    const config = { ...(options && { options }), ...(prefix && { pathPrefix: prefix }) };
    const { warnings } = await buildSite(files, config);
    return warnings.map((warning) =>
      warning.replace(/^\[openactive\] warning: (?:publisher\.yaml:6:8 {2}dataset\.url: )?/, ""),
    );
  } catch (error) {
    const [, text] = /dataset\.?[uU]rl: (.*)$/.exec((error as Error).message) ?? [];
    return [`error: ${text}`];
  }
}

const removal = "(remove --pathprefix, or pathPrefix from Eleventy's configuration)";
const found = (url: string) => `found "${url}"`;
const meant = (url: string) => `did you mean "${url}"?`;

const cases: readonly Case[] = [
  // A project page of GitHub, built without its prefix.
  {
    url: "https://acme.github.io/opendata/",
    repository: "acme/opendata",
    says: [
      `${found("https://acme.github.io/opendata/")} and no path prefix; expected the path prefix /opendata/ (--pathprefix=/opendata/), because GitHub Pages serves acme/opendata below /opendata/; as it is, the page would be at https://acme.github.io/opendata/opendata/`,
    ],
  },
  {
    url: "https://acme.github.io/OpenData/sessions/",
    repository: "Acme/opendata",
    says: [
      `${found("https://acme.github.io/OpenData/sessions/")} and no path prefix; expected the path prefix /OpenData/ (--pathprefix=/OpenData/), because GitHub Pages serves Acme/opendata below /opendata/; as it is, the page would be at https://acme.github.io/OpenData/OpenData/sessions/`,
    ],
  },
  {
    url: "https://acme.github.io/",
    repository: "acme/opendata",
    isForPages: true,
    says: [
      `${found("https://acme.github.io/")} and no path prefix; expected a URL below https://acme.github.io/opendata/ and the path prefix /opendata/ (--pathprefix=/opendata/), because GitHub Pages serves acme/opendata below /opendata/; as it is, the page would be at https://acme.github.io/opendata/; ${meant("https://acme.github.io/opendata/")}`,
    ],
  },
  // The site of an organisation, which has no prefix.
  {
    url: "https://acme.github.io/opendata/",
    prefix: "/opendata/",
    repository: "acme/acme.github.io",
    isForPages: true,
    says: [
      `${found("https://acme.github.io/opendata/")} and the path prefix /opendata/; expected no path prefix ${removal}, because GitHub Pages serves acme/acme.github.io at the root of acme.github.io; as it is, the page would be at https://acme.github.io/`,
    ],
  },
  // What is right, and what cannot be known.
  {
    url: "https://acme.github.io/opendata/",
    prefix: "/opendata/",
    repository: "acme/opendata",
    isForPages: true,
    says: [],
  },
  { url: "https://acme.github.io/opendata/", says: [] },
  { url: "https://acme.github.io/opendata/", repository: "acme/website", says: [] },
  { url: "https://acme.github.io/", repository: "acme/opendata", says: [] },
  { url: "https://acme.github.io/opendata/", repository: "beta/opendata", says: [] },
  { url: "https://acme.github.io/opendata-2/", repository: "acme/opendata", says: [] },
  { url: "https://acme.example/opendata/", repository: "acme/opendata", says: [] },
  {
    url: "https://acme.github.io/opendata/",
    repository: "acme/acme.github.io",
    isForPages: true,
    says: [],
  },
  // A path that is there twice.
  {
    url: "https://acme.example/opendata/opendata/",
    prefix: "/opendata/",
    says: [
      `${found("https://acme.example/opendata/opendata/")}, which has the path prefix /opendata/ twice; expected it once, unless the page is meant to be in a folder of that name; ${meant("https://acme.example/opendata/")}`,
    ],
  },
  {
    url: "https://acme.example/a/b/a/b/c/",
    prefix: "/a/b/",
    says: [
      `${found("https://acme.example/a/b/a/b/c/")}, which has the path prefix /a/b/ twice; expected it once, unless the page is meant to be in a folder of that name; ${meant("https://acme.example/a/b/c/")}`,
    ],
  },
  { url: "https://acme.example/opendata/opendata-2/", prefix: "/opendata/", says: [] },
  { url: "https://acme.example/opendata/opendata/", says: [] },
  // No slash at the end.
  {
    url: "https://acme.example/open%20data",
    says: [
      `${found("https://acme.example/open%20data")}; expected a URL that ends with a slash; without one the page is written as open data.html, and your web server must serve it at exactly this URL (GitHub Pages does); ${meant("https://acme.example/open%20data/")}`,
    ],
  },
  {
    url: "https://acme.github.io/opendata",
    prefix: "/opendata/",
    says: [
      `${found("https://acme.github.io/opendata")}; expected a URL that ends with a slash; the page is written as index.html at the root of the site, which is /opendata/, and catalogues compare the URL letter by letter with the one browsers show; ${meant("https://acme.github.io/opendata/")}`,
    ],
  },
  {
    url: "https://acme.github.io/opendata/sessions",
    prefix: "/opendata/",
    says: [
      `${found("https://acme.github.io/opendata/sessions")}; expected a URL that ends with a slash; without one the page is written as sessions.html, and your web server must serve it at exactly this URL (GitHub Pages does); ${meant("https://acme.github.io/opendata/sessions/")}`,
    ],
  },
  { url: "https://acme.example/opendata.html", says: [] },
  // A domain of the publisher's own.
  {
    url: "https://data.acme.example/",
    prefix: "/opendata/",
    says: [
      `error: ${found("https://data.acme.example/")}; expected a URL below /opendata/, the path prefix of this site, as in "https://data.acme.example/opendata/"; or, if this site is served at the root of data.acme.example, no path prefix ${removal}`,
    ],
  },
  {
    url: "https://data.acme.example/",
    prefix: "/opendata/",
    domain: "Data.Acme.example",
    says: [
      `error: ${found("https://data.acme.example/")} and the path prefix /opendata/; expected no path prefix ${removal}, because the file CNAME gives this site the whole of data.acme.example`,
    ],
  },
  {
    url: "https://data.acme.example/opendata/",
    prefix: "/opendata/",
    domain: "data.acme.example",
    says: [
      `${found("https://data.acme.example/opendata/")} and the path prefix /opendata/; expected no path prefix ${removal}, because the file CNAME gives this site the whole of data.acme.example; as it is, the page would be at https://data.acme.example/`,
    ],
  },
  { url: "https://data.acme.example/opendata/", domain: "data.acme.example", says: [] },
  {
    url: "https://acme.github.io/opendata/",
    prefix: "/opendata/",
    repository: "acme/opendata",
    domain: "data.acme.example",
    says: [
      `${found("https://acme.github.io/opendata/")}; expected a URL of data.acme.example, the domain in the file CNAME`,
    ],
  },
  { url: "https://acme.example/", domain: "www.acme.example", says: [] },
  { url: "https://acme.example/", domain: "not a domain", says: [] },
  // A URL that is not below the prefix.
  {
    url: "https://acme.github.io/other/",
    prefix: "/opendata/",
    says: [
      `error: ${found("https://acme.github.io/other/")}; expected a URL below /opendata/, the path prefix of this site; change the URL or Eleventy's pathPrefix; ${meant("https://acme.github.io/opendata/")}`,
    ],
  },
  {
    url: "https://acme.example/OpenData/sessions/",
    prefix: "/opendata/",
    says: [
      `error: ${found("https://acme.example/OpenData/sessions/")}; expected a URL below /opendata/, the path prefix of this site; change the URL or Eleventy's pathPrefix; ${meant("https://acme.example/opendata/sessions/")}`,
    ],
  },
  {
    url: "https://acme.github.io/opendata/",
    prefix: "/data/",
    repository: "acme/opendata",
    says: [
      `error: ${found("https://acme.github.io/opendata/")} and the path prefix /data/; expected the path prefix /opendata/ (--pathprefix=/opendata/), because GitHub Pages serves acme/opendata below /opendata/`,
    ],
  },
];

for (const { says, ...site } of cases) {
  const context = Object.entries(site).map(([name, value]) => `${name} ${value}`);
  test(`${context.join(", ")}: ${says.length === 0 ? "nothing to say" : "a message"}`, async () => {
    assert.equal(await listMessages(site), says);
  });
}

const builtFor = (stated: string, built: string, remedy: string) =>
  `[openactive] warning: publisher.yaml:6:8  dataset.url: ${found(stated)}; expected ${JSON.stringify(built)}, for which this site is built; ${remedy}`;
const differences = [
  [
    "https://data.acme.org/",
    "https://acme.github.io/data/",
    "enter data.acme.org as the custom domain under Settings → Pages of the repository, or write that here",
  ],
  [
    "https://data.acme.org/",
    "http://data.acme.org/",
    "choose Enforce HTTPS under Settings → Pages of the repository",
  ],
  ["https://acme.github.io/old/", "https://acme.github.io/data/", "write that here"],
  ["https://data.acme.org/a/", "https://data.acme.org/", "write that here"],
] as const;
for (const [stated, built, remedy] of differences) {
  test(`a workflow that builds ${stated} for ${built} says so`, async () => {
    setVariables("acme/data", true);
    const { pathname } = new URL(built);
    const { warnings, page } = await buildSite(
      { "publisher.yaml": minimalPublisher.replace("https://data.acme-leisure.example/", stated) },
      { options: { datasetUrl: built }, pathPrefix: pathname },
    );
    assert.ok(warnings.includes(builtFor(stated, built, remedy)), warnings.join("\n"));
    assert.match(page("/"), `<link rel="canonical" href="${built}">`);
  });
}

test("a URL that is built for where the file says has no warning", async () => {
  setVariables("acme/data", true);
  const url = "https://acme.github.io/data/";
  const { warnings } = await buildSite(
    { "publisher.yaml": minimalPublisher.replace("https://data.acme-leisure.example/", url) },
    { options: { datasetUrl: url }, pathPrefix: "/data/" },
  );
  assert.equal(warnings, []);
});

test("messages about the option datasetUrl name the option", async () => {
  const url = "https://acme.github.io/opendata";
  assert.equal(await listMessages({ url, prefix: "/opendata/" }, { datasetUrl: url }), [
    `the option datasetUrl  ${found(url)}; expected a URL that ends with a slash; the page is written as index.html at the root of the site, which is /opendata/, and catalogues compare the URL letter by letter with the one browsers show; ${meant(`${url}/`)}`,
  ]);
  assert.equal(await listMessages({ url, prefix: "/data/" }, { datasetUrl: url }), [
    `error: ${found(url)}; expected a URL below /data/, the path prefix of this site; change the URL or Eleventy's pathPrefix; ${meant("https://acme.github.io/data/")}`,
  ]);
});

test("the URL of a catalogue gets the same messages", async () => {
  const site = await buildSite(
    {
      "publisher.yaml": minimalPublisher.replace(
        "https://data.acme-leisure.example/",
        "https://acme.example/opendata/",
      ),
    },
    {
      pathPrefix: "/opendata/",
      options: {
        catalog: {
          url: "https://acme.example/opendata/opendata/",
          datePublished: "2024-01-31",
          publisher: { name: "Acme", url: "https://acme.example/" },
        },
      },
    },
  );
  assert.equal(site.warnings, [
    '[openactive] warning: the option catalog  url: found "https://acme.example/opendata/opendata/", which has the path prefix /opendata/ twice; expected it once, unless the page is meant to be in a folder of that name; did you mean "https://acme.example/opendata/"?',
  ]);
});

test.run();
