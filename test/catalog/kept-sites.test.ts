import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import * as assert from "uvu/assert";
import openactive, { type OpenActiveOptions } from "../../src/index.js";
import { publishersOf, writePublishers } from "../support/many-publishers.js";
import { createFolder, type AnyEleventyConfig } from "../support/site.js";
import { test } from "../support/suite.js";

/** Enough publishers for their pages to be written without Eleventy. */
const files = writePublishers(Array.from({ length: 21 }, (_, index) => `Club ${index}`));
const longAgo = new Date("2001-01-01");

const base = publishersOf({ pages: { guidance: false }, removeStaleFiles: true });

interface Project {
  readonly folder: string;
  readonly output: string;
  options: OpenActiveOptions;
}

function createProject(options: OpenActiveOptions = {}): Project {
  // What is built elsewhere would be templates if it were below the folder of the site.
  return { folder: createFolder(files), output: createFolder({}), options };
}

async function build({ folder, output, options }: Project): Promise<void> {
  const eleventy = new Eleventy(folder, output, {
    quietMode: true,
    configPath: null,
    config: (config: AnyEleventyConfig) => {
      config.logger.logWithOptions = () => {};
      const publishers = { ...base(folder), ...options };
      config["addPlugin"]!(openactive, publishers);
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
}

const readAll = (folder: string) =>
  new Map(
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name), "utf8")]),
  );

/** Builds into an empty folder, as nobody has built before. */
async function buildClean(project: Project): Promise<ReadonlyMap<string, string>> {
  const output = createFolder({});
  await build({ ...project, output });
  return readAll(output);
}

const edit = ({ folder }: Project, name: string, change: (yaml: string) => string) => {
  const file = path.join(folder, "publishers", name);
  writeFileSync(file, change(readFileSync(file, "utf8")));
};

/**
 * What can happen between two builds. Whatever it is, the second build gives what a clean one gives.
 */
const changes: Readonly<Record<string, (project: Project) => void>> = {
  nothing: () => {},
  "an edit of a publisher": (project) =>
    edit(project, "p7.yaml", (yaml) => yaml.replace("Club 7", "Club Seven")),
  "a date": (project) =>
    edit(project, "p7.yaml", (yaml) => yaml.replace("2024-02-01T", "2026-02-01T")),
  "another URL": (project) =>
    edit(project, "p7.yaml", (yaml) => yaml.replace("example/p7/", "example/seven/")),
  "a publisher that is gone": ({ folder }) => rmSync(path.join(folder, "publishers/p7.yaml")),
  "a new publisher": ({ folder }) =>
    writeFileSync(
      path.join(folder, "publishers/new.yaml"),
      files["publishers/p7.yaml"]!.replace("example/p7/", "example/new/").replace("Club 7", "New"),
    ),
  "too few publishers to write without Eleventy": ({ folder }) => {
    for (let index = 0; index < 6; index++) rmSync(path.join(folder, `publishers/p${index}.yaml`));
  },
  "a file that somebody changed": ({ output }) =>
    appendFileSync(path.join(output, "p7/dataset.ttl"), "# changed\n"),
  "a file that somebody deleted": ({ output }) => rmSync(path.join(output, "p7/index.html")),
  "an empty output folder": ({ output }) => rmSync(output, { recursive: true }),
  "another option": (project) => (project.options = { contentSecurityPolicy: false }),
  "another message": (project) =>
    (project.options = { messages: { "en-GB": { catalog: { all: "Everything" } } } }),
  "a page switched off": (project) =>
    (project.options = { pages: { guidance: false, turtle: false } }),
  "guidance for each": (project) => (project.options = { pages: {}, guidance: "each" }),
  "another catalogue": (project) =>
    (project.options = {
      catalog: { name: "Other", publisher: { name: "Other", url: "https://www.other.example/" } },
    }),
  "a page of the site's own": ({ folder }) =>
    writeFileSync(path.join(folder, "own.html"), "---\npermalink: /p7/attribution/\n---\nours"),
  "a template of the site's own": ({ folder }) => {
    mkdirSync(path.join(folder, "_includes/openactive"), { recursive: true });
    writeFileSync(path.join(folder, "_includes/openactive/footer.njk"), "Our footer");
  },
};

for (const [name, change] of Object.entries(changes)) {
  test(`${name}: the next build gives what a clean one gives`, async () => {
    const project = createProject();
    await build(project);
    change(project);
    await build(project);
    const actual = readAll(project.output);
    const expected = await buildClean(project);
    assert.equal([...actual.keys()], [...expected.keys()]);
    for (const [file, text] of expected) assert.is(actual.get(file), text, file);
    // What follows an unusual build has to be right, too.
    await build(project);
    assert.equal([...readAll(project.output)], [...expected]);
  });
}

test("the files of unchanged publishers are not written again", async () => {
  const project = createProject();
  await build(project);
  const file = path.join(project.output, "p8/attribution/index.html");
  utimesSync(file, longAgo, longAgo);
  await build(project);
  edit(project, "p7.yaml", (yaml) => yaml.replace("Club 7", "Club Seven"));
  await build(project);
  assert.is(statSync(file).mtime.valueOf(), longAgo.valueOf());
});

test.run();
