import { writeFileSync } from "node:fs";
import path from "node:path";
import { eleventyImageTransformPlugin } from "@11ty/eleventy-img";
import {
  Eleventy,
  HtmlBasePlugin,
  IdAttributePlugin,
  InputPathToUrlTransformPlugin,
} from "@11ty/eleventy";
import { load } from "cheerio";
import { minify } from "html-minifier-terser";
import * as assert from "uvu/assert";
import openactive, { readDatasetSite } from "../../src/index.js";
import { canonicalize } from "../oracles/graph.js";
import { parseRdfa } from "../oracles/rdfa.js";
import { publisherFiles } from "../support/publishers.js";
import { buildSite, createFolder, minimalPublisher, type SiteConfig } from "../support/site.js";
import { test } from "../support/suite.js";

type Config = Parameters<NonNullable<SiteConfig["config"]>>[0];

/** Calls a method of the configuration that the plugin's own type leaves out. */
const call = (config: Config, method: string, ...args: unknown[]) => config[method]!(...args);

const datasetUrl = "https://blog.example/open-data/";
const dates = "datePublished: 2024-01-31T09:30:00Z\n  dateModified: 2024-02-29T09:30:00Z";
const publisher = minimalPublisher
  .replace("dataset:", `dataset:\n  ${dates}`)
  .replace("https://data.acme-leisure.example/", datasetUrl);
const inEnglish = '<!doctype html><html lang="en">';

const describeAs = (text: string) =>
  publisher.replace("dataset:", `dataset:\n  description: "${text}"`);

/** A layout that prints what layouts of popular starters print. */
const hostLayout = `${inEnglish}<head><meta charset="utf-8"><title>{{ title }}</title>
<meta name="description" content="{{ description or "The blog" }}">
<link rel="canonical" href="https://blog.example{{ page.url }}">
<meta property="og:title" content="{{ title }}">
{% openactiveHead %}
</head><body><h1>{{ title }}</h1>
<main>{{ content | safe }}</main></body></html>`;

/** What html-minifier-terser can do to a page. */
const minifyAll = (html: string) =>
  minify(html, {
    collapseBooleanAttributes: true,
    collapseWhitespace: true,
    minifyCSS: true,
    minifyJS: true,
    processScripts: ["application/ld+json"],
    removeAttributeQuotes: true,
    removeComments: true,
    removeEmptyAttributes: true,
    removeOptionalTags: true,
    removeRedundantAttributes: true,
    sortAttributes: true,
    sortClassName: true,
    useShortDoctype: true,
  });

const withMinifier = (config: Config) =>
  void call(config, "addTransform", "minify", function (this: unknown, html: string) {
    return minifyAll(html);
  });

const withBundle = (type: string, selector: string) => (config: Config) =>
  void call(config, "addPlugin", (inner: Config) => {
    const options = { toFileDirectory: "dist", bundleHtmlContentFromSelector: selector };
    call(inner, "addBundle", type, options);
  });

/** Builds a site to disk with its logos as files, and with the image transform of Eleventy. */
async function buildWithImages(logo: string, more: Readonly<Record<string, string>> = {}) {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  const folder = createFolder({
    "publisher.yaml": publisher.replace(/logo: .*/, logo),
    "images/logo.svg": svg,
    "images/dark.svg": svg,
    "index.njk": "Hello",
    ...more,
  });
  const eleventy = new Eleventy(folder, path.join(folder, "_site"), {
    quietMode: true,
    configPath: null,
    config: (config: Config) => {
      call(config, "addPlugin", eleventyImageTransformPlugin, { formats: ["svg"] });
      call(config, "addPlugin", openactive, { file: path.join(folder, "publisher.yaml") });
    },
  });
  eleventy.disableLogger();
  return new Map((await eleventy.toJSON()).map(({ url, content }) => [url, content]));
}

