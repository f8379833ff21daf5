import { readFileSync } from "node:fs";
import { load } from "cheerio";
import * as assert from "uvu/assert";
import { completeDataset, readDatasetSite, getMessages } from "../../src/index.js";
import { guidancePages, getGuidancePath } from "../../src/guidance/index.js";
import { cy } from "../../src/messages/cy.js";
import { enGB, listSentences } from "../../src/messages/index.js";
import { listTurtleTriples } from "../oracles/graph.js";
import { listRdfaTriples } from "../oracles/rdfa.js";
import { formatIssues, validateJsonLd } from "../oracles/validator.js";
import { findBrokenLinks } from "../support/links.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

const yaml = readFileSync(new URL("../publishers/hamdden-glan-aber.yaml", import.meta.url), "utf8");
const site = await buildSite({
  "publisher.yaml": yaml,
  "own.md":
    '---\nlayout: openactive\ntitle: Ein tudalen\n---\n# Ein tudalen\n\n{% openactiveStep "chooseLicence" %}\n',
});
const bookingSystem = await buildSite({
  "publisher.yaml": yaml.replace("role: activity-provider", "role: booking-system"),
});
const htmlPages = [site, bookingSystem].flatMap(({ pages }) =>
  [...pages].filter(([, content]) => content.startsWith("<!doctype html>")),
);
const text = (html: string, selector: string) =>
  load(html)(selector).first().text().replace(/\s+/g, " ").trim();

/** The text that people see or hear on a page, without code, scripts and what is marked as English. */
function readWelshText(html: string): string {
  const $ = load(html);
  $('[lang="en-GB"], script, code, .openactive-address').remove();
  const spoken = [
    "alt",
    "aria-label",
    "title",
    "data-copy",
    "data-copied",
    "data-label",
    "content",
  ].flatMap((name) =>
    $(`[${name}]`)
      .toArray()
      .map((element) => $(element).attr(name)!),
  );
  // The end of an element also ends a word.
  $("*").append(" ");
  // The licence keeps its English name.
  return [$("html").text(), ...spoken]
    .join(" ")
    .replace(/\s+/g, " ")
    .replaceAll("Creative Commons Attribution", "");
}

test("every page is marked as Welsh", () => {
  assert.is(htmlPages.length, 29);
  for (const [url, html] of htmlPages) {
    const $ = load(html);
    assert.is($("html").attr("lang"), "cy", url);
    for (const element of $("article").toArray()) assert.is($(element).attr("lang"), "cy", url);
    assert.equal(
      [
        ...new Set(
          $("[lang]")
            .toArray()
            .map((element) => $(element).attr("lang")),
        ),
      ].filter((lang) => lang !== "cy" && lang !== "en-GB"),
      [],
      url,
    );
    assert.is(text(html, ".openactive-skip"), "Neidio i’r cynnwys");
  }
});

test("no English message is left outside the parts marked as English", () => {
  const welsh = new Map(listSentences(cy));
  const fragments = listSentences(enGB).flatMap(([path, sentence]) =>
    welsh.get(path) === sentence
      ? []
      : sentence
          .split(/\{\w+\}/)
          .map((part) => part.trim())
          .filter((part) => part.length > 3),
  );
  assert.ok(fragments.length > 250);
  const whole = (fragment: string) =>
    new RegExp(
      `(?<![\\p{Letter}\\p{Number}./-])${fragment.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{Letter}\\p{Number}/-])`,
      "u",
    );
  for (const [url, html] of htmlPages) {
    const seen = readWelshText(html);
    assert.equal(
      fragments.filter((fragment) => whole(fragment).test(seen)),
      [],
      url,
    );
  }
  // The search does find English text.
  const half = readWelshText(site.page("/").replace("Ffrydiau", "Feeds"));
  assert.ok(fragments.filter((fragment) => whole(fragment).test(half)).length > 0);
});

