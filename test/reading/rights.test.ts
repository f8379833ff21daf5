import { load } from "cheerio";
import * as assert from "uvu/assert";
import { loadSources } from "../../src/attribution/index.js";
import {
  attribute,
  describeCredit,
  readDatasetSite,
  renderColophon,
  renderDatasetSite,
  toTurtle,
} from "../../src/index.js";
import { createFolder } from "../support/site.js";
import { test } from "../support/suite.js";
import { acme, buildJsonLdScript } from "./pages.js";

const prefixes =
  "dct: http://purl.org/dc/terms/ dcat: http://www.w3.org/ns/dcat# foaf: http://xmlns.com/foaf/0.1/ odrs: http://schema.theodi.org/odrs#";

/** A page whose JSON-LD and RDFa are about the same dataset. */
const buildRightsPage = (json: object | undefined, rights: string, url = acme.url) =>
  `<!doctype html><html lang="en" prefix="${prefixes}"><head><title>Acme</title>${
    json === undefined ? "" : buildJsonLdScript(json)
  }</head><body typeof="dcat:Dataset" resource="${url}"><h1 property="dct:title">Acme</h1>${rights}</body></html>`;

const statement = (content: string) =>
  `<p property="dct:rights" resource="#rights" typeof="odrs:RightsStatement">${content}</p>`;

const credit = (text: string, url: string) =>
  `<a href="${url}" property="odrs:attributionURL"><span property="odrs:attributionText">${text}</span></a>`;

const readFull = (html: string) => {
  const full = attribute(readDatasetSite(html), { form: "full" });
  return load(full)("p").text().replace(/\s+/g, " ").trim();
};

/** Lists the warnings about a page that is a source. */
async function listWarnings(html: string): Promise<string[]> {
  const folder = createFolder({ "site.html": html });
  const sources = await loadSources({ x: "site.html" }, { folder });
  return sources.flatMap(({ warnings }) => warnings.map(({ message }) => message));
}

test("the credit, the notice and the statement in the RDFa are added to the JSON-LD", async () => {
  const page = buildRightsPage(
    acme,
    statement(
      `${credit("Acme for All", "https://www.acme.example/credit/")}
       <span property="odrs:copyrightNotice">© 2024 Acme Leisure Trust</span>
       <a property="odrs:copyrightStatement" href="https://www.acme.example/copyright/">Copyright</a>
       <a property="odrs:reuserGuidelines" href="https://www.acme.example/reuse/">Reuse</a>`,
    ),
  );
  const dataset = readDatasetSite(page);
  assert.equal(describeCredit(dataset), {
    text: "Acme for All",
    url: "https://www.acme.example/credit/",
  });
  assert.is(dataset.publisher.name, "Acme Leisure");
  assert.is(dataset.usageInfo, "https://www.acme.example/reuse/");
  assert.is(
    readFull(page),
    "Acme Sessions by Acme Leisure. Source: Acme for All. Licence: CC BY 4.0. © 2024 Acme Leisure Trust. Copyright statement.",
  );
  const link = '[href="https://www.acme.example/copyright/"]';
  assert.is(load(renderColophon([dataset]))(link).text(), "Copyright statement");
  assert.match(
    renderColophon([dataset], { format: "markdown" }),
    "[Copyright statement](https://www.acme.example/copyright/)",
  );
  assert.equal(await listWarnings(page), []);
});

test("a credit with only a text, or only an address, keeps the rest of the usual one", () => {
  const textOnly = statement('<span property="odrs:attributionText">Acme for All</span>');
  assert.equal(describeCredit(readDatasetSite(buildRightsPage(acme, textOnly))), {
    text: "Acme for All",
    url: acme.url,
  });
  const urlOnly = statement(
    '<a property="odrs:attributionURL" href="https://www.acme.example/">x</a>',
  );
  assert.equal(describeCredit(readDatasetSite(buildRightsPage(acme, urlOnly))), {
    text: "Acme Leisure",
    url: "https://www.acme.example/",
  });
});

