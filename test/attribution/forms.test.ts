import { readFileSync } from "node:fs";
import { load } from "cheerio";
import { transformSync } from "esbuild";
import MarkdownIt from "markdown-it";
import * as assert from "uvu/assert";
import {
  attribute,
  attributeAll,
  attributionForms,
  describeDataset,
  readPublisher,
  type AttributionForm,
  type CreditedDataset,
} from "../../src/index.js";
import { listRdfaTriples } from "../oracles/rdfa.js";
import { test } from "../support/suite.js";

const describeFixture = (name: string) =>
  describeDataset(
    readPublisher(
      readFileSync(new URL(`../publishers/${name}.yaml`, import.meta.url), "utf8"),
      `${name}.yaml`,
    ).publisher,
  );
const fusion = describeFixture("fusion-lifestyle");
const cycling = describeFixture("british-cycling");
const smallest: CreditedDataset = { url: "https://data.example.org/", publisher: { name: "Acme" } };

/** Names that are easily mistaken for some kind of markup. */
const names = [
  "Acme Leisure",
  "St. Mary's & Sons <Ltd>",
  "[Sport](https://evil.example.org) *bold* _it_ `x` ~~y~~",
  "{curly} {{more}} ${x}",
  `"quoted" \\ back`,
  "www.acme.example http://acme.example a@b.example",
  "Club | Table # Heading",
  "&lt;b&gt; &copy;",
  "Two\nlines",
  "!image",
  "مركز 🏊‍♀️",
];
const urls = [
  "https://data.example.org/",
  "https://data.example.org/a(b)c?x=1&y=2",
  "https://data.example.org/it's",
];
const ccBy = "https://creativecommons.org/licenses/by/4.0/";
const cases = names.flatMap((name) =>
  urls.map((url): CreditedDataset => ({ url, license: ccBy, publisher: { name } })),
);
const collapseWhitespace = (text: string) => text.replace(/\s+/g, " ").trim();

/** Reads the whole text of some HTML, and the text and the link of the credit in it. */
function readHtml(html: string) {
  const $ = load(html);
  return {
    whole: collapseWhitespace($("body").text()),
    text: collapseWhitespace($('[property="odrs:attributionText"]').text()),
    url: $('[property="odrs:attributionURL"]').attr("href"),
    elements: $("body *").length,
  };
}

/** Runs JSX as a program that contains it does, and returns the HTML that a browser would show. */
function runJsx(jsx: string): string {
  const { code } = transformSync(`(${jsx})`, { loader: "jsx", jsxFactory: "h", target: "es2022" });
  const escaped = (text: string) =>
    text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  const h = (
    tag: string,
    attributes: Record<string, string> | null,
    ...children: (string | { html: string })[]
  ) => {
    const written = Object.entries(attributes ?? {})
      .map(([name, value]) => ` ${name}="${escaped(value)}"`)
      .join("");
    const content = children.map((child) =>
      typeof child === "string" ? escaped(child) : child.html,
    );
    return { html: `<${tag}${written}>${content.join("")}</${tag}>` };
  };
  // What is run is what this test has just made.
  return (new Function("h", `return ${code}`) as (factory: typeof h) => { html: string })(h).html;
}

const endSentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What a credit has to say and to link to, and for messages, of which dataset it is. */
interface Expected {
  /** The publisher's name as it was given. */
  readonly given: string;
  /** The name on one line. */
  readonly name: string;
  readonly url: string;
  readonly where: string;
}

