// `npm run bench`: how long things take, beside what else does them, and how much memory.
//
//   npm run bench                                  everything, up to 1,000 publishers
//   npm run bench -- --publishers 1000,10000       other numbers of publishers
//   npm run bench -- --only "one Dataset Site"     the rows whose names match
//   npm run bench -- --runs 5 --json               more pairs of builds; JSON
import { rmSync } from "node:fs";
import { readArguments, type BenchArguments } from "./arguments.js";
import {
  build,
  createSite,
  listFiles,
  measureBareLoop,
  measureFloor,
  measurePages,
  rebuild,
  type Site,
  type Usage,
} from "./builds.js";
import { orderRound, summarise } from "./compare.js";
import { inProcessRows } from "./in-process.js";
import type { ScopeName } from "./publishers.js";
import { describeMachine, formatTable, type Line } from "./table.js";

const options = readOptions();
const lines: Line[] = [];
const say = (text: string) => process.stderr.write(`${text}\n`);

function readOptions(): BenchArguments {
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}

function measureInProcess(): void {
  for (const { name, measure } of inProcessRows) {
    if (!options.only.test(name)) continue;
    const timings = measure();
    if (typeof timings === "string") say(`left out: ${name}: ${timings}`);
    else {
      for (const { name: who, ratio, ...figures } of timings) {
        const isOnly = timings.length === 1;
        lines.push({ row: name, who, unit: "ms", ratio: isOnly ? undefined : ratio, ...figures });
      }
    }
    say(name);
  }
}

/** A way to do the same work; all of a row are measured in turns. */
interface Contender {
  readonly who: string;
  run(): Promise<Usage>;
}

async function measureInTurns(row: string, contenders: readonly Contender[]): Promise<void> {
  const usages = contenders.map((): Usage[] => []);
  for (let round = 0; round < options.runs; round++) {
    for (const index of orderRound(contenders.length, round)) {
      usages[index]!.push(await contenders[index]!.run());
    }
  }
  const names = contenders.map(({ who }) => who);
  for (const [unit, pick] of [
    ["s", (usage: Usage) => usage.seconds],
    ["MiB", (usage: Usage) => usage.mebibytes],
  ] as const) {
    const summaries = summarise(
      names,
      usages.map((list) => list.map(pick)),
    );
    for (const { name: who, ...figures } of summaries) lines.push({ row, who, unit, ...figures });
  }
  say(row);
}

async function measureBuilds(count: number, scope: ScopeName): Promise<void> {
  const row = `${count.toLocaleString("en-GB")} publishers, ${scope}`;
  if (!options.only.test(row)) return;
  const site = createSite(count, scope);
  await build(site);
  const files = listFiles(site).length.toLocaleString("en-GB");
  await measureInTurns(`${row} (${files} files)`, [
    { who: "Eleventy, constant strings", run: () => measureFloor(site) },
    { who: "this plugin", run: () => build(site) },
  ]);
  addPageSizes(row, site);
  rmSync(site.folder, { recursive: true });
}

function addPageSizes(row: string, site: Site): void {
  for (const [who, size] of Object.entries(measurePages(site))) {
    const sizes = { median: size, lowest: size, highest: size };
    lines.push({ row: `${row}: a Dataset page`, who, unit: "bytes", ...sizes });
  }
}

async function measureLoop(count: number): Promise<void> {
  const row = `${count.toLocaleString("en-GB")} publishers, against a bare loop`;
  if (!options.only.test(row)) return;
  const loop = await measureBareLoop(count);
  if (typeof loop === "string") {
    say(`left out: ${row}: ${loop}`);
    return;
  }
  const site = createSite(count, "Dataset page only");
  await measureInTurns(row, [
    {
      who: "reference template, which only renders and writes",
      run: async () => (await measureBareLoop(count)) as Usage,
    },
    { who: "this plugin, Dataset page only", run: () => build(site) },
  ]);
  rmSync(site.folder, { recursive: true });
}

async function measureRebuild(count: number): Promise<void> {
  const row = `${count.toLocaleString("en-GB")} publishers, one edit`;
  if (!options.only.test(row)) return;
  const site = createSite(count, "everything");
  await measureInTurns(row, [
    { who: "a build from nothing", run: () => build(site) },
    { who: "a build after one edit", run: () => rebuild(site) },
  ]);
  rmSync(site.folder, { recursive: true });
}

measureInProcess();
for (const count of options.publishers) {
  await measureBuilds(count, "Dataset page only");
  await measureBuilds(count, "everything");
}
const middle = options.publishers.find((count) => count === 1000) ?? options.publishers[0]!;
await measureBuilds(middle, "everything, guidance for each");
await measureLoop(middle);
await measureRebuild(middle);

const machine = describeMachine();
console.log(options.json ? JSON.stringify({ machine, lines }) : formatTable(machine, lines));
