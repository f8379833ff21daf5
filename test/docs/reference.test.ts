import { readdirSync } from "node:fs";
import path from "node:path";
import * as assert from "uvu/assert";
import { attributionForms } from "../../src/index.js";
import { guidancePages, getGuidancePath } from "../../src/guidance/index.js";
import { bundledLanguages } from "../../src/messages/index.js";
import { readOptions } from "../../src/options.js";
import { stepNames } from "../../src/publisher/index.js";
import { pageNames, pages as allPages } from "../../src/site/pages/index.js";
import { buildSite, minimalPublisher, type SiteConfig } from "../support/site.js";
import { test } from "../support/suite.js";
import {
  getSection,
  listHeadingNames,
  listNames,
  listRows,
  readFile,
  readPage,
} from "./documentation.js";

/*
 * The reference lists everything there is, and nothing else. The keys of the publisher file and the options of the
 * commands are generated: see generated.test.ts.
 */

/** The paths of the guidance, except that of its overview, which stands for them. */
const stepPaths = guidancePages.map(getGuidancePath).slice(1);

/** What the minimal publisher, neither a public body nor a booking system, goes without. */
const unneeded = [
  "accessibility-statement/",
  "publish-data/clause.txt",
  "publish-data/opt-out.txt",
  "publish-data/notice.txt",
];

