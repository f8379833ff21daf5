import { readFileSync, readdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { load } from "cheerio";
import * as assert from "uvu/assert";
import { run as runOracles } from "../oracles/run.js";
import { runCommand, type Ended } from "../support/program.js";
import { createFolder } from "../support/site.js";
import { suite } from "../support/suite.js";

/*
 * The way of a newcomer: `npx eleventy-plugin-openactive init`, the two commands that it names, and every check there is
 * on the result.
 */
const test = suite("From nothing to a site");

const repository = path.join(import.meta.dirname, "../..");
let place = "";
let tarball = "";

async function run(command: readonly string[], cwd: string): Promise<Ended> {
  const ended = await runCommand(command, { cwd });
  assert.is(ended.code, 0, ended.out + ended.err);
  return ended;
}
const npmInstall = ["npm", "install", "--no-audit", "--no-fund", "--prefer-offline"];

test.before(async () => {
  place = createFolder({ "first/.keep": "" });
  // Without scripts: the tests that run beside this one use what is built.
  await run(["npm", "pack", "--ignore-scripts", "--pack-destination", place], repository);
  tarball = path.join(
    place,
    readdirSync(place).find((name) => name.endsWith(".tgz"))!,
  );
  await run([...npmInstall, "--no-save", tarball], path.join(place, "first"));
});

/** Creates a site and builds it, as its `npm run build` does. */
async function createSite(folder: string, args: readonly string[]): Promise<Ended> {
  const site = path.join(place, folder);
  const init = ["npx", "--no-install", "eleventy-plugin-openactive", "init", site, ...args];
  await run(init, path.join(place, "first"));
  symlinkSync(path.join(place, "first/node_modules"), path.join(site, "node_modules"), "junction");
  return run(["npm", "run", "build"], site);
}

/** Runs every check on a built site. */
async function checkSite(folder: string): Promise<void> {
  const lines: string[] = [];
  const print = (text: string) => void lines.push(text);
  const code = await runOracles([path.join(place, folder, "_site")], { out: print, err: print });
  assert.is(code, 0, lines.join("\n"));
}

test("init --yes in an empty folder, npm install and npm run build make a valid site", async () => {
  const site = createFolder({});
  const cli = path.join(place, "first/node_modules/eleventy-plugin-openactive/dist/cli.js");
  await run([process.execPath, cli, "init", "--yes"], site);
  await run([...npmInstall, tarball], site);
  const { out, err } = await run(["npm", "run", "build"], site);
  assert.not.match(out + err, /warning|Problem/);
  const print = () => {};
  assert.is(await runOracles([path.join(site, "_site")], { out: print, err: print }), 0);
});

const oneill = [
  ["--name", "O'Neill & Sons: Leisure #1"],
  ["--legal-name", '@O\'Neill: "Sons" %'],
  ["--url", "https://www.oneill.org/"],
  ["--feeds-base", "https://api.oneill.org/openactive"],
].flat();
const addresses = [
  ["project", ["--repository", "ONeill/data"], "https://oneill.github.io/data/", "/data/"],
  ["user", ["--repository", "ONeill/oneill.github.io"], "https://oneill.github.io/", "/"],
  [
    "domain",
    ["--dataset-url", "https://data.oneill.org/", "--discussion-url", "https://oneill.org/forum"],
    "https://data.oneill.org/",
    "/",
  ],
] as const;
for (const [folder, args, url, prefix] of addresses) {
  test(`answers that YAML would misread make a valid site for ${url}`, async () => {
    const { out, err } = await createSite(folder, [...oneill, ...args]);
    assert.not.match(out + err, /warning|Problem/);
    await checkSite(folder);
    const $ = load(readFileSync(path.join(place, folder, "_site/index.html"), "utf8"));
    assert.is($("h1").first().text().trim(), "O'Neill & Sons: Leisure #1 Sessions");
    assert.is($('link[rel="canonical"]').attr("href"), url);
    assert.is($("link[rel=stylesheet]").attr("href"), `${prefix}openactive/openactive.css`);
    assert.not.ok(readdirSync(path.join(place, folder, "_site")).includes("README"));
  });
}

test("without feeds, the site is the guidance and a page that claims nothing", async () => {
  const args = [...oneill.slice(0, 6), ...addresses[0][1], "--no-feeds"];
  const { out, err } = await createSite("none", args);
  assert.match(out + err, /warning: publisher\.yaml:\d+:\d+ {2}feeds: found "none yet"/);
  const html = readFileSync(path.join(place, "none/_site/index.html"), "utf8");
  assert.match(html, /does not publish open data about its activities yet/);
  assert.not.match(html, /application\/ld\+json/);
});

test.run();
