import navigation from "@11ty/eleventy-navigation";
import { load } from "cheerio";
import * as assert from "uvu/assert";
import { parse, stringify } from "yaml";
import { guidancePages, getGuidancePath } from "../../src/guidance/index.js";
import { stepNames } from "../../src/publisher/index.js";
import { findBrokenLinks } from "../support/links.js";
import { buildSite, minimalPublisher, type BuiltSite } from "../support/site.js";
import { test } from "../support/suite.js";

type Keys = Record<string, unknown>;

/** The smallest publisher file with more keys. */
const writePublisher = (more: Keys = {}, dataset: Keys = {}) => {
  // Feeds at URLs reserved for examples would not count as evidence.
  const publisher: Keys = {
    ...(parse(minimalPublisher) as Keys),
    feeds: {
      base: "https://api.acme-leisure.org.uk/openactive",
      types: ["SessionSeries", "ScheduledSession"],
    },
  };
  return stringify({
    ...publisher,
    ...more,
    dataset: { ...(publisher["dataset"] as Keys), ...dataset },
  });
};
const bookingSystem = writePublisher({
  email: "opendata@acme.example",
  guidance: {
    role: "booking-system",
    items: "classes",
    contact: { name: "Sam Smith", email: "sam@acme.example", url: "https://acme.example/help" },
    terms: "https://acme.example/terms",
    optOut: "https://acme.example/settings",
    dataUsers: "https://acme.example/apps",
    noticeFrom: "2024-05-01",
    steps: {
      buildApi: { note: "Ask the feeds team.", estimate: "one week" },
      chooseLicence: { confirmedOn: "2024-02-29" },
    },
  },
});

const getUrl = (name: (typeof guidancePages)[number]) => `/${getGuidancePath(name)}`;
const readTexts = (html: string, selector: string) => {
  const $ = load(html);
  return $(selector)
    .toArray()
    .map((element) => $(element).text().replace(/\s+/g, " ").trim());
};

/** Reads the heading, estimate and state of each step on the overview. */
function readSteps(html: string): string[][] {
  const $ = load(html);
  return $(".openactive-steps > li")
    .toArray()
    .map((step) => {
      const line = $(step).find(".openactive-kind").text();
      return [
        $(step).find("h3").text(),
        /Estimated time: (.*)$/.exec(line.replace(/\s+/g, " ").trim())![1]!,
        $(step).find("strong").text(),
      ];
    });
}

const seedSteps = [
  ["Build your OpenActive API", "2-3 developer days"],
  ["Choose a licence", "5 minutes"],
  ["Amend terms and build opt-out", "30 minutes / 1 developer day"],
  ["Create a dataset homepage", "1.5 hours"],
  ["Create an Open Data Certificate", "30 minutes"],
] as const;

test("an activity provider sees the five steps in order, with their estimates; the third does not apply", async () => {
  const site = await buildSite({ "publisher.yaml": writePublisher() });
  const steps = readSteps(site.page("/publish-data/"));
  assert.equal(
    steps.slice(0, 5).map(([title, estimate]) => [title, estimate]),
    seedSteps.map((step) => [...step]),
  );
  assert.equal(
    steps.map(([, , state]) => state),
    [
      "Declared",
      "To do",
      "Does not apply",
      "To do",
      "To do",
      "Declared",
      "To do",
      "To do",
      "Does not apply",
    ],
  );
  assert.match(
    readTexts(site.page("/publish-data/"), ".openactive-progress")[0]!,
    /^5 of 7 steps on this page are still to do\. They take about 2 hours 40 minutes for whoever is responsible for the data\.$/,
  );

  const third = site.page(getUrl("amendTerms"));
  assert.ok(
    load(third)("article")
      .text()
      .includes(
        "publisher.yaml does not say which role Acme Leisure has, so these pages assume that it publishes its own data.",
      ),
  );
  assert.match(load(third)("pre").text(), /amendTerms:\n\s+applies: true/);
  assert.is(load(third)(".openactive-text").length, 0);
  for (const file of ["clause.txt", "opt-out.txt", "notice.txt"]) {
    assert.not.ok(site.pages.has(`/publish-data/${file}`), file);
  }
  assert.ok(site.pages.has("/publish-data/brief.txt"));
});