/** A check of each form: the compiler asks for that of a new one. */
const checks: Readonly<Record<AttributionForm, (credit: string, expected: Expected) => void>> = {
  minimal(credit, { name, url, where }) {
    const expected = { whole: `Source: ${name}`, text: name, url, elements: 3 };
    assert.equal(readHtml(credit), expected, where);
  },
  full(credit, { name, url, where }) {
    const full = readHtml(credit);
    const expected = [name, url, `Source: ${name}. Licence: CC BY 4.0.`];
    assert.equal([full.text, full.url, full.whole], expected, where);
  },
  markdown(credit, { name, url, where }) {
    const $ = load(new MarkdownIt({ linkify: true }).render(credit));
    assert.equal(
      [
        collapseWhitespace($("body").text()),
        $("a").length,
        $("a").text(),
        decodeURI($("a").attr("href")!),
        $("body *").length,
      ],
      [`Source: ${name}`, 1, name, decodeURI(url), 2],
      where,
    );
  },
  "full-markdown"(credit, { name, url, where }) {
    const $ = load(new MarkdownIt({ linkify: true }).render(credit));
    assert.equal(
      [
        collapseWhitespace($("body").text()),
        $("a").length,
        $("a").first().text(),
        decodeURI($("a").first().attr("href")!),
        $("a").last().attr("href"),
        $("body *").length,
      ],
      [`Source: ${endSentence(name)} Licence: CC BY 4.0.`, 2, name, decodeURI(url), ccBy, 3],
      where,
    );
  },
  text(credit, { name, url, where }) {
    assert.is(credit, `Source: ${name} (${url})`, where);
  },
  "full-text"(credit, { name, url, where }) {
    assert.is(credit, `Source: ${name} (${url}). Licence: CC BY 4.0 (${ccBy}).`, where);
  },
  jsx(credit, { name, url, where }) {
    const expected = { whole: `Source: ${name}`, text: name, url, elements: 3 };
    assert.equal(readHtml(runJsx(credit)), expected, where);
  },
  json(credit, { given, name, url, where }) {
    const data = JSON.parse(credit) as Record<string, unknown>;
    assert.is(data["text"], given, where);
    assert.is(data["url"], url, where);
    assert.is(data["credit"], `Source: ${name} (${url})`, where);
  },
};

test("every form has the same text and link, whatever the name looks like", () => {
  for (const dataset of cases) {
    const given = dataset.publisher.name;
    const name = collapseWhitespace(given);
    const { url } = dataset;
    for (const form of attributionForms) {
      const where = `${form}: ${name} ${url}`;
      checks[form](attribute(dataset, { form }), { given, name, url, where });
    }
  }
  assert.is(attribute(smallest), attribute(smallest, { form: "minimal" }));
});

test("the full form has title, author, source, licence, copyright notice and whether the data was changed", () => {
  const dataset = { ...fusion, copyrightNotice: "Copyright © 2024 Fusion Lifestyle" };
  assert.is(
    collapseWhitespace(load(attribute(dataset, { form: "full" }))("p").text()),
    `${fusion.name} by Fusion Lifestyle. Source: Fusion Lifestyle. Licence: CC BY 4.0. ` +
      "Copyright © 2024 Fusion Lifestyle.",
  );
  assert.match(
    load(attribute(dataset, { form: "full", changed: true }))("p").text(),
    /Copyright © 2024 Fusion Lifestyle\. The data has been changed\.$/,
  );
  assert.match(
    load(attribute({ ...dataset, copyrightNotice: "All mine." }, { form: "full" }))("p").text(),
    /All mine\.$/,
  );
  assert.equal(
    load(attribute(dataset, { form: "full" }))("a")
      .toArray()
      .map((link) => link.attribs["href"]),
    [fusion.url, fusion.license],
  );
});

test("the full forms without HTML say the same", () => {
  const dataset = { ...fusion, copyrightNotice: "Copyright © 2024 Fusion Lifestyle" };
  const { name, url } = fusion;
  assert.is(
    attribute(dataset, { form: "full-text", changed: true }),
    `${name} by Fusion Lifestyle. Source: Fusion Lifestyle (${url}). Licence: CC BY 4.0 (${ccBy}). ` +
      "Copyright © 2024 Fusion Lifestyle. The data has been changed.",
  );
  const markdown = attribute(dataset, { form: "full-markdown", changed: true });
  const html = new MarkdownIt().render(markdown);
  const full = attribute(dataset, { form: "full", changed: true });
  assert.is(
    collapseWhitespace(load(html)("body").text()),
    collapseWhitespace(load(full)("p").text()),
  );
  assert.is(load(html)("em").text(), name);
});

test("every form says that the data was changed, in words or as data", () => {
  for (const form of attributionForms) {
    const credit = attribute(fusion, { form, changed: true });
    if (form === "json") {
      const data = JSON.parse(credit) as Record<string, unknown>;
      assert.is(data["changed"], true);
      assert.match(String(data["credit"]), /\. The data has been changed\.$/);
      continue;
    }
    const html = form === "jsx" ? runJsx(credit) : credit;
    assert.match(load(html)("body").text().trim(), /\. The data has been changed\.$/, form);
    assert.not.match(attribute(fusion, { form }), /changed/, form);
  }
});

