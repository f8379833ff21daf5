import { readdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { Eleventy, HtmlBasePlugin } from "@11ty/eleventy";
import { load } from "cheerio";
import * as assert from "uvu/assert";
import openactive, { completeDataset, readDatasetSite, type Problem } from "../../src/index.js";
import { buildSite, createFolder, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

const at = (url: string, yaml = minimalPublisher) =>
  yaml.replace("https://data.acme-leisure.example/", url);

/** The problems a build is refused for, as `line:column key: message`. */
async function refused(build: () => Promise<unknown>): Promise<string[]> {
  try {
    await build();
  } catch (error) {
    const { problems = [], message } = error as { problems?: Problem[]; message: string };
    return problems.length > 0
      ? problems.map(
          ({ line, column, path: key, message: text }) => `${line}:${column} ${key}: ${text}`,
        )
      : [message];
  }
  throw new Error("the build was not refused");
}

/** Every address of this site that a page links to or loads. */
const internalLinks = (html: string) => {
  const $ = load(html);
  return [
    ...$("a[href], link[href]")
      .toArray()
      .map((element) => $(element).attr("href")!),
    ...$("img[src]")
      .toArray()
      .map((element) => $(element).attr("src")!),
  ].filter((href) => href.startsWith("/"));
};

/** A site laid out as eleventy-base-blog is, with the bundle that takes scripts out of pages. */
const baseBlog = {
  "content/index.md":
    "---\nlayout: base.njk\ntitle: Blog\n---\n# Blog\n\n{% openactiveAttribution %}\n",
  "content/about.njk": "---\nlayout: base.njk\ntitle: About\n---\n<script>console.log(1)</script>",
  "_includes/base.njk": `<!doctype html><html lang="en"><head><title>{{ title }}</title>{% openactiveHead %}</head><body>{{ content | safe }}<script src="{% getBundleFileUrl "js" %}"></script></body></html>`,
  "_data/metadata.json": '{ "title": "Blog" }',
};
type Config = Parameters<NonNullable<NonNullable<Parameters<typeof buildSite>[1]>["config"]>>[0];
/** The bundle of eleventy-base-blog; only a plugin can add one when Eleventy is run from a program. */
const withBundle = (config: Config) =>
  void config["addPlugin"]!(((inner: Config) =>
    inner["addBundle"]!("js", {
      toFileDirectory: "dist",
      bundleHtmlContentFromSelector: "script",
    })) as never);

test("a site like eleventy-base-blog gets a Dataset Site with its JSON-LD in the plugin's layout", async () => {
  const folder = createFolder({
    ...baseBlog,
    "publisher.yaml": at("https://blog.example/open-data/"),
  });
  const eleventy = new Eleventy(path.join(folder, "content"), path.join(folder, "_site"), {
    quietMode: true,
    configPath: null,
    config: (config: Config) => {
      config["setIncludesDirectory"]!("../_includes");
      config["setDataDirectory"]!("../_data");
      withBundle(config);
      config["addPlugin"]!(openactive, { file: path.join(folder, "publisher.yaml") });
    },
  });
  eleventy.disableLogger();
  const pages = new Map((await eleventy.toJSON()).map(({ url, content }) => [url, content]));
  const html = pages.get("/open-data/")!;
  assert.is(readDatasetSite(html)["@id"], "https://blog.example/open-data/");
  assert.is(load(html)("head script[type='application/ld+json']").length, 1);
  assert.not.match(html, /eleventy:ignore/);
  assert.ok(pages.get("/")!.includes('property="odrs:attributionText">Acme Leisure</span>'));
});

test("it can use that site's own layout", async () => {
  const site = await buildSite(
    { ...baseBlog, "publisher.yaml": at("https://blog.example/open-data/") },
    { config: withBundle, options: { layout: "base.njk" } },
  );
  const html = site.page("/open-data/");
  assert.is(load(html)("title").text(), "Acme Leisure Open Data");
  assert.is(readDatasetSite(html)["@id"], "https://blog.example/open-data/");
  assert.is(load(html)("head script[type='application/ld+json']").length, 1);
  assert.equal(site.warnings, []);
});

for (const [name, config] of [
  ["without HtmlBasePlugin", undefined],
  ["with HtmlBasePlugin", (c: Config) => void c["addPlugin"]!(HtmlBasePlugin)],
] as const) {
  test(`under a path prefix, ${name}: every link of the site works and has one prefix`, async () => {
    const site = await buildSite(
      {
        "publisher.yaml": at("https://acme.github.io/repo/open/"),
        "a.njk": "---\nlayout: openactive\ntitle: A\n---\n{% openactiveAttribution %}",
      },
      { pathPrefix: "/repo/", ...(config && { config }) },
    );
    for (const url of ["/open/", "/a/"]) {
      const links = internalLinks(site.page(url));
      assert.ok(links.length > 0);
      for (const link of links) {
        assert.ok(
          link.startsWith("/repo/") && site.pages.has(link.slice("/repo".length)),
          `${url} links to ${link}`,
        );
      }
    }
    assert.is(readDatasetSite(site.page("/open/")).url, "https://acme.github.io/repo/open/");
  });
}

test("the URL decides where the page is written", async () => {
  const cases: [url: string, prefix: string | undefined, page: string, folder: string][] = [
    ["https://acme.example/", undefined, "/", "/"],
    ["https://acme.example", undefined, "/", "/"],
    ["https://acme.example/openactive/", undefined, "/openactive/", "/openactive/"],
    ["https://acme.example/openactive", undefined, "/openactive.html", "/openactive/"],
    ["https://acme.example/data/open.html", undefined, "/data/open.html", "/data/open/"],
    ["https://acme.example/a/b/c/", undefined, "/a/b/c/", "/a/b/c/"],
    ["https://acme.example/caf%C3%A9/", undefined, "/café/", "/café/"],
    ["https://acme.github.io/repo/", "/repo/", "/", "/"],
    ["https://acme.github.io/repo", "/repo/", "/", "/"],
    ["https://acme.github.io/repo/open", "repo", "/open.html", "/open/"],
  ];
  for (const [url, pathPrefix, page, folder] of cases) {
    const site = await buildSite(
      { "publisher.yaml": at(url) },
      pathPrefix === undefined ? {} : { pathPrefix },
    );
    assert.is(readDatasetSite(site.page(page))["@id"], url, url);
    assert.is(load(site.page(page))('link[rel="canonical"]').attr("href"), url, url);
    assert.ok(
      site.pages.has(`${folder}dataset.jsonld`),
      `${url}: ${[...site.pages.keys()].join(" ")}`,
    );
  }
});

test("a URL outside the path prefix is rejected, with what to change", async () => {
  assert.equal(
    await refused(() =>
      buildSite({ "publisher.yaml": at("https://acme.example/open/") }, { pathPrefix: "/repo/" }),
    ),
    [
      '6:8 dataset.url: found "https://acme.example/open/"; expected a URL below /repo/, the path prefix of this site, as in "https://acme.example/repo/"; or, if this site is served at the root of acme.example, no path prefix (remove --pathprefix, or pathPrefix from Eleventy\'s configuration)',
    ],
  );
});

test("a site that sets its own template formats still gets the pages", async () => {
  const site = await buildSite(
    { "a.md": "{% openactiveAttribution %}" },
    { config: (config) => config["setTemplateFormats"]!(["md"]) },
  );
  assert.ok(site.pages.has("/") && site.pages.has("/dataset.jsonld") && site.pages.has("/a/"));
});

test("adding the plugin twice has the effect of adding it once", async () => {
  const site = await buildSite(
    {},
    {
      config: (config) =>
        config["addPlugin"]!(openactive, { file: path.join("nowhere", "publisher.yaml") }),
    },
  ).catch((error: Error) => error);
  // The first registration counts: its file does not exist.
  assert.instance(site, Error);
  assert.match((site as Error).message, /no publisher file; expected nowhere/);

  const folder = createFolder({ "publisher.yaml": minimalPublisher });
  const eleventy = new Eleventy(folder, path.join(folder, "_site"), {
    quietMode: true,
    configPath: null,
    config: (config: Config) => {
      config["addPlugin"]!(openactive, { file: path.join(folder, "publisher.yaml") });
      config["addPlugin"]!(openactive, { file: path.join(folder, "publisher.yaml") });
    },
  });
  eleventy.disableLogger();
  assert.is((await eleventy.toJSON()).filter(({ url }) => url === "/").length, 1);
});

test("the site's configuration does not change", async () => {
  const site = await buildSite(
    {
      "a.njk": "{{ '<b>' }}{{ words.hello }}{{ 'x' | shout }}",
      "b.md": "a -- b {{ words.hello }}",
      "_data/words.yaml": "hello: custom",
      "c.md": "<b>html</b> (c)",
    },
    {
      config: (config) => {
        config["addDataExtension"]!("yaml", () => ({ hello: "from my own parser" }));
        config["setNunjucksEnvironmentOptions"]!({ autoescape: false });
        config["addFilter"]!("shout", ((text: string) => `${text}!`) as never);
        config["amendLibrary"]!("md", ((md: { set(options: object): void }) =>
          md.set({ typographer: true })) as never);
      },
    },
  );
  assert.is(site.page("/a/"), "<b>from my own parserx!");
  assert.is(site.page("/b/"), "<p>a – b from my own parser</p>\n");
  assert.is(site.page("/c/"), "<p><b>html</b> ©</p>\n");
});

/** Builds to disk and gives every file, by path. */
async function written(
  files: Record<string, string>,
  options: object = {},
): Promise<Map<string, string>> {
  const folder = createFolder(files);
  utimesSync(path.join(folder, "publisher.yaml"), 1_700_000_000, 1_700_000_000);
  const output = path.join(folder, "_site");
  const eleventy = new Eleventy(folder, output, {
    quietMode: true,
    configPath: null,
    config: (config: Config) =>
      config["addPlugin"]!(openactive, { file: path.join(folder, "publisher.yaml"), ...options }),
  });
  eleventy.disableLogger();
  await eleventy.write();
  const names = (readdirSync(output, { recursive: true }) as string[])
    .filter((name) => statSync(path.join(output, name)).isFile())
    .sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(output, name), "latin1")]));
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

