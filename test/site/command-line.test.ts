import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import * as assert from "uvu/assert";
import { readPublisher } from "../../src/index.js";
import { createProject, runEleventy, waitUntil } from "../support/command-line.js";
import { writePublishers } from "../support/many-publishers.js";
import { minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

// What somebody sees who types `npx @11ty/eleventy`: the real command, with the built package.

async function build(
  folder: string,
): Promise<{ readonly exitCode: number | null; readonly errors: string }> {
  const command = runEleventy(folder);
  const late = setTimeout(() => void command.stop(), 20_000);
  const exitCode = await command.exitCode;
  clearTimeout(late);
  return { exitCode, errors: command.errors() };
}

/** The lines of Eleventy's report, which has to be the only one. */
function reportIn(errors: string): string[] {
  const [, report] = /^\[11ty\] Eleventy Fatal Error \(CLI\):\n(.*)$/s.exec(errors) ?? [];
  assert.ok(report !== undefined, `this is not a single report:\n${errors}`);
  return report
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/^\[11ty\] /, ""));
}

/** Every file of a folder, with its content and the time it was written. */
function contentsOf(folder: string): [name: string, content: string, time: number][] {
  const names = (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();
  return names.map((name) => [
    name,
    readFileSync(path.join(folder, name), "latin1"),
    statSync(path.join(folder, name)).mtimeMs,
  ]);
}

const wrongAllOver = `nmae: @Acme Leisure
legalName: "Acme Leisure Trust Ltd
url: www.acme-leisure.example
logo: images/logo.svg
email: opendata at acme
telephone: 02079460000
description: We are <b>great</b>
dataset:
	url: https://data.acme-leisure.example/?lang=en
  discussionURL: /issues
  licence: http://creativecommons.org/licenses/by/4.0/
  description: Sessions.
  keywords: Swimming, Sports
  inLanguage: en_GB
  datePublished: 31/01/2024
  dateModified: 2024-01-31T09:30:00.123Z
  version: 3.0
  version: 3.1
feeds:
  - type: Slot
    url: /slots
  - type: Sesions
   url: https://api.acme-leisure.example/sessions
  - type: Event
  - type: Event
    url: https://api.acme-leisure.example/events
    status: Active
bookingService:
  softwareVersion: 3.0
accessService:
  endpointUrl: https://api.acme-leisure.example/booking/
rights:
  copyrightYear: "2024"
guidance:
  role: provider
  steps:
    buildApi:
      confirmedOn: yes
    licence: done
brand:
  accent: #0b5cad
platformName: Gladstone
publicSectorBody: yes
telephone: 020 7946 0000
`;

/** Where the mistakes are, in the order of the file. */
const whereWrong =
  `1:1 nmae|1:7|2:12|3:6 url|4:7 logo|5:8 email|6:12 telephone|7:14 description|9:1|9:7 dataset.url|10:3 dataset.discussionURL|10:18 dataset.discussionURL|11:3 dataset.licence|11:12 dataset.licence|12:16 dataset.description|13:13 dataset.keywords|14:15 dataset.inLanguage|15:18 dataset.datePublished|16:17 dataset.dateModified|17:12 dataset.version|18:3 dataset.version|20:11 feeds[0].type|21:10 feeds[0].url|22:11 feeds[1].type|23:4|24:5 feeds[2].url|25:11 feeds[3].type|27:13 feeds[3].status|29:20 bookingService.softwareVersion|30:1 accessService.landingPage|31:16 accessService.endpointUrl|33:18 rights.copyrightYear|35:9 guidance.role|38:20 guidance.steps.buildApi.confirmedOn|39:5 guidance.steps.licence|39:14 guidance.steps.licence|41:3 brand.accent|42:1 platformName|43:19 publicSectorBody|44:1 telephone`.split(
    "|",
  );

function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("nothing was wrong");
}

test("a file full of mistakes: each is reported once with its place, exit code 1, nothing is written", async () => {
  const fresh = createProject({ "publisher.yaml": wrongAllOver, "about.md": "# About" });
  const built = createProject({ "publisher.yaml": minimalPublisher, "about.md": "# About" });
  const good = await build(built);
  assert.is(good.exitCode, 0, good.errors);
  const before = contentsOf(path.join(built, "_site"));
  assert.ok(before.some(([name]) => name === "index.html"));
  writeFileSync(path.join(built, "publisher.yaml"), wrongAllOver);

  for (const { exitCode, errors } of await Promise.all([build(fresh), build(built)])) {
    assert.is(exitCode, 1, errors);
    const [headline, empty, ...lines] = reportIn(errors);
    assert.ok(whereWrong.length >= 30);
    assert.is(headline, `${whereWrong.length} problems in publisher.yaml`);
    assert.is(empty, "");
    assert.equal(
      lines.map((line) =>
        /^ {2}publisher\.yaml:(\d+:\d+) {2}(?:([\w.[\]]+): )?\S/
          .exec(line)
          ?.slice(1)
          .filter(Boolean)
          .join(" "),
      ),
      whereWrong,
    );

    // Besides what reading the file alone shows, the build knows which pictures there are.
    const [, , ...ofReading] = messageOf(() => readPublisher(wrongAllOver, "publisher.yaml")).split(
      "\n",
    );
    const picture = lines.filter((line) => !ofReading.includes(line));
    assert.is(picture.length, 1);
    assert.match(
      picture[0]!,
      /^ {2}publisher\.yaml:4:7 {2}logo: found "images\/logo\.svg", but there is no such file; expected a picture file in /,
    );
    assert.equal(
      lines.filter((line) => !picture.includes(line)),
      ofReading,
    );
  }
  assert.not(existsSync(path.join(fresh, "_site")));
  assert.equal(
    contentsOf(path.join(built, "_site")),
    before,
    "the site of the build before stays as it was",
  );
});