const ogl = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";
const odbl = "https://opendatacommons.org/licenses/odbl/1-0/";
const ordnance = "Contains OS data © Crown copyright and database right 2024";
const sentences: readonly (readonly [given: Partial<CreditedDataset>, sentence: string])[] = [
  [
    { license: ogl },
    "Contains public sector information licensed under the Open Government Licence v3.0 – Acme",
  ],
  [{ license: ogl, creditText: "Acme Council" }, "Source: Acme Council"],
  [{ license: ogl, creditText: ordnance }, ordnance],
  [{ creditText: ordnance }, ordnance],
  [
    { license: odbl, name: "Acme *Pools*" },
    "Contains information from Acme *Pools*, which is made available here under the ODbL 1.0 – Acme",
  ],
  [{ license: ccBy }, "Source: Acme"],
];

test("the sentence that a licence or its publisher prescribes replaces the word Source", () => {
  for (const [given, sentence] of sentences) {
    const dataset = { ...smallest, ...given };
    const read = (html: string) => collapseWhitespace(load(html)("body").text());
    const markdown = new MarkdownIt().render(attribute(dataset, { form: "markdown" }));
    assert.is(read(attribute(dataset)), sentence);
    assert.is(read(runJsx(attribute(dataset, { form: "jsx" }))), sentence);
    assert.is(read(markdown), sentence);
    const text = attribute(dataset, { form: "text" });
    assert.is(text.replace(/ \(https?:[^)]+\)/g, ""), sentence);
    const full = read(attribute(dataset, { form: "full" }));
    assert.ok(full.includes(`${sentence}.`), full);
    assert.is(full.split("Open Government Licence").length <= 2, true, full);
  }
});

const licenceNames: readonly (readonly [url: string, name: string])[] = [
  ["https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"],
  ["http://creativecommons.org/licenses/by-sa/4.0/legalcode", "CC BY-SA 4.0"],
  ["https://creativecommons.org/licenses/by/3.0/deed.en", "CC BY 3.0"],
  ["https://creativecommons.org/licenses/by-nc-nd/4.0", "CC BY-NC-ND 4.0"],
  ["https://opendatacommons.org/licenses/odbl/1-0/", "ODbL 1.0"],
  ["http://www.opendatacommons.org/licenses/by/1.0/", "ODC-By 1.0"],
  [
    "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/2/",
    "Open Government Licence v2.0",
  ],
  [
    "https://creativecommons.org.evil.example/licenses/by/4.0/",
    "https://creativecommons.org.evil.example/licenses/by/4.0/",
  ],
];

test("licences in wide use have their short names", () => {
  for (const [license, name] of licenceNames) {
    const data = JSON.parse(attribute({ ...smallest, license }, { form: "json" })) as {
      license: unknown;
    };
    assert.equal(data.license, { name, url: license });
  }
});

test("a missing licence is not claimed, and a missing notice is derived from holder and year", () => {
  assert.is(
    collapseWhitespace(load(attribute(smallest, { form: "full" }))("p").text()),
    "Source: Acme.",
  );
  assert.not.ok("license" in (JSON.parse(attribute(smallest, { form: "json" })) as object));
  assert.match(
    load(
      attribute(
        { ...smallest, copyrightHolder: "Acme Ltd", copyrightYear: 2024 },
        { form: "full" },
      ),
    )("p").text(),
    /Copyright © 2024 Acme Ltd\.$/,
  );
});

test("an unknown form is an error", () => {
  assert.throws(
    () => attribute(smallest, { form: "ful" as never }),
    /found "ful"; expected a form: one of minimal, full, .*; did you mean "full"\?/,
  );
});

test("another licence is shown by its URL", () => {
  const other = { ...smallest, license: "https://example.org/licence" };
  assert.is(
    load(attribute(other, { form: "full" }))("a")
      .last()
      .text(),
    "https://example.org/licence",
  );
  assert.equal((JSON.parse(attribute(other, { form: "json" })) as { license: unknown }).license, {
    name: "https://example.org/licence",
    url: "https://example.org/licence",
  });
});

