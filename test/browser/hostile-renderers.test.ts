import * as assert from "uvu/assert";
import {
  attribute,
  attributeAll,
  describeCatalog,
  describeDataset,
  describeSteps,
  readPublisher,
  renderAccessibilityStatement,
  renderAttributionPage,
  renderCatalog,
  renderGuidance,
  type Dataset,
  type Publisher,
} from "../../src/index.js";
import { attacks, fillEveryText, poison } from "../support/hostile.js";
import { buildSite } from "../support/site.js";
import { suite } from "../support/suite.js";
import { openTrap, type Trap } from "./trap.js";

/*
 * Every exported function that returns HTML, and every page of a built site: texts of datasets and
 * publishers that nobody has checked must not run, and must not blank the page.
 */
const test = suite("Hostile texts in all pages, in a browser");

let trap: Trap;
test.before(async () => {
  trap = await openTrap();
});
test.after(() => trap.close());

// The last group of the filled file is `guidance`, which goes on here.
const yaml = `${fillEveryText("plain")}  role: booking-system
  items: classes
publicSectorBody: { compliance: partial, nonAccessibleContent: [Some PDFs], preparedOn: 2024-01-31 }
`;
const { publisher } = readPublisher(yaml, "publisher.yaml");
const dataset = describeDataset(publisher);

type Renderer = (dataset: Dataset, publisher: Publisher) => string;

const links = { datasetSite: "/x/", attributionJson: "/a.json", jsonLd: "/d.jsonld" };

const renderers: Record<string, Renderer> = {
  "attribute, minimal": (each) => attribute(each),
  "attribute, full": (each) => attribute(each, { form: "full" }),
  attributeAll: (each) => attributeAll([each, each]),
  renderAttributionPage: (each) => renderAttributionPage(each, { links }),
  renderCatalog: (each) => renderCatalog(describeCatalog([each], { url: each.url }), [each]),
  renderAccessibilityStatement: (each, body) =>
    renderAccessibilityStatement(body, each, { datasetSiteUrl: "/x/" }),
};
for (const name of [
  "publishData",
  ...describeSteps(publisher).map((step) => step.name),
  "worksheet",
]) {
  renderers[`renderGuidance, ${name}`] = (each, body) =>
    renderGuidance(name as never, body, each, { href: () => "/x/" });
}

/** Values from a fixed list, which a publisher of any other would not have. */
const isFixed = (path: string) => /\.(?:type|role|compliance|status)$/.test(path);

const renderAll = (change: (text: string) => string) => {
  const hostileDataset = poison(dataset, change);
  const hostilePublisher = poison(publisher, (text, at) => (isFixed(at) ? text : change(text)));
  return Object.entries(renderers).map(([name, render]) => {
    const html = render(hostileDataset, hostilePublisher);
    return `<section title="${name}">${html}</section>`;
  });
};

for (const attack of attacks) {
  test(`${JSON.stringify(attack)}: nothing runs, and no part is blank`, async () => {
    for (const change of [() => attack, (text: string) => `${text} ${attack}`]) {
      const parts = renderAll(change);
      const found = await trap.provoke(
        `<!doctype html><main>${parts.join("")}</main>`,
        async () => {
          const texts = await trap.page.locator("main > section").allInnerTexts();
          assert.is(texts.length, parts.length, "all parts are where they belong");
          assert.ok(texts.every((text) => text.trim().length > 5));
        },
      );
      assert.equal(found, []);
    }
  });
}

/** Whether reading a dataset depends on this value. */
const isNeeded = (path: string) => path === ".url" || /@(?:type|context)/.test(path);

test("every page of a built site: nothing runs, and no page is blank", async () => {
  for (const attack of attacks) {
    const site = await buildSite(
      { "own.njk": "{% openactiveAttribution 'other' %}{% openactiveColophon %}" },
      {
        options: {
          sources: {
            other: poison(dataset, (text, at) => (isNeeded(at) ? text : `${text} ${attack}`)),
          },
          contentSecurityPolicy: false,
        },
      },
    );
    const found = await trap.provoke(`<!doctype html><main>${site.page("/own/")}`);
    assert.equal(found, [], attack);
  }
});

test.run();
