import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { inspect } from "node:util";
import { load } from "cheerio";
import * as assert from "uvu/assert";
import { attribute, readDatasetSite } from "../../src/index.js";
import { listRdfaTriples } from "../oracles/rdfa.js";
import { serve } from "../support/web-server.js";
import { buildSite, createFolder, minimalPublisher } from "../support/site.js";
import { suite } from "../support/suite.js";

const test = suite("A site that shows other people's data");

const repository = path.join(import.meta.dirname, "../..");
const everyoneActive = "https://data.everyoneactive.com/OpenActive/";
const fusion = "https://opendata.fusion-lifestyle.com/OpenActive/";

/** Builds the example of a data user with the real Eleventy, as its users would. */
function buildExample(): string {
  const project = createFolder({});
  cpSync(path.join(import.meta.dirname, "data-user"), project, { recursive: true });
  mkdirSync(path.join(project, "node_modules"));
  symlinkSync(
    repository,
    path.join(project, "node_modules/eleventy-plugin-openactive"),
    "junction",
  );
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [path.join(repository, "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet"],
    { cwd: project, encoding: "utf8" },
  );
  assert.is(status, 0, stdout + stderr);
  assert.not.match(stdout + stderr, /\[openactive\]/);
  return path.join(project, "_site");
}

test("the example site credits the publisher of each group of sessions, and all of them in its colophon", async () => {
  const site = buildExample();
  const read = (file: string) => readFileSync(path.join(site, file), "utf8");
  const $ = load(read("index.html"));
  const groups = $("section")
    .toArray()
    .map((section) => [
      $(section).find("li").length,
      $(section).find('[property="odrs:attributionText"]').text(),
      $(section).find('[property="odrs:attributionURL"]').attr("href"),
    ]);
  assert.equal(groups, [
    [2, "Everyone Active", everyoneActive],
    [1, "Fusion Lifestyle", fusion],
  ]);

  const colophon = load(read("colophon/index.html"));
  assert.equal(
    colophon(".openactive-attributions > li")
      .toArray()
      .map((item) => colophon(item).text().replace(/\s+/g, " ").trim()),
    [
      "Everyone Active Sessions and Facilities by Everyone Active. Source: Everyone Active. Licence: CC BY 4.0. " +
        "Copyright © 2024 Sports and Leisure Management LTD.",
      "Fusion Lifestyle Sessions and Facilities by Fusion Lifestyle. Source: Fusion Lifestyle. Licence: CC BY 4.0.",
    ],
  );
  assert.match(colophon("main").text(), /the open data of 2 publishers/);

  const triples = await listRdfaTriples(read("index.html"), "https://app.example/");
  assert.equal(
    [...new Set(triples.map((triple) => triple.split(" ")[0]))],
    [`<${everyoneActive}#rights>`, `<${fusion}#rights>`],
  );
  assert.is(triples.length, 6);
});

const sources = {
  acme: {
    url: "https://data.acme.example/",
    license: "https://creativecommons.org/licenses/by/4.0/",
    publisher: { name: "Acme" },
  },
  "better-clubs": {
    url: "https://data.better.example/",
    license: "https://creativecommons.org/licenses/by/4.0/",
    publisher: { name: "Better & Co" },
  },
};

/** The shortcode with different parameters, separated by bars. */
const writeShortcodes = (list: string) =>
  ['"acme"', '"acme, better-clubs"', '"acme", "text"', '"", "text"', `${list}, "text"`]
    .map((parameters) => `{% openactiveAttribution ${parameters} %}`)
    .join("|");

