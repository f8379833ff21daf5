import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { createPublisherJsonSchema, readPublisher } from "../src/index.js";
import { guidancePages, getGuidancePath } from "../src/guidance/index.js";
import { readOptions } from "../src/options.js";
import { feedTypeIdentifiers } from "../src/specification/feed-types.js";
import { buildSite } from "./support/site.js";
import { test } from "./support/suite.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const codeBlock = (language: string, containing: string) =>
  [...readme.matchAll(/```(\w+)\n(.*?)```/gs)].find(
    (match) => match[1] === language && match[2]!.includes(containing),
  )![2]!;
const section = (title: string) => readme.split(`## ${title}\n`)[1]!.split("\n## ")[0]!;
/** The words set as code in the first column of a section's table. */
const firstColumn = (title: string) =>
  [...section(title).matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]!);
const names = (text: string) => [...text.matchAll(/`(\w+)`/g)].map((match) => match[1]!);

test("the smallest file is one: it builds without a warning", async () => {
  const yaml = codeBlock("yaml", "Acme Leisure");
  assert.equal(readPublisher(yaml, "publisher.yaml").warnings, []);
  const site = await buildSite({ "publisher.yaml": yaml });
  const guidance = [
    ...guidancePages.map((name) => `/${getGuidancePath(name)}`),
    "/publish-data/brief.txt",
    "/publish-data/steps.json",
  ];
  assert.equal(
    [...site.pages.keys()].sort(),
    [
      "/",
      "/dataset.jsonld",
      "/attribution/",
      "/attribution.json",
      "/catalog.jsonld",
      "/datapackage.json",
      "/robots.txt",
      "/sitemap.xml",
      "/dataset.ttl",
      "/openactive/background.svg",
      "/openactive/openactive.css",
      "/openactive/openactive.js",
      ...guidance,
    ].sort(),
  );
  for (const file of [
    "attribution/",
    "attribution.json",
    "dataset.jsonld",
    "dataset.ttl",
    "datapackage.json",
    "catalog.jsonld",
    "sitemap.xml",
    "robots.txt",
    "publish-data/",
    "publish-data/steps.json",
    "publish-data/brief.txt",
  ])
    assert.ok(section("What you get").includes(`\`${file}\``), file);
});

test("the table of options is the options", () => {
  try {
    readOptions({ unknown: 1 });
    assert.unreachable();
  } catch (error) {
    assert.equal(
      firstColumn("Options"),
      /Options: (.*)$/m.exec((error as Error).message)![1]!.split(", "),
    );
  }
});

test("the table of shortcodes is the shortcodes", async () => {
  const added: string[] = [];
  await buildSite(
    {},
    {
      config: (config) => {
        const { addShortcode } = config;
        config.addShortcode = (name, render) => {
          if (name.startsWith("openactive")) added.push(name);
          addShortcode.call(config, name, render);
        };
      },
    },
  );
  assert.equal(firstColumn("Shortcodes").sort(), added.sort());
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
}

test("the table of the publisher file names every key of its groups", () => {
  const schema = createPublisherJsonSchema() as Schema;
  const keysOf = ({ properties = {}, anyOf = [], items }: Schema): string[] => [
    ...Object.keys(properties),
    ...anyOf.flatMap(keysOf),
    ...(items ? keysOf(items) : []),
  ];
  const rows = [...section("The publisher file").matchAll(/^\| (.*?) \| (.*) \|$/gm)].slice(2);
  const row = (name: string) => names(rows.find(([, first]) => first!.includes(name))![2]!);

  const groups = [
    "dataset",
    "feeds",
    "bookingService",
    "accessService",
    "rights",
    "guidance",
    "brand",
  ];
  for (const group of groups) {
    const statuses = ["active", "development", "paused", "deprecated"];
    assert.equal(
      [...new Set(row(`\`${group}\``))].filter((key) => !statuses.includes(key)).sort(),
      [...new Set(keysOf(schema.properties![group]!))].sort(),
      group,
    );
  }
  const inRows = [...row("top level"), ...groups, "publicSectorBody"];
  assert.equal(inRows.sort(), Object.keys(schema.properties!).sort());
  for (const type of feedTypeIdentifiers) assert.ok(readme.includes(`\`${type}\``), type);
});

test("the templates and blocks that can be replaced are there", () => {
  const templates = new URL("../src/templates/html/", import.meta.url);
  const paragraph = readme.split("**Your templates**")[1]!.split("\n")[0]!;
  const existing = readdirSync(templates);
  for (const [, name] of paragraph.matchAll(/`([\w-]+\.njk)`/g))
    assert.ok(existing.includes(name!), name);
  const blocks = [
    ...readFileSync(new URL("dataset-site.njk", templates), "utf8").matchAll(
      /\{% block (\w+) %\}/g,
    ),
  ].map((match) => match[1]!);
  assert.equal(names(paragraph.split("fill its blocks: ")[1]!.split(". ")[0]!), blocks);
});

test("the runtime dependencies are those with a reason", () => {
  const { dependencies } = JSON.parse(
    readFileSync(new URL("../package.json", import.meta.url), "utf8"),
  ) as { dependencies: Record<string, string> };
  assert.equal(
    [...section("Dependencies").matchAll(/^\| `([\w@/-]+)` \|/gm)].map((match) => match[1]!).sort(),
    Object.keys(dependencies).sort(),
  );
});

test("the custom properties are those of the stylesheet, and it uses no others", () => {
  const css = readFileSync(new URL("../src/templates/openactive.css", import.meta.url), "utf8");
  const block = /:root \{(.*?)\n {2}\}/s.exec(css)![1]!;
  const properties = [...block.matchAll(/^ +(--[\w-]+):/gm)].map((match) => match[1]!);
  assert.equal(
    [...section("Make it yours").matchAll(/`(--openactive-\w+(?:-\w+)*)`/g)]
      .map((match) => match[1]!)
      .sort(),
    [...properties].sort(),
  );
  for (const [, used] of css.matchAll(/var\((--[\w-]+)/g))
    assert.ok(properties.includes(used!), used);
});

test("links within the repository lead somewhere", () => {
  for (const [, target] of readme.matchAll(/\]\((?!https?:|(?:page|link|value):)([^)#]+)\)/g))
    assert.ok(existsSync(new URL(`../${target!}`, import.meta.url)), target);
});

test.run();