for (const [name, logo, source] of [
  ["a logo file", "logo: images/logo.svg", "/open-data/openactive/logo.svg"],
  // Nothing answers at this host, so a build that asked it would fail.
  ["a logo on another website", "logo: https://no.invalid/l.png", "https://no.invalid/l.png"],
  [
    "logo files for light and dark pages",
    "logo: images/logo.svg\nbrand: { logoDark: images/dark.svg }",
    "/open-data/openactive/logo.svg",
  ],
] as const) {
  test(`the image transform of Eleventy leaves ${name} alone, without a trace`, async () => {
    const pages = await buildWithImages(logo, { "own.njk": "{% openactiveDatasetSite %}" });
    for (const url of ["/open-data/", "/own/"]) {
      const html = pages.get(url)!;
      assert.is(load(html)("img.openactive-logo").attr("src"), source, url);
      assert.not.match(html, /eleventy:/, url);
    }
  });
}

test("images of the site are transformed as before", async () => {
  const pages = await buildWithImages("logo: images/logo.svg", {
    "own.njk": '<p><img src="/images/logo.svg" alt="" eleventy:formats="svg"></p>',
  });
  assert.match(pages.get("/own/")!, /<img src="\/img\/[\w-]+\.svg"/);
});

test("without plugins that change HTML, images carry no mark", async () => {
  const site = await buildSite({ "own.njk": "{% openactiveDatasetSite %}" });
  assert.not.match(site.page("/") + site.page("/own/"), /eleventy:/);
});

const transforms: readonly [name: string, config: (config: Config) => void][] = [
  ["a bundle of all scripts", withBundle("js", "script")],
  ["a bundle of all styles", withBundle("css", "style")],
  ["html-minifier-terser", withMinifier],
  ["HtmlBasePlugin", (config) => void call(config, "addPlugin", HtmlBasePlugin)],
  ["IdAttributePlugin", (config) => void call(config, "addPlugin", IdAttributePlugin)],
  [
    "InputPathToUrlTransformPlugin",
    (config) => void call(config, "addPlugin", InputPathToUrlTransformPlugin),
  ],
  [
    "a transform that writes the page anew",
    (config) => void call(config, "addTransform", "anew", (html: string) => load(html).html()),
  ],
];
for (const [name, config] of transforms) {
  test(`${name}: the Dataset Site makes the same statements`, async () => {
    const yaml = describeAs(
      "All sessions of Acme.  Every day.\\nSwimming and football\\n\\nin Leeds",
    );
    const files = {
      "publisher.yaml": yaml,
      "_includes/base.njk": hostLayout,
      "index.njk": "---\nlayout: base.njk\ntitle: Blog\n---\n<p>Hello</p>",
    };
    const plain = await buildSite(files);
    const expected = await canonicalize(await parseRdfa(plain.page("/open-data/"), datasetUrl));
    for (const options of [{}, { layout: "base.njk" }]) {
      const html = (await buildSite(files, { config, options })).page("/open-data/");
      assert.equal(await canonicalize(await parseRdfa(html, datasetUrl)), expected);
      assert.equal(readDatasetSite(html), readDatasetSite(plain.page("/open-data/")));
      const scripts = load(html)("script[type='application/ld+json']");
      assert.is(scripts.length, 1);
      assert.not.match(html, /eleventy:/);
      assert.is(load(html)("h1").length, 1);
    }
  });
}

test("minified Dataset Sites of real publishers make the same statements", async () => {
  for (const [file, yaml] of publisherFiles) {
    const url = /^ {2}url: (\S+)/m.exec(yaml)![1]!;
    const site = await buildSite({ "publisher.yaml": yaml });
    const html = [...site.pages.values()].find((page) => page.includes("openactive-dataset"))!;
    const minified = await minifyAll(html);
    assert.ok(minified.length < html.length);
    assert.equal(
      await canonicalize(await parseRdfa(minified, url)),
      await canonicalize(await parseRdfa(html, url)),
      file,
    );
  }
});

