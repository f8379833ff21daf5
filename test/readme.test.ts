import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { attributionForms, createPublisherJsonSchema, readPublisher } from "../src/index.js";
import { bundledLanguages } from "../src/messages/index.js";
import { guidancePages, getGuidancePath } from "../src/guidance/index.js";
import { readOptions } from "../src/options.js";
import { stepNames } from "../src/publisher/index.js";
import { pageNames, pages as allPages } from "../src/site/pages/index.js";
import { feedTypeIdentifiers } from "../src/specification/feed-types.js";
import { buildSite } from "./support/site.js";
import { test } from "./support/suite.js";

const readFile = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const readme = readFile("README.md");

/** The section below a heading of the second level, without the heading. */
function getSection(title: string): string {
  const section = readme.split(`## ${title}\n`)[1]?.split("\n## ")[0];
  assert.ok(section, `the README has no section "${title}"`);
  return section;
}

/** The first block of code in a language that contains a text. */
function getCodeBlock(language: string, containing: string): string {
  const blocks = [...readme.matchAll(/```(\w+)\n(.*?)```/gs)];
  const block = blocks.find((match) => match[1] === language && match[2]!.includes(containing));
  assert.ok(block, `the README has no ${language} with "${containing}"`);
  return block[2]!;
}

/** What is set as code in a text, if it is a name. */
const getNames = (text: string) => [...text.matchAll(/`(\w+)`/g)].map((match) => match[1]!);

/** What is set as code at the start of each row of a section's tables, if it matches. */
function getFirstColumn(title: string, name = "\\w+"): string[] {
  const rows = getSection(title).matchAll(new RegExp(`^\\| \`(${name})\`[^|]* \\|`, "gm"));
  return [...rows].map((match) => match[1]!);
}

/** The paths of the guidance, except that of its overview, which stands for them. */
const stepPaths = guidancePages.map(getGuidancePath).slice(1);

/** What the minimal publisher, neither a public body nor a booking system, goes without. */
const unneeded = [
  "accessibility-statement/",
  "publish-data/clause.txt",
  "publish-data/opt-out.txt",
  "publish-data/notice.txt",
];

