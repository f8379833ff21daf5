import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import * as assert from "uvu/assert";
import { createProject, runEleventy } from "../support/command-line.js";
import { createFolder, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

// Faults of a build, with the real command: each has a message and an exit code, and writes nothing.

async function buildInVain(folder: string): Promise<string> {
  const command = runEleventy(folder);
  const late = setTimeout(() => void command.stop(), 20_000);
  const exitCode = await command.exitCode;
  clearTimeout(late);
  assert.is(exitCode, 1, command.output() + command.errors());
  assert.not.ok(existsSync(path.join(folder, "_site")), "something was written");
  return command.errors();
}

const withLogo = minimalPublisher.replace(/logo: .*/, "logo: images/logo.svg");
const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

test("a logo that cannot be copied is reported before anything is written", async () => {
  const aFolder = createProject({ "publisher.yaml": withLogo });
  mkdirSync(path.join(aFolder, "images/logo.svg"), { recursive: true });
  const outside = createProject({ "publisher.yaml": withLogo, "images/a.txt": "" });
  const secret = path.join(createFolder({ "secret.svg": svg }), "secret.svg");
  symlinkSync(secret, path.join(outside, "images/logo.svg"));
  for (const [folder, why] of [
    [aFolder, "which is not a file"],
    [outside, "which is a link to a file outside this project"],
  ] as const) {
    const expected = `publisher.yaml:4:7  logo: found "images/logo.svg", ${why}; expected a picture file`;
    assert.match(await buildInVain(folder), expected);
  }
});

test("a publisher file that is no file is reported", async () => {
  const pattern =
    'import openactive from "eleventy-plugin-openactive";\nexport default (config) => config.addPlugin(openactive, { publishers: "publishers/*.yaml" });\n';
  const good = minimalPublisher.replace(
    "acme-leisure.example/\n  disc",
    "acme-leisure.example/a/\n  disc",
  );
  const folder = createProject({ "eleventy.config.js": pattern, "publishers/good.yaml": good });
  mkdirSync(path.join(folder, "publishers/folder.yaml"));
  symlinkSync("nowhere.yaml", path.join(folder, "publishers/link.yaml"));
  const canPipe = process.platform !== "win32";
  if (canPipe) execFileSync("mkfifo", ["publishers/pipe.yaml"], { cwd: folder });
  const errors = await buildInVain(folder);
  assert.match(errors, "publishers/folder.yaml  found a folder; expected a publisher file");
  assert.match(errors, "publishers/link.yaml  the file is missing");
  const pipe = "publishers/pipe.yaml  the file cannot be read: it is a pipe or a device";
  if (canPipe) assert.match(errors, pipe);
});

test("a mistake in a template of the site is reported with its place, before anything is written", async () => {
  const templates = (files: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`_includes/openactive/${name}`, text]),
    );
  const cases = [
    [
      { "dataset-site.njk": '{% include "mine.njk" %}', "mine.njk": "<p>\n{% if %}\n" },
      "_includes/openactive/mine.njk:2:7  found a template that Nunjucks cannot render: unexpected token: %}",
    ],
    [
      { "feeds.njk": '{% include "feeds.njk" %}' },
      "_includes/openactive/feeds.njk  found a template that includes itself: feeds.njk → feeds.njk",
    ],
    [
      {
        "feeds.njk": '{% include "a.njk" %}',
        "a.njk": "{% include 'rights.njk' %}",
        "rights.njk": '{% include "feeds.njk" %}',
      },
      "found a template that includes itself: feeds.njk → a.njk → rights.njk → feeds.njk",
    ],
  ] as const;
  for (const [files, expected] of cases) {
    const folder = createProject({ "publisher.yaml": minimalPublisher, ...templates(files) });
    const errors = await buildInVain(folder);
    assert.ok(errors.includes(expected), `expected ${expected}\nfound ${errors.slice(0, 2000)}`);
    assert.ok(errors.length < 2000);
  }
});

test("a mistake that only rendering shows is reported with its template", async () => {
  const folder = createProject({
    "publisher.yaml": minimalPublisher,
    "_includes/openactive/feeds.njk": "{{ nothing.of.that() }}",
  });
  const command = runEleventy(folder);
  assert.is(await command.exitCode, 1);
  assert.match(command.errors(), "_includes/openactive/feeds.njk");
  assert.match(command.errors(), 'Unable to call `nothing["of"]["that"]`');
});

for (const [name, code] of [
  ["a promise", "() => new Promise(() => {})"],
  ["an iterator", "async function* () { yield* []; await new Promise(() => {}); }"],
]) {
  test(`${name} of publishers that never ends stops the build with a message`, async () => {
    const config = `import openactive from "eleventy-plugin-openactive";\nexport default (config) => config.addPlugin(openactive, { publishers: ${code} });\n`;
    const errors = await buildInVain(createProject({ "eleventy.config.js": config }));
    assert.match(errors, "the option publishers: found a function that never ends");
  });
}

test.run();
