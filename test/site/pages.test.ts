import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { pages } from "../../src/site/pages/index.js";
import { buildSite, minimalPublisher } from "../support/site.js";

const guidanceOff =
  "this page is switched off and the site has none of its own, but other pages link to it";

test("no two pages about the same subject have the same path", () => {
  const places = pages.map(({ about, path }) => `${about} ${path}`);
  assert.equal([...new Set(places)], places);
});

test("no two pages of a publisher, and none of the catalogue, are linked by the same key", () => {
  // The guidance that all publishers share stands in for that of each.
  const isShared = ({ about, link }: (typeof pages)[number]) =>
    about === "catalog" && link === "guidanceUrl";
  const links = pages.flatMap((page) => (isShared(page) ? [] : (page.link ?? [])));
  assert.equal([...new Set(links)], links);
});

test("each name in the option pages switches off its pages and the links to them", async () => {
  const files = {
    "publisher.yaml": `${minimalPublisher}publicSectorBody: { compliance: full, preparedOn: 2024-01-31, contact: data@acme-leisure.example }\n`,
  };
  const complete = await buildSite(files);
  for (const name of new Set(pages.map(({ group, name: own }) => group ?? own))) {
    if (name === undefined) continue;
    const site = await buildSite(files, { options: { pages: { [name]: false } } });
    for (const { about, path, link, ...page } of pages) {
      // The catalogue of a single publisher has no page and no stylesheet.
      if (path === "" || (about === "catalog" && link === undefined)) continue;
      const isOff = page.name === name || page.group === name;
      const url = `/${path}`;
      assert.is(site.pages.has(url), complete.pages.has(url) && !isOff, `${url} without ${name}`);
      if (!isOff || link === undefined) continue;
      for (const [at, html] of site.pages) {
        assert.not.match(html, `href="${url}"`, `${at} links to ${url} without ${name}`);
      }
    }
  }
});

test("a page of the guidance that is switched off alone is left to the site", async () => {
  const options = { pages: { chooseLicence: false } };
  const url = "/publish-data/choose-a-licence/";
  const without = await buildSite({}, { options });
  assert.equal(without.warnings, [`[openactive] warning: ${url}  ${guidanceOff}`]);
  assert.match(without.page("/publish-data/"), `href="${url}"`);

  const own = await buildSite({ "publish-data/choose-a-licence.md": "# Our licence" }, { options });
  assert.equal(own.warnings, []);
  assert.match(own.page(url), "Our licence");

  const withoutAny = await buildSite(
    {},
    { options: { pages: { guidance: false, chooseLicence: false } } },
  );
  assert.equal(withoutAny.warnings, []);
  assert.not.match(withoutAny.page("/"), "publish-data/");
});

test("the overview of the guidance is linked if the site writes it itself", async () => {
  const site = await buildSite(
    { "publish-data/index.md": "# Our guidance" },
    { options: { pages: { publishData: false } } },
  );
  assert.match(site.page("/"), 'href="/publish-data/"');
  assert.equal(site.warnings, []);
});

test.run();