test("pictures are copied; the page links to their paths, the JSON-LD to their full URLs", async () => {
  const files = await written({
    "publisher.yaml":
      `${minimalPublisher.replace(/logo: .*/, "logo: images/Our Logo.SVG")}`.replace(
        "dataset:",
        "dataset:\n  backgroundImage: bg.png",
      ),
    "images/Our Logo.SVG": svg,
    "bg.png": "PNG",
  });
  assert.equal(
    [...files.keys()].filter((file) => !file.startsWith("publish-data/")),
    [
      "attribution.json",
      "attribution/index.html",
      "catalog.jsonld",
      "catalog.ttl",
      "datapackage.json",
      "dataset.jsonld",
      "dataset.ttl",
      "index.html",
      "linkset.json",
      "openactive/background.png",
      "openactive/logo.svg",
      "openactive/openactive.css",
      "openactive/openactive.js",
      "robots.txt",
      "sitemap.xml",
    ],
  );
  assert.is(files.get("openactive/logo.svg"), svg);
  const $ = load(files.get("index.html")!);
  assert.is($("img").attr("src"), "/openactive/logo.svg");
  const dataset = completeDataset(readDatasetSite(files.get("index.html")!));
  assert.is(dataset.publisher.logo.url, "https://data.acme-leisure.example/openactive/logo.svg");
  assert.is(
    dataset.backgroundImage?.url,
    "https://data.acme-leisure.example/openactive/background.png",
  );
});