test("a missing file, and an empty one: exit code 1, and what to do", async () => {
  const [missing, empty] = await Promise.all([
    build(createProject({})),
    build(createProject({ "publisher.yaml": "" })),
  ]);
  assert.equal([missing.exitCode, empty.exitCode], [1, 1]);
  assert.match(
    reportIn(missing.errors).join("\n"),
    /^no publisher file; expected one of .*publisher\.yaml, .*publisher\.yml/,
  );
  assert.equal(reportIn(empty.errors), [
    "1 problem in publisher.yaml",
    "",
    "  publisher.yaml:1:1  the file is empty; expected a publisher: name, legalName, url, logo, dataset and feeds",
  ]);
});

/** Breaks and mends the publisher file of a site that is watched. */
async function breakAndMend(...args: string[]): Promise<void> {
  const folder = createProject({
    "publisher.yaml": minimalPublisher,
    "about.md": "{% openactiveAttribution %}",
  });
  const save = (text: string) => writeFileSync(path.join(folder, "publisher.yaml"), text);
  const shows = (page: string, text: string) =>
    existsSync(path.join(folder, page)) &&
    readFileSync(path.join(folder, page), "utf8").includes(text);
  const command = runEleventy(folder, ...args);
  try {
    await waitUntil("the site was built", command, () => command.output().includes("Watching"));
    assert.ok(shows("_site/index.html", "Acme Leisure Open Data"), command.output());

    const broken = minimalPublisher
      .replace("name: Acme Leisure", "name: @Acme Leisure")
      .replace("legalName", "legalname");
    save(broken);
    // Eleventy says that it is watching a moment before it is.
    await waitUntil(
      "the mistakes were said",
      command,
      () => command.errors().includes("2:1  legalname: unknown key;"),
      () => save(broken),
    );
    assert.match(
      command.errors(),
      /2 problems in publisher\.yaml\n.*\n.* {2}publisher\.yaml:1:7 {2}found a value that starts with @;/,
    );
    assert.ok(
      shows("_site/index.html", "Acme Leisure Open Data"),
      "the site of the build before stays",
    );

    save(minimalPublisher.replace("name: Acme Leisure", "name: Zenith Leisure"));
    await waitUntil("the new name was shown", command, () =>
      shows("_site/index.html", "Zenith Leisure Open Data"),
    );
    await waitUntil("other pages credit the new name", command, () =>
      shows("_site/about/index.html", "Zenith Leisure"),
    );
  } finally {
    await command.stop();
  }
}

/** Deletes a publisher file, renames another, and changes a logo, of a site that is watched. */
async function deleteAndReplace(...args: string[]): Promise<void> {
  const at = (name: string) =>
    minimalPublisher
      .replace("data.acme-leisure.example/", `data.acme-leisure.example/${name}/`)
      .replace(/logo: .*/, "logo: logo.svg");
  const folder = createProject({
    "eleventy.config.js":
      'import openactive from "eleventy-plugin-openactive";\nexport default (config) => config.addPlugin(openactive, { publishers: "publishers/*.yaml" });\n',
    "publishers/a.yaml": at("a"),
    "publishers/b.yaml": at("b"),
    "publishers/c.yaml": at("c"),
    "publishers/logo.svg": "<svg>one</svg>",
  });
  const read = (name: string) => {
    const file = path.join(folder, "_site", name);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  };
  const command = runEleventy(folder, ...args);
  try {
    await waitUntil("the site was built", command, () => command.output().includes("Watching"));
    assert.match(read("sitemap.xml"), "/b/");
    const logo = path.join(folder, "publishers/logo.svg");
    let version = 0;
    await waitUntil(
      "the new logo was copied",
      command,
      () => read("a/openactive/logo.svg").includes("two"),
      () => writeFileSync(logo, `<svg>two ${version++}</svg>`),
    );
    rmSync(path.join(folder, "publishers/b.yaml"));
    await waitUntil("the deleted publisher was gone", command, () => {
      const isGone =
        !read("sitemap.xml").includes("/b/") && !read("catalog.jsonld").includes("/b/");
      return isGone && read("sitemap.xml") !== "";
    });
  } finally {
    await command.stop();
  }
}

test("with --watch, with or without --incremental, deleted publishers and changed logos are noticed", async () => {
  const sessions = await Promise.allSettled([
    deleteAndReplace("--watch"),
    deleteAndReplace("--watch", "--incremental"),
  ]);
  for (const session of sessions) if (session.status === "rejected") throw session.reason;
});

test("with --watch, a build of many publishers does not cause another", async () => {
  const folder = createProject({
    ...writePublishers(Array.from({ length: 200 }, (_, index) => `Club ${index}`)),
    "eleventy.config.js":
      'import openactive from "eleventy-plugin-openactive";\nexport default (config) => config.addPlugin(openactive, { publishers: "publishers/*.yaml" });\n',
  });
  const command = runEleventy(folder, "--watch");
  const count = () => command.output().split("Watching").length - 1;
  try {
    await waitUntil("the site was built", command, () => count() > 0);
    const file = path.join(folder, "publishers/p7.yaml");
    const edit = () => appendFileSync(file, "# edited\n");
    await waitUntil("the edit was noticed", command, () => count() > 1, edit);
    await wait(1500);
    assert.not.match(command.output(), ".cache");
  } finally {
    await command.stop();
  }
});

test("with --watch, with or without --incremental, mistakes are reported and the build recovers", async () => {
  const sessions = await Promise.allSettled([
    breakAndMend("--watch"),
    breakAndMend("--watch", "--incremental"),
  ]);
  for (const session of sessions) if (session.status === "rejected") throw session.reason;
});

test.run();