test("the shortcode works in every template language: for sources, other forms and the site's own", async () => {
  const files = {
    "a.njk": writeShortcodes('["acme", "better-clubs"]'),
    "b.liquid": writeShortcodes("names"),
    "c.11ty.js": `module.exports = class {
        render({ names }) {
          const a = (...parameters) => this.openactiveAttribution(...parameters);
          return [a("acme"), a("acme, better-clubs"), a("acme", "text"), a("", "text"), a(names, "text")].join("|");
        }
      };`,
    "_data/names.json": '["acme", "better-clubs"]',
    "package.json": "{}",
    "d.md": 'Sessions\n\n{% openactiveAttribution "acme, better-clubs" %}\n\nMore\n',
  };
  const site = await buildSite(files, { options: { sources } });
  const acme = attribute(sources.acme);
  const better = attribute(sources["better-clubs"]);
  for (const page of ["/a/", "/b/", "/c/"]) {
    const [one, both, text, own, list] = site.page(page).trim().split("|");
    assert.is(one, acme, page);
    assert.is(
      both,
      `<ul class="openactive-attributions">\n<li>${acme}</li>\n<li>${better}</li>\n</ul>`,
      page,
    );
    assert.is(text, "Source: Acme (https://data.acme.example/)", page);
    assert.is(own, "Source: Acme Leisure (https://data.acme-leisure.example/)", page);
    assert.is(
      list,
      "Source: Acme (https://data.acme.example/)\nSource: Better & Co (https://data.better.example/)",
      page,
    );
  }
  assert.is(
    site.page("/d/"),
    `<p>Sessions</p>\n<ul class="openactive-attributions">\n<li>${acme}</li>\n<li>${better}</li>\n</ul>\n<p>More</p>\n`,
  );
});

test("the full form says that the data was changed", async () => {
  const site = await buildSite(
    {
      "a.njk":
        '{% openactiveAttribution "acme", "full", "changed" %}' +
        '{% openactiveAttribution "acme", "full", true %}' +
        '{% openactiveAttribution "acme", "full" %}',
    },
    { options: { sources } },
  );
  assert.is(load(site.page("/a/")).text().split("The data has been changed.").length - 1, 2);
});

test("the colophon lists the sources and the site's own publisher, and templates can read the sources", async () => {
  const site = await buildSite(
    {
      "a.njk": "{% openactiveColophon %}",
      "b.njk":
        "{% for s in openactive.sources %}" +
        "{{ s.name }}={{ s.dataset.publisher.name }}={{ s.attribution.url }};" +
        "{% endfor %}",
    },
    { options: { sources } },
  );
  assert.equal(
    load(site.page("/a/"))('[property="odrs:attributionText"]')
      .toArray()
      .map((element) => load(element).text()),
    ["Acme", "Better & Co", "Acme Leisure"],
  );
  assert.is(
    site.page("/b/"),
    "acme=Acme=https://data.acme.example/;better-clubs=Better &amp; Co=https://data.better.example/;",
  );
});

/** Returns all messages of the error of a build and of its causes. */
const messages = async (build: Promise<unknown>) =>
  build.then(
    () => {
      throw new Error("the build did not fail");
    },
    (error: unknown) => inspect(error, { depth: 10 }),
  );