test("a missing picture is reported with the other mistakes, and nothing is written", async () => {
  const problems = await refused(() =>
    buildSite({
      "publisher.yaml": minimalPublisher
        .replace(/logo: .*/, "logo: images/logo.svg")
        .replace("legalName", "legalname"),
    }),
  );
  assert.is(problems.length, 2);
  assert.match(
    problems.find((problem) => problem.includes(" logo: "))!,
    /^4:7 logo: found "images\/logo\.svg", but there is no such file; expected a picture file in /,
  );
});

test("two builds of the same input are identical", async () => {
  const files = {
    "publisher.yaml": minimalPublisher.replace(/logo: .*/, "logo: logo.svg"),
    "logo.svg": svg,
    "a.md": "{% openactiveAttribution %}",
  };
  assert.equal([...(await written(files))], [...(await written(files))]);
  const dated = {
    ...files,
    "publisher.yaml": files["publisher.yaml"].replace(
      "dataset:",
      "dataset:\n  datePublished: 2020-01-01\n  dateModified: 2024-01-31T09:30:00Z",
    ),
  };
  assert.equal([...(await written(dated))], [...(await written(dated))]);
});

test("the publisher file is found in the input and in the data folder", async () => {
  for (const place of ["publisher.yaml", "_data/publisher.yaml", "publisher.yml"]) {
    const folder = createFolder({ [place]: minimalPublisher });
    const eleventy = new Eleventy(folder, path.join(folder, "_site"), {
      quietMode: true,
      configPath: null,
      config: (config: Config) => config["addPlugin"]!(openactive),
    });
    eleventy.disableLogger();
    assert.ok(
      (await eleventy.toJSON()).some(({ url }) => url === "/"),
      place,
    );
  }
});

test("two publisher files are an error", async () => {
  const folder = createFolder({
    "publisher.yaml": minimalPublisher,
    "_data/publisher.yaml": minimalPublisher,
  });
  const eleventy = new Eleventy(folder, path.join(folder, "_site"), {
    quietMode: true,
    configPath: null,
    config: (config: Config) => config["addPlugin"]!(openactive),
  });
  eleventy.disableLogger();
  const [message] = await refused(() => eleventy.toJSON());
  assert.match(
    message!,
    /^found two publisher files, .*publisher\.yaml and .*publisher\.yaml; expected one, or the option file: addPlugin\(openactive, \{ file: /,
  );
});

test.run();