test("what the JSON-LD states is kept, with a warning where the RDFa says something else", async () => {
  const json = {
    ...acme,
    creditText: "Acme",
    mainEntityOfPage: "https://www.acme.example/",
    copyrightNotice: "© Acme",
  };
  const rights = `<a property="dct:license" href="https://creativecommons.org/licenses/by-sa/4.0/">x</a>${statement(
    `${credit("Better", "https://www.better.example/")}<i property="odrs:copyrightNotice">© Better</i>`,
  )}`;
  const page = buildRightsPage(json, rights);
  assert.equal(readDatasetSite(page), json);
  assert.equal(
    (await listWarnings(page)).map((warning) => warning.split("; expected")[0]),
    [
      'found two licences: "https://creativecommons.org/licenses/by/4.0/" in the JSON-LD and "https://creativecommons.org/licenses/by-sa/4.0/" in the RDFa',
      'found two credits: "Acme" in the JSON-LD and "Better" in the RDFa',
      'found two URLs for the credit: "https://www.acme.example/" in the JSON-LD and "https://www.better.example/" in the RDFa',
      'found two copyright notices: "© Acme" in the JSON-LD and "© Better" in the RDFa',
    ],
  );
});

test("the same said in another way is no disagreement", async () => {
  const json = { ...acme, creditText: "Acme  Leisure" };
  const rights = `<a property="dct:license" href="http://creativecommons.org/licenses/by/4.0/legalcode">x</a>${statement(
    credit("Acme Leisure", "http://data.acme.example"),
  )}`;
  const page = buildRightsPage(json, rights);
  assert.equal(readDatasetSite(page), json);
  assert.equal(await listWarnings(page), []);
});

test("the credit of another dataset on the page is not taken", () => {
  const other = `<p about="https://other.example/#rights" typeof="odrs:RightsStatement" prefix="${prefixes}">${credit("Other", "https://other.example/")}</p>`;
  assert.equal(readDatasetSite(buildRightsPage(acme, other)), acme);
  const two = buildRightsPage(
    acme,
    statement(credit("Other", "https://other.example/")),
    "https://other.example/",
  ).replace(
    "</body>",
    '<div typeof="dcat:Dataset" resource="https://third.example/"></div></body>',
  );
  assert.equal(readDatasetSite(two), acme);
});

test("both licences are read, and named as the page names them", () => {
  const named = (property: string, url: string, name: string) =>
    `<a property="odrs:${property}" href="${url}"><span about="${url}" property="dct:title">${name}</span></a>`;
  const page = buildRightsPage(
    undefined,
    statement(
      named("dataLicense", "https://www.acme.example/data-licence/", "Acme Data Licence") +
        named("contentLicense", "https://creativecommons.org/licenses/by-sa/4.0/", "whatever") +
        credit("Acme", acme.url),
    ),
  );
  const dataset = readDatasetSite(page);
  assert.is(dataset.license, "https://www.acme.example/data-licence/");
  assert.is(
    readFull(page),
    "Acme by Acme. Source: Acme. Licence: Acme Data Licence. Licence of the content: CC BY-SA 4.0.",
  );
  const data = JSON.parse(attribute(dataset, { form: "json" })) as Record<string, unknown>;
  assert.equal(data["license"], {
    name: "Acme Data Licence",
    url: "https://www.acme.example/data-licence/",
  });
  assert.equal(data["contentLicense"], {
    name: "CC BY-SA 4.0",
    url: "https://creativecommons.org/licenses/by-sa/4.0/",
  });
  // It can still be rendered and serialised.
  assert.match(renderDatasetSite(dataset), "Acme");
  assert.match(toTurtle(dataset), "data-licence");
});

test("the name of a licence in JSON-LD is read", () => {
  const url = "https://www.acme.example/licence/";
  const license = { "@type": "CreativeWork", name: "Acme Licence", url };
  const dataset = readDatasetSite(JSON.stringify({ ...acme, license }));
  assert.is(dataset.license, url);
  const data = JSON.parse(attribute(dataset, { form: "json" })) as Record<string, unknown>;
  assert.equal(data["license"], { name: "Acme Licence", url });
});

test("a hostile licence or statement is no link", () => {
  const page = buildRightsPage(
    undefined,
    statement(
      `<a property="odrs:dataLicense" href="javascript:alert(1)">x</a>
       <a property="odrs:copyrightStatement" href="javascript:alert(1)">x</a>${credit("Acme", acme.url)}`,
    ),
  );
  const dataset = readDatasetSite(page);
  const subjectOf = ["licence", "content-licence", "copyright-statement"].map((identifier) => ({
    identifier,
    name: "<b>x</b>",
    url: "javascript:alert(1)",
  }));
  const hostile = { ...dataset, license: "javascript:alert(1)", subjectOf } as never;
  for (const each of [dataset, hostile]) {
    for (const format of ["html", "markdown"] as const) {
      const colophon = renderColophon([each], { format });
      assert.not.match(colophon, /href="javascript|\]\(javascript|<b>/);
    }
  }
});

test.run();