test("the text of the guidance and the ready-to-use texts, which stay English, are marked as such", () => {
  for (const name of guidancePages) {
    const $ = load(site.page(`/${getGuidancePath(name)}`));
    const unmarked = $("article > p, article > ul, article > ol, article > pre")
      .not('[lang="en-GB"]')
      .not("[class]")
      .toArray()
      .map((element) => $(element).text());
    const known = [
      cy.guidance.partners.complete,
      cy.guidance.contact.person,
      "Mae OpenActive ei hun",
      "Mae gan Hamdden Glan Aber un:",
    ];
    assert.equal(
      unmarked.filter((each) => !known.some((start) => each.startsWith(start))),
      [],
      name,
    );
    for (const heading of $("article h1, article h2, article h3").toArray()) {
      assert.is($(heading).closest("[lang]").attr("lang"), "cy", $(heading).text());
    }
  }
  const texts = load(bookingSystem.page(`/${getGuidancePath("amendTerms")}`));
  assert.equal(
    texts("figure")
      .toArray()
      .map((figure) => [
        texts(figure).attr("lang"),
        texts(figure)
          .find("pre")
          .toArray()
          .map((pre) => texts(pre).attr("lang"))
          .join(" "),
      ]),
    [
      ["cy", "en-GB en-GB"],
      ["cy", "en-GB en-GB"],
      ["cy", "en-GB en-GB"],
    ],
  );
  assert.is(
    text(bookingSystem.page(`/${getGuidancePath("amendTerms")}`), "figcaption"),
    "Cymal ar gyfer y telerau ac amodau",
  );
});

test("titles, headings, dates, states and durations are Welsh; URLs stay the same", () => {
  const home = site.page("/");
  assert.is(text(home, "title"), "Data Agored Hamdden Glan Aber");
  assert.is(load(home)('meta[property="og:locale"]').attr("content"), "cy_GB");
  assert.equal(
    load(home)(".openactive-facts time")
      .toArray()
      .map((time) => load(home)(time).text()),
    ["1 Chwefror 2024", "1 Awst 2024"],
  );

  const guidance = site.page("/publish-data/");
  assert.is(text(guidance, "title"), "Cyhoeddi Data – Hamdden Glan Aber");
  assert.is(text(guidance, "h1"), "Cyhoeddi Data");
  assert.is(
    text(guidance, "#why-open-your-data-and-which-data"),
    "Pam agor eich data, a pha ddata?",
  );
  assert.is(
    text(guidance, ".openactive-progress strong"),
    "Camau ar y dudalen hon sydd ar ôl i’w gwneud: 5 o 7.",
  );
  const step = site.page("/publish-data/choose-a-licence/");
  assert.is(text(step, "title"), "Dewis trwydded – Cyhoeddi Data – Hamdden Glan Aber");
  assert.is(text(step, ".openactive-step strong"), "Cadarnhawyd ar 29 Chwefror 2024");
  assert.is(text(step, ".openactive-step time"), "5 munud");
  assert.match(
    text(site.page("/publish-data/build-your-openactive-api/"), "#the-feeds-of-publisher"),
    /^Ffrydiau Hamdden Glan Aber$/,
  );
  assert.is(text(site.page("/attribution/"), "title"), "Priodoli – Hamdden Glan Aber");
  for (const built of [site, bookingSystem]) assert.equal(findBrokenLinks(built, "/"), []);

  const { steps } = JSON.parse(site.page("/publish-data/steps.json")) as {
    steps: { title: string; estimate: string; url: string }[];
  };
  assert.equal(
    steps.slice(0, 2).map(({ title, estimate, url }) => [title, estimate, url]),
    [
      [
        "Adeiladu eich API OpenActive",
        "2-3 o ddiwrnodau datblygwr",
        "https://data.glanaber.example/publish-data/build-your-openactive-api/",
      ],
      ["Dewis trwydded", "5 munud", "https://data.glanaber.example/publish-data/choose-a-licence/"],
    ],
  );
  assert.is(
    (JSON.parse(site.page("/attribution.json")) as { credit: string }).credit,
    "Ffynhonnell: Hamdden Glan Aber (https://data.glanaber.example/)",
  );
});