test("the minimal publisher file builds without a warning, and the site has what the table says", async () => {
  const yaml = getCodeBlock("yaml", "Acme Leisure");
  assert.equal(readPublisher(yaml, "publisher.yaml").warnings, []);
  const { pages } = await buildSite({ "publisher.yaml": yaml });

  const table = getSection("What you get");
  // Only a catalogue with more publishers than a page has room for has the list of them.
  const others = [...stepPaths, "a-z/publishers.json"];
  const paths = allPages.map(({ path }) => path).filter((path) => !others.includes(path));
  for (const path of paths.filter(Boolean)) {
    const names = [path, path.replace(/^publish-data\//, "")].map((name) => `\`${name}\``);
    assert.ok(
      names.some((name) => table.includes(name)),
      path,
    );
  }
  const expected = [...paths, ...stepPaths].filter((path) => !unneeded.includes(path));
  assert.equal([...pages.keys()].sort(), [...new Set(expected)].map((path) => `/${path}`).sort());
});

test("the table of options lists every option", () => {
  try {
    readOptions({ unknown: 1 });
    assert.unreachable();
  } catch (error) {
    const options = /Options: (.*)$/m.exec((error as Error).message)![1]!.split(", ");
    assert.equal(getFirstColumn("Options"), options);
  }
});

test("the option pages names every page, those of the guidance as a group", () => {
  const row = /^\| `pages` \|.*$/m.exec(getSection("Options"))![0];
  const own = pageNames.filter((name) => !(guidancePages as readonly string[]).includes(name));
  assert.equal(getNames(row), ["pages", ...own]);
});

test("the table of shortcodes lists every shortcode", async () => {
  const added: string[] = [];
  const config: NonNullable<Parameters<typeof buildSite>[1]>["config"] = (eleventyConfig) => {
    const { addShortcode } = eleventyConfig;
    eleventyConfig.addShortcode = (name, render) => {
      if (name.startsWith("openactive")) added.push(name);
      addShortcode.call(eleventyConfig, name, render);
    };
  };
  await buildSite({}, { config });
  assert.equal(getFirstColumn("Shortcodes").sort(), added.sort());
});

test("the table of steps lists every step in order", () => {
  assert.equal(getFirstColumn("The guidance"), stepNames);
});

test("the section about languages names every language of the plugin", () => {
  const names = new Intl.DisplayNames("en-GB", { type: "language" });
  for (const tag of Object.keys(bundledLanguages)) {
    assert.ok(getSection("Languages").includes(names.of(tag)!), tag);
  }
});

test("every form of credit is named", () => {
  const sentence = /^The forms are .*?\. /m.exec(getSection("Attribution on your own pages"))![0];
  assert.equal(
    [...sentence.matchAll(/`([\w-]+)`/g)].map((match) => match[1]),
    attributionForms,
  );
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
}

const unique = (names: readonly string[]) => [...new Set(names)].sort();

/** The forms a value can have: those of a union, and the entries of a list. */
function listForms({ anyOf = [], items }: Schema): readonly Schema[] {
  return items === undefined ? anyOf : [...anyOf, items];
}

/** The keys of a group, or of each entry of a list, whichever of its forms it has. */
function listKeys(schema: Schema): string[] {
  return [...Object.keys(schema.properties ?? {}), ...listForms(schema).flatMap(listKeys)];
}

/** The words that a value in a group can be chosen from. */
function listChoices(schema: Schema): string[] {
  const parts = [...Object.values(schema.properties ?? {}), ...listForms(schema)];
  return [...(schema.enum ?? []), ...parts.flatMap(listChoices)];
}

test("the table of the publisher file names every key of every group", () => {
  const { properties = {} } = createPublisherJsonSchema() as Schema;
  const rows = [...getSection("The publisher file").matchAll(/^\| (.*?) \| (.*) \|$/gm)];
  const getRow = (start: string) => getNames(rows.find((row) => row[1]!.startsWith(start))![2]!);

  const groups = Object.keys(properties).filter((name) => listKeys(properties[name]!).length > 0);
  for (const name of groups) {
    const others = ["true", ...listChoices(properties[name]!)];
    const keys = getRow(`\`${name}\``).filter((key) => !others.includes(key));
    assert.equal(unique(keys), unique(listKeys(properties[name]!)), name);
  }
  assert.ok(groups.includes("publicSectorBody"));
  assert.equal(unique([...getRow("at the top level"), ...groups]), unique(Object.keys(properties)));
  for (const type of feedTypeIdentifiers) assert.ok(readme.includes(`\`${type}\``), type);
});

test("the templates and blocks that can be replaced exist", () => {
  const paragraph = /\*\*Your templates\*\*.*/.exec(readme)![0];
  const templates = readdirSync(new URL("../src/templates/html/", import.meta.url));
  for (const [, name] of paragraph.matchAll(/`([\w-]+\.njk)`/g)) {
    assert.ok(templates.includes(name!), name);
  }
  const template = readFile("src/templates/html/dataset-site.njk");
  const blocks = [...template.matchAll(/\{% block (\w+) %\}/g)].map((match) => match[1]!);
  assert.equal(getNames(/fill its blocks: (.*?)\. /.exec(paragraph)![1]!), blocks);
});

test("the table of dependencies lists every runtime dependency", () => {
  const manifest = JSON.parse(readFile("package.json")) as { dependencies: Record<string, string> };
  const named = getFirstColumn("Dependencies", "[\\w@/-]+");
  assert.equal(named.sort(), Object.keys(manifest.dependencies).sort());
});

test("the custom properties are those of the stylesheet, which uses no others", () => {
  const css = readFile("src/templates/openactive.css");
  const defined = [...css.matchAll(/^ +(--[\w-]+):/gm)].map((match) => match[1]!);
  // A name that begins with an underscore is for the stylesheet alone.
  const properties = new Set(defined.filter((name) => !name.startsWith("--_")));
  const named = [...getSection("Make it yours").matchAll(/`(--openactive-\w+(?:-\w+)*)`/g)];
  assert.equal(named.map((match) => match[1]!).sort(), [...properties].sort());
  for (const [, used] of css.matchAll(/var\((--[\w-]+)/g)) {
    assert.ok(defined.includes(used!), used);
  }
});

test("links within the repository lead to files and headings that exist", () => {
  for (const [, target] of readme.matchAll(/\]\((?!https?:|(?:page|link|value):|#)([^)#]+)\)/g)) {
    assert.ok(existsSync(new URL(`../${target!}`, import.meta.url)), target);
  }
  const headings = [...readme.matchAll(/^#+ (.*)$/gm)].map((match) => match[1]!);
  const anchors = headings.map((heading) => heading.toLowerCase().replaceAll(" ", "-"));
  for (const [, anchor] of readme.matchAll(/\]\(#([\w-]+)\)/g)) {
    assert.ok(anchors.includes(anchor!), anchor);
  }
});

test.run();