test("an activity provider that also publishes for others gets the texts about consent", async () => {
  const site = await buildSite({
    "publisher.yaml": writePublisher({ guidance: { steps: { amendTerms: { applies: true } } } }),
  });
  assert.equal(readTexts(site.page(getUrl("amendTerms")), "figcaption"), [
    "Clause for the terms and conditions",
    "Opt-out checkbox",
    "Notice by email",
  ]);
  assert.ok(site.pages.has("/publish-data/clause.txt"));
});

test("a booking system sees the third step in full, and the totals include it", async () => {
  const site = await buildSite({ "publisher.yaml": bookingSystem });
  const steps = readSteps(site.page("/publish-data/"));
  assert.equal(
    steps.slice(1, 5).map(([title, estimate]) => [title, estimate]),
    seedSteps.slice(1).map((step) => [...step]),
  );
  assert.equal(steps[0], ["Build your OpenActive API", "one week", "Declared"]);
  assert.equal(
    steps.slice(1, 5).map(([, , state]) => state),
    ["Confirmed on 29 February 2024", "Declared", "To do", "To do"],
  );
  assert.match(
    readTexts(site.page("/publish-data/"), ".openactive-progress")[0]!,
    /^4 of 8 steps on this page are still to do\. They take about 2 hours 35 minutes for whoever/,
  );

  const $ = load(site.page(getUrl("amendTerms")));
  assert.equal(
    $(".openactive-step a")
      .toArray()
      .map((link) => $(link).attr("href")),
    ["https://acme.example/terms", "https://acme.example/settings"],
  );
  assert.equal(readTexts(site.page(getUrl("buildApi")), ".openactive-step dd").slice(0, 3), [
    "For the technical team",
    "one week",
    "Declared",
  ]);
  assert.ok(
    load(site.page(getUrl("buildApi")))(".openactive-step")
      .text()
      .includes("Ask the feeds team."),
  );
});

test("the ready-to-use texts contain the publisher's links, as plain text, as HTML and as files", async () => {
  const site = await buildSite({ "publisher.yaml": bookingSystem });
  const $ = load(site.page(getUrl("amendTerms")));
  const licence = "https://creativecommons.org/licenses/by/4.0/";
  const expected: Record<string, { file: string; links: string[]; messages: string[] }> = {
    clause: {
      file: "clause.txt",
      links: [licence, "https://acme.example/apps", "https://acme.example/settings"],
      messages: ["Acme Leisure", "your classes", "as open data"],
    },
    optOutText: {
      file: "opt-out.txt",
      links: [licence, "https://acme.example/apps"],
      messages: ["Label: Publish my classes as open data", "Help text: ", "If you untick it"],
    },
    notice: {
      file: "notice.txt",
      links: [licence, "https://acme.example/apps", "https://acme.example/settings"],
      messages: ["Subject: ", "From 1 May 2024, Acme Leisure publishes", "sam@acme.example"],
    },
  };
  for (const [name, { file, links, messages }] of Object.entries(expected)) {
    const figure = $(`#text-${name}`);
    const plain = figure.children("pre").text();
    assert.is(`${plain}\n`, site.page(`/publish-data/${file}`), name);
    assert.is(figure.find('a[type="text/plain"]').attr("href"), `/publish-data/${file}`);
    for (const each of [...messages, ...links]) {
      assert.ok(plain.includes(each), `${name} lacks ${each}: ${plain}`);
    }

    // The HTML is shown as source code; rendered, it has the same text.
    const html = load(figure.find("details pre").text());
    assert.equal(
      html("a")
        .toArray()
        .map((link) => html(link).attr("href")),
      links,
      name,
    );
    const removeUrls = (text: string) =>
      text
        .replace(/ \(https?:[^)]*\)/g, "")
        .replace(/\s+/g, " ")
        .trim();
    assert.is(removeUrls(html("body").text()), removeUrls(plain), name);
  }
});