test("minifying keeps the words of every page apart, and the lines of texts", async () => {
  const yaml = `${describeAs("All sessions of Acme Leisure in Leeds.\\nSwimming\\n\\nFootball")}publicSectorBody: { compliance: full, preparedOn: 2024-01-31, contact: data@acme-leisure.example }\n`;
  const site = await buildSite({ "publisher.yaml": yaml });
  /** The text that people see: only block elements and `<br>` separate words without a space. */
  const readWords = (html: string) => {
    const $ = load(html);
    $("script, style, title").remove();
    $("br, p, li, dt, dd, h1, h2, h3, td, th, caption, figcaption, summary, pre, nav, div").each(
      (_, element) => void $(element).before(" ").after(" ").prepend(" ").append(" "),
    );
    return $("body").text().replace(/\s+/g, " ").trim();
  };
  let pages = 0;
  for (const [url, html] of site.pages) {
    if (!url.endsWith("/")) continue;
    const minified = await minifyAll(html);
    assert.is(readWords(minified), readWords(html), url);
    const readCode = (page: string) =>
      load(page)("pre")
        .toArray()
        .map((element) => load(element).text());
    assert.equal(readCode(minified), readCode(html), url);
    pages++;
  }
  assert.ok(pages > 10);
  const $ = load(await minifyAll(site.page("/open-data/")));
  assert.is(
    $(".openactive-description").first().html(),
    "All sessions of Acme Leisure in Leeds.<br>Swimming<br><br>Football",
  );
});

/** What a page must have once. */
const readOnce = (html: string) => {
  const $ = load(html);
  const list = (selector: string, name: string) =>
    $(selector)
      .toArray()
      .map((element) => $(element).attr(name));
  return {
    descriptions: list("meta[name=description]", "content"),
    canonical: list("link[rel=canonical]", "href"),
    titles: list("meta[property='og:title']", "content"),
    urls: list("meta[property='og:url']", "content"),
    headings: $("h1")
      .toArray()
      .map((element) => $(element).text()),
  };
};

for (const [name, config] of [
  ["", undefined],
  [", minified", withMinifier],
] as const) {
  test(`in a layout that prints the same, pages have everything once${name}`, async () => {
    const files = {
      "publisher.yaml": `${publisher}publicSectorBody: { compliance: full, preparedOn: 2024-01-31, contact: data@acme-leisure.example }\n`,
      "_includes/base.njk": hostLayout,
    };
    const options = { layout: "base.njk" };
    const site = await buildSite(files, { options, ...(config && { config }) });
    let pages = 0;
    for (const [url, html] of site.pages) {
      if (!url.endsWith("/")) continue;
      const { descriptions, canonical, titles, urls, headings } = readOnce(html);
      assert.equal(canonical, [`https://blog.example${url}`], url);
      assert.equal(urls, canonical, url);
      for (const values of [descriptions, titles, headings]) assert.is(values.length, 1, url);
      pages++;
    }
    assert.ok(pages > 10);
    assert.match(readOnce(site.page("/open-data/")).descriptions[0]!, /^Open data about the/);
  });
}

test("a page of the site's own at the URL of the Dataset Site keeps the true description", async () => {
  const site = await buildSite({
    "publisher.yaml": publisher,
    "_includes/base.njk": hostLayout,
    "mine.njk":
      "---\nlayout: base.njk\ntitle: Our data\npermalink: /open-data/\n---\n{% openactiveDatasetSite %}",
  });
  const html = site.page("/open-data/");
  const { descriptions, canonical, headings } = readOnce(html);
  assert.equal(descriptions, [readDatasetSite(html).description]);
  assert.equal(canonical, [datasetUrl]);
  assert.equal(headings, ["Our data"]);
  const name = load(html)(".openactive-title");
  assert.is(name.prop("tagName"), "H2");
  assert.is(name.attr("property"), "dct:title");
});

test("beside a heading that is not the title, the title becomes a heading of the second level", async () => {
  const site = await buildSite(
    {
      "publisher.yaml": publisher,
      "_includes/base.njk":
        "<html><head>{% openactiveHead %}</head><body><H1>The Blog</H1>{{ content | safe }}",
    },
    { options: { layout: "base.njk" } },
  );
  for (const url of ["/open-data/", "/open-data/attribution/"]) {
    const $ = load(site.page(url));
    assert.is($("h1").text(), "The Blog");
    assert.is($("h2.openactive-title").length, 1);
  }
});