test("derived texts are Welsh and the same in every format, and the official validator accepts them", async () => {
  const dataset = readDatasetSite(site.page("/"));
  assert.is(dataset.name, "Sesiynau a Chyfleusterau Hamdden Glan Aber");
  assert.equal(dataset.keywords, [
    "Sesiynau",
    "Cyfleusterau",
    "Gweithgareddau",
    "Chwaraeon",
    "Gweithgarwch Corfforol",
    "OpenActive",
  ]);
  assert.is(dataset.copyrightNotice, "Hawlfraint © 2024 Cyngor Sir Glan Aber");
  assert.equal(dataset.inLanguage, ["cy", "en-GB"]);
  assert.equal(formatIssues(await validateJsonLd(JSON.parse(site.page("/dataset.jsonld")))), []);
  const turtle = listTurtleTriples(site.page("/dataset.ttl"));
  assert.equal(await listRdfaTriples(site.page("/"), dataset.url), turtle);
  assert.ok(
    turtle.includes(
      '<https://data.glanaber.example/> <http://purl.org/dc/terms/title> "Sesiynau a Chyfleusterau Hamdden Glan Aber"@cy',
    ),
    turtle.join("\n"),
  );
  // The names that data users look for are those of the specification.
  assert.equal(
    completeDataset(dataset)
      .distribution.map(({ name, identifier }) => [name, identifier])
      .slice(0, 2),
    [
      ["SessionSeries", "SessionSeries"],
      ["ScheduledSession", "ScheduledSession"],
    ],
  );
});

test("the credit is marked as Welsh, and nothing in it as another language", () => {
  const credit = load(site.page("/"))(".openactive-attribution");
  assert.is(credit.attr("lang"), "cy");
  assert.match(credit.html()!, /^Ffynhonnell: <a /);
});

test("the output of shortcodes says which language it is in", async () => {
  assert.is(load(site.page("/own/"))("html").attr("lang"), "cy");
  const shortcodes = [
    "openactiveDatasetSite",
    "openactiveFeeds",
    "openactiveRights",
    "openactiveAttribution",
    "openactiveGuidance",
    "openactiveSteps",
    'openactiveStep "buildApi"',
    'openactiveReadyText "brief"',
    "openactiveWorksheet",
  ];
  const own = await buildSite({
    "publisher.yaml": yaml,
    ...Object.fromEntries(
      shortcodes.map((shortcode, index) => [`page${index}.njk`, `{% ${shortcode} %}`]),
    ),
  });
  shortcodes.forEach((shortcode, index) =>
    assert.is(
      load(own.page(`/page${index}/`))("body > *")
        .first()
        .attr("lang"),
      "cy",
      shortcode,
    ),
  );
});

test("credits for others are in the language of the site, with their own texts marked", async () => {
  const sources = {
    acme: {
      url: "https://data.acme.example/",
      publisher: { name: "Acme" },
      license: "https://creativecommons.org/licenses/by/4.0/",
      inLanguage: "en",
      copyrightHolder: "Acme Ltd",
    },
  };
  const welsh = await buildSite(
    {
      "publisher.yaml": yaml,
      "a.njk": '{% openactiveAttribution "acme" %}',
      "b.njk": '{% openactiveAttribution "acme", "full" %}',
      "c.njk": "{% openactiveColophon %}",
      "d.njk": '{% openactiveAttribution "acme", "jsx" %}',
    },
    { options: { sources } },
  );
  const minimal = load(welsh.page("/a/"))("p");
  assert.is(minimal.attr("lang"), "en");
  assert.match(
    minimal.html()!,
    /^<span lang="cy">Ffynhonnell:<\/span> <a href="https:\/\/data\.acme\.example\/" property="odrs:attributionURL">\s+<span property="odrs:attributionText">Acme<\/span>\s<\/a>$/,
  );
  assert.match(
    load(welsh.page("/b/"))("p").html()!,
    /<span property="odrs:copyrightNotice" lang="cy">Hawlfraint © Acme Ltd<\/span>/,
  );
  assert.equal(
    load(welsh.page("/c/"))("li > p")
      .toArray()
      .map((p) => load(welsh.page("/c/"))(p).attr("lang")),
    ["cy", "cy"],
  );
  assert.match(
    welsh.page("/d/"),
    /<p lang="en" .*>\n {2}<span lang="cy">Ffynhonnell:<\/span>\{" "\}/,
  );
});