test("sentences that lack their link are left out", async () => {
  const site = await buildSite({
    "publisher.yaml": writePublisher({ guidance: { role: "booking-system" } }),
  });
  for (const file of ["clause.txt", "opt-out.txt", "notice.txt"]) {
    const text = site.page(`/publish-data/${file}`);
    const urls = text.match(/https?:[^\s)]+/g);
    assert.equal(urls, ["https://creativecommons.org/licenses/by/4.0/"], file);
    assert.not.match(text, /undefined|your settings|who uses the data|ask us|\s\(\)|\{\w+\}/, file);
    assert.match(text, /sessions/);
  }
  assert.match(site.page("/publish-data/notice.txt"), /From now on, Acme Leisure/);
});

test("the brief names every feed with its class, the specifications and the tools", async () => {
  const site = await buildSite({
    "publisher.yaml": writePublisher({ email: "opendata@acme.example" }),
  });
  const brief = site.page("/publish-data/brief.txt");
  for (const each of [
    "SessionSeries: https://api.acme-leisure.org.uk/openactive/session-series (each item is a https://openactive.io/SessionSeries)",
    "ScheduledSession: https://api.acme-leisure.org.uk/openactive/scheduled-sessions",
    "https://openactive.io/realtime-paged-data-exchange/",
    "https://openactive.io/modelling-opportunity-data/",
    "https://validator.openactive.io/rpde",
    "https://visualiser.openactive.io/",
    "Content-Type: application/json",
    "modified = afterTimestamp AND id > afterId",
    '"license": "https://creativecommons.org/licenses/by/4.0/"',
    "https://github.com/acme-leisure/opendata/issues",
    "opendata@acme.example",
  ]) {
    assert.ok(brief.includes(each), each);
  }
  assert.is(`${load(site.page(getUrl("buildApi")))("#text-brief > pre").text()}\n`, brief);
});

test("a type of feed that lacks its parent is named on the page and in the brief", async () => {
  const incomplete = await buildSite({
    "publisher.yaml": writePublisher({
      feeds: { base: "https://api.acme.example/", types: ["ScheduledSession"] },
    }),
  });
  assert.match(
    incomplete.page("/publish-data/brief.txt"),
    /^Not listed yet.*:\n- SessionSeries, which ScheduledSession items refer to$/m,
  );
  assert.not.match((await buildSite({})).page("/publish-data/brief.txt"), /Not listed/);
  const page = async (types: string[]) =>
    load(
      (
        await buildSite({
          "publisher.yaml": writePublisher({ feeds: { base: "https://api.acme.example/", types } }),
        })
      ).page(getUrl("buildApi")),
    )("article").text();
  assert.match(
    await page(["ScheduledSession"]),
    /ScheduledSession items refer to SessionSeries, which is not among the feeds/,
  );
  assert.match(
    await page(["CourseInstanceSubEvent"]),
    /CourseInstanceSubEvent items refer to CourseInstance/,
  );
  assert.match(await page(["FacilityUse", "FacilityUseSlot"]), /Every feed that refers to another/);
  const withoutSlots = await page(["SessionSeries", "IndividualFacilityUse"]);
  assert.match(withoutSlots, /asks for a feed of slots beside IndividualFacilityUse/);
  assert.not.match(withoutSlots, /Every feed that refers/);
});

