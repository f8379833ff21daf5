import { inspect } from "node:util";
import webc from "@11ty/eleventy-plugin-webc";
import * as assert from "uvu/assert";
import { attribute, describeDataset, readPublisher } from "../../src/index.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

const dataset = describeDataset(readPublisher(minimalPublisher, "publisher.yaml").publisher);
const credit = attribute(dataset);

/** Pages of a site whose own page is not the Dataset Site. */
const page = async (file: string, content: string, more: Record<string, string> = {}) => {
  const site = await buildSite({ [file]: content, ...more });
  return site.page(`/${file.replace(/\.(?:11ty\.js|\w+)$/, "")}/`);
};

test("the credit is the same in every template language", async () => {
  assert.is((await page("a.njk", "{% openactiveAttribution %}")).trim(), credit);
  assert.is((await page("a.liquid", "{% openactiveAttribution %}")).trim(), credit);
  assert.is((await page("a.html", "{% openactiveAttribution %}")).trim(), credit);
  assert.is(
    (
      await page(
        "a.11ty.js",
        "module.exports = class { render() { return this.openactiveAttribution(); } };",
        { "package.json": "{}" },
      )
    ).trim(),
    credit,
  );
});

test("on a line of its own in Markdown, it is not wrapped, escaped or shown as code", async () => {
  const html = await page(
    "a.md",
    "# Sessions\n\nYoga on Monday.\n\n{% openactiveAttribution %}\n\nMore text.\n",
  );
  assert.is(html, `<h1>Sessions</h1>\n<p>Yoga on Monday.</p>\n${credit}\n<p>More text.</p>\n`);
});

test("it works in a list of a Markdown page", async () => {
  const html = await page("a.md", "1. Yoga\n\n   {% openactiveAttribution %}\n\n2. Football\n");
  assert.ok(html.includes('property="odrs:attributionText">Acme Leisure</span>'));
  assert.not.match(html, /&lt;|<pre>|<code>/);
});

test("the whole Dataset Site survives a Markdown page", async () => {
  const yaml = `${minimalPublisher}description: "One\\n\\n    two"\nrights: { copyrightNotice: Ours }\naccessService: { endpointUrl: https://api.acme.example/b, landingPage: https://api.acme.example/, termsOfService: https://api.acme.example/t }\n`;
  const site = await buildSite({
    "publisher.yaml": yaml,
    "a.md": "before\n\n{% openactiveDatasetSite %}\n\nafter\n",
    "b.njk": "{% openactiveDatasetSite %}",
  });
  assert.is(site.page("/a/"), `<p>before</p>\n${site.page("/b/").trimEnd()}\n<p>after</p>\n`);
});

test("in Nunjucks it works in macros, loops, includes and captures", async () => {
  assert.is(
    (
      await page(
        "a.njk",
        "{% macro m() %}[{% openactiveAttribution %}]{% endmacro %}{{ m() }}|{{ m() }}",
      )
    ).trim(),
    `[${credit}]|[${credit}]`,
  );
  assert.is(
    (
      await page("a.njk", "{% for i in [1, 2] %}{{ i }}{% openactiveAttribution %}{% endfor %}")
    ).trim(),
    `1${credit}2${credit}`,
  );
  assert.is(
    (
      await page("a.njk", "{% for i in [1, 2] %}{% include 'c.njk' %}{% endfor %}", {
        "_includes/c.njk": "{{ i }}{% openactiveAttribution %}",
      })
    ).trim(),
    `1${credit}2${credit}`,
  );
  assert.is(
    (
      await page("a.njk", "{% set c %}{% openactiveAttribution %}{% endset %}{{ c | safe }}")
    ).trim(),
    credit,
  );
});

test("in Liquid it works in loops and includes", async () => {
  assert.is(
    (
      await page("a.liquid", "{% for i in (1..2) %}{{ i }}{% openactiveAttribution %}{% endfor %}")
    ).trim(),
    `1${credit}2${credit}`,
  );
  assert.is(
    (
      await page("a.liquid", "{% render 'c.liquid' %}", {
        "_includes/c.liquid": "{% openactiveAttribution %}",
      })
    ).trim(),
    credit,
  );
});