test("what the site prints twice itself stays, as do its own pages", async () => {
  const twice =
    '<meta name="description" content="a"><meta name="description" content="b">' +
    '<link rel="canonical" href="/x/"><link rel="canonical" href="/y/">';
  const own = `<html><head>${twice}</head><body><h1 class="openactive-title">A</h1><h1>A</h1>`;
  const site = await buildSite(
    {
      "publisher.yaml": publisher,
      "own.html": own,
      "_includes/base.njk": `<html><head>${twice}</head><body>{{ content | safe }}`,
    },
    { options: { layout: "base.njk" } },
  );
  assert.is(site.page("/own/"), own);
  assert.ok(site.page("/open-data/").startsWith(`<html><head>${twice}</head><body>`));
});

test("every page has a canonical link, a description and Open Graph tags", async () => {
  const second = publisher.replace("open-data/", "other/").replaceAll("Acme Leisure", "Better");
  const files = {
    "publishers/a.yaml": `${publisher}publicSectorBody: { compliance: full, preparedOn: 2024-01-31, contact: data@acme-leisure.example }\n`,
    "publishers/b.yaml": second,
    "_includes/base.njk": `${inEnglish}<head>{% openactiveHead %}</head><body>{{ content | safe }}`,
  };
  for (const layout of [undefined, "base.njk"]) {
    const options = (folder: string) => ({
      publishers: path.join(folder, "publishers/*.yaml"),
      guidance: "each" as const,
      ...(layout && { layout }),
    });
    const site = await buildSite(files, { options });
    let pages = 0;
    for (const [url, html] of site.pages) {
      if (!url.endsWith("/")) continue;
      const $ = load(html);
      const read = (property: string) => $(`meta[property='og:${property}']`).attr("content");
      assert.equal(readOnce(html).canonical, [`https://blog.example${url}`], `${layout} ${url}`);
      assert.is(read("url"), `https://blog.example${url}`);
      assert.is(read("type"), "website");
      assert.is(read("locale"), "en_GB");
      assert.ok(read("title"), url);
      assert.equal(readOnce(html).descriptions, [read("description")], url);
      // Pages about the catalogue and its publisher have no logo.
      const isPublishers = /^\/(?:open-data|other)\//.test(url);
      if (isPublishers) assert.is(read("image"), "https://www.acme-leisure.example/logo.png", url);
      if (layout === undefined) assert.is($("title").text(), read("title"), url);
      pages++;
    }
    assert.ok(pages > 20);
    assert.is(site.page("/").includes("og:image"), false);
  }
});

/** A layout of every page of a site, and what of the plugin it loads. */
const everywhere = (args = "") =>
  `${inEnglish}<head>\n  {% openactiveHead${args} %}\n</head><body>{{ content | safe }}</body></html>`;
const countAssets = (html: string) => {
  const $ = load(html);
  return $("link[rel=stylesheet]").length + $("script[src]").length;
};