test("the steps after the five: validator, catalogue, board, conformance certificate", async () => {
  const site = await buildSite({
    "publisher.yaml": writePublisher(
      { bookingService: { hasCredential: "https://acme.example/conformance" } },
      { includedInDataCatalog: "https://acme.example/catalogue.jsonld" },
    ),
  });
  const hrefs = (page: string) =>
    load(page)("a[href]")
      .toArray()
      .map((link) => load(page)(link).attr("href") ?? "");
  const validator =
    "https://validator.openactive.io/?url=https%3A%2F%2Fdata.acme-leisure.example%2F&version=2.x&validationMode=DatasetSite";
  assert.ok(hrefs(site.page(getUrl("validation"))).includes(validator));

  const catalogue = site.page(getUrl("dataCatalogue"));
  assert.is(load(catalogue)(".openactive-code").text(), '"https://data.acme-leisure.example/",');
  // The line goes into a JSON list.
  assert.equal(JSON.parse(`[${load(catalogue)(".openactive-code").text()} "x"]`), [
    "https://data.acme-leisure.example/",
    "x",
  ]);
  assert.ok(
    hrefs(catalogue).includes(
      "https://github.com/openactive/data-catalogs/blob/HEAD/singular.jsonld",
    ),
  );
  assert.ok(hrefs(catalogue).includes("https://acme.example/catalogue.jsonld"));
  assert.equal(readTexts(catalogue, ".openactive-checklist strong"), [
    "Declared.",
    "Declared.",
    "Yours to check.",
    "Yours to check.",
    "Yours to check.",
    "Yours to check.",
    "Declared.",
    "Yours to check.",
  ]);

  assert.ok(
    load(site.page(getUrl("issuesBoard")))("article")
      .text()
      .includes("Acme Leisure has one: https://github.com/acme-leisure/opendata/issues"),
  );
  assert.ok(
    hrefs(site.page(getUrl("conformanceCertificate"))).includes("https://acme.example/conformance"),
  );
});

test("the worksheet has the answers that the file gives, each with its evidence, and no others", async () => {
  const full = await buildSite({
    "publisher.yaml": writePublisher(
      { email: "opendata@acme.example" },
      { includedInDataCatalog: "https://acme.example/catalogue.jsonld" },
    ),
  });
  const rows = (site: BuiltSite) => {
    const $ = load(site.page(getUrl("worksheet")));
    return new Map(
      $("tbody tr")
        .toArray()
        .map((row) => [
          $(row).attr("id"),
          [$(row).find("td").first().text(), $(row).find("a").attr("href")],
        ]),
    );
  };
  const url = "https://data.acme-leisure.example/";
  for (const [field, answer, evidence] of [
    ["dataTitle", "Acme Leisure Sessions", url],
    ["publisher", "Acme Leisure", url],
    ["publisherUrl", "https://www.acme-leisure.example/", "https://www.acme-leisure.example/"],
    ["contactEmail", "opendata@acme.example", `${url}#openactive-help`],
    ["publisherRights", "Acme Leisure Trust Ltd", `${url}#rights`],
    ["dataLicence", "https://creativecommons.org/licenses/by/4.0/", `${url}#rights`],
    [
      "forum",
      "https://github.com/acme-leisure/opendata/issues",
      "https://github.com/acme-leisure/opendata/issues",
    ],
    ["listing", "https://acme.example/catalogue.jsonld", "https://acme.example/catalogue.jsonld"],
  ] as const) {
    assert.equal(rows(full).get(field), [answer, evidence], field);
  }

  // Every anchor that the worksheet links to exists.
  const $ = load(full.page("/"));
  for (const [, [, evidence]] of rows(full)) {
    if (evidence!.startsWith(`${url}#`)) {
      assert.is($(evidence!.slice(url.length)).length, 1, evidence);
    }
  }
  const less = await buildSite({});
  assert.equal(
    [...rows(full).keys()].filter((field) => !rows(less).has(field)),
    ["contactEmail", "listing"],
  );
});

