// Runs every test with uvu, as many files at a time as there are processors. With arguments, only the test files
// whose path matches one of them.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";

const build = spawnSync("npm run build --silent", { stdio: "inherit", shell: true });
if (build.status !== 0) process.exit(build.status ?? 1);

const wanted = new RegExp(process.argv.length > 2 ? process.argv.slice(2).join("|") : "", "i");
const files = readdirSync("test", { recursive: true })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".test.ts") && wanted.test(name))
  .sort();
// What takes longest goes first, so that nobody waits for it in the end.
const slow = ["browser/axe.test.ts", "browser/reflow.test.ts", "browser/keyboard.test.ts", "site/real-publishers.test.ts", "oracles/every-publisher.test.ts", "oracles/run.test.ts", "oracles/faults.test.ts", "browser/hostile.test.ts", "site/command-line.test.ts"];
const queue = [...slow.filter((name) => files.includes(name)), ...files.filter((name) => !slow.includes(name))];

// One browser for all browser tests, found or installed before any of them starts.
if (queue.some((name) => name.startsWith("browser"))) {
  const browser = spawnSync(process.execPath, ["--import", "tsx", "test/browser/browser.ts"], { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
  if (browser.status !== 0) process.exit(1);
  process.env.CHROME_PATH = browser.stdout.trim();
}

// The sites that the tests of pages share.
if (["browser/", "html/", "site/outline"].some((start) => queue.some((name) => name.startsWith(start)))) {
  process.env.TEST_SITES = mkdtempSync(path.join(tmpdir(), "openactive-sites-"));
  process.on("exit", () => rmSync(process.env.TEST_SITES, { recursive: true, force: true }));
  const sites = spawnSync(process.execPath, ["--import", "tsx", "test/browser/sites.ts", process.env.TEST_SITES], { stdio: ["ignore", "ignore", "inherit"] });
  if (sites.status !== 0) process.exit(1);
}

let total = 0;
let passed = 0;
const broken = [];
/** How long each file took, for whoever wants to make this faster. */
const seconds = [];

/** Runs one file to its end, and prints what it said when it is done. */
const run = (name) =>
  new Promise((resolve) => {
    const begun = Date.now();
    const pattern = `^${name.replace(/[.\\/]/g, "[.\\\\/]")}$`;
    const child = spawn(process.execPath, ["--import", "tsx", "node_modules/uvu/bin.js", "test", pattern, "--no-color"], { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const add = (chunk) => (output += chunk);
    child.stdout.on("data", add);
    child.stderr.on("data", add);
    child.on("close", (code) => {
      const count = (label) => Number(output.match(new RegExp(`^ {2}${label}: +(\\d+)$`, "m"))?.[1] ?? 0);
      // A file that does not get to its tests has failed, too.
      seconds.push([Math.round((Date.now() - begun) / 1000), name]);
      total += Math.max(1, count("Total"));
      passed += count("Passed");
      if (code !== 0 || count("Total") === 0) broken.push(name);
      console.log(output.trim().replace(/\n+ {2}Total:[^]*$/, ""));
      resolve();
    });
  });

const started = Date.now();
await Promise.all(
  Array.from({ length: Math.max(2, availableParallelism()) }, async () => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) await run(name);
  }),
);

const slowest = seconds.sort(([one], [other]) => other - one).slice(0, 12).map(([took, name]) => `${name} ${took}`);
console.log(`\n${files.length} files in ${Math.round((Date.now() - started) / 1000)} s; the slowest: ${slowest.join(", ")}`);
if (broken.length > 0) console.log(`Not all is well in ${broken.join(", ")}`);
// uvu closes with lines of its own; machines want one plain line.
console.log(`${passed} passed, ${total - passed} failed`);
process.exitCode = files.length === 0 || broken.length > 0 || passed < total ? 1 : 0;
