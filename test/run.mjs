// Runs the tests, in as few processes as there are processors: see test/support/worker.ts.
//
//   npm test                                   every test
//   npm test -- publisher/mistakes words       the files whose path matches one of these
//   npm test -- --name "part of a name"        the tests whose name has this in it
//   npm test -- --quick                        those that need no browser and no other programs
//   npm test -- --reverse                      the last file first: no result depends on the order
import { fork, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

const { values: options, positionals: patterns } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: "string", default: "" },
    quick: { type: "boolean", default: false },
    reverse: { type: "boolean", default: false },
  },
});

/** Files that look at the built sites and the browser: one process builds and starts these once. */
const lookAtSites = /^(?:browser|html)\/|^site\/outline/;
/** Files that run a browser, validators or npm: left out of the quick tests. */
const needsOtherPrograms =
  /^(?:browser|fuzz|html|oracles|package)\/|^docs\/code|^site\/(?:outline|command-line)/;
/** What takes longest starts first, so that no processor waits for it in the end. */
const slow = /^site\/command-line|^docs\/code|^oracles\/(?:every|run|faults)/;

/** The test files that were asked for, as paths below test/. */
function findFiles() {
  const wanted = new RegExp(patterns.join("|"), "i");
  return readdirSync("test", { recursive: true })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".test.ts") && wanted.test(name))
    .filter((name) => !options.quick || !needsOtherPrograms.test(name))
    .sort();
}

/** Groups files into units: the files of a unit run in the same process, one after the other. */
function groupFiles(files) {
  const together = files.filter((file) => lookAtSites.test(file));
  const others = files.filter((file) => !lookAtSites.test(file)).map((file) => [file]);
  const first = others.filter(([file]) => slow.test(file));
  const units = [together, ...first, ...others.filter((unit) => !first.includes(unit))];
  if (!options.reverse) return units;
  return units.map((unit) => unit.toReversed()).reverse();
}

/** Builds the package: tests that use it as its users do take it from dist/. */
function buildPackage() {
  const { status } = spawnSync("npm run build --silent", { stdio: "inherit", shell: true });
  if (status !== 0) process.exit(status ?? 1);
}

/** Finds a browser, or installs one, before any test asks for it. */
function findBrowser() {
  const stdio = ["ignore", "pipe", "inherit"];
  const args = ["--import", "tsx", "test/browser/browser.ts"];
  const { status, stdout } = spawnSync(process.execPath, args, { stdio, encoding: "utf8" });
  if (status !== 0) process.exit(1);
  process.env.CHROME_PATH = stdout.trim();
}

/** Starts a process for tests. */
function startWorker() {
  const child = fork("test/support/worker.ts", {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, TEST_NAME: options.name },
  });
  const ended = new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ?? code));
  });
  /** Runs a file to its end, or to the end of the process. */
  const run = async (file) => {
    const result = new Promise((resolve) => {
      child.once("message", resolve);
    });
    // Where the process is gone already, `ended` says so.
    child.send(path.resolve("test", file), () => {});
    const died = ended.then((code) => ({
      passed: 0,
      failed: 1,
      skipped: 0,
      reasons: [],
      cpuSeconds: 0,
      output: `The process ended before the tests did (${code}).\n`,
      canGoOn: false,
    }));
    return Promise.race([result, died]);
  };
  const stop = async () => {
    if (child.connected) child.disconnect();
    await ended;
  };
  return { run, stop };
}

/** Runs units until there are none left. */
async function work(units, report) {
  let worker;
  for (let unit = units.shift(); unit !== undefined; unit = units.shift()) {
    for (const file of unit) {
      worker ??= startWorker();
      const started = Date.now();
      const result = await worker.run(file);
      report({ ...result, file, seconds: (Date.now() - started) / 1000 });
      if (result.canGoOn) continue;
      await worker.stop();
      worker = undefined;
    }
  }
  await worker?.stop();
}

/** Runs all files, and gives how each ended. */
async function runAll(files) {
  const results = [];
  const report = (result) => {
    results.push(result);
    console.log(`${result.file}\n${result.output.trim()}`);
  };
  const units = groupFiles(files);
  const workers = Math.max(2, availableParallelism());
  await Promise.all(Array.from({ length: workers }, () => work(units, report)));
  return results;
}

/** Prints what was skipped, once for each reason. */
function printSkipped(results) {
  const counts = new Map();
  for (const reason of results.flatMap(({ reasons }) => reasons)) {
    const why = reason.slice(reason.indexOf(": ") + 2);
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  for (const [why, count] of counts) console.log(`Skipped ${count}: ${why}`);
}

/** Prints which files took longest, what was skipped and what failed, and the counts last. */
function summarise(results, seconds) {
  const bySeconds = results.toSorted((one, other) => other.seconds - one.seconds);
  const slowest = bySeconds
    .slice(0, 12)
    .map(
      ({ file, seconds: wall, cpuSeconds }) =>
        `${file} ${wall.toFixed(1)} (${cpuSeconds.toFixed(1)})`,
    );
  const total = (count) => results.reduce((sum, result) => sum + result[count], 0);
  const failed = results.filter((result) => result.failed > 0).map(({ file }) => file);
  console.log(
    `\n${results.length} files in ${Math.round(seconds)} s; the slowest, with their own CPU seconds: ${slowest.join(", ")}`,
  );
  printSkipped(results);
  if (failed.length > 0) console.log(`Failed: ${failed.join(", ")}`);
  const ran = total("passed") + total("failed") + total("skipped");
  if (ran === 0) console.log("No test has such a path and name.");
  console.log(`${total("passed")} passed, ${total("failed")} failed, ${total("skipped")} skipped`);
  return ran > 0 && failed.length === 0;
}

const files = findFiles();
const started = Date.now();
if (files.length > 0) buildPackage();
if (files.some((file) => file.startsWith("browser/"))) findBrowser();
const results = await runAll(files);
process.exitCode = summarise(results, (Date.now() - started) / 1000) ? 0 : 1;