test("what a publisher wrote appears as text on every page, even if it looks like markup", async () => {
  const hostile = `"quotes" & 'more' age < 5 {publisher} [x](https://evil.example.org) **bold**`;
  const buildWith = (text: string) =>
    buildSite({
      "publisher.yaml": writePublisher({
        name: text,
        guidance: {
          role: "booking-system",
          items: text,
          contact: { name: text },
          steps: { buildApi: { note: text, estimate: text } },
        },
      }),
    });
  const [site, plain] = [await buildWith(hostile), await buildWith("plain")];
  for (const name of guidancePages) {
    const elements = (page: string) =>
      load(page)("*")
        .toArray()
        .map((element) => (element as unknown as { tagName: string }).tagName);
    // The URL in the note becomes a link, as in any free text.
    const extra = name === "buildApi" ? 1 : 0;
    assert.is(
      elements(site.page(getUrl(name))).length,
      elements(plain.page(getUrl(name))).length + extra,
      name,
    );
    assert.not.match(site.page(getUrl(name)), /<strong>bold|age < 5/);
  }
  assert.ok(
    load(site.page("/publish-data/"))("article")
      .text()
      .includes(`Organisations that join now, as ${hostile} can,`),
  );
  assert.ok(
    site
      .page("/publish-data/clause.txt")
      .includes(`what is already public about your ${hostile}: `),
  );
});

for (const [name, options, yaml] of [
  ["at the root", {}, bookingSystem],
  [
    "under a path prefix",
    { pathPrefix: "/repo/" },
    bookingSystem.replace(
      "https://data.acme-leisure.example/",
      "https://acme.github.io/repo/open/",
    ),
  ],
  [
    "at a URL without a slash",
    {},
    bookingSystem.replace("https://data.acme-leisure.example/", "https://acme.example/openactive"),
  ],
] as const) {
  test(`no link or anchor within the site is broken, ${name}`, async () => {
    const site = await buildSite({ "publisher.yaml": yaml }, options);
    assert.equal(findBrokenLinks(site, "pathPrefix" in options ? options.pathPrefix : "/"), []);
    const provider = await buildSite(
      { "publisher.yaml": yaml.replace("role: booking-system", "role: activity-provider") },
      options,
    );
    assert.equal(findBrokenLinks(provider, "pathPrefix" in options ? options.pathPrefix : "/"), []);
  });
}

test("headings form one outline, and exact times are machine-readable", async () => {
  const site = await buildSite({ "publisher.yaml": bookingSystem });
  for (const name of guidancePages) {
    const $ = load(site.page(getUrl(name)));
    const levels = $("h1, h2, h3, h4, h5, h6")
      .toArray()
      .map((heading) => Number((heading as unknown as { tagName: string }).tagName[1]));
    assert.is(levels[0], 1, name);
    assert.is(levels.filter((level) => level === 1).length, 1, name);
    levels.forEach((level, index) =>
      assert.ok(index === 0 || level <= levels[index - 1]! + 1, `${name}: ${levels.join(" ")}`),
    );
    const ids = $("[id]")
      .toArray()
      .map((element) => $(element).attr("id"));
    assert.is(new Set(ids).size, ids.length, `${name}: ${ids.join(" ")}`);
  }
  const $ = load((await buildSite({ "publisher.yaml": writePublisher() })).page("/publish-data/"));
  const times = $(".openactive-steps time")
    .toArray()
    .map((time) => [$(time).attr("datetime"), $(time).text()]);
  assert.equal(times, [
    ["PT5M", "5 minutes"],
    ["PT30M", "30 minutes"],
    ["PT1H30M", "1.5 hours"],
    ["PT30M", "30 minutes"],
    ["PT10M", "10 minutes"],
    ["PT15M", "15 minutes"],
    ["PT20M", "20 minutes"],
  ]);
  assert.is($('.openactive-progress time[datetime="PT2H40M"]').length, 1);
});