test("a colophon is a file of credits as well: CREDITS.md and credits.txt", async () => {
  const site = await buildSite(
    {
      "credits-md.njk": '---\npermalink: CREDITS.md\n---\n{% openactiveColophon "markdown" %}\n',
      "credits.njk": '---\npermalink: credits.txt\n---\n{% openactiveColophon "text" %}\n',
    },
    { options: { sources } },
  );
  const markdown = site.page("/CREDITS.md").trim().split("\n");
  const text = site.page("/credits.txt").trim().split("\n");
  assert.is(markdown.length, Object.keys(sources).length + 1);
  assert.ok(
    markdown.every((line) => /^- .*Source: \[/.test(line)),
    markdown.join("\n"),
  );
  assert.is(text.length, markdown.length);
  assert.ok(
    text.every((line) => /Source: .* \(https?:.*Licence: CC BY 4\.0/.test(line)),
    text.join(),
  );
});

test("data of which only the feed is known is credited by the feed's URL", async () => {
  const feed = "https://api.acme.example/sessions";
  const acme = {
    "@type": "Dataset",
    url: "https://data.acme.example/",
    license: "https://creativecommons.org/licenses/by/4.0/",
    publisher: { name: "Acme" },
    distribution: [{ "@type": "DataDownload", contentUrl: feed }],
  };
  const credit = async (url: string) =>
    buildSite(
      { "a.njk": `---\npermalink: a.txt\n---\n{% openactiveAttribution "${url}", "text" %}` },
      { options: { sources: { acme } } },
    );
  const site = await credit(`${feed}?afterTimestamp=1`);
  assert.is(site.page("/a.txt"), "Source: Acme (https://data.acme.example/)");
  assert.match(await messages(credit("https://api.acme.example/other")), /found "https:\/\/api/);
});

test("an optional source that is not there is shown as missing, in every form", async () => {
  const page = async (form: string) => {
    const site = await buildSite(
      { "a.njk": `{% openactiveAttribution "acme, gone", "${form}" %}` },
      { options: { sources: { ...sources, gone: { file: "gone.html", optional: true } } } },
    );
    assert.match(site.warnings.join("\n"), /sources\.gone: found no file .*shown as missing/);
    return site.page("/a/");
  };
  const note =
    "The source gone could not be read when this page was made, so its credit is missing.";
  for (const form of ["minimal", "full", "markdown", "text", "jsx"]) {
    assert.ok((await page(form)).includes(note), form);
  }
  assert.match(await page("json"), /"source": "gone",\s+"missing": true/);
});

test("an unknown name is an error that lists the known ones", async () => {
  assert.match(
    await messages(
      buildSite(
        { "a.njk": '{% openactiveAttribution "acme, beter-clubs" %}' },
        { options: { sources } },
      ),
    ),
    /openactiveAttribution: found "beter-clubs"; expected the name of a source \(option sources\) or of a publisher of this site: one of acme, "better-clubs", "Acme Leisure"; did you mean "better-clubs"\?/,
  );
  assert.match(
    await messages(
      buildSite({ "a.njk": '{% openactiveAttribution "acme", "ful" %}' }, { options: { sources } }),
    ),
    /openactiveAttribution: found "ful"; expected a form of credit: one of minimal, full, .*; did you mean "full"\?/,
  );
  for (const [file, content] of [
    ["a.njk", "{% openactiveAttribution nothing %}"],
    ["a.liquid", "{% openactiveAttribution acme %}"],
    ["a.njk", '{% openactiveAttribution ["acme", nothing] %}'],
    ["a.njk", "{% openactiveAttribution openactive.sources[7].dataset %}"],
  ] as const) {
    assert.match(
      await messages(buildSite({ [file]: content }, { options: { sources } })),
      /openactiveAttribution: found no value, as from an undefined variable or a name without quotes; expected the name of a source/,
      content,
    );
  }
  assert.match(
    await messages(
      buildSite(
        { "a.njk": '{% openactiveAttribution "acme", "full", "changes" %}' },
        { options: { sources } },
      ),
    ),
    /found "changes"; expected whether the data was changed: changed; did you mean "changed"\?/,
  );
  assert.match(
    await messages(
      buildSite({ "a.njk": '{% openactiveColophon "markdwn" %}' }, { options: { sources } }),
    ),
    /openactiveColophon: found "markdwn"; expected a format: one of html, markdown, text; did you mean "markdown"\?/,
  );
  assert.match(
    await messages(
      buildSite(
        { "a.njk": "{% openactiveAttribution thing %}", "_data/thing.json": '{ "name": 1 }' },
        { options: { sources } },
      ),
    ),
    /found something that is neither a name nor a Dataset with url and publisher/,
  );
});

test("a hostile name remains text in Markdown: on a line of its own, within a line, and in the colophon", async () => {
  const name =
    "Nice\n\n[click](https://evil.example/) ![p](https://evil.example/p.png) *em* <b>\n\n# h1";
  const hostile = {
    nl: {
      "@type": "Dataset",
      url: "https://data.example.org/",
      name,
      copyrightNotice: name,
      license: "https://creativecommons.org/licenses/by/4.0/",
      publisher: { name },
    },
  };
  const plain = {
    nl: { ...hostile.nl, name: "x", copyrightNotice: "x", publisher: { name: "x" } },
  };
  const page = [
    "Before",
    '{% openactiveAttribution "nl" %}',
    'Text {% openactiveAttribution "nl" %} text',
    '- item {% openactiveAttribution "nl", "full" %}',
    "{% openactiveColophon %}",
    "After\n",
  ].join("\n\n");
  const build = async (options: typeof hostile) =>
    load((await buildSite({ "a.md": page }, { options: { sources: options } })).page("/a/"));
  const $ = await build(hostile);
  const elements = (from: typeof $) =>
    from("body *")
      .toArray()
      .map((element) => (element as unknown as { tagName: string }).tagName);
  assert.equal(elements($), elements(await build(plain)));
  assert.is(
    $('[property="odrs:attributionText"]').first().text().replace(/\s+/g, " "),
    name.replace(/\s+/g, " "),
  );
});

test("a credit does not link to another's mainEntityOfPage, and a source file is not a page", async () => {
  const page =
    '<!doctype html><script type="application/ld+json">{ "@type": "Dataset", "url": "https://data.good.example/", "mainEntityOfPage": "https://www.good.example/about", "license": "https://creativecommons.org/licenses/by/4.0/", "publisher": { "name": "Good" } }</script>{{ 1 | nofilter }}{% nosuchtag %}';
  const folder = createFolder({
    "publisher.yaml": minimalPublisher,
    "credits/good.html": page,
    "a.njk": '{% openactiveAttribution "good", "text" %}',
  });
  const cwd = process.cwd();
  process.chdir(folder);
  try {
    const site = await buildSite(
      { "a.njk": '{% openactiveAttribution "good", "text" %}' },
      { options: { sources: { good: "credits/good.html" } } },
    );
    assert.is(site.page("/a/"), "Source: Good (https://data.good.example/)");
  } finally {
    process.chdir(cwd);
  }
});

test("problems in the sources and in the publisher file are reported together", async () => {
  const said = await messages(
    buildSite(
      { "publisher.yaml": minimalPublisher.replace("legalName", "legalname") },
      { options: { sources: { gone: "no/such/file.html", three: 3 as never } } },
    ),
  );
  assert.match(said, /publisher\.yaml:2:1 {2}legalname: unknown key/);
  assert.match(said, /3 problems in .*publisher\.yaml, the option sources\n/);
  const site = await buildSite(
    {},
    { options: { sources: { other: { ...sources.acme, license: "https://example.org/mine" } } } },
  );
  assert.equal(site.warnings.length, 1);
  assert.match(
    site.warnings[0]!,
    /sources\.other: found the licence "?https:\/\/example\.org\/mine"?; expected https:\/\/creativecommons\.org\/licenses\/by\/4\.0\//,
  );
});

test("a Dataset Site is requested once, and nothing else is requested", async () => {
  const page = (await buildSite({})).page("/");
  const asked: string[] = [];
  const server = await serve((file) => {
    asked.push(file);
    return file === "/index.html" ? page : undefined;
  });
  const folder = createFolder({});
  const cwd = process.cwd();
  process.chdir(folder);
  try {
    for (let build = 0; build < 2; build += 1) {
      const site = await buildSite(
        { "a.njk": '{% openactiveAttribution "acme" %}' },
        { options: { sources: { acme: `${server.origin}/` } } },
      );
      assert.is(site.page("/a/").trim(), attribute(readDatasetSite(page)));
    }
    assert.equal([...new Set(asked)], ["/index.html"]);
    assert.ok(asked.length <= 2, "asked twice");
  } finally {
    process.chdir(cwd);
    await server.close();
  }
});

test("a missing publisher file is reported even if there are sources", async () => {
  const folder = createFolder({ "eleventy.config.js": "" });
  assert.match(
    await messages(
      buildSite({}, { options: { file: path.join(folder, "publisher.yaml"), sources } }),
    ),
    /no publisher file; expected/,
  );
});

test.run();