test("pages: every page and file is listed, and the minimal publisher has all but the unneeded ones", async () => {
  // Only a catalogue with more publishers than a page has room for has the list of them.
  const named = [...readPage("pages").matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
  const paths = allPages.map(({ path: own }) => own).filter((own) => !stepPaths.includes(own));
  for (const own of paths.filter(Boolean)) assert.ok(named.includes(own), own);

  const { pages } = await buildSite({ "publisher.yaml": minimalPublisher });
  const expected = [...paths, ...stepPaths].filter(
    (own) => !unneeded.includes(own) && own !== "a-z/publishers.json",
  );
  assert.equal([...pages.keys()].sort(), [...new Set(expected)].map((own) => `/${own}`).sort());
});

test("pages: the names are those of the option", () => {
  const named = listRows(readPage("pages")).flatMap(([, , name]) => listNames(name!));
  const own = pageNames.filter((name) => !(guidancePages as readonly string[]).includes(name));
  assert.equal(new Set(named.filter((name) => name !== "css" && name !== "script")), new Set(own));
});

test("options: every option has its heading", () => {
  try {
    readOptions({ unknown: 1 });
    assert.unreachable();
  } catch (error) {
    const options = /Options: (.*)$/m.exec((error as Error).message)![1]!.split(", ");
    assert.equal(listHeadingNames(readPage("options")).sort(), options.sort());
  }
});

test("options: the defaults are the real ones", () => {
  const settings = readOptions({}) as unknown as Readonly<Record<string, unknown>>;
  for (const [, name, stated] of readPage("options").matchAll(
    /^### `(\w+)`\n\n\*.*Default: `([^`]+)`\.\*/gm,
  )) {
    const isValue = /^(?:true|false|".*")$/.test(stated!);
    if (isValue) assert.is(JSON.stringify(settings[name!]), stated, name);
    else assert.is(settings[name!], undefined, name);
  }
});

test("options: pages names every page, those of the guidance as a group", () => {
  const section = /### `pages`\n([^#]*)/.exec(readPage("options"))![1]!;
  const list = /The names are (.*?)\. /.exec(section)![1]!;
  const own = pageNames.filter((name) => !(guidancePages as readonly string[]).includes(name));
  assert.equal(listNames(list), own);
});

test("shortcodes: every shortcode has its heading", async () => {
  const added: string[] = [];
  const config: NonNullable<SiteConfig["config"]> = (eleventyConfig) => {
    const { addShortcode } = eleventyConfig;
    eleventyConfig.addShortcode = (name, render) => {
      if (name.startsWith("openactive")) added.push(name);
      addShortcode.call(eleventyConfig, name, render);
    };
  };
  await buildSite({}, { config });
  assert.equal(listHeadingNames(readPage("shortcodes")).sort(), added.sort());
});

test("shortcodes: every key of the data is listed", async () => {
  const { page } = await buildSite({
    "keys.11ty.js":
      "export const data = { permalink: 'keys.json' };\n" +
      "export const render = ({ openactive }) => JSON.stringify(Object.keys(openactive));",
  });
  const keys = JSON.parse(page("/keys.json")) as string[];
  const rows = listRows(getSection(readPage("shortcodes"), "Data"));
  const named = rows.map(([key]) => /`openactive\.(\w+)`/.exec(key!)![1]!);
  assert.equal(named.sort(), keys.sort());
});

test("guidance: the table lists every step in order", () => {
  const rows = listRows(getSection(readPage("guidance"), "When a step is done"));
  assert.equal(
    rows.map(([name]) => listNames(name!)[0]),
    stepNames,
  );
});

test("languages: every language of the plugin is named", () => {
  const names = new Intl.DisplayNames("en-GB", { type: "language" });
  const text = readPage("languages");
  for (const tag of Object.keys(bundledLanguages)) assert.ok(text.includes(names.of(tag)!), tag);
});

test("languages: the Welsh translation is said to await review", () => {
  assert.match(readFile("src/messages/cy.ts"), /AWAITS REVIEW BY A SPEAKER/);
  assert.match(readPage("languages"), /Welsh .*awaits review by a speaker/);
});

test("attribution: every form of credit is named", () => {
  const sentence = /^The forms are .*?\. /m.exec(readPage("attribution"))![0];
  assert.equal(
    [...sentence.matchAll(/`([\w-]+)`/g)].map(([, form]) => form),
    attributionForms,
  );
});

test("templates: every template and every block is listed", () => {
  const folder = path.join(import.meta.dirname, "../../src/templates/html");
  const rows = listRows(getSection(readPage("templates"), "Templates"));
  const templates = rows.flatMap(([names]) =>
    [...names!.matchAll(/`([\w-]+\.njk)`/g)].map(([, name]) => name!),
  );
  assert.equal(templates.sort(), readdirSync(folder).sort());
  for (const [names, , blocks = ""] of rows) {
    for (const [, name] of names!.matchAll(/`([\w-]+\.njk)`/g)) {
      const template = readFile(`src/templates/html/${name}`);
      const own = [...template.matchAll(/\{%-? block (\w+) -?%\}/g)].map(([, block]) => block!);
      assert.equal(listNames(blocks), own, name);
    }
  }
});

test("styles: the custom properties are those of the stylesheet, which uses no others", () => {
  const css = readFile("src/templates/openactive.css");
  const defined = [...css.matchAll(/^ +(--[\w-]+):/gm)].map(([, name]) => name!);
  // A name that begins with an underscore is for the stylesheet alone.
  const properties = new Set(defined.filter((name) => !name.startsWith("--_")));
  const section = getSection(readPage("templates"), "Custom properties");
  const named = [...section.matchAll(/`(--openactive-\w+(?:-\w+)*)`/g)].map(([, name]) => name!);
  assert.equal(named.sort(), [...properties].sort());
  for (const [, used] of css.matchAll(/var\((--[\w-]+)/g)) assert.ok(defined.includes(used!), used);
});

test("many publishers: the keys of the catalogue are listed", async () => {
  const rows = listRows(getSection(readPage("many-publishers"), "The catalogue"));
  const named = rows.flatMap(([keys]) => listNames(keys!.replace(/\(.*\)/, "")));
  try {
    await buildSite({}, { options: { catalog: { unknown: 1 } as object } });
    assert.unreachable();
  } catch (error) {
    const allowed = /allowed here: ([^;\n]*)/.exec((error as Error).message)![1]!.split(", ");
    assert.equal(named.sort(), allowed.sort());
  }
});

test.run();