test("pages have title, description, strapline and position, and eleventy-navigation makes a menu of them", async () => {
  const seen = "{{ title }}|{{ description }}|{{ strapline }}|{{ position }}|{{ content | safe }}";
  const menu =
    "{% for entry in collections.all | eleventyNavigation %}{{ entry.title }}={{ entry.url }}[{% for child in entry.children %}{{ child.title }}={{ child.url }}({% for leaf in child.children %}{{ leaf.title }}{% endfor %}) {% endfor %}]{% endfor %}";
  const site = await buildSite(
    { "_includes/mine.njk": seen, "menu.njk": menu },
    {
      options: {
        layout: "mine.njk",
        navigation: ({ name, entry }) => name !== "datasetSite" && entry,
      },
      config: (config) => void config["addPlugin"]!(navigation as never),
    },
  );
  assert.match(
    site.page("/publish-data/"),
    /^Publish Data\|Why Acme Leisure publishes open data, and how: .*\|In-depth explanation of how to publish data\|19\|<article/,
  );
  assert.match(
    site.page(getUrl("amendTerms")),
    /^Amend terms and build opt-out\|If the data belongs to others.*\|In-depth explanation of how to publish data\|3\|<article/,
  );
  const pages = /Publish Data=\/publish-data\/\[(.*?)\]/.exec(site.page("/menu/").trim())![1]!;
  assert.equal(
    pages
      .trim()
      .split(") ")
      .map((entry) => entry.split("=")[0]),
    [
      ...seedSteps.map(([title]) => title),
      "Open an issues board",
      "Validate the site and the feeds",
      "Get into the data catalogue",
      "Get a conformance certificate",
    ],
  );
  assert.match(
    pages,
    /Create an Open Data Certificate=\/publish-data\/create-an-open-data-certificate\/\(Worksheet for the Open Data Certificate\)/,
  );
});

test("the steps are in the data and in a JSON file", async () => {
  const site = await buildSite({
    "publisher.yaml": bookingSystem,
    "a.njk": "{{ openactive.steps | dump | safe }}",
    "b.liquid":
      "{% for step in openactive.steps %}{{ step.number }} {{ step.title }}: {{ step.stateText }} {{ step.url }}\n{% endfor %}",
  });
  const data = JSON.parse(site.page("/a/")) as Keys[];
  assert.is(data.length, stepNames.length);
  assert.equal(data[1], {
    name: "chooseLicence",
    number: 2,
    title: "Choose a licence",
    summary:
      "Say that anyone may access, use and share the data: with the Creative Commons Attribution licence, version 4.",
    audience: "For everyone",
    url: "/publish-data/choose-a-licence/",
    state: "confirmed",
    stateText: "Confirmed on 29 February 2024",
    confirmedOn: "2024-02-29",
    evidence: [],
    estimate: "5 minutes",
    durations: [{ datetime: "PT5M", text: "5 minutes" }],
  });
  assert.match(
    site.page("/b/"),
    /^1 Build your OpenActive API: Declared \/publish-data\/build-your-openactive-api\/$/m,
  );

  const file = JSON.parse(site.page("/publish-data/steps.json")) as {
    steps: Keys[];
    furtherSteps: Keys[];
    dataset: string;
    publisher: string;
  };
  assert.equal(
    [file.dataset, file.publisher],
    ["https://data.acme-leisure.example/", "Acme Leisure"],
  );
  assert.equal(
    [...file.steps, ...file.furtherSteps],
    data.map((step) => ({
      ...step,
      url: `https://data.acme-leisure.example${String(step["url"])}`,
    })),
  );
});

test("shortcodes render a page, all steps, one step, a text and the worksheet", async () => {
  const site = await buildSite({
    "publisher.yaml": bookingSystem,
    "a.njk": '{% openactiveGuidance "chooseLicence" %}',
    "b.liquid": "{% openactiveGuidance %}",
    "c.md": "Before\n\n{% openactiveSteps %}\n\nAfter\n",
    "d.njk": '{% openactiveStep "amendTerms" %}',
    "e.md": '{% openactiveReadyText "clause" %}\n',
    "f.njk": "{% openactiveWorksheet %}",
  });
  const article = (page: string) => load(page)("article").toString();
  assert.is(article(site.page("/a/")), article(site.page(getUrl("chooseLicence"))));
  assert.is(article(site.page("/b/")), article(site.page("/publish-data/")));
  assert.is(load(site.page("/c/"))(".openactive-steps > li").length, stepNames.length);
  assert.match(site.page("/c/"), /<p>After<\/p>/);
  assert.ok(site.page(getUrl("amendTerms")).includes(site.page("/d/").trim()));
  assert.is(
    load(site.page("/e/"))("figure > pre").text(),
    load(site.page(getUrl("amendTerms")))("#text-clause > pre").text(),
  );
  assert.ok(site.page(getUrl("worksheet")).includes(site.page("/f/").trim()));
});