test("WebC calls it as a function", async () => {
  const site = await buildSite(
    { "a.webc": '<div @raw="openactiveAttribution()" webc:nokeep></div>' },
    { config: (config) => void config["addPlugin"]!(webc as never) },
  );
  assert.is(site.page("/a/").trim(), credit);
});

test("the JSON-LD of another site can be credited", async () => {
  const other = JSON.stringify({
    url: "https://opendata.fusion-lifestyle.com/OpenActive/",
    publisher: { name: "Fusion <Lifestyle>" },
  });
  for (const file of ["a.njk", "a.liquid"]) {
    const html = await page(file, "{% openactiveAttribution other %}", {
      "_data/other.json": other,
    });
    assert.ok(
      html.includes(
        `Source: <a href="https://opendata.fusion-lifestyle.com/OpenActive/" property="odrs:attributionURL">\n    <span property="odrs:attributionText">Fusion &lt;Lifestyle&gt;</span>\n</a>`,
      ),
      file,
    );
  }
});

test("an unknown publisher is an error that names those of the site", async () => {
  try {
    await page("a.njk", '{% openactiveAttribution "Acme Leasure" %}');
    assert.unreachable();
  } catch (error) {
    // Eleventy wraps it in errors that name the page and the shortcode.
    assert.match(
      inspect(error, { depth: 10 }),
      /openactiveAttribution: found "Acme Leasure"; expected the name of a source \(option sources\) or of a publisher of this site: "Acme Leisure"; did you mean "Acme Leisure"\?/,
    );
  }
});

test("the other shortcodes give the parts of the Dataset Site", async () => {
  const shortcodes = [
    "openactiveJsonLd",
    "openactiveFeeds",
    "openactiveRights",
    "openactiveDatasetSite",
  ];
  const site = await buildSite(
    Object.fromEntries([
      ["openactiveHead.njk", '{% openactiveHead page.url, "assets" %}'],
      ...shortcodes.map((name) => [`${name}.njk`, `{% ${name} %}`]),
    ]),
  );
  assert.is(
    site.page("/openactiveHead/").trim(),
    '<link rel="stylesheet" href="/openactive/openactive.css">\n<script src="/openactive/openactive.js" defer></script>',
  );
  assert.match(
    site.page("/openactiveJsonLd/"),
    /^<script type="application\/ld\+json">\{"@context".*<\/script>$/s,
  );
  const whole = site.page("/openactiveDatasetSite/");
  assert.ok(whole.includes(site.page("/openactiveFeeds/").trim()));
  assert.ok(whole.includes(site.page("/openactiveRights/").trim()));
  // In the plugin's own layout, the credit is in the footer.
  const [beforeRights] = whole.trim().split('<section id="rights"');
  assert.ok(site.page("/").includes(beforeRights!));
});

test("the data is available in every template language", async () => {
  const liquid =
    "{{ openactive.publisher.name }}|{{ openactive.dataset.name }}|{{ openactive.attribution.text }}|{{ openactive.attribution.url }}|{{ openactive.url }}|{{ openactive.datasetSites.length }}{{ openactive.datasetSites.size }}";
  const expected =
    /^Acme Leisure\|Acme Leisure Sessions\|Acme Leisure\|https:\/\/data\.acme-leisure\.example\/\|\/\|1/;
  assert.match(await page("a.njk", liquid), expected);
  assert.match(await page("a.liquid", liquid), expected);
  assert.match(
    await page(
      "a.11ty.js",
      "module.exports = { render: ({ openactive: o }) => [o.publisher.name, o.dataset.name, o.attribution.text, o.attribution.url, o.url, o.datasetSites.length].join('|') };",
      { "package.json": "{}" },
    ),
    expected,
  );
});

test.run();
