import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as assert from "uvu/assert";
import { createProject, runEleventy } from "../support/command-line.js";
import { minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

// What a build finds of earlier ones in the output folder, with the real command.

const createConfig = (options: string) => `import openactive from "eleventy-plugin-openactive";
export default (config) => config.addPlugin(openactive, { ${options} });
`;
const several = createConfig('publishers: "publishers/*.yaml"');
const cleaning = createConfig('publishers: "publishers/*.yaml", removeStaleFiles: true');

const createPublisher = (name: string) =>
  minimalPublisher.replaceAll(
    "acme-leisure.example/\n  disc",
    `acme-leisure.example/${name}/\n  disc`,
  );

async function build(
  folder: string,
): Promise<{ errors: string; output: string; exitCode: unknown }> {
  const command = runEleventy(folder);
  const exitCode = await command.exitCode;
  return { errors: command.errors(), output: command.output(), exitCode };
}

const list = (folder: string) =>
  existsSync(folder) ? (readdirSync(folder, { recursive: true }) as string[]).sort() : [];

test("what a deleted publisher leaves is named, and removed by an option", async () => {
  const folder = createProject({
    "eleventy.config.js": several,
    "publishers/a.yaml": createPublisher("a"),
    "publishers/b.yaml": createPublisher("b"),
    "publishers/c.yaml": createPublisher("c"),
    "publishers/d.yaml": createPublisher("d"),
  });
  assert.is((await build(folder)).exitCode, 0);
  const output = path.join(folder, "_site");
  const count = list(path.join(output, "b")).filter((name) => /\.\w+$/.test(name)).length;
  writeFileSync(path.join(output, "c/index.html"), "<p>Mine</p>");
  const later = new Date(Date.now() + 60_000);
  utimesSync(path.join(output, "c/index.html"), later, later);
  writeFileSync(path.join(output, "c/notes.txt"), "Mine");
  rmSync(path.join(folder, "publishers/b.yaml"));
  rmSync(path.join(folder, "publishers/c.yaml"));

  for (const round of [1, 2]) {
    const { errors, exitCode } = await build(folder);
    assert.is(exitCode, 0, errors);
    const why =
      "written by an earlier build, and no longer by anything; " +
      "delete it, or set the option removeStaleFiles";
    assert.ok(errors.includes(`warning: _site/b/ (${count} files)  ${why}`), errors);
    assert.ok(errors.includes(`warning: _site/c/ (${count - 1} files)  ${why}`), errors);
    assert.not.ok(errors.includes("_site/a"), errors);
    // What somebody has changed is theirs from then on.
    const isMentioned = errors.includes(
      "_site/c/index.html  written by an earlier build, changed since",
    );
    assert.is(isMentioned, round === 1, errors);
  }

  writeFileSync(path.join(folder, "eleventy.config.js"), cleaning);
  const { output: notes, errors, exitCode } = await build(folder);
  assert.is(exitCode, 0, errors);
  assert.match(notes, /note: removed _site\/\S+ and \d+ more, written by an earlier build/);
  assert.equal(list(path.join(output, "b")), []);
  assert.equal(list(path.join(output, "c")), ["index.html", "notes.txt"]);
  assert.not.ok(errors.includes("_site/b"), errors);

  const fresh = createProject({
    "eleventy.config.js": cleaning,
    "publishers/a.yaml": createPublisher("a"),
    "publishers/d.yaml": createPublisher("d"),
  });
  assert.is((await build(fresh)).exitCode, 0);
  const isAboutA = (name: string) => name !== "c" && !name.startsWith("c/");
  assert.equal(list(output).filter(isAboutA), list(path.join(fresh, "_site")));
});

test("files that the site writes itself are not taken for left over", async () => {
  const folder = createProject({
    "eleventy.config.js": cleaning,
    "publishers/a.yaml": createPublisher("a"),
    "publishers/b.yaml": createPublisher("b"),
  });
  await build(folder);
  rmSync(path.join(folder, "publishers/b.yaml"));
  mkdirSync(path.join(folder, "mine"));
  writeFileSync(path.join(folder, "mine/b.md"), "---\npermalink: /b/\n---\nMine");
  const { errors, exitCode } = await build(folder);
  assert.is(exitCode, 0, errors);
  assert.equal(list(path.join(folder, "_site/b")), ["index.html"]);
});

test("a file that cannot be written stops the build with its name and the reason", async () => {
  const folder = createProject({ "publisher.yaml": minimalPublisher });
  mkdirSync(path.join(folder, "_site/dataset.jsonld"), { recursive: true });
  const { errors, exitCode } = await build(folder);
  assert.is(exitCode, 1);
  const reason = "this file cannot be written: there is a folder of that name";
  assert.ok(errors.includes(`_site/dataset.jsonld  ${reason}`), errors);
  const work = path.join(folder, ".cache/eleventy-plugin-openactive");
  assert.equal(list(work), [".gitignore"]);
});

test.run();