test("an unknown name is an error that lists the known ones", async () => {
  for (const [shortcode, message] of [
    [
      'openactiveStep "chooseLicense"',
      /openactiveStep: found "chooseLicense"; expected a step: one of buildApi, chooseLicence, .*; did you mean "chooseLicence"\?/,
    ],
    ["openactiveStep", /openactiveStep: found no name; expected a step: one of buildApi/],
    [
      'openactiveReadyText "clauses"',
      /openactiveReadyText: found "clauses"; expected a ready-to-use text: one of brief, supplierEmail, procurement, clause, optOutText, notice; did you mean "clause"\?/,
    ],
    [
      'openactiveGuidance "x"',
      /openactiveGuidance: found "x"; expected a page of the guidance: one of publishData, buildApi/,
    ],
  ] as const) {
    const error = await buildSite({ "a.njk": `{% ${shortcode} %}` }).then(
      () => assert.unreachable(),
      (caught: Error) => caught,
    );
    const messages = [];
    for (
      let cause: unknown = error;
      cause instanceof Error;
      cause = (cause as { originalError?: unknown }).originalError ?? cause.cause
    ) {
      messages.push(cause.message);
    }
    assert.match(messages.join("\n"), message);
  }
});

test("the site's own page or content file replaces the plugin's, and pages can be switched off", async () => {
  const own = await buildSite({
    "publish-data/choose-a-licence.md": "# Ours\n",
    "_includes/openactive/issuesBoard.md":
      "Ask {publisher}, or look at [the steps](page:publishData).\n\n{board}\n",
  });
  assert.is(own.page(getUrl("chooseLicence")), "<h1>Ours</h1>\n");
  assert.match(
    own.page(getUrl("issuesBoard")),
    /<p>Ask Acme Leisure, or look at <a href="\/publish-data\/">the steps<\/a>\.<\/p>\n<p>Acme Leisure has one/,
  );
  assert.equal(findBrokenLinks(own, "/"), []);

  const none = await buildSite({}, { options: { pages: { guidance: false } } });
  assert.equal(
    [...none.pages.keys()].filter((url) => url.startsWith("/publish-data")),
    [],
  );
  assert.equal(findBrokenLinks(none, "/"), []);

  const one = await buildSite(
    { "elsewhere.md": "---\npermalink: /publish-data/validate/\n---\nMine" },
    { options: { pages: { validation: false } } },
  );
  assert.match(one.page(getUrl("validation")), /Mine/);
  assert.equal(one.warnings, []);
  const missing = await buildSite({}, { options: { pages: { validation: false } } });
  assert.equal(missing.warnings, [
    "[openactive] warning: /publish-data/validate/  this page is switched off and the site has none of its own, but other pages link to it",
  ]);
  assert.equal(findBrokenLinks(one, "/"), []);
});

test("a content file that uses an unknown name is an error", async () => {
  for (const [content, message] of [
    [
      "Ask {publsher}.",
      /issuesBoard\.md {2}found \{publsher\}; expected one of \{publisher\}, .*; did you mean "\{publisher\}"\?/,
    ],
    [
      "{?catalog} Listed.",
      /found \{\?catalog\}; expected one of \{\?publisher\}, .*; did you mean "\{\?catalogue\}"\?/,
    ],
    [
      "[x](page:publishdata)",
      /found page:publishdata; expected one of page:publishData, .*; did you mean "page:publishData"\?/,
    ],
    [
      "[x](link:validatr)",
      /found link:validatr; expected one of .*; did you mean "link:validator"\?/,
    ],
  ] as const) {
    const error = await buildSite({ "_includes/openactive/issuesBoard.md": content }).then(
      () => assert.unreachable(),
      (caught: Error) => caught,
    );
    assert.match(String((error as { originalError?: Error }).originalError?.message), message);
  }
});

test.run();