for (const [name, config] of [
  ["", undefined],
  [", minified", withMinifier],
  [", with HtmlBasePlugin", (c: Config) => void call(c, "addPlugin", HtmlBasePlugin)],
  [", with a bundle", withBundle("js", "script")],
] as const) {
  test(`pages load the stylesheet and the script only if they use them${name}`, async () => {
    const page = (content: string) => `---\nlayout: base.njk\n---\n${content}`;
    const site = await buildSite(
      {
        "publisher.yaml": publisher.replace("https://blog.example", "https://blog.example/p"),
        "_includes/base.njk": everywhere(),
        "_includes/part.njk": "{% openactiveAttribution %}",
        "_includes/macro.njk": "{% macro credit() %}{% openactiveAttribution %}{% endmacro %}",
        "_includes/inner.njk": "---\nlayout: base.njk\n---\n{% openactiveFeeds %}{{ content }}",
        "plain.md": page("Hello `openactive`\n\n```html\n<p class=openactive>\n```"),
        "plain.njk": `${page("Hello")}{# same URL as none #}`.replace(
          "---\n",
          "---\npermalink: /b/\n",
        ),
        "credit.md": page("{% openactiveAttribution %}"),
        "included.njk": page("{% include 'part.njk' %}"),
        "macro.njk": page("{% from 'macro.njk' import credit %}{{ credit() }}"),
        "in-layout.njk": "---\nlayout: inner.njk\n---\nHello",
        "pagination.njk":
          "---\nlayout: base.njk\npagination: { data: list, size: 1 }\nlist: [1, 2]\n" +
          "permalink: /list/{{ pagination.pageNumber }}/\n---\n" +
          "{% if pagination.pageNumber == 1 %}{% openactiveAttribution %}{% endif %}",
      },
      { pathPrefix: "/p/", ...(config && { config }) },
    );
    const loaded = ["/credit/", "/included/", "/macro/", "/in-layout/", "/list/1/", "/open-data/"];
    for (const url of ["/plain/", "/b/", "/list/0/"]) {
      assert.is(countAssets(site.page(url)), 0, url);
    }
    for (const url of loaded) assert.is(countAssets(site.page(url)), 2, url);
  });
}

test("nothing is left of the head on a page that uses nothing", async () => {
  const site = await buildSite({
    "publisher.yaml": publisher,
    "_includes/base.njk": everywhere(),
    "own.njk": "---\nlayout: base.njk\n---\nHello",
  });
  assert.is(site.page("/own/"), `${inEnglish}<head>\n</head><body>Hello</body></html>`);
});

test("a layout can load them on every page", async () => {
  const site = await buildSite({
    "publisher.yaml": publisher,
    "_includes/base.njk": everywhere(' page.url, "assets"'),
    "own.njk": "---\nlayout: base.njk\n---\nHello",
  });
  assert.is(countAssets(site.page("/own/")), 2);
});

for (const [args, message] of [
  [
    ' page.url, "asset"',
    'openactiveHead: found "asset"; expected nothing or a name: assets; did you mean "assets"?',
  ],
  [
    ' "assets"',
    'openactiveHead: found "assets"; expected the URL of the page, as in {% openactiveHead page.url, "assets" %}',
  ],
  [
    " page",
    'openactiveHead: found the type object; expected the URL of the page, as in {% openactiveHead page.url, "assets" %}',
  ],
] as const) {
  test(`wrong arguments get a message: {% openactiveHead${args} %}`, async () => {
    const build = buildSite({ "own.njk": `{% openactiveHead${args} %}` });
    const error = await build.then(
      () => assert.unreachable(),
      (reason: Error) => reason,
    );
    let text = "";
    for (let cause: unknown = error; cause instanceof Error;) {
      text += `${cause.message}\n`;
      cause = (cause as { originalError?: unknown }).originalError ?? cause.cause;
    }
    assert.ok(text.includes(message), text);
  });
}

test("what a page loads follows its content in an incremental build", async () => {
  const folder = createFolder({
    "publisher.yaml": publisher,
    "_includes/base.njk": everywhere(),
    "a.njk": "---\nlayout: base.njk\n---\nHello",
    "b.njk": "---\nlayout: base.njk\n---\n{% openactiveAttribution %}",
  });
  const eleventy = new Eleventy(folder, path.join(folder, "_site"), {
    quietMode: true,
    configPath: null,
    config: (config: Config) =>
      call(config, "addPlugin", openactive, { file: path.join(folder, "publisher.yaml") }),
  }) as Eleventy & { setIncrementalFile(file: string): void };
  eleventy.disableLogger();
  const read = async () => {
    const pages = new Map((await eleventy.toJSON()).map(({ url, content }) => [url, content]));
    return ["/a/", "/b/"].map((url) => pages.get(url) && countAssets(pages.get(url)!));
  };
  assert.equal(await read(), [0, 2]);
  writeFileSync(path.join(folder, "_includes/base.njk"), everywhere().replace("<body>", "<body>x"));
  assert.equal(await read(), [0, 2]);
});

test.run();