const odrs = "http://schema.theodi.org/odrs#";
/** Lists the triples that a form states, written out by hand. */
function listTriples(
  form: "minimal" | "full",
  {
    "@id": id,
    url,
    publisher,
    creditText,
    mainEntityOfPage,
    license,
    copyrightNotice,
    inLanguage,
  }: typeof fusion,
): string[] {
  const rights = `<${id}#rights>`;
  const lang = inLanguage[0]!.toLowerCase();
  const triples = [
    `${rights} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${odrs}RightsStatement>`,
    `${rights} <${odrs}attributionText> ${JSON.stringify(creditText ?? publisher.name)}@${lang}`,
    `${rights} <${odrs}attributionURL> <${mainEntityOfPage ?? url}>`,
  ];
  if (form === "full") {
    triples.push(
      `${rights} <${odrs}dataLicense> <${license}>`,
      `${rights} <${odrs}contentLicense> <${license}>`,
    );
    if (copyrightNotice) {
      const notice = `${JSON.stringify(copyrightNotice)}@${lang}`;
      triples.push(`${rights} <${odrs}copyrightNotice> ${notice}`);
    }
  }
  return triples.sort();
}

test("an RDFa parser reads exactly the dataset's rights statement, alone and beside others", async () => {
  const welsh = {
    ...fusion,
    "@id": "https://cy.example.org/",
    url: "https://cy.example.org/",
    inLanguage: ["cy"],
    copyrightNotice: "Hawlfraint © 2024",
  };
  const page = (html: string) =>
    `<!doctype html>
<html lang="de" prefix="dct: http://purl.org/dc/terms/">
<title>Sessions</title>
<body><main about="https://app.example/1" typeof="dct:Text">${html}</main></body>
</html>`;
  const ofPage =
    "<https://app.example/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/Text>";
  const read = async (html: string) =>
    (await listRdfaTriples(page(html), "https://app.example/sessions/1")).filter(
      (triple) => triple !== ofPage,
    );
  for (const form of ["minimal", "full"] as const) {
    for (const dataset of [fusion, cycling, welsh]) {
      assert.equal(
        await read(attribute(dataset, { form })),
        listTriples(form, dataset),
        `${form} ${dataset.url}`,
      );
    }
    const all = [fusion, cycling, welsh];
    const expected = all.flatMap((dataset) => listTriples(form, dataset)).sort();
    assert.equal(
      await read(all.map((dataset) => attribute(dataset, { form })).join("")),
      expected,
      form,
    );
    assert.equal(await read(attributeAll(all, { form })), expected, form);
    assert.equal(
      await read(runJsx(attribute(fusion, { form: "jsx" }))),
      listTriples("minimal", fusion),
    );
  }
});

test("a dataset whose URL is a fragment of a page has its rights statement on that page", () => {
  assert.ok(
    attribute({ ...smallest, "@id": "https://data.example.org/#dataset" }).includes(
      'about="https://data.example.org/#rights"',
    ),
  );
});

test("several credits are a list, a single one is not", () => {
  const $ = load(attributeAll([fusion, cycling]));
  assert.equal(
    $("ul > li")
      .toArray()
      .map((item) => collapseWhitespace($(item).text())),
    ["Source: Fusion Lifestyle", "Source: British Cycling Sky Ride"],
  );
  assert.is(attributeAll([fusion]), attribute(fusion));
  assert.is(attributeAll([fusion, cycling], { form: "text" }).split("\n").length, 2);
  assert.is((JSON.parse(attributeAll([fusion, cycling], { form: "json" })) as unknown[]).length, 2);
  for (const form of ["markdown", "full-markdown"] as const) {
    const list = load(new MarkdownIt().render(attributeAll([fusion, cycling], { form })));
    assert.is(list("ul > li").length, 2);
  }
});

test("an invalid URL is not linked in any form", () => {
  for (const url of ["javascript:alert(1)", "data:text/html,x", "ftp://example.org/", ""]) {
    const dataset = { url, license: ccBy, publisher: { name: "Acme" } };
    const html = ["minimal", "full"].map((form) =>
      attribute(dataset, { form: form as AttributionForm }),
    );
    html.push(
      runJsx(attribute(dataset, { form: "jsx" })),
      new MarkdownIt().render(attribute(dataset, { form: "markdown" })),
    );
    const links = html.flatMap((written) =>
      load(written)("[href]")
        .toArray()
        .map((link) => link.attribs["href"]),
    );
    assert.equal(links, ["https://creativecommons.org/licenses/by/4.0/"], url);
    assert.is(attribute(dataset, { form: "text" }), "Source: Acme");
  }
});

test.run();