test("the site's own Markdown file is taken to be in its language", async () => {
  const own = await buildSite({
    "publisher.yaml": yaml,
    "_includes/openactive/issuesBoard.md":
      "Gofynnwch i {publisher}.\n\n## {heading.howToOpen}\n\n## Wedyn\n",
  });
  const $ = load(own.page(`/${getGuidancePath("issuesBoard")}`));
  assert.is($('article [lang="en-GB"]').length, 0);
  assert.equal(
    $("article h2")
      .toArray()
      .map((heading) => [$(heading).attr("id"), $(heading).text()]),
    [
      ["how-to-open-one", "Sut i agor un"],
      ["wedyn", "Wedyn"],
    ],
  );
  const wrong = await buildSite({
    "publisher.yaml": yaml,
    "_includes/openactive/issuesBoard.md": "## {heading.howToOpn}\n",
  }).then(
    () => assert.unreachable(),
    (error: Error) => error,
  );
  const messages = [];
  for (
    let cause: unknown = wrong;
    cause instanceof Error;
    cause = (cause as { originalError?: unknown }).originalError ?? cause.cause
  ) {
    messages.push(cause.message);
  }
  assert.match(
    messages.join("\n"),
    /issuesBoard\.md {2}found \{heading\.howToOpn\}; expected one of \{heading\.why\}, .*; did you mean "\{heading\.howToOpen\}"\?/,
  );
});

test("names are Welsh for any type and number of feeds", async () => {
  const named = async (...types: string[]) =>
    readDatasetSite(
      (
        await buildSite({
          "publisher.yaml": minimalPublisher
            .replace("[SessionSeries, ScheduledSession]", `[${types.join(", ")}]`)
            .replace("dataset:", "dataset:\n  inLanguage: cy"),
        })
      ).page("/"),
    );
  assert.is(
    (await named("CourseInstance", "Place", "HeadlineEvent")).name,
    "Cyrsiau, Lleoedd a Phrif Ddigwyddiadau Acme Leisure",
  );
  assert.is((await named("Event")).name, "Digwyddiadau Acme Leisure");
  const series = await named("EventSeries");
  assert.is(series.name, "Data Agored Acme Leisure");
  assert.is(
    series.description,
    "Data agored am yr hyn sydd ar gael gan Acme Leisure, i unrhyw un gael mynediad ato, ei ddefnyddio a’i rannu: gweithgareddau",
  );
});

test("a publisher in a language without messages gets English pages with the languages marked", async () => {
  const german = await buildSite({
    "publisher.yaml": minimalPublisher.replace(
      "dataset:",
      "dataset:\n  inLanguage: de\n  name: Kurse\n  description: Die Kurse und Hallen des Vereins, mit Zeiten, Orten und Preisen.",
    ),
  });
  const $ = load(german.page("/"));
  assert.equal(
    [
      $("html").attr("lang"),
      $("article").attr("lang"),
      $("h1").attr("lang"),
      $('meta[property="og:locale"]').attr("content"),
    ],
    ["en-GB", "en-GB", "de", "en_GB"],
  );
  assert.match($(".openactive-attribution").html()!, /^<span lang="en-GB">Source:<\/span> <a /);
  assert.equal(german.warnings, [
    "[openactive] warning: /  there are no messages in de, so the pages are in en-GB, and so are texts that the publisher file leaves out, which will be marked as de: dataset.keywords; add them to the file, or add the language with the option messages",
  ]);
  const both = await buildSite({
    "publisher.yaml": minimalPublisher.replace("dataset:", "dataset:\n  inLanguage: [de, cy]"),
  });
  assert.match(
    both.warnings.join(),
    /the pages are in cy, and so are .* as de: dataset\.name, dataset\.description, dataset\.keywords;/,
  );
  const all = await buildSite({
    "publisher.yaml": minimalPublisher.replace(
      "dataset:",
      "dataset:\n  inLanguage: de\n  name: Kurse\n  description: Die Kurse und Hallen des Vereins, mit Zeiten, Orten und Preisen.\n  keywords: [Sport]",
    ),
  });
  assert.equal(all.warnings, []);
  assert.is(getMessages("de").lang, "en-GB");
});

test.run();
